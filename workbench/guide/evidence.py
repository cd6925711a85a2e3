"""How much each turn of a transcript speaks for each item of the guide."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.profile import Profile
from workbench.guide.weights import CHANNELS
from workbench.language.feature import normal, word_features
from workbench.language.field import phrases
from workbench.language.word import bare_words
from workbench.model.transcript import Turn

FULL: Final = 4
"""Telling words from which a turn's own words count fully."""

PAIRS: Final = CHANNELS.index("pairs")


@dataclass(frozen=True)
class Evidence:
    """Per turn (rows, in order), channel and item: how much the words speak for it, from 0.

    The last item is for off the guide. ``counts`` are each turn's telling words, and
    ``telling`` how much it has to say at all: 0 for «ja», 1 from :data:`FULL` words.
    """

    matches: NDArray[np.float64]
    counts: NDArray[np.float64]
    telling: NDArray[np.float64]


def weigh(profile: Profile, turns: Sequence[Turn], language: str) -> Evidence:
    """Compare every turn with every item; a word that many turns hold says less."""
    said = [bare_words(turn.text) for turn in turns]
    held = Counter(word for words in said for word in set(words))
    size = len(turns)
    rarity = {word: math.log(1 + size / count) / math.log(1 + size) for word, count in held.items()}
    matches = np.zeros((size, len(CHANNELS), profile.size))
    counts = np.zeros(size)
    for index, words in enumerate(said):
        for word in sorted(set(words)):
            counts[index] += bool(word_features(word, language))
            row = profile.word(word, language)
            if row is not None:
                matches[index] += rarity[word] * row
        plain = [normal(word, language) for word in words]
        for pair, at in {pair: at for at, pair in enumerate(pairwise(plain))}.items():
            paired = profile.pair(*pair)
            if paired is not None:
                matches[index, PAIRS] += max(rarity[words[at]], rarity[words[at + 1]]) * paired
        said_so = dict.fromkeys((plain[one], plain[other]) for one, other in phrases(plain))
        for first, last in said_so:
            phrase = profile.phrase(first, last, language)
            if phrase is not None:
                matches[index] += phrase
    return Evidence(matches, counts, np.minimum(1.0, counts / FULL))
