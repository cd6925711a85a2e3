"""Where a report says one thing in one place and another elsewhere, and how that is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.errors.base import message_language


class Part(StrEnum):
    """What a stretch of a report is for. Only the first three are compared."""

    SUMMARY = "summary"
    BODY = "body"
    CONCLUSION = "conclusion"
    METHOD = "method"
    REST = "rest"


class Slip(StrEnum):
    """What is wrong between two statements, or with one; gravest first."""

    EVIDENCE = "evidence"
    UNASKED = "unasked"
    LONE = "lone"
    STRONGER = "stronger"
    GROUP_LOST = "group-lost"
    UNIT = "unit"
    DEGREE = "degree"
    HEDGE = "hedge"
    GROUP_NEW = "group-new"
    CAUSE = "cause"
    COMPARED = "compared"
    TREND = "trend"
    TIME = "time"
    WEAKER = "weaker"
    NUMBER = "number"
    SIZE = "size"
    UNSUPPORTED = "unsupported"


TOLD: Final[Mapping[Slip, Mapping[str, str]]] = {
    Slip.EVIDENCE: {
        "en": "says more than the codings bear",
        "nb": "sier mer enn kodingene bærer",
    },
    Slip.UNASKED: {
        "en": "says «all», but somebody was silent or not asked",
        "nb": "sier «alle», men noen sa ingenting eller fikk ikke spørsmålet",
    },
    Slip.LONE: {
        "en": "general here, but said of a single one there",
        "nb": "allment her, men sagt om bare én der",
    },
    Slip.STRONGER: {
        "en": "a stronger word of quantity than there",
        "nb": "et sterkere mengdeord enn der",
    },
    Slip.GROUP_LOST: {
        "en": "the group it was said of is gone",
        "nb": "gruppen det ble sagt om, er borte",
    },
    Slip.UNIT: {
        "en": "said of informants there, of cases here",
        "nb": "sagt om informanter der, om caser her",
    },
    Slip.DEGREE: {
        "en": "a word of degree has come in or gone out",
        "nb": "et gradsord er kommet til eller falt ut",
    },
    Slip.HEDGE: {"en": "the reservation is gone", "nb": "forbeholdet er borte"},
    Slip.GROUP_NEW: {
        "en": "said of a group here, not there",
        "nb": "sagt om en gruppe her, ikke der",
    },
    Slip.CAUSE: {
        "en": "tells of a cause that the findings do not",
        "nb": "sier at noe er årsaken, og det gjør ikke funnene",
    },
    Slip.COMPARED: {
        "en": "compares what the findings do not compare",
        "nb": "sammenligner det funnene ikke sammenligner",
    },
    Slip.TREND: {
        "en": "tells of a development that the findings do not",
        "nb": "forteller om en utvikling som funnene ikke forteller om",
    },
    Slip.TIME: {
        "en": "says always or never, and the findings do not",
        "nb": "sier alltid eller aldri, og det gjør ikke funnene",
    },
    Slip.WEAKER: {
        "en": "a weaker word of quantity than there",
        "nb": "et svakere mengdeord enn der",
    },
    Slip.NUMBER: {"en": "a number without a source", "nb": "et tall uten kilde"},
    Slip.SIZE: {
        "en": "a word of size that nothing defines",
        "nb": "et størrelsesord som ikke er definert",
    },
    Slip.UNSUPPORTED: {
        "en": "nothing in the findings says this",
        "nb": "ingenting i funnene sier dette",
    },
}
"""How each slip is told."""

PARTS: Final[Mapping[Part, Mapping[str, str]]] = {
    Part.SUMMARY: {"en": "summary", "nb": "sammendrag"},
    Part.BODY: {"en": "findings", "nb": "funn"},
    Part.CONCLUSION: {"en": "conclusion", "nb": "konklusjon"},
    Part.METHOD: {"en": "method", "nb": "metode"},
    Part.REST: {"en": "other", "nb": "annet"},
}

_ORDER: Final = {slip: at for at, slip in enumerate(Slip)}


@dataclass(frozen=True, slots=True)
class Place:
    """A statement where it stands: its part, the nearest heading, the paragraph's number.

    ``text`` is the sentence, ``words`` what in it matters (the word of quantity, a figure).
    """

    part: Part
    heading: str
    paragraph: int
    text: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Drift:
    """One thing to look at. ``here`` is the statement in question, ``there`` what it is held
    against: another place in the text, or None. ``also`` are further places that say the same
    as ``here``. ``likeness`` (0–1) is how surely the two are on the same matter; ``evidence``
    says what the codings give, with the claim's id, where a study is at hand.
    """  # noqa: D205 - one paragraph

    slip: Slip
    here: Place
    there: Place | None = None
    also: tuple[Place, ...] = ()
    likeness: float = 1.0
    evidence: str = ""

    @property
    def gravity(self) -> int:
        """Return the rank among slips; 0 is gravest."""
        return _ORDER[self.slip]

    def said(self, language: str) -> str:
        """Return what is wrong, in a few words of ``language`` (en; nb serves nb and nn)."""
        return TOLD[self.slip][message_language(language)]
