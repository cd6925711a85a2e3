"""The full-form lists of simplemma (MIT): word form → lemma, per language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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


MOST: Final = 300_000
"""Words of a list whose answers are remembered; beyond it the list itself is asked each time."""


class Forms:
    """A full-form list, which takes a second to read: words asked for before need none of it."""

    def __init__(self, name: str) -> None:
        """Name the list: nb, nn, en, da, sv."""
        self._name = name
        self._earlier: Callable[[], Mapping[str, str | None]] | None = None
        self.known: dict[str, str | None] = {}
        """What was answered: a word's lemma, None where the list has it not."""
        self.grown = False
        """Whether the list itself was asked since :meth:`recall`."""

    def recall(self, earlier: Callable[[], Mapping[str, str | None]]) -> None:
        """Take what was ``known`` in another run, when the first word is asked for."""
        self._earlier = earlier
        self.grown = False

    def get(self, word: str, default: str | None = None) -> str | None:
        """Return the lemma of a form in small letters."""
        if word not in self.known and self._earlier is not None:
            earlier, self._earlier = self._earlier, None
            self.known = {**earlier(), **self.known}
        if word in self.known:
            found = self.known[word]
        else:
            found = _list(self._name).get(word)
            self.grown = True
            if len(self.known) < MOST:
                self.known[word] = found
        return default if found is None else found

    def __contains__(self, word: str) -> bool:
        """Say whether the list has a form."""
        return self.get(word) is not None


@cache
def forms(name: str) -> Forms:
    """Return the full-form list ``name`` (nb, nn, en, da, sv)."""
    return Forms(name)


@cache
def _list(name: str) -> Mapping[str, str]:
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415 - large lists, read when needed
        DefaultDictionaryFactory,
    )

    found: Mapping[str, str] = DefaultDictionaryFactory().get_dictionary(name)
    return found


def lemmas_of(name: str) -> frozenset[str]:
    """Return the lemmas of a list, which is read for it."""
    return frozenset(_list(name).values())


def lists(language: str) -> tuple[str, ...]:
    """Return the names of the lists for a language; those for bokmål when it has none."""
    return LISTS.get(language, LISTS["nb"])
