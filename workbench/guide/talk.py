"""A conversation against a guide: what its turns show, and how it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.evidence import Evidence
from workbench.guide.path import Matrix, Trellis
from workbench.model.transcript import Role, Transcript

ASKING: Final = frozenset({Role.INTERVIEWER, Role.NOTE})
"""Roles whose turns may ask."""


@dataclass(frozen=True)
class Shown:
    """What a talk shows: the words' evidence, signs, offs and acts (see ``weights.py``)."""

    evidence: Evidence
    signs: NDArray[np.float64]
    offs: Matrix
    acts: Matrix
    asks: NDArray[np.bool_]
    progress: Matrix


@dataclass(frozen=True)
class Talk:
    """A transcript laid out against the guide, before anybody has said what a turn deals with."""

    transcript: Transcript
    shown: Shown
    trellis: Trellis
    matches: Matrix


@dataclass(frozen=True)
class Reading:
    """A talk read the second time, with people's words held.

    ``likely`` is what each turn shows of each state, ``marginals`` the probability of every item
    (last: off the guide) at every turn.
    """

    trellis: Trellis
    likely: Matrix
    marginals: Matrix
