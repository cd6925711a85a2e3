"""What could be printed in place of words that give somebody away, and printing it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from math import floor, log10
from typing import Final

from workbench.model.finding import Quote
from workbench.model.wording import Wording
from workbench.privacy.notice import Kind
from workbench.privacy.pseudonym import HIDDEN, edited

_KEPT_DIGITS: Final = 2
_NO_BREAK: Final = "\u00a0"
_GROUPED_FROM: Final = 10_000
_TENS_FROM: Final = 20

_ABOUT: Final = Wording((("nb", "om lag {}"), ("nn", "om lag {}"), ("en", "about {}")))
_IN_MONTH: Final = Wording((("nb", "i {}"), ("nn", "i {}"), ("en", "in {}")))
_WORDS: Final = {
    Kind.NAME: Wording((("nb", "et navn"), ("nn", "eit namn"), ("en", "a name"))),
    Kind.CASE: Wording((("nb", "{one}"), ("nn", "{one}"), ("en", "{one}"))),
    Kind.UNKNOWN: Wording((("nb", "et navn"), ("nn", "eit namn"), ("en", "a name"))),
    Kind.ADDRESS: Wording((("nb", "en adresse"), ("nn", "ei adresse"), ("en", "an address"))),
    Kind.CONTACT: Wording(
        (("nb", "en kontaktadresse"), ("nn", "ei kontaktadresse"), ("en", "a contact"))
    ),
    Kind.IDENTITY: Wording((("nb", "et nummer"), ("nn", "eit nummer"), ("en", "a number"))),
    Kind.FAMILY: Wording(
        (("nb", "en stor familie"), ("nn", "ein stor familie"), ("en", "a large family"))
    ),
    Kind.ROLE: Wording((("nb", "en leder"), ("nn", "ein leiar"), ("en", "a manager"))),
    Kind.EVENT: Wording((("nb", "en hendelse"), ("nn", "ei hending"), ("en", "an event"))),
}
_SOMEBODY: Final = Wording((("nb", "en person"), ("nn", "ein person"), ("en", "a person")))
_FAMILY = re.compile(
    r"famil|ekteparet|foreldr|parents|\b(?:barn|born|barna|borna|unger|ungar|children|kids)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[^\W\d_]+")


def instead_of(kind: Kind, words: str, language: str, *, value: float = 0, one: str = "") -> str:
    """Return what could stand in place of ``words``; ``[…]`` where nothing better is known.

    ``value`` is the figure behind them, ``one`` the study's word for a case with its article.
    """
    if kind in {Kind.FIGURE, Kind.REGISTER} and value:
        return f"[{_ABOUT.in_(language).format(rounded(value, language))}]"
    if kind is Kind.DATE:
        months = [word for word in _CAPITAL.findall(words) if len(word) > 2]  # noqa: PLR2004 - no «th»
        return f"[{_IN_MONTH.in_(language).format(months[-1])}]" if months else HIDDEN
    if kind is Kind.SIZE:
        return f"[{words.rsplit(maxsplit=1)[-1]}]"
    if kind in {Kind.PLACE, Kind.LINK, Kind.SUPERLATIVE, Kind.CASE} and one:
        return f"[{one}]"
    if kind is Kind.FAMILY and not _FAMILY.search(words):
        return f"[{_SOMEBODY.in_(language)}]"
    told = _WORDS.get(kind)
    return f"[{told.in_(language)}]" if told else HIDDEN


_ARTICLE: Final = r"(?:the|an?|den|det|en|ei|et|ein|eit)"
_ABOUT_ALREADY: Final = (
    r"(?:over|under|nesten|knapt|drøyt|rundt|omtrent|om lag|omkring|godt over|litt over|nearly"
    r"|almost|about|around|roughly|some|just over|just under|well over|more than|less than)"
)


_DESCRIBED: Final = re.compile(
    r"\b(?:mer|meir|mindre|minst|mest|middels|more|less|most|least) $", re.IGNORECASE
)


def fits(kind: Kind, words: str, sentence: str, one: str) -> bool:
    """Say whether what stands in for ``words`` makes a sentence of a chapter that can be proposed.

    A figure, a date or an office is exchanged for one of its kind. Words for a case are, where
    they end with it and nothing before them describes it too: not «den middels sentrale
    kommunen», and not «kommunen som la ned tjenesten». A name may be one of anything.
    """
    if not words or words not in sentence:
        return False
    if kind in {Kind.FIGURE, Kind.REGISTER, Kind.DATE}:
        return bool(re.search(r"\d|[^\W\d_]{3}", words))
    if kind is Kind.ROLE:
        return True
    if kind not in {Kind.SIZE, Kind.PLACE, Kind.LINK, Kind.SUPERLATIVE, Kind.CASE}:
        return False
    before = sentence[: sentence.find(words)].casefold()
    described = re.search(
        r"\b(?:mer|meir|mindre|minst|mest|middels|more|less|most|least) $", before
    )
    if kind is Kind.CASE:
        return words[:1].isupper() and not before.endswith(("-", "s "))
    noun = one.rpartition(" ")[2].casefold()
    last = words.rpartition(" ")[2].casefold()
    return bool(noun) and noun in last and not described


def written_without(sentence: str, words: str, instead: str) -> str:
    """Return a sentence with something else in place of words, and no article or «about» twice."""
    plain = "" if instead == HIDDEN else instead.strip("[]")
    first = plain.partition(" ")[0]
    before, _, behind = sentence.partition(words)
    if re.fullmatch(_ARTICLE, first, re.IGNORECASE):
        before = re.sub(rf"\b{_ARTICLE} $", "", before, flags=re.IGNORECASE)
    if first in {"about", "om"}:
        before = re.sub(rf"\b{_ABOUT_ALREADY} $", "", before, flags=re.IGNORECASE)
    text = " ".join(f"{before}{plain}{behind.replace(words, plain)}".split())
    return text[:1].upper() + text[1:]


def rounded(value: float, language: str) -> str:
    """Return a figure with its first two digits only, so that it fits many.

    Of a number of two digits, which that would leave as it is, only the first is kept.
    """
    step = 10 ** max(0, floor(log10(abs(value))) - _KEPT_DIGITS + 1)
    whole = floor(value / step + 0.5) * step
    if whole == value and step == 1 and value >= _TENS_FROM:
        whole = floor(value / 10 + 0.5) * 10
    text = f"{whole:,}" if abs(whole) >= _GROUPED_FROM or language == "en" else str(whole)
    return text if language == "en" else text.replace(",", _NO_BREAK)


def replaced(quote: Quote, changes: Iterable[tuple[str, str]]) -> Quote:
    """Return the quote with words of its original printed as others, the edits declared.

    Words that an earlier edit has hidden are left as they are.
    """
    edits = list(quote.edits)
    for words, instead in changes:
        at = quote.original.find(words)
        while words and at >= 0:
            end = at + len(words)
            if all(end <= start or start + len(old) <= at for start, old, _ in edits):
                edits.append((at, words, instead))
            at = quote.original.find(words, end)
    ordered = tuple(sorted(edits))
    return replace(quote, edits=ordered, printed=edited(quote.original, ordered))
