"""What the keyer weighs, by how much: names of the figures, and the record of them.

A talk's way through the guide has a score: the sum of what each turn shows of its item
(:data:`SIGNS`, or :data:`OFFS` off the guide), of the pace, and of each move (:data:`KINDS` by
:data:`ACTS`, and :data:`WAYS`). The figures are those under which the right ways of the
development studies are likeliest among all ways (a linear-chain conditional random field,
Lafferty et al. 2001; ``tests/benchmark/fit.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

Figures = NDArray[np.float64]

CHANNELS: Final = (
    "text",
    "cues",
    "prompts",
    "condition",
    "above",
    "pairs",
    "senses",
    "fields",
    "codes",
)
"""Where in the guide a word of a turn is met, by which fields of meaning, and in the codes that
are asked under an item."""

MIX: Final = (0.67, 1.36, 1.0, 0.34, 0.09, 0.9, 0.4, 0.2, 0.4)
"""Weight of each channel where one figure must stand for all of them."""

SIGNS: Final = (
    *CHANNELS, "all", "share", "lead", "asking", "near", "kindred", "learned", "claimed",
)  # fmt: skip
"""What speaks for an item: matches by channel, all together, their share of the turn's, their
lead on the next item, the kind of question, nearness in meaning, as a trained model sees it
(``nearness.py``) and by fields alone (``kindred.py``), what confirmed turns teach;
and against it, on the second reading, that the talk dealt with it elsewhere (``claim.py``)."""

OFFS: Final = (
    "always", "question", "slight", "first", "early", "last", "late", "long", "courtesy", "share",
    "near", "learned",
)  # fmt: skip
"""What speaks for being off the guide."""

PACES: Final = ("square", "plain")
"""How the distance from where the talk should be by then counts."""

ACTS: Final = (
    "always", "question", "slight", "echo", "pointing", "opening", "returning", "long", "again",
    "akin",
)  # fmt: skip
"""What a turn does (see ``act.py``)."""

KINDS: Final = (
    "stay", "deeper", "inward", "outward", "next", "within", "ahead", "back", "off", "still",
)  # fmt: skip
"""Moves: to the same item; of one question to the item that follows, a later, an earlier one;
to the next question or into it; further ahead; back; off the guide; and on there."""

WAYS: Final = ("inner", "far", "far back", "ending", "again", "late")
"""Properties of a move: into a sub-question of another question; how far ahead, how far back;
ahead to the open end; from off the guide to where it was; not to the first item at first."""

SIDES: Final = 2
"""Turns that may ask, and others."""


@dataclass(frozen=True)
class Weights:
    """The figures: ``signs`` and ``off`` by side, ``moves`` by side, act and kind."""

    signs: Figures
    off: Figures
    pace: Figures
    moves: Figures
    ways: Figures

    def vector(self) -> Figures:
        """Return all figures in a row, for fitting."""
        every = (self.signs, self.off, self.pace, self.moves, self.ways)
        return np.concatenate([one.ravel() for one in every])

    @classmethod
    def of(cls, vector: Figures) -> Self:
        """Return the record of such a row."""
        ends = np.cumsum([int(np.prod(shape)) for shape in _SHAPES])
        parts = np.split(vector, ends[:-1])
        return cls(*(part.reshape(shape) for part, shape in zip(parts, _SHAPES, strict=True)))

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the record of a table: a name and its figures to a line."""
        lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
        return cls.of(np.array([float(one) for line in lines for one in line[1:]]))

    def told(self) -> str:
        """Return the table that :meth:`read` takes."""
        lines = [
            f"{name}.{side} " + " ".join(f"{one:.3f}" for one in table[at])
            for name, table in (("signs", self.signs), ("off", self.off))
            for at, side in enumerate(("asks", "tells"))
        ]
        lines.append("pace " + " ".join(f"{one:.3f}" for one in self.pace))
        for at, side in enumerate(("asks", "tells")):
            for act, row in zip(ACTS, self.moves[at], strict=True):
                lines.append(f"moves.{side}.{act} " + " ".join(f"{one:.3f}" for one in row))
        lines.append("ways " + " ".join(f"{one:.3f}" for one in self.ways))
        return "\n".join(lines) + "\n"


_SHAPES: Final = (
    (SIDES, len(SIGNS)),
    (SIDES, len(OFFS)),
    (len(PACES),),
    (SIDES, len(ACTS), len(KINDS)),
    (len(WAYS),),
)


@cache
def fitted(*, meaning: bool) -> Weights:
    """Return the figures for work with a trained language model, or with words alone."""
    name = "weights_meaning.txt" if meaning else "weights_words.txt"
    return Weights.read((files("workbench.guide") / name).read_text(encoding="utf-8"))
