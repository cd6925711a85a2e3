"""A study kept open for long: read once, and again only when one of its files has changed.

A command opens a study, does one thing and ends. A server does thousands of small things,
so it keeps the study warm: its files as records, its transcripts, and what people did.
Every method is safe in threads.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TypeAlias

from workbench.model.coding import STUDY, Event
from workbench.model.interview import Coder
from workbench.model.keying import Keying
from workbench.model.transcript import Transcript
from workbench.store.database import Database
from workbench.study.disk.cache import Cache
from workbench.study.disk.folder import Folder, find
from workbench.study.disk.keep import to_json
from workbench.study.disk.named import named
from workbench.study.keying.coded import damage_told
from workbench.study.live.desk import Desk
from workbench.study.opening.session import CLAIMS, Session, database_of, read_files, session_of
from workbench.study.opening.sync import Synced, sync
from workbench.study.sources.ingest import ingest_one
from workbench.study.sources.version import earlier_texts
from workbench.text.form import digest

Stamp: TypeAlias = tuple[tuple[int, int] | None, ...]
"""When some files were last changed and how long they are; None for one that is not there."""


@contextlib.contextmanager
def room_of(start: Path) -> Iterator[Room]:
    """Open the study that ``start`` is in and keep it open.

    Other coders' events are taken in at the beginning and one's own written out at the end,
    however the server stops (after a ``kill -9`` the next command does it).
    """
    folder = find(start)
    with database_of(folder) as database:
        sync(folder, database)
        room = Room(folder, database)
        try:
            yield room
        finally:
            sync(folder, database)


class Room:
    """A study kept warm."""

    def __init__(self, folder: Folder, database: Database) -> None:
        """Use :func:`room_of` instead. Reads the study's files, and raises what is wrong."""
        self.folder = folder
        self.database = database
        self.lock = RLock()
        self._session = self._opened()
        self._files: tuple[Session | None, list[str]] = (None, [])
        self._seen = self._stamp()
        self._transcripts: dict[str, tuple[Stamp, Transcript]] = {}
        self._desks: dict[str, Desk] = {}
        self._edition: tuple[Session | None, str] = (None, "")
        self.sequence = database.last()
        """The last event that is known here."""
        self.keyings: dict[str, Keying] = {}
        """The keys of interviews as last worked out; see :mod:`workbench.study.live.keyer`."""
        self.keyed = 0
        """How often the keys were worked out anew."""

    @property
    def session(self) -> Session:
        """The study as its files are now.

        Raises what is wrong with a file that was edited; :attr:`last` is as it was before.
        """
        with self.lock:
            seen = self._stamp()
            if seen != self._seen:
                self._session = self._opened()
                self._seen = seen
                self._transcripts.clear()
            return self._session

    def _opened(self) -> Session:
        cache = Cache(self.folder)
        return session_of(self.folder, read_files(self.folder, cache), self.database, cache)

    @property
    def codebook_edition(self) -> str:
        """What changes whenever the codebook or the guide does."""
        session = self.session
        if self._edition[0] is not session:
            seen = digest(to_json((session.codebook, session.guide)).encode())[:16]
            self._edition = (session, seen)
        return self._edition[1]

    def keying(self, interview: str) -> Keying | None:
        """Return which guide item each turn deals with, when that has been worked out."""
        return self.keyings.get(interview)

    @property
    def last(self) -> Session:
        """The study as it was when its files were last right."""
        return self._session

    def transcript(self, interview: str) -> Transcript:
        """Return the transcript of an interview; taken in again when its source has changed."""
        session = self.session
        named("interview", interview, (one.id for one in session.study.interviews))
        one = session.study.interview(interview)
        with self.lock:
            stamp = _stamp_of([str(self.folder.interviews / one.source)])
            kept = self._transcripts.get(interview)
            if kept is None or kept[0] != stamp:
                kept = (stamp, ingest_one(session, one).transcript)
                self._transcripts[interview] = kept
            return kept[1]

    def desk(self, stream: str) -> Desk:
        """Return an interview (or :data:`STUDY`) with all that was done in it up to now."""
        transcript = None if stream == STUDY else self.transcript(stream)
        with self.lock:
            self.refresh()
            desk = self._desks.get(stream)
            if desk is None:
                desk = Desk(stream, transcript, partial(earlier_texts, self.database))
                with damage_told(self.database):
                    desk.begin(self.database.events(stream), self.sequence)
                self._desks[stream] = desk
            elif transcript is not None and transcript is not desk.transcript:
                desk.put_on(transcript, self.sequence)
            return desk

    def known(self, stream: str) -> Desk:
        """Return an interview as it is known here, without asking what has arrived since."""
        return self._desks.get(stream) or self.desk(stream)

    def refresh(self) -> None:
        """Learn what has arrived in the database since, from whatever program."""
        with self.lock:
            events, sequence = self.database.news(self.sequence)
            with damage_told(self.database):
                self._learn(events, sequence)

    def add(self, events: Sequence[Event]) -> bool:
        """Write events that happened here; False when others' have arrived meanwhile.

        What was written is known here at once, without reading it again.
        """
        with self.lock:
            sequence = self.database.append_next(events, self.sequence)
            if sequence is None:
                return False
            self._learn(events, sequence)
            return True

    def _learn(self, events: Sequence[Event], sequence: int) -> None:
        for stream, desk in self._desks.items():
            desk.take((one for one in events if one.stream == stream), sequence)
        self.sequence = sequence

    def coder(self, name: str) -> Coder | None:
        """Return the coder of that id, or None when the study declares none such."""
        return next((one for one in self.session.study.coders if one.id == name), None)

    def sync(self) -> Synced:
        """Take in others' events and write out one's own, now."""
        with self.lock:
            return sync(self.folder, self.database)

    def _stamp(self) -> Stamp:
        """Return the stamp of every file the session was read from; asked for all the time."""
        session = self._session
        if self._files[0] is not session:
            study = session.study
            names = (*_STUDY_FILES, study.guide_file)
            paths = [self.folder.interviews / name for name in names]
            paths += [self.folder.codebook / name for name in (study.codebook_file, CLAIMS)]
            self._files = (session, [str(one) for one in paths])
        return _stamp_of(self._files[1])


_STUDY_FILES = ("study.yaml", "cases.yaml", "participants.yaml")


def _stamp_of(paths: Iterable[str]) -> Stamp:
    stamps: list[tuple[int, int] | None] = []
    for path in paths:
        try:
            found = os.stat(path)  # noqa: PTH116 - half the time of Path.stat, which joins anew
        except OSError:
            stamps.append(None)
        else:
            stamps.append((found.st_mtime_ns, found.st_size))
    return tuple(stamps)
