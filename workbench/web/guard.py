"""Who may ask for anything: checked for every request, before anything else is looked at.

1. The ``Host`` must be ours to the letter, or it is some other name that was made to point
   here (DNS rebinding): 421.
2. Whatever changes something must come from a page of ours: the ``Origin`` is exact, since
   every other server on this machine counts as the same *site* and is sent our cookie. A
   request that says where it comes from (``Sec-Fetch-Site``) is held to that too.
3. The cookie must be there. It is given once, for the one-time token in the address that
   ``workbench serve`` prints (see :mod:`workbench.web.entry`).

Every answer bears the headers that keep foreign words from running, and pages from being
framed, read or kept by others.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OPEN_PATHS: Final = frozenset({"/start"})
"""What may be asked for without the cookie."""

READING: Final = frozenset({"GET", "HEAD"})
METHODS: Final = READING | {"POST"}

_RULES: Final = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
)
POLICY: Final = "; ".join(_RULES)
"""Only our own files run or style; no string ever becomes markup or script in the browser."""

HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """ASGI middleware: refuses what the module says, and adds :data:`HEADERS`."""

    def __init__(self, app: ASGIApp, port: int, secret: str) -> None:
        """Guard ``app``, which answers on ``port`` of this machine to holders of ``secret``."""
        self._app = app
        self._secret = secret
        self._cookie = cookie_name(port)
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it with a refusal."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # no websockets here
            return

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, answer)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.getlist("host")
        if len(host) != 1 or host[0] not in self._hosts:
            return _refused(421, "This address is not served here.")
        if scope["method"] not in METHODS:
            return _refused(405, "Not allowed.")
        if not _from_us(headers, scope["method"], f"http://{host[0]}"):
            return _refused(403, "Only the workbench's own pages may do this.")
        if scope["path"] in OPEN_PATHS or self._known(headers):
            return None
        return _refused(401, NO_ENTRY)

    def _known(self, headers: Headers) -> bool:
        given = cookie_parser(headers.get("cookie", "")).get(self._cookie, "")
        return secrets.compare_digest(given.encode(), self._secret.encode())


NO_ENTRY: Final = (
    "This browser has not been let in yet.\n"
    "Open the address that «workbench serve» prints in its window (each works once; "
    "start it again for a new one).\n\n"
    "Denne nettleseren er ikke sluppet inn ennå.\n"
    "Åpne adressen som «workbench serve» skriver i vinduet sitt (hver virker én gang; "
    "start den på nytt for å få en ny)."
)


def cookie_name(port: int) -> str:
    """Return the cookie's name: browsers keep one jar for all ports of a machine."""
    return f"wb_{port}"


def _from_us(headers: Headers, method: str, origin: str) -> bool:
    """Say whether a request comes from where such a request may come from."""
    site = headers.get("sec-fetch-site", "same-origin")
    if method not in READING:
        return headers.getlist("origin") == [origin] and site == "same-origin"
    # A link anywhere may lead here, in a window of its own; nothing else may reach in.
    followed = headers.get("sec-fetch-dest", "document") == "document"
    return site in {"same-origin", "none"} or (
        followed and headers.get("sec-fetch-mode", "navigate") == "navigate"
    )


def _refused(status: int, text: str) -> Response:
    return PlainTextResponse(text + "\n", status)
