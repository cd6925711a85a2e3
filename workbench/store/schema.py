"""The tables, as the frozen steps that lead to them.

A step is plain text and is never edited after a release: what is needed next is a new
step. Each step runs once, in one transaction, and the layout's number goes up by one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, inspect

SQLITE: Final = "sqlite"
POSTGRESQL: Final = "postgresql"

_EVENT_INDEX: Final = "CREATE INDEX event_stream ON event (stream, sequence)"
_UNWRITTEN_INDEX: Final = "CREATE INDEX event_unwritten ON event (sequence) WHERE written = 0"
_EVENT: Final = """
CREATE TABLE event (
    sequence {sequence},           -- the order of arrival in this database
    id       TEXT    NOT NULL UNIQUE,  -- the event's own id; arriving twice is harmless
    stream   TEXT    NOT NULL,     -- an interview, or «study»
    coder    TEXT    NOT NULL,     -- who acted
    kind     TEXT    NOT NULL,     -- coding.added, memo.set …
    subject  TEXT    NOT NULL,     -- what was acted on
    time     TEXT    NOT NULL,     -- ISO 8601, UTC, microseconds
    body     TEXT    NOT NULL,     -- JSON, by kind
    origin   TEXT    NOT NULL CHECK (origin IN ('here', 'file')),
    written  INTEGER NOT NULL CHECK (written IN (0, 1))  -- stands in an event file
)
"""
_TRANSCRIPT: Final = """
CREATE TABLE transcript (
    interview TEXT NOT NULL,
    digest    TEXT NOT NULL,       -- SHA-256 of the source it was made from
    time      TEXT NOT NULL,       -- when this version was first taken in
    body      TEXT NOT NULL,       -- JSON
    PRIMARY KEY (interview, digest)
)
"""
_MEMORY: Final = """
CREATE TABLE memory (
    key   TEXT NOT NULL PRIMARY KEY,   -- such as «build»
    value TEXT NOT NULL
)
"""
_TURN: Final = """
CREATE TABLE turn (
    id        {id},
    interview TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    start     INTEGER NOT NULL,    -- offset in the interview's text, code points
    role      TEXT    NOT NULL,
    speaker   TEXT    NOT NULL,    -- a participant's id, or nothing
    label     TEXT    NOT NULL,    -- who the source says is speaking
    text      TEXT    NOT NULL,
    words     TEXT    NOT NULL     -- its words in small letters, a space around each
)
"""
_INDEXED: Final = """
CREATE TABLE indexed (
    interview TEXT NOT NULL PRIMARY KEY,
    stamp     TEXT NOT NULL        -- what the turns of the index were made from
)
"""
_REVISION: Final = """
CREATE TABLE revision (
    sequence {sequence},
    file   TEXT NOT NULL,          -- an authored file, such as codebook/codebook.yaml
    before TEXT NOT NULL,          -- digests of its bytes
    after  TEXT NOT NULL,
    coder  TEXT NOT NULL,
    time   TEXT NOT NULL,
    what   TEXT NOT NULL,          -- JSON: what was done, and which codings moved
    body   TEXT NOT NULL           -- the text before
)
"""
_SEQUENCE: Final[Mapping[str, str]] = {
    SQLITE: "INTEGER PRIMARY KEY AUTOINCREMENT",
    POSTGRESQL: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
}

_ID: Final[Mapping[str, str]] = {
    SQLITE: "INTEGER PRIMARY KEY",
    POSTGRESQL: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
}


def _first(dialect: str) -> Sequence[str]:
    """Step 1: events, kept transcripts, and what a build remembers."""
    event = _EVENT.format(sequence=_SEQUENCE[dialect])
    return (event, _EVENT_INDEX, _UNWRITTEN_INDEX, _TRANSCRIPT, _MEMORY)


def _second(dialect: str) -> Sequence[str]:
    """Step 2: the words of every turn, to search in; the codebook's history.

    Words come in small letters with spaces between them, and nothing but spaces may part
    them again; accents must tell words apart («får» is not «far»).
    """
    turn = (_TURN.format(id=_ID[dialect]), "CREATE INDEX turn_interview ON turn (interview)")
    tables = (*turn, _INDEXED, _REVISION.format(sequence=_SEQUENCE[dialect]))
    if dialect != SQLITE:
        return tables
    words = (
        "CREATE VIRTUAL TABLE turn_word USING fts5 (words, content = 'turn', "
        "content_rowid = 'id', detail = none, "
        "tokenize = \"unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'\")"
    )
    return (
        *tables,
        words,
        "CREATE VIRTUAL TABLE turn_term USING fts5vocab ('turn_word', 'row')",
    )


STEPS: Final = (_first, _second)
"""Every step there is, in order."""

LAYOUT: Final = len(STEPS)
"""The layout this version of the workbench writes."""

_SAY_LAYOUT: Final[Mapping[str, str]] = {
    SQLITE: "PRAGMA user_version",
    POSTGRESQL: "SELECT number FROM layout",
}
_NOTE_LAYOUT: Final[Mapping[str, Sequence[str]]] = {
    SQLITE: (f"PRAGMA user_version = {LAYOUT}",),
    POSTGRESQL: (
        "CREATE TABLE IF NOT EXISTS layout (number INTEGER NOT NULL)",
        "DELETE FROM layout",
        f"INSERT INTO layout (number) VALUES ({LAYOUT})",  # noqa: S608 - our own number
    ),
}


def layout(connection: Connection) -> int | None:
    """Return the number of the database's layout: 0 when it is empty, None when not ours."""
    dialect = connection.dialect.name
    tables = inspect(connection).get_table_names()
    if dialect == POSTGRESQL and "layout" not in tables:
        return None if tables else 0
    found = int(connection.exec_driver_sql(_SAY_LAYOUT[dialect]).scalar_one())
    return None if tables and found == 0 else found


def migrate(connection: Connection, found: int) -> None:
    """Take a database from layout ``found`` (0: empty) to the present one."""
    dialect = connection.dialect.name
    for step in STEPS[found:]:
        for statement in step(dialect):
            connection.exec_driver_sql(statement)
    for statement in _NOTE_LAYOUT[dialect]:
        connection.exec_driver_sql(statement)
