"""The likeliest way of a conversation through the guide.

A hidden Markov model over turns whose moves depend on what each turn does. Its states are
the items, each once *on* (the turn deals with it) and once *off* (the turn is off the guide,
but the talk stands where it stood), and one off state before the first item. Every turn
gets the item with the highest marginal of the forward-backward algorithm (Rabiner 1989),
which errs on the fewest turns: on interviews with little evidence the single best path
(Viterbi) commits early and stays wrong for long.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.weights import ACTS, MOVES, Weights
from workbench.model.guide import Guide

Matrix = NDArray[np.float64]
Whole = NDArray[np.int64]

PACED: Final = 4
"""Turns per question at which the pace weighs fully: a question with more turns is not held
against more often for that, and a fragment of a talk has no pace."""

LEAST: Final = 1e-12
"""Likelihood that a person's word leaves a state at least."""

_RETURNING: Final = ACTS.index("returning")
_STAY, _INWARD, _OUTWARD, _NEXT, _AHEAD, _BACK = range(len(MOVES) + 1)


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


class Paths:
    """The guide as states and moves, prepared once."""

    def __init__(self, guide: Guide, weights: Weights) -> None:
        """Lay out the states of ``guide``: items on, items off, and off before the first."""
        self.items = len(guide.items)
        self._weights = weights
        questions = list(dict.fromkeys(guide.question_of(item.id).id for item in guide.items))
        self.place = np.array([questions.index(guide.question_of(i.id).id) for i in guide.items])
        self._questions = max(1, len(questions))
        self._share = (np.array([*self.place, 0]) + 0.5) / self._questions
        self.questions = np.eye(self._questions + 1)[[*self.place, self._questions]]
        step = self.place[np.newaxis, :] - self.place[:, np.newaxis]
        here, there = np.indices(step.shape)
        kind = np.where(step > 1, _AHEAD, np.where(step < 0, _BACK, _NEXT))
        kind = np.where(step == 0, np.where(there > here, _INWARD, _OUTWARD), kind)
        self._kind = np.where(here == there, _STAY, kind)
        level = np.array([item.level - 1 for item in guide.items])
        entering = np.where(step == 0, 0, level[np.newaxis, :])
        static = weights.inner * entering + weights.fading * np.maximum(0, step - 2)
        self._static = np.exp(static)

    def lay(
        self, emissions: Matrix, acts: Matrix, asks: NDArray[np.bool_], progress: Matrix
    ) -> Trellis:
        """Lay out a talk.

        ``emissions`` are log weights, a row per turn, a column per item and one for off;
        minus infinity forbids. ``acts`` say what each turn does, ``asks`` whose it is,
        ``progress`` the share of the talk that is over at each turn, 0 to 1.
        """
        on, off = emissions[:, :-1], emissions[:, -1:]
        pace = self._pace(progress)
        states = np.hstack([on + pace[:, :-1], off + pace])
        likely = np.exp(states - states.max(axis=1, keepdims=True))
        return Trellis(likely, self._moves(acts, asks))

    def clamped(self, likely: Matrix, column: int) -> Matrix:
        """Return a turn's row of a trellis with every state forbidden but those of a column.

        Whatever the words say, the states of the column stay possible.
        """
        held = np.zeros_like(likely)
        states = slice(self.items, None) if column == self.items else slice(column, column + 1)
        held[states] = np.maximum(likely[states], LEAST)
        return held

    def by_item(self, states: Matrix) -> Matrix:
        """Add up the off states: a column per item and one for off; leading axes stay."""
        off = states[..., self.items :].sum(axis=-1, keepdims=True)
        return np.concatenate([states[..., : self.items], off], axis=-1)

    def _pace(self, progress: Matrix) -> Matrix:
        """Return the log weight of standing at each item (and before the first) by then."""
        ahead = self._share[np.newaxis, :] - progress[:, np.newaxis]
        per_question = len(progress) / self._questions
        weight = self._weights.paced * min(1.0, PACED / per_question, per_question / PACED)
        pace: Matrix = -weight * ((ahead / self._weights.pace) ** 2) / 2
        return pace

    def _moves(self, acts: Matrix, asks: NDArray[np.bool_]) -> Matrix:
        """Return per turn the probabilities from state (row) to state (column)."""
        weights = self._weights
        side = np.where(asks, 0, 1)
        leave = np.where(
            asks, acts @ np.array(weights.leave_asked), acts @ np.array(weights.leave_told)
        )
        ways = np.array([weights.asked, weights.told])[side] + leave[:, np.newaxis]
        back = acts[:, _RETURNING] * weights.returning
        ways[:, _AHEAD - 1] += back / 2
        ways[:, _BACK - 1] += back
        every = np.exp(np.hstack([np.zeros((len(acts), 1)), ways]))
        size = self.items
        moves = np.zeros((len(acts), 2 * size + 1, 2 * size + 1))
        inner = every[:, self._kind] * self._static
        moves[:, :size, :size] = inner
        moves[:, size : 2 * size, :size] = inner
        moves[:, -1, :size] = inner[:, 0, :]
        at = np.arange(size)
        moves[:, at, size + at] = np.exp(np.array(weights.off)[side])[:, np.newaxis]
        still = np.exp(np.array(weights.still_off)[side])
        moves[:, size + at, size + at] = still[:, np.newaxis]
        moves[:, -1, -1] = still
        moves /= moves.sum(axis=-1, keepdims=True)
        return moves
