"""Logistic regression for many codes at once, by Newton steps solved with conjugate gradients.

Written here and not taken from a library: it starts from the weights of the last fit, fits
only the codes just touched, and costs no second of importing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np

from workbench.suggest.vector import Floats

STEPS: Final = 12
"""Newton steps; from nothing it needs about six."""

SOLVES: Final = 25
"""Conjugate gradient steps within one of them."""

CLOSE: Final = 1e-3
"""Share of the gradient of knowing nothing at which a fit is good enough."""

HALVINGS: Final = 12
"""Times a step that leads up is halved before it is given up."""


class Rows(Protocol):
    """What can be multiplied by weights, and by its own transpose."""

    def dot(self, weights: Floats) -> Floats:
        """Return rows × codes."""
        ...

    def tdot(self, rows: Floats) -> Floats:
        """Return weights × codes."""
        ...

    @property
    def width(self) -> int:
        """The number of weights a code has."""
        ...


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights × codes and an intercept for each code."""

    weights: Floats
    intercept: Floats

    def margins(self, rows: Rows) -> Floats:
        """Return the log odds of each row and code."""
        return rows.dot(self.weights) + self.intercept


def fit(
    rows: Rows,
    truth: Floats,
    share: Floats,
    strength: float,
    start: Linear | None = None,
    offset: Floats | float = 0.0,
) -> Linear:
    """Fit ``truth`` (rows × codes, 0 to 1), each cell counting ``share``.

    ``strength`` is that of the pull of the weights towards 0; the intercept is free.
    ``offset`` are log odds that hold beforehand.
    """
    codes = truth.shape[1]
    found = np.vstack([np.zeros((rows.width, codes)), _log_odds(truth, share)[None, :]])
    loss = _loss(rows, truth, share, strength, offset)
    value, slope, curve = loss(found)
    first = np.linalg.norm(slope, axis=0)
    if start is not None:
        found = np.vstack([start.weights, start.intercept[None, :]])
        value, slope, curve = loss(found)
    for _ in range(STEPS):
        if np.all(np.linalg.norm(slope, axis=0) <= CLOSE * first + 1e-9):
            break
        step = _solved(rows, curve, strength, -slope)
        found, value, slope, curve = _downhill(loss, found, value, step)
    return Linear(found[:-1], found[-1])


_Loss = Callable[[Floats], tuple[Floats, Floats, Floats]]


def _loss(
    rows: Rows, truth: Floats, share: Floats, strength: float, offset: Floats | float
) -> _Loss:
    def loss(found: Floats) -> tuple[Floats, Floats, Floats]:
        margin = rows.dot(found[:-1]) + found[-1] + offset
        chance = expit(margin)
        lost = share * (np.logaddexp(0, margin) - truth * margin)
        value = lost.sum(axis=0) + strength / 2 * (found[:-1] ** 2).sum(axis=0)
        error = share * (chance - truth)
        slope = np.vstack([rows.tdot(error) + strength * found[:-1], error.sum(axis=0)[None, :]])
        return value, slope, share * chance * (1 - chance)

    return loss


def _solved(rows: Rows, curve: Floats, strength: float, wanted: Floats) -> Floats:
    """Return about the step at whose end the slope is gone, for each code by itself."""
    step = np.zeros_like(wanted)
    left, way = wanted.copy(), wanted.copy()
    size = (left**2).sum(axis=0)
    enough = 0.05 * size
    for _ in range(SOLVES):
        going = size > enough
        if not going.any():
            break
        bent = curve * (rows.dot(way[:-1]) + way[-1])
        back = np.vstack([rows.tdot(bent) + strength * way[:-1], bent.sum(axis=0)[None, :]])
        back[-1] += 1e-6 * way[-1]
        along = (way * back).sum(axis=0)
        length = np.where(going & (along > 0), size / np.where(along > 0, along, 1), 0)
        step += length * way
        left -= length * back
        smaller = (left**2).sum(axis=0)
        way = left + np.where(size > 0, smaller / np.where(size > 0, size, 1), 0) * way
        size = smaller
    return step


def _downhill(
    loss: _Loss, found: Floats, value: Floats, step: Floats
) -> tuple[Floats, Floats, Floats, Floats]:
    """Take the step, for each code as far as it leads down."""
    length = np.ones(found.shape[1])
    for _ in range(HALVINGS):
        reached = found + length * step
        there, slope, curve = loss(reached)
        worse = there > value + 1e-9
        if not worse.any():
            break
        length = np.where(worse, length / 2, length)
    length = np.where(there > value + 1e-9, 0, length)
    if (length < 1).any():
        reached = found + length * step
        there, slope, curve = loss(reached)
    return reached, there, slope, curve


def _log_odds(truth: Floats, share: Floats) -> Floats:
    bearing = (share * truth).sum(axis=0) + 0.5
    rest = (share * (1 - truth)).sum(axis=0) + 0.5
    return np.asarray(np.log(bearing / rest))


def expit(margin: Floats) -> Floats:
    """Return the probabilities that log odds stand for."""
    return np.asarray(1 / (1 + np.exp(-np.clip(margin, -35, 35))))
