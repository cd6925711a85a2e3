"""Reading who took part, who asked and who codes."""

from __future__ import annotations

from workbench.errors.authored import (
    WrongKind,
)
from workbench.errors.base import Where
from workbench.fields import Mapping
from workbench.model.case import Case
from workbench.model.interview import (
    Coder,
)
from workbench.model.participant import Consent, ConsentStatus, Interviewer, Participant
from workbench.study.opening.once import known, once


def participants_of(file: Mapping, cases: tuple[Case, ...]) -> tuple[Participant, ...]:
    """Return the participants of the file ``participants.yaml``; code names are their own too."""
    file.only("participants")
    known = tuple(case.id for case in cases)
    people = [(one, _participant(one, known)) for one in file.mappings("participants")]
    once("code name", "code_name", people)
    return once("participant", "id", people)


def _participant(one: Mapping, cases: tuple[str, ...]) -> Participant:
    one.only("id", "case", "name", "labels", "code_name", "role", "service", "consent")
    consent = one.mapping("consent")
    consent.only("status", "date", "form", "version")
    return Participant(
        id=one.identity("id"),
        case=known("case", one.text("case"), cases, one.where("case")),
        name=one.text("name"),
        labels=one.texts("labels"),
        code_name=one.text("code_name"),
        role=one.wording("role"),
        service=one.wording("service"),
        consent=Consent(
            status=ConsentStatus(consent.choice("status", tuple(ConsentStatus), "missing")),
            date=consent.date("date", ""),
            form=consent.text("form", ""),
            version=consent.text("version", ""),
        ),
        line=one.where().line or 0,
    )


def interviewers_of(settings: Mapping, taken: dict[str, Where]) -> tuple[Interviewer, ...]:
    """Return the interviewers; ``taken`` are ids of participants, which none of them may have."""
    people = []
    for one in settings.mappings("interviewers"):
        one.only("id", "name", "labels")
        name = one.identity("id")
        people.append((one, Interviewer(name, one.text("name"), one.texts("labels"))))
    # A label is mapped to an id, so the two sorts of people share their ids.
    return once("interviewer", "id", people, taken)


def places_of(field: str, file: Mapping) -> dict[str, Where]:
    """Return the ids in a list of a file, each with the place where it is given."""
    return {one.text("id"): one.where("id") for one in file.mappings(field)}


def coders_of(settings: Mapping) -> tuple[Coder, ...]:
    """Return the coders; at most one of them leads."""
    people: list[tuple[Mapping, Coder]] = []
    for one in settings.mappings("coders"):
        one.only("id", "name", "lead")
        name, lead = one.identity("id"), one.flag("lead", default=False)
        if lead and any(coder.lead for _, coder in people):
            raise WrongKind(one.where("lead"), "lead", "true for one coder only", "true")
        people.append((one, Coder(name, one.text("name", name), lead)))
    return once("coder", "id", people)
