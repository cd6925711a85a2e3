"""How much each kind of evidence counts before anything is coded, and how that is mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from workbench.suggest.evidence import KINDS, Cells
from workbench.suggest.fit import fit
from workbench.suggest.vector import Floats

UNTAUGHT: Final[Mapping[str, float]] = {
    "likeness": 3.7,
    "sentence": 4.76,
    "question": 5.0,
    "item": 3.87,
    "keywords": 1.26,
    "meaning": 2.0,
    "above-codes": 3.21,
    "above-passages": 6.01,
    "next": 5.45,
    "length": 0.21,
    "learned": 0.03,
    "learned-above-codes": 0.05,
    "learned-above-passages": 0.77,
    "learned-before": 0.37,
    "theme": 0.28,
    "place": 0.32,
    "common": 0.0,
    "confirmed": 1.6,
}
"""Weights for a code nobody has used: from the development studies, each held out in turn."""

TAUGHT: Final[Mapping[str, float]] = {
    "likeness": 4.02,
    "sentence": 3.93,
    "question": 3.27,
    "item": 3.08,
    "keywords": 1.1,
    "meaning": 1.0,
    "above-codes": 2.17,
    "above-passages": 2.77,
    "next": 2.11,
    "length": 0.19,
    "learned": -0.03,
    "learned-above-codes": 0.58,
    "learned-above-passages": 0.79,
    "learned-before": 0.2,
    "theme": 0.21,
    "place": 0.64,
    "common": 0.0,
    "confirmed": 1.3,
}
"""Weights for a code used so often that more tells nothing new."""

ALWAYS: Final = (-1.57, -1.57)
"""What every probability starts from, in log odds: untaught, taught."""

USUAL_CODES: Final = 18
"""Codes in the development studies' codebooks. A passage bears about one code however many
there are to choose from, so that in a larger codebook each is less likely."""

FEWEST_CODES: Final = 8
"""Codes below which there is no more to be gained by that."""

HALF: Final = 2.0
"""Codings of a code at which what is learned of it counts half."""

PULL: Final = 30.0
"""How firmly the weights chosen beforehand are held on to while they are mended."""


@dataclass(frozen=True)
class Mended:
    """What the study's own codings add to the weights chosen beforehand, and their spread."""

    weights: Floats
    intercept: float


NOT_MENDED: Final = Mended(np.zeros(len(KINDS)), 0.0)


def chances(kinds: Mapping[str, Cells], coded: Floats, mended: Mended = NOT_MENDED) -> Cells:
    """Return the log odds of passages × codes; ``coded`` is how often each code is used."""
    taught = coded / (coded + HALF)
    made: Cells = np.zeros((len(kinds["learned"]), len(coded)), dtype=np.float32)
    for kind, cells in kinds.items():
        at = KINDS.index(kind)
        weight = UNTAUGHT[kind] * (1 - taught) + TAUGHT[kind] * taught + mended.weights[at]
        made += cells * weight.astype(np.float32)
    few = np.log(max(len(coded), FEWEST_CODES) / USUAL_CODES)
    base = -few + ALWAYS[0] * (1 - taught) + ALWAYS[1] * taught + mended.intercept
    return np.asarray(made + base.astype(np.float32), dtype=np.float32)


class Dense:
    """Cells by their kinds of evidence, as rows to fit on."""

    def __init__(self, values: Floats) -> None:
        """Take cells × kinds."""
        self.values = values

    def dot(self, weights: Floats) -> Floats:
        """Return cells × 1."""
        return np.asarray(self.values @ weights)

    def tdot(self, rows: Floats) -> Floats:
        """Return kinds × 1."""
        return np.asarray(self.values.T @ rows)

    @property
    def width(self) -> int:
        """The number of kinds."""
        return int(self.values.shape[1])


def mend(values: Floats, before: Floats, truth: Floats, share: Floats) -> Mended:
    """Mend the weights on cells (cells × kinds) with log odds ``before`` and known ``truth``."""
    middle, spread = values.mean(axis=0), values.std(axis=0)
    spread[spread < 1e-4] = np.inf  # noqa: PLR2004 - a kind that is absent
    found = fit(
        Dense((values - middle) / spread),
        truth[:, None],
        share[:, None],
        PULL,
        offset=before[:, None],
    )
    weights = found.weights[:, 0] / spread
    return Mended(weights, float(found.intercept[0] - weights @ middle))
