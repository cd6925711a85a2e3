"""The database of a study: what people did, kept transcripts, and what a build remembers."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any, Final, Literal

from sqlalchemy import Connection, Engine, bindparam, text

from workbench.errors.store import DamagedDatabase, ForeignDatabase, NewerDatabase
from workbench.model.coding import Event, EventKind
from workbench.store.engine import connect, shown, take_turn, writing
from workbench.store.failure import explained
from workbench.store.index import TurnIndex
from workbench.store.revision import Revisions
from workbench.store.schema import LAYOUT, layout, migrate

_AT_ONCE: Final = 500
"""Ids in one question; databases bound the number of parameters."""

_FIELDS: Final = "id, stream, coder, kind, subject, time, body"
_KNOWN: Final = text("SELECT id FROM event WHERE id IN :ids").bindparams(
    bindparam("ids", expanding=True)
)
_ADD: Final = text(
    f"INSERT INTO event ({_FIELDS}, origin, written) "  # noqa: S608 - our own names
    "VALUES (:id, :stream, :coder, :kind, :subject, :time, :body, :origin, :written)"
)
_ALL: Final = text(
    f"SELECT {_FIELDS} FROM event WHERE sequence > :after ORDER BY sequence"  # noqa: S608
)
_OF_STREAM: Final = text(
    f"SELECT {_FIELDS} FROM event "  # noqa: S608 - our own names
    "WHERE stream = :stream AND sequence > :after ORDER BY sequence"
)
_NEWS: Final = text(
    f"SELECT sequence, {_FIELDS} FROM event "  # noqa: S608 - our own names
    "WHERE sequence > :after ORDER BY sequence"
)
_UNWRITTEN: Final = text(
    f"SELECT {_FIELDS} FROM event WHERE written = 0 ORDER BY sequence"  # noqa: S608
)
_MARK: Final = text("UPDATE event SET written = 1 WHERE id IN :ids").bindparams(
    bindparam("ids", expanding=True)
)
_LAST: Final = text("SELECT coalesce(max(sequence), 0) FROM event")
_STREAMS: Final = text(
    "SELECT stream FROM event WHERE coder = :coder "
    "GROUP BY stream ORDER BY max(sequence) DESC LIMIT :number"
)
_KEEP: Final = text(
    "INSERT INTO transcript (interview, digest, time, body) "
    "VALUES (:interview, :digest, :time, :body) ON CONFLICT DO NOTHING"
)
_KEPT: Final = text("SELECT body FROM transcript WHERE interview = :interview AND digest = :digest")
_VERSIONS: Final = text(
    "SELECT digest, time FROM transcript WHERE interview = :interview ORDER BY time, digest"
)
_REMEMBER: Final = text(
    "INSERT INTO memory (key, value) VALUES (:key, :value) "
    "ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_RECALL: Final = text("SELECT value FROM memory WHERE key = :key")


@dataclass(frozen=True, slots=True)
class Kept:
    """A version of a transcript to be kept; ``body`` is the transcript as text."""

    interview: str
    digest: str
    time: str
    body: str


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a transcript: its source's digest, and when it was first taken in."""

    digest: str
    time: str


@contextlib.contextmanager
def open_database(url: str) -> Iterator[Database]:
    """Open the database at ``url``, making or upgrading its tables when needed.

    ``sqlite:///path`` (its folder must exist) or ``postgresql://user@server/name``. Raises
    a :class:`~workbench.errors.store.StoreError`; a database of a newer version is refused.
    """
    name = shown(url)
    engine = connect(url)
    try:
        with explained(name):
            _make_ready(engine, name)
        yield Database(engine, name)
    finally:
        engine.dispose()


class Database:
    """An open database. Every method is one transaction, and safe in threads and processes.

    What a method has written is on disk when it returns. Every method raises a
    :class:`~workbench.errors.store.StoreError` when the database cannot do it.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        """Use :func:`open_database` instead."""
        self._engine = engine
        self._name = name

    @property
    def name(self) -> str:
        """How messages name the database; a password is hidden."""
        return self._name

    @property
    def index(self) -> TurnIndex:
        """The words of every turn, to search in."""
        return TurnIndex(self._reading, self._writing)

    @property
    def revisions(self) -> Revisions:
        """The history of files that the workbench changed."""
        return Revisions(self._reading, self._writing)

    def append(self, events: Sequence[Event], origin: Literal["here", "file"]) -> int:
        """Add the events that are not there yet, all or none; return how many were new.

        ``origin`` says whether they happened here, and so must still be written to event
        files, or came from such a file.
        """
        rows = {event.id: _row(event, origin) for event in events}
        if not rows:
            return 0
        with self._writing() as connection:
            for ids in _batches(list(rows)):
                for (known,) in connection.execute(_KNOWN, {"ids": ids}):
                    del rows[known]
            if rows:
                connection.execute(_ADD, list(rows.values()))
        return len(rows)

    def append_next(self, events: Sequence[Event], seen: int) -> int | None:
        """Add events that happened here, provided that nothing arrived behind ``seen``.

        ``seen`` is the sequence of the last event the writer knows of. The answer is the
        sequence of the last event added; None, and nothing is added, when somebody was quicker.
        """
        with self._writing() as connection:
            if int(connection.execute(_LAST).scalar_one()) != seen:
                return None
            connection.execute(_ADD, [_row(event, "here") for event in events])
            return int(connection.execute(_LAST).scalar_one())

    def events(self, stream: str | None = None, after: int = 0) -> list[Event]:
        """Return events in order of arrival, of one stream or all, behind sequence ``after``."""
        if stream is None:
            return self._events(_ALL, after=after)
        return self._events(_OF_STREAM, stream=stream, after=after)

    def news(self, after: int) -> tuple[list[Event], int]:
        """Return the events behind sequence ``after``, and the sequence of the last one."""
        with self._reading() as connection:
            rows = connection.execute(_NEWS, {"after": after}).all()
        return self._made([row[1:] for row in rows]), int(rows[-1][0]) if rows else after

    def last(self) -> int:
        """Return the sequence of the event that arrived last; 0 when there is none."""
        with self._reading() as connection:
            return int(connection.execute(_LAST).scalar_one())

    def streams_of(self, coder: str, number: int) -> list[str]:
        """Return the streams a coder worked in, the last one first."""
        with self._reading() as connection:
            rows = connection.execute(_STREAMS, {"coder": coder, "number": number})
            return [str(stream) for (stream,) in rows]

    def unwritten(self) -> list[Event]:
        """Return the events that stand in no event file yet."""
        return self._events(_UNWRITTEN)

    def mark_written(self, ids: Iterable[str]) -> None:
        """Note that these events now stand in an event file."""
        with self._writing() as connection:
            for some in _batches(list(ids)):
                connection.execute(_MARK, {"ids": some})

    def keep_transcript(self, interview: str, digest: str, time: str, body: str) -> None:
        """Keep a version of a transcript; one that is there already stays as it is."""
        self.keep_transcripts([Kept(interview, digest, time, body)])

    def keep_transcripts(
        self, versions: Sequence[Kept], remembered: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Keep versions of transcripts, and values under keys, all in one step."""
        with self._writing() as connection:
            for one in versions:
                connection.execute(_KEEP, asdict(one))
            for key, value in remembered.items():
                connection.execute(_REMEMBER, {"key": key, "value": value})

    def transcript(self, interview: str, digest: str) -> str | None:
        """Return a kept version of a transcript, or None."""
        with self._reading() as connection:
            found = connection.execute(_KEPT, {"interview": interview, "digest": digest})
            return found.scalar_one_or_none()

    def transcript_versions(self, interview: str) -> list[Version]:
        """Return the kept versions of a transcript, oldest first."""
        with self._reading() as connection:
            rows = connection.execute(_VERSIONS, {"interview": interview})
            return [Version(digest, time) for digest, time in rows]

    def remember(self, key: str, value: str) -> None:
        """Keep a value under a key, in place of what was there."""
        with self._writing() as connection:
            connection.execute(_REMEMBER, {"key": key, "value": value})

    def recall(self, key: str) -> str | None:
        """Return the value kept under a key, or None."""
        with self._reading() as connection:
            return connection.execute(_RECALL, {"key": key}).scalar_one_or_none()

    def _events(self, question: Any, **values: object) -> list[Event]:
        with self._reading() as connection:
            rows = connection.execute(question, values).all()
        return self._made(rows)

    def _made(self, rows: Sequence[Sequence[Any]]) -> list[Event]:
        try:
            return [_event(row) for row in rows]
        except (ValueError, TypeError, RecursionError) as error:
            raise DamagedDatabase(self._name, str(error)) from error

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self._name), self._engine.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        with explained(self._name), _write(self._engine) as connection:
            yield connection


def _make_ready(engine: Engine, name: str) -> None:
    with engine.begin() as connection:
        found = _layout(connection, name)
    if found < LAYOUT:
        with _write(engine) as connection:
            # Somebody else may have got here first.
            found = _layout(connection, name)
            if found < LAYOUT:
                migrate(connection, found)


def _layout(connection: Connection, name: str) -> int:
    """Return the layout of a database we may use."""
    found = layout(connection)
    if found is None:
        raise ForeignDatabase(name)
    if found > LAYOUT:
        raise NewerDatabase(name, found, LAYOUT)
    return found


@contextlib.contextmanager
def _write(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection, writing(connection).begin():
        take_turn(connection)
        yield connection


def _row(event: Event, origin: str) -> dict[str, object]:
    return {
        "id": event.id,
        "stream": event.stream,
        "coder": event.coder,
        "kind": event.kind.value,
        "subject": event.subject,
        "time": event.time,
        "body": json.dumps(dict(event.body), ensure_ascii=False, separators=(",", ":")),
        "origin": origin,
        "written": 0 if origin == "here" else 1,
    }


def _event(row: Sequence[Any]) -> Event:
    name, stream, coder, kind, subject, time, body = row
    content = json.loads(body)
    if not isinstance(content, dict):
        message = f"the event {name} has no body"
        raise ValueError(message)  # noqa: TRY004 - of the value, not of what we were called with
    return Event(name, stream, coder, EventKind(kind), subject, time, content)


def _batches(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
