"""Where a report says one thing in one place and another elsewhere, and how that is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.errors.base import message_language
from workbench.text.form import plain, short_id


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

    ``text`` is the sentence, ``words`` what in it matters (the word of quantity, a figure, the
    word that claims a cause).
    """

    part: Part
    heading: str
    paragraph: int
    text: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Borne:
    """What the codings give: ``n`` of the ``of`` cases where the matter came up, of ``total``."""

    claim: str
    n: int
    of: int
    total: int

    def said(self, language: str) -> str:
        """Return it in a few words of ``language``."""
        if message_language(language) == "nb":
            asked = "der det kom opp" if self.of < self.total else ""
            told = f"kodingene gir {self.n} av {self.of} {asked}".rstrip()
        else:
            asked = "where it came up" if self.of < self.total else ""
            told = f"the codings give {self.n} of {self.of} {asked}".rstrip()
        return f"{told} ({self.claim})"


@dataclass(frozen=True, slots=True)
class Drift:
    """One thing to look at. ``here`` is the statement in question, ``there`` what it is held
    against: another place in the text, or None. ``likeness`` (0–1) is how surely the two are on
    the same matter; ``evidence`` what the codings give, where a study is at hand.
    """  # noqa: D205 - one paragraph

    slip: Slip
    here: Place
    there: Place | None = None
    likeness: float = 1.0
    evidence: Borne | None = None

    @property
    def gravity(self) -> int:
        """Return the rank among slips; 0 is gravest."""
        return _ORDER[self.slip]

    @property
    def stem(self) -> str:
        """The half of the id that says what is said: it changes with the sentence alone."""
        said = (self.slip.value, plain(self.here.text), plain(self.here.words))
        return f"DR-{short_id(*said, length=_HALF)}"

    @property
    def id(self) -> str:
        """The id that decisions name: what is said, then why it is raised.

        It rests on words and evidence alone, wherever they stand and whatever else is raised.
        """
        there = plain(self.there.text) if self.there else ""
        bears = self.evidence
        borne = f"{bears.claim} {bears.n}/{bears.of}/{bears.total}" if bears else ""
        return f"{self.stem}-{short_id(there, borne, length=_HALF)}"

    @property
    def words(self) -> str:
        """The words of the sentence that it is raised for; empty where it is its whole manner."""
        return "" if self.slip in _OF_MANNER else self.here.words

    def said(self, language: str) -> str:
        """Return what is wrong, in a few words of ``language`` (en; nb serves nb and nn)."""
        return TOLD[self.slip][message_language(language)]


_OF_MANNER: Final = frozenset({Slip.DEGREE, Slip.HEDGE, Slip.UNSUPPORTED})

_HALF: Final = 4
"""Signs of each half of an id."""


class Cause(StrEnum):
    """What alarms that are told together have in common."""

    SENTENCE = "sentence"
    """They are raised at the same sentence."""
    FINDING = "finding"
    """They are held against the same statement."""
    CLAIM = "claim"
    """They say more than the codings give for the same claim."""
    SWAP = "swap"
    """The same word of quantity stands where the same other one did."""
    TERM = "term"
    """They use the same word or figure that nothing stands behind."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Alarms that are told at once. ``key`` is what they share, ``drifts`` in their order."""

    cause: Cause
    key: tuple[str, ...]
    drifts: tuple[Drift, ...]

    @property
    def id(self) -> str:
        """The id by which all of them can be decided on at once; "" where each has its own."""
        if self.cause is Cause.SENTENCE:
            return ""
        return f"DG-{short_id(self.cause.value, *self.key, length=_HALF)}"

    @property
    def sentences(self) -> int:
        """How many different sentences they stand in."""
        return len({plain(one.here.text) for one in self.drifts})

    def said(self, language: str) -> str:
        """Return what they share and how many they are, in a line of ``language``."""
        spoken = message_language(language)
        first = self.drifts[0]
        there = first.there.words if first.there else ""
        facts = {
            "said": first.said(language),
            "number": self.sentences,
            "words": ", ".join(f"«{one}»" for one in self._words()),
            "there": f" ({_WHERE_BEFORE[spoken].format(there)})" if there else "",
            "evidence": first.evidence.said(language) if first.evidence else "",
        }
        return _TOGETHER[self.cause][spoken].format(**facts)

    def _words(self) -> tuple[str, ...]:
        """Return the words they are raised for, each in one form."""
        forms: dict[str, str] = {}
        for one in self.drifts:
            forms.setdefault(plain(one.here.words), one.here.words)
        return tuple(forms.values())


_WHERE_BEFORE: Final = {"en": "there «{}»", "nb": "der «{}»"}
_TOGETHER: Final[Mapping[Cause, Mapping[str, str]]] = {
    Cause.SENTENCE: {"en": "{said}", "nb": "{said}"},
    Cause.FINDING: {
        "en": "{said}: {number} sentences, held against the same one",
        "nb": "{said}: {number} setninger, holdt opp mot den samme",
    },
    Cause.CLAIM: {
        "en": "{said}: {number} sentences; {evidence}",
        "nb": "{said}: {number} setninger; {evidence}",
    },
    Cause.SWAP: {
        "en": "{said}: {words}{there}, in {number} sentences",
        "nb": "{said}: {words}{there}, i {number} setninger",
    },
    Cause.TERM: {
        "en": "{said}: {words}, in {number} sentences",
        "nb": "{said}: {words}, i {number} setninger",
    },
}
"""How alarms that are told together are headed."""
