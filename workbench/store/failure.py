"""From a driver's failure to the error a person can act on."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from workbench.errors.store import (
    BrokenDatabase,
    BusyDatabase,
    DamagedDatabase,
    FullDisk,
    ReadOnlyDatabase,
    StoreError,
    UnreachableDatabase,
)

_SIGNS: Final[tuple[tuple[tuple[str, ...], Callable[[str, str], StoreError]], ...]] = (
    (("database is locked", "lock timeout", "table is locked"), lambda db, _: BusyDatabase(db)),
    (
        ("readonly database", "read-only transaction", "permission denied for"),
        lambda db, _: ReadOnlyDatabase(db),
    ),
    (
        ("database or disk is full", "no space left", "could not extend file"),
        lambda db, _: FullDisk(db),
    ),
    (
        ("file is not a database", "malformed", "no such table", "no such column"),
        DamagedDatabase,
    ),
    (
        (
            "unable to open database",
            "connection failed",
            "connection refused",
            "could not connect",
            "connection is bad",
            "authentication failed",
            "server closed the connection",
            "connection is closed",
            "no such file or directory",
        ),
        UnreachableDatabase,
    ),
)
"""What a driver says (in part, small letters) and the error it means."""


@contextlib.contextmanager
def explained(database: str) -> Iterator[None]:
    """Turn what a driver raises inside into a :class:`StoreError` about ``database``."""
    try:
        yield
    except DBAPIError as error:
        raise _named(database, str(error.orig)) from error
    except SQLAlchemyError as error:
        raise BrokenDatabase(database, _first_line(str(error))) from error


def _named(database: str, said: str) -> StoreError:
    lowered = said.casefold()
    for signs, error in _SIGNS:
        if any(sign in lowered for sign in signs):
            return error(database, _first_line(said))
    return BrokenDatabase(database, _first_line(said))


def _first_line(said: str) -> str:
    return (said.strip().splitlines() or ["?"])[0].rstrip(".")
