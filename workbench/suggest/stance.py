"""Whether a passage speaks for a code's finding or against it, as far as anything tells.

Words alone tell little (see ``tests/benchmark/suggest.py``), so that «supports» is named only
below a probability of «contradicts» that few of the study's own contradictions stand below, and
nothing is named of a code whose codebook does not say what speaks against it. Elsewhere it is
left to the person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from workbench.model.coding import Stance
from workbench.suggest.fit import Linear, expit, fit
from workbench.suggest.learner import evenly
from workbench.suggest.model import Model
from workbench.suggest.passage import Indices, Passage
from workbench.suggest.vector import Floats, word_vectors
from workbench.suggest.weigh import Dense

LEANING: Final = 4
"""Where the interview's other passages stand among the kinds that speak."""

WEIGHTS: Final = np.array([5.2, 0.9, 6.5, -0.5, 1.15])
"""How denials, an opening «no», likeness to the codebook's words on the contrary above that to
the code's own, length, and the stances of the interview's other passages with the code speak
for «contradicts»: from the development studies."""

ALWAYS: Final = 0.04
"""The log odds of «contradicts» when nothing tells."""

CONTRADICTS: Final = 0.5
"""Probability of «contradicts» below which it is never named."""

RISK: Final = 0.2
"""Share of the contradictions that people have found which may stand where «supports» is named;
the next one then does with that probability at most."""

WRONGED: Final = 0.1
"""The same of what supports, where «contradicts» is named: there is more of it."""

SMOOTH: Final = 3.0
"""Words added to a length, so that one «no» in three words is no certainty."""

PULL: Final = 20.0
ENOUGH: Final = 20
"""Coded passages from which the weights are mended."""

MOST: Final = 400
"""Coded passages that mending takes."""


@dataclass(frozen=True)
class Bars:
    """Probabilities of «contradicts»: below which one stance is named, above which the other."""

    supports: float = 0.0
    contradicts: float = 1.0


@dataclass(frozen=True)
class Leaning:
    """The weights by which stances are told, and the bars for naming them.

    ``begun`` are those where the interview has other passages with the code.
    """

    weights: Floats
    always: float
    unbegun: Bars = Bars()
    begun: Bars = Bars()


BEFOREHAND: Final = Leaning(WEIGHTS, ALWAYS)


class Stances:
    """Tells stances by a model's present labels."""

    def __init__(self, model: Model) -> None:
        """Tell by the stances that people have given."""
        self._model = model
        passages, codes = model.passages, model.book.codes
        contrary = word_vectors(
            passages.lexicon, passages.lexicon.counts([one.contrary for one in codes])
        )
        self._contrast = (contrary - model.codes.words).tocsr()
        self._described = np.array([bool(one.contrary) for one in codes], dtype=bool)
        rows, of = np.nonzero(model.labels.truth)
        self._coded = (rows, of, model.labels.against[rows, of])
        self._leans = np.zeros((len(passages.interviews), len(codes)))
        self._times = np.zeros_like(self._leans)
        np.add.at(self._leans, (passages.of[rows], of), 2 * self._coded[2] - 1)
        np.add.at(self._times, (passages.of[rows], of), 1)
        self._leaning = self._mended()

    def _mended(self) -> Leaning:
        """Return the weights, mended by the stances that people have given."""
        rows, codes, against = self._coded
        if len(rows) < ENOUGH or not against.any():
            return BEFOREHAND
        some = np.arange(len(rows)) if len(rows) <= MOST else evenly(len(rows), MOST)
        values, truth = self._kinds(rows[some], codes[some]), against[some]
        before = values @ WEIGHTS + ALWAYS
        nothing = Linear(np.zeros((values.shape[1], 1)), np.zeros(1))
        share = np.ones((len(some), 1))
        found = fit(Dense(values), truth[:, None], share, PULL, nothing, before[:, None])
        weights = WEIGHTS + found.weights[:, 0]
        always = ALWAYS + float(found.intercept[0])
        begun = self._others(rows[some], codes[some]) > 0
        chance = expit(values @ weights + always)
        alone = expit(np.delete(values, LEANING, 1) @ np.delete(weights, LEANING) + always)
        return Leaning(weights, always, bars_of(alone, truth), bars_of(chance[begun], truth[begun]))

    def contradicts(self, row: int, code: int) -> float:
        """Return the probability that a passage, if it bears a code, speaks against it."""
        kinds = self._kinds(np.array([row]), np.array([code]))
        return float(expit(kinds @ self._leaning.weights + self._leaning.always)[0])

    def named(self, row: int, code: int) -> tuple[Stance | None, float]:
        """Return the stance where anything tells, and the confidence in the likelier one.

        The confidence is nothing where there is nothing to judge by.
        """
        if not self._described[code]:
            return None, 0.0
        chance = self.contradicts(row, code)
        begun = self._others(np.array([row]), np.array([code]))[0] > 0
        bars = self._leaning.begun if begun else self._leaning.unbegun
        if chance > bars.contradicts:
            return Stance.CONTRADICTS, chance
        if chance < bars.supports:
            return Stance.SUPPORTS, 1 - chance
        return None, max(chance, 1 - chance)

    def _kinds(self, rows: Indices, codes: Indices) -> Floats:
        """Return cells × kinds of what speaks for «contradicts»."""
        passages, labels = self._model.passages, self._model.labels
        contrast = passages.alone[rows].multiply(self._contrast[codes]).sum(axis=1)
        here, borne = passages.of[rows], labels.truth[rows, codes] > 0
        mine = np.where(borne, 2 * labels.against[rows, codes] - 1, 0)
        return np.column_stack(
            [
                np.array([_spoken(passages.all[row]) for row in rows]),
                np.asarray(contrast).ravel(),
                passages.length[rows],
                (self._leans[here, codes] - mine) / (self._others(rows, codes) + 0.5),
            ]
        )

    def _others(self, rows: Indices, codes: Indices) -> Floats:
        """Return how many other passages of its interview bear each cell's code."""
        borne = self._model.labels.truth[rows, codes] > 0
        return np.asarray(self._times[self._model.passages.of[rows], codes] - borne)


def bars_of(chance: Floats, truth: Floats) -> Bars:
    """Return bars that few known stances stand beyond, so that the next one seldom does."""
    against, supporting = np.sort(chance[truth > 0]), np.sort(chance[truth == 0])
    low, high = int(RISK * (len(against) + 1)), int(WRONGED * (len(supporting) + 1))
    return Bars(
        supports=min(float(against[low - 1]), CONTRADICTS) if low else 0.0,
        contradicts=max(float(supporting[-high]), CONTRADICTS) if high else 1.0,
    )


def _spoken(passage: Passage) -> Sequence[float]:
    """Return the share of denials in a passage, and whether it begins with one."""
    some = passage.sentences
    denied = sum(one.signs[0] for one in some)
    return denied / (sum(len(one.tokens) for one in some) + SMOOTH), float(some[0].signs[3])
