"""What each guide item is about, by where in the guide its words stand."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.codes import CodeTexts
from workbench.guide.weights import CHANNELS
from workbench.language.feature import normal, word_features
from workbench.language.field import Shares, meant, phrase_shares, shares
from workbench.language.sense import senses
from workbench.language.word import bare_words
from workbench.model.guide import Guide, Item

Rows = NDArray[np.float32]

EVENNESS: Final = 0.5
"""Power of an item's norm that its weights are divided by: 0 favours long items, 1 short."""

GRAM: Final = 4
"""Letters of the character n-grams by which unlike word forms are compared."""

LIKE: Final = 0.5
"""Share of n-grams (Dice) from which two different words count as alike."""

ALIKE: Final = 0.8
"""Weight of a word that is only alike, times its likeness."""

RAREST: Final = 2.4
"""Weight of a word that one item alone holds; commoner ones have less, down to none."""

EMPTY: Final = 0.3
"""What a pair of two stop words in a cue («til slutt») keeps of its weight."""

COURTESIES: Final = {
    "en": "recorder recording record tape hear consent anonymous signed phone bell goodbye "
    "pleasure welcome lunch coffee kettle break battery door sheet stop confidential",
    "nb": "opptak opptaket opptaker lyd samtykke samtykket anonym informasjonsskriv skriv "
    "underskrift tusen hyggelig vente kaffe pause lunsj hallo morn dør ringe batteri trykke "
    "frivillig trekke skru høre",
    "da": "optagelse optage optager lyd samtykke samtykker anonym informationsbrev underskrift "
    "tusind hyggelig vente kaffe pause frokost goddag dør ringe batteri trykke frivillig slukke",
    "sv": "inspelning spela spelar ljud samtycke samtycker anonym informationsbrev underskrift "
    "tusen trevligt vänta kaffe paus lunch hej dörr ringer batteri trycka frivilligt stänga",
}
"""Words that belong to beginnings, endings and disturbances of a talk."""

(
    _TEXT, _CUES, _PROMPTS, _CONDITION, _ABOVE, _PAIRS, _SENSES, _FIELDS, _CODES,
) = range(len(CHANNELS))  # fmt: skip


class Profile:
    """The guide's side of the comparison, prepared once; words are kept as they are met.

    Rows have a line per channel and a place for every item, and a last one for what is
    said off the guide.
    """

    def __init__(self, guide: Guide, codes: CodeTexts = ()) -> None:
        """Weigh the words of every item of ``guide``, and those of the codes asked under it."""
        self.size = len(guide.items) + 1
        self._by_feature = _spread(_features(guide))
        self._by_pair = _spread(_pairs(guide))
        self._by_sense = _spread(_senses(guide))
        self._by_field = _spread(_fields(guide))
        self._by_code = _spread(_of_codes(guide, codes))
        self._grams = _gram_index(self._by_feature)
        self._words: dict[tuple[str, str], Rows | None] = {}

    def word(self, word: str, language: str) -> Rows | None:
        """Return how much ``word`` (small letters) speaks for each item; None for nothing."""
        key = (word, language)
        if key not in self._words:
            self._words[key] = self._weigh(word, language)
        return self._words[key]

    def pair(self, first: str, second: str) -> Rows | None:
        """Return how much two normalised words in a row speak for each item."""
        found = self._by_pair.get((first, second))
        return None if found is None else found[_PAIRS]

    def phrase(self, first: str, last: str, language: str) -> Rows | None:
        """Return how much a phrase of two normalised words speaks for each item."""
        found = phrase_shares(first, last, language)
        return self._by_meaning(found) if found else None

    def _weigh(self, word: str, language: str) -> Rows | None:
        row = np.zeros((len(CHANNELS), self.size), dtype=np.float32)
        for feature in dict.fromkeys(word_features(word, language)):
            exact = self._by_feature.get(feature)
            row += exact if exact is not None else self._alike(feature)
            if feature in self._by_code:
                row += self._by_code[feature]
        for sense in senses(word, language):
            if sense in self._by_sense:
                row += self._by_sense[sense]
        row += self._by_meaning(shares(word, language))
        return row if row.any() else None

    def _by_meaning(self, found: Shares) -> Rows:
        """Return the evidence of narrow fields of meaning."""
        row = np.zeros((len(CHANNELS), self.size), dtype=np.float32)
        for field, share in found.items():
            if field in self._by_field:
                row += share * self._by_field[field]
        return row

    def _alike(self, feature: str) -> Rows:
        """Return the evidence of the guide's words that share most of their n-grams."""
        grams = _grams(feature)
        shared = Counter(other for gram in grams for other in self._grams.get(gram, ()))
        row = np.zeros((len(CHANNELS), self.size), dtype=np.float32)
        for other, count in shared.items():
            likeness = 2 * count / (len(grams) + len(_grams(other)))
            if likeness >= LIKE:
                np.maximum(row, self._by_feature[other] * (ALIKE * likeness), out=row)
        return row


def courtesies(language: str) -> str:
    """Return words that are said off the guide, in bokmål for a language without its own."""
    return COURTESIES.get(language, COURTESIES["nb"])


def _sources(guide: Guide, item: Item) -> Iterator[tuple[int, str]]:
    """Yield what the guide says of an item, with its channel."""
    yield _TEXT, item.text
    for cue in item.cues:
        yield _CUES, cue
    for prompt in item.prompts:
        yield _PROMPTS, prompt
    yield _CONDITION, item.condition
    if item.parent:
        yield _ABOVE, guide.by_id[item.parent].text
    for child in guide.children(item.id):
        yield _ABOVE, child.text
        yield _ABOVE, " ".join(child.cues)


def _of_codes(guide: Guide, codes: CodeTexts) -> _Found:
    told: dict[str, dict[tuple[int, object], float]] = {item.id: {} for item in guide.items}
    for item, text in codes:
        for word in bare_words(text) if item in told else ():
            for feature in word_features(word, guide.language):
                told[item][_CODES, feature] = 1.0
    return [*told.values(), {}]


_Found = list[dict[tuple[int, object], float]]
"""Per item: (channel, feature) → weight."""


def _features(guide: Guide) -> _Found:
    found: _Found = []
    for item in guide.items:
        one: dict[tuple[int, object], float] = {}
        for channel, text in _sources(guide, item):
            for word in bare_words(text):
                one.update(
                    dict.fromkeys(((channel, f) for f in word_features(word, guide.language)), 1.0)
                )
        found.append(one)
    language = guide.language if guide.language in COURTESIES else "nb"
    off: dict[tuple[int, object], float] = {
        (_TEXT, feature): 1.0
        for word in courtesies(guide.language).split()
        for feature in word_features(word, language)
    }
    return [*found, off]


def _pairs(guide: Guide) -> _Found:
    found: _Found = []
    for item in guide.items:
        one: dict[tuple[int, object], float] = {}
        for channel, text in _sources(guide, item):
            if channel not in {_TEXT, _CUES}:
                continue
            words = bare_words(text)
            plain = [normal(word, guide.language) for word in words]
            for at, pair in enumerate(pairwise(plain)):
                telling = any(word_features(word, guide.language) for word in words[at : at + 2])
                if telling or channel == _CUES:
                    weight = 1.0 if telling else EMPTY
                    one[_PAIRS, pair] = max(weight, one.get((_PAIRS, pair), 0.0))
        found.append(one)
    return [*found, {}]


def _senses(guide: Guide) -> _Found:
    found: _Found = []
    for item in guide.items:
        counted = Counter(
            sense
            for text in own_texts(item)
            for word in bare_words(text)
            for sense in senses(word, guide.language)
        )
        found.append({(_SENSES, sense): 1.0 + math.log(n) for sense, n in counted.items()})
    return [*found, {}]


def _fields(guide: Guide) -> _Found:
    found: _Found = [
        {(_FIELDS, field): n for field, n in named_fields(item, guide.language).items()}
        for item in guide.items
    ]
    return [*found, {}]


def own_texts(item: Item) -> tuple[str, ...]:
    """Return what the guide says of an item itself."""
    return (item.text, *item.cues, *item.prompts, item.condition)


def named_fields(item: Item, language: str) -> Shares:
    """Return the fields of meaning an item's texts name, those named often somewhat more."""
    counted: Counter[str] = Counter()
    for text in own_texts(item):
        counted.update(meant(text, language))
    return {field: n if n <= 1 else 1.0 + math.log(n) for field, n in counted.items()}


def _spread(found: _Found) -> dict[object, Rows]:
    """Return feature → channels × items: weight × inverse item frequency, evened by norm."""
    own = [{f for (channel, f) in one if channel != _ABOVE} for one in found]
    held = Counter(feature for one in own for feature in one)
    size = len(found) + 1
    rows: dict[object, Rows] = defaultdict(
        lambda: np.zeros((len(CHANNELS), len(found)), dtype=np.float32)
    )
    for index, one in enumerate(found):
        rare = {
            (channel, feature): weight
            * RAREST
            * max(0.0, math.log(size / (held[feature] + 0.5)))
            / math.log(size / 1.5)
            for (channel, feature), weight in one.items()
        }
        best: dict[object, float] = defaultdict(float)
        for (channel, feature), value in rare.items():
            if channel != _ABOVE:
                best[feature] = max(best[feature], value)
        norm = math.sqrt(sum(value * value for value in best.values())) or 1.0
        for (channel, feature), value in rare.items():
            rows[feature][channel, index] = value / norm**EVENNESS
    return dict(rows)


def _grams(word: str) -> frozenset[str]:
    edged = f"^{word}$"
    return frozenset(edged[at : at + GRAM] for at in range(max(1, len(edged) - GRAM + 1)))


def _gram_index(features: Mapping[object, Rows]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for feature in features:
        for gram in _grams(str(feature)):
            index[gram].append(str(feature))
    return index
