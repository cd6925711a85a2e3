"""The keel: where in which interview some words stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CONTEXT: Final = 32
"""Code points of prefix and suffix that are stored beside a quote."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: code points in NFC text, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def length(self) -> int:
        """Return the number of code points."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words in an interview, by place and by quote.

    ``start`` and ``end`` count code points in the interview's NFC text, end exclusive.
    ``quote`` repeats the words on purpose, so that a mismatch is found and never silent;
    ``prefix`` and ``suffix`` are up to :data:`CONTEXT` code points around them.
    """

    interview: str
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)


def anchored(interview: str, text: str, span: Span) -> Anchor:
    """Return the anchor of ``span`` in ``text``, the whole text of the interview."""
    return Anchor(
        interview=interview,
        start=span.start,
        end=span.end,
        quote=text[span.start : span.end],
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )
