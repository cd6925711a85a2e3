"""Claims of another order: cause, development, constancy and comparison.

A handful of cases seen once bears none of them by itself. Where summary or conclusion says that
one thing leads to another, that something grows, has always been, or is more here than there, the
findings must have said so too. The words that make such claims are a small closed class.
"""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from workbench.model.drift import Drift, Part, Slip
from workbench.trace.drift.matter import Scale
from workbench.trace.drift.noun import Nouns
from workbench.trace.drift.phrase import SIZES
from workbench.trace.drift.statement import Statement

_MORE: Final = (
    r"(?:flere|fleire|færre|mer|meir|mindre|oftere|oftare|bedre|betre|verre|større|høyere|høgare|"
    r"lavere|lågare|sterkere|sterkare|svakere|svakare|raskere|raskare|lettere|lettare|\w{3,}ere|"
    r"\w{4,}are)"
)
_MARKS: Final[Mapping[Slip, re.Pattern[str]]] = {
    slip: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for slip, words in (
        (
            Slip.CAUSE,
            (
                r"før(?:er|te|t) (?:\w+ )?til|leid(?:er|de|d) til|medfør\w*|forårsak\w*|skyld(?:es|ast|tes|test)|"
                r"gj(?:ør|er|orde|ort) at|bidr(?:ar|o|og|eg|att) til|resulter\w+ i|utløs(?:er|te|t|ar|er)|"
                r"på grunn av|takket være|takka vere|fordi|skap(?:er|te|ar|a)|"
                r"grunnen til|årsaken til|the reason (?:why|for|that)|"
                r"cause[sd]?|lead(?:s|ing)? to|led to|result(?:s|ed)? in|because|due to|owing to|thanks to|"
                r"br(?:ings?|ought) about|trigger(?:s|ed)?|mak(?:es?|ing) (?:\w+ ){1,3}(?:more|less|\w+er)"
            ),
        ),
        (
            Slip.TREND,
            (
                rf"stadig {_MORE}|flere og flere|fleire og fleire|færre og færre|mer og mer|meir og meir|"
                rf"mindre og mindre|bedre og bedre|betre og betre|øk(?:er|te|t|ende|ande)|auk(?:ar|a|ande)|voks(?:er|te|ende)|veks(?:er|ande)?|"
                rf"stig(?:er|ende|ande)|sank|synk(?:er|ende|ande)|avtar|avtek|tiltar|tiltek|tendens\w*|trend\w*|utviklinga?(?:en)? går|(?:sprer|spreier|brer|breier) seg|(?:fra|frå) år til år|år for år|for (?:hvert|kvart) (?:år|semester)|for hver måned|(?:hvert|kvart) år (?:\w+ ){{0,2}}?{_MORE}|"
                rf"på vei (?:opp|ned|inn|ut|mot)|på veg (?:opp|ned|inn|ut|mot)|{_MORE} (?:\w+ ){{0,3}}?enn (?:før|tidligere|tidlegare|i fjor|for \w+ år siden)|"
                r"(?:more and more|fewer and fewer|less and less|better and better|worse and worse|increasingly|ever (?:more|fewer)|"
                r"growing|grows|grew|rising|rises|rose|increas(?:es|ing|ed)|declin(?:es|ing|ed)|decreas(?:es|ing|ed)|trends?|"
                r"on the (?:rise|increase|decline)|spread(?:s|ing)|(?:every|each) (?:year|winter|summer|autumn|spring|month)|year by year|than (?:before|ever|last year|in the past))"
            ),
        ),
        (
            Slip.TIME,
            (
                r"alltid|bestandig|i alle år|heile tida|hele tiden|til enhver tid|til ei kvar tid|aldri|fra første dag|frå første dag|"
                r"i årevis|i mange år|år etter år|always|never|ever|noensinne|nokosinne|noen gang|nokon gong|at all times|all the time|constantly|for (?:many )?years|"
                r"year after year|from day one|at any time|ever since"
            ),
        ),
        (
            Slip.COMPARED,
            (
                rf"(?:{_MORE}) (?:[\w-]+ ){{0,4}}?enn|i motsetning til|i motsetnad til|til forskjell fra|til skilnad frå|sammenlignet med|samanlikna med|"
                r"(?:more|less|fewer|better|worse|\w{3,}er) (?:[\w-]+ ){0,4}?than|unlike|compared (?:with|to)|in contrast to|as opposed to"
            ),
        ),
        (
            Slip.UNSUPPORTED,
            (
                r"(?:i|over|på|in|across|throughout) (?:hele|heile|the whole|the|all of the|the entire) (?:landet|sektoren|bransjen|næringen|næringa|"
                r"fylket|\w+livet|\w+vesenet|\w+tjenesten|\w+tenesta|country|sector|industry|nation|hospital|service|profession|system)|"
                r"nationwide|nationally|worldwide|i norge|i noreg|in (?:england|britain|norway)|landet rundt|alle som en"
            ),
        ),
    )
}

_CHANGES: Final = re.compile(
    r"\b(?:reduserer|reduserte|øker|økte|aukar|auka|bedrer|betrar|forbedrer|forbetrar|forverrer|forverrar|svekker|svekkjer|styrker|styrkjer|hindrer|hindrar|hemmer|hemmar|"
    r"fremmer|fremjar|letter|lettar|gir|gjev|gav|ga|sikrer|sikrar|reduces?d?|improves?d?|increases?d?|raises?d?|lowers?|lowered|weakens?|weakened|strengthens?|prevents?|prevented|"
    r"boosts?|boosted|harms?|harmed|hurts?|helps?|eases?|eased)\b",
    re.IGNORECASE,
)
"""Verbs by which a thing changes another: a cause, where what does it is nobody."""

_NO_COMPARISON: Final = re.compile(
    r"\b(?:enn|than) (?:å|hva|kva|det|dette|what|it|this|usual|before|vanlig|vanleg|ellers|elles|vent\w*|"
    r"expected|planned|planlagt|nødvendig|naudsynt|necessary|\d|én|éin|en|ein|et|eit|ei|an|one|two|to|tre|half|halvparten|"
    r"a|bare|berre|just|noe|noko)\b|\brather\b|\bother than\b|\b(?:heller|annet|anna) enn\b",
    re.IGNORECASE,
)
"""More than a number, a wish or what was expected: nobody is compared with anybody."""

_TOUCHES: Final = 0.3
"""Likeness from which a finding is near enough to lend its own claim of that order."""


def claims_of_order(
    doubted: Sequence[Statement], found: Sequence[Statement], scaled: Scale, nouns: Nouns
) -> Iterator[Drift]:
    """Yield what summary and conclusion claim of cause, development, time or comparison.

    Only where no finding on the matter claims the same, and no reservation is made.
    """
    body = [one for one in found if one.part is Part.BODY]
    for one in doubted if body else ():
        if one.part not in {Part.SUMMARY, Part.CONCLUSION} or one.hedged or not one.matter:
            continue
        for slip in _orders(one.text, nouns):
            if slip is Slip.COMPARED and not _compares_some(one.text, nouns):
                continue
            bearing = (other for other in body if slip in _orders(other.text, nouns))
            if not any(_near(one, other, scaled) for other in bearing):
                likeness, _, near = max(
                    ((round(scaled.likeness(one, other), 9), other.text, other) for other in body),
                    key=lambda entry: entry[:2],
                )
                there = near.place if likeness >= _TOUCHES else None
                here = replace(one.place, words=_marked(slip, one.text))
                yield Drift(slip, here, there, round(likeness, 2) if there else 0.0)
                break


def _marked(slip: Slip, text: str) -> str:
    """Return the words by which a text makes a claim of such an order."""
    found = _MARKS[slip].search(text) or _CHANGES.search(text)
    return found.group() if found else ""


def _changes(text: str, nouns: Nouns) -> bool:
    """Say whether a thing, and no case and no person, is told to change another."""
    found = _CHANGES.search(text)
    if not found:
        return False
    before = re.findall(r"[\w-]+", text[: found.start()].casefold())
    acting = any(nouns.noun(word) for word in before) or any(word in _PERSONAL for word in before)
    return 0 < len(before) <= _SUBJECT and not acting


_SUBJECT: Final = 6
"""Words of a subject at most that stands before its verb."""

_PERSONAL: Final = frozenset(
    [
        "de",
        "dei",
        "vi",
        "me",
        "jeg",
        "eg",
        "han",
        "hun",
        "ho",
        "du",
        "man",
        "en",
        "ein",
        "noen",
        "nokre",
        "alle",
        "flere",
        "fleire",
        "mange",
        "de",
        "each",
        "all",
        "both",
        "begge",
        "hver",
        "kvar",
        "several",
        "none",
        "ingen",
        "they",
        "we",
        "i",
        "he",
        "she",
        "you",
        "who",
        "some",
        "many",
        "det",
        "dette",
        "som",
    ]
)


def _near(one: Statement, other: Statement, scaled: Scale) -> bool:
    """Say whether two statements share a word that not every statement has, or are alike."""
    if scaled.likeness(one, other) >= _TOUCHES:
        return True
    shared = scaled.words(one) & scaled.words(other)
    return any(scaled.weight(word) >= _TELLING * scaled.most for word in shared)


def _compares_some(text: str, nouns: Nouns) -> bool:
    """Say whether it is cases or people that are compared, and not one cost with another."""
    words = re.findall(r"[\w-]+", text.casefold())
    return any(nouns.noun(word) or word in SIZES for word in words)


_TELLING: Final = 0.7
"""Share of the greatest weight from which a shared word tells that the matter is the same."""


def _orders(text: str, nouns: Nouns) -> tuple[Slip, ...]:
    found = [slip for slip, words in _MARKS.items() if words.search(text)]
    if Slip.CAUSE not in found and _changes(text, nouns):
        found.append(Slip.CAUSE)
    if Slip.COMPARED in found and _NO_COMPARISON.search(text):
        found.remove(Slip.COMPARED)
    return tuple(found)
