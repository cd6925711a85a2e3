"""Issues of the report: marking one as gone out, and what has changed since."""

from __future__ import annotations

import re
from typing import Final

from workbench.coding import event as made
from workbench.errors.built import AlreadyIssued, BadIssue, NotAsBuilt
from workbench.model.coding import STUDY
from workbench.model.since import Changes
from workbench.report.ledger import stamp_of
from workbench.study.deciding.code import known_coder
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.files import read, write_all
from workbench.study.disk.kept import LEDGER, REPORT
from workbench.study.disk.ledger import read_ledger
from workbench.study.keying.coded import code_all
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync
from workbench.study.reporting.build import is_current
from workbench.study.reporting.changed import KIND, changes, issues

_NAME: Final = re.compile(r"[^\W_][\w.-]{0,39}")


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


def changes_since(session: Session, name: str = "") -> Changes | None:
    """Return what the last built report has changed since an issue."""
    work = code_all(session).work
    return changes(session.folder, work, read_ledger(session.folder.outputs / LEDGER), name)
