"""Whether a passage speaks for a code's finding or against it, as far as its words tell.

Words alone tell little (see ``tests/benchmark/suggest.py``), so that a stance is named only
where they do, and only of a code whose codebook says what speaks against it and of which people
have found that in other interviews. Elsewhere it is left to the person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from workbench.model.coding import Stance
from workbench.suggest.fit import Linear, expit, fit
from workbench.suggest.model import Model
from workbench.suggest.passage import Indices, Passage
from workbench.suggest.vector import Floats, Vectors
from workbench.suggest.weigh import Dense

WEIGHTS: Final = np.array([3.0, 3.0, 0.6, 2.0, 0.0])
"""How denials in the passage and in its sentence, an opening «no», the codebook's words on the
contrary, and stances of like passages speak for «contradicts»: from the development studies."""

ALWAYS: Final = -1.6
"""The log odds of «contradicts» when nothing tells."""

SUPPORTS: Final = 0.18
"""Probability of «contradicts» below which «supports» is named."""

CONTRADICTS: Final = 0.6
"""The same from which «contradicts» is. At 0.4 it was wrong about half the time."""

LEARNED: Final = 2
"""Contradicting passages of other interviews without which a code has no stance named.

Without this bar, four in ten of the contradictions in one development study and half of those in
the other were called «supports», for want of anything to tell them by.
"""

SMOOTH: Final = 3.0
"""Words added to a length, so that one «no» in three words is no certainty."""

PULL: Final = 20.0
ENOUGH: Final = 20
"""Coded passages from which the weights are mended."""


MOST: Final = 400
"""Coded passages that mending takes."""


@dataclass(frozen=True)
class Leaning:
    """The weights by which stances are told."""

    weights: Floats
    always: float


BEFOREHAND: Final = Leaning(WEIGHTS, ALWAYS)


class Stances:
    """Tells stances by a model's present labels."""

    def __init__(self, model: Model, leaning: Leaning = BEFOREHAND) -> None:
        """Tell by ``leaning`` and by the stances that people have given like passages."""
        self._model, self._leaning = model, leaning
        passages = model.passages
        lexicon = passages.lexicon
        self._contrary = Vectors(
            lexicon, lexicon.counts([one.contrary for one in model.book.codes])
        )
        self._codes = model.codes.words
        rows, codes = np.nonzero(model.labels.truth)
        self._coded = (rows, codes, model.labels.against[rows, codes])
        self._described = np.array([bool(one.contrary) for one in model.book.codes], dtype=bool)
        against = np.zeros((len(passages.interviews), len(model.book.codes)))
        np.add.at(against, (passages.of[rows], codes), self._coded[2])
        self._elsewhere = against.sum(axis=0) - against

    def mended(self) -> Leaning:
        """Return the weights, mended by the stances that people have given."""
        rows, codes, against = self._coded
        if len(rows) < ENOUGH or not (self._described & (self._elsewhere >= LEARNED)).any():
            return BEFOREHAND
        some = np.unique(np.linspace(0, len(rows) - 1, MOST).astype(np.int64))
        near = self._model.passages.alone.take(rows[some]).likeness(self._contrary)
        values = np.array(
            [
                self._kinds(int(rows[one]), int(codes[one]), near[at, codes[one]])
                for at, one in enumerate(some)
            ]
        )
        before = values @ WEIGHTS + ALWAYS
        nothing = Linear(np.zeros((values.shape[1], 1)), np.zeros(1))
        truth, share = against[some][:, None], np.ones((len(some), 1))
        found = fit(Dense(values), truth, share, PULL, nothing, before[:, None])
        weights = WEIGHTS + found.weights[:, 0]
        return Leaning(weights, ALWAYS + float(found.intercept[0]))

    def contradicts(self, row: int, code: int) -> float:
        """Return the probability that a passage, if it bears a code, speaks against it."""
        near = self._model.passages.alone.row_likeness(row, self._contrary, code)
        kinds = np.array([self._kinds(row, code, near)])
        return float(expit(kinds @ self._leaning.weights + self._leaning.always)[0])

    def tells(self, row: int, code: int) -> bool:
        """Say whether there is enough to tell a code's stance by, for a passage's interview."""
        learned = self._elsewhere[self._model.passages.of[row], code]
        return bool(self._described[code] and learned >= LEARNED)

    def named(self, row: int, code: int) -> tuple[Stance | None, float]:
        """Return the stance where the words tell, and the confidence in the likelier one.

        The confidence is nothing where there is too little to judge by.
        """
        if not self.tells(row, code):
            return None, 0.0
        chance = self.contradicts(row, code)
        if chance < SUPPORTS:
            return Stance.SUPPORTS, 1 - chance
        if chance >= CONTRADICTS:
            return Stance.CONTRADICTS, chance
        return None, max(chance, 1 - chance)

    def _kinds(self, row: int, code: int, contrary: float) -> Sequence[float]:
        passages = self._model.passages
        passage = passages.all[row]
        first, last = int(passages.first[row]), int(passages.first[row + 1])
        near = passages.sentences[first:last] @ self._codes[code].T
        best = int(near.toarray().ravel().argmax())
        return (
            _denials(passage, range(last - first)),
            _denials(passage, [best]),
            float(passage.sentences[0].signs[3]),
            contrary,
            self._like(row, code),
        )

    def _like(self, row: int, code: int) -> float:
        """Return the leaning of passages of other interviews with this code: for -1, against 1."""
        rows, codes, against = self._coded
        of = self._model.passages.of
        others: Indices = np.flatnonzero((codes == code) & (of[rows] != of[row]))
        if not others.size:
            return 0.0
        words = self._model.passages.alone.words
        likeness: Floats = (words[rows[others]] @ words[row].T).toarray().ravel() + 0.02
        leaning = 2 * against[others] - 1
        return float((likeness * leaning).sum() / (likeness.sum() + 0.05))


def _denials(passage: Passage, which: Sequence[int]) -> float:
    some = [passage.sentences[at] for at in which]
    return sum(one.signs[0] for one in some) / (sum(len(one.tokens) for one in some) + SMOOTH)
