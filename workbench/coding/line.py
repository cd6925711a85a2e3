"""Events as lines of JSON: their portable form, which merges line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from workbench.coding.body import checked
from workbench.errors.base import Where
from workbench.errors.coding import (
    TwoEvents,
    UnknownEventKind,
    UnreadableEvent,
    UnresolvedMerge,
    WrongEvent,
)
from workbench.model.coding import Event, EventKind
from workbench.text.near import nearest

_FIELDS: Final = ("id", "stream", "coder", "kind", "subject", "time", "body")
_CONFLICT: Final = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_KINDS: Final = {kind.value: kind for kind in EventKind}


def compose_line(event: Event) -> str:
    """Return ``event`` as one line of JSON, without its newline; the same event, the same line."""
    plain = {field: getattr(event, field) for field in _FIELDS}
    plain["body"] = dict(event.body)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parse_line(line: str, file: str, number: int) -> Event:
    """Return the event in ``line``, which is line ``number`` of ``file``.

    Raises a :class:`~workbench.errors.coding.CodingError` that names file and line.
    """
    where = Where(file, number)
    if line.startswith(_CONFLICT):
        raise UnresolvedMerge(where)
    plain = _object(line, where)
    for field in plain:
        if field not in _FIELDS:
            raise WrongEvent(where, field, "absent", "given")
    for field in _FIELDS:
        if field not in plain:
            raise WrongEvent(where, field, "given", "missing")
    kind, body = plain["kind"], plain["body"]
    if not isinstance(kind, str) or kind not in _KINDS:
        raise UnknownEventKind(where, str(kind)[:60], nearest(str(kind), _KINDS))
    if not isinstance(body, dict):
        raise WrongEvent(where, "body", "an object", f"«{str(body)[:60]}»")
    return checked(Event(**{**plain, "kind": _KINDS[kind]}), where)


def compose_lines(events: Iterable[Event]) -> bytes:
    """Return ``events`` as the bytes of a JSON Lines file, in the order given."""
    return "".join(f"{compose_line(event)}\n" for event in events).encode()


def parse_lines(data: bytes, file: str) -> tuple[Event, ...]:
    """Return the events in the bytes of a JSON Lines file; empty lines do not count.

    An event that stands there twice is given once; two that differ under one id are refused.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = data[: error.start].count(b"\n") + 1
        raise UnreadableEvent(Where(file, at), "not UTF-8") from error
    first: dict[str, tuple[Event, int]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        event = parse_line(line, file, number)
        before, line_of_it = first.setdefault(event.id, (event, number))
        if before != event:
            raise TwoEvents(Where(file, number), event.id, Where(file, line_of_it))
    return tuple(event for event, _ in first.values())


def _object(line: str, where: Where) -> dict[str, Any]:
    try:
        plain = json.loads(line, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        problem = getattr(error, "msg", None) or str(error)
        raise UnreadableEvent(where, problem) from error
    if not isinstance(plain, dict):
        raise UnreadableEvent(where, "no JSON object")
    return plain


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) != len(pairs):
        message = "a field is given twice"
        raise ValueError(message)
    return plain


def _no_number(constant: str) -> Any:
    message = f"{constant} is no JSON number"
    raise ValueError(message)
