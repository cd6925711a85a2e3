"""What each turn does in the talk: ask, nod, take up what was said, go on, go back."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.weights import ACTS
from workbench.language.feature import word_features
from workbench.language.word import bare_words
from workbench.model.transcript import Role, Turn

FULL: Final = 4
"""Telling words from which a turn has something to say."""

LONG: Final = 40
"""Words of a long turn."""

NEAR: Final = 3
"""Turns before this one whose words it may take up again."""

POINTING: Final = frozenset(
    "that this it those these they them there he she then else det den dette disse de dei dem han "
    "hun ho der da då desse sånn slik dær detta dessa dom där sådan".split()
)
"""Words that point to what was just said."""

OPENING: Final = frozenset(
    "so now next another turn move moving begin first last finally lastly let's start right okay "
    "talk talked så nå no neste annet anna tema gå videre vidare over begynne starte først fyrst "
    "siste slutt avslutning fint greit ta snakke snakka komme kome nu næste først sidste lad "
    "nästa först sista låt vidare".split()
)
"""Words interviewers open a new matter with."""

RETURNING: Final = frozenset(
    {
        ("back", "to"),
        ("you", "mentioned"),
        ("you", "said"),
        ("earlier", "you"),
        ("as", "you"),
        ("tilbake", "til"),
        ("attende", "til"),
        ("tebake", "te"),
        ("innom", "det"),
        ("tilbage", "til"),
        ("tillbaka", "till"),
    }
    | {
        (who, verb)
        for who in ("du", "dere", "de", "dåkker", "dokker", "dykk", "ni")
        for verb in (
            "nevnte", "nemnde", "nemnte", "sa", "snakket", "snakka", "fortalte", "var", "va",
            "nævnte", "sagde", "nämnde", "sade", "berättade",
        )
    }
)  # fmt: skip
"""Two words by which an interviewer goes back to something."""


def acts(
    turns: Sequence[Turn], language: str, akin: NDArray[np.float64] | None = None
) -> NDArray[np.float64]:
    """Return what each turn (row, in order) does, in columns :data:`ACTS`, mostly 0 to 1.

    ``akin`` says how near in meaning each turn is to the one before, where a model sees it.
    """
    said = [bare_words(turn.text) for turn in turns]
    telling = [_telling(words, language) for words in said]
    found = np.zeros((len(turns), len(ACTS)))
    for at, turn in enumerate(turns):
        words, before = said[at], turns[at - 1] if at else None
        heard = _heard(turns, telling, at)
        found[at] = (
            1.0,
            float("?" in turn.text),
            1.0 - min(1.0, len(telling[at]) / FULL),
            len(telling[at] & heard) / max(2, len(telling[at])),
            float(not POINTING.isdisjoint(words[:12])),
            float(not OPENING.isdisjoint(words[:6])),
            float(any(pair in RETURNING for pair in pairwise(words))),
            min(1.5, len(words) / LONG),
            float(before is not None and _side(before) == _side(turn)),
            0.0 if akin is None else akin[at],
        )
    return found


def _telling(words: Sequence[str], language: str) -> set[str]:
    return {token for word in words for token in word_features(word, language)}


def _side(turn: Turn) -> bool:
    return turn.role in {Role.INTERVIEWER, Role.NOTE}


def _heard(turns: Sequence[Turn], telling: Sequence[set[str]], at: int) -> set[str]:
    """Return what the other side said in the turns just before."""
    near = range(max(0, at - NEAR), at)
    others = (telling[one] for one in near if _side(turns[one]) != _side(turns[at]))
    return set().union(*others)
