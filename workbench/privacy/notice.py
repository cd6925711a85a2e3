"""What in a report could let a reader tell which case or person stands behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from workbench.errors.base import Said
from workbench.privacy.kind import Kind
from workbench.privacy.remedy import ADVICE, IN_A_CHAPTER, IN_A_QUOTE, LEAVE_OUT, OR_LEFT_OUT
from workbench.text.form import short_id

__all__ = ["LENGTH", "Disclosure", "Kind", "numbered"]

_SAYS: Final[Mapping[Kind, tuple[str, str]]] = {
    Kind.IDENTITY: (
        "holds what looks like a national identity number",
        "inneholder noe som ligner et fødselsnummer",
    ),
    Kind.CONTACT: (
        "holds a telephone number or e-mail address",
        "inneholder et telefonnummer eller en e-postadresse",
    ),
    Kind.NAME: (
        "holds a name that was to be hidden",
        "inneholder et navn som skulle vært skjult",
    ),
    Kind.ADDRESS: ("holds a street address", "inneholder en gateadresse"),
    Kind.DIFFERENCE: (
        "published counts, held against each other, give away what few cases said",
        "tall som er trykt, røper til sammen hva få caser sa",
    ),
    Kind.CASE: (
        "names a case beside what was said, done or told there",
        "nevner et case ved navn sammen med det som er sagt eller gjort der",
    ),
    Kind.ADMISSION: (
        "tells something sensitive of few cases",
        "forteller noe følsomt om få caser",
    ),
    Kind.FEW: (
        "names a group of so few cases that what is said of it is said of each",
        "nevner en gruppe med så få caser at det som sies om den, er sagt om hver av dem",
    ),
    Kind.REGISTER: (
        "holds a figure that public registers have for this case",
        "inneholder et tall som offentlige registre har for dette caset",
    ),
    Kind.COMBINATION: (
        "fits too few cases when language, group and figures are held together",
        "passer på for få caser når språk, gruppe og tall holdes sammen",
    ),
    Kind.PROFILE: (
        "one label ties quotes together that add up to a person",
        "samme merkelapp knytter sammen sitater som til sammen peker på en person",
    ),
    Kind.LINK: (
        "ties statements on one case together",
        "knytter sammen utsagn om samme case",
    ),
    Kind.UNKNOWN: (
        "holds a word that may be a name",
        "inneholder et ord som kan være et navn",
    ),
    Kind.FAMILY: (
        "tells of a family that people nearby may know",
        "forteller om en familie som folk i nærheten kan kjenne igjen",
    ),
    Kind.ROLE: (
        "names an office or a role that few hold",
        "nevner et verv eller en rolle som få har",
    ),
    Kind.EVENT: (
        "tells of an event that can be looked up",
        "forteller om en hendelse som kan slås opp",
    ),
    Kind.PLACE: (
        "tells what kind of place the case is, or where",
        "røper hva slags sted caset er, eller hvor det ligger",
    ),
    Kind.THING: (
        "names a thing that the study does not speak of and few places have",
        "nevner noe som studien ikke handler om, og som få steder har",
    ),
    Kind.FIGURE: ("holds an exact figure", "inneholder et nøyaktig tall"),
    Kind.DATE: ("holds an exact date", "inneholder en nøyaktig dato"),
    Kind.SUPERLATIVE: (
        "says that something is the only or the utmost of its kind",
        "sier at noe er det eneste eller det ytterste av sitt slag",
    ),
    Kind.SIZE: (
        "tells how large or central the case is",
        "røper hvor stort eller sentralt caset er",
    ),
    Kind.GROUP: (
        "names a group that only one case is in",
        "nevner en gruppe som bare ett case er i",
    ),
    Kind.LANGUAGE: (
        "quotes are in a language that few cases speak",
        "sitater er på et språk som få caser bruker",
    ),
    Kind.DIALECT: (
        "is in a dialect, or tells of one, that points at a place or person",
        "er på eller forteller om en dialekt som peker på et sted eller en person",
    ),
    Kind.UNEVEN: (
        "is said of many cases, but one of them supplies over half of the passages",
        "er sagt om mange caser, men ett av dem står for over halvparten av tekststedene",
    ),
}


@dataclass(frozen=True)
class Disclosure(Said):
    """A risk in a quote (``Q-…``), claim (``C-…``), group or sentence.

    ``what`` are the words at fault and ``instead`` what could stand there: words for those of a
    quote, a whole sentence in a chapter. ``place`` is the file that people wrote it in;
    ``subject`` is what stays the same when the words change (the coding behind a quote, the place
    of a sentence), ``basis`` the text that a decision on the risk is about. ``nth`` counts alike
    risks of one subject.
    """

    kind: Kind
    about: str
    what: str
    instead: str = ""
    place: str = ""
    subject: str = ""
    basis: str = ""
    nth: int = 0

    @property
    def id(self) -> str:
        """The id that decisions name: what it is about, then the text it is about."""
        return f"{self.stem}-{short_id(self.basis or self.what, length=LENGTH)}"

    @property
    def stem(self) -> str:
        """The part of the id that stays when the text changes."""
        parts = (self.kind.value, self.subject or self.about, str(self.nth))
        return f"D-{short_id(*parts, length=LENGTH)}"

    @property
    def gates(self) -> bool:
        """Whether a report may go out before somebody has decided on it."""
        return self.kind is not Kind.UNEVEN

    def said(self, language: str) -> str:
        """Return what the risk is."""
        words = f" («{self.what}»)" if self.what else ""
        return f"{self.about}: {_in(_SAYS[self.kind], language)}{words}."

    def advised(self, language: str) -> str:
        """Return what to do about it, with what could stand there instead where something fits."""
        if not self.instead:
            return _in(ADVICE[self.kind], language)
        if self.place:
            return _in(IN_A_CHAPTER, language).replace("{instead}", self.instead)
        told = OR_LEFT_OUT if self.kind in LEAVE_OUT else IN_A_QUOTE
        return _in(told, language).replace("{instead}", self.instead)


LENGTH: Final = 4
"""Signs of each half of an id."""


def numbered(found: Iterable[Disclosure]) -> Iterator[Disclosure]:
    """Yield the risks, each once, those alike of one subject numbered in their order."""
    seen: Counter[tuple[Kind, str]] = Counter()
    for one in dict.fromkeys(found):
        key = (one.kind, one.subject or one.about)
        yield replace(one, nth=seen[key])
        seen[key] += 1


def _in(texts: tuple[str, str], language: str) -> str:
    return texts[0] if language not in {"nb", "nn", "no"} else texts[1]
