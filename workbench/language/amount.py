"""Amounts, figures and quoted words that people wrote where the tool should print them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from workbench.model.anchor import Span
from workbench.model.interview import Study

_SURE: Final = (
    r"de fleste|dei fleste|flesteparten|flertallet|fleirtalet|halvparten|samtlige|samtlege|"
    r"størstedelen|storparten|a majority|the majority|half of|most of"
)
"""Words that count whatever stands behind them."""

_COUNTING: Final = (
    r"alle|ingen|inga|flere|fleire|mange|noen|nokre|nokon|enkelte|et par|eit par|begge|få|én|éin|"
    r"éi|"
    r"ett|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|all|none|several|many|some|most|few|"
    r"both|a couple|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
)
"""Words that count when what is counted stands behind them."""

_FIGURE: Final = (
    r"(?<![\w.,/§-])\d[\d\u00a0 ]*(?:[.,]\d+)?(?:\s?(?:%|prosent|per cent|percent))?(?![\w-])"
)
_LET_THROUGH: Final = re.compile(
    r"(?:kapittel|kap\.|avsnitt|tabell|figur|vedlegg|side|spørsmål|punkt|nivå|versjon|paragraf|"
    r"chapter|section|table|figure|appendix|page|question|item|level|version|nr\.?|no\.?|§)\s*"
    r"\d[\d.]*[a-z]?(?:\s?[–-]\s?\d[\d.]*)?|\b(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?\b|"
    r"\b\d{1,2}\.?\s(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|"
    r"desember|january|february|march|may|june|july|october|december)\b|"
    r"^\s*(?:#+\s*\d+(?:\.\d+)*\.?|[\s>*#-]*\d+[.)])\s|\bkl\.\s?\d[\d.:]*",
    re.IGNORECASE | re.MULTILINE,
)
_BOUND: Final = re.compile(
    r"\[[^\[\]]*\]\{\.(?:number|claim|quote) #[^{}]*\}|\]\([^()]*\)|\[\^[^\[\]]*\]:?|https?://\S+|"
    r"\{[#.][^{}]*\}"
)
"""What a chapter's Markdown ties to evidence itself, links, and attributes."""

_QUOTED: Final = re.compile(r"«([^«»]+)»|“([^“”]+)”|„([^„“”]+)[“”]")
_FEWEST_QUOTED: Final = 3
"""Words from which something in quotation marks reads as somebody's speech."""


_PEOPLE: Final = (
    *("informant", "informanten", "informanter", "informantene", "informantar", "informantane"),
    *("informants", "interviewees", "participants"),
)


@dataclass(frozen=True, slots=True)
class Unbound:
    """Words that say an amount or quote somebody: ``kind`` is number, quantity or quote."""

    kind: str
    words: str
    span: Span


def counted_nouns(study: Study) -> tuple[str, ...]:
    """Return the forms of what a study counts: its word for a case, and those for informants."""
    units = [form for unit in study.units for form in (unit.one, unit.the, unit.many, unit.all)]
    return (*(form.removeprefix("the ") for form in units), *_PEOPLE)


def unbound(text: str, nouns: Iterable[str]) -> Iterator[Unbound]:
    """Yield the amounts, figures and quoted words in a text.

    ``nouns`` are the forms of what a study counts («kommune», «kommunene», «informanter»).
    Years, dates, and numbers of chapters, tables, questions and paragraphs are let through.
    """
    text = _BOUND.sub(lambda found: "\u2007" * len(found.group()), text)
    for found in _QUOTED.finditer(text):
        inner = next(one for one in found.groups() if one is not None)
        if len(inner.split()) >= _FEWEST_QUOTED:
            yield Unbound("quote", found.group(), Span(*found.span()))
    mentioned = _QUOTED.sub(lambda found: "\u2007" * len(found.group()), text)
    for found in _pattern(tuple(sorted(set(nouns)))).finditer(mentioned):
        yield Unbound("quantity", found.group(), Span(*found.span()))
    bare = _LET_THROUGH.sub(lambda found: "\u2007" * len(found.group()), text)
    for found in re.finditer(_FIGURE, bare):
        yield Unbound("number", text[found.start() : found.end()].strip(), Span(*found.span()))


def _pattern(nouns: tuple[str, ...]) -> re.Pattern[str]:
    counted = "|".join(re.escape(one) for one in nouns if one) or "(?!)"
    return re.compile(
        rf"(?<![\w-])(?<!hvor )(?<!kor )(?<!how )(?<!enn )(?<!than )"
        rf"(?:(?:{_SURE})(?![\w-])|(?:{_COUNTING})"
        rf"(?: (?!(?:og|som|and|that|er|har|is|are|i|in|på|on)\b)[\w-]+){{0,3}} (?:case-)?"
        rf"(?:{counted})(?![\w-]))",
        re.IGNORECASE,
    )
