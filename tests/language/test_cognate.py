"""Words of the sister languages meet the tables of meaning that are written in bokmål."""

from __future__ import annotations

import pytest

from workbench.language.cognate import spelt
from workbench.language.field import fields


@pytest.mark.parametrize(
    ("language", "word", "norwegian"),
    [
        ("sv", "hjälpa", "hjelpe"),
        ("sv", "chef", "sjef"),
        ("sv", "olycka", "ulykke"),
        ("da", "bruge", "bruke"),
        ("da", "sprog", "språk"),
        ("da", "station", "stasjon"),
    ],
)
def test_a_word_is_found_by_its_regular_spelling(language: str, word: str, norwegian: str) -> None:
    assert spelt(word, language, {norwegian, "annet"}) == norwegian


def test_the_words_own_spelling_comes_first() -> None:
    assert spelt("tage", "da", {"tage", "take"}) == "tage"


def test_a_word_without_a_cousin_and_another_language_have_none() -> None:
    assert spelt("fönster", "sv", {"vindu"}) is None
    assert spelt("hjälpa", "en", {"hjelpe"}) is None


def test_cousins_share_their_field_of_meaning() -> None:
    assert set(fields("hjälpa", "sv")) & set(fields("hjelpe", "nb"))
    assert set(fields("uge", "da")) & set(fields("uke", "nb"))
