"""The reservations that a claim of each status must make in its words."""

from __future__ import annotations

import re
from typing import Final

from workbench.model.finding import Status

_INTERPRETING: Final[dict[str, tuple[str, ...]]] = {
    "nb": ("kan", "ser ut til", "virker som", "tyder på", "vi leser"),
    "nn": ("kan", "ser ut til", "verkar som", "tyder på", "vi les"),
    "en": ("may", "seem", "appear", "suggest", "we read"),
}
_SUPPOSING: Final[dict[str, tuple[str, ...]]] = {
    "nb": ("kan", "kanskje", "muligens", "trolig", "en hypotese"),
    "nn": ("kan", "kanskje", "truleg", "ein hypotese"),
    "en": ("may", "might", "perhaps", "possibly", "a hypothesis"),
}
_ASKING: Final[dict[str, tuple[str, ...]]] = {
    "nb": ("?", "vet ikke", "vet vi ikke", "er åpent", "står åpent", "er uvisst"),
    "nn": ("?", "veit ikkje", "veit vi ikkje", "er ope", "står ope", "er uvisst"),
    "en": ("?", "do not know", "is not known", "is open", "remains open", "is uncertain"),
}

HEDGES: Final[dict[Status, dict[str, tuple[str, ...]]]] = {
    Status.FINDING: {},
    Status.INTERPRETATION: _INTERPRETING,
    Status.HYPOTHESIS: _SUPPOSING,
    Status.OPEN: _ASKING,
}
"""By status and language the words of which at least one must stand in the text."""


def reservations(status: Status, language: str) -> tuple[str, ...]:
    """Return the words for a language; of all languages for a text that is of none («»)."""
    known = HEDGES[status]
    if language in known:
        return known[language]
    return tuple(dict.fromkeys(word for words in known.values() for word in words))


def hedged(text: str, language: str, status: Status) -> bool:
    """Say whether a text makes the reservation that its status demands; a finding needs none."""
    words = reservations(status, language)
    low = text.casefold()
    return not words or any(_stands(word, low) for word in words)


def _stands(word: str, low: str) -> bool:
    return word in low if word == "?" else bool(re.search(rf"\b{re.escape(word)}", low))
