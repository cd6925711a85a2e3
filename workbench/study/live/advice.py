"""Suggestions for the coders of a study that is kept open: made ready behind, then at hand."""

from __future__ import annotations

import logging
from threading import Lock, Thread

from workbench.errors.base import WorkbenchError
from workbench.model.suggestion import Suggestion
from workbench.study.deciding.suggest import Suggester
from workbench.study.live.room import Room

_LOG = logging.getLogger(__name__)


class Advice:
    """What may be suggested to each coder of ``room``. Safe in threads."""

    def __init__(self, room: Room) -> None:
        """Make nothing ready until somebody asks: most people never will."""
        self._room = room
        self._lock = Lock()
        self._at_hand: dict[str, tuple[object, Suggester, int]] = {}
        self._under_way: set[str] = set()

    def of(self, coder: str, interview: str) -> tuple[Suggestion, ...] | None:
        """Return what is put forward for an interview; None while it is being made ready.

        What the coder has coded so already is left out.
        """
        with self._lock:
            found = self._at_hand.get(coder)
            if found is None or found[0] is not self._room.session.study:
                self._make_ready(coder)
                return None
            study, suggester, seen = found
            events, last = self._room.database.news(seen)
            suggester.learn(events)
            self._at_hand[coder] = (study, suggester, last)
        return tuple(
            one
            for one in suggester.suggestions(interview, unlikely=False)
            if not suggester.coded(one, coder)
        )

    def _make_ready(self, coder: str) -> None:
        if coder not in self._under_way:
            self._under_way.add(coder)
            Thread(target=self._make, args=(coder,), name="advice", daemon=True).start()

    def _make(self, coder: str) -> None:
        try:
            seen = self._room.database.last()
            session = self._room.session
            suggester = Suggester(session, coder)
            with self._lock:
                self._at_hand[coder] = (session.study, suggester, seen)
        except WorkbenchError as error:  # a page says what is wrong with a file
            _LOG.warning("%s", error)
        finally:
            with self._lock:
                self._under_way.discard(coder)
