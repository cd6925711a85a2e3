"""Two versions of a text laid side by side, and where words of the old one stand in the new.

Rows of words that occur once in both versions are matched first, the longest rows first, and
what lies between them again by itself (patience diff); so words are matched because of where
they stand and not because they are common. A passage has a place in the new version only when
all its words stand there in the same order with nothing between them, in a matched stretch
long enough not to be chance, and with no twin beside it that could be meant as well.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from workbench.text.patience import CARRIED, TURN, carried, matched

SURE: Final = 4
"""Words and signs in a row that stand there for a reason, even alone among changes."""

LIKE: Final = 75
"""Likeness (percent) of the stretch around a shorter row for it to be the same passage."""

LONG: Final = 6
"""Words of a passage that, occurring once in both versions, is the same wherever it stands."""

ECHO: Final = 400
"""Words and signs within which a sentence or turn that was written twice is looked for."""

PROPOSED: Final = 55
"""Least likeness (percent) of words that are proposed in place of those that changed."""

_TOKEN: Final = re.compile(r"\n\n|\w+|\.{3}|[^\w\s]")
_LOOKS: Final = (("'", "'`´‘’‚‛\"“”„‟«»‹›"), ("-", "-‐‑‒–—―"), ("...", "…"))
_SAME: Final = {sign: one for one, signs in _LOOKS for sign in signs}
"""Signs that only look otherwise in another file: quotation marks, dashes, three dots."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a passage stands now: (start, end), or None; else what may be meant.

    ``twins`` says that its words do stand in the new version, but nobody can tell where;
    ``far`` that it was carried to another part of the text; ``likeness`` (percent) how much
    what is proposed is like it.
    """

    place: tuple[int, int] | None
    proposed: tuple[int, int] | None = None
    twins: bool = False
    far: bool = False
    likeness: float = 0.0


class _Side:
    """A version in tokens: words, signs, and bounds of turns (also at both ends)."""

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))
        self.text = text
        words = (one.group() for one in found)
        self.words = [TURN, *(_SAME.get(word, word) for word in words), TURN]
        self.starts = [0, *(one.start() for one in found), len(text)]
        self.ends = [0, *(one.end() for one in found), len(text)]

    def tokens(self, start: int, end: int) -> range:
        """Return the tokens that share a sign with a stretch of the text."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        return range(max(1, first), min(last, len(self.words) - 1))


class Alignment:
    """Two versions of one text; made once, asked for many passages."""

    def __init__(self, old: str, new: str) -> None:
        """Lay the versions side by side."""
        self._old, self._new = _Side(old), _Side(new)
        self._match = matched(self._old.words, self._new.words)
        self._carried = carried(self._old.words, self._new.words, self._match)
        self._taken = {new for new in self._match if new >= 0}

    def move(self, start: int, end: int) -> Moved:
        """Return where the passage ``old[start:end]`` stands in the new version."""
        inside = self._old.tokens(start, end)
        words = [at for at in inside if self._old.words[at] != TURN]
        if not words:
            return Moved(None)
        places = self._in_a_row(words)
        if places:
            place = self._span(words, places, start, end)
            if self._has_twin(words, places):
                return Moved(None, place, twins=True)
            if self._sure(words, places):
                return Moved(place, far=not self._carried.isdisjoint(words))
        elsewhere = self._elsewhere(words, start, end)
        if elsewhere is not None:
            return Moved(elsewhere, far=True)
        stands = bool(_occurrences([self._old.words[at] for at in words], self._new.words))
        proposed = self._proposal(words, start, end)
        like = self._likeness(start, end, proposed) if proposed else 0.0
        if like < PROPOSED:
            proposed, like = None, 0.0
        return Moved(None, proposed, twins=stands, likeness=like)

    def _in_a_row(self, words: Sequence[int]) -> list[int]:
        """Return the new tokens of the words, when they stand in a row; bounds do not count.

        At the edge of a change the same sign may be matched to a neighbour of it (a full stop
        to that of the sentence put in); so the row is read off from where most are matched.
        """
        known = [index for index, at in enumerate(words) if self._match[at] >= 0]
        if 2 * len(known) < len(words):
            return []
        rows = [
            self._read_off(words, index) for index in {known[0], known[-1], known[len(known) // 2]}
        ]
        agreed, row = max((self._agreement(words, row), row) for row in rows)
        return row if 2 * agreed >= len(words) else []

    def _agreement(self, words: Sequence[int], row: Sequence[int]) -> int:
        if min(row) < 0:
            return 0
        return sum(self._match[at] == place for at, place in zip(words, row, strict=True))

    def _read_off(self, words: Sequence[int], index: int) -> list[int]:
        """Return the new tokens that the words would be, going out from one that is matched."""
        row = [self._match[words[index]]]
        for at in words[index + 1 :]:
            row.append(self._next(row[-1], 1, self._old.words[at]))
        for at in reversed(words[:index]):
            row.insert(0, self._next(row[0], -1, self._old.words[at]))
        return row

    def _next(self, at: int, step: int, word: str) -> int:
        """Return the token beside a new one, bounds skipped, if it is this word; else -1."""
        if at < 0:
            return -1
        at += step
        while 0 < at < len(self._new.words) - 1 and self._new.words[at] == TURN:
            at += step
        return at if 0 < at < len(self._new.words) - 1 and self._new.words[at] == word else -1

    def _sure(self, words: Sequence[int], places: Sequence[int]) -> bool:
        first, last = self._row(words)
        if last - first >= CARRIED or (last - first >= SURE and self._alone(first, last)):
            return True
        if places != [self._match[at] for at in words]:
            return False
        lower, upper = self._around(first, last)
        if not lower[1] <= places[0] <= places[-1] <= upper[1]:
            return False  # what stands around it was carried elsewhere
        old = self._old.text[self._old.starts[lower[0]] : self._old.ends[upper[0]]]
        new = self._new.text[self._new.starts[lower[1]] : self._new.ends[upper[1]]]
        return fuzz.ratio(old, new) >= LIKE

    def _alone(self, first: int, last: int) -> bool:
        """Say whether a matched row stands nowhere else in the new version unmatched."""
        row = self._old.words[first:last]
        there = (range(at, at + len(row)) for at in _occurrences(row, self._new.words))
        return not any(self._put_in(one) for one in there)

    def _row(self, words: Sequence[int]) -> tuple[int, int]:
        """Return the matched row (old tokens, end exclusive) that the words are part of."""
        first, last = words[0], words[-1] + 1
        while first > 0 and self._match[first - 1] >= 0 and self._follows(first):
            first -= 1
        while last < len(self._match) and self._match[last] >= 0 and self._follows(last):
            last += 1
        return first, last

    def _follows(self, at: int) -> bool:
        return self._match[at - 1] >= 0 and self._match[at] == self._match[at - 1] + 1

    def _around(self, first: int, last: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return the nearest tokens on both sides that stand in sure rows, old and new."""
        return self._next_sure(first - 1, -1), self._next_sure(last, 1)

    def _next_sure(self, at: int, step: int) -> tuple[int, int]:
        while 0 < at < len(self._match) - 1:
            if self._match[at] >= 0:
                first, last = self._row([at])
                if last - first >= SURE:
                    break
            at += step
        at = min(max(at, 0), len(self._match) - 1)
        return at, self._match[at]

    def _has_twin(self, words: Sequence[int], places: Sequence[int]) -> bool:
        """Say whether the same words stand beside the passage where something changed.

        Close by, the words alone will do; further off, words around them must be the same too,
        as they are when a whole sentence or turn was written twice.
        """
        row = [self._old.words[at] for at in words]
        near = 2 * len(row) + 2
        for side, first, last, free in (
            (self._old.words, words[0], words[-1], self._gone),
            (self._new.words, places[0], places[-1], self._put_in),
        ):
            around = range(first - near - ECHO, last + 1 + near + ECHO)
            for at in _at(row, side, around):
                if at == first or not free(range(at, at + len(row))):
                    continue
                close = first - near <= at <= last + near
                if close or _shared(side, first, at, len(row)) >= SURE:
                    return True
        return False

    def _gone(self, tokens: range) -> bool:
        return any(self._match[at] < 0 for at in tokens)

    def _put_in(self, tokens: range) -> bool:
        return any(at not in self._taken for at in tokens)

    def _elsewhere(self, words: Sequence[int], start: int, end: int) -> tuple[int, int] | None:
        """Return the one place of a long passage that was put somewhere else as a whole."""
        row = [self._old.words[at] for at in words]
        if sum(word[0].isalnum() for word in row) < LONG:
            return None
        there = _occurrences(row, self._new.words)
        if len(there) != 1 or len(_occurrences(row, self._old.words)) != 1:
            return None
        return self._span(words, range(there[0], there[0] + len(row)), start, end)

    def _span(
        self, words: Sequence[int], places: Sequence[int], start: int, end: int
    ) -> tuple[int, int]:
        """Return the stretch of the new text; a passage may begin and end inside a word."""
        cut = max(0, start - self._old.starts[words[0]])
        rest = max(0, self._old.ends[words[-1]] - end)
        return self._new.starts[places[0]] + cut, self._new.ends[places[-1]] - rest

    def _proposal(self, words: Sequence[int], start: int, end: int) -> tuple[int, int] | None:
        """Return the words of the new version that the passage most likely became."""
        quote = self._old.text[start:end]
        first, last = self._room(words)
        room = self._new.text[first:last]
        if len(room) > 2 * len(quote) + LONG:
            found = fuzz.partial_ratio_alignment(quote, room)
            if found is not None:
                first, last = first + found.dest_start, first + found.dest_end
        inside = self._new.tokens(first, last) if first < last else ()
        kept = [at for at in inside if self._new.words[at] != TURN]
        if not kept:
            return None
        closing, behind = self._old.words[words[-1]], kept[-1] + 1
        if self._new.words[kept[-1]] != closing and self._new.words[behind] == closing:
            kept.append(behind)  # the full stop is proposed along with its sentence
        return self._new.starts[kept[0]], self._new.ends[kept[-1]]

    def _likeness(self, start: int, end: int, place: tuple[int, int]) -> float:
        return fuzz.ratio(self._old.text[start:end], self._new.text[slice(*place)])

    def _room(self, words: Sequence[int]) -> tuple[int, int]:
        """Return the stretch of the new version between what the passage stood between."""
        low, high = words[0], words[-1]
        if self._match[low] >= 0:
            first = self._new.starts[self._match[low]]
        else:
            first = self._new.ends[max(self._match[:low], default=0)]
        if self._match[high] >= 0:
            last = self._new.ends[self._match[high]]
        else:
            behind = (at for at in self._match[high:] if at >= 0)
            last = self._new.starts[min(behind, default=len(self._new.starts) - 1)]
        return first, last


def _shared(words: Sequence[str], here: int, there: int, length: int) -> int:
    """Return how many words and signs on one side of two equal rows are the same, at most 4."""
    before = after = 0
    while before < min(SURE, here, there) and words[here - 1 - before] == words[there - 1 - before]:
        before += 1
    here, there = here + length, there + length
    most = min(SURE, len(words) - max(here, there))
    while after < most and words[here + after] == words[there + after]:
        after += 1
    return max(before, after)


def _occurrences(row: Sequence[str], words: Sequence[str]) -> list[int]:
    return list(_at(row, words, range(len(words))))


def _at(row: Sequence[str], words: Sequence[str], where: range) -> Iterator[int]:
    """Yield where a row of words begins; bounds of turns inside it do not count against it."""
    for at in range(max(0, where.start), min(where.stop, len(words))):
        if words[at] == row[0] and list(words[at : at + len(row)]) == list(row):
            yield at
