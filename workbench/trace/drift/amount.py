"""How much a statement claims, and of what: the classes of amount and their strength."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.model.finding import Quantifier


class Amount(StrEnum):
    """How much a statement claims: the classes of a report, and those only people write."""

    NONE = "none"
    FEW = "few"
    ONE = "one"
    COUPLE = "couple"
    SOME = "some"
    SEVERAL = "several"
    HALF = "half"
    MANY = "many"
    MOST = "most"
    ALL_BUT_ONE = "all-but-one"
    GENERIC = "generic"
    ALL = "all"
    EXACT = "exact"


RANK: Final = {
    Amount.NONE: 0,
    Amount.FEW: 2,
    Amount.ONE: 1,
    Amount.COUPLE: 2,
    Amount.SOME: 3,
    Amount.SEVERAL: 4,
    Amount.HALF: 5,
    Amount.MANY: 5,
    Amount.MOST: 6,
    Amount.ALL_BUT_ONE: 7,
    Amount.GENERIC: 7,
    Amount.ALL: 8,
}
"""How strong a class is. A plural without a word of quantity reads as nearly all."""

OF_CLASS: Final = {one: Amount(one.value) for one in Quantifier}
"""The amount that a class of the report's own rule is."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """``amount`` of ``noun`` (a lemma; "" when the words stand alone) in ``group``.

    ``words`` as they stand; ``number`` where a figure is told, ``of`` what it is out of.
    """

    amount: Amount
    words: str
    noun: str
    group: frozenset[str] = frozenset()
    number: int = 0
    of: int = 0
    start: int = 0
