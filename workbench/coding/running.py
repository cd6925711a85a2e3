"""Work that grows event by event, always equal to the fold of all its events.

Folding anew costs as much as all events there are; a page that shows three thousand
codings needs the effect of one more. What an event changes is bounded: its own subject,
and the codings that are, or become, twins of it. Only those are folded again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, Final

from workbench.coding.fold import Key, fold, key_of, made
from workbench.model.coding import Event, Work

_PARTS: Final = tuple(field.name for field in fields(Work))


class Running:
    """The events of a stream, and what they add up to, record by record."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self._seen: set[str] = set()
        self._events: dict[str, list[Event]] = defaultdict(list)
        self._keys: dict[str, Key] = {}
        self._twins: dict[Key, set[str]] = defaultdict(set)
        self._records: dict[str, dict[str, Any]] = {part: {} for part in _PARTS}
        self.latest: dict[str, str] = {}
        """Each coder's latest time; what the coder does next must be later than that."""

    def take(self, events: Iterable[Event]) -> tuple[list[Event], set[str]]:
        """Take events; return those that are new, and the subjects whose record may differ."""
        new = []
        for event in events:
            if event.id in self._seen:
                continue
            self._seen.add(event.id)
            self._events[event.subject].append(event)
            self.latest[event.coder] = max(event.time, self.latest.get(event.coder, ""))
            new.append(event)
        touched = {event.subject for event in new}
        touched |= self._regroup(touched)
        self._refold(touched)
        return new, touched

    def _regroup(self, subjects: Iterable[str]) -> set[str]:
        """Put codings with their twins again; return all twins they had or have now."""
        now = made(event for one in subjects for event in self._events[one])
        keys: set[Key] = set()
        for subject, coding in now.items():
            before, after = self._keys.get(subject), key_of(coding)
            if before is not None:
                keys.add(before)
                self._twins[before].discard(subject)
            self._keys[subject] = after
            self._twins[after].add(subject)
            keys.add(after)
        return {twin for key in keys for twin in self._twins[key]}

    def _refold(self, subjects: set[str]) -> None:
        work = fold(event for one in subjects for event in self._events[one])
        for part, records in self._records.items():
            for subject in subjects:
                records.pop(subject, None)
            records.update({one.id: one for one in getattr(work, part)})

    def of(self, subject: str) -> list[Event]:
        """Return the events on a subject, in order of arrival."""
        return list(self._events.get(subject, ()))

    def knows(self, subject: str) -> bool:
        """Say whether anything was ever done to a subject."""
        return subject in self._events

    def part(self, name: str) -> dict[str, Any]:
        """Return the records of a part of :class:`Work` by id; not to be changed."""
        return self._records[name]

    def work(self, subjects: Iterable[str] | None = None) -> Work:
        """Return the records of some subjects, or of all, in no particular order."""
        if subjects is None:
            return Work(**{part: tuple(found.values()) for part, found in self._records.items()})
        wanted = tuple(subjects)
        return Work(
            **{
                part: tuple(found[one] for one in wanted if one in found)
                for part, found in self._records.items()
            }
        )
