"""What is looked for in the interviews, and where it was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from workbench.model.anchor import Span
from workbench.model.transcript import Role

MANY = "*"
"""In a pattern: any letters, or none."""

ONE = "?"
"""In a pattern: exactly one letter."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word in small letters, perhaps with :data:`MANY` and :data:`ONE` in it.

    ``at`` is where it stands in the query (code points), to tell a person.
    """

    text: str
    at: int = 0

    @property
    def literal(self) -> bool:
        """Whether it is a plain word."""
        return MANY not in self.text and ONE not in self.text


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another; a single word is a phrase of one."""

    words: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Two phrases with at most ``between`` words between them, in either order."""

    one: Phrase
    other: Phrase
    between: int


@dataclass(frozen=True, slots=True)
class Every:
    """All of these, in one turn."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these, in one turn."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Not this, in the turn."""

    part: Query
    at: int = 0


Query: TypeAlias = Phrase | Near | Every | Either | Without


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of these must be among a turn's words. Nothing in it: no turn is ruled out."""

    parts: tuple[Needed, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of these must be among a turn's words."""

    parts: tuple[Needed, ...]


Needed: TypeAlias = Pattern | AllOf | AnyOf
"""What an index can tell of a turn without reading it: which words it has at all."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A turn as the index keeps it. ``start`` is its offset in the interview's text."""

    interview: str
    number: int
    start: int
    role: Role
    speaker: str
    label: str
    text: str


class Sort(StrEnum):
    """The order of hits: as they stand, by the words to the left or right, or by the hit."""

    PLACE = "place"
    LEFT = "left"
    RIGHT = "right"
    HIT = "hit"


@dataclass(frozen=True, slots=True)
class InContext:
    """A hit with the words around it; ``span`` counts code points of the text searched."""

    span: Span
    left: str
    hit: str
    right: str
