"""How strong an amount is: its rank, the numbers a word fits, the groups that are one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from workbench.trace.drift.amount import RANK, Amount, Quantity

A_FEW: Final = 3
"""From so many on an exact number may be told as «several», short of all."""

SIZE_GROUPS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("mindre", "små", "liten", "lite", "smaller", "small", "minst", "minste"), "<"),
    **dict.fromkeys(("større", "store", "stor", "larger", "large", "big", "bigger"), ">"),
}

FITTING: Final[Mapping[Amount, Callable[[int, int], bool]]] = {
    Amount.FEW: lambda number, of: 0 < number <= of / 3,
    Amount.SOME: lambda number, of: 1 < number <= of / 2,
    Amount.SEVERAL: lambda number, of: A_FEW <= number < of,
    Amount.HALF: lambda number, of: abs(number - of / 2) <= 1 / 2,
    Amount.MANY: lambda number, of: number >= of / 2,
    Amount.MOST: lambda number, of: of / 2 < number < of,
    Amount.GENERIC: lambda number, of: number >= of - 1,
    Amount.ALL: lambda number, of: number >= of,
    Amount.ALL_BUT_ONE: lambda number, of: number == of - 1,
}
"""Of which numbers, of how many cases, a word may be said without saying more or less."""


def rank_of(number: int, of: int) -> int:
    """Return how much an exact number claims, of ``of`` (0: unknown)."""
    if number <= 1:
        return RANK[Amount.ONE] if number else RANK[Amount.NONE]
    if not of:
        return RANK[Amount.COUPLE] if number == 2 else RANK[Amount.SEVERAL]  # noqa: PLR2004
    steps = (
        (number >= of, Amount.ALL),
        (number == of - 1, Amount.ALL_BUT_ONE),
        (2 * number > of, Amount.MOST),
        (2 * number == of, Amount.HALF),
        (number == 2, Amount.COUPLE),  # noqa: PLR2004 - a couple
    )
    return RANK[next((amount for holds, amount in steps if holds), Amount.SEVERAL)]


def differ(here: Quantity, there: Quantity, mine: int, theirs: int) -> bool:
    """Say whether two amounts of these ranks are not the same; a number and a word may be near."""
    exact = (here.amount is Amount.EXACT, there.amount is Amount.EXACT)
    if all(exact):
        return here.number != there.number
    if mine == theirs:
        return False
    if any(exact):
        told, word = (here, there) if exact[0] else (there, here)
        if word.amount is Amount.SEVERAL and told.number >= A_FEW and theirs != mine:
            return Amount.ALL in {here.amount, there.amount} or RANK[Amount.ALL] in {mine, theirs}
        return abs(mine - theirs) > 1 or Amount.ALL in {here.amount, there.amount}
    return True


def group_of(one: Quantity) -> frozenset[str]:
    """Return the group that is counted, words of one size being one."""
    return frozenset(SIZE_GROUPS.get(word, word) for word in one.group)


def is_bare(one: Quantity) -> bool:
    """Say whether it is only «kommunen»."""
    return one.amount is Amount.ONE and " " not in one.words


def is_sized(one: Quantity) -> bool:
    """Say whether its group is one by size."""
    return any(word in SIZE_GROUPS for word in one.group)


def same_number(one: Quantity | None, other: Quantity | None) -> bool:
    """Say whether both tell one number of cases, which two hardly do of different things."""
    if one is None or other is None or one.amount is not Amount.EXACT:
        return False
    if one.of and other.of and one.of != other.of:
        return False
    return other.amount is Amount.EXACT and one.number == other.number
