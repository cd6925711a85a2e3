"""Taking in every interview's source."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Final, TypeAlias, TypeVar

from workbench.errors.base import WorkbenchError
from workbench.model.interview import Interview
from workbench.study.disk.clock import now
from workbench.study.disk.keep import from_json, to_json
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.opening.session import Session
from workbench.study.sources.readers import Readers, read_source, source_bytes
from workbench.study.sources.taken import TakenIn
from workbench.study.sources.version import keep_versions
from workbench.text.form import digest

BATCH: Final = 16
"""Transcripts that go into the database in one step: waiting for the disk takes time."""

AHEAD: Final = 2 * BATCH
"""Sources that are being read before their turn has come."""

T = TypeVar("T")

_Waiting: TypeAlias = Callable[[], TakenIn]
"""Waits for a source that is being read; raises the error of one that cannot be."""


def ingest(session: Session, progress: Progress = silent) -> tuple[TakenIn, ...]:
    """Take in the sources of all interviews, in the study's order; unchanged ones are kept."""
    interviews = session.study.interviews
    taken = []
    for done, one in enumerate(ingest_each(session, interviews)):
        progress(Step.INGEST, done, len(interviews))
        if isinstance(one, WorkbenchError):
            raise one
        taken.append(one)
    progress(Step.INGEST, len(interviews), len(interviews))
    return tuple(taken)


def ingest_each(
    session: Session, interviews: Iterable[Interview]
) -> Iterator[TakenIn | WorkbenchError]:
    """Take in sources, several at a time; yield each, or why it cannot be read, in order.

    New versions go into the database by the batch. After a crash the next run adds what is
    missing there, whatever it finds in the cache.
    """
    with Readers(session.study) as readers:
        begun = ((_begun(session, readers, one)) for one in interviews)
        results = (_waited(one) for one in _ahead(begun, AHEAD))
        while batch := list(islice(results, BATCH)):
            transcripts = [one.transcript for one in batch if isinstance(one, TakenIn)]
            keep_versions(session.database, transcripts, now())
            yield from batch


def ingest_one(session: Session, interview: Interview) -> TakenIn:
    """Take in one interview's source; a version not seen before goes into the database."""
    data, asked = _source(session, interview)
    make = partial(read_source, data, interview, session.study)
    taken = session.cache.get(TakenIn, "transcript", asked, make)
    keep_versions(session.database, [taken.transcript], now())
    return taken


def inputs(session: Session, interview: Interview, seen: str) -> str:
    """Return what a transcript depends on: its source, its settings, and who took part."""
    people = [one for one in session.study.participants if one.case == interview.case]
    return "|".join(
        (seen, to_json(interview), to_json(people), to_json(session.study.interviewers))
    )


def _begun(session: Session, readers: Readers, interview: Interview) -> _Waiting:
    """Begin to read a source, unless what it becomes is kept."""
    try:
        data, asked = _source(session, interview)
    except WorkbenchError as error:
        return partial(_raise, error)
    kept = session.cache.kept(TakenIn, "transcript", asked)
    if kept is not None:
        return lambda: kept
    wait = readers.ask(data, interview)

    def finish() -> TakenIn:
        text = wait()
        taken = from_json(TakenIn, text)
        session.cache.put("transcript", asked, taken, text)
        return taken

    return finish


def _source(session: Session, interview: Interview) -> tuple[bytes, str]:
    """Return a source's bytes, and all that what it becomes depends on."""
    path = session.folder.interviews / interview.source
    data = source_bytes(path, session.folder.relative(session.folder.settings))
    return data, inputs(session, interview, digest(data))


def _waited(waiting: _Waiting) -> TakenIn | WorkbenchError:
    try:
        return waiting()
    except WorkbenchError as error:
        return error


def _raise(error: WorkbenchError) -> TakenIn:
    raise error


def _ahead(items: Iterator[T], count: int) -> Iterator[T]:
    """Yield the items; ``count`` of them are always asked for before their turn."""
    waiting: deque[T] = deque()
    for item in items:
        waiting.append(item)
        if len(waiting) > count:
            yield waiting.popleft()
    yield from waiting
