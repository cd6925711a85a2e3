"""A conversation with one case, and the settings of a study."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from workbench.model.case import Case, Group
from workbench.model.participant import Interviewer, Participant
from workbench.model.wording import NOTHING, Wording

T = TypeVar("T")


class SourceKind(StrEnum):
    """What a source is. A passage of notes may never be printed as a verbatim quote."""

    TRANSCRIPT = "transcript"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview as the study file declares it; ``source`` is a file in ``interviews/``.

    ``format`` is the format a person has chosen for it, empty when its content decides;
    ``repair`` asks for garbled letters to be put right.
    """

    id: str
    case: str
    source: str
    kind: SourceKind
    language: str
    date: str
    mode: Wording
    minutes: int | None
    interviewers: tuple[str, ...]
    participants: tuple[str, ...]
    speakers: tuple[tuple[str, str], ...] = ()
    conduct: Wording = NOTHING
    format: str = ""
    repair: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Coder:
    """Somebody who codes. Findings rest on the lead coder's codings."""

    id: str
    name: str
    lead: bool = False


ONE: Final = {
    "nb": {"en": "én", "ei": "éi", "et": "ett"},
    "nn": {"ein": "éin", "ei": "éi", "eit": "eitt"},
    "en": {},
}
"""The number one, by the article of what is counted."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The word for a case in one language: singular, definite, plural, definite plural."""

    language: str
    one: str
    the: str
    many: str
    all: str
    article: str

    @property
    def single(self) -> str:
        """One of them, with the number in its gender: ``én kommune``, ``ett lag``."""
        return f"{ONE.get(self.language, {}).get(self.article, 'one')} {self.one}"


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words that must not be printed, and what stands there instead."""

    text: str
    instead: Wording


@dataclass(frozen=True, slots=True)
class Study:
    """A study as its files declare it. ``date`` is the report's date; nothing reads a clock.

    ``attribution`` is what stands under a quote: ``code-name``, ``group`` or ``none``;
    ``roles`` name the styles of a house style of the user's own, by their role; ``blind`` says
    that coders do not see each other's codings. ``suggestions`` of codes are learned from ``all``
    coders, from one's ``own`` codings only (always so where coding is blind), or are ``off``.
    ``language_model`` names the trained model that helps to key; ``""`` goes without.
    """

    id: str
    title: Wording
    subtitle: Wording
    constructed: bool
    language: str
    client: str
    authors: tuple[str, ...]
    date: str
    purpose: Wording
    deletion_date: str
    units: tuple[Unit, ...]
    groups: tuple[Group, ...]
    coders: tuple[Coder, ...]
    interviewers: tuple[Interviewer, ...]
    interviews: tuple[Interview, ...]
    cases: tuple[Case, ...]
    participants: tuple[Participant, ...]
    limits: tuple[Wording, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    quantifiers: tuple[tuple[str, float], ...] = ()
    attribution: str = "code-name"
    blind: bool = False
    suggestions: str = "all"
    roles: tuple[tuple[str, str], ...] = ()
    guide_file: str = "guide.md"
    codebook_file: str = "codebook.yaml"
    language_model: str = ""

    def case(self, name: str) -> Case:
        """Return the case with this id; KeyError when there is none."""
        return _first(case for case in self.cases if case.id == name)

    def participant(self, name: str) -> Participant:
        """Return the participant with this id; KeyError when there is none."""
        return _first(one for one in self.participants if one.id == name)

    def interview(self, name: str) -> Interview:
        """Return the interview with this id; KeyError when there is none."""
        return _first(one for one in self.interviews if one.id == name)

    def interviewed(self) -> tuple[Case, ...]:
        """Return the cases that at least one interview was held with, in the study's order."""
        held = {one.case for one in self.interviews}
        return tuple(case for case in self.cases if case.id in held)

    def group_of(self, case: str) -> Group | None:
        """Return the group a case falls in, or None when the study has no grouping."""
        return next((group for group in self.groups if case in group.cases), None)

    @property
    def coder_names(self) -> dict[str, str]:
        """Coders' names by their ids."""
        return {one.id: one.name for one in self.coders}

    def lead(self) -> str | None:
        """Return the id of the lead coder, or None when every coder's codings count."""
        return next((coder.id for coder in self.coders if coder.lead), None)

    def unit(self, language: str) -> Unit:
        """Return the words for a case in ``language``, or in the first language given."""
        return next((one for one in self.units if one.language == language), self.units[0])


def _first(many: Iterator[T]) -> T:
    for one in many:
        return one
    raise KeyError
