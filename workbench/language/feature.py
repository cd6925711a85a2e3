"""A text as normalised tokens, the same for every room that compares texts.

The tokens of Norwegian, in either written form or in dialect, are lemmas of bokmål; those of
other languages are their own lemmas. A Scandinavian compound adds its parts, so that
``bustadframskaffing`` meets ``skaffe bolig``.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from workbench.language.compound import parts
from workbench.language.nynorsk import to_bokmal
from workbench.language.stop import stop_words
from workbench.language.word import bare_words, lemma

OTHERS: Final = frozenset({"en", "da", "sv"})
"""Languages that are not put into bokmål."""


def features(text: str, language: str) -> tuple[str, ...]:
    """Return the feature tokens of ``text`` in order, with repetitions, without stop words."""
    return tuple(token for word in bare_words(text) for token in word_features(word, language))


@cache
def word_features(word: str, language: str) -> tuple[str, ...]:
    """Return the tokens of one word in small letters: its lemma, then its compound parts.

    Empty for a stop word of the language (Norwegian: of either form).
    """
    if _stops(word, language):
        return ()
    whole = normal(word, language)
    if _stops(whole, language):
        return ()
    if language == "en":
        return (whole,)
    # A Danish or Swedish ending may be another word's: the lemma is what is taken apart.
    apart = whole if language in OTHERS else word
    taken = [normal(part, language) for part in parts(apart, language)]
    inner = [part for part in taken if part != whole and not _stops(part, language)]
    return (whole, *inner) if len(taken) > 1 else (whole,)


@cache
def normal(word: str, language: str) -> str:
    """Return the lemma of a word in small letters, Norwegian ones in bokmål."""
    if language in OTHERS:
        return lemma(word, language)
    return lemma(to_bokmal(word), "nb")


def _stops(word: str, language: str) -> bool:
    if language in OTHERS:
        return word in stop_words(language)
    return word in stop_words("nb") or word in stop_words("nn")
