"""Fits the keyer's weights: python tests/benchmark/fit.py [--model none] [--hold-out].

The weights are those under which the development studies' labels are likeliest, half by
question and half by item, held near the starting values (L2); gradients are differences, so
it takes some minutes. Prints the record for ``workbench/guide/weights.py``. ``--hold-out``
fits without each study in turn and prints how the keyer does on it: the honest figure, and
the one that choices are made by. The test studies are never read here.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmark.labelled import DEVELOPMENT, Labelled, labelled, without_cues
from workbench.guide.act import acts
from workbench.guide.emission import emit
from workbench.guide.evidence import weigh
from workbench.guide.keying import ASKING, likeliest, progress
from workbench.guide.nearness import Compass
from workbench.guide.path import Paths
from workbench.guide.profile import Profile
from workbench.guide.weights import Weights
from workbench.language.meaning import model_of

PULL = 0.5
"""Strength of the pull to the starting values, beside the log likelihood of all turns."""

STEP = 1e-4
ROUNDS = 28
FLOOR = 1e-6

Vector = NDArray[np.float64]


class Case:
    """An interview with all that does not depend on the weights."""

    def __init__(self, one: Labelled, model: str) -> None:
        """Weigh words and meaning once."""
        self.name, self.study, self.guide = one.name, one.study, one.guide
        self.turns = one.transcript.turns
        language = one.transcript.language
        self.evidence = weigh(Profile(one.guide), self.turns, language)
        self.near = Compass(one.guide, model).near(self.turns)
        self.acts = acts(self.turns, language, None if self.near is None else self.near.akin)
        self.asks = np.array([turn.role in ASKING for turn in self.turns])
        self.progress = progress(self.turns)
        ids = [item.id for item in one.guide.items]
        self.truth = np.array([len(ids) if i is None else ids.index(i) for i in one.items])

    def marginals(self, weights: Weights) -> tuple[Vector, Vector]:
        """Return the probabilities by item and by question."""
        paths = Paths(self.guide, weights)
        emissions = emit(self.evidence, self.turns, weights, self.near)
        trellis = paths.lay(emissions, self.acts, self.asks, self.progress)
        by_item = paths.by_item(trellis.marginals())
        return by_item, by_item @ paths.questions

    def loss(self, weights: Weights) -> float:
        """Return the negative log likelihood of the labels."""
        by_item, by_question = self.marginals(weights)
        at = np.arange(len(self.truth))
        leaf = by_item[at, self.truth]
        main = by_question[at, self._questions(weights)[self.truth]]
        return float(-(np.log(leaf + FLOOR) + np.log(main + FLOOR)).sum() / 2)

    def right(self, weights: Weights) -> tuple[float, float]:
        """Return the shares right by question and by item."""
        found = likeliest(self.marginals(weights)[0])
        place = self._questions(weights)
        main = (place[found] == place[self.truth]).mean()
        return float(main), float((found == self.truth).mean())

    def _questions(self, weights: Weights) -> NDArray[np.int64]:
        found: NDArray[np.int64] = Paths(self.guide, weights).questions.argmax(axis=1)
        return found


def fit(cases: Sequence[Case], start: Weights) -> Weights:
    """Return the weights that fit the cases best."""
    first = start.vector()
    turns = sum(len(case.truth) for case in cases)

    def loss(vector: Vector) -> float:
        weights = Weights.of(vector)
        pulled = PULL * float(((vector - first) ** 2).sum())
        return (sum(case.loss(weights) for case in cases) + pulled) / turns

    def slope(vector: Vector) -> Vector:
        here = loss(vector)
        moved = vector + STEP * np.eye(len(vector))
        return np.array([(loss(one) - here) / STEP for one in moved])

    found = minimize(loss, first, jac=slope, method="L-BFGS-B", options={"maxiter": ROUNDS})
    return Weights.of(found.x)


def told(weights: Weights) -> str:
    """Return the record as it stands in the code."""
    lines = []
    for one in fields(weights):
        value = getattr(weights, one.name)
        single = isinstance(value, float)
        figures = ", ".join(f"{x:.3f}" for x in np.atleast_1d(value))
        lines.append(f"    {one.name}={figures if single else f'({figures})'},")
    return "Weights(\n" + "\n".join(lines) + "\n)\n"


def main() -> None:
    """Fit, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", default="", help="the trained model; none: words alone")
    parser.add_argument("--hold-out", action="store_true")
    arguments = parser.parse_args()
    model = model_of(arguments.model)
    with_cues = [Case(one, model) for one in labelled(*DEVELOPMENT)]
    bare = [Case(without_cues(one), model) for one in labelled(*DEVELOPMENT)]
    if not arguments.hold_out:
        sys.stdout.write(told(fit([*with_cues, *bare], Weights())))
        return
    for study in DEVELOPMENT:
        weights = fit([case for case in (*with_cues, *bare) if case.study != study], Weights())
        for case in with_cues:
            if case.study == study:
                main_, leaf = case.right(weights)
                sys.stdout.write(f"{case.name:14} main {main_:.2f}  leaf {leaf:.2f}\n")


if __name__ == "__main__":
    main()
