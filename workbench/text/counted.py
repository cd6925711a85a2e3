"""Phrases with numbers in them, so that one thing is told in the singular: «1 coding»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_COUNTED: Final = re.compile(r"(\{(\w+)\} (?:open |åpne )?)([^\W\d_]+)")
"""A fact, and the noun behind it that tells what is counted."""

NORWEGIAN: Final[Mapping[str, str]] = {
    "forslag": "forslag",
    "funn": "funn",
    "godkjenninger": "godkjenning",
    "hendelser": "hendelse",
    "intervjuer": "intervju",
    "kodinger": "koding",
    "koder": "kode",
    "påstander": "påstand",
    "rader": "rad",
    "replikker": "replikk",
    "sitater": "sitat",
    "tekststeder": "tekststed",
}
"""What the Norwegian phrases count, in the plural → in the singular."""

ENGLISH: Final[Mapping[str, str]] = {
    f"{one}s": one
    for one in (
        *("case", "claim", "code", "coding", "event", "finding", "hit", "interview", "passage"),
        *("place", "question", "quote", "row", "signature", "suggestion", "turn"),
    )
}
"""What the English phrases count, in the plural → in the singular."""


def filled(phrase: str, facts: Mapping[str, object], language: str) -> str:
    """Return ``phrase`` with its ``{facts}`` filled in; a noun behind a 1 is in the singular."""
    nouns = ENGLISH if language == "en" else NORWEGIAN

    def agreed(found: re.Match[str]) -> str:
        one = facts.get(found[2]) == 1
        before = found[1].replace(" åpne ", " åpent " if found[3] == "funn" else " åpen ")
        return f"{before if one else found[1]}{nouns.get(found[3], found[3]) if one else found[3]}"

    return _COUNTED.sub(agreed, phrase).format(**facts) if facts else phrase
