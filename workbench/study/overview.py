"""The weighed study and its report, kept by a server and made again only on a change."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from workbench.study.reading import Reading, read_report
from workbench.study.room import Room
from workbench.study.weighed import Weighed, weigh_all

T = TypeVar("T")

_kept: WeakKeyDictionary[Room, dict[str, tuple[object, Any]]] = WeakKeyDictionary()
_lock = RLock()


def weighed_in(room: Room) -> Weighed:
    """Return the study weighed as it is now."""
    session = room.session
    return _as_now(room, "weighed", lambda: weigh_all(session, session.study.language))


def reading_in(room: Room) -> Reading:
    """Return the report as it would be built now."""
    return _as_now(room, "reading", lambda: read_report(room.session, weighed_in(room)))


def _as_now(room: Room, topic: str, make: Callable[[], T]) -> T:
    """Return what ``make`` made, unless a file was read anew or an event arrived since."""
    with _lock:
        stamp = (id(room.session), room.database.last())
        topics = _kept.setdefault(room, {})
        if topic not in topics or topics[topic][0] != stamp:
            topics[topic] = (stamp, make())
        made: T = topics[topic][1]
        return made
