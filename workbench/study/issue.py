"""Issues of the report: marking one as gone out, and what has changed since."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from workbench.coding import event as made
from workbench.errors.work import AlreadyIssued, BadIssue, NotAsBuilt
from workbench.model.coding import STUDY, Decision, Work
from workbench.model.finding import LedgerRow
from workbench.model.since import Changes
from workbench.report.ledger import stamp_of
from workbench.study.build import is_current
from workbench.study.clock import new_id, now
from workbench.study.code import known_coder
from workbench.study.coded import code_all
from workbench.study.files import read, write_all
from workbench.study.folder import Folder
from workbench.study.kept import LEDGER, REPORT
from workbench.study.ledger import read_ledger
from workbench.study.named import named
from workbench.study.session import Session
from workbench.study.sync import sync
from workbench.trace.sign import signings
from workbench.trace.since import since

KIND: Final = "issue"
"""The kind of decision that marks an issue."""

_NAME: Final = re.compile(r"[^\W_][\w.-]{0,39}")


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue that went out: its name, who marked it, and when (ISO date)."""

    name: str
    coder: str
    date: str


def issue(session: Session, coder: str, name: str) -> tuple[str, ...]:
    """Mark the report in ``outputs/`` as issue ``name``, and return the files kept of it.

    Its ledger and Word file are kept beside the interviews, so that it can be compared,
    verified and refreshed as long as the study stands.
    """
    known_coder(session, coder)
    if not _NAME.fullmatch(name):
        raise BadIssue(name)
    work = code_all(session).work
    if any(one.name == name for one in issues(work)):
        raise AlreadyIssued(name)
    if not is_current(session.folder, session.database):
        raise NotAsBuilt
    outputs, folder = session.folder.outputs, session.folder
    ledger = read(outputs / LEDGER, LEDGER)
    files = {
        folder.issues / f"{name}.csv": ledger,
        folder.issues / f"{name}.docx": read(outputs / REPORT, REPORT),
    }
    write_all(files)
    event = made.decision_set(
        id=new_id(),
        stream=STUDY,
        coder=coder,
        time=now(),
        subject=f"issue {name}",
        kind=KIND,
        about=name,
        verdict=stamp_of(read_ledger(outputs / LEDGER)),
        reason="",
    )
    session.database.append([event], origin="here")
    sync(session.folder, session.database)
    return tuple(folder.relative(path) for path in files)


def issues(work: Work) -> tuple[Issue, ...]:
    """Return the issues in the order they were marked."""
    marked = sorted((one for one in work.decisions if one.kind == KIND), key=_time)
    return tuple(Issue(one.about, one.coder, one.time[:10]) for one in marked)


def changes(
    folder: Folder, work: Work, rows: tuple[LedgerRow, ...], name: str = ""
) -> Changes | None:
    """Return what has changed since an issue, the last one unless named; None without issues.

    ``rows`` are the ledger as it is now.
    """
    marked = {one.name: one for one in issues(work)}
    if name:
        named("issue", name, marked)
    elif not marked:
        return None
    one = marked[name] if name else list(marked.values())[-1]
    before = read_ledger(folder.issues / f"{one.name}.csv")
    codings = {coding.id: coding for coding in work.codings}
    given = signings(rows, work.decisions, codings)
    return Changes(one.name, one.coder, one.date, since(before, rows, given))


def changes_since(session: Session, name: str = "") -> Changes | None:
    """Return what the last built report has changed since an issue."""
    work = code_all(session).work
    return changes(session.folder, work, read_ledger(session.folder.outputs / LEDGER), name)


def _time(decision: Decision) -> str:
    return decision.time
