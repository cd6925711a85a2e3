"""Where the report says more than the findings: read, and accepted where it is fine."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from workbench.model.drift import PARTS, Place
from workbench.study.live.overview import DRIFT, drifted_in, weighed_in
from workbench.study.reviewing.accept import accept, reopen
from workbench.web.change import Asked, Misshapen, change
from workbench.web.page import page, room_in, speech_in
from workbench.web.waiting import waiting


def drift(request: Request) -> Response:
    """Show what is raised, the open first, told together where one cause makes many."""
    room, language = room_in(request), speech_in(request).language
    if page_meanwhile := waiting(request, DRIFT):
        return page_meanwhile

    def where(place: Place) -> str:
        part = PARTS[place.part]["en" if language == "en" else "nb"]
        return f"{part} · {place.heading}" if place.heading else part

    return page(
        request,
        "drift.html",
        found=drifted_in(room),
        where=where,
        told=language,
        report_language=weighed_in(room).language,
    )


@change
def decide(request: Request, asked: Asked, coder: str) -> object:
    """Decide on alarms, as the command ``drift`` does: accept or reopen."""
    room, speech = room_in(request), speech_in(request)
    ids, why, act = asked.texts("ids"), asked.text("why", "").strip(), asked.text("act")
    if not ids:
        return {"said": speech("Choose at least one of them first.")}
    if act == "reopen":
        number = reopen(room.session, coder, ids, why)
        return {"done": speech("{number} reopened.", number=number)}
    if act != "accept":
        raise Misshapen("act")  # noqa: EM101 - the name of what is wrong
    number = accept(room.session, coder, drifted_in(room), ids, why)
    return {"done": speech("{number} accepted.", number=number)}


ROUTES: Final = (
    Route("/report/drift", drift, methods=["GET"]),
    Route("/report/drift", decide, methods=["POST"]),
)
