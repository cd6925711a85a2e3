"""Walking back from the report to the evidence."""

from __future__ import annotations

from workbench.model.trail import Trail
from workbench.study.disk.ledger import read_ledger
from workbench.study.keying.coded import code_all
from workbench.study.opening.session import Session
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
