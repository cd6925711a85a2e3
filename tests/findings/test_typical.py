"""How like the others a passage is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.findings.typical import centre, rarity, typicality, words

texts = st.lists(
    st.lists(st.sampled_from(["hus", "leie", "privat", "kommune", "ferje", "is"]), unique=True).map(
        tuple
    ),
    min_size=1,
    max_size=8,
)


@given(texts)
def test_likeness_is_a_share(many: list[tuple[str, ...]]) -> None:
    weights = rarity(many)
    middle = centre(many, weights)
    for one in many:
        assert 0 <= typicality(one, middle, weights) <= 1


def test_the_same_words_are_most_alike_and_others_not_at_all() -> None:
    many = [("hus", "leie"), ("hus", "leie"), ("ferje", "vær"), ("is",)]
    weights = rarity(many)
    middle = centre(many, weights)
    assert typicality(many[0], middle, weights) > typicality(many[2], middle, weights) == 0


def test_a_passage_alone_is_like_nothing() -> None:
    weights = rarity([("hus", "leie"), ("is",)])
    assert typicality(("hus", "leie"), centre([("hus", "leie")], weights), weights) == 0


def test_a_word_that_everybody_uses_tells_nothing() -> None:
    assert rarity([("hus", "det"), ("leie", "det")])["det"] == pytest.approx(0)


def test_short_words_and_figures_are_no_words() -> None:
    assert words("Vi Leide 14 hus, hus på øya.") == ("leide", "hus", "øya")
