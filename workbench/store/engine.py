"""Connections to a database: how they are opened, and how their transactions begin."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from workbench.errors.store import MissingDriver, WrongDatabaseUrl
from workbench.store.schema import POSTGRESQL, SQLITE

PATIENCE_S: Final = 5
"""How long a writer waits for another one."""

_SQLITE_FILE: Final = "sqlite:///"
_POSTGRESQL_NAMES: Final = frozenset({POSTGRESQL, "postgres"})
_WRITES: Final = "workbench_writes"
_LOCK: Final = 4_210_117_303
"""The number of our advisory lock in PostgreSQL; any number nobody else is likely to use."""


def connect(url: str) -> Engine:
    """Return an engine for ``url``; no connection is made yet.

    Raises :class:`WrongDatabaseUrl` or :class:`MissingDriver`.
    """
    address = _address(url)
    if address.get_backend_name() == SQLITE:
        engine = create_engine(address, connect_args={"timeout": PATIENCE_S})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    try:
        return create_engine(address, connect_args={"connect_timeout": PATIENCE_S})
    except ModuleNotFoundError as error:
        raise MissingDriver from error


def shown(url: str) -> str:
    """Return how the database of ``url`` is named in messages; a password is hidden."""
    address = _address(url)
    if address.get_backend_name() == SQLITE:
        return address.database or url
    return address.render_as_string(hide_password=True)


def writing(connection: Connection) -> Connection:
    """Make the transactions of ``connection`` begin as writers."""
    return connection.execution_options(**{_WRITES: True})


def take_turn(connection: Connection) -> None:
    """Wait until no other writer is at work; the turn ends with the transaction.

    SQLite has given us the turn at ``BEGIN IMMEDIATE``. In PostgreSQL it makes sequence
    numbers become visible in their order, so that «all events after n» misses none.
    """
    if connection.dialect.name == POSTGRESQL:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE_S}s'")
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _address(url: str) -> URL:
    if url.startswith(_SQLITE_FILE) and url != _SQLITE_FILE:
        # All that follows is a path, whatever signs a URL would give a meaning to.
        return URL.create(SQLITE, database=url.removeprefix(_SQLITE_FILE))
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise WrongDatabaseUrl(_without_password(url)) from error
    if address.drivername.partition("+")[0] in _POSTGRESQL_NAMES and address.database:
        return address.set(drivername=f"{POSTGRESQL}+psycopg")
    raise WrongDatabaseUrl(address.render_as_string(hide_password=True))


def _without_password(url: str) -> str:
    head, at, tail = url.rpartition("@")
    return f"{head.partition('://')[0]}://…@{tail}" if at else url


def _prepare_sqlite(connection: sqlite3.Connection, _: Any) -> None:
    """Let us begin transactions ourselves, and make every commit safe on disk.

    ``journal_mode=DELETE`` on purpose: SQLite 3.7.0 to 3.51.2 (but for 3.44.6 and 3.50.7)
    can corrupt a write-ahead log that two connections share, and such a log is safe in no
    version on a network disk or in a synchronised folder, where studies often lie.
    """
    connection.isolation_level = None
    for setting in ("journal_mode = DELETE", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
