"""What another program counted when it says where a selection begins and ends.

The standard says code points from 0. NVivo counts UTF-16 units, on Windows with the two signs
of a line end as two; others count a line end as one. So the program's name decides where its
way is known; else the reading whose selections most often begin and end at the edge of a
word. Where that is seldom whatever the reading, nobody can be sure, and that is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.exchange.project import Selection
from workbench.model.anchor import Span
from workbench.text.form import nfc

AT_EDGES: Final = 0.9
"""Share of bounds at the edge of a word below which a reading is told as unsure."""

_BMP: Final = 0xFFFF


@dataclass(frozen=True, slots=True)
class Counting:
    """A way to count: in UTF-16 units or code points; a line end as two signs or as one."""

    units: bool
    two: bool


CODE_POINTS: Final = Counting(units=False, two=True)
NVIVO: Final = Counting(units=True, two=True)
_WAYS: Final = (
    CODE_POINTS,
    Counting(units=False, two=False),
    NVIVO,
    Counting(units=True, two=False),
)


@dataclass(frozen=True)
class Placed:
    """A text in its normal form, and where its selections stand in it (None: outside it)."""

    text: str
    spans: tuple[Span | None, ...]
    sure: bool


def placed(text: str, selections: Sequence[Selection], origin: str) -> Placed:
    """Return where the selections of a text stand, in code points of its normal form."""
    ways = (NVIVO,) if origin.casefold().startswith("nvivo") else _WAYS
    tried = [_Reading(text, selections, way) for way in ways]
    best = max(tried, key=lambda one: one.at_edges)  # the first of those that do as well
    alike = all(one.spans == best.spans for one in tried)
    return Placed(nfc(text), best.normal(), alike or best.at_edges >= AT_EDGES)


class _Reading:
    """The selections of a text by one way to count."""

    def __init__(self, text: str, selections: Sequence[Selection], way: Counting) -> None:
        self._text = text
        to = _places(text, way)
        last = len(to) - 1
        self.spans = tuple(
            Span(to[one.start], to[one.end]) if 0 <= one.start < one.end <= last else None
            for one in selections
        )

    @property
    def at_edges(self) -> float:
        """The share of bounds that cut no word; a selection outside the text cuts two."""
        bounds = [not self._cuts(at) for one in self.spans if one for at in (one.start, one.end)]
        return sum(bounds) / (2 * len(self.spans)) if self.spans else 1.0

    def _cuts(self, at: int) -> bool:
        return 0 < at < len(self._text) and self._text[at - 1 : at + 1].isalnum()

    def normal(self) -> tuple[Span | None, ...]:
        """Return the selections in the text's normal form."""
        ends = [one.start() for one in re.finditer("\r\n", self._text)]
        plain = len(nfc(self._text)) == len(self._text) - len(ends)

        def there(at: int) -> int:
            return at - bisect_left(ends, at) if plain else len(nfc(self._text[:at]))

        return tuple(one and Span(there(one.start), there(one.end)) for one in self.spans)


def _places(text: str, way: Counting) -> list[int]:
    """Return the code point of ``text`` that each number counted stands for."""
    places = []
    for at, sign in enumerate(text):
        if sign == "\n" and not way.two and text[at - 1 : at] == "\r":
            continue
        places += [at, at] if way.units and ord(sign) > _BMP else [at]
    return [*places, len(text)]
