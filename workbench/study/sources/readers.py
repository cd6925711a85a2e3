"""Processes that read sources side by side, when there are many to read.

A source is read by the processor alone and no source needs another, so two processes read
twice as many. Results come back as JSON: it is what is kept anyway. Few sources are read here:
starting a process takes as long as reading some.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from workbench.ingest.source import MAX_SOURCE_MB
from workbench.model.interview import Interview, Study
from workbench.study.disk.files import read
from workbench.study.disk.keep import to_json
from workbench.study.disk.remark import remarks
from workbench.study.sources.taken import TakenIn

FEW: Final = 8
"""Sources that are read here before processes are started."""

MOST: Final = 4
"""Most processes: each holds a source and what it becomes."""


def source_bytes(path: Path, named_in: str) -> bytes:
    """Return the bytes of a source; ``named_in`` is the file that names it, for errors."""
    return read(path, named_in, MAX_SOURCE_MB)


def read_source(data: bytes, interview: Interview, study: Study) -> TakenIn:
    """Return what a source becomes, with its notices worded. Raises a ``SourceError``."""
    from workbench.ingest.take_in import take_in  # noqa: PLC0415 - every format; read once

    found = take_in(data, interview, study)
    return TakenIn(found.transcript, found.reason, remarks("ingest", found.notices))


class Readers:
    """Reads the sources of one study; to be closed by ``with``."""

    def __init__(self, study: Study) -> None:
        """Start no process yet."""
        self._study = study
        self._asked = 0
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes; what was asked for and not begun is not read."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def ask(self, data: bytes, interview: Interview) -> Callable[[], str]:
        """Begin to read a source; what is returned waits for the JSON of its :class:`TakenIn`.

        It raises the ``SourceError`` of a source that cannot be read. Of a process that was
        ended from outside nothing is lost: its source is read here.
        """
        self._asked += 1
        if self._pool is None and self._asked > FEW and _processes() > 1:
            self._pool = _started(self._study)
        begun: Future[str] | None = None
        if self._pool is not None:
            try:
                begun = self._pool.submit(_read, data, interview)
            except BrokenProcessPool:
                begun = None

        def wait() -> str:
            try:
                if begun is not None:
                    return begun.result()
            except BrokenProcessPool:
                pass
            return to_json(read_source(data, interview, self._study))

        return wait


def _processes() -> int:
    return min(MOST, os.cpu_count() or 1)


def _started(study: Study) -> ProcessPoolExecutor:
    # Spawned: a server has threads, and a fork of a process with threads may hang.
    return ProcessPoolExecutor(
        _processes(), multiprocessing.get_context("spawn"), initializer=_begin, initargs=(study,)
    )


_studies: list[Study] = []
"""In a reading process: the study it reads for."""


def _begin(study: Study) -> None:
    """Get a reading process ready: it leaves Ctrl-C to its parent, and ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _studies.append(study)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(data: bytes, interview: Interview) -> str:
    return to_json(read_source(data, interview, _studies[0]))
