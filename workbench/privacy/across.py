"""Sentences that are harmless alone and point at one case when put together.

Two places of a report that share what nothing else in it speaks of tell of the same case: a
reader joins them. Two counts over the same matter that differ by one, where one of them leaves
out a kind of case, tell what the case left out does not say.
"""

# ruff: noqa: E501 - a list of words reads best as one text

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from workbench.language.family import family
from workbench.language.feature import features, normal
from workbench.privacy.figure import figures
from workbench.privacy.matter import Matter, is_noun
from workbench.privacy.thing import of_one

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JOINED: Final = 2
"""Words that two sentences alone share for a reader to join them."""

_COMMON: Final = 90
_COMMON_EN: Final = 40
"""A word with a family this large is no clue."""

_PART: Final = re.compile(
    r"\b(?:blant|mellom|av|among|of) (?:de|dei|the|those)? ?(?P<noun>[\w-]+),? (?:som|med|uten|utan|i|på|that|which|with|without|in|on|near|outside)\b",
    re.IGNORECASE,
)
"""A kind of case: «blant klinikkene som ikke ligger ved sjøen»."""

_MOST: Final = 40
_SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a report, what chapter it stands in, and whether that tells findings."""

    text: str
    place: str
    findings: bool = True


def joined(told: Sequence[Told], matter: Matter, cases: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the later of two sentences that share what no other has: its index and the words.

    One of the two tells of one case (``cases``: the words for one): in a short report two
    sentences on all of them, or on how the study was made, share rare words by chance.
    """
    alone = [of_one(sentence.text, "", cases) for sentence in told]
    where: dict[str, list[int]] = {}
    for at, sentence in enumerate(told):
        for lemma in {normal(word, matter.language) for word in _words(sentence.text)}:
            where.setdefault(lemma, []).append(at)
    shared: dict[tuple[int, int], list[str]] = {}
    for lemma, found in where.items():
        if len(found) != _JOINED:
            continue
        one, other = told[found[0]], told[found[1]]
        single = alone[found[0]] or alone[found[1]]
        if single and one.place != other.place and (one.findings or other.findings):
            shared.setdefault((found[0], found[1]), []).append(lemma)
    for (_, later), lemmas in shared.items():
        both = [lemma for lemma in lemmas if len(lemmas) >= _JOINED and _is_clue(lemma, matter)]
        if len(both) >= _JOINED:
            yield later, _stretch(told[later].text, both, matter.language)


def apart(told: Sequence[Told], nouns: Sequence[str], language: str) -> Iterator[tuple[int, str]]:
    """Yield counts of a kind of case that differ by at most one from a count of them all."""
    forms = {one.casefold() for one in nouns}
    counts = [
        (at, figure.value, frozenset(features(one.text, language)), _part(one.text, forms))
        for at, one in enumerate(told)
        if any(noun in one.text.casefold() for noun in forms)
        for figure in figures(one.text)[:1]
        if figure.value < _MOST
    ]
    for one, other in combinations(counts, 2):
        whole, part = (one, other) if other[3] else (other, one)
        if part[3] and not whole[3] and 0 <= whole[1] - part[1] <= 1:
            fewer = whole[2] - {str(int(whole[1]))}
            if fewer and len(fewer & part[2]) * 2 > len(fewer):
                yield part[0], part[3]


def _part(text: str, nouns: set[str]) -> str:
    found = _PART.search(text)
    return found.group() if found and found["noun"].casefold() in nouns else ""


def _words(text: str) -> Iterator[str]:
    return (found.group().casefold() for found in _WORD.finditer(text))


def _is_clue(lemma: str, matter: Matter) -> bool:
    most = _COMMON_EN if matter.language == "en" else _COMMON
    return (
        len(lemma) > _SHORT
        and bool(features(lemma, matter.language))
        and (matter.language == "en" or is_noun(lemma, matter.language))
        and family(lemma, matter.language) < most
        and not matter.speaks_of(lemma)
    )


def _stretch(text: str, clues: Sequence[str], language: str) -> str:
    places = [
        found.span()
        for found in _WORD.finditer(text)
        if normal(found.group().casefold(), language) in clues
    ]
    return text[places[0][0] : places[-1][1]]
