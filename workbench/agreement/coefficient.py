"""Chance-corrected coefficients of agreement.

Sources: J. Cohen (1960), Educational and Psychological Measurement 20(1); J. L. Fleiss
(1971), Psychological Bulletin 76(5); K. Krippendorff (2011), Computing Krippendorff's
Alpha-Reliability; K. L. Gwet (2008), British Journal of Mathematical and Statistical
Psychology 61(1); R. Passonneau (2006), Measuring Agreement on Set-valued Items (LREC).

Judgements are a table: a row for each coder, a column for each unit; None is a judgement
that was not made. A coefficient is None where it is undefined: nothing was judged twice,
or all judgements are the same, so that there is no chance to correct for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import permutations
from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T", bound=Hashable)
Floats: TypeAlias = NDArray[np.float64]
Pair: TypeAlias = tuple[int, int]
Judgements: TypeAlias = Sequence[Sequence[T | None]]


def cohen(first: Sequence[Hashable], second: Sequence[Hashable]) -> float | None:
    """Return Cohen's κ of two coders who each judged every unit: (p_o - p_e) / (1 - p_e).

    Expected agreement is the sum over *all* categories of the product of the two coders'
    shares, absence of a code being a category like its presence.
    """
    categories = list(dict.fromkeys((*first, *second)))
    table = np.zeros((len(categories), len(categories)))
    index = {category: at for at, category in enumerate(categories)}
    for one, other in zip(first, second, strict=True):
        table[index[one], index[other]] += 1
    if not table.sum():
        return None
    shares = table / table.sum()
    expected = float(shares.sum(axis=0) @ shares.sum(axis=1))
    return _corrected(float(np.trace(shares)), expected)


def fleiss(judgements: Judgements[T]) -> float | None:
    """Return Fleiss' κ. Units judged fewer than twice do not count."""
    counts = _counts(judgements)
    if not counts.size:
        return None
    shares = counts.sum(axis=0) / counts.sum()
    return _corrected(_observed(counts), float(shares @ shares))


def gwet(judgements: Judgements[T]) -> float | None:
    """Return Gwet's AC1, which stays steady where a category is very rare or common.

    Expected agreement is the mean over categories of π(1 - π), π being a category's
    average share over all units that were judged at all.
    """
    judged = _counts(judgements, least=1)
    counts = _counts(judgements)
    categories = judged.shape[1]
    if not counts.size or categories < 2:  # noqa: PLR2004 - one category leaves no chance
        return None
    shares = (judged / judged.sum(axis=1, keepdims=True)).mean(axis=0)
    expected = float(shares @ (1 - shares)) / (categories - 1)
    return _corrected(_observed(counts), expected)


def krippendorff(
    judgements: Judgements[T], distance: Callable[[list[T], Floats], Floats] | None = None
) -> float | None:
    """Return Krippendorff's α = 1 - D_o / D_e, with missing judgements.

    ``distance`` maps the categories and how often each was used to their squared
    distances; None is :func:`nominal`.
    """
    categories = _categories(judgements)
    index = {category: at for at, category in enumerate(categories)}
    units = (
        [index[one] for one in unit if one is not None] for unit in zip(*judgements, strict=True)
    )
    pairs, used = paired(units, len(categories))
    if not pairs:
        return None
    return alpha(pairs, used, (distance or nominal)(categories, used))


def paired(units: Iterable[Sequence[int]], categories: int) -> tuple[dict[Pair, float], Floats]:
    """Return how often each two categories meet in a unit, and how often each is used.

    A unit is the numbers of the categories its coders chose; a pair in a unit of m
    judgements weighs 1 / (m - 1), and units judged once do not count.
    """
    pairs: defaultdict[Pair, float] = defaultdict(float)
    used = np.zeros(categories)
    for judged, times in Counter(tuple(sorted(unit)) for unit in units).items():
        if len(judged) > 1:
            np.add.at(used, list(judged), times)
            for pair in permutations(judged, 2):
                pairs[pair] += times / (len(judged) - 1)
    return pairs, used


def alpha(pairs: Mapping[Pair, float], used: Floats, distances: Floats) -> float | None:
    """Return α of what :func:`paired` returned."""
    observed = sum(weight * distances[pair] for pair, weight in pairs.items())
    expected = float(used @ distances @ used) / (float(used.sum()) - 1)
    return None if expected == 0 else 1 - float(observed) / expected


def nominal(categories: Sequence[Any], used: Floats) -> Floats:
    """Every category is as far from every other."""
    return np.ones((len(categories), len(categories))) - np.eye(len(used))


def interval(categories: Sequence[float], _: Floats) -> Floats:
    """Distances are squared differences."""
    values = np.asarray(categories, dtype=float)
    squared: Floats = (values[:, None] - values[None, :]) ** 2
    return squared


def ordinal(categories: Sequence[Any], used: Floats) -> Floats:
    """Distances count the judgements that lie between two ranks."""
    order = sorted(range(len(categories)), key=lambda at: categories[at])
    middle = np.zeros(len(categories))
    below = 0.0
    for at in order:
        middle[at] = below + used[at] / 2
        below += used[at]
    return interval(list(middle), used)


def masi(categories: Sequence[frozenset[Any]], _: Floats) -> Floats:
    """Distances between sets, from 0 (the same) to 1 (nothing in common): 1 - J·M.

    J is Jaccard's index, the share of members in common; M is 1 for the same set, ⅔ for a
    subset, ⅓ for an overlap, 0 else. Two empty sets are the same.
    """
    members = sorted({member for one in categories for member in one}, key=str)
    table = np.array([[member in one for member in members] for one in categories], dtype=float)
    sizes, shared = table.sum(axis=1), table @ table.T
    smaller = np.minimum(sizes[:, None], sizes[None, :])
    union = sizes[:, None] + sizes[None, :] - shared
    monotonicity = np.where(shared == smaller, 2 / 3, 1 / 3)
    distances: Floats = 1 - shared / np.maximum(union, 1) * monotonicity
    distances[shared == union] = 0
    return distances


def _categories(judgements: Judgements[T]) -> list[T]:
    return list(dict.fromkeys(one for row in judgements for one in row if one is not None))


def _counts(judgements: Judgements[T], least: int = 2) -> Floats:
    """Return units × categories: how many coders chose it, for units judged often enough."""
    index = {category: at for at, category in enumerate(_categories(judgements))}
    units = len(judgements[0]) if judgements else 0
    counts = np.zeros((units, len(index)))
    for row in judgements:
        for unit, one in enumerate(row):
            if one is not None:
                counts[unit, index[one]] += 1
    enough: Floats = counts[counts.sum(axis=1) >= least]
    return enough


def _observed(counts: Floats) -> float:
    judged = counts.sum(axis=1)
    pairs = (counts * (counts - 1)).sum(axis=1) / (judged * (judged - 1))
    return float(pairs.mean())


def _corrected(observed: float, expected: float) -> float | None:
    return None if expected >= 1 else (observed - expected) / (1 - expected)
