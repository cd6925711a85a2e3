"""A code that might apply to a passage, offered to a person with its reasons."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.model.anchor import Anchor
from workbench.model.coding import Stance


@dataclass(frozen=True, slots=True)
class Reason:
    """A word that speaks for a code, as it was said.

    ``weight`` is its share of all that words speak (0 to 1); ``asked``: it is the interviewer's.
    """

    word: str
    weight: float
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code for a passage of one turn, with the calibrated probability that a person codes so.

    ``id`` is the same whenever place and code are. ``proposed``: likely enough to be put
    forward unasked. ``stance`` is None when the words do not tell; ``stance_confidence`` is
    that of the likelier stance either way, and 0 where there is too little to judge by. ``like``
    are the coded words it resembles most.
    """

    id: str
    anchor: Anchor
    code: str
    turn: int
    probability: float
    proposed: bool
    stance: Stance | None
    stance_confidence: float
    reasons: tuple[Reason, ...] = ()
    like: Anchor | None = None
