"""Taking an act back: the events that restore what was before it.

Nothing is ever erased. A coding that was added is removed, one that was changed is changed
back, one that was removed is made anew as the next *life* of the same coding (``ID~1``,
``ID~2`` …), with its own memos tied to it; whatever else was set gets its former content.
Taking back the act of taking back does it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from workbench.coding.body import plain_anchor
from workbench.coding.fold import ORDER, made
from workbench.coding.running import Running
from workbench.model.coding import Event, EventKind

_LIFE: Final = "~"

_SET: Final = {
    EventKind.MEMO_REMOVED: EventKind.MEMO_SET,
    EventKind.KEY_REMOVED: EventKind.KEY_SET,
    EventKind.REFUSAL_REMOVED: EventKind.REFUSAL_SET,
    EventKind.SUMMARY_REMOVED: EventKind.SUMMARY_SET,
    EventKind.DECISION_REMOVED: EventKind.DECISION_SET,
}
_REMOVED: Final = {put: removed for removed, put in _SET.items()}


@dataclass(frozen=True, slots=True)
class Wanted:
    """An event that is still to be made: id, coder and time are given to it later."""

    stream: str
    kind: EventKind
    subject: str
    body: Mapping[str, Any]


def root(subject: str) -> str:
    """Return the id that all lives of a coding share."""
    return subject.partition(_LIFE)[0]


def inverse(act: Sequence[Event], running: Running) -> tuple[Wanted, ...]:
    """Return what takes ``act`` back, given everything that was done in its stream."""
    return tuple(one for event in reversed(act) for one in _inverse(event, running))


def _inverse(event: Event, running: Running) -> Iterator[Wanted]:
    if event.kind is EventKind.CODING_ADDED:
        alive = _alive(event.subject, running)
        if alive is not None:
            yield Wanted(event.stream, EventKind.CODING_REMOVED, alive, {})
    elif event.kind is EventKind.CODING_REMOVED:
        yield from _again(event, running)
    elif event.kind is EventKind.CODING_CHANGED:
        yield from _changed_back(event, running)
    elif not _tied_again(event, running):
        yield _former(event, running)


def _again(event: Event, running: Running) -> Iterator[Wanted]:
    """Make a removed coding anew, and tie its coder's memos to the new life."""
    before = made(_before(event, running)).get(event.subject)
    if before is None or _alive(event.subject, running) is not None:
        return
    life = _next_life(event.subject, running)
    body = {"anchor": plain_anchor(before.anchor), "code": before.code, "stance": before.stance}
    yield Wanted(event.stream, EventKind.CODING_ADDED, life, body)
    for memo in running.part("memos").values():
        if memo.kind == "coding" and root(memo.ref) == root(life) and memo.coder == event.coder:
            text = {"kind": memo.kind, "ref": life, "text": memo.text}
            yield Wanted(event.stream, EventKind.MEMO_SET, memo.id, text)


def _changed_back(event: Event, running: Running) -> Iterator[Wanted]:
    before = made(_before(event, running)).get(event.subject)
    alive = _alive(event.subject, running)
    if before is None or alive is None:
        return
    was: dict[str, Any] = {
        "anchor": plain_anchor(before.anchor),
        "code": before.code,
        "stance": before.stance,
    }
    body = {name: was[name] for name in event.body}
    yield Wanted(event.stream, EventKind.CODING_CHANGED, alive, body)


def _former(event: Event, running: Running) -> Wanted:
    put = _SET.get(event.kind, event.kind)
    earlier = _before(event, running)
    last = earlier[-1] if earlier else None
    if last is None or last.kind is not put:
        return Wanted(event.stream, _REMOVED[put], event.subject, {})
    body = dict(last.body)
    if body.get("kind") == "coding" and put is EventKind.MEMO_SET:
        body["ref"] = _alive(body["ref"], running) or body["ref"]
    return Wanted(event.stream, put, event.subject, body)


def _tied_again(event: Event, running: Running) -> bool:
    """Say whether a memo only followed its coding into another life."""
    earlier = _before(event, running)
    return (
        event.kind is EventKind.MEMO_SET
        and bool(earlier)
        and earlier[-1].kind is EventKind.MEMO_SET
        and earlier[-1].body["ref"] != event.body["ref"]
        and root(earlier[-1].body["ref"]) == root(event.body["ref"])
        and earlier[-1].body["text"] == event.body["text"]
    )


def _before(event: Event, running: Running) -> list[Event]:
    """Return what was done to the same subject before ``event``, oldest first."""
    return sorted(
        (one for one in running.of(event.subject) if ORDER(one) < ORDER(event)), key=ORDER
    )


def _alive(subject: str, running: Running) -> str | None:
    """Return the life of a coding that is there now."""
    codings = running.part("codings")
    return next((life for life in _lives(subject, running) if life in codings), None)


def _next_life(subject: str, running: Running) -> str:
    number = sum(1 for _ in _lives(subject, running))
    return f"{root(subject)}{_LIFE}{number}"


def _lives(subject: str, running: Running) -> Iterable[str]:
    """Yield the ids of a coding's lives, the first one first."""
    first = root(subject)
    yield first
    number = 1
    while running.knows(f"{first}{_LIFE}{number}"):
        yield f"{first}{_LIFE}{number}"
        number += 1
