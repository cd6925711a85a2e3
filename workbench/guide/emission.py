"""From matching words to what speaks for each item, and for being off the guide."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.evidence import FULL, Evidence
from workbench.guide.weights import CHANNELS, MIX, OFFS, SIGNS, Weights

Matrix = NDArray[np.float64]

LENGTH: Final = 0.25
"""Power of a turn's telling words that its matches are divided by."""

GAIN: Final = 2.0
"""Matches grow by their logarithm: the second word for an item says less than the first."""

AMPLE: Final = 3.0
"""Matches, over all channels, from which more hardly say more."""

SLACK: Final = 0.5
"""Matches that an item's share of a turn is held against besides all the others'."""

EDGE: Final = (2, 5)
"""Turns that are first, or early; of the end likewise, one less for «late»."""

WHOLE: Final = 20
"""Turns of a talk from which it has a beginning and an end: a fragment has less of either."""


def signs(
    evidence: Evidence,
    alike: Matrix,
    near: Matrix | None = None,
    kindred: Matrix | None = None,
    learned: Matrix | None = None,
) -> NDArray[np.float64]:
    """Return turns × items (the last: off the guide) × :data:`SIGNS`, nothing claimed."""
    each = _evened(evidence)
    total = said(evidence)
    found = np.zeros((*total.shape, len(SIGNS)))
    found[..., : len(CHANNELS)] = np.log1p(GAIN * each.transpose(0, 2, 1))
    others = (
        np.tanh(total / AMPLE),
        total / (total.sum(axis=1, keepdims=True) + SLACK),
        np.tanh(total - _rival(total)),
        alike,
        0.0 if near is None else near,
        0.0 if kindred is None else kindred,
        0.0 if learned is None else learned,
    )
    for at, one in enumerate(others, start=len(CHANNELS)):
        found[..., at] = one
    return found


def offs(acts: Matrix, found: NDArray[np.float64], named: tuple[str, ...]) -> Matrix:
    """Return turns × :data:`OFFS`; ``found`` are the signs, ``named`` the names of ``acts``."""
    size = len(acts)
    place = np.arange(size)
    whole = min(1.0, size / WHOLE)
    first, early = EDGE
    off = found[:, -1]
    columns = {
        "always": np.ones(size),
        "question": acts[:, named.index("question")],
        "slight": acts[:, named.index("slight")],
        "first": whole * (place < first),
        "early": whole * (place < early),
        "last": whole * (place >= size - first),
        "late": whole * (place >= size - early + 1),
        "long": acts[:, named.index("long")],
        "courtesy": off[:, SIGNS.index("text")],
        "share": off[:, SIGNS.index("share")],
        "near": off[:, SIGNS.index("near")],
        "learned": off[:, SIGNS.index("learned")],
    }
    return np.column_stack([columns[name] for name in OFFS]).astype(np.float64)


def emit(
    found: NDArray[np.float64], off: Matrix, asks: NDArray[np.bool_], weights: Weights
) -> Matrix:
    """Return log weights per turn and item; off the guide is the last column."""
    side = np.where(asks, 0, 1)
    on = np.einsum("tik,tk->ti", found[:, :-1], weights.signs[side])
    return np.column_stack([on, (off * weights.off[side]).sum(axis=1)])


def said(evidence: Evidence) -> Matrix:
    """Return how much each turn's words match each item's, over all channels."""
    total: Matrix = np.einsum("tci,c->ti", _evened(evidence), np.array(MIX))
    return total


def _evened(evidence: Evidence) -> NDArray[np.float64]:
    length = np.maximum(FULL, evidence.counts) ** LENGTH
    each: NDArray[np.float64] = evidence.matches / length[:, np.newaxis, np.newaxis]
    return each


def _rival(total: Matrix) -> Matrix:
    """Return for each item the best of the other items' matches."""
    if total.shape[1] <= 2:  # noqa: PLR2004 - one item and off the guide: no other item
        return np.zeros_like(total)
    two = np.sort(total[:, :-1], axis=1)[:, ::-1]
    rival: Matrix = np.where(total >= two[:, :1], two[:, 1:2], two[:, :1])
    return rival
