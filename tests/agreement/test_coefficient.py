"""Against the tables that authors and textbooks published."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.agreement.coefficient import (
    cohen,
    fleiss,
    gwet,
    interval,
    krippendorff,
    masi,
    ordinal,
)


def table(*rows: str) -> list[list[int | None]]:
    """Return judgements: a row for each coder, a full stop where none was made."""
    return [[None if sign == "." else int(sign) for sign in row] for row in rows]


# Krippendorff (2011), parts A, B and C; then his much reprinted example of three coders.
BINARY = table("0100000000", "1110010010")
TWO_CODERS = table("112244333541", "212224333544")
FOUR_CODERS = table("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
THREE_CODERS = table(".....34121133.3", "1.213343.......", "..21344.21133.4")
# Fleiss (1971) as reprinted: ten subjects, fourteen raters, five categories.
FLEISS = [
    (0, 0, 0, 0, 14),
    (0, 2, 6, 4, 2),
    (0, 0, 3, 5, 6),
    (0, 3, 9, 2, 0),
    (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0),
    (3, 2, 6, 3, 0),
    (2, 5, 3, 2, 2),
    (6, 5, 2, 1, 0),
    (0, 2, 2, 3, 7),
]


def test_alpha_of_two_coders() -> None:
    assert krippendorff(BINARY) == pytest.approx(0.095, abs=0.0005)
    assert krippendorff(TWO_CODERS) == pytest.approx(0.692, abs=0.0005)


def test_alpha_with_missing_judgements() -> None:
    assert krippendorff(FOUR_CODERS) == pytest.approx(0.743, abs=0.0005)
    assert krippendorff(THREE_CODERS) == pytest.approx(0.691, abs=0.0005)


def test_alpha_of_ranks_and_of_measures() -> None:
    assert krippendorff(FOUR_CODERS, ordinal) == pytest.approx(0.815, abs=0.0005)
    assert krippendorff(FOUR_CODERS, interval) == pytest.approx(0.849, abs=0.0005)
    assert krippendorff(THREE_CODERS, interval) == pytest.approx(0.811, abs=0.0005)


def test_gwets_coefficient() -> None:
    assert gwet(FOUR_CODERS) == pytest.approx(0.775, abs=0.0005)


def test_cohens_kappa() -> None:
    first = [1] * 25 + [0] * 25
    second = [1] * 20 + [0] * 5 + [1] * 10 + [0] * 15
    assert cohen(first, second) == pytest.approx(0.40)


def test_chance_level_coding_is_no_agreement() -> None:
    """Kappa from the product of one coder's yes and the other's no would give .40 here."""
    first, second = [1] * 50 + [0] * 50, ([1] * 25 + [0] * 25) * 2
    assert cohen(first, second) == pytest.approx(0)


def test_fleiss_kappa() -> None:
    units = [[at for at, count in enumerate(row) for _ in range(count)] for row in FLEISS]
    assert fleiss(list(zip(*units, strict=True))) == pytest.approx(0.210, abs=0.0005)


@pytest.mark.parametrize("judgements", [[], [[], []], table("1.", ".1"), table("11", "11")])
def test_without_variation_or_pairs_a_coefficient_is_undefined(
    judgements: list[list[int | None]],
) -> None:
    assert krippendorff(judgements) is None
    assert fleiss(judgements) is None
    assert gwet(judgements) is None


def test_cohens_kappa_is_undefined_without_variation() -> None:
    assert cohen([], []) is None
    assert cohen([1, 1], [1, 1]) is None


def test_sets_are_as_far_apart_as_they_share_little() -> None:
    sets = [frozenset(letters) for letters in ("ab", "a", "bc", "", "z", "abc")]
    distances = masi(sets, np.ones(len(sets)))
    assert distances[0] == pytest.approx([0, 1 - 1 / 3, 1 - 1 / 9, 1, 1, 1 - 4 / 9])
    assert distances[3] == pytest.approx([1, 1, 1, 0, 1, 1])


judgements = st.integers(1, 8).flatmap(
    lambda units: st.lists(
        st.lists(st.none() | st.integers(0, 3), min_size=units, max_size=units),
        min_size=2,
        max_size=4,
    )
)


@given(judgements)
def test_neither_the_order_of_coders_nor_of_units_matters(rows: list[list[int | None]]) -> None:
    turned = [row[::-1] for row in rows[::-1]]
    for coefficient in (krippendorff, gwet, fleiss):
        one, other = coefficient(rows), coefficient(turned)
        assert one == other if one is None else one == pytest.approx(other)


@given(judgements)
def test_no_coefficient_is_above_one(rows: list[list[int | None]]) -> None:
    for value in (krippendorff(rows), krippendorff(rows, ordinal), gwet(rows), fleiss(rows)):
        assert value is None or value <= 1 + 1e-9


@given(st.lists(st.integers(0, 3), min_size=2))
def test_coders_who_say_the_same_agree_wholly(row: list[int]) -> None:
    expected = None if len(set(row)) == 1 else pytest.approx(1)
    for value in (
        krippendorff([row, row, row]),
        cohen(row, row),
        gwet([row, row]),
        fleiss([row, row]),
    ):
        assert value == expected
