"""Help: the five steps of a study with their state, and the manual."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from workbench.study.disk.manual import page_html, picture, topics
from workbench.study.live.overview import WEIGHED, weighed_in
from workbench.study.reporting.build import is_current, last_built
from workbench.study.weighing.steps import Progressed, Stage, StageState, stages
from workbench.web.page import page, room_in, speech_in
from workbench.web.speech import Speech
from workbench.web.static import static_of
from workbench.web.waiting import waiting

_WHERE: Final = {
    Stage.FRAME: ("/codebook", "/help/files"),
    Stage.SOURCES: ("/", "/help/transcripts"),
    Stage.KEYS: ("/matrix/coverage", "/help/keying"),
    Stage.CODINGS: ("/", "/help/coding"),
    Stage.REPORT: ("/report", "/help/report"),
}


def steps(request: Request) -> Response:
    """Show the five steps."""
    room, speech = room_in(request), speech_in(request)
    if page_meanwhile := waiting(request, WEIGHED):
        return page_meanwhile
    built = last_built(room.database) is not None
    current = built and is_current(room.folder, room.database)
    found = stages(room.session, weighed_in(room).coded, built=built, current=current)
    rows = [
        (one, *_WHERE[one.stage], _title(one.stage, speech), _told(one, speech)) for one in found
    ]
    return page(
        request,
        "steps.html",
        steps=rows,
        states={
            Progressed.DONE: speech("done"),
            Progressed.UNDER_WAY: speech("under way"),
            Progressed.NOT_BEGUN: speech("not begun"),
        },
        explained={stage: _explained(stage, speech) for stage in Stage},
        commands=_COMMANDS,
    )


def manual(request: Request) -> Response:
    """Show a page of the manual, the first when none is named."""
    language = speech_in(request).language
    listed = topics(language)
    topic = request.path_params.get("topic") or listed[0][0]
    return page(
        request,
        "help.html",
        topics=listed,
        topic=topic,
        body=Markup(page_html(topic, language)),  # noqa: S704 - our own manual, no HTML let through
    )


def shown(request: Request) -> Response:
    """Send a picture of the manual."""
    found = picture(request.path_params["language"], request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    return static_of(found, ".png").answer(request)


_COMMANDS: Final = {
    Stage.FRAME: "interviews/guide.md · codebook/codebook.yaml · interviews/cases.yaml",
    Stage.SOURCES: "workbench ingest",
    Stage.KEYS: "workbench key",
    Stage.CODINGS: "workbench code",
    Stage.REPORT: "workbench build",
}


def _title(stage: Stage, say: Speech) -> str:
    return {
        Stage.FRAME: say("Say what is asked, of whom, and what it stands for"),
        Stage.SOURCES: say("Bring in the conversations"),
        Stage.KEYS: say("See which question each turn deals with"),
        Stage.CODINGS: say("Code"),
        Stage.REPORT: say("Build the report, and trace it"),
    }[stage]


def _explained(stage: Stage, say: Speech) -> str:
    return {
        Stage.FRAME: say(
            "Guide, cases and codebook are text files that you write. Each code has a sentence "
            "it stands for; the report is made of these sentences."
        ),
        Stage.SOURCES: say(
            "Transcripts and notes come in as you got them, from Teams, Word, speech recognition "
            "and others. No letter of a source is lost without a warning."
        ),
        Stage.KEYS: say(
            "Every turn is tied to a question of the guide. Correct what is wrong; the rest "
            "follows. So the report knows who was asked, and «not asked» is never «no»."
        ),
        Stage.CODINGS: say(
            "Mark where somebody says something for or against a code's sentence. Everything "
            "can be undone, and two people can code the same interview."
        ),
        Stage.REPORT: say(
            "Words such as «most» and «one» are chosen from the numbers. From every sentence "
            "you can walk back to the turn it rests on."
        ),
    }[stage]


def _told(one: StageState, say: Speech) -> str:
    match one.stage:
        case Stage.FRAME:
            return say("{items} questions, {codes} codes, {cases} cases", **one.facts)
        case Stage.SOURCES:
            return say("{interviews} interviews, {turns} turns", **one.facts)
        case Stage.KEYS:
            facts = {**one.facts, "total": one.total}
            return say("{sure} of {total} turns are sure, {confirmed} confirmed by you", **facts)
        case Stage.CODINGS:
            facts = {**one.facts, "total": one.total}
            return say("{codings} codings in {interviews} of {total} interviews", **facts)
        case Stage.REPORT:
            phrases = (
                say("not built yet"),
                say("built, but the study has changed since"),
                say("built, and up to date"),
            )
            return phrases[one.done]


ROUTES: Final = (
    Route("/steps", steps, methods=["GET"]),
    Route("/help", manual, methods=["GET"]),
    Route("/help/{topic}", manual, methods=["GET"]),
    Route("/help/picture/{language}/{name}", shown, methods=["GET"]),
)
