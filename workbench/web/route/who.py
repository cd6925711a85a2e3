"""Who is coding, and in which language: remembered by the browser."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from workbench.study.disk.named import named
from workbench.web.change import body_of
from workbench.web.page import coder_cookie, language_cookie, page, room_in

_YEAR_S: Final = 365 * 24 * 3600


def who(request: Request) -> Response:
    """Ask who is coding."""
    back = _own_path(request.query_params.get("back", "/"))
    return page(request, "who.html", back=back, again="/who?" + urlencode({"back": back}))


async def choose(request: Request) -> Response:
    """Remember who is coding."""
    form = await _form(request)
    name = form.get("coder", "")
    named("coder", name, (one.id for one in room_in(request).last.study.coders))
    return _remember(form, coder_cookie(request), name)


async def speak(request: Request) -> Response:
    """Remember the language."""
    form = await _form(request)
    language = "en" if form.get("language") == "en" else "nb"
    return _remember(form, language_cookie(request), language)


def _remember(form: dict[str, str], cookie: str, value: str) -> Response:
    answer = RedirectResponse(_own_path(form.get("back", "/")), 303)
    answer.set_cookie(cookie, value, max_age=_YEAR_S, httponly=True, samesite="strict", path="/")
    return answer


async def _form(request: Request) -> dict[str, str]:
    fields = parse_qs((await body_of(request)).decode("utf-8", "replace"))
    return {name: values[0] for name, values in fields.items()}


def _own_path(wanted: str) -> str:
    """Return a path on this server: whatever was asked for, nobody is sent elsewhere."""
    parts = urlsplit(wanted)
    own = (
        wanted.startswith("/")
        and not wanted.startswith("//")
        and "\\" not in wanted
        and not parts.scheme
        and not parts.netloc
        and wanted.isprintable()
    )
    return wanted if own else "/"


ROUTES: Final = (
    Route("/who", who, methods=["GET"]),
    Route("/who", choose, methods=["POST"]),
    Route("/language", speak, methods=["POST"]),
)
