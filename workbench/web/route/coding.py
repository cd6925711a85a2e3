"""What the coding page changes; each is an operation with a name of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from workbench.errors.base import Where
from workbench.errors.change import TextChanged
from workbench.model.anchor import Span
from workbench.model.coding import STUDY
from workbench.study.deciding.revision import history
from workbench.study.deciding.shortcut import set_keys
from workbench.study.live import change as verb
from workbench.study.live.change import Doing, Done
from workbench.study.live.room import Room
from workbench.study.live.undoable import undoable
from workbench.web.change import Asked, change
from workbench.web.page import coder_in, room_in, speech_in
from workbench.web.route.codebook import told
from workbench.web.state import news
from workbench.web.units import span_between


def _answer(room: Room, stream: str, coder: str, done: Done) -> dict[str, Any]:
    if stream == STUDY:
        return {"sequence": done.sequence, "codings": {}, "all": False}
    with room.lock:
        return news(room, room.known(stream), coder, done.subjects) | {"operation": True}


def _span(room: Room, asked: Asked, interview: str) -> Span:
    """Return the place that was chosen, provided it was chosen in the text as it is now."""
    desk = room.desk(interview)
    transcript = room.transcript(interview)
    if asked.text("version", desk.version) != desk.version:
        raise TextChanged(Where(interview))
    return span_between(transcript, asked.point("from"), asked.point("to"))


_LISTED: Final = 30
_BOOK: Final = 5
"""Changes of the codebook that the list of what can be undone shows, the last one first."""

Act = Callable[[Room, Doing, str, Asked], Done]


def _endpoint(act: Act) -> Callable[[Request], Any]:
    """Return the endpoint of an act on an interview (or the study), by its verb."""

    @change
    def endpoint(request: Request, asked: Asked, coder: str) -> object:
        room = room_in(request)
        stream = asked.text("stream")
        doing = Doing(coder, asked.text("operation"))
        return _answer(room, stream, coder, act(room, doing, stream, asked))

    return endpoint


def _code(room: Room, doing: Doing, stream: str, asked: Asked) -> Done:
    span = _span(room, asked, stream)
    return verb.add_coding(room, doing, stream, span, asked.text("code"), asked.text("stance"))


def _coding(room: Room, doing: Doing, stream: str, asked: Asked) -> Done:
    span = _span(room, asked, stream) if asked.has("from") else None
    return verb.change_coding(
        room,
        doing,
        stream,
        asked.text("coding"),
        asked.text("seen"),
        span=span,
        code=asked.maybe_text("code"),
        stance=asked.maybe_text("stance"),
    )


def _remove(room: Room, doing: Doing, stream: str, asked: Asked) -> Done:
    return verb.remove_coding(room, doing, stream, asked.text("coding"), asked.text("seen"))


def _memo(room: Room, doing: Doing, stream: str, asked: Asked) -> Done:
    about = (asked.text("kind"), asked.text("ref"))
    return verb.write_memo(room, doing, stream, *about, asked.text("text"), asked.text("seen"))


def _key(room: Room, doing: Doing, stream: str, asked: Asked) -> Done:
    return verb.set_key(room, doing, stream, asked.number("turn"), asked.maybe_text("item"))


def _refuse(room: Room, doing: Doing, stream: str, asked: Asked) -> Done:
    span = _span(room, asked, stream)
    return verb.refuse(room, doing, stream, span, asked.text("code"), asked.text("verdict"))


def _undo(room: Room, doing: Doing, stream: str, asked: Asked) -> Done:
    return verb.undo(room, doing, stream, asked.text("only", ""))


def _redo(room: Room, doing: Doing, stream: str, _: Asked) -> Done:
    return verb.redo(room, doing, stream)


def undo_list(request: Request) -> Response:
    """Tell what the coder can take back, in this interview and others, and in the codebook."""
    room, coder, speech = room_in(request), coder_in(request), speech_in(request)
    acts = undoable(room, coder.id, _LISTED) if coder else ()
    changes = [one for one in history(room.session) if one.standing][: -_BOOK - 1 : -1]
    return JSONResponse(
        {
            "acts": [asdict(one) for one in acts],
            "codebook": [{"what": told(one.act, speech), "time": one.time} for one in changes],
        }
    )


@change
def _keys(request: Request, asked: Asked, coder: str) -> object:
    """Give the coder own keys; each is «digit:code»."""
    room = room_in(request)
    pairs = (one.partition(":") for one in asked.texts("keys"))
    set_keys(room.session, coder, {digit: code for digit, _, code in pairs})
    return {"sequence": room.sequence, "codings": {}, "all": False}


_ACTS: Final = {
    "code": _code,
    "coding": _coding,
    "remove": _remove,
    "memo": _memo,
    "key": _key,
    "refuse": _refuse,
    "undo": _undo,
    "redo": _redo,
}

ROUTES: Final = (
    Route("/undo.json", undo_list, methods=["GET"]),
    *(Route(f"/change/{name}", _endpoint(act), methods=["POST"]) for name, act in _ACTS.items()),
    Route("/change/keys", _keys, methods=["POST"]),
)
