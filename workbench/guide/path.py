"""The likeliest way of a conversation through the guide.

A chain over turns whose moves depend on what each turn does. Its states are the items, each
once *on* (the turn deals with it) and once *off* (the turn is off the guide, but the talk
stands where it stood), and one off state before the first item. Every turn gets the item with
the highest marginal of the forward-backward algorithm (Rabiner 1989), which errs on the fewest
turns: on interviews with little evidence the single best path (Viterbi) commits early and
stays wrong for long.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.weights import KINDS, WAYS, Weights
from workbench.model.guide import Guide

Matrix = NDArray[np.float64]
Whole = NDArray[np.int64]

PACED: Final = 4
"""Turns per question at which the pace weighs fully: a question with more turns is not held
against more often for that, and a fragment of a talk has no pace."""

SPREAD: Final = 0.3
"""Share of a talk by which it may easily be ahead of the guide or behind."""

LEAST: Final = 1e-12
"""Likelihood that a person's word leaves a state at least."""

_STAY, _DEEPER, _INWARD, _OUTWARD, _NEXT, _WITHIN, _AHEAD, _BACK, _OFF, _STILL = range(len(KINDS))
_BEFORE: Final = -1
"""Place of the state before the first item."""


@dataclass(frozen=True)
class Trellis:
    """A talk laid out for decoding: what each turn shows of each state, and the moves to it."""

    likely: Matrix
    moves: NDArray[np.float64]

    def marginals(self, likely: Matrix | None = None) -> Matrix:
        """Return the probability of every state at every turn, given all turns.

        ``likely`` may have leading axes: several versions of the talk decoded at once.
        """
        seen = self.likely if likely is None else likely
        turns, states = seen.shape[-2:]
        forward = np.zeros(seen.shape)
        now = np.zeros((*seen.shape[:-2], states))
        now[..., -1] = 1.0
        for turn in range(turns):
            now = (now @ self.moves[turn]) * seen[..., turn, :]
            now /= now.sum(axis=-1, keepdims=True)
            forward[..., turn, :] = now
        after = np.ones((*seen.shape[:-2], states))
        for turn in range(turns - 1, -1, -1):
            forward[..., turn, :] *= after
            forward[..., turn, :] /= forward[..., turn, :].sum(axis=-1, keepdims=True)
            after = (after * seen[..., turn, :]) @ self.moves[turn].T
            after /= after.sum(axis=-1, keepdims=True)
        return forward

    def silence(self, likely: Matrix, groups: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return the log probability, given all turns, that no turn is in a group of states.

        ``groups`` have a row per group, a column per state.
        """
        without = likely * ~groups[:, np.newaxis, :]
        return self._total(without) - self._total(likely)

    def _total(self, seen: Matrix) -> NDArray[np.float64]:
        """Return the log of the sum over all ways; ``seen`` may have leading axes."""
        now = np.zeros((*seen.shape[:-2], seen.shape[-1]))
        now[..., -1] = 1.0
        total = np.zeros(seen.shape[:-2])
        for turn in range(seen.shape[-2]):
            now = (now @ self.moves[turn]) * seen[..., turn, :]
            size = np.maximum(now.sum(axis=-1, keepdims=True), LEAST**2)
            now /= size
            total += np.log(size[..., 0])
        return total


class Paths:
    """The guide as states and moves, prepared once."""

    def __init__(self, guide: Guide, weights: Weights) -> None:
        """Lay out the states of ``guide``: items on, items off, and off before the first."""
        self.items = len(guide.items)
        self._guide = guide
        self.weights = weights
        questions = list(dict.fromkeys(guide.question_of(item.id).id for item in guide.items))
        self.place = np.array([questions.index(guide.question_of(i.id).id) for i in guide.items])
        self._questions = max(1, len(questions))
        self._share = (np.array([*self.place, 0]) + 0.5) / self._questions
        self.questions = np.eye(self._questions + 1)[[*self.place, self._questions]]
        self.kind, self.ways = self._layout()

    def lay(
        self, emissions: Matrix, acts: Matrix, asks: NDArray[np.bool_], progress: Matrix
    ) -> Trellis:
        """Lay out a talk.

        ``emissions`` are log weights, a row per turn, a column per item and one for off;
        minus infinity forbids. ``acts`` say what each turn does, ``asks`` whose it is,
        ``progress`` the share of the talk that is over at each turn, 0 to 1.
        """
        return Trellis(self.likely(emissions, progress), self._moves(acts, asks))

    def likely(self, emissions: Matrix, progress: Matrix) -> Matrix:
        """Return what each turn shows of each state; see :meth:`lay`."""
        on, off = emissions[:, :-1], emissions[:, -1:]
        pace = self.pace(progress) @ self.weights.pace
        states = np.hstack([on + pace[:, :-1], off + pace])
        likely: Matrix = np.exp(states - states.max(axis=1, keepdims=True))
        return likely

    def clamped(self, likely: Matrix, column: int) -> Matrix:
        """Return a turn's row of a trellis with every state forbidden but those of a column.

        Whatever the words say, the states of the column stay possible.
        """
        held = np.zeros_like(likely)
        states = slice(self.items, None) if column == self.items else slice(column, column + 1)
        held[states] = np.maximum(likely[states], LEAST)
        return held

    def on(self, groups: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return the states in which a turn deals with an item of each group (row)."""
        return np.pad(groups, ((0, 0), (0, self.items + 1)))

    def by_item(self, states: Matrix) -> Matrix:
        """Add up the off states: a column per item and one for off; leading axes stay."""
        off = states[..., self.items :].sum(axis=-1, keepdims=True)
        return np.concatenate([states[..., : self.items], off], axis=-1)

    def pace(self, progress: Matrix) -> NDArray[np.float64]:
        """Return how well standing at each item (and before the first) by then fits the pace.

        Turns × items × :data:`~workbench.guide.weights.PACES`, 0 and below.
        """
        ahead = (self._share[np.newaxis, :] - progress[:, np.newaxis]) / SPREAD
        per_question = len(progress) / self._questions
        weight = min(1.0, PACED / per_question, per_question / PACED)
        return -weight * np.stack([ahead**2 / 2, np.abs(ahead)], axis=-1)

    @cached_property
    def kinds(self) -> Matrix:
        """The kind of each move as a row of 0 and 1 per kind; impossible moves have none."""
        flat = self.kind.ravel()
        return np.array([flat == one for one in range(len(KINDS))], dtype=np.float64)

    def _layout(self) -> tuple[Whole, NDArray[np.float64]]:
        """Return the kind of each move, -1 for an impossible one, and its :data:`WAYS`."""
        size = self.items
        states = 2 * size + 1
        kind = np.full((states, states), -1)
        ways = np.zeros((len(WAYS), states, states))
        for start in range(states):
            here = start if start < size else start - size if start < 2 * size else _BEFORE
            for there in range(size):
                kind[start, there] = self._kind(here, there)
                ways[:, start, there] = self._ways(here, there, off=start >= size)
            away = 2 * size if here == _BEFORE else size + here
            kind[start, away] = _STILL if start >= size else _OFF
        return kind, ways

    def _kind(self, here: int, there: int) -> int:
        step = self._step(here, there)
        if here == there:
            return _STAY
        if step == 0:
            return _OUTWARD if there < here else _DEEPER if there == here + 1 else _INWARD
        if step == 1:
            top = there == here + 1 or self._guide.items[there].level == 1
            return _NEXT if top else _WITHIN
        return _AHEAD if step > 1 else _BACK

    def _ways(self, here: int, there: int, *, off: bool) -> tuple[float, ...]:
        step = self._step(here, there)
        item = self._guide.items[there]
        return (
            float(step != 0) * (item.level - 1),
            math.log(step - 0.5) if step > 1 else 0.0,
            math.log(-step) if step < 0 else 0.0,
            float(step > 1 and item.role == "open-end"),
            float(off and here == there),
            float(here == _BEFORE and there > 0),
        )

    def _step(self, here: int, there: int) -> int:
        """Return how many questions ahead an item is."""
        return int(self.place[there]) - (int(self.place[here]) if here != _BEFORE else _BEFORE)

    def _moves(self, acts: Matrix, asks: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return per turn the weight of each move from state (row) to state (column)."""
        states = 2 * self.items + 1
        side = np.where(asks, 0, 1)
        by_kind = np.einsum("ta,tak->tk", acts, self.weights.moves[side])
        still = np.tensordot(self.weights.ways, self.ways, 1).ravel()
        scores = by_kind @ self.kinds + still
        moves: Matrix = np.exp(scores - scores.max(axis=1, keepdims=True))
        moves *= self.kind.ravel() >= 0
        return moves.reshape(-1, states, states)
