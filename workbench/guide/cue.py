"""Cue words that confirmed turns propose: what people say of an item and of no other."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from workbench.guide.learned import Confirmed
from workbench.language.feature import word_features
from workbench.language.word import bare_words
from workbench.model.guide import Guide

MOST: Final = 6
"""Cue words proposed for one item."""

OFTEN: Final = 2
"""Turns of an item that must hold a word: one turn is an accident."""

TELLING: Final = 4.0
"""How many times as frequent in the item's turns as in the others a word must be."""

SMOOTH: Final = 0.5
"""Turns added on either side, so that a rare word does not seem certain."""

SHORTEST: Final = 3
"""Letters of the shortest cue word."""


@dataclass(frozen=True, slots=True)
class CueWord:
    """A word proposed as cue of an item: in ``turns`` of its turns, in ``others`` of the rest."""

    item: str
    word: str
    turns: int
    others: int


def cue_words(guide: Guide, confirmed: Iterable[Confirmed]) -> tuple[CueWord, ...]:
    """Return cue words for the items, in the guide's order, the most telling first.

    A word counts by its lemma and is proposed in the form most often said; what the guide
    says of the item already is not proposed, nor are words of turns off the guide.
    """
    turns = [one for one in confirmed if one.item is None or one.item in guide.by_id]
    size = Counter(one.item for one in turns)
    held: dict[str, Counter[str | None]] = defaultdict(Counter)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for one in turns:
        for token, form in _tokens(one.text, one.language):
            held[token][one.item] += 1
            forms[token][form] += 1
    proposed: list[CueWord] = []
    for item in guide.items:
        known = {
            token
            for text in (item.text, *item.cues, *item.prompts)
            for token, _ in _tokens(text, guide.language)
        }
        scored = []
        for token, by_item in held.items():
            count, others = by_item[item.id], by_item.total() - by_item[item.id]
            rest = len(turns) - size[item.id]
            lift = _share(count, size[item.id]) / _share(others, rest)
            if count >= OFTEN and lift >= TELLING and token not in known:
                word = min(forms[token].items(), key=lambda pair: (-pair[1], pair[0]))[0]
                scored.append((-count * math.log(lift), word, count, others))
        proposed += [CueWord(item.id, word, n, m) for _, word, n, m in sorted(scored)[:MOST]]
    return tuple(proposed)


def _share(count: int, turns: int) -> float:
    return (count + SMOOTH) / (turns + 2 * SMOOTH)


def _tokens(text: str, language: str) -> set[tuple[str, str]]:
    """Return the telling words of a text: lemma and form said, each lemma once."""
    found: dict[str, str] = {}
    for word in bare_words(text):
        features = word_features(word, language)
        if features and len(word) >= SHORTEST and not word.isdigit():
            found.setdefault(features[0], word)
    return set(found.items())
