"""How like the others a passage is, in the words it uses."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

SHORTEST: Final = 3
"""Letters of the shortest word that is compared."""

_WORD = re.compile(r"[^\W\d_]+")

Weights = Mapping[str, float]

_NOTHING: Final = 1e-9


def words(text: str) -> tuple[str, ...]:
    """Return the different words of ``text`` in small letters, in their order."""
    found = _WORD.findall(text.casefold())
    return tuple(dict.fromkeys(one for one in found if len(one) >= SHORTEST))


def rarity(texts: Iterable[tuple[str, ...]]) -> dict[str, float]:
    """Return how much each word tells: the logarithm of one over its share of the texts.

    Inverse document frequency, smoothed (Spärck Jones 1972), so that a word in every text
    weighs nothing.
    """
    seen: Counter[str] = Counter()
    number = 0
    for text in texts:
        seen.update(text)
        number += 1
    return {word: math.log((1 + number) / (1 + times)) for word, times in seen.items()}


@dataclass(frozen=True)
class Centre:
    """The words of several texts together, each with its weight for each text it is in.

    ``square`` is the sum of their squares.
    """

    words: Weights
    square: float


def centre(texts: Iterable[tuple[str, ...]], weights: Weights) -> Centre:
    """Return the words of all texts together."""
    total: dict[str, float] = {}
    for text in texts:
        for word in text:
            total[word] = total.get(word, 0.0) + weights.get(word, 0.0)
    return Centre(total, sum(value * value for value in total.values()))


def typicality(text: tuple[str, ...], middle: Centre, weights: Weights) -> float:
    """Return the cosine, 0–1, between one of the texts and the others in ``middle``.

    ``text`` are the words, or some of them, of a text that is part of the sum; they are
    taken out of it first. Rounded, so that no order ever hangs on a last digit.
    """
    dot = size = 0.0
    whole = middle.square
    for word in text:
        weight, together = weights.get(word, 0.0), middle.words.get(word, 0.0)
        rest = max(0.0, together - weight)
        dot += weight * rest
        size += weight * weight
        whole -= together * together - rest * rest
    if size <= 0 or whole <= _NOTHING:
        return 0.0
    return round(min(1.0, dot / math.sqrt(size * whole)), 6)
