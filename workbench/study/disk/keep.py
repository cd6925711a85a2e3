"""Records as JSON and back, for the database's transcripts and for the cache.

Only frozen dataclasses of plain values, enumerations and tuples go through here; the
types on the record say how to read it back.
"""

from __future__ import annotations

import base64
import json
import sys
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_json(record: object) -> str:
    """Return a record as compact JSON; field names are left out, order is the class's."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[T], text: str) -> T:
    """Return the record of class ``kind`` that :func:`to_json` made ``text`` from.

    Raises ValueError when the text is of another shape (an older version's, say).
    """
    try:
        record: T = _reader(kind)(json.loads(text))  # type: ignore[arg-type]
    except (TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        message = f"not a {kind.__name__}: {error}"
        raise ValueError(message) from error
    return record


def _plain(value: Any) -> Any:
    kind: Any = type(value)
    if kind in _ATOMS:
        return value
    names = _names(kind)
    if names is not None:
        return [_plain(getattr(value, name)) for name in names]
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value.value if isinstance(value, Enum) else value


_ATOMS = frozenset({str, int, float, bool, type(None)})
"""Types that JSON has itself; most values of a transcript are of them."""


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    """Return the fields of a record's class; None for anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Return the function that reads a value of type ``kind`` from its plain form."""
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        readers = [_reader(hints[field.name]) for field in fields(kind)]
        return lambda value: kind(*(read(one) for read, one in zip(readers, value, strict=True)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind is bytes:
        return base64.b64decode
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    if get_origin(kind) in {Union, types.UnionType}:
        inner = _reader(next(one for one in get_args(kind) if one is not type(None)))
        return lambda value: None if value is None else inner(value)
    return lambda value: value


def _tuple_reader(inner: tuple[Any, ...]) -> Callable[[Any], Any]:
    if inner == (str, ...):  # the words of a text: few different ones, each kept once
        return lambda value: tuple(map(sys.intern, value))
    if len(inner) == 2 and inner[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...]
        each = _reader(inner[0])
        return lambda value: tuple(each(one) for one in value)
    readers = [_reader(one) for one in inner]
    return lambda value: tuple(read(one) for read, one in zip(readers, value, strict=True))
