"""What the keyer weighs, by how much: the figures that were fitted, in one record."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

Row = tuple[float, ...]

CHANNELS: Final = ("text", "cues", "prompts", "condition", "above", "pairs", "senses")
"""Where in the guide a word of a turn is met, in the order of :attr:`Weights.channels`."""

ACTS: Final = (
    "always",
    "question",
    "slight",
    "echo",
    "pointing",
    "opening",
    "returning",
    "long",
    "again",
    "akin",
)
"""What a turn does, in the order of the rows in :attr:`Weights.leave` (see ``act.py``)."""

MOVES: Final = ("inward", "outward", "next", "ahead", "back")
"""Ways to leave an item, in the order of the rows in :attr:`Weights.asked`."""


@dataclass(frozen=True)
class Weights:
    """The parameters of the keyer.

    ``channels`` are logarithms of the weight of a matching word by where it stands;
    ``loud`` logarithms of how loudly a turn speaks (interviewer, note, informant);
    ``leave_asked`` and ``leave_told`` say by :data:`ACTS` how likely a turn of the
    interviewer and of others moves on; ``asked`` and ``told`` by :data:`MOVES` where to.
    """

    channels: Row = (-0.2, 0.35, 0.0, -1.0, -2.3, 0.1, -1.0)
    loud: Row = (1.6, 1.1, 0.4)
    near: Row = (-0.2, -0.5, -0.7)
    near_off: float = -0.5
    ceiling: float = 1.4
    length: float = 0.15
    leave_asked: Row = (0.0, 0.8, -2.5, -1.0, -0.7, 0.7, 0.5, 0.0, 0.3, -0.2)
    leave_told: Row = (-2.0, 0.0, -0.5, 0.0, 0.0, 0.0, 0.0, 0.3, 1.0, -0.1)
    asked: Row = (0.3, -0.5, 0.3, -2.5, -3.0)
    told: Row = (0.3, -0.5, -1.0, -4.0, -4.0)
    returning: float = 2.0
    inner: float = -0.9
    fading: float = -0.5
    off: Row = (-2.0, -3.5)
    still_off: Row = (-0.3, 1.0)
    courtesy: float = 0.2
    telling_off: float = 0.2
    pace: float = 0.3
    paced: float = 1.0

    def vector(self) -> NDArray[np.float64]:
        """Return all figures in a row, for fitting."""
        return np.hstack([np.atleast_1d(getattr(self, one.name)) for one in fields(self)])

    @classmethod
    def of(cls, vector: NDArray[np.float64]) -> Self:
        """Return the record of such a row."""
        made: dict[str, Row | float] = {}
        at = 0
        for one in fields(cls):
            if isinstance(one.default, tuple):
                made[one.name] = tuple(float(x) for x in vector[at : at + len(one.default)])
                at += len(one.default)
            else:
                made[one.name] = float(vector[at])
                at += 1
        return cls(**made)  # type: ignore[arg-type]


FITTED: Final = Weights(
    channels=(
        -0.404,
        0.305,
        0.753,
        -1.087,
        -2.374,
        -0.103,
        -0.923,
    ),
    loud=(
        1.269,
        1.1,
        0.751,
    ),
    near=(
        -0.2,
        -0.5,
        -0.7,
    ),
    near_off=-0.5,
    ceiling=1.401,
    length=0.247,
    leave_asked=(
        0.078,
        1.613,
        -2.117,
        -0.739,
        -0.081,
        -0.301,
        0.503,
        -0.127,
        0.432,
        -0.2,
    ),
    leave_told=(
        -2.113,
        -0.013,
        -0.59,
        0.032,
        -0.015,
        -0.011,
        -0.019,
        0.281,
        1.54,
        -0.1,
    ),
    asked=(
        0.738,
        -0.975,
        -0.688,
        -2.369,
        -2.028,
    ),
    told=(
        0.488,
        -1.008,
        -0.915,
        -3.957,
        -3.92,
    ),
    returning=2.563,
    inner=-0.414,
    fading=-0.14,
    off=(
        -2.028,
        -3.85,
    ),
    still_off=(
        0.173,
        1.156,
    ),
    courtesy=1.167,
    telling_off=-0.125,
    pace=0.608,
    paced=1.741,
)
"""Fitted on the development studies with words alone (``tests/benchmark/fit.py``)."""

TRAINED: Final = Weights(
    channels=(
        -1.495,
        0.49,
        0.735,
        -1.04,
        -2.265,
        -0.847,
        -1.04,
    ),
    loud=(
        0.635,
        1.1,
        0.121,
    ),
    near=(
        0.21,
        -0.5,
        0.074,
    ),
    near_off=-0.916,
    ceiling=1.743,
    length=0.108,
    leave_asked=(
        -0.246,
        1.869,
        -2.271,
        -0.719,
        0.328,
        -0.908,
        0.583,
        0.786,
        0.794,
        0.479,
    ),
    leave_told=(
        -2.063,
        0.103,
        0.232,
        0.388,
        -0.341,
        0.001,
        -0.099,
        -0.427,
        3.203,
        1.078,
    ),
    asked=(
        0.962,
        -1.954,
        -0.706,
        -2.0,
        -1.952,
    ),
    told=(
        0.485,
        -1.28,
        -1.789,
        -2.818,
        -3.861,
    ),
    returning=3.487,
    inner=-1.81,
    fading=-0.237,
    off=(
        -0.769,
        -4.515,
    ),
    still_off=(
        -0.085,
        1.721,
    ),
    courtesy=2.279,
    telling_off=-0.106,
    pace=0.97,
    paced=1.848,
)
"""The same where a trained language model helps."""
