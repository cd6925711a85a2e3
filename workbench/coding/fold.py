"""Folding events into the state they add up to.

The state depends on *which* events there are, never on the order or number of times they
arrive: events are taken by time (then id), and each says what is, not what to add. So
coders' files can be merged in any way.

- A removed coding stays removed, whatever the clocks of two machines said. Taking a
  removal back is a new coding.
- Memos, keys, refusals, summaries and decisions hold what was set or removed last.
- The same coding (place, code, coder) made twice is kept once: the first, unless a later
  one has another stance. Removing it removes its twins made before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any, Final, TypeAlias, TypeVar

from workbench.coding.body import anchor_of
from workbench.model.coding import (
    Coding,
    Decision,
    Event,
    EventKind,
    KeyCorrection,
    Memo,
    Refusal,
    Stance,
    Summary,
    Verdict,
    Work,
)

T = TypeVar("T")
Key: TypeAlias = tuple[str, int, int, str, str]
"""What makes two codings the same: interview, start, end, code, coder."""

ORDER: Final = attrgetter("time", "id")
"""The order in which events are taken, whatever the order of their arrival."""

_CODING_KINDS: Final = frozenset(
    {EventKind.CODING_ADDED, EventKind.CODING_CHANGED, EventKind.CODING_REMOVED}
)


def fold(events: Iterable[Event]) -> Work:
    """Return what ``events`` add up to.

    Codings are sorted by interview, place, code, coder and id; all else by time and id.
    A coding bears the coder who made it and the time of its last change.
    """
    ordered = sorted(events, key=ORDER)
    return Work(
        codings=_codings([event for event in ordered if event.kind in _CODING_KINDS]),
        memos=_last(ordered, EventKind.MEMO_SET, EventKind.MEMO_REMOVED, _memo),
        keys=_last(ordered, EventKind.KEY_SET, EventKind.KEY_REMOVED, _key),
        summaries=_last(ordered, EventKind.SUMMARY_SET, EventKind.SUMMARY_REMOVED, _summary),
        decisions=_last(ordered, EventKind.DECISION_SET, EventKind.DECISION_REMOVED, _decision),
        refusals=_last(ordered, EventKind.REFUSAL_SET, EventKind.REFUSAL_REMOVED, _refusal),
    )


def _codings(ordered: list[Event]) -> tuple[Coding, ...]:
    removed = {one.subject: one.time for one in ordered if one.kind is EventKind.CODING_REMOVED}
    return tuple(sorted(_kept(made(ordered), removed), key=_place))


def made(events: Iterable[Event]) -> dict[str, Coding]:
    """Return every coding ever made, by id, with its changes; removals and twins are not heeded."""
    ordered = sorted(events, key=ORDER)
    found: dict[str, Coding] = {}
    for event in ordered:
        if event.kind is EventKind.CODING_ADDED:
            found.setdefault(event.subject, _coding(event))
    for event in ordered:
        if event.kind is EventKind.CODING_CHANGED and event.subject in found:
            found[event.subject] = _changed(found[event.subject], event)
    return found


def _kept(made: Mapping[str, Coding], removed: Mapping[str, str]) -> Iterable[Coding]:
    """Leave out removed codings, their earlier twins, and all but one of equal codings."""
    gone: dict[Key, str] = {}
    for subject, time in removed.items():
        if subject in made:
            key = key_of(made[subject])
            gone[key] = max(time, gone.get(key, ""))
    kept: dict[Key, Coding] = {}
    live = (coding for coding in made.values() if coding.id not in removed)
    for coding in sorted(live, key=ORDER):
        key = key_of(coding)
        if coding.time < gone.get(key, ""):
            continue
        if key not in kept or kept[key].stance is not coding.stance:
            kept[key] = coding
    return kept.values()


def _coding(event: Event) -> Coding:
    body = event.body
    return Coding(
        id=event.subject,
        anchor=anchor_of(body["anchor"]),
        code=body["code"],
        coder=event.coder,
        stance=Stance(body["stance"]),
        time=event.time,
    )


def _changed(coding: Coding, event: Event) -> Coding:
    body, changes = event.body, dict[str, Any]()
    if "anchor" in body:
        changes["anchor"] = anchor_of(body["anchor"])
    if "code" in body:
        changes["code"] = body["code"]
    if "stance" in body:
        changes["stance"] = Stance(body["stance"])
    return replace(coding, time=max(coding.time, event.time), **changes)


def key_of(coding: Coding) -> Key:
    """Return what a coding shares with its twins."""
    anchor = coding.anchor
    return (anchor.interview, anchor.start, anchor.end, coding.code, coding.coder)


def _place(coding: Coding) -> tuple[Key, str]:
    return key_of(coding), coding.id


def _last(
    ordered: Iterable[Event], put: EventKind, removed: EventKind, read: Callable[[Event], T]
) -> tuple[T, ...]:
    """Return what was set last of each subject, unless it was removed after."""
    standing: dict[str, Event] = {}
    for event in ordered:
        if event.kind is put:
            standing[event.subject] = event
        elif event.kind is removed:
            standing.pop(event.subject, None)
    return tuple(read(event) for event in sorted(standing.values(), key=ORDER))


def _memo(event: Event) -> Memo:
    body = dict(event.body)
    anchor = body.pop("anchor", None)
    return Memo(
        id=event.subject,
        coder=event.coder,
        time=event.time,
        anchor=None if anchor is None else anchor_of(anchor),
        **body,
    )


def _key(event: Event) -> KeyCorrection:
    body = event.body
    return KeyCorrection(
        id=event.subject,
        anchor=anchor_of(body["anchor"]),
        item=body["item"],
        how=body["how"],
        coder=event.coder,
        time=event.time,
    )


def _refusal(event: Event) -> Refusal:
    body = event.body
    return Refusal(
        id=event.subject,
        anchor=anchor_of(body["anchor"]),
        code=body["code"],
        verdict=Verdict(body["verdict"]),
        reason=body["reason"],
        coder=event.coder,
        time=event.time,
    )


def _summary(event: Event) -> Summary:
    body = event.body
    return Summary(
        id=event.subject,
        case=body["case"],
        theme=body["theme"],
        text=body["text"],
        anchors=tuple(anchor_of(one) for one in body["anchors"]),
        coder=event.coder,
        time=event.time,
    )


def _decision(event: Event) -> Decision:
    return Decision(id=event.subject, coder=event.coder, time=event.time, **event.body)
