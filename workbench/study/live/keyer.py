"""Working out which guide item each turn deals with, while people go on with their work.

Keying a study takes many seconds of computing, and depends on everything that was confirmed
anywhere in it. So a served study is keyed by a process of its own, which leaves what it
finds in the cache; here it is only fetched. A page shows the keys as last worked out, with
every correction that was made since.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import Final, Self, TypeVar

from workbench.errors.base import WorkbenchError
from workbench.model.keying import Keying
from workbench.study.disk.cache import Cache
from workbench.study.keying.coded import work_on
from workbench.study.keying.key import key
from workbench.study.live.room import Room
from workbench.study.opening.session import Session, opened
from workbench.study.sources.ingest import ingest

T = TypeVar("T")

_PAUSE_S: Final = 5.0
"""How long a person's corrections must have rested before everything is keyed again."""


class Keyer:
    """Keeps the keys of ``room`` up to date while the block runs."""

    def __init__(self, room: Room) -> None:
        """Begin nothing yet."""
        self._room = room
        self._stop = Event()
        self._thread = Thread(target=self._run, name="keyer", daemon=True)
        self._keyed: Session | None = None
        self._seen = room.database.last()
        self._process: multiprocessing.process.BaseProcess | None = None

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End, whatever is under way: what is kept is kept whole."""
        self._stop.set()
        if self._process is not None:
            self._process.terminate()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while not self._stop.is_set():
            with contextlib.suppress(WorkbenchError):  # a page says what is wrong with a file
                session = self._room.session
                if self._corrected() or session is not self._keyed:
                    self._work_out()
                    self._keyed = session
            self._stop.wait(_PAUSE_S)

    def _corrected(self) -> bool:
        """Say whether anybody has corrected a key since this was asked last."""
        events, self._seen = self._room.database.news(self._seen)
        return any(one.kind.startswith("key.") for one in events)

    def _work_out(self) -> None:
        found = kept_keys(self._room.session)
        if found is None:
            context = multiprocessing.get_context("spawn")
            self._process = context.Process(target=_key_all, args=(self._room.folder.root,))
            self._process.start()
            self._process.join()
            self._process = None
            found = None if self._stop.is_set() else kept_keys(self._room.session)
        if found is not None:
            self._room.keyings.update({one.interview: one for one in found})
            self._room.keyed += 1


def kept_keys(session: Session) -> tuple[Keying, ...] | None:
    """Return the keys of all interviews if they have been worked out for the present state."""
    try:
        return _keys(session, _KeptOnly(session.folder))
    except _NotKept:
        return None


def _keys(session: Session, cache: Cache) -> tuple[Keying, ...]:
    transcripts = [one.transcript for one in ingest(session)]
    looking = replace(session, cache=cache)
    return key(looking, transcripts, work_on(session, transcripts).work.keys)


def _key_all(root: Path) -> None:
    """Key the study in ``root`` and leave the keys in its cache; runs in a process of its own."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(10)
    with contextlib.suppress(WorkbenchError), opened(root) as session:
        _keys(session, session.cache)


class _NotKept(Exception):  # noqa: N818 - no error: something is still to be worked out
    """A result is not in the cache."""


class _KeptOnly(Cache):
    """A cache that makes nothing."""

    def get(self, kind: type[T], topic: str, inputs: str, make: Callable[[], T]) -> T:
        """Return what is kept, or raise :class:`_NotKept`."""
        del make

        def refuse() -> T:
            raise _NotKept

        return super().get(kind, topic, inputs, refuse)
