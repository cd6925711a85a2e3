"""Figures in digits and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.privacy.figure import figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("243 personer", [243]),
        ("42 620 innbyggere", [42620]),
        ("42.620 eller 42,620", [42620, 42620]),
        ("24,1 prosent", [24.1]),
        ("to hundre og femtito", [252]),
        ("Fire hundre og åtti", [480]),
        ("trehundre og trettién", [331]),
        ("hundre og trettini", [139]),
        ("tolv tusen fem hundre", [12500]),
        ("two hundred and forty-three", [243]),
        ("femtito av dem", [52]),
        ("fire fem dager", []),
        ("fire–fem tusen", [4, 5000]),
        ("en kommune og én til", []),
        ("tre og fire", []),
        ("hundre og", [100]),
        ("linje 9b og p3", []),
        ("ingen tall", []),
        ("I 2022 kom 9.", [2022, 9]),
    ],
)
def test_numbers_are_read(text: str, values: list[float]) -> None:
    assert [one.value for one in figures(text)] == values


def test_each_stands_where_it_is_said_to_stand() -> None:
    text = "Ja, to hundre og femtito, av 290."
    assert [text[one.start : one.end] for one in figures(text)] == ["to hundre og femtito", "290"]


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for one in figures(text):
        assert text[one.start : one.end] == one.words
