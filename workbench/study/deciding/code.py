"""Applying, removing and listing codings from the command line or a CSV table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.coding import event as made
from workbench.coding.fold import fold
from workbench.coding.table import Row, read_table
from workbench.errors.work import NoCoder
from workbench.model.anchor import anchored
from workbench.model.coding import Coding, Event, Stance
from workbench.model.interview import Interview
from workbench.model.transcript import Transcript
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.files import read, write
from workbench.study.disk.grid import table_of
from workbench.study.disk.named import named
from workbench.study.keying.coded import work_on
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync
from workbench.study.sources.ingest import ingest_one


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying codings did: how many are new, and how many were there already."""

    new: int
    known: int
    ids: tuple[str, ...]


def apply_one(
    session: Session,
    coder: str,
    interview: str,
    turn: int | None,
    quote: str,
    code: str,
    stance: str,
    memo: str,
) -> Applied:
    """Code one passage: ``quote`` within ``turn``, or the whole turn when it is empty."""
    header = "interview,turn,quote,code,stance,memo"
    cells = (interview, "" if turn is None else str(turn), quote, code, stance, memo)
    line = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    known = [one for one in session.study.interviews if one.id == interview]
    return _apply(session, coder, f"{header}\n{line}\n".encode(), "", known)


def apply_table(session: Session, coder: str, path: Path) -> Applied:
    """Code every row of a CSV table; nothing is applied unless all rows are right."""
    return _apply(session, coder, read(path, str(path)), path.name, session.study.interviews)


def _apply(
    session: Session, coder: str, data: bytes, file: str, interviews: Sequence[Interview]
) -> Applied:
    known_coder(session, coder)
    transcripts = tuple(ingest_one(session, one).transcript for one in interviews)
    rows = read_table(data, file, transcripts, session.codebook)
    there = {
        (one.anchor.interview, one.anchor.start, one.anchor.end, one.code)
        for interview in {row.interview for row in rows}
        for one in work_on(session, transcripts, interview).work.codings
        if one.coder == coder
    }
    texts = {one.interview: one.text for one in transcripts}
    events: list[Event] = []
    ids: list[str] = []
    for row in rows:
        if (row.interview, row.span.start, row.span.end, row.code) in there:
            continue
        subject = new_id()
        ids.append(subject)
        events.extend(_coded(row, subject, coder, texts[row.interview]))
    if events:
        session.database.append(events, origin="here")
        sync(session.folder, session.database)
    return Applied(len(ids), len(rows) - len(ids), tuple(ids))


def _coded(row: Row, subject: str, coder: str, text: str) -> Iterable[Event]:
    yield made.coding_added(
        id=new_id(),
        stream=row.interview,
        coder=coder,
        time=now(),
        subject=subject,
        anchor=anchored(row.interview, text, row.span),
        code=row.code,
        stance=row.stance,
    )
    if row.memo:
        yield made.memo_set(
            id=new_id(),
            stream=row.interview,
            coder=coder,
            time=now(),
            subject=new_id(),
            kind="coding",
            ref=subject,
            text=row.memo,
        )


def remove(session: Session, coder: str, names: Sequence[str]) -> int:
    """Remove codings by id (or its first characters, when they fit one only)."""
    known_coder(session, coder)
    codings = {one.id: one for one in fold(session.database.events()).codings}
    events = []
    for name in names:
        coding = _by_prefix(codings, name)
        events.append(
            made.coding_removed(
                id=new_id(),
                stream=coding.anchor.interview,
                coder=coder,
                time=now(),
                subject=coding.id,
            )
        )
    session.database.append(events, origin="here")
    sync(session.folder, session.database)
    return len(events)


def _by_prefix(codings: dict[str, Coding], name: str) -> Coding:
    found = [one for id_, one in codings.items() if name and id_.startswith(name)]
    return found[0] if len(found) == 1 else codings[named("coding", name, codings)]


@dataclass(frozen=True, slots=True)
class Listed:
    """A coding as a person wants to see it in a list."""

    id: str
    interview: str
    turn: int
    speaker: str
    code: str
    stance: Stance
    coder: str
    time: str
    quote: str


def listed(
    session: Session, interview: str = "", code: str = "", coder: str = "", case: str = ""
) -> tuple[Listed, ...]:
    """Return the codings that fit every filter given, in the order of the interviews."""
    transcripts = tuple(ingest_one(session, one).transcript for one in session.study.interviews)
    by_id = {one.interview: one for one in transcripts}
    cases = {one.id: one.case for one in session.study.interviews}
    names = {one.id: one.code_name for one in session.study.participants}
    rows = []
    for one in work_on(session, transcripts).work.codings:
        place = one.anchor.interview
        wanted = (
            (not interview or place == interview)
            and (not code or one.code == code)
            and (not coder or one.coder == coder)
            and (not case or cases.get(place) == case)
        )
        if wanted:
            rows.append(_listed(one, by_id[place], names))
    return tuple(sorted(rows, key=lambda row: (row.interview, row.turn, row.code, row.coder)))


def _listed(one: Coding, transcript: Transcript, names: dict[str, str]) -> Listed:
    turns = transcript.turns_in(one.anchor.span)
    first = turns[0] if turns else None
    speaker = "" if first is None else names.get(first.speaker or "", first.label)
    return Listed(
        id=one.id,
        interview=one.anchor.interview,
        turn=first.number if first is not None else 0,
        speaker=speaker,
        code=one.code,
        stance=one.stance,
        coder=one.coder,
        time=one.time,
        quote=one.anchor.quote,
    )


def to_csv(rows: Sequence[Listed], path: Path) -> None:
    """Write the listed codings to a CSV file that ``code apply --csv`` reads back."""
    write(path, table_of(rows))


def known_coder(session: Session, coder: str) -> None:
    """Refuse a coder the study does not declare, or none at all."""
    known = tuple(one.id for one in session.study.coders)
    if not coder:
        raise NoCoder(known)
    named("coder", coder, known)
