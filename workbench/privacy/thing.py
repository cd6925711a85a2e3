"""Things that point at one place: definite, single, and foreign to what the study speaks of.

Whoever writes «fyrtårnet» or «the vestry» means one that the reader can find. In Norwegian the
form of the word says so, in English the word before it.
"""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from workbench.language.feature import normal
from workbench.language.forms import forms
from workbench.language.stop import stop_words
from workbench.privacy.calling import is_person
from workbench.privacy.matter import Matter, definite, in_the_past, is_noun, is_thing

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NOUN_PHRASE: Final = re.compile(
    r"\b(?i:the|its|their|our|his|her|whose|\w+['’]s) ((?:[a-z-]+ ){0,3}[a-z-]+)"
)
_ONE: Final = r"(?:en|ei|et|ein|eit|én|éin|éi|ett|eitt|an?|one)"
_SIGNS: Final = ' «“"(–-…'
_SOME_PLACE: Final = re.compile(
    rf"\b{_ONE} (?:sted|stad|plass|place)\b|\b(?:ett|eitt|én|éin|éi|one) (?:av|of)\b|\bsomewhere\b",
    re.IGNORECASE,
)

_HELD: Final = re.compile(
    r"\b(?:har|hadde|eier|eig|eide|åtte|disponerer|disponerte|leier|leiger|leide|bruker|brukte|nyttar|driver|driv|drev|får|fikk|fekk|med|via|fra|frå|i|på|av|hos|under"
    r"|has|had|have|owns?|owned|runs?|ran|keeps?|kept|uses?|used|rents?|rented|hires?|operates?|in|on|from|with|by|of|at|under|into|near)"
    r" (?:en|ei|et|ein|eit|an?|sin|sitt|egen|eigen) (?P<what>(?:[\w-]+ ){0,2}?[\w-]+)\b(?! [\w-]+(?:s|er)\b)",
    re.IGNORECASE,
)
"""What is had or used, though it is told of in the indefinite: «har en snøscooter»."""

_OWN: Final = re.compile(
    r"\b(?:har|hadde|har fått|has|had|runs|owns) (?:en |ei |et |ein |eit |its |their )?(?:egen|eigen|eiga|eget|eige|own) (?P<what>[\w-]{3,})(?=[,.;]| (?:og|and|for|til|i|på|med|som|that|to|in|with)\b)",
    re.IGNORECASE,
)


def things(text: str, matter: Matter, nouns: Sequence[str]) -> Iterator[str]:
    """Yield the things of a sentence that a reader could find, as they stand there.

    ``nouns`` are the words for one case: a sentence on one case makes any compound telling.
    """
    yield from (
        _english(text, matter, nouns)
        if matter.language == "en"
        else _norwegian(text, matter, nouns)
    )


def held(text: str, matter: Matter, nouns: Sequence[str]) -> Iterator[str]:
    """Yield the things that somebody has or uses, as they stand there.

    What one case has of its own («har en egen båt») need not be rare in itself.
    """
    one = any(re.search(rf"\b{re.escape(noun)}\b", text, re.IGNORECASE) for noun in nouns)
    for found in _HELD.finditer(text):
        for word in found["what"].casefold().split():
            thing = is_noun(word, matter.language) and not is_person(word, matter.language)
            if thing and matter.foreign(word, wide=one):
                yield found["what"]
                break
    for found in _OWN.finditer(text) if one else ():
        if is_thing(found["what"].casefold(), matter.language) and not matter.speaks_of(
            found["what"].casefold()
        ):
            yield found.group()


def of_one(text: str, language: str, nouns: Sequence[str]) -> bool:
    """Say whether a sentence tells of one case, or (in a language) of what happened once."""
    words = [found.group().casefold() for found in _WORD.finditer(text)]
    if any(noun.casefold() in words for noun in nouns) or _SOME_PLACE.search(text) is not None:
        return True
    return bool(language) and any(in_the_past(word, language) for word in words)


def _norwegian(text: str, matter: Matter, nouns: Sequence[str]) -> Iterator[str]:
    wide = of_one(text, matter.language, nouns)
    for found in _WORD.finditer(text):
        word = found.group()
        if word[0].isupper() and found.start() > 0 and text[found.start() - 1] == " ":
            continue  # a name, which others look for
        low = word.casefold()
        if not definite(low, matter.language) or is_person(low, matter.language):
            continue
        topic = not wide and not text[: found.start()].strip(_SIGNS)
        if matter.foreign(low, wide=wide, narrow=topic):
            yield word


def _english(text: str, matter: Matter, nouns: Sequence[str]) -> Iterator[str]:
    wide = of_one(text, matter.language, nouns)
    for found in _NOUN_PHRASE.finditer(text):
        topic = found.group()[:4].casefold() == "the " and not text[: found.start()].strip(_SIGNS)
        if topic and not wide:
            continue  # what a sentence in general is about: «the corridor is quieter»
        run: list[str] = []
        for word in found[1].split():
            if word in stop_words("en") or (run and normal(word, "en") != word):
                break
            run.append(word)
        if run and _things_of(run, matter):
            yield " ".join((found.group().split()[0], *run))


def _things_of(run: Sequence[str], matter: Matter) -> bool:
    head = run[-1]
    if normal(head, "en") != head or _describes(head) or is_person(head, "en"):
        return False
    if matter.foreign(head):
        return True
    before = run[-2] if len(run) > 1 else ""
    return (
        bool(before)
        and not _describes(before)
        and not matter.speaks_of(head)
        and matter.foreign(before)
    )


def _describes(word: str) -> bool:
    """Say whether an English word is an adjective: one that an adverb or a degree is made of."""
    listed = forms("en")
    return any(f"{word}{ending}" in listed for ending in ("ly", "est", "ness"))
