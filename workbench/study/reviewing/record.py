"""Recording what people decide on a report: the events, all or none, and sent out at once."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.coding import event as made
from workbench.coding.fold import fold
from workbench.model.coding import STUDY, Decision, Event
from workbench.study.disk.clock import new_id, now
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync


def decision(coder: str, kind: str, about: str, verdict: str, why: str, words: str = "") -> Event:
    """Return the event of a decision made now."""
    return made.decision_set(
        id=new_id(),
        stream=STUDY,
        coder=coder,
        time=now(),
        subject=new_id(),
        kind=kind,
        about=about,
        verdict=verdict,
        reason=why,
        words=words,
    )


def record(session: Session, events: Iterable[Event], kind: str) -> int:
    """Store the events, all or none, and return how many decisions of a kind are among them."""
    new = list(events)
    session.database.append(new, origin="here")
    sync(session.folder, session.database)
    return sum(one.body["kind"] == kind for one in new)


def decisions_of(session: Session) -> tuple[Decision, ...]:
    """Return the study's decisions, from the events alone."""
    return fold(session.database.events()).decisions
