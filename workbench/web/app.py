"""The application: its routes behind its guard."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from workbench.errors.base import WorkbenchError
from workbench.study.live.advice import Advice
from workbench.study.live.room import Room
from workbench.web import waiting
from workbench.web.change import status_of
from workbench.web.entry import Door
from workbench.web.guard import READING, Guard
from workbench.web.page import page, speech_in
from workbench.web.route import (
    codebook,
    coding,
    drift,
    interview,
    manual,
    matrix,
    report,
    search,
    study,
    who,
)
from workbench.web.static import static_route

ROUTES: Final[tuple[BaseRoute, ...]] = (
    *study.ROUTES,
    *who.ROUTES,
    *interview.ROUTES,
    *coding.ROUTES,
    *search.ROUTES,
    *codebook.ROUTES,
    *matrix.ROUTES,
    *report.ROUTES,
    *drift.ROUTES,
    *manual.ROUTES,
    *waiting.ROUTES,
)
"""Every page and change. A new module in ``route`` is added here."""

Handler = Callable[[Request, Exception], Response | Awaitable[Response]]


def make_app(room: Room, door: Door, secret: str, language: str = "") -> Starlette:
    """Return the application that serves ``room`` to browsers let in by ``door``.

    ``language`` is that of the pages unless a browser has chosen; "" is the study's.
    """
    app = Starlette(
        routes=[*ROUTES, static_route(), door.route()],
        middleware=[Middleware(Guard, port=door.port, secret=secret)],
        exception_handlers={
            WorkbenchError: _wrong,
            HTTPException: _none,
            Exception: _fault,
        },
    )
    app.state.room = room
    app.state.advice = Advice(room)
    app.state.port = door.port
    app.state.language = language
    return app


def _wrong(request: Request, error: Exception) -> Response:
    """Say in one line what a person can mend."""
    assert isinstance(error, WorkbenchError)
    line = error.line(speech_in(request).language)
    if _is_script(request):
        return JSONResponse({"said": line}, status_of(error))
    return page(request, "wrong.html", 409, line=line)


def _is_script(request: Request) -> bool:
    """Say whether a script asks, which wants one line rather than a page."""
    return request.method not in READING or request.headers.get("accept") == "application/json"


def _none(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return page(request, "none.html", error.status_code)


def _fault(request: Request, error: Exception) -> Response:
    """Say that it is our fault; the server raises ``error`` again, which prints its details."""
    del error
    speech = speech_in(request)
    line = speech("This is a fault in the workbench, not in your files.")
    if _is_script(request):
        return JSONResponse({"said": line}, 500)
    return page(request, "fault.html", 500, line=line)
