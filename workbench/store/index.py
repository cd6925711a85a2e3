"""The words of every turn, so that a search need not read the turns that cannot answer.

Turns are kept as text and as their words in small letters. In SQLite a full-text table
(FTS5) leads from a word to its turns; its list of distinct words answers for patterns such
as ``*øy*`` at any length, so no second index of letter triples is needed. PostgreSQL looks
through the words. Both only narrow: what is found is for the caller to decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, bindparam, text

from workbench.model.search import MANY, ONE, AnyOf, Indexed, Needed, Pattern
from workbench.model.transcript import Role
from workbench.store.schema import SQLITE

_AT_ONCE: Final = 400
"""Words or interviews in one question; databases bound the number of parameters."""

_COLUMNS: Final = "interview, number, start, role, speaker, label, text"
_STAMPS: Final = text("SELECT interview, stamp FROM indexed")
_FORGET_STAMP: Final = text("DELETE FROM indexed WHERE interview = :interview")
_STAMP: Final = text("INSERT INTO indexed (interview, stamp) VALUES (:interview, :stamp)")
_FORGET: Final = text("DELETE FROM turn WHERE interview = :interview")
_FORGET_WORDS: Final = text(
    "INSERT INTO turn_word (turn_word, rowid, words) "
    "SELECT 'delete', id, words FROM turn WHERE interview = :interview"
)
_ADD: Final = text(
    f"INSERT INTO turn ({_COLUMNS}, words) "  # noqa: S608 - our own names
    "VALUES (:interview, :number, :start, :role, :speaker, :label, :text, :words)"
)
_ADD_WORDS: Final = text(
    "INSERT INTO turn_word (rowid, words) SELECT id, words FROM turn WHERE interview = :interview"
)
_VOCABULARY: Final = text("SELECT term FROM turn_term WHERE term GLOB :glob")
_WITH_WORDS: Final = text("SELECT rowid FROM turn_word WHERE turn_word MATCH :match")
_ALL: Final = text(f"SELECT {_COLUMNS} FROM turn ORDER BY interview, number")  # noqa: S608
_OF_IDS: Final = text(
    f"SELECT {_COLUMNS} FROM turn WHERE id IN :ids"  # noqa: S608 - our own names
).bindparams(bindparam("ids", expanding=True))

Opened: TypeAlias = Callable[[], AbstractContextManager[Connection]]
Words: TypeAlias = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class TurnIndex:
    """The index of an open database; ``reading`` and ``writing`` begin its transactions."""

    reading: Opened
    writing: Opened

    def stamps(self) -> dict[str, str]:
        """Return for each interview in the index the stamp it was put in with."""
        with self.reading() as connection:
            return {row.interview: row.stamp for row in connection.execute(_STAMPS)}

    def replace(self, interview: str, stamp: str, turns: Sequence[Indexed], words: Words) -> None:
        """Keep these turns of an interview, in place of those there were.

        ``words`` gives the words of a text in small letters; ``stamp`` tells later whether
        the turns are still the same.
        """
        rows = [_row(turn, words) for turn in turns]
        with self.writing() as connection:
            self._forget(connection, interview)
            if rows:
                connection.execute(_ADD, rows)
                if _is_sqlite(connection):
                    connection.execute(_ADD_WORDS, {"interview": interview})
            connection.execute(_STAMP, {"interview": interview, "stamp": stamp})

    def forget(self, interviews: Iterable[str]) -> None:
        """Take interviews out of the index."""
        with self.writing() as connection:
            for interview in interviews:
                self._forget(connection, interview)

    def turns(self, needed: Needed) -> Iterator[Indexed]:
        """Yield at least every turn whose words fit ``needed``, by interview and number."""
        with self.reading() as connection:
            rows = _narrowed(connection, needed)
        for interview, number, start, role, speaker, label, content in sorted(rows):
            yield Indexed(interview, number, start, Role(role), speaker, label, content)

    def _forget(self, connection: Connection, interview: str) -> None:
        name = {"interview": interview}
        if _is_sqlite(connection):
            connection.execute(_FORGET_WORDS, name)
        connection.execute(_FORGET, name)
        connection.execute(_FORGET_STAMP, name)


def _narrowed(connection: Connection, needed: Needed) -> Collection[Any]:
    if not _is_sqlite(connection):
        return _looked_through(connection, needed)
    ids = _ids(connection, needed)
    if ids is None:
        return connection.execute(_ALL).all()
    rows: list[Any] = []
    for some in _batches(sorted(ids)):
        rows.extend(connection.execute(_OF_IDS, {"ids": some}))
    return rows


def _ids(connection: Connection, needed: Needed) -> set[int] | None:
    """Return the ids of the turns that fit, or None when all might."""
    if isinstance(needed, Pattern):
        return _with_pattern(connection, needed)
    found = [_ids(connection, part) for part in needed.parts]
    if isinstance(needed, AnyOf):
        given = [one for one in found if one is not None]
        return set().union(*given) if given and len(given) == len(found) else None
    narrowing = [one for one in found if one is not None]
    return set.intersection(*narrowing) if narrowing else None


def _with_pattern(connection: Connection, pattern: Pattern) -> set[int]:
    if pattern.literal:
        terms = [pattern.text]
    else:  # MANY and ONE are GLOB's own signs, and no word holds a bracket
        terms = list(connection.execute(_VOCABULARY, {"glob": pattern.text}).scalars())
    found: set[int] = set()
    for some in _batches(terms):
        match = " OR ".join(f'"{term}"' for term in some)
        found.update(connection.execute(_WITH_WORDS, {"match": match}).scalars())
    return found


def _looked_through(connection: Connection, needed: Needed) -> Collection[Any]:
    values: dict[str, str] = {}
    where = _condition(needed, values)
    question = f"SELECT {_COLUMNS} FROM turn WHERE {where}"  # noqa: S608 - words are parameters
    return connection.execute(text(question), values).all()


def _condition(needed: Needed, values: dict[str, str]) -> str:
    """Return the condition on a turn's words, which stand between spaces."""
    if isinstance(needed, Pattern):
        name = f"word{len(values)}"
        values[name] = f"% {_like(needed.text)} %"
        return f"words LIKE :{name}"
    parts = [_condition(part, values) for part in needed.parts]
    joined = (" OR " if isinstance(needed, AnyOf) else " AND ").join(parts)
    return f"({joined})" if joined else "TRUE"


def _like(pattern: str) -> str:
    """Return a pattern for LIKE; what it lets through across words is decided later."""
    return re.sub(r"[*?]", lambda sign: {MANY: "%", ONE: "_"}[sign.group()], pattern)


def _row(turn: Indexed, words: Words) -> dict[str, object]:
    return {
        "interview": turn.interview,
        "number": turn.number,
        "start": turn.start,
        "role": turn.role.value,
        "speaker": turn.speaker,
        "label": turn.label,
        "text": turn.text,
        "words": f" {' '.join(words(turn.text))} ",
    }


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == SQLITE


def _batches(names: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(names), _AT_ONCE):
        yield names[start : start + _AT_ONCE]
