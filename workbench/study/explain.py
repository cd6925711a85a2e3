"""How a file would be read, and where each of its letters went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from workbench.ingest.take_in import take_in
from workbench.model.interview import Interview, SourceKind
from workbench.model.wording import NOTHING
from workbench.study.files import read
from workbench.study.ingest import TakenIn
from workbench.study.remark import remarks
from workbench.study.session import Session


@dataclass(frozen=True, slots=True)
class Explained:
    """A file read without taking it in; ``speakers`` are (label, person or None, turns)."""

    taken: TakenIn
    speakers: tuple[tuple[str, str | None, int], ...]


def explain(session: Session, path: Path, *, notes: bool = False) -> Explained:
    """Read a file as its interview in the study would be, or as a new one."""
    interview = next(
        (one for one in session.study.interviews if one.source == path.name),
        new_interview("?", "", path.name, notes=notes),
    )
    found = take_in(read(path, str(path)), interview, session.study)
    taken = TakenIn(found.transcript, found.reason, remarks("ingest", found.notices))
    counts = Counter((turn.label, turn.speaker) for turn in taken.transcript.turns)
    return Explained(taken, tuple((label, who, number) for (label, who), number in counts.items()))


def new_interview(name: str, case: str, source: str, *, notes: bool) -> Interview:
    """Return an interview of which only the file is known yet."""
    return Interview(
        id=name,
        case=case,
        source=source,
        kind=SourceKind.NOTES if notes else SourceKind.TRANSCRIPT,
        language="nb",
        date="",
        mode=NOTHING,
        minutes=None,
        interviewers=(),
        participants=(),
    )
