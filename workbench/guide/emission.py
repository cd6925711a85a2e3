"""From matching words to how loudly each turn speaks for each item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.evidence import FULL, Evidence
from workbench.guide.nearness import Nearness
from workbench.guide.path import Matrix
from workbench.guide.weights import Weights
from workbench.model.transcript import Role, Turn

LOUD: Final = {Role.INTERVIEWER: 0, Role.NOTE: 1, Role.INFORMANT: 2, Role.UNKNOWN: 2}
"""Place of a role in :attr:`Weights.loud`."""


def emit(
    evidence: Evidence, turns: Sequence[Turn], weights: Weights, near: Nearness | None = None
) -> Matrix:
    """Return log weights per turn and item; off the guide is the last column."""
    scores = said(evidence, weights)
    ceiling = np.exp(weights.ceiling)
    emissions: Matrix = ceiling * np.tanh(scores / ceiling)
    emissions[:, -1] = np.exp(weights.courtesy) * emissions[:, -1]
    emissions[:, -1] += weights.telling_off * evidence.telling
    loud: NDArray[np.float64] = np.exp(np.array(weights.loud))[[LOUD[turn.role] for turn in turns]]
    emissions *= loud[:, np.newaxis]
    if near is not None:
        by_role: NDArray[np.float64] = np.exp(np.array(weights.near))[
            [LOUD[turn.role] for turn in turns]
        ]
        emissions += by_role[:, np.newaxis] * near.items
        emissions[:, -1] += weights.near_off
    return emissions


def said(evidence: Evidence, weights: Weights) -> Matrix:
    """Return how much each turn's words match each item's, over all channels."""
    channel = np.exp(np.array(weights.channels))
    length = np.maximum(FULL, evidence.counts) ** weights.length
    scores: Matrix = np.einsum("tci,c->ti", evidence.matches, channel) / length[:, np.newaxis]
    return scores
