"""What has changed in the report since an issue of it went out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.errors.base import message_language
from workbench.model.verdict import SUBJECTS, Subject


class Shift(StrEnum):
    """How one thing has changed, gravest first."""

    GONE = "gone"
    STRONGER = "stronger"
    WEAKER = "weaker"
    CHANGED = "changed"
    NEW = "new"
    REWORDED = "reworded"
    EVIDENCE = "evidence"
    LAPSED = "lapsed"


SHIFTS: Final[Mapping[Shift, Mapping[str, str]]] = {
    Shift.GONE: {"en": "gone", "nb": "borte"},
    Shift.STRONGER: {"en": "stronger", "nb": "sterkere"},
    Shift.WEAKER: {"en": "weaker", "nb": "svakere"},
    Shift.CHANGED: {"en": "changed", "nb": "endret"},
    Shift.NEW: {"en": "new", "nb": "ny"},
    Shift.REWORDED: {"en": "reworded", "nb": "omformulert"},
    Shift.EVIDENCE: {"en": "same words, other evidence", "nb": "samme ord, annet belegg"},
    Shift.LAPSED: {"en": "signature lapsed", "nb": "godkjenningen gjelder ikke lenger"},
}
"""How each shift is told, in that order."""


@dataclass(frozen=True, slots=True)
class Since:
    """One thing that has changed. ``before`` and ``now`` are how it read and reads."""

    shift: Shift
    subject: Subject
    id: str
    before: str = ""
    now: str = ""

    def said(self, language: str) -> str:
        """Return what and how, in a few words of ``language`` (en; nb serves nb and nn)."""
        of = message_language(language)
        return f"{SUBJECTS[self.subject][of]} {self.id}: {SHIFTS[self.shift][of]}"


@dataclass(frozen=True)
class Changes:
    """All that has changed since the issue ``name``, marked by ``coder`` on ``date`` (ISO)."""

    name: str
    coder: str
    date: str
    all: tuple[Since, ...]
