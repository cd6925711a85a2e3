"""A page that needs work first: it says how far that has come, and then shows itself."""

from __future__ import annotations

from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from workbench.study.disk.progress import Step
from workbench.study.live.overview import DRIFT, READING, WEIGHED, Preparation, prepare
from workbench.web.page import page, room_in, speech_in
from workbench.web.speech import Speech

_PATIENCE_S: Final = 0.4
"""Work that is done this soon is not worth a page of its own."""

_STEPS: Final = {
    WEIGHED: (Step.SYNC, Step.INGEST, Step.KEY, Step.CODE, Step.FIND),
    READING: tuple(Step),
    DRIFT: tuple(Step),
}


def waiting(request: Request, topic: str) -> Response | None:
    """Return the page of those who wait for ``topic``; None when it is at hand.

    Only a person who goes to a page is made to look at it: a script gets its answer, late.
    """
    if request.headers.get("sec-fetch-mode") != "navigate":
        return None
    work = prepare(room_in(request), topic, _PATIENCE_S)
    if work is None:
        return None
    return page(request, "waiting.html", topic=topic, told=_told(work, speech_in(request)))


def progress(request: Request) -> Response:
    """Tell how far the work has come."""
    topic = request.path_params["topic"]
    if topic not in _STEPS:
        raise HTTPException(404)
    work = prepare(room_in(request), topic, 0)
    return JSONResponse({"ready": True} if work is None else _told(work, speech_in(request)))


def _told(work: Preparation, say: Speech) -> dict[str, object]:
    steps = _STEPS[work.topic]
    at = steps.index(work.step) if work.step in steps else 0
    share = (at + work.done / work.total) / len(steps)
    return {"ready": False, "share": round(share, 3), "step": step_told(work.step, say)}


def step_told(step: Step, say: Speech) -> str:
    """Return in words what a step does."""
    return {
        Step.SYNC: say("Coders' events"),
        Step.INGEST: say("Reading sources"),
        Step.KEY: say("Keying turns to the guide"),
        Step.CODE: say("Placing codings"),
        Step.FIND: say("Weighing findings"),
        Step.DRAW: say("Drawing figures"),
        Step.WRITE: say("Writing the report"),
    }[step]


ROUTES: Final = (Route("/progress/{topic}", progress, methods=["GET"]),)
