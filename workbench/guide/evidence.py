"""How much each turn of a transcript speaks for each item of the guide."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.profile import Profile, pairs_of
from workbench.language.feature import normal, word_features
from workbench.language.word import bare_words
from workbench.model.transcript import Turn

LENGTH: Final = 0.15
"""Power of a turn's number of telling words that its evidence is divided by."""

FULL: Final = 4
"""Telling words from which a turn's own words count fully."""

RETURNING: Final = frozenset(
    {
        ("back", "to"),
        ("you", "mentioned"),
        ("earlier", "you"),
        ("tilbake", "til"),
        ("attende", "til"),
    }
    | {
        ("du", verb)
        for verb in ("nevnte", "nemnde", "nemnte", "sa", "snakket", "snakka", "fortalte")
    }
    | {("dere", "nevnte"), ("dere", "sa"), ("de", "nemnde"), ("de", "sa")}
)
"""Two words by which an interviewer goes back to something."""


@dataclass(frozen=True)
class Evidence:
    """Per turn (rows, in order) and item (columns): how much the words speak for it, from 0.

    The last column is for off the guide. ``telling`` is how much a turn has to say at all:
    0 for «ja», 1 from :data:`FULL` words. ``returns`` are the turns that say they go back.
    """

    scores: NDArray[np.float64]
    telling: NDArray[np.float64]
    returns: NDArray[np.bool_]


def weigh(profile: Profile, turns: Sequence[Turn], language: str) -> Evidence:
    """Compare every turn with every item.

    A word that many turns of the transcript hold says less; a longer turn is not louder.
    """
    said = [bare_words(turn.text) for turn in turns]
    held = Counter(word for words in said for word in set(words))
    size = len(turns)
    rarity = {word: math.log(1 + size / count) / math.log(1 + size) for word, count in held.items()}
    scores = np.zeros((size, profile.size))
    telling = np.zeros(size)
    for index, words in enumerate(said):
        count = _add(scores[index], profile, words, rarity, language)
        telling[index] = min(1.0, count / FULL)
        scores[index] /= max(FULL, count) ** LENGTH
    returns = np.array([_returns(words) for words in said], dtype=np.bool_)
    return Evidence(scores, telling, returns)


def _returns(words: list[str]) -> bool:
    return any(pair in RETURNING for pair in pairs_of(words))


def _add(
    scores: NDArray[np.float64],
    profile: Profile,
    words: list[str],
    rarity: dict[str, float],
    language: str,
) -> int:
    """Add a turn's evidence to ``scores`` and return how many telling words it has."""
    telling = 0
    for word in set(words):
        telling += bool(word_features(word, language))
        row = profile.word(word, language)
        if row is not None:
            scores += rarity[word] * row
    plain = [normal(word, language) for word in words]
    for pair, at in {pair: at for at, pair in enumerate(pairs_of(plain))}.items():
        row = profile.pair(*pair)
        if row is not None:
            scores += max(rarity[words[at]], rarity[words[at + 1]]) * row
    return telling
