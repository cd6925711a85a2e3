"""Noun phrases of cases: what is counted behind a word of quantity, and what describes it."""

# ruff: noqa: E501, SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from typing import Final

from workbench.language.feature import normal
from workbench.trace.drift.noun import Nouns

WORDS: Final = {
    "én": 1, "éin": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7,
    "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
NUMBER: Final = rf"(?:{'|'.join(sorted(WORDS, key=len, reverse=True))}|\d{{1,3}})"
TOKEN: Final = re.compile(r"[\w-]+|[^\w\s]")
_ENDS: Final = frozenset(
    {*".,;:!?()«»\"'–"}
    | set(
        "whether that which who because when where while som at der fordi når da då hvis viss".split()
    )
)
"""Signs and words at which a noun phrase is over."""
_NEUTRAL: Final = frozenset(
    "av de dei den det one of the those these desse disse våre our andre other others alle sju "
    "ulike "
    "forskjellige ulik annen anna annan tredje fjerde third samme same utvalgte valgte intervjuede "
    "selected interviewed case aktuelle enkelte øvrige resten av fem fire tre to several case- "
    "single "
    "færre fewer eneste einaste eller og or and deltakende participating også litt noe somewhat "
    "quite".split()
)


def phrase(low: str, at: int, nouns: Nouns) -> tuple[str, frozenset[str], int]:
    """Return the noun that is counted behind ``at``, what describes it, and where it ends."""
    described: list[str] = []
    ahead = list(TOKEN.finditer(low, at))[:8]
    for number, token in enumerate(ahead[:7]):
        word = token.group()
        if word in _ENDS:
            if word == "," and described and low[token.end() :][:2] != "  ":
                continue
            break
        if described and re.fullmatch(NUMBER, word):
            break  # «tre måneder ved tre klinikker»: another count begins
        noun = nouns.noun(word) or (_meant_by(word, nouns) if described else "")
        if noun:
            return noun, frozenset(described), token.end()
        if word in _NEUTRAL or re.fullmatch(NUMBER, word):
            continue
        behind = ahead[number + 1].group() if number + 1 < len(ahead) else ""
        if not _describes(word) and not _is_between(low[: token.start()], behind, nouns):
            break
        described.append(normal(word, nouns.language) if word not in SIZES else word)
    return "", frozenset(), at


def _meant_by(word: str, nouns: Nouns) -> str:
    """Return the case that «the less central ones» are."""
    return min(nouns.cases - {"case"}, default="") if word == "ones" else ""


def placed(behind: str, nouns: Nouns) -> frozenset[str]:
    """Return the group told right behind the noun: «biblioteka i dei store byane»."""
    having = _HAVING.match(behind)
    if having:
        return frozenset({having["how"], normal(having["what"], nouns.language)})
    found = _PLACED.match(behind)
    if not found or nouns.kind(nouns.noun(found["noun"])) == "case":
        return frozenset()
    return frozenset({found["size"]})


_HAVING: Final = re.compile(
    r"\s+(?P<how>med|uten|utan|with|without)"
    r" (?:(?:en|ei|ein|et|eit|an?|the|own|egen|eigen|egne|eigne|få|mange|few|many) )*(?P<what>[\w-]{4,})"
)
"""What the cases told of have: «bedriftene med skiftarbeid» are not «bedriftene»."""


SIZES: Final = frozenset(
    "mindre større små store liten stor minste største smaller larger small large bigger big "
    "smallest largest".split()
)
_PLACED: Final = re.compile(
    r"\s+(?:i|på|ved|in|at|of) (?:de |dei |the )?"
    rf"(?P<size>{'|'.join(sorted(SIZES, key=len, reverse=True))}) (?P<noun>[\w-]+)"
)
_ADJECTIVE: Final = re.compile(r".{3,}(?:e|t|lig|leg|al|sk|iv|ig)$|.+(?:al|an|ural|ern|er|ed|ic)$")


def _describes(word: str) -> bool:
    """Say whether a word may stand as an adjective between the quantity and its noun."""
    return (
        word in SIZES
        or word in {"mer", "meir", "more", "less", "minst", "middels"}
        or bool(_ADJECTIVE.match(word))
    )


def _is_between(before: str, behind: str, nouns: Nouns) -> bool:
    """Say whether any word describes here: between «the» or a number and an English noun."""
    return (
        nouns.language == "en"
        and nouns.kind(nouns.noun(behind)) == "case"
        and re.search(rf"\b(?:the|these|those|{NUMBER}) $", before) is not None
    )


def described_before(
    words: list[str], tokens: list[re.Match[str]], at: int, nouns: Nouns
) -> tuple[int, list[str]]:
    """Return where the noun phrase of a bare plural begins, and what describes the noun.

    A word of many letters may as well be the verb before it («rapporterte kommunene»): an
    adjective of a definite noun has its «de» before it.
    """
    back, group = at - 1, list[str]()
    english = nouns.language == "en" and at > 1 and words[at - 2] in _DETERMINERS
    while (
        back >= 0
        and words[back] not in _LINKS
        and (
            _describes(words[back])
            or words[back] in _NEUTRAL
            or (english and back == at - 1 and words[back].isalpha())
        )
    ):
        group.append(words[back])
        back -= 1
    linked = _linked(words, back) if group else None
    if linked is not None:
        back, more = linked
        group += more
    determined = bool(_DETERMINERS & set(group))
    sure = [
        word
        for word in group
        if word not in _NEUTRAL
        and (determined or word in SIZES or not re.search(r"(?:te|de|t|et|a)$", word))
    ]
    if not determined and nouns.language != "en" and re.search(r"(?:ene|ane)$", tokens[at].group()):
        sure = [word for word in sure if word in SIZES]  # a definite noun's adjective has «de»
    if not determined and len(sure) < len([word for word in group if word not in _NEUTRAL]):
        sure = [word for word in sure if word in SIZES]
    lemmas = [word if word in SIZES else normal(word, nouns.language) for word in sure]
    return tokens[back + 1].start() if group else tokens[at].start(), lemmas


def _linked(words: list[str], back: int) -> tuple[int, list[str]] | None:
    """Return where «de mer sentrale og middels» begins before a link at ``back``, and its words."""
    if back < 0 or words[back] not in _LINKS - {"av", "of"}:
        return None
    group: list[str] = []
    at = back - 1
    while at >= 0 and (_describes(words[at]) or words[at] in _NEUTRAL - _LINKS):
        group.append(words[at])
        at -= 1
    return (at, group) if len(group) > 1 and _DETERMINERS & set(group) else None


_LINKS: Final = frozenset({"av", "of", "og", "and", "eller", "or"})
_DETERMINERS: Final = frozenset("de dei den det disse desse these those the".split())
