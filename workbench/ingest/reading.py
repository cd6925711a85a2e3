"""What a format makes of a source: pieces of speech, labels and structure, line by line.

Everything a format says points at the line it was found on. So the account of letters
(:mod:`workbench.ingest.conserve`) can be drawn up without trusting the format.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.errors.base import Said
from workbench.ingest.source import LOST, Line
from workbench.model.transcript import Precision


@dataclass(frozen=True, slots=True)
class Bit:
    """Text from one line (index).

    ``raw`` is how the source writes it, where that differs; ``glued`` text goes on in the
    middle of a word: no space before it.
    """

    line: int
    text: str
    raw: str | None = None
    glued: bool = False

    @property
    def written(self) -> str:
        """The text as the source has it."""
        return self.text if self.raw is None else self.raw


@dataclass(frozen=True, slots=True)
class Aside:
    """Text of one line that is no speech, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of speech under one label (``""``: unknown), with its times if it has any."""

    label: str
    bits: tuple[Bit, ...]
    start_ms: int | None = None
    end_ms: int | None = None

    @property
    def text(self) -> str:
        """The words of all bits, with a space between them unless they are glued."""
        return "".join(one.text if one.glued else f" {one.text}" for one in self.bits)


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as one format reads it; ``separate`` keeps each piece a turn (notes)."""

    pieces: tuple[Piece, ...]
    labels: tuple[Bit, ...]
    asides: tuple[Aside, ...]
    head: tuple[tuple[str, str], ...] = ()
    precision: Precision = Precision.NONE
    notices: tuple[Said, ...] = ()
    separate: bool = False


@dataclass(slots=True)
class _Draft:
    label: str
    start_ms: int | None
    end_ms: int | None
    bits: list[Bit] = field(default_factory=list)


class Builder:
    """Collects what a format finds, in reading order."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        """Begin with the lines the opener already set aside."""
        self.labels: list[Bit] = []
        self.asides = [
            Aside(index, line.text, line.aside)
            for index, line in enumerate(lines)
            if line.aside and line.aside != LOST
        ]
        self.head: list[tuple[str, str]] = []
        self.notices: list[Said] = []
        self._drafts: list[_Draft] = []

    def label(self, line: int, text: str, raw: str | None = None) -> None:
        """Note that a speaker's label stands on this line."""
        self.labels.append(Bit(line, text, raw))

    def aside(self, line: int, text: str, reason: str) -> None:
        """Note text of this line that is no speech."""
        if text.strip():
            self.asides.append(Aside(line, text, reason))

    def open(self, label: str, start_ms: int | None = None, end_ms: int | None = None) -> None:
        """Begin a new piece of speech."""
        self._drafts.append(_Draft(label, start_ms, end_ms))

    def close(self, end_ms: int) -> None:
        """Say when the piece that is open ends; the first word on it holds."""
        if self._drafts and self._drafts[-1].end_ms is None:
            self._drafts[-1].end_ms = end_ms

    def say(self, line: int, text: str, raw: str | None = None, *, glued: bool = False) -> None:
        """Add words of this line to the piece that is open; opens a nameless one if none is."""
        if text.strip():
            if not self._drafts:
                self.open("")
            self._drafts[-1].bits.append(Bit(line, text, raw, glued))

    @property
    def begun(self) -> bool:
        """Whether a piece is open."""
        return bool(self._drafts)

    @property
    def silent(self) -> bool:
        """Whether the open piece has no words yet."""
        return not self._drafts[-1].bits

    def done(self, precision: Precision = Precision.NONE, *, separate: bool = False) -> Reading:
        """Return all that was collected."""
        pieces = tuple(
            Piece(one.label, tuple(one.bits), one.start_ms, one.end_ms) for one in self._drafts
        )
        return Reading(
            pieces,
            tuple(self.labels),
            tuple(self.asides),
            tuple(self.head),
            precision,
            tuple(self.notices),
            separate,
        )
