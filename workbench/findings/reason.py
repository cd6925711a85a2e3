"""Why a passage was chosen as a quote, in words."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from workbench.findings.cut import Cut
from workbench.findings.numeral import in_words, tongue
from workbench.model.finding import Side


class Reason(StrEnum):
    """A reason to quote a passage."""

    ASKED = "asked"
    TYPICAL = "typical"
    NEAR = "near"
    APART = "apart"
    ALONE = "alone"
    OTHER_CASE = "other-case"
    OTHER_SIDE = "other-side"
    LENGTH = "length"
    FRAGMENT = "fragment"
    NOTED = "noted"

    def said(self, language: str, length: int) -> str:
        """Return the reason as a sentence; ``length`` is the quote's number of words."""
        of = tongue(language)
        return SAYS[self][of].format(length=in_words(length, of))


SAYS: Final = {
    Reason.ASKED: {
        "nb": "Valgt av en person.",
        "nn": "Vald av ein person.",
        "en": "Chosen by a person.",
    },
    Reason.TYPICAL: {
        "nb": "Har flest ord felles med de andre tekststedene under koden.",
        "nn": "Har flest ord felles med dei andre tekststadene under koden.",
        "en": "Shares most words with the other passages of the code.",
    },
    Reason.NEAR: {
        "nb": "Har mange ord felles med de andre tekststedene under koden.",
        "nn": "Har mange ord felles med dei andre tekststadene under koden.",
        "en": "Shares many words with the other passages of the code.",
    },
    Reason.APART: {
        "nb": "Sier det med andre ord enn de andre tekststedene under koden.",
        "nn": "Seier det med andre ord enn dei andre tekststadene under koden.",
        "en": "Puts it in other words than the other passages of the code.",
    },
    Reason.ALONE: {
        "nb": "Er det eneste tekststedet på denne siden av koden.",
        "nn": "Er den einaste tekststaden på denne sida av koden.",
        "en": "Is the only passage on this side of the code.",
    },
    Reason.OTHER_CASE: {
        "nb": "Kommer fra et annet intervju enn de andre sitatene under koden.",
        "nn": "Kjem frå eit anna intervju enn dei andre sitata under koden.",
        "en": "Comes from another interview than the code's other quotes.",
    },
    Reason.OTHER_SIDE: {
        "nb": "Taler mot det de andre sier.",
        "nn": "Taler mot det dei andre seier.",
        "en": "Speaks against what the others say.",
    },
    Reason.LENGTH: {
        "nb": "Hele setninger, {length} ord.",
        "nn": "Heile setningar, {length} ord.",
        "en": "Whole sentences, {length} words.",
    },
    Reason.FRAGMENT: {
        "nb": "Ikke hele setninger: bare de kodede ordene.",
        "nn": "Ikkje heile setningar: berre dei koda orda.",
        "en": "Not whole sentences: the coded words alone.",
    },
    Reason.NOTED: {
        "nb": "Fra notater: gjengitt, ikke ordrett.",
        "nn": "Frå notat: attgjeve, ikkje ordrett.",
        "en": "From notes: retold, not verbatim.",
    },
}


def reasons(cut: Cut, side: Side, likeness: Reason, *, further: bool) -> tuple[Reason, ...]:
    """Return why a passage was chosen.

    ``likeness`` says how like the others of its side it is; ``further``: the code has
    another quote already.
    """
    found = [likeness]
    if further:
        found.append(Reason.OTHER_CASE if side is Side.FOR else Reason.OTHER_SIDE)
    found.append(Reason.LENGTH if cut.whole else Reason.FRAGMENT)
    if cut.noted:
        found.append(Reason.NOTED)
    return tuple(found)
