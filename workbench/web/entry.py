"""The way in: an address that works once gives a browser the cookie it is known by."""

from __future__ import annotations

import secrets
from threading import Lock
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from workbench.study.disk.door import new_secret
from workbench.web.guard import NO_ENTRY, cookie_name

_SPARE: Final = 1
"""Tokens that are valid at a time."""


class Door:
    """Gives tokens out and takes each back once."""

    def __init__(self, port: int, secret: str) -> None:
        """Let browsers in to ``port``; they are known by ``secret`` afterwards."""
        self.port = port
        self._secret = secret
        self._tokens: list[str] = []
        self._lock = Lock()

    def address(self) -> str:
        """Return an address that lets one browser in, once; earlier ones no longer work."""
        token = new_secret()
        with self._lock:
            self._tokens = [*self._tokens, token][-_SPARE:]
        return f"http://127.0.0.1:{self.port}/start?t={token}"

    def take(self, token: str) -> bool:
        """Say whether ``token`` is valid, and make it invalid."""
        with self._lock:
            for one in self._tokens:
                if secrets.compare_digest(one.encode(), token.encode()):
                    self._tokens.remove(one)
                    return True
        return False

    def let_in(self, request: Request) -> Response:
        """Exchange a token for the cookie, and go to the first page: never anywhere else."""
        if not self.take(request.query_params.get("t", "")):
            return PlainTextResponse(NO_ENTRY + "\n", 401)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(
            cookie_name(self.port), self._secret, httponly=True, samesite="strict", path="/"
        )
        return answer

    def route(self) -> Route:
        """Return the route of the way in."""
        return Route("/start", self.let_in, methods=["GET"])
