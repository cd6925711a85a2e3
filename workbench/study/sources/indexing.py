"""Keeping the index of words in step with the interviews' sources."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.model.interview import Interview
from workbench.model.search import Indexed
from workbench.model.transcript import Transcript
from workbench.search.match import words_of
from workbench.study.disk.edition import edition
from workbench.study.opening.session import Session
from workbench.study.sources.ingest import ingest_one, inputs
from workbench.study.sources.readers import source_bytes
from workbench.text.form import digest


def refresh(session: Session) -> None:
    """Put into the index the interviews whose turns may have changed, and no others.

    What a transcript depends on is compared, not the transcript: where nothing changed no
    transcript is even loaded.
    """
    index = session.database.index
    known = index.stamps()
    names = {one.id for one in session.study.interviews}
    gone = known.keys() - names
    if gone:
        index.forget(sorted(gone))
    for interview in session.study.interviews:
        stamp = _stamp(session, interview)
        if known.get(interview.id) != stamp:
            transcript = ingest_one(session, interview).transcript
            index.replace(interview.id, stamp, tuple(_turns(transcript)), words_of)


def _stamp(session: Session, interview: Interview) -> str:
    path = session.folder.interviews / interview.source
    seen = digest(source_bytes(path, session.folder.relative(session.folder.settings)))
    return digest(f"{edition()}|{inputs(session, interview, seen)}".encode())


def _turns(transcript: Transcript) -> Iterator[Indexed]:
    for turn in transcript.turns:
        yield Indexed(
            interview=transcript.interview,
            number=turn.number,
            start=turn.start,
            role=turn.role,
            speaker=turn.speaker or "",
            label=turn.label,
            text=turn.text,
        )
