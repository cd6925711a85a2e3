"""Cutting a coded passage to whole sentences that are short enough to quote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from workbench.findings.evidence import Evidence, Piece
from workbench.model.anchor import Span
from workbench.model.interview import SourceKind
from workbench.model.transcript import Role

Sentences = Callable[[str, str], tuple[Span, ...]]
"""Gives the sentences of a text in a language, as spans of that text."""

FEWEST: Final = 8
MOST: Final = 45
"""Words that a quote should have at least and at most."""

EASY: Final = range(12, 36)
"""Numbers of words at which a quote is understood alone and read at a glance."""

_OPENING: Final = "«“(["
_CLOSING: Final = "»”)]"

LONGEST_RUN: Final = 6
"""Sentences that are tried together at most."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that could be quoted: ``span`` counts from the start of the piece's turn.

    ``whole``: they are whole sentences. ``marks``: how many transcriber's signs stand in them.
    """

    evidence: Evidence
    piece: Piece
    span: Span
    whole: bool
    marks: int

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.piece.turn.text[self.span.start : self.span.end]

    @property
    def length(self) -> int:
        """Number of words."""
        return len(self.text.split())

    @property
    def fits(self) -> bool:
        """Whether it is neither too short nor too long to quote."""
        return FEWEST <= self.length <= MOST

    @property
    def noted(self) -> bool:
        """Whether the words are an interviewer's notes, not what somebody said."""
        notes = self.evidence.interview.kind is SourceKind.NOTES
        return notes or self.piece.turn.role is Role.NOTE

    @property
    def share(self) -> float:
        """How much of the coded words in its turn it holds, 0–1."""
        return min(1.0, len(self.text) / max(1, len(self.piece.text.strip())))

    @property
    def start(self) -> int:
        """Where the words begin in the interview's text."""
        return self.piece.turn.start + self.span.start


def cuts(one: Evidence, sentences: Sentences) -> Iterator[Cut]:
    """Yield the runs of whole sentences inside a coded passage, turn by turn.

    Nothing outside the coded words is ever taken in. Of a piece without one whole sentence
    the coded words themselves are yielded.
    """
    for piece in one.pieces:
        inside = [
            span
            for span in sentences(piece.turn.text, one.language)
            if piece.span.start <= span.start and span.end <= piece.span.end
        ]
        if not inside:
            yield _cut(one, piece, _trimmed(piece), whole=False)
        for first, begin in enumerate(inside):
            for last in inside[first : first + LONGEST_RUN]:
                yield _cut(one, piece, Span(begin.start, last.end), whole=True)


def _cut(one: Evidence, piece: Piece, span: Span, *, whole: bool) -> Cut:
    span = _closed(piece.turn.text, span)
    text = piece.turn.text[span.start : span.end]
    marks = sum(mark.start < span.end and span.start < mark.end for mark in piece.turn.marks)
    return Cut(one, piece, span, whole and _balanced(text), marks)


def _closed(text: str, span: Span) -> Span:
    """Leave out signs that open something behind the words, or close something before them."""
    start, end = span.start, span.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in _OPENING):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in _CLOSING):
        start += 1
    return Span(start, end)


def _balanced(text: str) -> bool:
    pairs = zip(_OPENING, _CLOSING, strict=True)
    return all(text.count(opening) == text.count(closing) for opening, closing in pairs)


def _trimmed(piece: Piece) -> Span:
    text = piece.text
    start = piece.span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))
