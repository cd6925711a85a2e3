"""What in a report could let a reader tell which case or person stands behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.errors.base import Said


class Kind(StrEnum):
    """Kinds of risk, the gravest first."""

    IDENTITY = "identity"
    CONTACT = "contact"
    NAME = "name"
    ADDRESS = "address"
    ADMISSION = "admission"
    FEW = "few"
    REGISTER = "register"
    UNKNOWN = "unknown-name"
    FAMILY = "family"
    FIGURE = "figure"
    DATE = "date"
    SUPERLATIVE = "superlative"
    SIZE = "size"
    GROUP = "group"
    LANGUAGE = "language"
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
    APPROVE = "approve"
    LOOK = "look"


REMEDIES: Final[Mapping[Kind, Remedy]] = {
    Kind.IDENTITY: Remedy.HIDE,
    Kind.CONTACT: Remedy.HIDE,
    Kind.NAME: Remedy.HIDE,
    Kind.ADDRESS: Remedy.HIDE,
    Kind.ADMISSION: Remedy.APPROVE,
    Kind.FEW: Remedy.MERGE,
    Kind.REGISTER: Remedy.ROUND,
    Kind.UNKNOWN: Remedy.HIDE,
    Kind.FAMILY: Remedy.APPROVE,
    Kind.FIGURE: Remedy.ROUND,
    Kind.DATE: Remedy.ROUND,
    Kind.SUPERLATIVE: Remedy.DROP_WORD,
    Kind.SIZE: Remedy.DROP_WORD,
    Kind.GROUP: Remedy.MERGE,
    Kind.LANGUAGE: Remedy.APPROVE,
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
    Kind.UNKNOWN: (
        "holds a word that may be a name",
        "inneholder et ord som kan være et navn",
    ),
    Kind.FAMILY: (
        "tells of a family that people nearby may know",
        "forteller om en familie som folk i nærheten kan kjenne igjen",
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
    Kind.UNEVEN: (
        "is said of many cases, but one of them supplies over half of the passages",
        "er sagt om mange caser, men ett av dem står for over halvparten av tekststedene",
    ),
}

_ADVICE: Final[Mapping[Remedy, tuple[str, str]]] = {
    Remedy.HIDE: (
        "Add the words to «replacements» in study.yaml, or avoid the quote.",
        "Legg ordene til under «replacements» i study.yaml, eller unngå sitatet.",
    ),
    Remedy.ROUND: (
        "Print a round figure instead («replacements» in study.yaml), or avoid the quote.",
        "Skriv et rundt tall i stedet («replacements» i study.yaml), eller unngå sitatet.",
    ),
    Remedy.DROP_WORD: (
        "Leave the word out («replacements» in study.yaml), or avoid the quote.",
        "Utelat ordet («replacements» i study.yaml), eller unngå sitatet.",
    ),
    Remedy.MERGE: (
        "Say it of all cases, or merge the group with another.",
        "Si det om alle casene, eller slå gruppen sammen med en annen.",
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


@dataclass(frozen=True)
class Disclosure(Said):
    """A risk in a quote (``Q-…``), claim (``C-…``) or group; ``what`` are the words at fault."""

    kind: Kind
    about: str
    what: str

    @property
    def remedy(self) -> Remedy:
        """What can be done about it."""
        return REMEDIES[self.kind]

    def said(self, language: str) -> str:
        """Return what the risk is."""
        words = f" («{self.what}»)" if self.what else ""
        return f"{self.about}: {_in(_SAYS[self.kind], language)}{words}."

    def advised(self, language: str) -> str:
        """Return what to do about it."""
        return _in(_ADVICE[self.remedy], language)


def _in(texts: tuple[str, str], language: str) -> str:
    return texts[0] if language not in {"nb", "nn", "no"} else texts[1]
