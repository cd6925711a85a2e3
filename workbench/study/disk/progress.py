"""How a long verb tells a door how far it has come."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class Step(StrEnum):
    """The steps of a build, in order."""

    SYNC = "sync"
    INGEST = "ingest"
    KEY = "key"
    CODE = "code"
    FIND = "find"
    DRAW = "draw"
    WRITE = "write"


class Progress(Protocol):
    """Called whenever a step has come further: ``done`` of ``total`` parts."""

    def __call__(self, step: Step, done: int, total: int) -> None:
        """Take the news."""


def silent(step: Step, done: int, total: int) -> None:
    """Tell nobody."""
