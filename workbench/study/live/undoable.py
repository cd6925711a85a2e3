"""What a coder can take back, over all interviews: what was done, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from workbench.model.coding import STUDY, Event
from workbench.study.live.desk import Desk
from workbench.study.live.room import Room

_STREAMS: Final = 8
"""Interviews that are looked into: those the coder worked in last."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """An act that can be taken back; ``kind`` is the event's (``coding.added`` …).

    ``turn`` is 0 and ``words`` is empty where it is on no passage; ``code`` is what was put.
    """

    stream: str
    operation: str
    time: str
    kind: str
    code: str
    turn: int
    words: str


def undoable(room: Room, coder: str, number: int) -> tuple[Undoable, ...]:
    """Return up to ``number`` acts that ``coder`` can take back, the last one first."""
    found: list[Undoable] = []
    known = {STUDY, *(one.id for one in room.session.study.interviews)}
    with room.lock:
        for stream in room.database.streams_of(coder, _STREAMS):
            if stream in known:
                found += _in(room.desk(stream), coder, number)
    return tuple(sorted(found, key=lambda one: one.time, reverse=True)[:number])


def _in(desk: Desk, coder: str, number: int) -> Iterator[Undoable]:
    for one in islice(desk.undoable(coder), number):
        yield _told(desk, one.target, one.events)


def _told(desk: Desk, target: str, events: Sequence[Event]) -> Undoable:
    event = events[0]
    before = {
        name: value for one in desk.running.of(event.subject) for name, value in one.body.items()
    }
    anchor = event.body.get("anchor") or before.get("anchor") or {}
    turn = desk.transcript.turn_at(anchor["start"]) if desk.transcript and anchor else None
    told = {**before, **event.body}
    words = anchor.get("quote") or told.get("text") or told.get("reason") or told.get("about", "")
    return Undoable(
        stream=desk.stream,
        operation=target,
        time=event.time,
        kind=event.kind.value,
        code=str(told.get("code", "")),
        turn=turn.number if turn else 0,
        words=str(words)[:120],
    )
