"""Pages: how a request becomes HTML.

A page is a sync function of the request in a module of :mod:`workbench.web.route`::

    def study(request: Request) -> Response:
        session = room_in(request).session          # the study's files as they are now
        return page(request, "study.html", interviews=…)

Its template extends ``base.html`` and fills ``title`` and ``main``. It gets, besides the
facts it was called with: ``say`` (the phrases), ``language``, ``study``, ``coder`` and the
coders' ``names`` by their ids.
Everything printed is escaped; a :class:`~workbench.errors.base.WorkbenchError` that is
raised becomes a page with its one line.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from workbench.model.interview import Coder
from workbench.study.live.room import Room
from workbench.web.navigation import PLACES
from workbench.web.speech import Speech, speech_of


def room_in(request: Request) -> Room:
    """Return the study that is served."""
    return cast("Room", request.app.state.room)


def coder_in(request: Request) -> Coder | None:
    """Return who codes in this browser; None until somebody has said."""
    name = request.cookies.get(coder_cookie(request), "")
    return next((one for one in room_in(request).last.study.coders if one.id == name), None)


def speech_in(request: Request) -> Speech:
    """Return the language of this browser: as chosen, else the server's, else the study's."""
    chosen = request.cookies.get(language_cookie(request), "")
    if chosen in {"en", "nb"}:
        return speech_of(chosen)
    return speech_of(request.app.state.language or room_in(request).last.study.language)


def coder_cookie(request: Request) -> str:
    """Return the name of the cookie that remembers who codes."""
    return f"wb_{request.app.state.port}_coder"


def language_cookie(request: Request) -> str:
    """Return the name of the cookie that remembers the language."""
    return f"wb_{request.app.state.port}_language"


def page(request: Request, template: str, status: int = 200, **facts: Any) -> Response:
    """Return the page ``template`` makes of ``facts``."""
    speech, study = speech_in(request), room_in(request).last.study
    # With what was asked for: another language or coder is to show the same search.
    again = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    text = (
        environment()
        .get_template(template)
        .render(
            say=speech,
            language=speech.language,
            study=study,
            study_title=study.title.in_(speech.language),
            coder=coder_in(request),
            names=study.coder_names,
            places=PLACES,
            here=request.url.path,
            **{"again": again, "back": again, **facts},
        )
    )
    return HTMLResponse(text, status)


@cache
def environment() -> Environment:
    """Return the templates; everything they print is escaped."""
    return Environment(
        loader=PackageLoader("workbench.web", "template"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
