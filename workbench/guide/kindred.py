"""How near in meaning each turn is to each item, by the fields of meaning alone.

A match of fields (``profile.py``) asks whether a turn names what an item names. Here fields
that share words are near each other too, and, as with a trained model (``nearness.py``), what a
turn is near to on average, and what an item is, is taken away: a talk about money is near
every question of money.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.profile import named_fields
from workbench.language.field import Shares, kindred, meant
from workbench.model.guide import Guide
from workbench.model.transcript import Turn

SPREAD: Final = 1.0
"""Weight of a field that only shares words with one named, times their nearness."""

LEAN: Final = 8
"""Imagined turns, as near to each item as to the others."""

SCALE: Final = 0.5
"""Nearness, above what is usual, that counts as one."""

STEEP: Final = 3.0
"""Nearness beyond which more says nothing more."""


class Kindred:
    """A guide's items as fields of meaning."""

    def __init__(self, guide: Guide) -> None:
        """Read the items."""
        named = [named_fields(item, guide.language) for item in guide.items]
        held = Counter(field for one in named for field in one)
        size = len(named) + 1
        usual = math.log(size / 1.5)
        rare = {one: max(0.0, math.log(size / (n + 0.5))) / usual for one, n in held.items()}
        self._size = size
        self._items: dict[str, NDArray[np.float64]] = {}
        for at, one in enumerate(named):
            spread = _spread({field: value * rare[field] for field, value in one.items()})
            length = math.sqrt(math.sqrt(sum(value * value for value in spread.values()))) or 1.0
            for field, value in spread.items():
                row = self._items.setdefault(field, np.zeros(size))
                row[at] = value / length

    def near(self, turns: Sequence[Turn], language: str) -> NDArray[np.float64]:
        """Return turns × items (the last, off the guide, is 0), mostly within ±3."""
        said = [meant(turn.text, language) for turn in turns]
        held = Counter(field for one in said for field in one)
        size = len(turns)
        raw = np.zeros((size, self._size))
        for at, one in enumerate(said):
            for field, share in one.items():
                if field in self._items:
                    rarity = math.log(1 + size / held[field]) / math.log(1 + size)
                    raw[at] += share * rarity * self._items[field]
        on = raw[:, :-1]
        on -= on.mean(axis=1, keepdims=True)
        on -= on.sum(axis=0) / (size + LEAN)
        return np.clip(raw / SCALE, -STEEP, STEEP)


def _spread(named: Shares) -> dict[str, float]:
    found = dict(named)
    for field, value in named.items():
        for other, near in kindred().get(field, {}).items():
            found[other] = found.get(other, 0.0) + SPREAD * near * value
    return found
