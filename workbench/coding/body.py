"""What an event may hold, checked to the last field, and its anchors as plain values."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from workbench.errors.base import Where
from workbench.errors.coding import WrongEvent
from workbench.model.anchor import CONTEXT, Anchor
from workbench.model.coding import STUDY, Event, EventKind, Stance, Verdict
from workbench.model.keying import How, State

MEMO_KINDS: Final = ("coding", "turn", "code", "interview", "study")
"""What a memo can be about."""

_LONGEST_NAME: Final = 200
_TIME_LENGTH: Final = len("2026-01-01T00:00:00.000000+00:00")
_ANCHOR_FIELDS: Final = frozenset(Anchor.__slots__)

Check: TypeAlias = Callable[[Any], bool]


def plain_anchor(anchor: Anchor) -> dict[str, Any]:
    """Return an anchor as the JSON object an event carries."""
    return {
        "interview": anchor.interview,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def anchor_of(plain: Mapping[str, Any]) -> Anchor:
    """Return the anchor of a checked event's JSON object."""
    return Anchor(**plain)


def checked(event: Event, where: Where) -> Event:
    """Return ``event`` when every field is as it must be; else raise :class:`WrongEvent`."""
    for field, (wanted, check) in _HEAD.items():
        _hold(check, getattr(event, field), field, wanted, where)
    fields = _BODY[event.kind]
    for field in event.body:
        if field not in fields:
            raise WrongEvent(where, f"body.{field}", "absent", "given")
    for field, (wanted, check) in fields.items():
        if field in event.body:
            _hold(check, event.body[field], f"body.{field}", wanted, where)
        elif event.kind is not EventKind.CODING_CHANGED and (event.kind, field) not in _OPTIONAL:
            raise WrongEvent(where, f"body.{field}", wanted, "missing")
    _check_stream(event, where)
    return event


def _check_stream(event: Event, where: Where) -> None:
    if event.kind is EventKind.CODING_CHANGED and not event.body:
        raise WrongEvent(where, "body", "a change of anchor, code or stance", "empty")
    if event.kind in _OF_STUDY and event.stream != STUDY:
        raise WrongEvent(where, "stream", f"«{STUDY}»", f"«{event.stream}»")
    anchor = event.body.get("anchor")
    if anchor is not None and anchor["interview"] != event.stream:
        found = f"«{anchor['interview']}»"
        raise WrongEvent(where, "body.anchor.interview", f"«{event.stream}»", found)


def _hold(check: Check, value: Any, field: str, wanted: str, where: Where) -> None:
    if not check(value):
        shown = "missing" if value is None else f"«{str(value)[:60]}»"
        raise WrongEvent(where, field, wanted, shown)


def _is_name(value: Any) -> bool:
    return (
        isinstance(value, str)
        and 0 < len(value) <= _LONGEST_NAME
        and value.isprintable()
        and "/" not in value
        and "\\" not in value
    )


_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _is_text(value: Any) -> bool:
    """Accept any text that can be stored: no lone surrogates, no NUL."""
    if not isinstance(value, str) or "\0" in value:
        return False
    return value.isascii() or _SURROGATE.search(value) is None


def _is_time(value: Any) -> bool:
    """Accept one spelling of a moment, so that times sort as texts."""
    if not isinstance(value, str) or len(value) != _TIME_LENGTH or value[-6:] != "+00:00":
        return False
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return False
    return moment.isoformat(timespec="microseconds") == value


def _is_offset(value: Any) -> bool:
    return type(value) is int and value >= 0


def _is_anchor(value: Any) -> bool:
    if not isinstance(value, dict) or value.keys() != _ANCHOR_FIELDS:
        return False
    start, end, quote = value["start"], value["end"], value["quote"]
    context = (value["prefix"], value["suffix"])
    return (
        _is_name(value["interview"])
        and _is_offset(start)
        and _is_offset(end)
        and _is_text(quote)
        and 0 < end - start == len(quote)
        and all(_is_text(one) and len(one) <= CONTEXT for one in context)
    )


def _one_of(*words: str) -> tuple[str, Check]:
    allowed = frozenset(words)
    return " | ".join(words), lambda value: isinstance(value, str) and value in allowed


_NAME: Final = ("a name", _is_name)
_TEXT: Final = ("a text", _is_text)
_ANCHOR: Final = ("a passage (interview, start, end, quote, prefix, suffix)", _is_anchor)
_STANCE: Final = _one_of(*Stance)
_HEAD: Final[Mapping[str, tuple[str, Check]]] = {
    "id": _NAME,
    "stream": _NAME,
    "coder": _NAME,
    "subject": _NAME,
    "time": ("a UTC time with microseconds", _is_time),
}
_BODY: Final[Mapping[EventKind, Mapping[str, tuple[str, Check]]]] = {
    EventKind.CODING_ADDED: {"anchor": _ANCHOR, "code": _NAME, "stance": _STANCE},
    EventKind.CODING_CHANGED: {"anchor": _ANCHOR, "code": _NAME, "stance": _STANCE},
    EventKind.CODING_REMOVED: {},
    EventKind.MEMO_SET: {
        "kind": _one_of(*MEMO_KINDS),
        "ref": _NAME,
        "text": _TEXT,
        "anchor": _ANCHOR,
    },
    EventKind.MEMO_REMOVED: {},
    EventKind.KEY_SET: {
        "anchor": _ANCHOR,
        "item": ("a name or null", lambda value: value is None or _is_name(value)),
        "how": _one_of(*How, State.NOT_RELEVANT, ""),
    },
    EventKind.KEY_REMOVED: {},
    EventKind.REFUSAL_SET: {
        "anchor": _ANCHOR,
        "code": _NAME,
        "verdict": _one_of(*Verdict),
        "reason": _TEXT,
    },
    EventKind.REFUSAL_REMOVED: {},
    EventKind.SUMMARY_SET: {
        "case": _NAME,
        "theme": _NAME,
        "text": _TEXT,
        "anchors": (
            "a list of passages",
            lambda value: isinstance(value, list) and all(_is_anchor(one) for one in value),
        ),
    },
    EventKind.SUMMARY_REMOVED: {},
    EventKind.DECISION_SET: {
        "kind": _NAME,
        "about": _NAME,
        "verdict": _NAME,
        "reason": _TEXT,
        "words": _TEXT,
    },
    EventKind.DECISION_REMOVED: {},
}
_OPTIONAL: Final = frozenset({(EventKind.DECISION_SET, "words"), (EventKind.MEMO_SET, "anchor")})
"""Fields of a body that events made before there were such may lack."""
_OF_STUDY: Final = frozenset(
    {
        EventKind.SUMMARY_SET,
        EventKind.SUMMARY_REMOVED,
        EventKind.DECISION_SET,
        EventKind.DECISION_REMOVED,
    }
)
