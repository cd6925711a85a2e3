"""What a format is: a name, the containers it comes in, a test and a reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.ingest.people import People
from workbench.ingest.reading import Reading
from workbench.ingest.source import Carrier, Source


def as_opened(source: Source) -> Source:
    """Return the source as it is: the usual way to prepare it."""
    return source


@dataclass(frozen=True, slots=True)
class Format:
    """One format of transcripts.

    ``recognise`` looks at the content and returns the reason for its yes in a few words,
    or ``""`` for no. ``read`` is only called after a yes; it may raise a ``SourceError``.
    Both get the people of the interview, whose names settle what is a speaker's label, and
    the source as ``prepare`` lays it out.
    """

    name: str
    carriers: frozenset[Carrier]
    recognise: Callable[[Source, People], str]
    read: Callable[[Source, People], Reading]
    prepare: Callable[[Source], Source] = as_opened


@dataclass(frozen=True, slots=True)
class Guess:
    """The format found for a source, and why."""

    format: str
    reason: str
