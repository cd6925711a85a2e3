"""The first page: the study's interviews, and how far the reader has come in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from workbench.study.live.reach import reach
from workbench.web.page import coder_in, page, room_in, speech_in


@dataclass(frozen=True, slots=True)
class Shown:
    """An interview as the list shows it."""

    id: str
    case: str
    date: str
    mode: str
    kind: str


def study(request: Request) -> Response:
    """Show the interviews at once; how far each has come is asked for afterwards."""
    made = room_in(request).session.study
    language = speech_in(request).language
    shown = [
        Shown(
            id=one.id,
            case=made.case(one.case).name,
            date=one.date,
            mode=one.mode.in_(language),
            kind=one.kind,
        )
        for one in made.interviews
    ]
    return page(request, "study.html", interviews=shown)


def come(request: Request) -> Response:
    """Tell how far the reader has come in one interview: a share, and in words."""
    room, name, say = room_in(request), request.path_params["interview"], speech_in(request)
    study, coder = room.session.study, coder_in(request)
    if name not in {one.id for one in study.interviews}:
        raise HTTPException(404)
    found = reach(room, name, coder.id if coder else "")
    names = study.coder_names
    said = (
        say("{coded} of {answers} answers coded by you", coded=found.coded, answers=found.answers)
        if coder
        else say("{number} turns", number=found.turns)
    )
    more = (
        [say("questions confirmed for {number} turns", number=found.confirmed)]
        if found.confirmed
        else []
    )
    more += [f"{names.get(who, who)} {turns}" for who, turns in found.others]
    share = found.coded / found.answers if found.answers else 0
    return JSONResponse({"share": share, "said": said, "more": " · ".join(more)})


ROUTES: Final = (
    Route("/", study, methods=["GET"]),
    Route("/t/{interview}/reach", come, methods=["GET"]),
)
