"""Events: a maker for each kind. What each body must hold stands in ``body.py``.

==================  =====================================  ===========================
kind                body                                   stream
==================  =====================================  ===========================
coding.added        anchor, code, stance                   the interview
coding.changed      one or more of anchor, code, stance    the interview
memo.set            kind, ref, text; a turn's: anchor      the interview, or the study
key.set             anchor, item (or null), how            the interview
refusal.set         anchor, code, verdict, reason          the interview
summary.set         case, theme, text, anchors             the study
decision.set        kind, about, verdict, reason, words    the study
… .removed          nothing                                as what is removed
==================  =====================================  ===========================

Every maker takes the fields of :class:`Head` by name, and raises
:class:`~workbench.errors.coding.WrongEvent` for a value the event cannot hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypedDict, Unpack

from workbench.coding.body import checked, plain_anchor
from workbench.errors.base import Where
from workbench.model.anchor import Anchor
from workbench.model.coding import Event, EventKind

_MADE_HERE: Final = Where("")


class Head(TypedDict):
    """What every event has: its own id, who acted when, on what, in which stream."""

    id: str
    stream: str
    coder: str
    time: str
    subject: str


def coding_added(*, anchor: Anchor, code: str, stance: str, **head: Unpack[Head]) -> Event:
    """Say that a coder put a code on a passage."""
    body = {"anchor": plain_anchor(anchor), "code": code, "stance": str(stance)}
    return _made(EventKind.CODING_ADDED, head, body)


def coding_changed(
    *,
    anchor: Anchor | None = None,
    code: str | None = None,
    stance: str | None = None,
    **head: Unpack[Head],
) -> Event:
    """Say that a coding now has another passage, code or stance; at least one is given."""
    changes = {
        "anchor": None if anchor is None else plain_anchor(anchor),
        "code": code,
        "stance": None if stance is None else str(stance),
    }
    body = {name: value for name, value in changes.items() if value is not None}
    return _made(EventKind.CODING_CHANGED, head, body)


def coding_removed(**head: Unpack[Head]) -> Event:
    """Say that a coding is taken away, for good: only a new coding brings it back."""
    return _made(EventKind.CODING_REMOVED, head, {})


def memo_set(
    *, kind: str, ref: str, text: str, anchor: Anchor | None = None, **head: Unpack[Head]
) -> Event:
    """Write a memo, or write it anew; ``kind`` is coding, turn, code, interview or study.

    ``anchor`` are the words of the turn that a memo on a turn is about.
    """
    body: dict[str, Any] = {"kind": kind, "ref": ref, "text": text}
    body |= {} if anchor is None else {"anchor": plain_anchor(anchor)}
    return _made(EventKind.MEMO_SET, head, body)


def memo_removed(**head: Unpack[Head]) -> Event:
    """Take a memo away."""
    return _made(EventKind.MEMO_REMOVED, head, {})


def key_set(*, anchor: Anchor, item: str | None, how: str, **head: Unpack[Head]) -> Event:
    """Say which guide item a turn deals with (None: none of them), and how it came up."""
    body = {"anchor": plain_anchor(anchor), "item": item, "how": str(how)}
    return _made(EventKind.KEY_SET, head, body)


def key_removed(**head: Unpack[Head]) -> Event:
    """Take a correction of a key away."""
    return _made(EventKind.KEY_REMOVED, head, {})


def refusal_set(
    *, anchor: Anchor, code: str, verdict: str, reason: str, **head: Unpack[Head]
) -> Event:
    """Say that a code suggested for a passage is not to stand there."""
    body = {"anchor": plain_anchor(anchor), "code": code, "verdict": str(verdict), "reason": reason}
    return _made(EventKind.REFUSAL_SET, head, body)


def refusal_removed(**head: Unpack[Head]) -> Event:
    """Take a refusal back: the code may be suggested there again."""
    return _made(EventKind.REFUSAL_REMOVED, head, {})


def summary_set(
    *, case: str, theme: str, text: str, anchors: Sequence[Anchor], **head: Unpack[Head]
) -> Event:
    """Write a cell of the framework matrix, or write it anew."""
    places = [plain_anchor(anchor) for anchor in anchors]
    body = {"case": case, "theme": theme, "text": text, "anchors": places}
    return _made(EventKind.SUMMARY_SET, head, body)


def summary_removed(**head: Unpack[Head]) -> Event:
    """Empty a cell of the framework matrix."""
    return _made(EventKind.SUMMARY_REMOVED, head, {})


def decision_set(
    *, kind: str, about: str, verdict: str, reason: str, words: str = "", **head: Unpack[Head]
) -> Event:
    """Record a decision, or record it anew; ``words`` are what is to be printed instead."""
    body = {"kind": kind, "about": about, "verdict": verdict, "reason": reason}
    body |= {"words": words} if words else {}
    return _made(EventKind.DECISION_SET, head, body)


def decision_removed(**head: Unpack[Head]) -> Event:
    """Take a decision back."""
    return _made(EventKind.DECISION_REMOVED, head, {})


def _made(kind: EventKind, head: Head, body: Mapping[str, Any]) -> Event:
    return checked(Event(kind=kind, body=body, **head), _MADE_HERE)
