"""Turns of phrase that single out a case or a family, in Norwegian and English."""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_MONTHS: Final = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
)
_MONTHS_EN: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_DAYS: Final = (
    "første|fyrste|andre|tredje|fjerde|femte|sjette|sjuende|sjuande|åttende|åttande|niende"
    "|niande|tiende|tiande|ellevte|tolvte|trettende|trettande|fjortende|fjortande|femtende"
    "|femtande|sekstende|sekstande|syttende|syttande|attende|attande|nittende|nittande"
    "|tjuende|tjuande|trettiende|trettiande"
)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}\.? ?(?:{_MONTHS}|{_MONTHS_EN})|(?:{_DAYS}) (?:{_MONTHS})"
    rf"|(?:{_MONTHS_EN}) \d{{1,2}}(?:st|nd|rd|th)?)\b"
)
_WEEKDAY: Final = r"(?:man|tirs|ons|tors|fre|lør|laur|søn|sun|tys)dag(?:en)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY_OF = re.compile(
    r"\b(?:(?:den|the) )?(?:første|fyrste|andre|tredje|fjerde|siste|first|second|third|fourth|last) "
    rf"(?:{_WEEKDAY}) (?:i|in|of|etter|før|after|before)(?: \w+){{1,3}}"
    rf"|\b(?:the |den |på )?(?:{_WEEKDAY}) (?:after|before|following|etter|før|innan) (?:[\w-]+ ){{0,2}}[\w-]+"
    r"|\b(?:uke|veke|week) \d{1,2}\b",
    re.IGNORECASE,
)
"""A day told by the week it is in or by what it was the day after."""

_AREA: Final = (
    r"(?:landet|Norge|Noreg|fylket|regionen|distriktet|området|country|county|region|district)"
)
_UTMOST = re.compile(
    r"\b(?!(?:neste|fleste|meste|beste)\b)(?:\w{2,}(?:este|aste)|største|minste|lengste|yngste|eldste"
    r"|the (?!(?:rest|west|forest|interest|test|guest|request|latest|best)\b)\w{2,}est"
    rf"|the (?:most|least) \w+)\b[^.!?;]{{0,40}}?\b(?:i|in|på|av|of) "
    rf"(?:hele |heile |all |the |whole )*{_AREA}\b",
    re.IGNORECASE,
)
_NO_CASE: Final = (
    "one|thing|way|reason|difference|problem|gang|gangen|måten|grunnen|årsaken|årsaka"
    "|forskjellen|skilnaden|muligheten|moglegheita|sjansen|ulempen|problemet"
)
_ONLY = re.compile(
    rf"\b(?:den|de|dei|the) (?:eneste|einaste|only) (?!(?:{_NO_CASE}|som|that|we|vi|eg|jeg)\b)\w+",
    re.IGNORECASE,
)
_CHILDREN: Final = r"(?:barn|born|unger|ungar|children|kids)"
_FAMILY = re.compile(
    r"\b(?:familien?|family|ekteparet?|mora?|moren|mother|enslig mor|einsleg mor)\b[^.!?;]{0,30}?"
    rf"\b(?:[5-9]|1\d|fem|seks|sju|syv|åtte|ni|ti|five|six|seven|eight|nine|ten) {_CHILDREN}\b",
    re.IGNORECASE,
)
_SIZES: Final = (
    r"(?:(?:veldig|svært|ganske|så|ein av dei|en av de|very|rather|quite) )?"
    r"(?:liten|lita|lite|små|mindre|minste|stor|stort|store|større|største|sentral|sentralt|sentrale"
    r"|usentral|usentrale|avsidesliggende|small|smaller|smallest|large|larger|largest|big|central"
    r"|remote)"
)


def dates(text: str) -> Iterator[str]:
    """Yield days of a month, and days told by what they were near."""
    for pattern in (_DATE, _DAY_OF):
        yield from (found.group() for found in pattern.finditer(text))


def superlatives(text: str) -> Iterator[str]:
    """Yield what is called the utmost of an area, or the only one of its kind."""
    for pattern in (_UTMOST, _ONLY):
        yield from (found.group() for found in pattern.finditer(text))


def families(text: str) -> Iterator[str]:
    """Yield families of five children and more."""
    yield from (found.group() for found in _FAMILY.finditer(text))


def size_pattern(nouns: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern for words of size or place right before one of the nouns."""
    forms = "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True))
    return re.compile(rf"\b{_SIZES} (?:{forms or '(?!)'})\b", re.IGNORECASE)
