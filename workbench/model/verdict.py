"""What an edited report says that the evidence does not, and how that is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.errors.base import message_language
from workbench.model.finding import Quantifier
from workbench.model.trail import Change, Fate


class Subject(StrEnum):
    """What a deviation is about."""

    QUOTE = "quote"
    CLAIM = "claim"
    NUMBER = "number"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    FIGURE = "figure"
    HEADING = "heading"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    DOCUMENT = "document"


class Fault(StrEnum):
    """What is wrong with it."""

    NEGATED = "negated"
    INVENTED = "invented"
    CHANGED = "changed"
    MERGED = "merged"
    MISATTRIBUTED = "misattributed"
    EXPOSED = "exposed"
    STRONGER = "stronger"
    WEAKER = "weaker"
    UNFOUNDED = "unfounded"
    FIGURES = "figures"
    OUTDATED = "outdated"
    UNSUPPORTED = "unsupported"
    UNREGISTERED = "unregistered"
    REWORDED = "reworded"
    REFERRED = "referred"
    BROKEN = "broken"
    DAMAGED = "damaged"
    MOVED = "moved"
    DELETED = "deleted"
    OTHER_STUDY = "other-study"
    OTHER_BUILD = "other-build"


TOLD: Final[Mapping[Fault, Mapping[str, str]]] = {
    Fault.NEGATED: {
        "en": "a denial has come in or gone out: the meaning is turned",
        "nb": "en nektelse er kommet inn eller falt ut: meningen er snudd",
    },
    Fault.INVENTED: {
        "en": "stands in no transcript",
        "nb": "står ikke i noen utskrift",
    },
    Fault.CHANGED: {"en": "the words are changed", "nb": "ordlyden er endret"},
    Fault.MERGED: {"en": "two are run together", "nb": "to er slått sammen"},
    Fault.MISATTRIBUTED: {
        "en": "the attribution names somebody else, or nobody",
        "nb": "tilskrivingen nevner en annen, eller ingen",
    },
    Fault.EXPOSED: {
        "en": "the attribution says more of the informant than the report lets out",
        "nb": "tilskrivingen sier mer om informanten enn rapporten slipper ut",
    },
    Fault.STRONGER: {
        "en": "says more than the evidence bears",
        "nb": "sier mer enn belegget bærer",
    },
    Fault.WEAKER: {
        "en": "says less than the evidence gives",
        "nb": "sier mindre enn belegget gir",
    },
    Fault.UNFOUNDED: {
        "en": "tells how many on a matter that no claim of the report is about",
        "nb": "sier hvor mange om noe som ingen påstand i rapporten handler om",
    },
    Fault.FIGURES: {"en": "a figure is changed", "nb": "et tall er endret"},
    Fault.OUTDATED: {
        "en": "no longer true of the study as it stands",
        "nb": "stemmer ikke lenger med studien slik den står",
    },
    Fault.UNSUPPORTED: {
        "en": "codings it rests on are gone",
        "nb": "kodinger det bygger på, er borte",
    },
    Fault.UNREGISTERED: {
        "en": "stands in a transcript, but is no registered quote",
        "nb": "står i en utskrift, men er ikke et registrert sitat",
    },
    Fault.REWORDED: {"en": "the sentence is reworded", "nb": "setningen er omformulert"},
    Fault.REFERRED: {
        "en": "refers the reader elsewhere than the report did",
        "nb": "viser leseren til et annet sted enn rapporten gjorde",
    },
    Fault.BROKEN: {
        "en": "cross-references point to nothing, since their bookmarks are gone; "
        "refer anew, or paste the edited text into a copy of the report as built",
        "nb": "kryssreferanser viser ikke til noe, for bokmerkene deres er borte; "
        "sett inn referansene på nytt, eller lim den endrede teksten inn i en kopi av "
        "rapporten slik den ble bygd",
    },
    Fault.DAMAGED: {
        "en": "was written with tags in disorder, and Word will not open it; all its words could "
        "be read: save it once more from the program it was written in",
        "nb": "er skrevet med tagger i uorden, og Word åpner den ikke; alle ordene lot seg lese: "
        "lagre den en gang til fra programmet den ble skrevet i",
    },
    Fault.MOVED: {"en": "moved from its place", "nb": "flyttet fra plassen sin"},
    Fault.DELETED: {"en": "taken out", "nb": "tatt ut"},
    Fault.OTHER_STUDY: {
        "en": "the file is a report of another study",
        "nb": "filen er en rapport fra en annen studie",
    },
    Fault.OTHER_BUILD: {
        "en": "the file is from another build than the ledger",
        "nb": "filen er fra en annen bygging enn belegget",
    },
}
"""How each fault is told; the order is that of :class:`Fault`, gravest first."""

SUBJECTS: Final[Mapping[Subject, Mapping[str, str]]] = {
    Subject.QUOTE: {"en": "quote", "nb": "sitat"},
    Subject.CLAIM: {"en": "claim", "nb": "påstand"},
    Subject.NUMBER: {"en": "number", "nb": "tall"},
    Subject.PARAGRAPH: {"en": "paragraph", "nb": "avsnitt"},
    Subject.TABLE: {"en": "table", "nb": "tabell"},
    Subject.FIGURE: {"en": "figure", "nb": "figur"},
    Subject.HEADING: {"en": "heading", "nb": "overskrift"},
    Subject.CAPTION: {"en": "caption", "nb": "tabell- eller figurtekst"},
    Subject.FOOTNOTE: {"en": "footnote", "nb": "fotnote"},
    Subject.DOCUMENT: {"en": "document", "nb": "dokument"},
}

_SIGNS: Final = {Fate.GONE: "[-{}-]", Fate.NEW: "{{+{}+}}"}
_CONTEXT: Final = 5
"""Words of context shown on each side of a change."""

_ORDER: Final = {fault: at for at, fault in enumerate(Fault)}


@dataclass(frozen=True, slots=True)
class Deviation:
    """One thing in the edited report that a person must look at.

    ``ids`` are those of the ledger (several where one sentence states several claims;
    none for what is not in it). ``place`` is the nearest heading above, ``paragraph`` the
    number of the paragraph in the file, or of the nearest one that is left; -1 when it has
    no place. ``expected`` is what the ledger has, ``found`` what is printed, ``changes``
    how they differ. ``detail`` holds facts: a turn, what is true now, the codings lost.
    """

    subject: Subject
    fault: Fault
    ids: tuple[str, ...] = ()
    place: str = ""
    paragraph: int = -1
    expected: str = ""
    found: str = ""
    changes: tuple[Change, ...] = ()
    detail: str = ""

    @property
    def gravity(self) -> int:
        """Return the rank among faults; 0 is gravest."""
        return _ORDER[self.fault]

    def said(self, language: str) -> str:
        """Return what is wrong, in a few words of ``language`` (en; nb serves nb and nn)."""
        words = TOLD[self.fault][message_language(language)]
        return f"{words} ({self.detail})" if self.detail else words

    def difference(self) -> str:
        """Return how the words differ: ``[-gone-]``, ``{+new+}``, long runs in between cut."""
        last = len(self.changes) - 1
        parts = []
        for at, change in enumerate(self.changes):
            words = change.words.split()
            if change.fate is not Fate.SAME:
                parts.append(_SIGNS[change.fate].format(change.words))
            elif len(words) > 2 * _CONTEXT:
                before = [] if at == 0 else words[:_CONTEXT]
                behind = [] if at == last else words[-_CONTEXT:]
                parts.append(" ".join((*before, "…", *behind)))
            else:
                parts.append(change.words)
        return " ".join(parts)

    def about(self, language: str) -> str:
        """Return what it is about, with its ids."""
        name = SUBJECTS[self.subject][message_language(language)]
        return f"{name} {', '.join(self.ids)}" if self.ids else name


@dataclass(frozen=True)
class Present:
    """The study as it now stands, to hold a report against.

    ``outdated`` says what is true now of each claim and number in the ledger that no longer
    holds; ``quantifiers`` what the codings now call for. ``codings`` are the ids of all
    codings that have a place. ``own`` is everything the study itself has written (guide,
    codebook, templates): what stands there is nobody's quote. ``units`` are its words for a case.
    """

    study: str
    ledger: str
    language: str
    outdated: Mapping[str, str]
    quantifiers: Mapping[str, Quantifier]
    codings: frozenset[str]
    own: str = ""
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """The outcome: deviations in reading order, and how many rows of the ledger are sound.

    ``quotes``, ``claims`` and ``numbers`` are (sound, all) mentions in the ledger.
    ``inserted`` and ``deleted`` count tracked changes, which were read as accepted.
    ``compared`` says whether the report as built was at hand, so that paragraphs and tables
    without ties could be compared too.
    """

    deviations: tuple[Deviation, ...]
    quotes: tuple[int, int]
    claims: tuple[int, int]
    numbers: tuple[int, int]
    inserted: int = 0
    deleted: int = 0
    compared: bool = False
