"""The weighed study, kept while a server runs, and made again only when something changed."""

from __future__ import annotations

from threading import Lock
from weakref import WeakKeyDictionary

from workbench.study.room import Room
from workbench.study.weighed import Weighed, weigh_all

_kept: WeakKeyDictionary[Room, tuple[object, Weighed]] = WeakKeyDictionary()
_lock = Lock()


def weighed_in(room: Room) -> Weighed:
    """Return the study weighed as it is now.

    It holds for as long as no file of the study was read anew and no event arrived.
    """
    session = room.session
    stamp = (id(session), session.database.last())
    with _lock:
        kept = _kept.get(room)
        if kept is None or kept[0] != stamp:
            kept = (stamp, weigh_all(session, session.study.language))
            _kept[room] = kept
        return kept[1]
