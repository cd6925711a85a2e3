"""Which issues of the report went out, and what has changed since one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench.model.coding import Decision, Work
from workbench.model.finding import LedgerRow
from workbench.model.since import Changes
from workbench.study.disk.folder import Folder
from workbench.study.disk.ledger import read_ledger
from workbench.study.disk.named import named
from workbench.trace.sign import signings
from workbench.trace.since import since

KIND: Final = "issue"
"""The kind of decision that marks an issue."""


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue that went out: its name, who marked it, and when (ISO date)."""

    name: str
    coder: str
    date: str


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


def _time(decision: Decision) -> str:
    return decision.time
