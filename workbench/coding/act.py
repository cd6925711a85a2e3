"""Acts: what a person did in one go, which is undone in one go.

An act is one event or several. Which act an event belongs to is told by the event's own
id, so that undo works across restarts and machines and the events need no field for it::

    OPERATION.N                  the Nth event of an act
    OPERATION.undo.TARGET.N      of the act that undid the act TARGET
    OPERATION.redo.TARGET.N      of the act that did TARGET once more

``OPERATION`` is made by whoever asks for the act; asking twice with the same one is
harmless. An id of any other form is an act of one event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from workbench.model.coding import Event

_OPERATION: Final = re.compile(r"[0-9a-f]{32}")
_ID: Final = re.compile(r"([0-9a-f]{32})(?:\.(undo|redo)\.([^./]+))?\.\d+")


class Verb(StrEnum):
    """What an act is, seen from the history it stands in."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did in one go: for ``undo`` and ``redo``, ``target`` is the act meant."""

    operation: str
    verb: Verb
    target: str

    def event_id(self, number: int) -> str:
        """Return the id of the act's event with this number."""
        if self.verb is Verb.DO:
            return f"{self.operation}.{number}"
        return f"{self.operation}.{self.verb}.{self.target}.{number}"


def is_operation(text: str) -> bool:
    """Say whether ``text`` can name an operation: 32 hexadecimal digits."""
    return _OPERATION.fullmatch(text) is not None


def act_of(event_id: str) -> Act:
    """Return the act that the event of this id belongs to."""
    found = _ID.fullmatch(event_id)
    if found is None:
        return Act(event_id, Verb.DO, event_id)
    operation, verb, target = found.groups()
    return Act(operation, Verb(verb or "do"), target or operation)


@dataclass(slots=True)
class _Standing:
    """What a coder can undo and do again, the next one last."""

    undo: list[str] = field(default_factory=list)
    redo: list[str] = field(default_factory=list)


class History:
    """The acts of every coder in one stream, in the order in which they arrived."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self._events: dict[str, list[Event]] = {}
        self._performed: dict[str, str] = {}
        self._undone: dict[str, str] = {}
        self._of: dict[str, _Standing] = {}

    def take(self, events: Iterable[Event]) -> None:
        """Take events that are new, in the order of arrival."""
        for event in events:
            act = act_of(event.id)
            if act.operation in self._events:
                self._events[act.operation].append(event)
                continue
            self._events[act.operation] = [event]
            self._note(act, self._of.setdefault(event.coder, _Standing()))

    def _note(self, act: Act, standing: _Standing) -> None:
        if act.verb is Verb.UNDO:
            self._undone[act.target] = act.operation
            _move(act.target, standing.undo, standing.redo)
            return
        self._performed[act.target] = act.operation
        if act.verb is Verb.REDO:
            _move(act.target, standing.redo, standing.undo)
        else:
            standing.undo.append(act.target)
            standing.redo.clear()

    def holds(self, operation: str) -> bool:
        """Say whether an act was done already."""
        return operation in self._events

    def subjects(self, operation: str) -> tuple[str, ...]:
        """Return what an act was done to."""
        return tuple(event.subject for event in self._events[operation])

    def undoable(self, coder: str) -> Iterator[tuple[str, list[Event]]]:
        """Yield the acts ``coder`` can undo, the next one first, with what performed each."""
        for target in reversed(self._standing(coder).undo):
            yield target, self._events[self._performed[target]]

    def redoable(self, coder: str) -> Iterator[tuple[str, list[Event]]]:
        """Yield the acts ``coder`` can do again, the next one first, with what undid each."""
        for target in reversed(self._standing(coder).redo):
            yield target, self._events[self._undone[target]]

    def _standing(self, coder: str) -> _Standing:
        return self._of.get(coder, _Standing())


def _move(target: str, source: list[str], to: list[str]) -> None:
    if target in source:
        source.remove(target)
    to.append(target)
