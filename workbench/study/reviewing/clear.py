"""Looking at what could give somebody away, and recording what was decided on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.errors.disclosure import NoReason, NotMendedHere
from workbench.model.coding import Decision, Event
from workbench.model.ruling import REOPEN
from workbench.privacy.decide import KIND, Exposure, Ruling
from workbench.privacy.notice import Disclosure, Kind
from workbench.study.deciding.code import known_coder
from workbench.study.disk.named import named
from workbench.study.disk.progress import Progress, silent
from workbench.study.opening.session import Session
from workbench.study.reporting.report import exposed_in
from workbench.study.reviewing.record import decision, decisions_of, record
from workbench.study.weighing.weighed import weigh_all

_WHOLE = frozenset({Kind.COMBINATION, Kind.ADMISSION, Kind.DIALECT})
"""Risks of a quote that no exchange of words takes away: the quote is left out."""


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk as a person wants to see it, in their language; the last fields once decided.

    ``risk`` is told with what it is about, ``what`` without; ``sentence`` is where people wrote it.
    """

    id: str
    place: str
    about: str
    kind: str
    risk: str
    what: str
    sentence: str
    remedy: str
    gates: bool
    verdict: str = ""
    who: str = ""
    when: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """The risks of a report: open and decided; ``lapsed`` says what no longer holds."""

    open: tuple[Risk, ...]
    decided: tuple[Risk, ...]
    lapsed: tuple[str, ...]


def look(
    session: Session, report: str | None, language: str, progress: Progress = silent
) -> Looked:
    """Return the risks in the report in language ``report``, told in ``language``."""
    return told(exposure_of(session, report, progress), language)


def told(found: Exposure, language: str) -> Looked:
    """Return risks as a person wants to see them."""
    return Looked(
        tuple(_risk(one, language) for one in found.open),
        tuple(_risk(one, language, decision) for one, decision in found.decided),
        tuple(f"{one.said(language)} {one.advised(language)}" for one in found.lapsed),
    )


def accept(session: Session, coder: str, found: Exposure, ids: Sequence[str], why: str) -> int:
    """Record that risks are run, and why. All ids must be those of risks in ``found``."""
    known_coder(session, coder)
    if not why.strip():
        raise NoReason
    risks = _chosen(found, ids)
    return record(session, (_ruled(coder, one, Ruling.ACCEPT, why) for one in risks), KIND)


def remedy(
    session: Session, coder: str, found: Exposure, ids: Sequence[str], words: str, why: str
) -> int:
    """Record that something else is printed: ``words``, or what was proposed.

    Words of a quote are exchanged; where that would not help the quote is left out and another
    chosen. Raises :class:`NotMendedHere` for what only its author can change.
    """
    known_coder(session, coder)
    events: list[Event] = []
    for one in _chosen(found, ids):
        if not one.about.startswith("Q-") or one.about.startswith("Q-language"):
            raise NotMendedHere(
                one.id, one.place or one.about, one.advised("en"), one.advised("nb")
            )
        instead = words or one.instead
        events.append(_ruled(coder, one, Ruling.REMEDY, why, instead))
        if one.kind in _WHOLE and not words:
            events.append(_avoided(coder, one, why))
    return record(session, events, KIND)


def reopen(session: Session, coder: str, ids: Sequence[str], why: str) -> int:
    """Take decisions back; a quote that was left out over one may be chosen again."""
    known_coder(session, coder)
    decisions = decisions_of(session)
    known = [*dict.fromkeys(one.about for one in decisions if one.kind == KIND)]
    events = []
    for name in ids:
        about = named("decision", name, known)
        events.append(decision(coder, KIND, about, REOPEN, why))
        events += [
            decision(coder, "quote", one.about, REOPEN, why)
            for one in decisions
            if one.kind == "quote" and one.reason.startswith(f"{about}:")
        ]
    return record(session, events, KIND)


def exposure_of(session: Session, report: str | None, progress: Progress = silent) -> Exposure:
    """Return what could give somebody away in the report in a language (None: the study's)."""
    weighed = weigh_all(session, report or session.study.language, progress)
    return exposed_in(session, weighed, progress)


def _chosen(found: Exposure, ids: Sequence[str]) -> Iterator[Disclosure]:
    risks = {one.id: one for one in (*found.open, *(risk for risk, _ in found.decided))}
    for name in dict.fromkeys(ids):
        yield risks[named("finding", name.upper(), risks)]


def _ruled(coder: str, one: Disclosure, ruling: Ruling, why: str, words: str = "") -> Event:
    return decision(coder, KIND, one.id, ruling.value, why, words)


def _avoided(coder: str, one: Disclosure, why: str) -> Event:
    return decision(coder, "quote", one.subject, "avoid", f"{one.id}: {why}")


def _risk(one: Disclosure, language: str, last: Decision | None = None) -> Risk:
    return Risk(
        id=one.id,
        place=one.place,
        about=one.about,
        kind=one.kind.value,
        risk=one.said(language),
        what=one.said(language).removeprefix(f"{one.about}: "),
        sentence=one.basis if one.place else "",
        remedy=one.advised(language),
        gates=one.gates,
        verdict=last.verdict if last else "",
        who=last.coder if last else "",
        when=last.time[:10] if last else "",
        why=last.reason if last else "",
    )
