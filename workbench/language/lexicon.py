"""Which words are ordinary ones: what is capitalised and is none may be a name."""

from __future__ import annotations

from functools import cache
from typing import Final

from workbench.language.compound import parts
from workbench.language.forms import LISTS, forms
from workbench.language.nynorsk_table import TABLE
from workbench.language.stop import stop_words

PLACE_ENDINGS: Final = (
    "berg", "bu", "by", "bygd", "dal", "eid", "elv", "fjell", "fjord", "foss", "gard", "hamn",
    "haug", "havn", "heim", "holm", "holt", "land", "li", "lia", "mark", "mo", "nes", "odden",
    "rud", "seter", "sjø", "stad", "strand", "sund", "søy", "vang", "vann", "vatn", "vik",
    "våg", "ås", "åsen", "øy", "øya",
)  # fmt: skip
"""Last parts of Norwegian place names and surnames: such a compound is not an ordinary word."""

SHORTEST_COMPOUND: Final = 10
"""Letters from which an unlisted word may pass as an ordinary compound."""


def known(word: str, language: str) -> bool:
    """Say whether ``word`` is an ordinary word, however it is capitalised.

    Only the list of the language itself counts (nb, nn, en), with the function words of both
    written forms of Norwegian. A word that it knows as a name (``Bærum``) is not ordinary. A
    Norwegian compound of ordinary parts is, unless it is built like a place name (``Granheim``).
    """
    low = word.casefold().strip("-'’")
    if not any(sign.isalpha() for sign in low):
        return True
    return _known(low, language)


_BODIES: Final = frozenset(
    {"stortinget", "regjeringen", "regjeringa", "grunnloven", "grunnlova", "kongen", "gud"}
    | {"høyesterett", "høgsterett", "staten", "internett"}
)
"""What is written with a capital in Norwegian and there is one of in the country."""


def ordinary_within(word: str, language: str) -> bool:
    """Say whether a word with a capital inside a sentence is an ordinary one all the same.

    Norwegian writes names alone so: «Hamrane» is a place though «hamrane» are crags. Only
    function words (speech within speech), bodies of the whole country, and compounds that
    begin with an abbreviation are ordinary there. In English the list of words decides.
    """
    if language == "en":
        return known(word, language)
    first, _, rest = word.partition("-")
    if rest and first.isupper():
        return known(rest, language)
    low = word.casefold()
    return low in _BODIES or low in stop_words("nb") or low in stop_words("nn")


@cache
def _known(low: str, language: str) -> bool:
    if _listed(low, language):
        return True
    if "-" in low:
        return all(known(part, language) for part in low.split("-"))
    if language == "en":
        return low.endswith(("'s", "’s")) and _listed(low[:-2], language)
    if low in stop_words("nb") or low in stop_words("nn") or low in TABLE:
        return True
    return _ordinary_compound(low, language)


def _listed(low: str, language: str) -> bool:
    lemma = forms(language if language in LISTS else "nb").get(low)
    return lemma is not None and not lemma[:1].isupper()


def _ordinary_compound(low: str, language: str) -> bool:
    stem = low.removesuffix("s")
    if len(low) < SHORTEST_COMPOUND or stem.endswith(PLACE_ENDINGS):
        return False
    return len(parts(low, language)) > 1
