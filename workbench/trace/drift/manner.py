"""How a thing is said: with a reservation, with a word of degree, denied."""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from typing import Final

_RESERVED: Final = (
    r"kan (?:ha|være|vere|tyde)|kunne (?:ha|være|vere)|ser ut til|ser ut som|synes å|"
    r"virker det|virker som|verkar som|tyder på|tydar på|antyd\w+|kan hende|kan bli|kan komme|"
    r"sannsynligvis|visstnok|muligens|kanskje|trolig|truleg|antakelig|"
    r"indikasjon\w*|tegner det seg|may|might|could have|seems?|appears?|suggests?|indicat\w+|"
    r"possibly|perhaps|probably|likely"
)
HEDGE: Final = re.compile(rf"\b(?:{_RESERVED})\b", re.IGNORECASE)
_SUPPOSED: Final = re.compile(
    rf"\b(?:{_RESERVED}|moglegvis|moglegens|kanhende|visst|"
    r"(?:is|er det|er|det som|som) (?:possible|mulig|mogleg)(?: that| at)?|"
    r"(?:tror|trur|trudde|trodde|antar|antek|mistenker|mistenkjer|lurer på|lurte på|spekulerer|"
    r"believe[sd]?|thinks?|thought|guess(?:es|ed)?|suspect(?:s|ed)?|wonder(?:s|ed)?|assume[sd]?)"
    r" (?:at|om|that|whether|if)|(?:tegn|teikn|signs?) (?:til|på|that|of)|usikker\w*|uvis\w*|"
    r"(?:redd|bange|afraid|worried) (?:for )?(?:at|that)|fryktar? at|frykter at|fears? that|"
    r"virk(?:er|et|ar|a) (?:å|som)|"
    r"uncertain|unsure|inntrykk av at|ser for seg at|guess(?:es|ed)?|suppose[sd]?|reknar med at|regner med at|hypote\w+|hypothes\w+)\b",
    re.IGNORECASE,
)
"""Reservations, and what somebody only believes or guesses."""

_INTENSE: Final = (
    "svært veldig helt særdeles meget ekstremt alltid kraftig fullstendig totalt avgjørende "
    "avgjerande very extremely entirely always highly completely totally fully heilt"
)
_SOFT: Final = (
    r"i liten grad|i noen grad|i nokon grad|i mindre grad|til dels|delvis|nokså|"
    r"rimelig|rimeleg|fairly|rather|quite|reasonably|av og til|noen ganger|"
    r"stundom|tidvis|litt|ganske|i hovedsak|stort sett|for det meste|to a small extent|"
    r"to some extent|partly|partially|sometimes|occasionally|somewhat|a little|largely|mostly|"
    r"rarely|"
    r"hardly|sjelden"
)
NOT: Final = re.compile(
    r"\b(?:(?:ikke|ikkje|not)(?! (?:bare|berre|kun|minst|så|alltid|only|least|so|always)\b)"
    r"|aldri|verken|korkje|mangl(?:er|et|ar|a|e)|savn(?:er|et|ar|a|e)|never|neither|nor|cannot|"
    r"lack(?:s|ed|ing)?|(?:have|has|had|with) no|(?:har|hadde) (?:ingen|inga))\b|n['’]t\b",
    re.IGNORECASE,
)
DEGREE: Final = re.compile(
    rf"\b(?P<intense>{'|'.join(_INTENSE.split())})\b|\b(?P<soft>{_SOFT})\b", re.IGNORECASE
)

EXTREME: Final = re.compile(
    r"\b(?:begeistr\w+|strålende|strålande|kjempe\w+|fantastisk\w*|enestående|eineståande|overveldende|"
    r"elendig\w*|katastrof\w*|rasende|rasande|henrykt\w*|fortvilt\w*|delighted|thrilled|overjoyed|ecstatic|"
    r"brilliant|excellent|outstanding|superb|furious|appalling|terrible|disastrous|outraged|fantastic)\b",
    re.IGNORECASE,
)
"""Judgements that are a degree in themselves."""


_OPEN: Final = re.compile(
    r"\b(?:kan|kunne|can|could|may|might|whether|uenige|usamde|ikke enige|ikkje samde|disagree|not agree|ser for seg|har inntrykk|impression)\b",
    re.IGNORECASE,
)


WITHOUT: Final = re.compile(r"\b(?:uten|utan|without)\b", re.IGNORECASE)
"""Behind «none» it says of all that they have it: «none finds enough without landlords»."""


def is_open(text: str) -> bool:
    """Say whether a text leaves anything open: a reservation, or but a «can»."""
    return is_hedged(text) or bool(_OPEN.search(text))


def is_hedged(text: str) -> bool:
    """Say whether a text makes a reservation."""
    return bool(_SUPPOSED.search(text))
