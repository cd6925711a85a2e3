"""What a source becomes: turns of speech, and an account of every letter that went in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from workbench.model.anchor import Span
from workbench.model.interview import SourceKind

BETWEEN: Final = "\n\n"
"""What stands between two turns in the text of an interview."""


class Role(StrEnum):
    """Who speaks in a turn. Only informants (and notes about them) can be evidence."""

    INFORMANT = "informant"
    INTERVIEWER = "interviewer"
    NOTE = "note"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """How exact the times of a source are."""

    MS = "ms"
    SECOND = "s"
    MINUTES = "5min"
    FRAME = "frame"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Cue:
    """A time inside a turn: from ``offset`` (code points into the turn) on. Milliseconds."""

    offset: int
    start_ms: int | None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A transcriber's sign inside a turn: pause, laugh, inaudible, overlap, redaction …"""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A maximal run of speech by one speaker.

    ``start`` is the offset of the turn in the interview's text; ``number`` counts from 1;
    ``source`` says where in the file it was found. Times are never invented: None.
    """

    number: int
    label: str
    speaker: str | None
    role: Role
    text: str
    start: int
    start_ms: int | None = None
    end_ms: int | None = None
    precision: Precision = Precision.NONE
    cues: tuple[Cue, ...] = ()
    marks: tuple[Mark, ...] = ()
    source: str = ""
    overlap: bool = False

    @property
    def end(self) -> int:
        """The offset just behind the turn in the interview's text."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The turn's place in the interview's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Structured:
    """Source text that is no speech: what it was recognised as, and where."""

    text: str
    reason: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Where each letter and digit of a source went. The four parts add up to ``letters``."""

    letters: int
    in_turns: int
    in_labels: int
    in_structure: int
    unexplained: int
    structure: tuple[Structured, ...] = ()
    warnings: tuple[Structured, ...] = ()

    @property
    def balanced(self) -> bool:
        """Whether every letter is explained."""
        return self.unexplained == 0


@dataclass(frozen=True)
class Transcript:
    """An interview's words, immutable. ``digest`` is the SHA-256 of the source's bytes."""

    interview: str
    kind: SourceKind
    language: str
    digest: str
    format: str
    encoding: str
    turns: tuple[Turn, ...]
    head: tuple[tuple[str, str], ...]
    account: Account

    @cached_property
    def text(self) -> str:
        """The whole text: every turn's text with :data:`BETWEEN` in between."""
        return BETWEEN.join(turn.text for turn in self.turns)

    def turns_in(self, span: Span) -> tuple[Turn, ...]:
        """Return the turns that share at least one code point with ``span``."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return tuple(turn for turn in self.turns[first:last] if turn.span.overlaps(span))

    def turn_at(self, offset: int) -> Turn | None:
        """Return the turn that ``offset`` lies in, or None (between turns, outside)."""
        before = bisect_right(self._starts, offset)
        turn = self.turns[before - 1] if before else None
        return turn if turn is not None and offset < turn.end else None

    @cached_property
    def _starts(self) -> list[int]:
        """Where the turns begin, in order: turns are found by halving, not by walking."""
        return [turn.start for turn in self.turns]
