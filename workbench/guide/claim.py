"""What a first reading says against an item: the talk dealt with it elsewhere.

A chain over turns knows where the talk stood a turn ago, not what it has dealt with. Most items
come up once, though, so a turn whose words match two items is the likelier to deal with the one
that no other part of the talk does. The talk is read twice, the second time with this known.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from workbench.guide.path import Matrix

ELSEWHERE: Final = 3
"""Turns away beyond which a turn on an item is another passage on it."""


def claimed(marginals: Matrix) -> Matrix:
    """Return for each turn and item how likely some turn elsewhere deals with the item.

    ``marginals`` are those of the first reading, turns × items and off the guide; of the turns
    elsewhere the likeliest counts.
    """
    items = marginals[:, :-1]
    found = np.zeros_like(items)
    skip = ELSEWHERE + 1
    before = np.maximum.accumulate(items, axis=0)
    after = np.maximum.accumulate(items[::-1], axis=0)[::-1]
    found[skip:] = before[:-skip]
    found[:-skip] = np.maximum(found[:-skip], after[skip:])
    return found
