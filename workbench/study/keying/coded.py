"""The way from the files to settled codings, keyed turns and coverage."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from workbench.coding.body import checked
from workbench.coding.check import check
from workbench.coding.fold import fold
from workbench.coding.placement import Settled, settle
from workbench.errors.base import Where
from workbench.errors.coding import WrongEvent
from workbench.errors.store import DamagedDatabase
from workbench.guide.coverage import cover, gaps
from workbench.model.coding import Event, Work
from workbench.model.keying import Coverage, Keying
from workbench.model.transcript import Transcript
from workbench.store.database import Database
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.disk.remark import Remark, remarks
from workbench.study.keying.key import key
from workbench.study.opening.session import Session
from workbench.study.opening.sync import written_at
from workbench.study.sources.ingest import ingest
from workbench.study.sources.taken import TakenIn
from workbench.study.sources.version import earlier_texts


@dataclass(frozen=True)
class Coded:
    """The study up to its codings: transcripts, keys, coverage, and what people did."""

    taken: tuple[TakenIn, ...]
    transcripts: tuple[Transcript, ...]
    work: Work
    settled: Settled
    keyings: tuple[Keying, ...]
    coverage: Coverage
    remarks: tuple[Remark, ...]


def work_on(
    session: Session, transcripts: Sequence[Transcript], interview: str | None = None
) -> Settled:
    """Return what people did, settled on the present texts; of one interview, or of all."""
    work = fold(events_of(session.database, interview))
    return settle(work, transcripts, partial(earlier_texts, session.database))


def events_of(database: Database, stream: str | None) -> list[Event]:
    """Return events from the database, each as a maker would have made it."""
    with damage_told(database):
        return [checked(event, Where("")) for event in database.events(stream)]


@contextlib.contextmanager
def damage_told(database: Database) -> Iterator[None]:
    """Tell of an event that no maker would have made as damage of the database."""
    try:
        yield
    except WrongEvent as error:
        raise DamagedDatabase(database.name, error.said("en").rstrip(".")) from error


def code_all(session: Session, progress: Progress = silent) -> Coded:
    """Walk from the sources to settled codings, keyed turns and coverage."""
    taken = ingest(session, progress)
    transcripts = tuple(one.transcript for one in taken)
    progress(Step.CODE, 0, 1)
    settled = work_on(session, transcripts)
    seen_in_work = check(
        settled.work,
        session.codebook,
        session.study,
        transcripts,
        lambda subject: written_at(session.folder, subject),
        session.guide.by_id,
    )
    progress(Step.CODE, 1, 1)
    keyings = key(session, transcripts, settled.work.keys, progress)
    coverage = cover(session.study, session.guide, transcripts, keyings, settled.work.keys)
    cases = [case.id for case in session.study.interviewed()]
    seen = (
        *(remark for one in taken for remark in one.remarks),
        *remarks("code", (*settled.notices, *seen_in_work)),
        *remarks("key", gaps(session.guide, coverage, cases)),
    )
    return Coded(taken, transcripts, settled.work, settled, keyings, coverage, seen)
