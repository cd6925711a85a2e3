"""The weighed study and its report, kept by a server and made again only on a change.

The first look takes seconds: :func:`prepare` works in a thread of its own, and says how far
it has come to whoever waits.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from threading import Event, RLock, Thread
from time import monotonic
from typing import Any, Final, TypeAlias, TypeVar
from weakref import WeakKeyDictionary

from workbench.errors.authored import AuthoredError
from workbench.errors.base import WorkbenchError
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.live.room import Room
from workbench.study.opening.session import Session
from workbench.study.reporting.drift import Drifted, drifted
from workbench.study.reviewing.reading import Reading, read_report
from workbench.study.weighing.weighed import Weighed, weigh_all

T = TypeVar("T")

WEIGHED: Final = "weighed"
READING: Final = "reading"
DRIFT: Final = "drift"

Stamp: TypeAlias = tuple[int, int]

_kept: WeakKeyDictionary[Room, dict[str, tuple[Stamp, Any]]] = WeakKeyDictionary()
_lock = RLock()


def weighed_in(room: Room, progress: Progress = silent) -> Weighed:
    """Return the study weighed as it is now, for matrices and steps.

    A written claim that no longer holds stops the report, and is left out here.
    """
    return _as_now(room, WEIGHED, lambda: _weigh(room.session, progress))[0]


def _weigh(session: Session, progress: Progress) -> tuple[Weighed, AuthoredError | None]:
    language = session.study.language
    try:
        return weigh_all(session, language, progress), None
    except AuthoredError as refused:
        return weigh_all(replace(session, written=()), language, progress), refused


def reading_in(room: Room, progress: Progress = silent) -> Reading:
    """Return the report as it would be built now."""
    return _as_now(room, READING, lambda: _read(room, progress))


def _read(room: Room, progress: Progress) -> Reading:
    return read_report(room.session, _sound(room, progress), progress)


def drifted_in(room: Room, progress: Progress = silent) -> Drifted:
    """Return what drifts in the report as it would be built now."""
    return _as_now(room, DRIFT, lambda: _drift(room, progress))


def _drift(room: Room, progress: Progress) -> Drifted:
    return drifted(room.session, _sound(room, progress), progress)


def _sound(room: Room, progress: Progress) -> Weighed:
    """Return the weighed study; raise what stops its report."""
    weighed, refused = _as_now(room, WEIGHED, lambda: _weigh(room.session, progress))
    if refused is not None:
        raise refused
    return weighed


@dataclass
class Preparation:
    """Work under way on a study as ``stamp`` says it is; ``over`` once it has ended."""

    topic: str
    stamp: Stamp
    step: Step = Step.SYNC
    done: int = 0
    total: int = 1
    over: Event = field(default_factory=Event)
    ended: float = 0.0

    def heard(self, step: Step, done: int, total: int) -> None:
        """Take the news of the work."""
        self.step, self.done, self.total = step, done, max(1, total)


_running: WeakKeyDictionary[Room, dict[str, Preparation]] = WeakKeyDictionary()
_starting = threading.Lock()

_NO_SECOND_WAIT_S: Final = 10
"""Who has waited this shortly ago is given the page, though somebody codes on meanwhile."""


def prepare(room: Room, topic: str, patience_s: float) -> Preparation | None:
    """Return the work that a topic (:data:`WEIGHED` …) still takes; None when there is none.

    It is begun when nobody has. None too when it has failed: whoever asks for the thing itself
    is told why.
    """
    with _starting:
        stamp = _stamp(room)
        if _kept.get(room, {}).get(topic, (None,))[0] == stamp:
            return None
        topics = _running.setdefault(room, {})
        work = topics.get(topic)
        if work is None or (work.stamp != stamp and work.over.is_set()):
            if work is not None and monotonic() - work.ended < _NO_SECOND_WAIT_S:
                return None
            work = topics[topic] = Preparation(topic, stamp)
            Thread(target=_work, args=(room, work), name=topic, daemon=True).start()
    return None if work.over.wait(patience_s) else work


def _work(room: Room, work: Preparation) -> None:
    try:
        with contextlib.suppress(WorkbenchError):
            _MAKERS[work.topic](room, work.heard)
    finally:
        work.ended = monotonic()
        work.over.set()


_MAKERS: Final[Mapping[str, Callable[[Room, Progress], object]]] = {
    WEIGHED: weighed_in,
    READING: reading_in,
    DRIFT: drifted_in,
}


def _stamp(room: Room) -> Stamp:
    return id(room.session), room.database.last()


def _as_now(room: Room, topic: str, make: Callable[[], T]) -> T:
    """Return what ``make`` made, unless a file was read anew or an event arrived since."""
    with _lock:
        stamp = _stamp(room)
        topics = _kept.setdefault(room, {})
        if topic not in topics or topics[topic][0] != stamp:
            topics[topic] = (stamp, make())
        made: T = topics[topic][1]
        return made
