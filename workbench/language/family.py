"""How large a family of words a word has: a measure of how common it is, from the lists alone.

A word that people use every day is built on: of «skole» and «hus» the lists know hundreds of
compounds and derivations, of «fyrtårn» or «vestry» next to none. No list of frequencies is needed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from workbench.language.forms import MOST, forms, lemmas_of, lists

_LAST: Final = "\uffff"
"""A sign behind all others."""


class Families:
    """The families in one list; sizes asked for before need no reading of the list."""

    def __init__(self, name: str) -> None:
        """Name the list: nb, nn, en, da, sv."""
        self._name = name
        self._earlier: Callable[[], Mapping[str, int]] | None = None
        self.known: dict[str, int] = {}
        """How many words of the list begin or end with a lemma, by the lemma."""
        self.grown = False
        """Whether the list itself was asked since :meth:`recall`."""

    def recall(self, earlier: Callable[[], Mapping[str, int]]) -> None:
        """Take what was ``known`` in another run, when the first word is asked for."""
        self._earlier = earlier
        self.grown = False

    def size(self, lemma: str) -> int:
        """Return how many words of the list begin or end with a lemma, itself among them twice."""
        if lemma not in self.known and self._earlier is not None:
            earlier, self._earlier = self._earlier, None
            self.known = {**earlier(), **self.known}
        if lemma not in self.known:
            begun, ended = _sorted(self._name)
            size = _under(begun, lemma) + _under(ended, lemma[::-1])
            self.grown = True
            if len(self.known) >= MOST:
                return size
            self.known[lemma] = size
        return self.known[lemma]


def family(word: str, language: str) -> int:
    """Return how many words are built on ``word`` (small letters, any form) in a language.

    Norwegian words are looked up in the lists of both written forms. 0: no list has it.
    """
    lemmas = ((name, forms(name).get(word)) for name in lists(language))
    return sum(families(name).size(lemma) for name, lemma in lemmas if lemma)


@cache
def families(name: str) -> Families:
    """Return the families in the full-form list ``name`` (nb, nn, en, da, sv)."""
    return Families(name)


def _under(words: list[str], start: str) -> int:
    return bisect_left(words, start + _LAST) - bisect_left(words, start)


@cache
def _sorted(name: str) -> tuple[list[str], list[str]]:
    found = lemmas_of(name)
    return sorted(found), sorted(word[::-1] for word in found)
