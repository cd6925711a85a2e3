"""What is told of a person or a place in passing, and by which those who know it know it.

Sex and age, former work; what a place lives of, what a building used to be; how one interview was held, when the report's table shows that only one was held so.
They are candidates for a person to judge; nothing here is taken from a study.
"""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_BODY: Final = r"(?:dame|kvinne|mann|kar|jente|gutt|woman|man|lady|girl|boy|guy)"
_PERSON: Final = re.compile(
    rf"\b(?:er|var|is|was) (?:an?|en|ei|ein) (?:[\w-]+ )?{_BODY}\b"
    rf"|\b(?:den|the) (?:eneste|einaste|only) (?:\w+ )?(?:kvinn[ea]n?|kvinna|mannen|dama|{_BODY})\b"
    r"|\b(?:går|gikk|gjekk|skal) (?:snart |nå |no )?av med pensjon|\b(?:nær|ved|over) pensjonsalder\w*"
    r"|\bnyutdann\w+|\b(?:about to retire|close to retirement|newly qualified)\b"
    r"|\bi (?:tjue|tretti|førti|femti|seksti|sytti)åra?(?:ene)?(?! (?:med|var|ble))\b"
    r"|\bin (?:his|her|their) (?:twenties|thirties|forties|fifties|sixties|seventies)\b",
    re.IGNORECASE,
)
_FORMER: Final = re.compile(
    r"\b(?:used to (?:run|lead|head|manage|chair|be (?:the|a|an))|(?:pleide|plea) å (?:lede|leie|drive|styre|være|vere))(?: \w+){0,3}"
    r"|\b(?:nest|vara)leiar\w*|\bnestleder\w*|\b(?:deputy|vice)[ -](?:leader|head|chair\w*|director)\b"
    r"|\b(?:har|hadde) tidligere (?:ledet|vært|jobbet som|drevet)(?: \w+){0,3}",
    re.IGNORECASE,
)
_ONCE: Final = re.compile(
    r"\b(?:det|den|the) (?:gamle|tidligere|tidlegare|nedlagte|old|former|disused|abandoned) "
    r"(?!(?:ordning\w*|regl\w+|måt\w+|rutin\w*|system\w*|avtal\w*|tid\w*|way|rules?|system|scheme|agreement|routine)\b)"
    r"(?:\w*(?:skol[ea]n?|skulen|hus(?:et)?|heim(?:en)?|hjem(?:met)?|hotell(?:et)?|fabrikk(?:en)?|kirk[ea]n?|kyrkja|stasjon(?:en)?"
    r"|sykehus(?:et)?|sjukehus(?:et)?|sanatori\w+|prestegard\w*|prestegård\w*|butikk(?:en)?|bygning(?:en)?|bygget)"
    r"|school|house|home|hotel|factory|church|station|hospital|sanatorium|vicarage|shop|building|mill|barracks|convent)\b",
    re.IGNORECASE,
)
_LAND: Final = re.compile(
    r"\b(?:øya|øyen|øyene|øyane|halvøya|fjorden|dalen|vidda|fjellbygda|kystbyen"
    r"|the (?:island|peninsula|valley|fjord|archipelago))\b",
    re.IGNORECASE,
)
_HELD: Final = (
    r"(?:telefon\w*|teams|video\w*|notat\w*|uten opptak|utan opptak|ikke tatt opp|ikkje teke opp|ansikt til ansikt|andlet til andlet"
    r"|phone|telephone|notes|not recorded|without recording|face to face|in person)"
)
_INTERVIEW: Final = r"(?:intervju\w*|samtal[ea]\w*|interview\w*|conversation\w*)"


def persons(text: str) -> Iterator[str]:
    """Yield somebody's sex, age or former work: «ei dame som snart går av», «used to run»."""
    for pattern in (_PERSON, _FORMER):
        yield from (found.group() for found in pattern.finditer(text))


def livelihoods(text: str, nouns: Sequence[str]) -> Iterator[str]:
    """Yield what a place lives of, borders on, or has one of: «bygda lever av laksen»."""
    place = _place(nouns)
    pattern = re.compile(
        rf"\b(?:{place}) (?:\w+ )?(?:lever|levde|lev|lives?|lived|depends?) (?:\w+ )?(?:av|off|on|of) (?:\w+ )?\w+"
        rf"|\b(?:{place}) (?:grenser?|grensar|borders?) (?:til|mot|on )?\s?\w+"
        r"|\b(?:har|hadde|has|had) (?:ett|eitt|én|éin|éi|one) (?:slakteri|verft|hotell|meieri|fiskemottak|sagbruk|smelteverk|sykehus|sjukehus"
        r"|hotel|shipyard|hospital|dairy|sawmill)\b",
        re.IGNORECASE,
    )
    yield from (found.group() for each in (pattern, _LAND, _ONCE) for found in each.finditer(text))


def held_otherwise(text: str, nouns: Sequence[str]) -> Iterator[str]:
    """Yield how the interview in one case was held, which the table of interviews tells too."""
    case = re.compile(rf"\b(?:{_place(nouns)}|informanten|the informant)\b", re.IGNORECASE)
    form = re.compile(
        rf"\b{_INTERVIEW}\b[^.!?;]{{0,40}}?\b{_HELD}\b|\b{_HELD}[^.!?;]{{0,20}}?\b{_INTERVIEW}\b",
        re.IGNORECASE,
    )
    if case.search(text):
        yield from (found.group() for found in form.finditer(text))


def called_after(name: str, text: str) -> Iterator[str]:
    """Yield words made of a case's name: its people, an adjective, the first of a compound.

    A short name may begin an ordinary word, and counts only with a capital.
    """
    bare = re.sub(r"(?:en|et|a|e)$", "", name)
    name = bare if len(bare) >= _DISTINCT and f"{bare}ing" in text else name
    if len(name) >= _SHORTEST and name.casefold() in text.casefold():
        ignore = re.IGNORECASE if len(name) >= _DISTINCT else re.NOFLAG
        for found in re.finditer(rf"(?<!\w){re.escape(name)}\w*", text, ignore):
            yield found.group()


_SHORTEST: Final = 4
_DISTINCT: Final = 7


def _place(nouns: Sequence[str]) -> str:
    words = (*nouns, "byen", "bygda", "stedet", "staden", "tettstedet", "town", "city", "village")
    return "|".join(re.escape(one) for one in sorted(set(words), key=len, reverse=True))
