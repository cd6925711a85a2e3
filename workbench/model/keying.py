"""Which guide item each turn deals with, and what that says of the cases."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class How(StrEnum):
    """How a matter came up in a turn."""

    ASKED = "asked"
    VOLUNTEERED = "volunteered"
    FOLLOW_UP = "follow-up"
    OFF_GUIDE = "off-guide"


@dataclass(frozen=True, slots=True)
class Key:
    """The item a turn deals with. ``item`` is None off the guide.

    ``confidence`` is a probability; ``best`` are the three likeliest items with theirs;
    ``confirmed`` names the coder who set the key, None when the machine did.
    """

    turn: int
    item: str | None
    how: How
    confidence: float
    best: tuple[tuple[str, float], ...] = ()
    confirmed: str | None = None


@dataclass(frozen=True)
class Keying:
    """The keys of one interview, a key for every turn, in order.

    ``dealt`` is the probability of each item that some turn deals with it or with what stands
    under it; empty where nobody worked it out.
    """

    interview: str
    keys: tuple[Key, ...]
    dealt: tuple[tuple[str, float], ...] = ()

    def of(self, turn: int) -> Key:
        """Return the key of a turn by its number (from 1)."""
        return self.keys[turn - 1]


class State(StrEnum):
    """What became of a guide item in a case."""

    ANSWERED = "asked-answered"
    VOLUNTEERED = "answered-unasked"
    PARTLY = "partly"
    UNANSWERED = "asked-unanswered"
    NOT_ASKED = "not-asked"
    NOT_RELEVANT = "not-relevant"
    UNKNOWN = "unknown"

    @property
    def came_up(self) -> bool:
        """Whether informants said something on the matter, or were asked."""
        return self in {State.ANSWERED, State.VOLUNTEERED, State.PARTLY, State.UNANSWERED}


@dataclass(frozen=True, slots=True)
class Cover:
    """A guide item in a case, with the turns (interview, number) it rests on.

    ``dealt`` is the probability that it came up, as the machine sees it; None where no
    interview was keyed.
    """

    item: str
    case: str
    state: State
    turns: tuple[tuple[str, int], ...] = ()
    reason: str = ""
    dealt: float | None = None


@dataclass(frozen=True)
class Coverage:
    """Every item × case."""

    covers: tuple[Cover, ...]

    def of(self, item: str, case: str) -> Cover:
        """Return the cell; ``UNKNOWN`` where there is none."""
        return self._cells.get((item, case)) or Cover(item, case, State.UNKNOWN)

    @cached_property
    def _cells(self) -> dict[tuple[str, str], Cover]:
        return {(cover.item, cover.case): cover for cover in reversed(self.covers)}
