"""Statements on the same matter in two parts of a report, and what differs between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.model.drift import Drift, Part, Slip
from workbench.trace.drift_matter import ENOUGH, Scale
from workbench.trace.drift_noun import Nouns
from workbench.trace.drift_quantity import RANK, Amount, Quantity
from workbench.trace.drift_statement import Statement

_CLOSE: Final = 0.8
"""Statements within this share of the best likeness may be what is meant as well."""

_SURE: Final = 0.5
"""Likeness from which a word of degree, a reservation or a new group is held against a text."""

_GUESSED: Final = 0.72
"""Likeness that is needed where who is counted stands in the sentence before."""

_GENERAL: Final = 4
"""Rank from which a statement speaks of more than a few."""

_A_FEW: Final = 3
"""From so many on an exact number may be told as «several», short of all."""

_SAME: Final = {"": "case", "speaker": "case"}
_SIZE_GROUPS: Final = {
    **dict.fromkeys(("mindre", "små", "liten", "lite", "smaller", "small", "minst", "minste"), "<"),
    **dict.fromkeys(("større", "store", "stor", "larger", "large", "big", "bigger"), ">"),
}


_OPPOSITE: Final = frozenset("<>")
"""Said of the small here and of the large there."""


@dataclass(frozen=True)
class Pairing:
    """What statements are compared by. ``total`` is the number of cases, 0 when unknown."""

    scale: Scale
    nouns: Nouns
    total: int

    def drifts(self, late: Sequence[Statement], early: Sequence[Statement]) -> Iterator[Drift]:
        """Yield for each later statement what differs from what it takes up, if anything."""
        for one in late:
            found = self._drift(one, early)
            if found is not None:
                yield found

    def _drift(self, here: Statement, early: Sequence[Statement]) -> Drift | None:
        likely = sorted(
            (
                (likeness, -at, other)
                for at, other in enumerate(early)
                if (likeness := self.scale.likeness(here, other)) >= _needed(here, other)
            ),
            key=lambda entry: entry[:2],
            reverse=True,
        )
        if not likely:
            return None
        best = likely[0][0]
        close = [(likeness, other) for likeness, _, other in likely if likeness >= _CLOSE * best]
        slips = [(self._slip(here, other, likeness), likeness, other) for likeness, other in close]
        counted = [entry for entry in slips if self._comparable(here, entry[2])]
        if counted:
            slips = counted
        if any(slip is None for slip, _, _ in slips):
            return None
        slip, likeness, there = slips[0]
        return Drift(slip, here.place, there.place, (), round(likeness, 2)) if slip else None

    def _comparable(self, here: Statement, there: Statement) -> bool:
        one, other = here.quantity, there.quantity
        if one is None or other is None:
            return False
        return self._kind(one) == self._kind(other)

    def _kind(self, one: Quantity) -> str:
        kind = self.nouns.kind(one.noun)
        return _SAME.get(kind, kind)

    def _slip(self, here: Statement, there: Statement, likeness: float) -> Slip | None:
        """Return what differs; None when nothing does, or the two cannot be compared."""
        one, other = here.quantity, there.quantity
        if (
            self._agree(here, there)
            and one is not None
            and other is not None
            and self._comparable(here, there)
        ):
            slip = self._amounts(one, other, likeness)
            if slip is not None:
                return slip
        return self._manner(here, there) if likeness >= _SURE else None

    def _agree(self, here: Statement, there: Statement) -> bool:
        """Say whether both deny, or neither denies, what both speak of."""
        mine = self.scale.shared(here.denied, there.matter)
        theirs = self.scale.shared(there.denied, here.matter)
        return bool(mine) is bool(theirs)

    def _manner(self, here: Statement, there: Statement) -> Slip | None:
        """Return what differs in degree or reservation, at words that are shared."""
        shared = self.scale.shared(here.matter, there.matter)
        theirs = self.scale.shared(there.matter, here.matter)
        risen = self.scale.shared(here.intense & shared, theirs - there.intense)
        softened = self.scale.shared(there.soft & theirs, shared - here.soft)
        if (risen and not there.soft & theirs & self.scale.shared(there.soft, risen)) or (
            softened and not here.soft
        ):
            return Slip.DEGREE
        if there.hedged and not here.hedged and there.part is not Part.SUMMARY:
            return Slip.HEDGE
        return None

    def _amounts(self, here: Quantity, there: Quantity, likeness: float) -> Slip | None:
        mine, theirs = _group(here), _group(there)
        if mine or theirs:
            if mine | theirs == _OPPOSITE and likeness >= _GUESSED:
                return Slip.GROUP_NEW
            return _groups(mine, theirs, here, likeness)
        return self._ranked(here, there)

    def _ranked(self, here: Quantity, there: Quantity) -> Slip | None:
        ranks = self._rank(here), self._rank(there)
        if self._unit(here, there) and min(ranks) >= RANK[Amount.GENERIC]:
            return Slip.UNIT
        if not _differ(here, there, *ranks):
            return self._unit(here, there)
        if ranks[0] > ranks[1]:
            lone = there.amount is Amount.ONE and ranks[0] >= _GENERAL
            return Slip.LONE if lone else Slip.STRONGER
        return Slip.WEAKER

    def _unit(self, here: Quantity, there: Quantity) -> Slip | None:
        kinds = self.nouns.kind(there.noun), self.nouns.kind(here.noun)
        return Slip.UNIT if kinds == ("speaker", "case") else None

    def _rank(self, one: Quantity) -> int:
        if one.amount is not Amount.EXACT:
            return RANK[one.amount]
        return rank_of(one.number, one.of or self.total)


def _needed(here: Statement, there: Statement) -> float:
    """Return the likeness two statements need: more where an amount is only implied.

    Most where it was taken over from a sentence before: then who is meant is a guess too.
    """
    if there.taken_over:
        return _GUESSED
    implied = here.taken_over or any(
        one.quantity is not None
        and (one.quantity.amount is Amount.GENERIC or _is_bare(one.quantity))
        for one in (here, there)
    )
    return _SURE if implied else ENOUGH


def _is_bare(one: Quantity) -> bool:
    """Say whether it is only «kommunen»."""
    return one.amount is Amount.ONE and " " not in one.words


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


def _differ(here: Quantity, there: Quantity, mine: int, theirs: int) -> bool:
    exact = (here.amount is Amount.EXACT, there.amount is Amount.EXACT)
    if all(exact):
        return here.number != there.number
    if mine == theirs:
        return False
    if any(exact):
        told, word = (here, there) if exact[0] else (there, here)
        if word.amount is Amount.SEVERAL and told.number >= _A_FEW and theirs != mine:
            return Amount.ALL in {here.amount, there.amount} or RANK[Amount.ALL] in {mine, theirs}
        return abs(mine - theirs) > 1 or Amount.ALL in {here.amount, there.amount}
    return True


def _groups(
    mine: frozenset[str], theirs: frozenset[str], here: Quantity, likeness: float
) -> Slip | None:
    """Return what became of the group; amounts in different groups say nothing of each other."""
    if theirs and not mine and here.amount is not Amount.ONE:
        return Slip.GROUP_LOST
    if mine and not theirs and likeness >= _SURE:
        return Slip.GROUP_NEW
    return None


def _group(one: Quantity) -> frozenset[str]:
    return frozenset(_SIZE_GROUPS.get(word, word) for word in one.group)
