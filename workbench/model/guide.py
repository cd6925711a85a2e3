"""The interview guide as data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Item:
    """A question (level 1), sub-question (2) or sub-sub-question (3) of the guide.

    ``label`` is the full printed one (``8b iv``); ``id`` stays when numbers change.
    ``matrix`` is the id of the item whose children are instruments this one is asked of.
    """

    id: str
    label: str
    level: int
    heading: str
    parent: str | None
    text: str
    condition: str = ""
    prompts: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    role: str = ""
    matrix: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A part of the guide: its title, the text read aloud, and the items under it."""

    id: str
    title: str
    text: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Guide:
    """An interview guide. ``items`` are in printed order, all levels."""

    title: str
    version: str
    date: str
    language: str
    headings: tuple[Heading, ...]
    items: tuple[Item, ...]

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Items by their stable id."""
        return {item.id: item for item in self.items}

    def children(self, item: str) -> tuple[Item, ...]:
        """Return the items directly under ``item``."""
        return tuple(one for one in self.items if one.parent == item)

    def question_of(self, item: str) -> Item:
        """Return the numbered question that ``item`` is or stands under."""
        one = self.by_id[item]
        while one.parent is not None:
            one = self.by_id[one.parent]
        return one
