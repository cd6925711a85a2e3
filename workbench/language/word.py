"""Words and their lemmas."""

from __future__ import annotations

import re
from functools import cache

from workbench.language.forms import forms, lists
from workbench.model.anchor import Span

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def words(text: str) -> tuple[tuple[str, Span], ...]:
    """Return the words of ``text`` as they stand, each with its place; no punctuation."""
    return tuple((found.group(), Span(*found.span())) for found in _WORD.finditer(text))


def bare_words(text: str) -> list[str]:
    """Return the words in small letters, without places: faster, for counting."""
    return _WORD.findall(text.casefold())


@cache
def lemma(word: str, language: str) -> str:
    """Return the lemma of ``word`` in small letters; the word itself when no list has it.

    Looked up in the full-form lists of the language (Norwegian: both written forms). Of an
    unlisted hyphenated word the last part is looked up; an English possessive loses its s.
    """
    low = word.casefold()
    if language == "en":
        low = low.removesuffix("'s").removesuffix("’s")
    for name in lists(language):
        found = forms(name).get(low)
        if found is not None:
            return found.casefold()
    head, hyphen, last = low.rpartition("-")
    return f"{head}-{lemma(last, language)}" if hyphen and last else low
