"""Errors: a query that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.errors.base import WorkbenchError, message_language


class Fault(StrEnum):
    """What can be wrong with a query."""

    EMPTY = "empty"
    NO_WORD = "no-word"
    ONLY_STARS = "only-stars"
    OPEN_QUOTE = "open-quote"
    OPEN_PARENTHESIS = "open-parenthesis"
    LOOSE_PARENTHESIS = "loose-parenthesis"
    NOTHING_BEFORE = "nothing-before"
    NOTHING_AFTER = "nothing-after"
    ONLY_NOT = "only-not"
    NEAR_WHAT = "near-what"
    TOO_LONG = "too-long"


_WORDED: Final[Mapping[str, Mapping[Fault, str]]] = {
    "en": {
        Fault.EMPTY: "there is nothing to look for",
        Fault.NO_WORD: "«{near}» holds no letter or digit",
        Fault.ONLY_STARS: "«{near}» fits every word: it needs a letter too",
        Fault.OPEN_QUOTE: "the quotation mark is not closed",
        Fault.OPEN_PARENTHESIS: "the parenthesis is not closed",
        Fault.LOOSE_PARENTHESIS: "this parenthesis closes nothing",
        Fault.NOTHING_BEFORE: "a word is missing before «{near}»",
        Fault.NOTHING_AFTER: "a word is missing after «{near}»",
        Fault.ONLY_NOT: "«{near}» only rules out: say also what to find",
        Fault.NEAR_WHAT: "«{near}» takes a word or a phrase on each side",
        Fault.TOO_LONG: "the query is too long or too deep",
    },
    "nb": {
        Fault.EMPTY: "det står ikke noe å søke etter",
        Fault.NO_WORD: "«{near}» har verken bokstav eller siffer",
        Fault.ONLY_STARS: "«{near}» passer på alle ord: det må være en bokstav også",
        Fault.OPEN_QUOTE: "anførselstegnet er ikke lukket",
        Fault.OPEN_PARENTHESIS: "parentesen er ikke lukket",
        Fault.LOOSE_PARENTHESIS: "denne parentesen lukker ingenting",
        Fault.NOTHING_BEFORE: "det mangler et ord før «{near}»",
        Fault.NOTHING_AFTER: "det mangler et ord etter «{near}»",
        Fault.ONLY_NOT: "«{near}» bare utelukker: si også hva som skal finnes",
        Fault.NEAR_WHAT: "«{near}» skal ha et ord eller en frase på hver side",
        Fault.TOO_LONG: "søket er for langt eller for sammensatt",
    },
}


@dataclass(eq=False)
class BadQuery(WorkbenchError):
    """A query cannot be read. ``at`` counts signs from 1; ``near`` is what stands there."""

    fault: Fault
    at: int
    near: str = ""
    says = {
        "en": "the search, sign {at}: {problem}.",
        "nb": "søket, tegn {at}: {problem}.",
    }
    advice = {
        "en": 'Write for instance: bolig* AND (kort OR "på dagen") NOT *hotell*',
        "nb": 'Skriv for eksempel: bolig* OG (kort ELLER "på dagen") IKKE *hotell*',
    }

    def _facts(self, language: str) -> dict[str, object]:
        facts = super()._facts(language)
        worded = _WORDED[message_language(language)][self.fault]
        return facts | {"problem": worded.format(near=facts["near"])}
