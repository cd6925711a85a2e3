"""Walking back from the report to the evidence."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from workbench.errors.work import NothingBuilt
from workbench.model.finding import LedgerRow
from workbench.model.trail import Trail
from workbench.study.coded import code_all
from workbench.study.session import Session
from workbench.trace.trail import trails


def trace(session: Session, query: str, window: int = 2) -> tuple[Trail, ...]:
    """Return the trails from ``query`` (an id, a turn, or pasted words) to the evidence.

    ``window`` is how many turns of context to show before and after a passage.
    """
    coded = code_all(session)
    rows = read_ledger(session.folder.outputs / "ledger.csv")
    return trails(
        query,
        rows,
        session.study,
        session.guide,
        session.codebook,
        coded.transcripts,
        coded.keyings,
        coded.work,
        window=window,
    )


def read_ledger(path: Path) -> tuple[LedgerRow, ...]:
    """Return the rows of the last built report's ledger."""
    if not path.is_file():
        raise NothingBuilt
    text = path.read_text(encoding="utf-8-sig")
    return tuple(LedgerRow(**row) for row in csv.DictReader(io.StringIO(text)))
