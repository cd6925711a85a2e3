"""The full-form lists of simplemma (MIT): word form → lemma, per language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

LISTS: Final = {
    "nb": ("nb", "nn"),
    "nn": ("nn", "nb"),
    "en": ("en",),
    "da": ("da",),
    "sv": ("sv",),
}
"""The lists that serve a language, nearest first. Norwegians mix their two written forms."""


@cache
def forms(name: str) -> Mapping[str, str]:
    """Return the full-form list ``name`` (nb, nn, en, da, sv)."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415 - large lists, read when needed
        DefaultDictionaryFactory,
    )

    found: Mapping[str, str] = DefaultDictionaryFactory().get_dictionary(name)
    return found


def lists(language: str) -> tuple[str, ...]:
    """Return the names of the lists for a language; those for bokmål when it has none."""
    return LISTS.get(language, LISTS["nb"])
