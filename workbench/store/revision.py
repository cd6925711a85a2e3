"""The history of authored files that the workbench itself changed. Only ever added to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import text

from workbench.store.index import Opened

_ADD: Final = text(
    "INSERT INTO revision (file, before, after, coder, time, what, body) "
    "VALUES (:file, :before, :after, :coder, :time, :what, :body)"
)
_OF: Final = text(
    "SELECT sequence, before, after, coder, time, what, body FROM revision "
    "WHERE file = :file ORDER BY sequence"
)


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of a file: ``before`` and ``after`` are digests of its bytes.

    ``what`` says in JSON what was done, ``body`` is the text as it was before; ``sequence``
    is given by the database.
    """

    before: str
    after: str
    coder: str
    time: str
    what: str
    body: str
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Revisions:
    """The revisions in an open database."""

    reading: Opened
    writing: Opened

    def add(self, file: str, one: Revision) -> None:
        """Record a change of ``file``."""
        row = {
            "file": file,
            "before": one.before,
            "after": one.after,
            "coder": one.coder,
            "time": one.time,
            "what": one.what,
            "body": one.body,
        }
        with self.writing() as connection:
            connection.execute(_ADD, row)

    def of(self, file: str) -> tuple[Revision, ...]:
        """Return the changes of ``file``, oldest first."""
        with self.reading() as connection:
            rows = connection.execute(_OF, {"file": file}).all()
        return tuple(
            Revision(before, after, coder, time, what, body, sequence)
            for sequence, before, after, coder, time, what, body in rows
        )
