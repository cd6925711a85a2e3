"""What is told of one person's life: what they carry, did before, do besides, and how few they are.

A finding tells what people in a part say and do in it. A sentence that has one person for its
subject and something foreign to the study in it tells of that person's own life, by which those
around know them. Nothing here says what such things are; the person and the foreignness do.
"""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.language.lexicon import known
from workbench.privacy.calling import is_person
from workbench.privacy.matter import Matter, definite, in_the_past, is_noun

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEGINS: Final = re.compile(
    r"^\W*(?:(?:the|one|an?|en|ein|ei|den|his|her|our|vår) )?(?P<words>(?:[\w-]+ ){0,3}[\w-]+)",
    re.IGNORECASE,
)
_UNLISTED: Final = 7
_PRONOUN: Final = frozenset("han hun ho he she".split())  # noqa: SIM905 - reads as the text it is
_WITH: Final = re.compile(
    r"\b(?P<who>[\w-]+) (?:med|with) (?:(?:en|ei|et|ein|eit|an?|the|sin|sitt) )?(?P<what>[\w-]+(?: [\w-]+)?)",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"\bused to (?:be|run|work|drive|teach|play|sing|own|live|serve|sail|lead|manage|[a-z]{3,})\b(?: \w+){0,3}"
    r"|\b(?:har|hadde|has|had) (?:selv|sjølv|sjøl|(?:her|him)self|once|en gang|ein gong) (?:vært|vore|been|\w+)(?: \w+){0,3}"
    r"|\b(?:var|jobbet|jobba|arbeidet|arbeidde|worked|was|were) [^.!?;]{2,40}? (?:før|before) (?:han|hun|ho|he|she|de|dei|they)\b"
    r"|\b(?:er|var|is|was) (?:utdannet|utdanna|født|fødd|oppvokst|oppvaksen|trained as|born|raised)\b(?: [\w-]+){1,3}",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    r"\b(?:er|var|blei?|vart|is|was|are|were|became|been|vært|vore) (?:(?:en|ei|ein|an?|once|sjølv|selv|også|òg) ){0,2}(?P<what>[\w-]{4,})(?=[,.;]| (?:og|and|i|in|på|on|fra|frå|from|som|who)\b)",
    re.IGNORECASE,
)
_ILL: Final = re.compile(
    r"\b(?:(?:en|ei|ein|én|éin|den ene|den eine|one|an?) (?:[\w-]+ ){0,3}|(?:han|hun|ho|he|she|hennes|hennar|hans|his|her|(?:\w+en|\w+a|\w+['’]s)) (?:[\w-]+ ){0,4}?)"
    r"(?:\w*kreft\w*|hjerneslag\w*|slaganfall\w*|\w*infarkt\w*|sykmeldt|sjukmeld\w*|utbrent|utbrend|cellegift\w*|hjerteoper\w*|\w*operasjon(?:en)?|selvmord\w*|sjølvmord\w*|rusbehandling\w*"
    r"|stroke|cancer|chemotherapy|tumou?r|sick leave|burn-?out|breakdown|heart (?:attack|surgery)|surgery|suicide|rehab|miscarriage)\b",
    re.IGNORECASE,
)
"""What the Regulation calls data concerning health, of one person."""

_MEMBERS: Final = re.compile(
    r"\b(?:de|dei|vi|me|they|we) (?:er|var|are|were) (?:bare |berre |kun |only |just )?"
    r"(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b"
    r"(?! (?:av|of|år|years?|om|prosent|per))(?: (?:i|på|ved|in|at|on|who|som|ansatte|tilsette|staff|people|personer|personar|stykker|stykke)\b)(?: [\w-]+){0,2}",
    re.IGNORECASE,
)
_OTHER: Final = r"(?:(?:en|ei|ein|one) (?:av|of) (?:de|dei|the) andre|(?:another|one) of the (?:others?|informants|interviewees|people interviewed)|hverandre|kvarandre|each other|one another)"
_TIED: Final = re.compile(
    rf"\b(?:gift|skilt|i slekt|søsken|sysken|tvilling\w*|i familie|vokst opp|naboer?|naboar|married|related|siblings|divorced|engaged|brothers?|sisters?) (?:[\w-]+ ){{0,2}}?{_OTHER}"
    r"|\b(?:of (?:the|those) (?:people|informants|staff)? ?(?:interviewed)?|av (?:informantene|informantane|de|dei) [\w ]{0,20}) (?:er|var|were|are) (?:[\w-]+ ){0,2}?(?:søsken|sysken|tvilling\w*|married|siblings|related|gift\w*|i slekt)\b",
    re.IGNORECASE,
)


def lives(text: str, matter: Matter) -> Iterator[str]:
    """Yield what a sentence tells of one person beside their part in the matter of the study."""
    if _of_a_person(text, matter.language):
        yield from (found.group() for found in _BEFORE.finditer(text))
        yield from _foreign(text, matter)
    yield from _carried(text, matter)
    for found in _IS.finditer(text):
        word = found["what"].casefold()
        if word == found["what"] and _kind_of_person(word, matter):
            yield found.group()


def _kind_of_person(word: str, matter: Matter) -> bool:
    """Say whether a word tells what somebody is: a rare noun, in English one that no list has."""
    if (
        matter.language == "en"
        and len(word) >= _UNLISTED
        and word.isalpha()
        and not known(word, "en")
    ):
        return not matter.speaks_of(word)
    return is_noun(word, matter.language) and matter.foreign(word)


def ill(text: str) -> Iterator[str]:
    """Yield one person's illness: «en av lederne er sykmeldt», "her own stroke"."""
    yield from (found.group() for found in _ILL.finditer(text))


def members(text: str) -> Iterator[str]:
    """Yield how many they are in one place: «de er tre på kontoret»."""
    yield from (found.group() for found in _MEMBERS.finditer(text))


def tied(text: str) -> Iterator[str]:
    """Yield what ties those interviewed to each other."""
    yield from (found.group() for found in _TIED.finditer(text))


def _of_a_person(text: str, language: str) -> bool:
    """Say whether a sentence begins with one person: «trenaren», «the night worker», «hun»."""
    begun = _BEGINS.match(text)
    words = [one.casefold() for one in begun["words"].split()] if begun else []
    if not words:
        return False
    if words[0] in _PRONOUN:
        return True
    if language == "en":
        return bool(re.match(r"\W*(?:the|one|our|his|her)\b", text, re.IGNORECASE)) and any(
            is_person(one, "en") for one in words
        )
    return definite(words[0], language) and is_person(words[0], language)


def _foreign(text: str, matter: Matter) -> Iterator[str]:
    """Yield the nouns, in whatever form, of things that the study does not speak of."""
    past = any(in_the_past(one.group().casefold(), matter.language) for one in _WORD.finditer(text))
    for found in _WORD.finditer(text):
        word, low = found.group(), found.group().casefold()
        if word[0].isupper() or is_person(low, matter.language):
            continue
        wide = past or (matter.language != "en" and definite(low, matter.language))
        if is_noun(low, matter.language) and matter.foreign(low, wide=wide):
            yield word


def _carried(text: str, matter: Matter) -> Iterator[str]:
    """Yield who or what is told by what it has about it: «the nurse with the eyepatch»."""
    for found in _WITH.finditer(text):
        who = found["who"].casefold()
        one = definite(who, matter.language) if matter.language != "en" else True
        person = is_person(who, matter.language)
        if not one or (matter.language == "en" and not person):
            continue
        for word in found["what"].casefold().split():
            if is_noun(word, matter.language) and matter.foreign(word, wide=person):
                yield found.group()
                break
