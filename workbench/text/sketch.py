"""Whether two texts are the same conversation, told from a few words of each.

A sketch keeps the smallest numbers among those that stand for the text's rows of words, so
two sketches share many when the texts share most of their rows, whatever was corrected.
"""

from __future__ import annotations

import re
import zlib
from heapq import nsmallest
from typing import Final, TypeAlias

Sketch: TypeAlias = frozenset[int]

ROW: Final = 6
"""Words in a row."""

THINNED: Final = 4
"""Only rows that begin with a word whose last byte this divides are looked at: a quarter."""

SHORT: Final = 1000
"""Words of a text below which all its rows are."""

KEPT: Final = 96
"""Numbers kept of each text."""

SAME: Final = 0.3
"""Share of numbers in common from which two texts are one conversation."""

_WORD: Final = re.compile(r"\w+")


def sketch(text: str) -> Sketch:
    """Return the sketch of a text; an empty one for a text of a few words."""
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    rows = {
        zlib.crc32(b" ".join(words[at : at + ROW]))
        for at in range(len(words) - ROW + 1)
        if words[at][-1] % THINNED == 0 or len(words) < SHORT
    }
    return frozenset(nsmallest(KEPT, rows))


def alike(one: Sketch, other: Sketch) -> bool:
    """Say whether the texts are the same conversation, one perhaps corrected."""
    return len(one & other) >= max(3, SAME * min(len(one), len(other)))
