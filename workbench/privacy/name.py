"""Words that may be names: capitalised inside a sentence, and no ordinary word."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from workbench.model.codebook import Codebook
from workbench.model.interview import Study
from workbench.model.wording import Wording

Known = Callable[[str, str], bool]
"""Says of a word with a capital inside a sentence, and a language, whether it is no name."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BRACKETED = re.compile(r"\[[^\]]*\]")
_BEGINS = re.compile(r"(?:^|[.!?…:;«“”\"(\[–—\n]|[.!?…][»”\"])\s*[-–—«“\"(]?\s*$")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december norwegian english".split()
)
_ACRONYM = 5
"""Letters that a word in capitals may have and still pass as an abbreviation."""


def public_words(study: Study, codebook: Codebook) -> frozenset[str]:
    """Return the words, in small letters, that the report prints anyway.

    They stand in the study's own texts and in the codebook: agencies, schemes, countries.
    """
    wordings: list[Wording] = [study.title, study.subtitle, study.purpose, *study.limits]
    for theme in codebook.themes:
        wordings += [theme.name, theme.definition]
        for code in theme.codes:
            wordings += [code.name, code.definition, code.include, code.exclude]
            wordings += [code.finding, code.contrary]
    texts = [study.client, *(text for wording in wordings for _, text in wording.texts)]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def unknown_names(text: str, language: str, known: Known, public: frozenset[str]) -> Iterator[str]:
    """Yield words that begin with a capital inside a sentence and are no ordinary words.

    What stands in brackets was put there by us; abbreviations in capitals and words the
    report prints anyway (``public``) tell nobody anything new.
    """
    brackets = [found.span() for found in _BRACKETED.finditer(text)]
    for found in _WORD.finditer(text):
        word = found.group()
        if not word[0].isupper() or any(a <= found.start() < b for a, b in brackets):
            continue
        if _BEGINS.search(text[: found.start()]):
            continue
        if not _ordinary(word, language, known, public):
            yield word


def hidden_names(text: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the names that stand in ``text`` all the same, such as in a compound."""
    low = _BRACKETED.sub("", text).casefold()
    for name in names:
        place = low.find(name.casefold())
        if place >= 0 and not low[place - 1 : place].isalpha():
            yield name


def _ordinary(word: str, language: str, known: Known, public: frozenset[str]) -> bool:
    low = word.casefold()
    if len(word) == 1 or low in public or low.removesuffix("s") in public:
        return True
    if low.split("'")[0].split("’")[0] == "i" or low in _CALENDAR:
        return True
    if len(word) <= _ACRONYM and word.isupper():
        return True
    return known(word, language)
