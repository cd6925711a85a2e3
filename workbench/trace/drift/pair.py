"""Statements on the same matter in two parts of a report, and what differs between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.language.feature import normal
from workbench.language.sentence import sentences
from workbench.model.drift import Drift, Part, Slip
from workbench.trace.drift.amount import RANK, Amount, Quantity
from workbench.trace.drift.manner import EXTREME, WITHOUT, is_open
from workbench.trace.drift.matter import ENOUGH, Scale
from workbench.trace.drift.noun import Nouns
from workbench.trace.drift.statement import Split, Statement
from workbench.trace.drift.strength import (
    FITTING,
    differ,
    group_of,
    is_bare,
    is_sized,
    rank_of,
    same_number,
)

_CLOSE: Final = 0.8
"""Statements within this share of the best likeness may be what is meant as well."""

_SURE: Final = 0.5
"""Likeness from which a word of degree, a reservation or a new group is held against a text."""

_GUESSED: Final = 0.72
"""Likeness that is needed where who is counted stands in the sentence before."""

_GENERAL: Final = 4
"""Rank from which a statement speaks of more than a few."""

_PLACES: Final = 9
"""Digits of a likeness that count, so that equals are told apart by their words, wherever they
stand and in whatever order their weights were added up."""

_BESIDE: Final = 0.2
"""Share of what two statements have in common that a third may leave out and still bear it."""

_MANNERS: Final = frozenset({Slip.HEDGE, Slip.LONE, Slip.GROUP_LOST})
"""What the likest statement may be held for though another counts the same."""

_SAME: Final = {"": "case", "speaker": "case"}


@dataclass(frozen=True)
class Pairing:
    """What statements are compared by. ``total`` is the number of cases, 0 when unknown.

    ``split`` gives the sentences of a claim.
    """

    scale: Scale
    nouns: Nouns
    total: int
    split: Split = sentences

    def drifts(
        self,
        late: Sequence[Statement],
        early: Sequence[Statement],
        bearing: Sequence[Statement] = (),
    ) -> Iterator[Drift]:
        """Yield for each later statement what differs from what it takes up, if anything.

        A shade of difference is none where a statement of ``bearing`` counts the same amount, and
        no difference is where it counts the same number: then it is the summary that drifts.
        """
        for one in late:
            found = self._drift(one, early)
            if found is not None and not (
                found.slip in {Slip.STRONGER, Slip.WEAKER, Slip.GROUP_LOST}
                and (
                    found.slip is Slip.GROUP_LOST
                    or self._exact(one)
                    or self._shade(one, found, early)
                )
                and self._borne(one, bearing)
            ):
                yield found

    def _exact(self, here: Statement) -> bool:
        return here.quantity is not None and here.quantity.amount is Amount.EXACT

    def _shade(self, here: Statement, found: Drift, early: Sequence[Statement]) -> bool:
        """Say whether two amounts are next to each other in strength."""
        there = next((one.quantity for one in early if one.place == found.there), None)
        if here.quantity is None or there is None:
            return False
        return abs(self._rank(here.quantity) - self._rank(there)) <= 1

    def _borne(self, here: Statement, early: Sequence[Statement]) -> bool:
        """Say whether an earlier statement on the matter counts the same in the same amount."""
        return any(
            self._comparable(here, other)
            and here.quantity is not None
            and other.quantity is not None
            and self._amounts(here.quantity, other.quantity, 1.0) is None
            and self.scale.likeness(here, other) >= _needed(here, other)
            for other in early
        )

    def _drift(self, here: Statement, early: Sequence[Statement]) -> Drift | None:
        likely = sorted(
            (
                (round(likeness, _PLACES), other.text, other)
                for other in early
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
        free = here.quantity is None or here.quantity.amount is Amount.GENERIC
        if counted and not (free and slips[0][0] in _MANNERS and slips[0] not in counted):
            slips = counted
        accused = next((entry for entry in slips if entry[0]), None)
        if accused is None:
            return None
        slip, likeness, there = accused
        far = [
            (self._slip(here, other, likeness), likeness, other)
            for likeness, _, other in likely[len(close) :]
            if self._comparable(here, other)
        ]
        if any(
            other is None
            and (same_number(here.quantity, one.quantity) or self._covers(one, there, here))
            for other, _, one in (*slips, *far)
        ):
            return None
        return Drift(slip, here.place, there.place, round(likeness, 2)) if slip else None

    def _covers(self, one: Statement, other: Statement, here: Statement) -> bool:
        """Say whether ``one`` speaks of all that ``here`` has in common with ``other``.

        Only then is it what may be meant instead: «five firms have a fixed guide» does not bear
        «those with a fixed guide thrive».
        """
        groups = _group_of(here), _group_of(one)
        if all(groups) and groups[0] != groups[1]:
            return False  # it tells of others
        shared = self.scale.words(here) & self.scale.words(other)
        left = shared - self.scale.words(one)
        all_ = sum(self.scale.weight(word) for word in shared)
        return sum(self.scale.weight(word) for word in left) <= _BESIDE * all_

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
        if here.taken_over and here.hedged:
            return None
        if (
            self._agree(here, there)
            and one is not None
            and other is not None
            and self._comparable(here, there)
        ):
            slip = self._amounts(self._placed(here, one, other), other, likeness)
            if slip is not None:
                return slip
        if one is not None and other is not None and self._of_people(one, other):
            return Slip.STRONGER
        if one is None and other is not None and not here.hedged:
            slip = self._untold(here, there, likeness)
            if slip is not None:
                return slip
        return self._manner(here, there) if likeness >= _SURE else None

    def _placed(self, here: Statement, one: Quantity, other: Quantity) -> Quantity:
        """Give an amount the group that its sentence names elsewhere: «in the city, all three»."""
        if one.group or not other.group:
            return one
        said = {normal(word, self.nouns.language) for word in _words(here.sentence)}
        named = all(word in said or word in _words(here.sentence) for word in other.group)
        return replace(one, group=other.group) if named else one

    def _of_people(self, here: Quantity, there: Quantity) -> bool:
        """Say whether all people are told of where some cases only were: «alle ansatte»."""
        whole = here.amount is Amount.ALL
        cases = self.nouns.kind(there.noun) == "case" and there.amount is not Amount.GENERIC
        return (
            whole
            and here.noun in self.nouns.others
            and cases
            and self._rank(there) < min(self._rank(here), RANK[Amount.ALL_BUT_ONE])
        )

    def _untold(self, here: Statement, there: Statement, likeness: float) -> Slip | None:
        """Return what is lost where a statement counts nothing: it is then said of all."""
        told = there.quantity
        if told is None or there.taken_over or here.follows_one or likeness < _GUESSED:
            return None
        if not self._share_enough(here, there):
            return None
        if told.noun in self.nouns.others:
            return self._untold_people(here, there, told)
        if self.nouns.kind(told.noun) != "case" or not self._agree(here, there):
            return None
        named = (self.nouns.noun(word) for word in re.findall(r"[\w-]+", here.text.casefold()))
        if is_bare(told) or any(self.nouns.kind(noun) == "case" for noun in named):
            return None
        return self._of_few(told)

    def _share_enough(self, here: Statement, there: Statement) -> bool:
        """Say whether more than one word is shared, or the one that is, is all that either says."""
        shared = self.scale.words(here) & self.scale.words(there)
        return len(shared) > 1 or shared in (self.scale.words(here), self.scale.words(there))

    def _of_few(self, told: Quantity) -> Slip | None:
        """Return what is lost when what few cases bear, or one group, is said of all."""
        if told.amount is Amount.ONE:
            return Slip.LONE
        if told.group and not is_sized(told):
            return Slip.GROUP_LOST
        few = told.amount is not Amount.NONE and self._rank(told) <= RANK[Amount.SOME]
        return Slip.STRONGER if few else None

    def _untold_people(self, here: Statement, there: Statement, told: Quantity) -> Slip | None:
        """Return what is lost where half of some people have become those people."""
        words = re.findall(r"[\w-]+", here.text.casefold())
        named = any(self.nouns.noun(word) == told.noun for word in words)
        part = RANK.get(told.amount, 0) < RANK[Amount.ALL_BUT_ONE]
        return Slip.STRONGER if named and part and self._agree(here, there) else None

    def _agree(self, here: Statement, there: Statement) -> bool:
        """Say whether both deny, or neither denies, what both speak of."""
        none = here.quantity is not None and here.quantity.amount is Amount.NONE
        if none and WITHOUT.search(here.text):
            return False
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
        reserved = here.hedged or is_open(here.sentence)
        alike = self._share_enough(here, there)
        if there.hedged and not reserved and alike and there.part is not Part.SUMMARY:
            return Slip.HEDGE
        if EXTREME.search(here.text) and not EXTREME.search(there.text):
            return Slip.DEGREE
        return None

    def _amounts(self, here: Quantity, there: Quantity, likeness: float) -> Slip | None:
        mine, theirs = group_of(here), group_of(there)
        if mine or theirs:
            if mine and theirs and mine.isdisjoint(theirs) and likeness >= _GUESSED:
                return Slip.GROUP_NEW
            return _groups(mine, theirs, here, there, likeness)
        return self._ranked(here, there)

    def _ranked(self, here: Quantity, there: Quantity) -> Slip | None:
        ranks = self._rank(here), self._rank(there)
        if self._unit(here, there) and min(ranks) >= RANK[Amount.GENERIC]:
            return Slip.UNIT
        kinds = {self.nouns.kind(here.noun), self.nouns.kind(there.noun)}
        if kinds == {"speaker"} and Amount.GENERIC in {here.amount, there.amount}:
            return None  # «informantene» are those who spoke of it, be they some or all
        fits = self._fits(here, there)
        if fits or (fits is None and not differ(here, there, *ranks)):
            return self._unit(here, there)
        if ranks[0] > ranks[1]:
            lone = there.amount is Amount.ONE and ranks[0] >= _GENERAL
            return Slip.LONE if lone else Slip.STRONGER
        return Slip.WEAKER

    def _fits(self, here: Quantity, there: Quantity) -> bool | None:
        """Say whether a word fits the number told; None unless one is a word and one a number."""
        exact = [one for one in (here, there) if one.amount is Amount.EXACT]
        word = there if exact and exact[0] is here else here
        of = exact[0].of or self.total if exact else 0
        if len(exact) != 1 or not of or word.amount not in FITTING:
            return None
        return FITTING[word.amount](exact[0].number, of)

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
        and (one.quantity.amount is Amount.GENERIC or is_bare(one.quantity))
        for one in (here, there)
    )
    return _SURE if implied else ENOUGH


def _groups(
    mine: frozenset[str],
    theirs: frozenset[str],
    here: Quantity,
    there: Quantity,
    likeness: float,
) -> Slip | None:
    """Return what became of the group; amounts in different groups say nothing of each other.

    A number that is no greater than that of the group claims no more than it did.
    """
    no_more = here.amount is Amount.EXACT and 0 < here.number <= there.number
    if theirs and not mine and here.amount is not Amount.ONE and not no_more:
        return Slip.GROUP_LOST
    if mine and not theirs and likeness >= _SURE:
        return Slip.GROUP_NEW
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text.casefold())


def _group_of(one: Statement) -> frozenset[str]:
    return group_of(one.quantity) if one.quantity else frozenset()
