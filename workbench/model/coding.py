"""What people do: events, and the state they add up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from workbench.model.anchor import Anchor

STUDY: Final = "study"
"""The stream of events that belong to no single interview."""


class Stance(StrEnum):
    """Whether a passage speaks for the code's finding or against it."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"


class Verdict(StrEnum):
    """Why a suggested code was refused. An accepted suggestion is a coding like any other.

    ``rejected``: such words do not bear the code, which the suggestions learn from.
    ``not-here``: they may elsewhere, so this place is left alone and nothing is learned.
    """

    REJECTED = "rejected"
    NOT_HERE = "not-here"


class EventKind(StrEnum):
    """What happened to a subject. The body each kind carries is in ``coding/event.py``."""

    CODING_ADDED = "coding.added"
    CODING_CHANGED = "coding.changed"
    CODING_REMOVED = "coding.removed"
    MEMO_SET = "memo.set"
    MEMO_REMOVED = "memo.removed"
    KEY_SET = "key.set"
    KEY_REMOVED = "key.removed"
    REFUSAL_SET = "refusal.set"
    REFUSAL_REMOVED = "refusal.removed"
    SUMMARY_SET = "summary.set"
    SUMMARY_REMOVED = "summary.removed"
    DECISION_SET = "decision.set"
    DECISION_REMOVED = "decision.removed"


@dataclass(frozen=True, slots=True)
class Event:
    """One act of one coder. Never changed; undone by another event.

    ``stream`` is an interview id or :data:`STUDY`; ``subject`` the id of the coding, memo …
    acted on; ``time`` ISO 8601 in UTC with microseconds; ``body`` JSON values only.
    """

    id: str
    stream: str
    coder: str
    kind: EventKind
    subject: str
    time: str
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Coding:
    """A passage, a code, a coder, a stance, a time."""

    id: str
    anchor: Anchor
    code: str
    coder: str
    stance: Stance
    time: str


@dataclass(frozen=True, slots=True)
class Memo:
    """A note on something: ``kind`` is coding, turn, code, interview or study; ``ref`` its id.

    A turn's id is ``I1:12``; its words are the ``anchor``, by which the note follows it when
    the transcript is corrected. Notes written before there were anchors have none.
    """

    id: str
    kind: str
    ref: str
    text: str
    coder: str
    time: str
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class KeyCorrection:
    """A person's word on what a turn deals with; ``anchor`` lies in the turn.

    ``how`` is a :class:`~workbench.model.keying.How`, ``""`` (the turns around decide), or
    ``not-relevant``: the item does not concern the case, and no turn is keyed.
    """

    id: str
    anchor: Anchor
    item: str | None
    how: str
    coder: str
    time: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A coder's word that a code, which was suggested for a passage, is not to stand there."""

    id: str
    anchor: Anchor
    code: str
    verdict: Verdict
    reason: str
    coder: str
    time: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A written cell of the framework matrix (case × theme), resting on passages."""

    id: str
    case: str
    theme: str
    text: str
    anchors: tuple[Anchor, ...]
    coder: str
    time: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A recorded decision, such as accepting a disclosure risk. ``about`` names it.

    ``words`` are what is printed instead, where that was decided.
    """

    id: str
    kind: str
    about: str
    verdict: str
    reason: str
    coder: str
    time: str
    words: str = ""


@dataclass(frozen=True)
class Work:
    """The state all events add up to, in a stable order."""

    codings: tuple[Coding, ...] = ()
    memos: tuple[Memo, ...] = ()
    keys: tuple[KeyCorrection, ...] = ()
    summaries: tuple[Summary, ...] = ()
    decisions: tuple[Decision, ...] = ()
    refusals: tuple[Refusal, ...] = ()
