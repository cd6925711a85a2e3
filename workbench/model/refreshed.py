"""What refreshing an edited report did, and what it left to people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.errors.base import message_language
from workbench.model.finding import LedgerRow
from workbench.model.verdict import SUBJECTS, Subject


class Deed(StrEnum):
    """What was done with one thing, or why nothing was."""

    REFRESHED = "refreshed"
    REPLACED = "replaced"
    TAKEN_OUT = "taken-out"
    KEPT = "kept"
    UNSAID = "unsaid"
    UNBORNE = "unborne"
    HAND = "hand"
    ABSENT = "absent"
    NEW = "new"


DEEDS: Final[Mapping[Deed, Mapping[str, str]]] = {
    Deed.REFRESHED: {"en": "refreshed", "nb": "frisket opp"},
    Deed.REPLACED: {
        "en": "replaced: its evidence is gone, another stands in its place",
        "nb": "byttet ut: belegget er borte, noe annet står på plassen",
    },
    Deed.TAKEN_OUT: {
        "en": "taken out: its evidence is gone",
        "nb": "tatt ut: belegget er borte",
    },
    Deed.KEPT: {
        "en": "left alone: changed by hand, and the evidence has changed since",
        "nb": "latt være: endret for hånd, og belegget er endret siden",
    },
    Deed.UNSAID: {
        "en": "left alone, but the evidence has changed and the new report does not say it",
        "nb": "latt være, men belegget er endret, og den nye rapporten sier det ikke",
    },
    Deed.UNBORNE: {
        "en": "left alone, but the evidence is gone: take it out or reword it",
        "nb": "latt være, men belegget er borte: ta det ut eller skriv det om",
    },
    Deed.HAND: {
        "en": "left alone: changed by hand, the evidence is as it was",
        "nb": "latt være: endret for hånd, belegget er som før",
    },
    Deed.ABSENT: {
        "en": "left out: somebody has taken it out",
        "nb": "utelatt: noen har tatt det ut",
    },
    Deed.NEW: {
        "en": "new in the report, not put in: where it should stand is for a person to say",
        "nb": "nytt i rapporten, ikke satt inn: et menneske må si hvor det skal stå",
    },
}
"""How each deed is told, in the order in which they are told."""

LOOK: Final = frozenset({Deed.KEPT, Deed.UNSAID, Deed.UNBORNE, Deed.NEW})
"""What a person must look at afterwards."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done or left.

    ``place`` is the nearest heading; ``before`` what the file was built with, ``found``
    what stood there now, ``after`` what the evidence gives now. ``id`` is the ledger's.
    """

    deed: Deed
    subject: Subject
    id: str = ""
    place: str = ""
    before: str = ""
    found: str = ""
    after: str = ""

    def about(self, language: str) -> str:
        """Return what it is about, with its id."""
        name = SUBJECTS[self.subject][message_language(language)]
        return f"{name} {self.id}" if self.id else name

    def said(self, language: str) -> str:
        """Return what was done, in a few words of ``language`` (en; nb serves nb and nn)."""
        return DEEDS[self.deed][message_language(language)]


@dataclass(frozen=True)
class Refreshed:
    """The file refreshed, the ledger that goes with it, and an account of every act."""

    data: bytes
    rows: tuple[LedgerRow, ...]
    acts: tuple[Act, ...]
