"""The browser's offsets and ours, converted here and nowhere else.

A browser counts UTF-16 units within a turn; an anchor counts code points in the whole text
of the interview. The two differ where a sign lies beyond the basic plane (an emoji, say).
"""

from __future__ import annotations

from typing import TypeAlias

from workbench.errors.work import NoSuchTurn
from workbench.model.anchor import Span
from workbench.model.transcript import Transcript, Turn
from workbench.text.form import from_utf16, to_utf16

Point: TypeAlias = tuple[int, int]
"""A turn's number and a UTF-16 offset into its text."""


def units(turn: Turn, offset: int) -> int:
    """Return the UTF-16 offset in ``turn`` of a code point offset in the interview's text."""
    inside = min(max(offset - turn.start, 0), len(turn.text))
    return inside if turn.text.isascii() else to_utf16(turn.text, inside)


def span_between(transcript: Transcript, first: Point, last: Point) -> Span:
    """Return the place between two points of a browser, whichever of them comes first."""
    ends = sorted((_offset(transcript, first), _offset(transcript, last)))
    return Span(ends[0], ends[1])


def points(transcript: Transcript, span: Span) -> tuple[Point, Point]:
    """Return where a browser finds the two ends of ``span``, which lies in one turn or more."""
    turns = transcript.turns_in(span)
    first, last = turns[0], turns[-1]
    return (first.number, units(first, span.start)), (last.number, units(last, span.end))


def _offset(transcript: Transcript, point: Point) -> int:
    number, inside = point
    if not 1 <= number <= len(transcript.turns):
        raise NoSuchTurn(transcript.interview, number, len(transcript.turns))
    turn = transcript.turns[number - 1]
    return turn.start + from_utf16(turn.text, inside)
