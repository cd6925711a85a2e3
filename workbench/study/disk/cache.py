"""Derived results, kept under the digest of all they were derived from.

A changed input gives another digest, so nothing here is ever stale; what is not asked for
by a build is removed at its end.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TypeVar

from workbench.study.disk.edition import edition
from workbench.study.disk.files import write
from workbench.study.disk.folder import Folder
from workbench.study.disk.keep import from_json, to_json
from workbench.text.form import digest

T = TypeVar("T")


class Cache:
    """A folder of results by digest."""

    def __init__(self, folder: Folder) -> None:
        """Use the study's cache folder; it is made at the first write."""
        self._folder = folder.cache
        self._used: set[str] = set()
        self._at_hand: dict[str, object] = {}

    def get(self, kind: type[T], topic: str, inputs: str, make: Callable[[], T]) -> T:
        """Return the result kept for ``inputs``, or make it and keep it.

        ``topic`` names the sort of result; ``inputs`` is any text that changes whenever
        the result could.
        """
        result = self.kept(kind, topic, inputs)
        if result is None:
            result = make()
            self.put(topic, inputs, result, to_json(result))
        return result

    def kept(self, kind: type[T], topic: str, inputs: str) -> T | None:
        """Return the result kept for ``inputs``, if there is one."""
        name = _name(topic, inputs)
        self._used.add(name)
        at_hand = self._at_hand.get(name)
        if isinstance(at_hand, kind):
            return at_hand
        result = self._from_disk(kind, name)
        if result is not None:
            self._at_hand[name] = result
        return result

    def put(self, topic: str, inputs: str, result: object, text: str) -> None:
        """Keep a result; ``text`` is its JSON, and what is found cut short is made again."""
        name = _name(topic, inputs)
        self._used.add(name)
        write(self._folder / name, text.encode(), lasting=False)
        self._at_hand[name] = result

    def let_go(self) -> None:
        """Keep nothing in memory: it is asked for again from disk."""
        self._at_hand.clear()

    def _from_disk(self, kind: type[T], name: str) -> T | None:
        try:
            return from_json(kind, (self._folder / name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    def spare(self, topic: str, inputs: str) -> None:
        """Keep what is kept for ``inputs`` through :meth:`tidy`, though nobody asked for it."""
        self._used.add(_name(topic, inputs))

    def tidy(self, *topics: str) -> None:
        """Remove what this run did not use, of the sorts given; of all it used when none is."""
        sorts = topics or {name.rpartition("-")[0] for name in self._used}
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in self._used and path.name.rpartition("-")[0] in sorts:
                    path.unlink(missing_ok=True)


def _name(topic: str, inputs: str) -> str:
    return f"{topic}-{digest(f'{edition()}|{topic}|{inputs}'.encode())[:32]}.json"
