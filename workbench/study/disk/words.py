"""Base forms of words, remembered from one build to the next.

The lists of forms take a second or two to read, and most words of a study are the same as at
the last build.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from typing import Final

from workbench.language.forms import LISTS, forms
from workbench.study.disk.cache import Cache
from workbench.study.disk.keep import to_json

_TOPIC: Final = "words"
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


def keep_words(kept: Cache) -> None:
    """Keep what the lists were asked, where they have been asked something new."""
    for name in LISTS:
        found = forms(name)
        if found.grown:
            lines = [
                f"{word}\t{_NONE if lemma is None else lemma}"
                for word, lemma in found.known.items()
                if not {"\t", "\n"} & {*word, *(lemma or "")}
            ]
            words = _Words("\n".join(lines))
            kept.put(_TOPIC, _inputs(name), words, to_json(words))
        kept.spare(_TOPIC, _inputs(name))


def _kept(at: Cache, name: str) -> dict[str, str | None]:
    kept = at.kept(_Words, _TOPIC, _inputs(name))
    pairs = (line.partition("\t")[::2] for line in kept.lines.split("\n")) if kept else ()
    return {word: None if lemma == _NONE else lemma for word, lemma in pairs if word}


@cache
def _inputs(name: str) -> str:
    return f"{name} {version('simplemma')}"
