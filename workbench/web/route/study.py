"""The first page: the study's interviews."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from workbench.web.page import page, room_in, speech_in


@dataclass(frozen=True, slots=True)
class Shown:
    """An interview as the list shows it."""

    id: str
    case: str
    date: str
    mode: str
    kind: str
    turns: int | None


def study(request: Request) -> Response:
    """Show the interviews."""
    room = room_in(request)
    made = room.session.study
    language = speech_in(request).language
    shown = [
        Shown(
            id=one.id,
            case=made.case(one.case).name,
            date=one.date,
            mode=one.mode.in_(language),
            kind=one.kind,
            turns=None if (read := room.at_hand(one.id)) is None else len(read.turns),
        )
        for one in made.interviews
    ]
    return page(request, "study.html", interviews=shown)


ROUTES: Final = (Route("/", study, methods=["GET"]),)
