"""What published counts give away, held against trying every assignment of states."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import chain, combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.privacy.differ import Cell, derived

STATES = ("for", "against", "silent")
FOR = frozenset({"for"})
RAISED = frozenset({"for", "against"})
ALL = frozenset("abcde")
CENTRAL, MIDDLE, PERIPHERAL = frozenset("ab"), frozenset("c"), frozenset("de")


def test_a_merged_group_minus_one_of_its_parts_is_the_other_part() -> None:
    told = [
        Cell("C-x-central", ("x",), CENTRAL, FOR, 2),
        Cell("tab-groups", ("x",), CENTRAL | MIDDLE, FOR, 2),
    ]
    (found,) = derived(told, [FOR], STATES, {"x": 2})
    assert (found.cases, found.count) == (MIDDLE, 0)
    assert found.cells == tuple(told)


def test_the_total_minus_two_of_three_groups_is_the_third() -> None:
    told = [
        Cell("tab-codes", ("x",), ALL, FOR, 3),
        Cell("C-x-central", ("x",), CENTRAL, FOR, 2),
        Cell("C-x-peripheral", ("x",), PERIPHERAL, FOR, 1),
    ]
    found = derived(told, [FOR], STATES, {"x": 2})
    assert [(one.cases, one.count, len(one.cells)) for one in found] == [(MIDDLE, 0, 3)]


def test_groups_that_are_large_enough_give_nothing_away() -> None:
    told = [
        Cell("tab-codes", ("x",), ALL, FOR, 3),
        Cell("tab-groups", ("x",), CENTRAL | MIDDLE, FOR, 3),
        Cell("tab-groups", ("x",), PERIPHERAL, FOR, 0),
    ]
    assert derived(told, [FOR], STATES, {"x": 2}) == ()
    assert [one.cases for one in derived(told, [FOR], STATES, {"x": 3})] == [PERIPHERAL]


def test_a_figure_over_a_theme_gives_away_the_code_that_was_held_back() -> None:
    told = [
        Cell("tab-codes", ("y",), ALL, FOR, 1),
        Cell("tab-groups", ("x",), CENTRAL | MIDDLE, FOR, 0),
        Cell("tab-groups", ("x",), PERIPHERAL, FOR, 0),
        Cell("fig-themes-group", ("x", "y"), PERIPHERAL, FOR, 1),
    ]
    found = derived(told, [FOR], STATES, {"x": 2, "y": 3})
    assert [(one.code, one.cases, one.count) for one in found] == [("y", PERIPHERAL, 1)]
    assert {one.place for one in found[0].cells} >= {"fig-themes-group"}


FOUR = "abcd"
World = tuple[str, ...]
"""What each of four cases says of x, then of y."""


@st.composite
def published(draw: st.DrawFn) -> tuple[list[Cell], int]:
    """Draw what four cases say of two codes, and counts that are printed of it."""
    truth = draw(st.tuples(*[st.sampled_from(STATES)] * 8))
    all_ = frozenset(FOUR)
    sets = draw(st.lists(st.frozensets(st.sampled_from(FOUR), min_size=1), min_size=1, max_size=3))
    cells = []
    for nth in range(draw(st.integers(1, 5))):
        codes = draw(st.sampled_from([("x",), ("x",), ("y",), ("x", "y")]))
        cases = draw(st.sampled_from([all_, *sets]))
        states = draw(st.sampled_from([FOR, RAISED]))
        cells.append(Cell(f"cell {nth}", codes, cases, states, _count(truth, codes, cases, states)))
    return cells, draw(st.integers(2, 3))


def test_counts_over_the_same_codes_are_held_against_each_other() -> None:
    """All that raised it are for it, and one case is not: so it did not raise it."""
    everyone, one = frozenset("abcd"), frozenset("c")
    cells = [
        Cell("for", ("x", "y"), everyone, FOR, 3),
        Cell("raised", ("x", "y"), everyone, RAISED, 3),
        Cell("one", ("x", "y"), one, FOR, 0),
    ]
    found = derived(cells, [FOR, RAISED], STATES, {"x": 2, "y": 2})
    told = {(each.code, each.states) for each in found if (each.cases, each.count) == (one, 0)}
    assert told == set(product("xy", (FOR, RAISED)))


@given(published())
@settings(max_examples=25, deadline=None)
def test_just_what_every_fitting_assignment_agrees_on_is_found(
    drawn: tuple[list[Cell], int],
) -> None:
    cells, fewest = drawn
    codes = sorted({code for cell in cells for code in cell.codes})
    found = derived(cells, [FOR, RAISED], STATES, dict.fromkeys(codes, fewest))
    got = {(one.code, one.states): set[frozenset[str]]() for one in found}
    whole = {(one.code, one.states, one.cases) for one in found if one.count in {0, len(one.cases)}}
    for one in found:
        got[one.code, one.states].add(one.cases)
        assert _known(one.code, one.cases, one.states, one.cells) == one.count
        for cell in one.cells:
            fewer = [other for other in one.cells if other is not cell]
            assert _known(one.code, one.cases, one.states, fewer) is None
    for code, states, cases in product(codes, (FOR, RAISED), _unions(cells)):
        if len(cases) < fewest and _given_away(code, cases, states, cells, fewest):
            parts = (one for one in got.get((code, states), ()) if one <= cases)
            within = any((code, states) == told[:2] and cases <= told[2] for told in whole)
            assert within or frozenset(chain.from_iterable(parts)) == cases


def _given_away(
    code: str, cases: frozenset[str], states: frozenset[str], cells: list[Cell], fewest: int
) -> bool:
    sets = {one.cases for one in cells if one.cases >= cases and len(one.cases) >= fewest}
    alone = ([one for one in cells if one.cases == large] for large in sets)
    known = _known(code, cases, states, cells) is not None
    return known and all(_known(code, cases, states, some) is None for some in alone)


def _unions(cells: list[Cell]) -> set[frozenset[str]]:
    """Return every set of cases that a reader of the cells can name."""
    sets = {one.cases for one in cells}
    parts = {frozenset(c for c in FOUR if all((c in s) == (d in s) for s in sets)) for d in FOUR}
    inside = [one for one in parts if any(one <= each for each in sets)]
    some = chain.from_iterable(combinations(inside, n) for n in range(1, len(inside) + 1))
    return {frozenset(chain.from_iterable(each)) for each in some}


def _known(
    code: str, cases: frozenset[str], states: frozenset[str], cells: Iterable[Cell]
) -> int | None:
    """Return the count that all assignments agree on which fit the cells."""
    counts = {_count(world, (code,), cases, states) for world in _fitting(tuple(cells))}
    return counts.pop() if len(counts) == 1 else None


@cache
def _fitting(cells: tuple[Cell, ...]) -> list[World]:
    return [
        world
        for world in product(STATES, repeat=8)
        if all(_count(world, one.codes, one.cases, one.states) == one.count for one in cells)
    ]


def _count(
    world: World, codes: tuple[str, ...], cases: frozenset[str], states: frozenset[str]
) -> int:
    at = {"x": 0, "y": len(FOUR)}
    return sum(any(world[at[c] + FOUR.index(case)] in states for c in codes) for case in cases)
