"""Fits the keyer's weights: python tests/benchmark/fit.py [--model none] [--hold-out].

The weights are those under which the labelled ways through the development studies are
likeliest among all ways, held near starting values that say what anybody would expect (L2).
Each interview counts with cue words, without, and with the study's others confirmed, and with
cue words once more with some of its items left out by lot. The keyer reads twice (``claim.py``),
so the weights are fitted twice: once to read each study by the others' figures, and once
knowing what that reading claims. Prints the table for ``workbench/guide/weights_*.txt``.
``--hold-out`` fits without each study in turn and prints how the keyer does on it: the honest
figure, and the one that choices are made by. ``--pull`` is the strength of the pull.
The test studies are never read here.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmark.keying import taught
from tests.benchmark.labelled import DEVELOPMENT, Labelled, labelled, thinned, without_cues
from workbench.guide.claim import claimed
from workbench.guide.codes import CodeTexts
from workbench.guide.emission import emit
from workbench.guide.keying import CLAIMED, Keyer, likeliest
from workbench.guide.learned import Confirmed
from workbench.guide.path import Paths
from workbench.guide.weights import ACTS, KINDS, OFFS, PACES, SIGNS, WAYS, Weights
from workbench.language.meaning import NONE, model_of

PULL = 6.0
"""Strength of the pull to the starting values, beside the log likelihood of all ways.

Held out, bare keys by question and item: .701/.637 at 3, .696/.629 at 6, .687/.624 at 12.
"""

ROUNDS = 40

THINNED = 0.4
"""Share of items left out where an interview counts once more, thinned."""

Vector = NDArray[np.float64]


def start(*, meaning: bool) -> Weights:
    """Return the starting values: what anybody would expect before any data."""
    sign = dict.fromkeys(SIGNS, 0.0)
    sign.update(text=0.8, cues=1.2, prompts=0.8, pairs=0.6, senses=0.4, fields=0.3, asking=0.3)
    sign.update(codes=0.5, kindred=0.3)
    sign.update({"all": 1.0, "share": 1.0, "lead": 0.5, "learned": 0.8, "claimed": -1.0})
    if meaning:
        sign["near"] = 0.5
    told = dict(sign, asking=0.0, share=0.4, lead=0.2)
    off = dict.fromkeys(OFFS, 0.0)
    off.update(
        courtesy=1.0, share=1.0, last=1.0, first=0.5, near=0.3 if meaning else 0.0, learned=0.8
    )
    moves = np.zeros((2, len(ACTS), len(KINDS)))
    leaving = slice(KINDS.index("deeper"), KINDS.index("back") + 1)
    for side, leave in enumerate(
        (
            {"always": 0.0, "question": 0.8, "slight": -1.5, "echo": -0.7, "opening": 0.7},
            {"always": -2.0, "slight": -0.5, "again": 1.0},
        )
    ):
        for act, value in leave.items():
            moves[side, ACTS.index(act), leaving] = value
    always = ACTS.index("always")
    moves[:, always] += np.array(
        [
            [0, 0.3, -0.5, -1, 0.3, -0.8, -2, -2.5, -2, -0.3],
            [0, 0.3, -0.5, -1, -0.5, -1, -3, -3.5, -3.5, 0.7],
        ]
    )
    moves[:, ACTS.index("returning"), [KINDS.index("ahead"), KINDS.index("back")]] += (1.0, 2.0)
    ways = dict(zip(WAYS, (-0.4, -0.5, 0.0, 0.0, 0.0, 0.0), strict=True))
    return Weights(
        np.array([[sign[one] for one in SIGNS], [told[one] for one in SIGNS]]),
        np.array([[off[one] for one in OFFS]] * 2),
        np.ones(len(PACES)) * 0.5,
        moves,
        np.array(list(ways.values())),
    )


class Case:
    """An interview with all that does not depend on the weights."""

    def __init__(
        self,
        one: Labelled,
        model: str,
        others: Sequence[Confirmed] = (),
        codes: CodeTexts = (),
    ) -> None:
        """Lay the talk out once."""
        self.name, self.study, self.kind = one.name, one.study, ""
        keyer = Keyer(one.guide, others, model, codes=codes)
        self.paths: Paths = keyer.paths
        self.shown = keyer.show(one.transcript)
        size = len(one.guide.items)
        self.truth = np.array([size if i is None else keyer.ids.index(i) for i in one.items])
        self._side = np.where(self.shown.asks, 0, 1)
        self._pace = self.paths.pace(self.shown.progress)
        self._way = _way(self.truth, size)
        self._still = np.where(self.paths.kind.ravel() < 0, -np.inf, 0.0)
        self._ways = self.paths.ways.reshape(len(WAYS), -1)

    def slope(self, weights: Weights) -> tuple[float, Vector]:
        """Return the negative log likelihood of the labelled way, and its slope."""
        shown, size = self.shown, self.paths.items
        emissions = emit(shown.signs, shown.offs, shown.asks, weights)
        pace = self._pace @ weights.pace
        seen = np.hstack([emissions[:, :-1] + pace[:, :-1], emissions[:, -1:] + pace])
        by_kind = np.einsum("ta,tak->tk", shown.acts, weights.moves[self._side])
        scores = by_kind @ self.paths.kinds + (weights.ways @ self._ways + self._still)
        states = 2 * size + 1
        scores = scores.reshape(-1, states, states)
        total, share, pairs = _spread(seen, scores)
        turns = np.arange(len(seen))
        before = np.concatenate([[states - 1], self._way[:-1]])
        right = seen[turns, self._way].sum() + scores[turns, before, self._way].sum()
        share[turns, self._way] -= 1.0
        pairs[turns, before, self._way] -= 1.0
        flat = pairs.reshape(len(seen), -1)
        kinds = flat @ self.paths.kinds.T
        on, off = share[:, :size], share[:, size:].sum(axis=1)
        paced = share[:, :size] + share[:, size : 2 * size]
        made = Weights(
            np.array(
                [
                    np.einsum(
                        "ti,tik->k", on[self._side == one], shown.signs[self._side == one, :-1]
                    )
                    for one in (0, 1)
                ]
            ),
            np.array([off[self._side == one] @ shown.offs[self._side == one] for one in (0, 1)]),
            np.einsum("ti,tik->k", np.column_stack([paced, share[:, -1]]), self._pace),
            np.array(
                [shown.acts[self._side == one].T @ kinds[self._side == one] for one in (0, 1)]
            ),
            self._ways @ flat.sum(axis=0),
        )
        return float(total - right), made.vector()

    def marginals(self, weights: Weights) -> Vector:
        """Return the probabilities by item."""
        emissions = emit(self.shown.signs, self.shown.offs, self.shown.asks, weights)
        self.paths.weights = weights
        trellis = self.paths.lay(emissions, self.shown.acts, self.shown.asks, self.shown.progress)
        return self.paths.by_item(trellis.marginals())

    def claim(self, weights: Weights) -> None:
        """Note on the signs what a first reading claims elsewhere."""
        self.shown.signs[:, :, CLAIMED] = 0.0
        self.shown.signs[:, :-1, CLAIMED] = claimed(self.marginals(weights))

    def right(self, weights: Weights) -> tuple[float, float, float]:
        """Return the shares right by question and by item, and the mean surprise."""
        by_item = self.marginals(weights)
        found = likeliest(by_item)
        place = np.array([*self.paths.place, -1])
        surprise = -np.log(by_item[np.arange(len(found)), self.truth] + 1e-6).mean()
        main_ = float((place[found] == place[self.truth]).mean())
        return main_, float((found == self.truth).mean()), float(surprise)


def _way(truth: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Return the states of the labelled way: off the guide the talk stands where it stood."""
    way, last = [], 2 * size
    for one in truth:
        last = int(one) if one < size else last if last >= size else last + size
        way.append(last)
    return np.array(way)


def _spread(seen: Vector, scores: Vector) -> tuple[float, Vector, Vector]:
    """Return the log of the sum over all ways, and the shares of states and of moves."""
    turns, states = seen.shape
    high = seen.max(axis=1)
    most = scores.max(axis=(1, 2))
    likely = np.exp(seen - high[:, np.newaxis])
    moves = np.exp(scores - most[:, np.newaxis, np.newaxis])
    before = np.zeros((turns, states))
    now = np.zeros(states)
    now[-1] = 1.0
    total = float(high.sum() + most.sum())
    for turn in range(turns):
        before[turn] = now
        now = (now @ moves[turn]) * likely[turn]
        size = now.sum()
        now = now / size
        total += float(np.log(size))
    after = np.ones((turns, states))
    for turn in range(turns - 2, -1, -1):
        after[turn] = moves[turn + 1] @ (likely[turn + 1] * after[turn + 1])
        after[turn] /= after[turn].sum()
    pairs = before[:, :, np.newaxis] * moves * (likely * after)[:, np.newaxis, :]
    pairs /= pairs.sum(axis=(1, 2), keepdims=True)
    return total, pairs.sum(axis=1), pairs


def fit(cases: Sequence[Case], begin: Weights, pull: float = PULL) -> Weights:
    """Return the weights that fit the cases best."""
    first = begin.vector()

    def loss(vector: Vector) -> tuple[float, Vector]:
        weights = Weights.of(vector)
        away = vector - first
        total, slope = pull * float(away @ away) / 2, pull * away
        for case in cases:
            more, steep = case.slope(weights)
            total, slope = total + more, slope + steep
        return total, slope

    found = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    return Weights.of(found.x)


def cases_of(model: str) -> list[Case]:
    """Return the development interviews, each in the ways of work that the module names."""
    every = list(labelled(*DEVELOPMENT))
    made = []
    for one in every:
        others = tuple(taught(one, every))
        kinds: dict[str, tuple[Labelled, tuple[Confirmed, ...]]]
        if one.codes:
            case = Case(one, model, codes=one.codes)
            case.kind = "with the codebook"
            made.append(case)
        kinds = {"bare": (one, ()), "without cues": (without_cues(one), ())}
        kinds["thinned"] = (thinned(one, THINNED, seed=1), ())
        if others:
            kinds["taught"] = (one, others)
        for kind, (read, confirmed) in kinds.items():
            case = Case(read, model, confirmed)
            case.kind = kind
            made.append(case)
    return made


def held_out(cases: Sequence[Case], begin: Weights, pull: float) -> dict[str, Weights]:
    """Return for each study the weights that the others fit."""
    return {
        study: fit([case for case in cases if case.study != study], begin, pull)
        for study in DEVELOPMENT
    }


def main() -> None:
    """Fit, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", default="", help="the trained model; none: words alone")
    parser.add_argument("--hold-out", action="store_true")
    parser.add_argument("--pull", type=float, default=PULL)
    arguments = parser.parse_args()
    model = model_of(arguments.model)
    cases = cases_of(model)
    begin = start(meaning=model != NONE)
    first = held_out(cases, begin, arguments.pull)
    for case in cases:
        case.claim(first[case.study])
    if not arguments.hold_out:
        sys.stdout.write(fit(cases, begin, arguments.pull).told())
        return
    second = held_out(cases, begin, arguments.pull)
    means: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for case in cases:
        case.claim(second[case.study])
        right = case.right(second[case.study])
        means[case.kind].append(right)
        told(f"{case.name:24} {case.kind}", right)
    for kind, rows in means.items():
        told(f"mean {kind}", tuple(sum(column) / len(rows) for column in zip(*rows, strict=True)))


def told(name: str, right: Sequence[float]) -> None:
    """Print a line of figures."""
    main_, leaf, surprise = right
    sys.stdout.write(f"{name:38} main {main_:.3f}  leaf {leaf:.3f}  surprise {surprise:.3f}\n")


if __name__ == "__main__":
    main()
