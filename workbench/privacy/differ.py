"""What can be worked out from published counts, though no table or sentence says it.

A reader who knows which cases are in which group holds the counts against each other: a
total minus what two of three groups said is what the third said. Every published count is a
linear equation over whole numbers (how many cases of a group are in which state); what they
add up to is asked of an exact integer solver. Nothing is guessed: something counts as known
when no other assignment of states to cases fits all that is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Cases: TypeAlias = frozenset[str]
_Equation: TypeAlias = tuple[dict[int, int], int, int]
"""Factors by unknown, and between what their sum lies."""

MOST_PARTS: Final = 10
"""Parts of which every union is tried; of more, only the parts themselves and pairs."""

_OPTIMAL: Final = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A published count: of ``cases``, ``count`` are in one of ``states`` on ``codes``.

    ``place`` is where it is printed. With several codes it counts the cases that are in one of
    the states on at least one of them.
    """

    place: str
    codes: tuple[str, ...]
    cases: Cases
    states: frozenset[str]
    count: int


@dataclass(frozen=True, slots=True)
class Derived:
    """What can be worked out: of ``cases``, exactly ``count`` are in ``states`` on ``code``.

    ``cells`` are published counts that together give it; taking away any one of them hides it.
    """

    code: str
    cases: Cases
    states: frozenset[str]
    count: int
    cells: tuple[Cell, ...]


def derived(
    cells: Iterable[Cell],
    told: Iterable[frozenset[str]],
    states: Sequence[str],
    fewest: Mapping[str, int],
) -> tuple[Derived, ...]:
    """Return all that the cells give away about fewer than ``fewest[code]`` cases.

    ``told`` are the sets of states worth knowing, ``states`` all there are. What the counts of
    one set of enough cases give alone (all of three say it, so each does) is not among them:
    it is what that set was large enough to be told of. Of a set that is itself too small the
    published count is.
    """
    questions = tuple(told)
    found: list[Derived] = []
    for codes, own in _together(tuple(cells)):
        puzzle = _Puzzle(own, codes, states)
        for code in codes:
            for cases in _small(puzzle.parts, fewest[code]):
                found += _known(puzzle, code, cases, questions, fewest[code])
    return tuple(_shortest(found))


def _together(cells: tuple[Cell, ...]) -> Iterator[tuple[tuple[str, ...], tuple[Cell, ...]]]:
    """Yield the codes that some cell ties together, with their cells, each code once."""
    joined: list[set[str]] = []
    for cell in cells:
        mine = set(cell.codes)
        touching = [one for one in joined if one & mine]
        joined = [one for one in joined if not one & mine]
        joined.append(mine.union(*touching))
    for codes in joined:
        yield tuple(sorted(codes)), tuple(one for one in cells if codes.issuperset(one.codes))


def _small(parts: Sequence[Cases], fewest: int) -> Iterator[Cases]:
    """Yield the sets of cases that a reader can name and that are too few."""
    largest = len(parts) if len(parts) <= MOST_PARTS else 2
    for number in range(1, largest + 1):
        for some in combinations(parts, number):
            union = frozenset(chain.from_iterable(some))
            if len(union) < fewest:
                yield union


def _known(
    puzzle: _Puzzle, code: str, cases: Cases, told: Iterable[frozenset[str]], fewest: int
) -> Iterator[Derived]:
    for states in told:
        count = puzzle.known(code, cases, states, puzzle.cells)
        if count is None or _allowed(puzzle, code, cases, states, fewest):
            continue
        needed = list(puzzle.cells)
        for cell in puzzle.cells:
            fewer = [one for one in needed if one is not cell]
            if puzzle.known(code, cases, states, fewer) is not None:
                needed = fewer
        yield Derived(code, cases, states, count, tuple(needed))


def _allowed(puzzle: _Puzzle, code: str, cases: Cases, states: frozenset[str], fewest: int) -> bool:
    """Say whether the counts of a single, large enough set of cases give it alone."""
    large = {one.cases for one in puzzle.cells if len(one.cases) >= fewest and one.cases >= cases}
    return any(
        puzzle.known(code, cases, states, [one for one in puzzle.cells if one.cases == group])
        is not None
        for group in large
    )


def _shortest(found: Iterable[Derived]) -> Iterator[Derived]:
    """Leave out what only puts together what is already known of its parts."""
    kept: list[Derived] = []
    for one in sorted(found, key=lambda each: len(each.cases)):
        parts = [
            other.cases
            for other in kept
            if (other.code, other.states) == (one.code, one.states) and other.cases < one.cases
        ]
        if not parts or frozenset(chain.from_iterable(parts)) != one.cases:
            kept.append(one)
            yield one


class _Puzzle:
    """The unknowns and equations of codes that hang together.

    Cases that the same cells count are alike, so the unknowns are how many cases of each such
    part are in each state on each code, and how many of it a cell over several codes counts.
    """

    def __init__(
        self, cells: tuple[Cell, ...], codes: tuple[str, ...], states: Sequence[str]
    ) -> None:
        """Set up the unknowns."""
        self.cells = cells
        self.parts = _parts(cells)
        self._states = tuple(states)
        self._at: dict[tuple[str | tuple[str, ...], Cases, str | frozenset[str]], int] = {}
        for part in self.parts:
            for code in codes:
                for state in self._states:
                    self._at[code, part, state] = len(self._at)
            for cell in cells:
                if len(cell.codes) > 1:
                    self._at.setdefault((cell.codes, part, cell.states), len(self._at))
        self._codes = codes

    def known(
        self, code: str, cases: Cases, states: frozenset[str], cells: Sequence[Cell]
    ) -> int | None:
        """Return how many of ``cases`` are in ``states`` when the cells leave one answer only."""
        aim = np.zeros(len(self._at))
        for part in self.parts:
            if part <= cases:
                for state in states:
                    aim[self._at[code, part, state]] = 1
        rows, low, high = self._equations(cells)
        least = self._extreme(aim, rows, low, high)
        most = self._extreme(-aim, rows, low, high)
        return least if least is not None and most is not None and least == -most else None

    def _extreme(
        self, aim: NDArray[np.float64], rows: NDArray[np.float64], low: list[int], high: list[int]
    ) -> int | None:
        # The solver takes a third of a second to load, and most reports have nothing to ask.
        from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415

        limits = np.array([len(part) for _, part, _ in self._at], dtype=float)
        solved = milp(
            aim,
            constraints=LinearConstraint(rows, low, high),
            bounds=Bounds(np.zeros(len(limits)), limits),
            integrality=np.ones(len(limits)),
        )
        return round(float(solved.fun)) if solved.status == _OPTIMAL else None

    def _equations(self, cells: Sequence[Cell]) -> tuple[NDArray[np.float64], list[int], list[int]]:
        """Return the equations: a row of factors each, with the least and most they may add to."""
        said = [*self._every_case_is_somewhere(), *self._wholes(), *self._counts(cells)]
        rows = np.zeros((len(said), len(self._at)))
        for row, (factors, _, _) in zip(rows, said, strict=True):
            for at, factor in factors.items():
                row[at] = factor
        return rows, [least for _, least, _ in said], [most for _, _, most in said]

    def _every_case_is_somewhere(self) -> Iterator[_Equation]:
        for part, code in product(self.parts, self._codes):
            inside = {self._at[code, part, state]: 1 for state in self._states}
            yield inside, len(part), len(part)

    def _wholes(self) -> Iterator[_Equation]:
        """Yield what ties a count over several codes to them: the largest of them, to their sum.

        Counts over the same codes are tied to each other too.
        """
        several = {(one.codes, one.states) for one in self.cells if len(one.codes) > 1}
        for part, (codes, states) in product(self.parts, sorted(several, key=str)):
            whole = self._at[codes, part, states]
            inside = [{self._at[code, part, state]: 1 for state in states} for code in codes]
            for one in inside:
                yield {**one, whole: -1}, -len(part), 0
            yield {**{at: 1 for one in inside for at in one}, whole: -1}, 0, len(part) * len(codes)
            # A case that is in one of some states is in one of any that take these in.
            for others, wider in several:
                if others == codes and states < wider:
                    yield {whole: 1, self._at[codes, part, wider]: -1}, -len(part), 0

    def _counts(self, cells: Iterable[Cell]) -> Iterator[_Equation]:
        for cell in cells:
            parts = [part for part in self.parts if part <= cell.cases]
            if len(cell.codes) > 1:
                counted = {self._at[cell.codes, part, cell.states]: 1 for part in parts}
            else:
                (code,) = cell.codes
                counted = {
                    self._at[code, part, state]: 1 for part in parts for state in cell.states
                }
            yield counted, cell.count, cell.count


def _parts(cells: Sequence[Cell]) -> tuple[Cases, ...]:
    """Return the cases in the finest parts that the cells' sets cut them into."""
    sets = list(dict.fromkeys(one.cases for one in cells))
    alike: dict[tuple[bool, ...], set[str]] = {}
    for case in sorted(frozenset(chain.from_iterable(sets))):
        alike.setdefault(tuple(case in one for one in sets), set()).add(case)
    return tuple(frozenset(one) for one in alike.values())
