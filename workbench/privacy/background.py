"""Sentences held against what the report itself says of its named cases: notes and registers.

The report prints a note on every case beside its name. A finding that repeats what only one of
those notes tells points at that case, whatever it calls it; so does a number of inhabitants,
however rounded, that only one of the cases has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from workbench.language.compound import parts
from workbench.language.feature import features, normal, word_features
from workbench.language.word import bare_words
from workbench.model.case import Case
from workbench.model.interview import Study
from workbench.privacy.figure import figures
from workbench.privacy.name import lemmas

ENOUGH_SHARED: Final = 2
"""Words of one case's note that a sentence may not share with it."""

_ROUGHLY: Final = 0.2
"""How far a rounded number of inhabitants may be from the one it stands for."""

_FEWEST_FITTING: Final = 2
_SMALLEST: Final = 500
_PEOPLE: Final = re.compile(
    r"^\s*(?:innbygg\w+|menneske\w*|personer|personar|folk|sjel\w*|fastboende|people|inhabitants|residents|souls)\b",
    re.IGNORECASE,
)
_LIVING: Final = re.compile(
    r"\b(?:bor|bur|bodde|budde|live|lives|lived|folketall\w*|folketal\w*|innbyggertal\w*|innbyggjartal\w*|population)\b",
    re.IGNORECASE,
)
_SAME: Final = 6
"""Letters that a trait and the word for its people must begin with alike."""

_PEOPLE_OF: Final = ("rne", "rene", "rane", "arar", "ere", "ers")
_WORDS: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Background:
    """What the notes on the cases tell, in one language.

    ``own`` gives each case the words that no other case's note has and that are not the
    matter of the whole study; ``counted`` the figures of its note, with two words behind them.
    """

    language: str
    own: Mapping[str, frozenset[str]]
    counted: frozenset[str]


def background_of(study: Study, language: str, public: Collection[str]) -> Background:
    """Return the background of a study. ``public`` are words that its own texts print anyway."""
    notes = {case.id: case.note.in_(language) for case in study.interviewed()}
    told = {case: frozenset(features(note, language)) for case, note in notes.items()}
    held = Counter(token for tokens in told.values() for token in tokens)
    common = {token for word in public for token in word_features(word, language)}
    own = {
        case: frozenset(
            token
            for token in tokens
            if held[token] == 1 and token not in common and len(token) > 2  # noqa: PLR2004 - no word
        )
        for case, tokens in told.items()
    }
    counted = frozenset(one for note in notes.values() for one in _counted(note))
    return Background(language, own, counted)


def shared_with_one(sentence: str, background: Background) -> Iterator[str]:
    """Yield the stretch of a sentence that repeats what one case's note alone tells."""
    places = [
        (found.span(), frozenset(word_features(found.group().casefold(), background.language)))
        for found in _WORDS.finditer(sentence)
    ]
    for tokens in background.own.values():
        hits = [(span, held & tokens) for span, held in places if held & tokens]
        if len(frozenset().union(*(held for _, held in hits))) >= ENOUGH_SHARED and len(hits) > 1:
            yield sentence[hits[0][0][0] : hits[-1][0][1]]
    for one in _counted(sentence):
        if one in background.counted:
            start = sentence.casefold().find(one)
            yield sentence[start : start + len(one)] if start >= 0 else one


def traits_of_few(
    sentence: str, study: Study, language: str, public: Collection[str], *, bare: bool = True
) -> Iterator[str]:
    """Yield the words of a sentence that a register tells of too few cases: «hotell», «burns».

    ``public`` are words that the study's own texts print anyway; without ``bare`` only words
    for those who belong to such a case count («bueskytterne»), and not the trait itself.
    """
    held: dict[str, set[str]] = {}
    for case in study.interviewed():
        for attribute in case.attributes:
            if isinstance(attribute.value, str):
                for word in bare_words(attribute.value):
                    held.setdefault(normal(word, language), set()).add(case.id)
    ours = lemmas(frozenset(public), language)
    few = {word for word, cases in held.items() if len(cases) < _FEWEST_FITTING and len(word) > 3}  # noqa: PLR2004 - no word
    for found in _WORDS.finditer(sentence) if few - ours else ():
        word = found.group().casefold()
        if any(_made_of(word, trait, language, bare=bare) for trait in few - ours):
            yield found.group()


def _made_of(word: str, trait: str, language: str, *, bare: bool) -> bool:
    """Say whether a word is a trait's, a compound of it, or of its people: «bueskytterne»."""
    if bare and (normal(word, language) == trait or trait in parts(word, language)[:-1]):
        return True
    return len(trait) >= _SAME and word[:_SAME] == trait[:_SAME] and word.endswith(_PEOPLE_OF)


def inhabitants(sentence: str, study: Study) -> Iterator[str]:
    """Yield a number of people living in a place that too few of the cases could have."""
    for figure in figures(sentence):
        told = _PEOPLE.match(sentence, figure.end) or _PEOPLE.match(sentence[figure.end :])
        if re.search(r"\bper $", sentence[: figure.start]):
            continue
        if figure.value < _SMALLEST or not (told or _LIVING.search(sentence)):
            continue
        fitting = [case for case in study.interviewed() if _fits(figure.value, case)]
        if 0 < len(fitting) < _FEWEST_FITTING:
            yield figure.words


def _fits(value: float, case: Case) -> bool:
    held = [one.value for one in case.attributes if one.name == "population"]
    return any(
        not isinstance(one, str) and one is not None and abs(value - one) <= _ROUGHLY * one
        for one in held
    )


def _counted(text: str) -> Iterator[str]:
    """Yield each figure with the two words behind it, in small letters."""
    for figure in figures(text):
        behind = list(bare_words(text[figure.end :]))[:2]
        if len(behind) == 2 and text[figure.end : figure.end + 1] == " ":  # noqa: PLR2004
            yield " ".join((figure.words.casefold(), *behind))
