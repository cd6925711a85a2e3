"""The report: build it, read it, and see what every sentence rests on."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import Final

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Route

from workbench.errors.base import WorkbenchError
from workbench.model.trail import Trail
from workbench.study.deciding.sign import sign, unsign
from workbench.study.disk.progress import Step
from workbench.study.live.overview import READING, reading_in, weighed_in
from workbench.study.reporting.build import build, is_current, last_built
from workbench.study.reviewing.clear import accept, remedy, reopen, told
from workbench.study.reviewing.reading import trail_of
from workbench.web.change import Asked, Misshapen, change
from workbench.web.page import coder_in, page, room_in, speech_in
from workbench.web.speech import Speech
from workbench.web.waiting import step_told, waiting

FILES: Final = ("report.docx", "report.html", "report.md", "ledger.csv")
"""What can be fetched from ``outputs/``; the internal pages stay on the disk."""


@dataclass(frozen=True, slots=True)
class Signed:
    """How many claims of a chapter are signed, and how many there are."""

    signed: int
    claims: int


def report(request: Request) -> Response:
    """Show a chapter and, when something in it was chosen, its evidence."""
    room, speech = room_in(request), speech_in(request)
    if page_meanwhile := waiting(request, READING):
        return page_meanwhile
    session, weighed, reading = room.session, weighed_in(room), reading_in(room)
    wanted = request.query_params.get("chapter", "")
    chapter = next((one for one in reading.chapters if one.id == wanted), None)
    chapter = chapter or next(iter(reading.chapters), None)
    of = request.query_params.get("of", "")
    trail = trail_of(session, weighed, reading, of) if of else None
    built = last_built(session.database)
    current = built is not None and is_current(room.folder, room.database)
    return page(
        request,
        "report.html",
        chapters=[(one, _signed(request, one.name)) for one in reading.chapters],
        chapter=chapter,
        body=Markup(chapter.html) if chapter else "",  # noqa: S704 - escaped by report.fragment
        of=of,
        trail=trail,
        row=trail.mentions[0] if trail and trail.mentions else None,
        turns=_turns(trail),
        given=reading.given.get(of, ()),
        mine=any(
            one.coder == getattr(coder_in(request), "id", "") for one in reading.given.get(of, ())
        ),
        built=built,
        current=current,
        remarks=[one.said(speech.language) for one in built.remarks] if built else [],
        files=[name for name in FILES if (room.folder.outputs / name).is_file()],
        steps={step.value: step_told(step, speech) for step in Step},
        report_language=weighed.language,
        open_risks=len(reading.exposed.gating),
        all_risks=len(reading.exposed.open) + len(reading.exposed.decided),
    )


def disclosure(request: Request) -> Response:
    """Show what could give somebody away, the open findings first, to be decided on."""
    room, language = room_in(request), speech_in(request).language
    if page_meanwhile := waiting(request, READING):
        return page_meanwhile
    reading = reading_in(room)
    return page(
        request,
        "disclosure.html",
        found=told(reading.exposed, language),
        texts={one.id: one.original or one.text for one in reversed(reading.ledger)},
        report_language=weighed_in(room).language,
    )


def _signed(request: Request, name: str) -> Signed:
    reading = reading_in(room_in(request))
    claims = {one.id for one in reading.ledger if one.kind == "claim" and one.chapter == name}
    held = [one for one in claims if any(not g.lapsed for g in reading.given.get(one, ()))]
    return Signed(len(held), len(claims))


def _turns(trail: Trail | None) -> dict[str, int]:
    """Return the turn each passage begins in, by its words' place."""
    passages = () if trail is None else (*trail.evidence, *trail.counter)
    return {f"{one.interview}:{one.span.start}": one.turns[0].turn for one in passages}


def picture(request: Request) -> Response:
    """Send a figure of the report."""
    found = reading_in(room_in(request)).pictures.get(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    return Response(found, media_type="image/svg+xml")


def fetch(request: Request) -> Response:
    """Send a file of the last build."""
    name = request.path_params["name"]
    path = room_in(request).folder.outputs / name
    if name not in FILES or not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, filename=name)


def make(request: Request) -> Response:
    """Build the report, and tell of every step while it goes on: a line of JSON for each."""
    return StreamingResponse(
        _building(room_in(request).folder.root, speech_in(request)),
        media_type="application/x-ndjson",
        headers={"Cache-Control": "no-store"},
    )


def _building(root: Path, speech: Speech) -> Iterator[str]:
    """Yield the news of a build in a thread of its own: leaving the page does not stop it."""
    news: Queue[dict[str, object] | None] = Queue()

    def progress(step: Step, done: int, total: int) -> None:
        news.put({"step": step.value, "done": done, "total": total})

    def run() -> None:
        try:
            made = build(root, None, progress)
            said = speech("The report is built.") if made.fresh else speech("Nothing had changed.")
            news.put({"built": said})
        except WorkbenchError as error:
            news.put({"said": error.line(speech.language)})
        except Exception:
            news.put({"said": speech("This is a fault in the workbench, not in your files.")})
            raise
        finally:
            news.put(None)

    threading.Thread(target=run, name="build").start()
    while (one := news.get()) is not None:
        yield json.dumps(one) + "\n"


@change
def sign_claim(request: Request, asked: Asked, coder: str) -> object:
    """Sign a claim, or take one's own signature back."""
    session, speech = room_in(request).session, speech_in(request)
    name = asked.text("claim")
    if asked.text("back", ""):
        unsign(session, coder, [name], all_=False)
        return {"done": speech("Your signature is taken back.")}
    sign(session, coder, [name], asked.text("note", ""), all_=False)
    return {"done": speech("Signed.")}


@change
def decide(request: Request, asked: Asked, coder: str) -> object:
    """Decide on risks, as the command ``disclosure`` does: accept, remedy or reopen."""
    room, speech = room_in(request), speech_in(request)
    ids, why, act = asked.texts("ids"), asked.text("why", "").strip(), asked.text("act")
    if not ids:
        return {"said": speech("Choose at least one of them first.")}
    if act == "reopen":
        number = reopen(room.session, coder, ids, why)
        return {"done": speech("{number} reopened.", number=number)}
    found = reading_in(room).exposed
    if act == "remedy":
        number = remedy(room.session, coder, found, ids, asked.text("words", "").strip(), why)
    elif act == "accept":
        number = accept(room.session, coder, found, ids, why)
    else:
        raise Misshapen("act")  # noqa: EM101 - the name of what is wrong
    return {"done": speech("{number} decided.", number=number)}


ROUTES: Final = (
    Route("/report/disclosure", disclosure, methods=["GET"]),
    Route("/report/disclosure", decide, methods=["POST"]),
    Route("/report", report, methods=["GET"]),
    Route("/report/figure/{name}.svg", picture, methods=["GET"]),
    Route("/report/file/{name}", fetch, methods=["GET"]),
    Route("/report/build", make, methods=["POST"]),
    Route("/report/sign", sign_claim, methods=["POST"]),
)
