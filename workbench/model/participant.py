"""People who take part: informants with their consent, and interviewers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.wording import Wording


class ConsentStatus(StrEnum):
    """Whether a person's words may be used."""

    GIVEN = "given"
    WITHDRAWN = "withdrawn"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Consent:
    """What a participant agreed to: when (ISO date), how, and to which information text."""

    status: ConsentStatus
    date: str = ""
    form: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """An informant. ``labels`` are further names a source may use for the person."""

    id: str
    case: str
    name: str
    labels: tuple[str, ...]
    code_name: str
    role: Wording
    service: Wording
    consent: Consent
    line: int = 0


@dataclass(frozen=True, slots=True)
class Interviewer:
    """Somebody who asks; an interviewer's words are never evidence."""

    id: str
    name: str
    labels: tuple[str, ...] = ()
