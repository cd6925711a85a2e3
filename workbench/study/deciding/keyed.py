"""An interview's keys as a table, and people's corrections of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.coding.event import key_set
from workbench.errors.work import NoSuchTurn
from workbench.model.anchor import Span, anchored
from workbench.model.keying import How
from workbench.study.deciding.code import known_coder
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.files import write
from workbench.study.disk.grid import table_of
from workbench.study.disk.named import named
from workbench.study.keying.coded import code_all
from workbench.study.keying.key import item_named
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync
from workbench.study.sources.ingest import ingest_one

HOW_UNSAID = ""
"""A person says what a turn deals with; how it came up still follows from the turns around."""

OFF = "off"
"""What a person types for a turn that deals with no item."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """A turn with its key; ``label`` is the item's printed one (``8b iv``), «–» off guide."""

    turn: int
    speaker: str
    label: str
    item: str
    how: str
    confidence: float
    confirmed: str
    text: str


def keyed(session: Session, interview: str) -> tuple[Keyed, ...]:
    """Return the turns of an interview with their keys."""
    _known_interview(session, interview)
    coded = code_all(session)
    at = [one.interview for one in coded.transcripts].index(interview)
    names = {one.id: one.code_name for one in session.study.participants}
    rows = []
    for turn, one in zip(coded.transcripts[at].turns, coded.keyings[at].keys, strict=True):
        item = session.guide.by_id.get(one.item or "")
        rows.append(
            Keyed(
                turn=turn.number,
                speaker=names.get(turn.speaker or "", turn.label),
                label=item.label if item else "–",
                item=one.item or "",
                how=one.how,
                confidence=one.confidence,
                confirmed=one.confirmed or "",
                text=turn.text,
            )
        )
    return tuple(rows)


def to_csv(rows: Sequence[Keyed], path: Path) -> None:
    """Write the keyed turns to a CSV file."""
    write(path, table_of(rows))


def correct(
    session: Session, coder: str, interview: str, corrections: Sequence[tuple[int, str]]
) -> None:
    """Record a coder's word on which item some turns deal with."""
    known_coder(session, coder)
    _known_interview(session, interview)
    transcript = ingest_one(session, session.study.interview(interview)).transcript
    events = []
    for number, name in corrections:
        if not 1 <= number <= len(transcript.turns):
            raise NoSuchTurn(interview, number, len(transcript.turns))
        turn = transcript.turns[number - 1]
        item = _item(session, name)
        events.append(
            key_set(
                id=new_id(),
                stream=interview,
                coder=coder,
                time=now(),
                subject=new_id(),
                anchor=anchored(interview, transcript.text, Span(turn.start, turn.end)),
                item=item,
                how=How.OFF_GUIDE if item is None else HOW_UNSAID,
            )
        )
    session.database.append(events, origin="here")
    sync(session.folder, session.database)


def _item(session: Session, name: str) -> str | None:
    """Return the id of the item a person named; None for «off»."""
    return None if name.lower() in {OFF, "-", "–"} else item_named(session, name)


def _known_interview(session: Session, interview: str) -> None:
    named("interview", interview, (one.id for one in session.study.interviews))
