"""What in a report could let a reader tell which case or person stands behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from workbench.errors.base import Said
from workbench.text.form import short_id


class Kind(StrEnum):
    """Kinds of risk, the gravest first."""

    IDENTITY = "identity"
    CONTACT = "contact"
    NAME = "name"
    ADDRESS = "address"
    DIFFERENCE = "difference"
    CASE = "case"
    ADMISSION = "admission"
    FEW = "few"
    REGISTER = "register"
    COMBINATION = "combination"
    PROFILE = "profile"
    LINK = "link"
    UNKNOWN = "unknown-name"
    FAMILY = "family"
    ROLE = "role"
    EVENT = "event"
    PLACE = "place"
    THING = "thing"
    FIGURE = "figure"
    DATE = "date"
    SUPERLATIVE = "superlative"
    SIZE = "size"
    GROUP = "group"
    LANGUAGE = "language"
    DIALECT = "dialect"
    UNEVEN = "uneven"

    @property
    def gravity(self) -> int:
        """The place among the kinds: 0 is the gravest."""
        return list(Kind).index(self)


class Remedy(StrEnum):
    """What can be done about a risk."""

    HIDE = "hide"
    ROUND = "round"
    DROP_WORD = "drop-word"
    MERGE = "merge"
    SPLIT = "split"
    PARAPHRASE = "paraphrase"
    APPROVE = "approve"
    LOOK = "look"


REMEDIES: Final[Mapping[Kind, Remedy]] = {
    Kind.IDENTITY: Remedy.HIDE,
    Kind.CONTACT: Remedy.HIDE,
    Kind.NAME: Remedy.HIDE,
    Kind.ADDRESS: Remedy.HIDE,
    Kind.DIFFERENCE: Remedy.MERGE,
    Kind.CASE: Remedy.HIDE,
    Kind.ADMISSION: Remedy.APPROVE,
    Kind.FEW: Remedy.MERGE,
    Kind.REGISTER: Remedy.ROUND,
    Kind.COMBINATION: Remedy.PARAPHRASE,
    Kind.PROFILE: Remedy.SPLIT,
    Kind.LINK: Remedy.SPLIT,
    Kind.UNKNOWN: Remedy.HIDE,
    Kind.FAMILY: Remedy.HIDE,
    Kind.ROLE: Remedy.HIDE,
    Kind.EVENT: Remedy.PARAPHRASE,
    Kind.PLACE: Remedy.DROP_WORD,
    Kind.THING: Remedy.PARAPHRASE,
    Kind.FIGURE: Remedy.ROUND,
    Kind.DATE: Remedy.ROUND,
    Kind.SUPERLATIVE: Remedy.DROP_WORD,
    Kind.SIZE: Remedy.DROP_WORD,
    Kind.GROUP: Remedy.MERGE,
    Kind.LANGUAGE: Remedy.PARAPHRASE,
    Kind.DIALECT: Remedy.PARAPHRASE,
    Kind.UNEVEN: Remedy.LOOK,
}

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

_ADVICE: Final[Mapping[Remedy, tuple[str, str]]] = {
    Remedy.HIDE: ("Say «{instead}».", "Skriv «{instead}»."),
    Remedy.ROUND: ("Say «{instead}».", "Skriv «{instead}»."),
    Remedy.DROP_WORD: ("Say «{instead}».", "Skriv «{instead}»."),
    Remedy.MERGE: (
        "Say it of all cases, or merge groups: raise «quantifiers: group» in study.yaml.",
        "Si det om alle casene, eller slå sammen grupper: øk «quantifiers: group» i study.yaml.",
    ),
    Remedy.SPLIT: (
        "Split the link: say «{instead}».",
        "Del opp lenken: skriv «{instead}».",
    ),
    Remedy.PARAPHRASE: (
        "Take it out and tell it in your own words, or say «{instead}».",
        "Ta det ut og gjengi det med egne ord, eller skriv «{instead}».",
    ),
    Remedy.APPROVE: (
        "Leave it out, or ask those it concerns and accept the risk with a reason.",
        "Utelat det, eller spør dem det gjelder, og godta risikoen med en begrunnelse.",
    ),
    Remedy.LOOK: (
        "Look whether the claim says more than the other cases bear.",
        "Se etter om påstanden sier mer enn de andre casene gir grunnlag for.",
    ),
}

_WHOLE: Final[Mapping[Remedy, tuple[str, str]]] = {
    Remedy.SPLIT: (
        "Set «attribution: none» in study.yaml, or let those it concerns read all of it.",
        "Sett «attribution: none» i study.yaml, eller la dem det gjelder, lese alt samlet.",
    ),
    Remedy.PARAPHRASE: (
        "Take the quote out, so that another is chosen, and tell it in your own words.",
        "Ta sitatet ut, så et annet blir valgt, og gjengi det med egne ord.",
    ),
}
"""The advice where no words of it could be replaced."""


@dataclass(frozen=True)
class Disclosure(Said):
    """A risk in a quote (``Q-…``), claim (``C-…``), group or sentence.

    ``what`` are the words at fault and ``instead`` what could stand there. ``place`` says where
    in the report (a file, a heading); ``subject`` is what stays the same when the words change
    (the coding behind a quote, the place of a sentence), ``basis`` the text that a decision on
    the risk is about. ``nth`` counts alike risks of one subject.
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
    def remedy(self) -> Remedy:
        """What can be done about it."""
        return REMEDIES[self.kind]

    @property
    def gates(self) -> bool:
        """Whether a report may go out before somebody has decided on it."""
        return self.kind is not Kind.UNEVEN

    def said(self, language: str) -> str:
        """Return what the risk is."""
        words = f" («{self.what}»)" if self.what else ""
        return f"{self.about}: {_in(_SAYS[self.kind], language)}{words}."

    def advised(self, language: str) -> str:
        """Return what to do about it, with the words that could stand instead."""
        advice = _ADVICE[self.remedy]
        if not self.instead and "{instead}" in advice[0]:
            advice = _WHOLE.get(self.remedy, _ADVICE[Remedy.APPROVE])
        return _in(advice, language).replace("{instead}", self.instead)


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
