"""Changes by a person, one operation at a time: done once, however often it is asked for.

Each verb takes a :class:`Doing`: who does it, and the operation's own name, made by whoever
asks. A page that did not hear the answer asks again with the same name and is told what was
done. A change of something names the state it was seen in (the ``time`` of the record); if
it has changed since, :class:`~workbench.errors.change.Overtaken` says so and nothing is
written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from workbench.coding.act import Act, Verb, is_operation
from workbench.coding.body import checked, plain_anchor
from workbench.coding.inverse import Wanted
from workbench.errors.base import Where
from workbench.errors.change import (
    Gone,
    NoOperation,
    NothingChosen,
    NothingToUndo,
    NotYours,
    Overtaken,
)
from workbench.errors.store import BusyDatabase
from workbench.errors.work import NoSuchTurn
from workbench.model.anchor import Anchor, Span, anchored
from workbench.model.coding import Coding, Event, EventKind
from workbench.model.keying import How
from workbench.study.deciding.code import known_coder
from workbench.study.deciding.keyed import HOW_UNSAID
from workbench.study.disk.clock import now
from workbench.study.disk.named import named
from workbench.study.live.desk import Desk
from workbench.study.live.room import Room

_TRIES: Final = 50
"""How often a writer that is overtaken by others looks again before it gives up."""

Plan: TypeAlias = Callable[[Desk], "Planned"]


@dataclass(frozen=True, slots=True)
class Doing:
    """Who does something, and the operation's own name (32 hexadecimal digits)."""

    coder: str
    operation: str


@dataclass(frozen=True, slots=True)
class Planned:
    """The events an operation comes to, and what it is in the history."""

    wanted: Sequence[Wanted]
    verb: Verb = Verb.DO
    target: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: the subjects acted on, in the state they are in at ``sequence``."""

    subjects: tuple[str, ...]
    sequence: int
    again: bool = False


def carry_out(room: Room, doing: Doing, stream: str, plan: Plan) -> Done:
    """Do what ``plan`` makes of the present state of ``stream``, unless it was done before."""
    if not is_operation(doing.operation):
        raise NoOperation(doing.operation)
    known_coder(room.session, doing.coder)
    with room.lock:
        for _ in range(_TRIES):
            desk = room.desk(stream)
            if desk.history.holds(doing.operation):
                return Done(desk.history.subjects(doing.operation), room.sequence, again=True)
            planned = plan(desk)
            events = _events(desk, doing, planned)
            if not events:
                return Done((), room.sequence)
            if room.add(events):
                return Done(tuple(one.subject for one in events), room.sequence)
        raise BusyDatabase(room.database.name)


def _events(desk: Desk, doing: Doing, planned: Planned) -> list[Event]:
    act = Act(doing.operation, planned.verb, planned.target or doing.operation)
    time = _later(desk.running.latest.get(doing.coder, ""))
    return [
        checked(
            Event(
                id=act.event_id(number),
                stream=one.stream,
                coder=doing.coder,
                kind=one.kind,
                subject=one.subject,
                time=time,
                body=one.body,
            ),
            Where(""),
        )
        for number, one in enumerate(planned.wanted)
    ]


def _later(latest: str) -> str:
    """Return the present time, or just after ``latest`` when the clock is behind that."""
    present = now()
    if present > latest:
        return present
    moment = dt.datetime.fromisoformat(latest) + dt.timedelta(microseconds=1)
    return moment.isoformat(timespec="microseconds")


def add_coding(
    room: Room, doing: Doing, interview: str, span: Span, code: str, stance: str
) -> Done:
    """Put a code on a passage; white space around it is left out.

    The same coding with another stance gets this stance; an equal one is left as it is.
    """

    def plan(desk: Desk) -> Planned:
        named("code", code, room.session.codebook.by_id)
        anchor = _anchor(desk, span)
        body = {"anchor": plain_anchor(anchor), "code": code, "stance": stance}
        twin = _twin(desk, doing.coder, anchor, code)
        if twin is None:
            return Planned([Wanted(interview, EventKind.CODING_ADDED, doing.operation, body)])
        if twin.stance == stance:
            return Planned([])
        return Planned([Wanted(interview, EventKind.CODING_CHANGED, twin.id, {"stance": stance})])

    return carry_out(room, doing, interview, plan)


def change_coding(
    room: Room,
    doing: Doing,
    interview: str,
    coding: str,
    seen: str,
    *,
    span: Span | None = None,
    code: str | None = None,
    stance: str | None = None,
) -> Done:
    """Give a coding another passage, code or stance; ``seen`` is its time as it was seen."""

    def plan(desk: Desk) -> Planned:
        there = _own(desk, doing.coder, coding, seen)
        body: dict[str, Any] = {}
        if span is not None and (anchor := _anchor(desk, span)).span != there.anchor.span:
            body["anchor"] = plain_anchor(anchor)
        if code is not None and code != there.code:
            body["code"] = named("code", code, room.session.codebook.by_id)
        if stance is not None and stance != there.stance:
            body["stance"] = stance
        return Planned([Wanted(interview, EventKind.CODING_CHANGED, coding, body)] if body else [])

    return carry_out(room, doing, interview, plan)


def remove_coding(room: Room, doing: Doing, interview: str, coding: str, seen: str) -> Done:
    """Take a coding away; ``seen`` is its time as it was seen."""

    def plan(desk: Desk) -> Planned:
        _own(desk, doing.coder, coding, seen)
        return Planned([Wanted(interview, EventKind.CODING_REMOVED, coding, {})])

    return carry_out(room, doing, interview, plan)


def write_memo(
    room: Room, doing: Doing, stream: str, kind: str, ref: str, text: str, seen: str
) -> Done:
    """Write one's memo on a coding, turn, code, interview or the study; empty takes it away.

    ``seen`` is the time of the memo as it was seen, "" when there was none.
    """

    def plan(desk: Desk) -> Planned:
        there = desk.memo(doing.coder, kind, ref)
        if seen != ("" if there is None else there.time):
            raise Overtaken(Where(stream), kind)
        if there is not None and not text.strip():
            return Planned([Wanted(stream, EventKind.MEMO_REMOVED, there.id, {})])
        if not text.strip() or (there is not None and there.text == text):
            return Planned([])
        subject = doing.operation if there is None else there.id
        body: dict[str, Any] = {"kind": kind, "ref": ref, "text": text}
        if kind == "turn":
            body["anchor"] = plain_anchor(_anchor(desk, turn_span(desk, turn_in(desk, ref))))
        return Planned([Wanted(stream, EventKind.MEMO_SET, subject, body)])

    return carry_out(room, doing, stream, plan)


def set_key(room: Room, doing: Doing, interview: str, turn: int, item: str | None) -> Done:
    """Say which guide item a turn deals with; None: no item of the guide."""

    def plan(desk: Desk) -> Planned:
        if item is not None:
            named("guide item", item, room.session.guide.by_id)
        anchor = _anchor(desk, turn_span(desk, turn))
        how = How.OFF_GUIDE.value if item is None else HOW_UNSAID
        body = {"anchor": plain_anchor(anchor), "item": item, "how": how}
        return Planned([Wanted(interview, EventKind.KEY_SET, doing.operation, body)])

    return carry_out(room, doing, interview, plan)


def refuse(room: Room, doing: Doing, interview: str, span: Span, code: str, verdict: str) -> Done:
    """Say that a suggested code is not to stand on a passage."""

    def plan(desk: Desk) -> Planned:
        named("code", code, room.session.codebook.by_id)
        anchor = plain_anchor(_anchor(desk, span))
        body = {"anchor": anchor, "code": code, "verdict": verdict, "reason": ""}
        return Planned([Wanted(interview, EventKind.REFUSAL_SET, doing.operation, body)])

    return carry_out(room, doing, interview, plan)


def undo(room: Room, doing: Doing, stream: str, only: str = "") -> Done:
    """Take back the last thing this coder did in ``stream`` that stands, or the act ``only``."""

    def plan(desk: Desk) -> Planned:
        for one in desk.undoable(doing.coder):
            if only in {"", one.target}:
                return Planned(one.wanted, Verb.UNDO, one.target)
        raise NothingToUndo(again=False)

    return carry_out(room, doing, stream, plan)


def redo(room: Room, doing: Doing, stream: str) -> Done:
    """Do again what this coder took back last in ``stream``."""

    def plan(desk: Desk) -> Planned:
        for one in desk.redoable(doing.coder):
            return Planned(one.wanted, Verb.REDO, one.target)
        raise NothingToUndo(again=True)

    return carry_out(room, doing, stream, plan)


def turn_in(desk: Desk, ref: str) -> int:
    """Return the number in a turn's id (``I1:12``); 0 when there is none."""
    interview, _, number = ref.rpartition(":")
    return int(number) if interview == desk.stream and number.isdecimal() else 0


def turn_span(desk: Desk, turn: int) -> Span:
    """Return the place of a turn, by its number (from 1)."""
    assert desk.transcript is not None
    turns = desk.transcript.turns
    if not 1 <= turn <= len(turns):
        raise NoSuchTurn(desk.stream, turn, len(turns))
    return turns[turn - 1].span


def _anchor(desk: Desk, span: Span) -> Anchor:
    assert desk.transcript is not None
    text = desk.transcript.text
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start >= end:
        raise NothingChosen(Where(desk.stream))
    return anchored(desk.stream, text, Span(start, end))


def _twin(desk: Desk, coder: str, anchor: Anchor, code: str) -> Coding | None:
    for one in desk.codings.values():
        there = (one.anchor.start, one.code, one.anchor.end, one.coder)
        if there == (anchor.start, code, anchor.end, coder):
            return one
    return None


def _own(desk: Desk, coder: str, coding: str, seen: str) -> Coding:
    there = desk.codings.get(coding)
    if there is None:
        raise Gone(Where(desk.stream), coding[:8])
    if there.coder != coder:
        raise NotYours(Where(desk.stream), there.coder)
    if there.time != seen:
        raise Overtaken(Where(desk.stream), there.code)
    return there
