"""The framework matrix: a written summary for a case and a theme, resting on passages."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.coding import event as made
from workbench.coding.fold import fold
from workbench.model.anchor import Anchor
from workbench.model.coding import STUDY, Event, Summary
from workbench.study.deciding.code import known_coder
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.named import named
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync


def summary_of(session: Session, case: str, theme: str) -> Summary | None:
    """Return the summary that stands for a case and a theme: the one written last."""
    found = [
        one
        for one in fold(session.database.events(STUDY)).summaries
        if (one.case, one.theme) == (case, theme)
    ]
    return max(found, key=lambda one: (one.time, one.id), default=None)


def write_summary(
    session: Session, coder: str, case: str, theme: str, text: str, anchors: Sequence[Anchor]
) -> str:
    """Write a cell, or write it anew; an empty text takes it away. Return its id.

    The cell keeps its id whoever rewrites it, so that its history is one.
    """
    known_coder(session, coder)
    named("case", case, (one.id for one in session.study.cases))
    named("theme", theme, (one.id for one in session.codebook.themes))
    before = summary_of(session, case, theme)
    subject = before.id if before else new_id()
    if not text.strip() and before is None:
        return ""
    event = _event(coder, subject, case, theme, text.strip(), anchors)
    session.database.append([event], origin="here")
    sync(session.folder, session.database)
    return subject


def _event(
    coder: str, subject: str, case: str, theme: str, text: str, anchors: Sequence[Anchor]
) -> Event:
    if not text:
        return made.summary_removed(
            id=new_id(), stream=STUDY, coder=coder, time=now(), subject=subject
        )
    return made.summary_set(
        id=new_id(),
        stream=STUDY,
        coder=coder,
        time=now(),
        subject=subject,
        case=case,
        theme=theme,
        text=text,
        anchors=anchors,
    )
