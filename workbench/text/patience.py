"""Which words of one version are which of another: rows that occur once in both are matched first.

The longest rows come first, and what lies between them is matched again by itself (patience
diff), so that words are matched because of where they stand and not because they are common.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

CARRIED: Final = 8
"""Words and signs in a row, occurring once in both versions, that were carried as a whole."""

_ROWS: Final = (4, 2, 1)
TURN: Final = "\n\n"
"""What stands between two turns; a token, so that a short turn is known by its bounds."""


def matched(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """Return for each old token its new one, or -1."""
    match = [-1] * len(old)
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        low, high, start, stop = waiting.pop()
        while low < high and start < stop and old[low] == new[start]:
            match[low] = start
            low, start = low + 1, start + 1
        while low < high and start < stop and old[high - 1] == new[stop - 1]:
            high, stop = high - 1, stop - 1
            match[high] = stop
        if low < high and start < stop:
            waiting += _split(old, new, (low, high, start, stop))
    return match


def carried(old: Sequence[str], new: Sequence[str], match: list[int]) -> set[int]:
    """Match what was put somewhere else as a whole; return the old tokens of it."""
    taken = {there for there in match if there >= 0}
    here = _free(old, {at for at, there in enumerate(match) if there >= 0})
    there = _free(new, taken)
    moved: set[int] = set()
    for row, begun in here.items():
        if row not in there or match[begun] >= 0:
            continue
        shift = there[row] - begun
        for step, first in ((1, begun), (-1, begun - 1)):
            for at in range(first, len(old) - 1 if step > 0 else 0, step):
                new_at = at + shift
                apart = not 0 < new_at < len(new) - 1 or old[at] != new[new_at]
                if apart or match[at] >= 0 or new_at in taken:
                    break
                match[at] = new_at
                taken.add(new_at)
                moved.add(at)
    return moved


def _free(words: Sequence[str], taken: set[int]) -> dict[tuple[str, ...], int]:
    """Return the long rows that occur once, and of which nothing is matched."""
    rows = _once(words, 0, len(words), CARRIED)
    return {row: at for row, at in rows.items() if taken.isdisjoint(range(at, at + CARRIED))}


def _split(
    old: Sequence[str], new: Sequence[str], area: tuple[int, int, int, int]
) -> list[tuple[int, int, int, int]]:
    """Return the parts of an area between rows that occur once on both sides of it."""
    low, high, start, stop = area
    for size in _ROWS:
        pairs = _increasing(_unique(old, new, area, size))
        if not pairs:
            continue
        areas = []
        for at, there in pairs:
            areas.append((low, at, start, there))
            low, start = at, there
        return [*areas, (low, high, start, stop)]
    return []


def _unique(
    old: Sequence[str], new: Sequence[str], area: tuple[int, int, int, int], size: int
) -> list[tuple[int, int]]:
    low, high, start, stop = area
    here = _once(old, low, high, size)
    there = _once(new, start, stop, size)
    return sorted((at, there[row]) for row, at in here.items() if row in there)


def _once(words: Sequence[str], low: int, high: int, size: int) -> dict[tuple[str, ...], int]:
    seen: dict[tuple[str, ...], int] = {}
    again = set()
    for at in range(low, high - size + 1):
        row = tuple(words[at : at + size])
        if row in seen:
            again.add(row)
        seen[row] = at
    return {row: at for row, at in seen.items() if row not in again and set(row) != {TURN}}


def _increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that goes forward in both versions."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, there) in enumerate(pairs):
        place = bisect_left(ends, there)
        before.append(tails[place - 1] if place else -1)
        if place == len(ends):
            ends.append(there)
            tails.append(index)
        else:
            ends[place] = there
            tails[place] = index
    chain = []
    at = tails[-1] if tails else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]
