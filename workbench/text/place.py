"""Finding an anchor's words again, in a text that may have changed since."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Placed(StrEnum):
    """How an anchor was found."""

    EXACT = "exact"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Place:
    """Where quoted words stand; ``start`` is None unless the place is certain."""

    placed: Placed
    start: int | None = None

    @property
    def certain(self) -> bool:
        """Whether the words were found at one certain place."""
        return self.start is not None


def place(text: str, start: int, quote: str, prefix: str, suffix: str) -> Place:
    """Find ``quote`` in ``text``: at ``start`` if it still stands there, else by its context.

    The words must match to the letter. A quote that occurs more than once is placed only
    when its stored context singles out one occurrence; never by nearness alone.
    """
    if not quote:
        return Place(Placed.GONE)
    if text.startswith(quote, start) and _agrees(text, start, quote, prefix, suffix):
        return Place(Placed.EXACT, start)
    found = _occurrences(text, quote)
    if not found:
        return Place(Placed.GONE)
    if len(found) == 1:
        return Place(Placed.EXACT if found[0] == start else Placed.MOVED, found[0])
    agreement = ((_agreement(text, at, quote, prefix, suffix), at) for at in found)
    ranked = sorted(agreement, reverse=True)
    (best, at), (second, _) = ranked[0], ranked[1]
    if best > second:
        return Place(Placed.EXACT if at == start else Placed.MOVED, at)
    return Place(Placed.AMBIGUOUS)


def _occurrences(text: str, quote: str) -> list[int]:
    found = []
    at = text.find(quote)
    while at >= 0:
        found.append(at)
        at = text.find(quote, at + 1)
    return found


def _agrees(text: str, at: int, quote: str, prefix: str, suffix: str) -> bool:
    end = at + len(quote)
    return text[max(0, at - len(prefix)) : at] == prefix and text[end : end + len(suffix)] == suffix


def _agreement(text: str, at: int, quote: str, prefix: str, suffix: str) -> int:
    """Count the code points of context that still stand next to the occurrence."""
    before = 0
    while before < min(len(prefix), at) and text[at - 1 - before] == prefix[-1 - before]:
        before += 1
    end, after = at + len(quote), 0
    while after < len(suffix) and end + after < len(text) and text[end + after] == suffix[after]:
        after += 1
    return before + after
