"""How a Danish or Swedish word may be spelt in bokmål: the sister languages' regular spellings.

«hjälpa» is ``hjelpe`` and «bruge» is ``bruke``. The tables of meaning are written in bokmål
and English; a word of a sister language is looked up there in the spellings it would have by
law of sound. A few false friends come along, which a field of meaning bears.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache
from typing import Final

SISTERS: Final = frozenset({"da", "sv"})
"""Languages whose words are met in bokmål's tables by their regular spellings."""

_LAWS: Final = {
    "sv": (
        (r"ä", "e"),
        (r"ä", "æ"),
        (r"ö", "ø"),
        (r"ck", "kk"),
        (r"x", "ks"),
        (r"^ch", "sj"),
        (r"^o(?=[^aeiouyåäö]{2}|ly)", "u"),
        (r"tion", "sjon"),
        (r"nd(?=$|[aeiouy])", "nn"),
        (r"lj$", "lie"),
        (r"are$", "er"),
        (r"a$", "e"),
        (r"([lmnrst])$", r"\1\1"),
    ),
    "da": (
        (r"(?<=[aeiouyæøå])b", "p"),
        (r"(?<=[aeiouyæøå])d(?!d)", "t"),
        (r"(?<=[aeiouyæøå])g", "k"),
        (r"ø[gj]", "øy"),
        (r"ej", "ei"),
        (r"(?<=[aeiouyæøå])j", "y"),
        (r"o(?=[gk]$)", "å"),
        (r"tion", "sjon"),
        (r"nd", "nn"),
        (r"ld", "ll"),
        (r"([lmnrst])$", r"\1\1"),
    ),
}
"""Spelling → spelling, as regular expressions; each may apply or not."""


def spelt(word: str, language: str, known: Container[str]) -> str | None:
    """Return the first spelling of ``word`` in bokmål that is ``known``; None where none is.

    Spellings nearest to the word's own come first.
    """
    return next((one for one in _spellings(word, language) if one in known), None)


@cache
def _spellings(word: str, language: str) -> tuple[str, ...]:
    found = [word]
    for law, instead in _LAWS.get(language, ()):
        if re.search(law, word):
            found += [re.sub(law, instead, one) for one in found]
    return tuple(dict.fromkeys(found))
