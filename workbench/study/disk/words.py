"""Base forms and families of words, remembered from one build to the next.

The lists of forms take a second or two to read, and most words of a study are the same as at
the last build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from typing import Final

from workbench.language.family import families
from workbench.language.forms import LISTS, forms
from workbench.study.disk.cache import Cache
from workbench.study.disk.keep import to_json

_TOPIC: Final = "words"
_FAMILIES: Final = "families"
_NONE: Final = "\t"
"""Stands for the lemma of a word that the list has not."""


@dataclass(frozen=True, slots=True)
class _Words:
    """A word and its lemma on every line, with a tab between."""

    lines: str


def recall_words(kept: Cache) -> None:
    """Let the lists of forms begin with what an earlier run has asked them."""
    for name in LISTS:
        forms(name).recall(partial(_kept, kept, name))
        families(name).recall(partial(_sizes, kept, name))


def keep_words(kept: Cache) -> None:
    """Keep what the lists were asked, where they have been asked something new."""
    for name in LISTS:
        asked = forms(name)
        if asked.grown:
            _put(kept, _TOPIC, name, ((one, lemma or _NONE) for one, lemma in asked.known.items()))
        sized = families(name)
        if sized.grown:
            _put(kept, _FAMILIES, name, ((one, str(size)) for one, size in sized.known.items()))
        kept.spare(_TOPIC, _inputs(name))
        kept.spare(_FAMILIES, _inputs(name))


def _put(kept: Cache, topic: str, name: str, pairs: Iterable[tuple[str, str]]) -> None:
    lines = (
        f"{word}\t{told}"
        for word, told in pairs
        if not {"\t", "\n"} & {*word, *told.removeprefix(_NONE)}
    )
    words = _Words("\n".join(lines))
    kept.put(topic, _inputs(name), words, to_json(words))


def _pairs(at: Cache, topic: str, name: str) -> Iterator[tuple[str, str]]:
    kept = at.kept(_Words, topic, _inputs(name))
    for line in kept.lines.split("\n") if kept else ():
        word, _, told = line.partition("\t")
        if word:
            yield word, told


def _kept(at: Cache, name: str) -> dict[str, str | None]:
    return {word: None if told == _NONE else told for word, told in _pairs(at, _TOPIC, name)}


def _sizes(at: Cache, name: str) -> dict[str, int]:
    return {word: int(size) for word, size in _pairs(at, _FAMILIES, name)}


@cache
def _inputs(name: str) -> str:
    return f"{name} {version('simplemma')}"
