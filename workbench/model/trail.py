"""The way from something in the report, or in a transcript, back to its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.anchor import Span
from workbench.model.coding import Stance
from workbench.model.finding import LedgerRow


class Match(StrEnum):
    """How what was asked for was found."""

    ID = "id"
    TURN = "turn"
    EXACT = "exact"
    LIKE = "like"


class Fate(StrEnum):
    """What became of words between a transcript and a text that resembles it."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """Words that are the same in both, only in the transcript (gone), or only asked (new)."""

    fate: Fate
    words: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a transcript that the words asked for stand at, or resemble.

    ``score`` is 0–100; 100 is to the letter but for typography and declared cuts. Even a
    high score can hide a changed meaning («ikke»): always show ``changes``.
    """

    interview: str
    span: Span
    score: float = 100.0
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What a query stands for: rows of the ledger, places in transcripts, or both."""

    query: str
    match: Match
    rows: tuple[LedgerRow, ...] = ()
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Spoken:
    """A turn in words: its number, the speaker's code name (or label), and the text."""

    turn: int
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class Coded:
    """A coding on a passage: by whom, when (ISO date), and whether for or against."""

    id: str
    code: str
    name: str
    stance: Stance
    coder: str
    date: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in a transcript with all that is known of them.

    ``time`` is h:mm:ss into the recording, empty where the source has none; ``item`` is the
    printed label and the text of the guide item the turn deals with, empty off the guide.
    ``before`` and ``after`` are turns of context; ``turns`` those the words stand in.
    """

    interview: str
    case: str
    span: Span
    quote: str
    speaker: str
    time: str
    item: str
    codings: tuple[Coded, ...]
    before: tuple[Spoken, ...]
    turns: tuple[Spoken, ...]
    after: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Trail:
    """From a claim, number, quote or passage to the words it rests on.

    ``id`` and ``kind`` are the ledger's (kind ``passage`` for a place that was found in a
    transcript alone, with an empty id). ``mentions`` are the places in the report where it
    stands, or that rest on it. ``evidence`` are the passages behind it; ``counter`` those
    that speak against a claim. ``hit`` says how well pasted words fit.
    """

    match: Match
    id: str
    kind: str
    text: str
    mentions: tuple[LedgerRow, ...]
    evidence: tuple[Passage, ...]
    counter: tuple[Passage, ...] = ()
    hit: Hit | None = None
