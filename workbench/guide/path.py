"""The likeliest way of a conversation through the guide.

A hidden Markov model over turns. Its states are the items, each once *on* (the turn deals
with it) and once *off* (the turn is off the guide, but the talk stands where it stood), and
one off state before the first item. Every turn gets the item with the highest marginal of
the forward-backward algorithm (Rabiner 1989), which errs on the fewest turns: on interviews
with little evidence the single best path (Viterbi) commits early and stays wrong for long.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.model.guide import Guide, Item

Matrix = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True)
class Moves:
    """Relative weights of what may happen from one turn to the next; rows are normalised."""

    stay: float
    within: float
    next: float
    ahead: float
    back: float
    off: float
    still_off: float


ASKING: Final = Moves(
    stay=1.0, within=1.3, next=1.0, ahead=0.04, back=0.03, off=0.15, still_off=0.25
)
"""Before an interviewer's turn: a question may well open something new."""

ANSWERING: Final = Moves(
    stay=1.0, within=0.4, next=0.1, ahead=0.001, back=0.003, off=0.0003, still_off=3.0
)
"""Before an informant's turn: people go on with what they are at, mostly."""

FADING: Final = 0.6
"""What each question skipped leaves of the weight of a jump ahead."""

EVEN: Final = 0.5
"""Probability from which a turn is taken to be off the guide: likelier off than on."""

PACE: Final = 0.3
"""How far a talk strays from an even pace through the guide (standard deviation, share of it)."""

PACED: Final = 4
"""Turns per question at which the pace weighs fully: a question with more turns is not held
against more often for that, and a fragment of a talk has no pace."""

RETURNING: Final = Moves(
    stay=1.0, within=0.9, next=0.4, ahead=0.1, back=0.4, off=0.05, still_off=0.25
)
"""Before a turn in which an interviewer says that the talk goes back to something."""

NODDING: Final = Moves(
    stay=1.0, within=0.05, next=0.02, ahead=0.002, back=0.001, off=0.0005, still_off=2.0
)
"""Before an interviewer's «mm» or bare probe: who only nods goes nowhere."""


class Move(IntEnum):
    """What kind of turn comes: it decides which moves are likely."""

    ASKING = 0
    ANSWERING = 1
    RETURNING = 2
    NODDING = 3


class Paths:
    """The guide as states and moves, prepared once."""

    def __init__(self, guide: Guide) -> None:
        """Lay out the states of ``guide``: items on, items off, and off before the first."""
        self.items = len(guide.items)
        questions = list(dict.fromkeys(guide.question_of(item.id).id for item in guide.items))
        place = [questions.index(guide.question_of(item.id).id) for item in guide.items]
        self._questions = max(1, len(questions))
        self._share = (np.array([*place, 0]) + 0.5) / self._questions
        self._moves = np.stack(
            [_transitions(guide, moves) for moves in (ASKING, ANSWERING, RETURNING, NODDING)]
        )

    def decode(self, emissions: Matrix, kinds: Whole, progress: Matrix) -> tuple[Whole, Matrix]:
        """Return the likeliest item per turn (``items`` for off) and the marginals.

        ``emissions`` are log weights, a row per turn, a column per item and one for off;
        minus infinity forbids. ``kinds`` holds a :class:`Move` per turn, ``progress`` the
        share of the talk that is over at each turn, 0 to 1. Marginals have the shape of
        ``emissions``, and every row sums to 1.
        """
        if not len(emissions):
            return np.zeros(0, dtype=np.int64), emissions
        on, off = emissions[:, :-1], emissions[:, -1:]
        pace = self._pace(progress)
        states = np.hstack([on + pace[:, :-1], off + pace])
        by_state = self._marginals(states, kinds)
        off_sum = by_state[:, self.items :].sum(axis=1, keepdims=True)
        marginals = np.hstack([by_state[:, : self.items], off_sum])
        likeliest = marginals[:, :-1].argmax(axis=1)
        return np.where(off_sum[:, 0] >= EVEN, self.items, likeliest), marginals

    def _pace(self, progress: Matrix) -> Matrix:
        """Return the log weight of standing at each item (and before the first) by then."""
        ahead = self._share[np.newaxis, :] - progress[:, np.newaxis]
        per_question = len(progress) / self._questions
        weight = min(1.0, PACED / per_question, per_question / PACED)
        pace: Matrix = -weight * ((ahead / PACE) ** 2) / 2
        return pace

    def _start(self) -> Matrix:
        """Before the first turn the talk is off the guide and before its first item."""
        start = np.zeros(2 * self.items + 1)
        start[-1] = 1.0
        return start

    def _marginals(self, states: Matrix, kinds: Whole) -> Matrix:
        """Return the probability of every state at every turn, given all turns."""
        likely = np.exp(states - states.max(axis=1, keepdims=True))
        forward = np.zeros(states.shape)
        now = self._start()
        for turn, seen in enumerate(likely):
            now = (now @ self._moves[kinds[turn]]) * seen
            now /= now.sum()
            forward[turn] = now
        after = np.ones(states.shape[1])
        for turn in range(len(states) - 1, -1, -1):
            forward[turn] *= after
            forward[turn] /= forward[turn].sum()
            after = self._moves[kinds[turn]] @ (after * likely[turn])
            after /= after.sum()
        return forward


def _transitions(guide: Guide, moves: Moves) -> Matrix:
    """Return the matrix of probabilities from state (row) to state (column)."""
    size = len(guide.items)
    questions = [guide.question_of(item.id).id for item in guide.items]
    numbers = {name: number for number, name in enumerate(dict.fromkeys(questions))}
    place = [numbers[name] for name in questions]
    weights = np.zeros((2 * size + 1, 2 * size + 1))
    for here, _ in enumerate(guide.items):
        row = [_weight(guide, moves, place, here, there) for there in range(size)]
        weights[here, :size] = weights[size + here, :size] = row
        weights[here, size + here] = moves.off
        weights[size + here, size + here] = moves.still_off
    weights[-1, :size] = weights[size, :size]
    weights[-1, -1] = moves.still_off
    probabilities: Matrix = weights / weights.sum(axis=1, keepdims=True)
    return probabilities


def _weight(guide: Guide, moves: Moves, place: list[int], here: int, there: int) -> float:
    """Return the relative weight of a move between two items."""
    if here == there:
        return moves.stay
    step = place[there] - place[here]
    if step == 0:
        return moves.within if there > here else moves.within / 2
    inner = _inner(guide.items[there])
    if step == 1:
        return moves.next * inner
    if step > 1:
        return moves.ahead * inner * FADING ** (step - 2)
    return moves.back * inner


def _inner(item: Item) -> float:
    """Entering a question somewhere inside is rarer than at its head."""
    return 0.4 ** (item.level - 1)
