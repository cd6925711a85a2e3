"""Narrow fields of meaning, near to sets of synonyms, and the phrases that belong to them.

«Who looks after the hall?» and «hvem har ansvaret?» share no word. The fields stand in
``fields/*.txt``, one to a line: ``name: English words / Norwegian words``. A field's name serves
both languages, so English meets Norwegian. Words stand there as
:func:`workbench.language.feature.normal` gives them, or as they are said where that form is
another word's. ``look_after`` is a phrase: two words that may have another between them, as in
«look it up».

Written for this package from general knowledge of what people talk about, before any of the
studies that keying is measured on had been opened; ``situation.txt`` after a look at what kind of
turn was missed in the development studies, and some nynorsk words after a look at ``tolk``'s.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from workbench.language.cognate import SISTERS, spelt
from workbench.language.feature import OTHERS, normal, word_features
from workbench.language.nynorsk import to_bokmal
from workbench.language.word import bare_words

REACH: Final = 2
"""Words after the first of a phrase among which its last may stand."""

EVENNESS: Final = 0.75
"""Power of the number of a word's fields that its share in each is divided by."""

EVERYDAY: Final = "everyday.txt"
"""The file of the fields that any talk about work and daily life moves in."""

_FILES: Final = files("workbench.language") / "fields"

Shares = Mapping[str, float]
"""Field → how much of a word, phrase or text is in it, 0 to 1."""


@dataclass(frozen=True)
class _Table:
    """The names of the fields that each word and each phrase of a language belongs to."""

    words: Mapping[str, tuple[str, ...]]
    phrases: Mapping[tuple[str, str], tuple[str, ...]]


def fields(word: str, language: str) -> tuple[str, ...]:
    """Return the fields a word in small letters belongs to; of an unlisted compound its parts'."""
    known = _table(language).words
    found: tuple[str, ...] = ()
    for form in _forms(word, language):
        found = found or known.get(form, ())
    if not found and language in SISTERS:
        found = known.get(spelt(normal(word, language), language, known) or "", ())
    if not found and language != "en":
        inner = word_features(word, language)[1:]
        found = tuple(dict.fromkeys(field for part in inner for field in known.get(part, ())))
    return found


@cache
def shares(word: str, language: str) -> Shares:
    """Return the fields of a word with its share in each: a word of many says little of one."""
    return _shared(fields(word, language))


@cache
def phrase_shares(first: str, last: str, language: str) -> Shares:
    """Return the same of a phrase of two normalised words."""
    return _shared(_table(language).phrases.get((first, last), ()))


def phrases(plain: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of every two of the normalised words that may be a phrase."""
    for first in range(len(plain)):
        for last in range(first + 1, min(first + 1 + REACH, len(plain))):
            yield first, last


def meant(text: str, language: str) -> Shares:
    """Return the fields of a text, each with the largest share that one of its words has in it."""
    said = bare_words(text)
    plain = [normal(word, language) for word in said]
    every = [shares(word, language) for word in dict.fromkeys(said)]
    every += [phrase_shares(plain[one], plain[other], language) for one, other in phrases(plain)]
    found: dict[str, float] = {}
    for one in every:
        for field, share in one.items():
            found[field] = max(share, found.get(field, 0.0))
    return found


@cache
def kindred() -> Mapping[str, Shares]:
    """Return for each field those that it shares words with, in either language, by cosine."""
    shared: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for table in (_table("en"), _table("nb")):
        for names in (*table.words.values(), *table.phrases.values()):
            for one in names:
                for other in names:
                    shared[one][other] += 1 / len(names)
    own = {one: math.sqrt(others[one]) for one, others in shared.items()}
    return {
        one: {
            other: value / (own[one] * own[other])
            for other, value in others.items()
            if other != one
        }
        for one, others in shared.items()
    }


def everyday(word: str, language: str) -> bool:
    """Say whether a normalised word is one of work and daily life, whatever a talk is about."""
    at = 1 if language == "en" else 2
    return word in _entries(EVERYDAY, at)


def lines() -> Iterator[tuple[str, str, str]]:
    """Yield each line of every file: a field's name, its English and its Norwegian words.

    A field that stands in two files has the words of both.
    """
    for source in sorted(one.name for one in _FILES.iterdir()):
        yield from _lines(source)


def _lines(source: str) -> Iterator[tuple[str, str, str]]:
    for line in (_FILES / source).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, words = line.partition(":")
            english, _, norwegian = words.partition(" / ")
            yield name, english, norwegian


@cache
def _entries(source: str, at: int) -> frozenset[str]:
    return frozenset(word for line in _lines(source) for word in line[at].split())


def _forms(word: str, language: str) -> tuple[str, ...]:
    """Return what a word may stand under, the surest first.

    A nynorsk word is not looked up as it is: «seier» says, and is no victory.
    """
    if language in OTHERS:
        return word, normal(word, language)
    bokmal = (to_bokmal(word), normal(word, language))
    return bokmal if language == "nn" else (word, *bokmal)


def _shared(found: tuple[str, ...]) -> Shares:
    return dict.fromkeys(found, len(found) ** -EVENNESS) if found else {}


def _table(language: str) -> _Table:
    """Return the table of English, or the Norwegian one, which serves all others."""
    return _read(english=language == "en")


@cache
def _read(*, english: bool) -> _Table:
    words: dict[str, list[str]] = defaultdict(list)
    phrased: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, in_english, in_norwegian in lines():
        for entry in (in_english if english else in_norwegian).split():
            first, mark, last = entry.partition("_")
            if mark:
                phrased[first, last].append(name)
            else:
                words[entry].append(name)
    return _Table(
        {word: tuple(dict.fromkeys(names)) for word, names in words.items()},
        {pair: tuple(dict.fromkeys(names)) for pair, names in phrased.items()},
    )
