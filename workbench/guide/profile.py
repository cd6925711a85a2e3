"""What each guide item is about, as weighted features, and how much a word speaks for it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from workbench.language.feature import normal, word_features
from workbench.language.word import bare_words
from workbench.model.guide import Guide, Item

Rows = NDArray[np.float32]

_Feature = TypeVar("_Feature", str, tuple[str, str])

TEXT: Final = 0.8
"""Weight of a word of the question itself."""

CUE: Final = 1.4
"""Weight of a cue word: it was written because people say it."""

PROMPT: Final = 1.0
"""Weight of a word of the prompts."""

PARENT: Final = 0.1
"""Weight of the words of the question above: a sub-question leans on them."""

EVENNESS: Final = 0.5
"""Power of an item's norm that its weights are divided by: 0 favours long items, 1 short."""

GRAM: Final = 4
"""Letters of the character n-grams by which unlike word forms are compared."""

LIKE: Final = 0.5
"""Share of n-grams (Dice) from which two different words count as alike."""

ALIKE: Final = 0.8
"""Weight of a word that is only alike, times its likeness."""

PAIR: Final = 1.1
"""Weight of two words that follow each other in the guide and in the turn."""


RAREST: Final = 2.4
"""Weight of a word that one item alone holds; commoner ones have less, down to none."""

COURTESY: Final = 1.6
"""Weight of a word that belongs to beginnings, endings and disturbances of a talk."""

COURTESIES: Final = {
    "en": "recorder recording record hear consent anonymous signed phone bell thanks goodbye "
    "pleasure welcome lunch coffee break",
    "nb": "opptak opptaket opptaker lyd samtykke samtykket anonym informasjonsskriv skriv "
    "underskrift tusen hyggelig vente kaffe pause lunsj hallo morn",
}
"""Such words."""


EMPTY: Final = 0.3
"""What a pair of two stop words in a cue («til slutt») keeps of its weight."""


class Profile:
    """The guide's side of the comparison, prepared once; words are kept as they are met.

    Rows have a place for every item, and a last one for what is said off the guide.
    """

    def __init__(self, guide: Guide) -> None:
        """Weigh the features of every item of ``guide``."""
        self.size = len(guide.items) + 1
        weights = [_weights(guide, item) for item in guide.items] + [_courtesies(guide)]
        pairs = [_pairs(guide, item) for item in guide.items]
        pairs.append({})
        self._by_feature = _spread(weights, 1.0)
        self._by_pair = _spread(pairs, PAIR)
        self._grams = _gram_index(self._by_feature)
        self._words: dict[tuple[str, str], Rows | None] = {}

    def word(self, word: str, language: str) -> Rows | None:
        """Return how much ``word`` (small letters) speaks for each item; None for nothing."""
        key = (word, language)
        if key not in self._words:
            self._words[key] = self._weigh(word_features(word, language))
        return self._words[key]

    def pair(self, first: str, second: str) -> Rows | None:
        """Return how much two normalised words in a row speak for each item."""
        return self._by_pair.get((first, second))

    def _weigh(self, features: tuple[str, ...]) -> Rows | None:
        row = np.zeros(self.size, dtype=np.float32)
        for feature in dict.fromkeys(features):
            exact = self._by_feature.get(feature)
            if exact is not None:
                row += exact
            else:
                row += self._alike(feature)
        return row if row.any() else None

    def _alike(self, feature: str) -> Rows:
        """Return the evidence of the guide's words that share most of their n-grams."""
        grams = _grams(feature)
        shared = Counter(other for gram in grams for other in self._grams.get(gram, ()))
        row = np.zeros(self.size, dtype=np.float32)
        for other, count in shared.items():
            likeness = 2 * count / (len(grams) + len(_grams(other)))
            if likeness >= LIKE:
                np.maximum(row, self._by_feature[other] * (ALIKE * likeness), out=row)
        return row


def _weights(guide: Guide, item: Item) -> dict[str, float]:
    """Return the features of an item with their weights, the highest where one recurs."""
    weights: dict[str, float] = {}
    parent = guide.by_id[item.parent].text if item.parent else ""
    sources = [(item.text, TEXT), (parent, PARENT)]
    sources += [(cue, CUE) for cue in item.cues] + [(prompt, PROMPT) for prompt in item.prompts]
    for text, weight in sources:
        for word in bare_words(text):
            for feature in word_features(word, guide.language):
                weights[feature] = max(weight, weights.get(feature, 0.0))
    return weights


def _courtesies(guide: Guide) -> dict[str, float]:
    """Return the features of what is said off the guide."""
    language = "en" if guide.language == "en" else "nb"
    words = courtesies(guide.language).split()
    return {feature: COURTESY for word in words for feature in word_features(word, language)}


def courtesies(language: str) -> str:
    """Return words that are said off the guide, in English or in bokmål."""
    return COURTESIES["en" if language == "en" else "nb"]


def _pairs(guide: Guide, item: Item) -> dict[tuple[str, str], float]:
    pairs: dict[tuple[str, str], float] = {}
    for text, weight in ((item.text, TEXT), *((cue, CUE) for cue in item.cues)):
        words = bare_words(text)
        plain = [normal(word, guide.language) for word in words]
        for at, pair in enumerate(pairs_of(plain)):
            telling = any(word_features(word, guide.language) for word in words[at : at + 2])
            if telling or weight == CUE:
                own = weight if telling else weight * EMPTY
                pairs[pair] = max(own, pairs.get(pair, 0.0))
    return pairs


def pairs_of(words: list[str]) -> Iterable[tuple[str, str]]:
    """Return each word with the one that follows it."""
    return pairwise(words)


def _spread(weights: list[dict[_Feature, float]], scale: float) -> dict[_Feature, Rows]:
    """Return feature → row over items: weight × inverse item frequency, evened by norm."""
    held = Counter(feature for one in weights for feature in one)
    size = len(weights) + 1
    rows: dict[_Feature, Rows] = {
        feature: np.zeros(len(weights), dtype=np.float32) for feature in held
    }
    for index, one in enumerate(weights):
        rare = {
            feature: weight * RAREST * math.log(size / (held[feature] + 0.5)) / math.log(size / 1.5)
            for feature, weight in one.items()
        }
        norm = math.sqrt(sum(value * value for value in rare.values())) or 1.0
        for feature, value in rare.items():
            rows[feature][index] = scale * value / norm**EVENNESS
    return rows


def _grams(word: str) -> frozenset[str]:
    edged = f"^{word}$"
    return frozenset(edged[at : at + GRAM] for at in range(max(1, len(edged) - GRAM + 1)))


def _gram_index(features: Mapping[str, Rows]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for feature in features:
        for gram in _grams(feature):
            index[gram].append(feature)
    return index
