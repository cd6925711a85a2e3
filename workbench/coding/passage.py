"""Finding the exact place of quoted words in a turn or an interview."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from workbench.errors.authored import UnknownReference
from workbench.errors.base import Where
from workbench.errors.coding_table import QuoteNotThere, QuoteNotUnique, TurnNotThere, WrongCell
from workbench.model.anchor import Span
from workbench.model.transcript import Transcript, Turn
from workbench.text.lookup import lookup
from workbench.text.near import nearest


class Passages:
    """The interviews that quoted words are looked up in; each text is prepared once."""

    def __init__(self, transcripts: Iterable[Transcript]) -> None:
        """Take the interviews there are."""
        self._transcripts = {one.interview: one for one in transcripts}
        self._lookup = cache(lookup)

    def span(self, where: Where, interview: str, number: int | None, quote: str) -> Span:
        """Return where ``quote`` stands in turn ``number``, or in the whole interview.

        Of several places, those with the very same signs go before those that differ in
        typography or case, and whole words before parts of words. An empty quote is the
        whole turn. ``where`` is the place an error names.
        """
        transcript = self._transcripts.get(interview)
        if transcript is None:
            near = nearest(interview, self._transcripts)
            raise UnknownReference(where, "interview", interview, near)
        if number is None:
            if not quote:
                raise WrongCell(where, "turn", "", "given when there is no quote")
            return self._one(where, transcript, None, quote)
        if not 1 <= number <= len(transcript.turns):
            raise TurnNotThere(where, interview, number, len(transcript.turns))
        turn = transcript.turns[number - 1]
        return turn.span if not quote else self._one(where, transcript, turn, quote)

    def _one(self, where: Where, transcript: Transcript, turn: Turn | None, quote: str) -> Span:
        number = None if turn is None else turn.number
        found = _best(transcript.text, self._places(transcript, turn, quote), quote)
        if len(found) == 1:
            return found[0]
        if not found:
            elsewhere = _turns(transcript, self._places(transcript, None, quote))
            raise QuoteNotThere(where, transcript.interview, number, quote, elsewhere)
        turns = _turns(transcript, found)
        raise QuoteNotUnique(where, transcript.interview, number, quote, turns)

    def _places(self, transcript: Transcript, turn: Turn | None, quote: str) -> list[Span]:
        if turn is not None:
            places = self._lookup(turn.text).find(quote)
            return [Span(turn.start + start, turn.start + end) for start, end in places]
        spans = (Span(*place) for place in self._lookup(transcript.text).find(quote))
        return [span for span in spans if len(transcript.turns_in(span)) == 1]


def _best(text: str, places: Sequence[Span], quote: str) -> list[Span]:
    """Return the places that fit best; more than one when nothing tells them apart."""
    ranked = [(_fit(text, span, quote), span) for span in places]
    best = max((fit for fit, _ in ranked), default=0)
    return [span for fit, span in ranked if fit == best]


def _fit(text: str, span: Span, quote: str) -> int:
    """Weigh a place: whole words count more than the very same signs."""
    cut_before = text[max(0, span.start - 1) : span.start + 1].isalnum() and span.start > 0
    cut_after = text[span.end - 1 : span.end + 1].isalnum() and span.end < len(text)
    same = text[span.start : span.end] == quote
    return 2 * (not cut_before and not cut_after) + same


def _turns(transcript: Transcript, places: Iterable[Span]) -> tuple[int, ...]:
    turns = (turn.number for span in places for turn in transcript.turns_in(span))
    return tuple(dict.fromkeys(turns))
