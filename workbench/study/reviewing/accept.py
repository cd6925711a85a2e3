"""Saying of alarms of drift that the sentence is fine as it stands, and taking that back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.errors.disclosure import NoReason
from workbench.errors.trace import NotRaised
from workbench.model.drift import Drift
from workbench.model.ruling import REOPEN, standing
from workbench.study.deciding.code import known_coder
from workbench.study.disk.named import named
from workbench.study.opening.session import Session
from workbench.study.reporting.drift import Drifted
from workbench.study.reviewing.record import decision, decisions_of, record
from workbench.text.near import nearest
from workbench.trace.drift.decided import ACCEPT, KIND


def accept(session: Session, coder: str, found: Drifted, ids: Sequence[str], why: str) -> int:
    """Record that alarms are for nothing, and why; return how many.

    An id is that of an alarm, or of several that are told together. With each the sentence is
    kept, so that a later reader sees what it was that was accepted.
    """
    known_coder(session, coder)
    if not why.strip():
        raise NoReason
    chosen = dict.fromkeys(_chosen(found, ids))
    made = (decision(coder, KIND, one.id, ACCEPT, why, one.here.text) for one in chosen)
    return record(session, made, KIND)


def reopen(session: Session, coder: str, ids: Sequence[str], why: str) -> int:
    """Take decisions back: the alarms are raised again."""
    known_coder(session, coder)
    last = standing(decisions_of(session), KIND, {ACCEPT})
    chosen = [named("decision", one.upper(), last) for one in dict.fromkeys(ids)]
    return record(session, (decision(coder, KIND, one, REOPEN, why) for one in chosen), KIND)


def _chosen(found: Drifted, ids: Sequence[str]) -> Iterator[Drift]:
    alarms: dict[str, tuple[Drift, ...]] = {one.id: (one,) for one in found.drifts}
    alarms |= {group.id: group.drifts for group in found.together if group.id}
    for name in map(str.upper, ids):
        if name not in alarms:
            raise NotRaised(name, found.file, nearest(name, alarms))
        yield from alarms[name]
