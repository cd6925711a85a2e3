"""Whether a turn answers a query, and with which words.

This alone decides what is found. An index (:func:`needed`) may only say which turns cannot
answer, so a search gives the same hits whatever it is kept in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from workbench.model.anchor import Span
from workbench.model.search import (
    MANY,
    ONE,
    AllOf,
    AnyOf,
    Either,
    Every,
    Near,
    Needed,
    Phrase,
    Query,
    Without,
)

WORD: Final = re.compile(r"[^\W_]+")
"""A word of a text or of a pattern's plain part: letters and digits, nothing else."""

Fits = Callable[[str], bool]


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` as an index keeps them: in small letters, in order."""
    return [found.casefold() for found in WORD.findall(text)]


def fits(pattern: str) -> Fits:
    """Return the function that says whether a word in small letters fits ``pattern``."""
    if MANY not in pattern and ONE not in pattern:
        return pattern.__eq__
    return lambda word: _fits_pattern(pattern, word)


def needed(query: Query) -> Needed:
    """Return what a turn's words must hold at the least for the turn to answer ``query``."""
    if isinstance(query, Phrase):
        return AllOf(query.words)
    if isinstance(query, Near):
        return AllOf((*query.one.words, *query.other.words))
    if isinstance(query, Either):
        return AnyOf(tuple(needed(part) for part in query.parts))
    if isinstance(query, Every):
        return AllOf(tuple(needed(one) for one in query.parts if not isinstance(one, Without)))
    return AllOf(())


def hits(query: Query, text: str) -> tuple[Span, ...]:
    """Return the places in ``text`` that answer ``query``, in order; none when it does not.

    Places do not overlap: of two that do, the one that begins first (then the longer) is kept.
    """
    found = list(WORD.finditer(text))
    words = [one.group().casefold() for one in found]
    answer = _answer(query, words)
    if answer is None:
        return ()
    places: list[Span] = []
    for first, last in sorted(answer, key=lambda run: (run[0], -run[1])):
        span = Span(found[first].start(), found[last - 1].end())
        if not places or places[-1].end <= span.start:
            places.append(span)
    return tuple(places)


_Run = tuple[int, int]
"""Words from … up to but not with …, by their number."""


def _answer(query: Query, words: list[str]) -> set[_Run] | None:
    """Return the runs of words that answer, or None when the text does not."""
    if isinstance(query, Phrase):
        return set(_runs(query, words)) or None
    if isinstance(query, Near):
        return _near(query, words)
    if isinstance(query, Without):
        return set() if _answer(query.part, words) is None else None
    answers = [_answer(part, words) for part in query.parts]
    if isinstance(query, Every) and None in answers:
        return None
    given = [one for one in answers if one is not None]
    return set().union(*given) if given else None


def _runs(phrase: Phrase, words: list[str]) -> Iterable[_Run]:
    first, *rest = [fits(one.text) for one in phrase.words]
    for at in range(len(words) - len(rest)):
        if first(words[at]) and all(fit(words[at + n]) for n, fit in enumerate(rest, start=1)):
            yield at, at + 1 + len(rest)


def _near(query: Near, words: list[str]) -> set[_Run] | None:
    others = sorted(_runs(query.other, words))
    starts = [run[0] for run in others]
    reach = query.between + len(query.other.words)
    found = set()
    for first, last in _runs(query.one, words):
        for other in others[bisect_left(starts, first - reach) :]:
            if other[0] - last > query.between:
                break
            if other[0] >= last or other[1] <= first:
                found.add((min(first, other[0]), max(last, other[1])))
    return found or None


@lru_cache(maxsize=256)
def _parts(pattern: str) -> tuple[re.Pattern[str], ...]:
    """Return what stands between the stars; each part has a fixed length."""
    return tuple(
        re.compile("".join("." if sign == ONE else re.escape(sign) for sign in part))
        for part in pattern.split(MANY)
    )


def _fits_pattern(pattern: str, word: str) -> bool:
    """Place part after part as far to the left as it goes: linear, whatever the pattern."""
    first, *others = _parts(pattern)
    begun = first.match(word)
    if begun is None:
        return False
    if not others:
        return begun.end() == len(word)
    at = begun.end()
    for part in others[:-1]:
        found = part.search(word, at)
        if found is None:
            return False
        at = found.end()
    tail = len(word) - pattern[::-1].index(MANY)
    return tail >= at and others[-1].match(word, tail) is not None
