"""Numbers that chapters may print: those of the findings, and a few of the report's own."""

from __future__ import annotations

from collections.abc import Iterator, Sized

from workbench.model.case import CaseStatus
from workbench.model.finding import Number
from workbench.model.interview import SourceKind
from workbench.model.participant import ConsentStatus, Participant
from workbench.report.material import Material
from workbench.report.phrase import digits, number_word

PREFIX = "N-"
"""What the ledger ids of numbers begin with."""


def numbers(material: Material) -> dict[str, Number]:
    """Return every number of the report by its ledger id (``N-…``).

    A number that the findings give under the same id takes precedence.
    """
    own = {one.id: one for one in (*_register(material), *_agreed(material))}
    return own | {one.id: one for one in material.findings.numbers}


def taking_part(material: Material) -> tuple[Participant, ...]:
    """Return the participants of the interviews whose consent is given."""
    named = {one for interview in material.study.interviews for one in interview.participants}
    return tuple(
        one
        for one in material.study.participants
        if one.id in named and one.consent.status is ConsentStatus.GIVEN
    )


def _number(material: Material, name: str, counted: Sized | float, meaning: str) -> Number:
    value = len(counted) if isinstance(counted, Sized) else counted
    language = material.language
    words = number_word(value, language)
    return Number(PREFIX + name, value, digits(value, language), meaning, words=words)


def _register(material: Material) -> Iterator[Number]:
    """What the method chapter counts beyond the findings' own numbers."""
    study = material.study
    declined = [case for case in study.cases if case.status is CaseStatus.DECLINED]
    notes = [one for one in study.interviews if one.kind is SourceKind.NOTES]
    minutes = [one.minutes for one in study.interviews if one.minutes is not None]
    withdrawn = [one for one in study.participants if one.consent.status is ConsentStatus.WITHDRAWN]
    facts = {one.name for case in study.interviewed() for one in case.attributes}
    counted: tuple[tuple[str, Sized | float, str], ...] = (
        ("candidates", study.cases, "cases on the list of candidates"),
        ("declined", declined, "cases that declined"),
        ("groups", study.groups, "groups of cases"),
        ("facts", facts, "register facts that cases have"),
        ("services", {one.service for one in taking_part(material) if one.service}, "services"),
        ("transcripts", len(study.interviews) - len(notes), "interviews with a transcript"),
        ("notes", notes, "interviews held as notes"),
        ("withdrawn", withdrawn, "informants who have withdrawn"),
        ("coders", study.coders, "coders"),
        ("questions", [item for item in material.guide.items if item.level == 1], "questions"),
        ("shortest", min(minutes, default=0), "minutes of the shortest interview"),
        ("longest", max(minutes, default=0), "minutes of the longest interview"),
        ("claims", material.findings.claims, "claims in the ledger"),
        ("quotes", material.findings.quotes, "quotes chosen for print"),
    )
    for name, what, meaning in counted:
        yield _number(material, name, what, meaning)
    for name, key, meaning in (
        ("least-cases", "group", "cases a group must have to be told of"),
        ("least-sensitive", "sensitive_group", "cases it must have when the code is sensitive"),
        ("least-informants", "informants", "informants who must speak for a group"),
    ):
        if key in material.rule:
            yield _number(material, name, material.rule[key], meaning)


def _agreed(material: Material) -> Iterator[Number]:
    """The agreement between coders, when more than one has coded."""
    agreement = material.agreement
    if agreement is None:
        return
    measured = (
        ("agreement-alpha", agreement.overall.value, "Krippendorff's alpha over all codes"),
        ("alpha-low", agreement.overall.low, "lower limit of the interval of alpha"),
        ("alpha-high", agreement.overall.high, "upper limit of the interval of alpha"),
    )
    for name, value, meaning in measured:
        if value is not None:
            yield Number(PREFIX + name, value, digits(value, material.language, 2), meaning)
    yield _number(material, "compared", agreement.turns, "turns that more than one coder judged")
    both = agreement.interviews
    yield _number(material, "compared-interviews", both, "interviews that several have coded")
