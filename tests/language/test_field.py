"""The narrow fields of meaning: their tables, and what words and phrases find there."""

from __future__ import annotations

from collections import Counter

import pytest

from workbench.language.feature import normal
from workbench.language.field import (
    EVENNESS,
    everyday,
    fields,
    kindred,
    lines,
    meant,
    phrase_shares,
    shares,
)

FIELDS = {name: ["", ""] for name, _, _ in lines()}
for name, *both in lines():
    FIELDS[name] = [f"{held} {more}" for held, more in zip(FIELDS[name], both, strict=True)]
WORDS = {
    language: Counter(word for one in FIELDS.values() for word in dict.fromkeys(one[at].split()))
    for at, language in enumerate(("en", "nb"))
}

LEMMAS_OF_OTHERS = {"lay", "unge", "buss", "slapp", "folk", "greie", "si"}
"""What ``normal`` gives for «laid» or «unger», and would change if it were asked again."""


def test_every_field_has_words_in_both_languages() -> None:
    assert len(FIELDS) > 1000
    assert not [name for name, one in FIELDS.items() if not all(words.split() for words in one)]


def test_what_is_everyday_is_told_from_what_few_places_have() -> None:
    assert everyday("church", "en")
    assert everyday("kirke", "nb")
    assert not everyday("quarry", "en")
    assert fields("quarry", "en")


@pytest.mark.parametrize("language", ["en", "nb"])
def test_no_word_is_in_so_many_fields_that_it_says_nothing(language: str) -> None:
    assert WORDS[language].most_common(1)[0][1] < 10


@pytest.mark.parametrize("language", ["en", "nb"])
def test_the_words_of_a_phrase_stand_as_they_are_met(language: str) -> None:
    """A phrase whose words are not as ``normal`` gives them would never be met."""
    parts = {part for word in WORDS[language] if "_" in word for part in word.split("_")}
    twice = {part for part in parts if normal(part, language) != part}
    assert twice <= LEMMAS_OF_OTHERS


@pytest.mark.parametrize(
    ("english", "norwegian"),
    [
        ("What keeps you awake at night?", "Er det noe du bekymrer deg for?"),
        ("Who looks after the children?", "De tar vare på barna og har omsorgen."),
        ("We ran out of money and could not make ends meet.", "Vi har trang økonomi."),
        ("She gave up in the end.", "Hun slutta, ho gav opp."),
    ],
)
def test_two_languages_meet_where_no_word_is_shared(english: str, norwegian: str) -> None:
    assert set(meant(english, "en")) & set(meant(norwegian, "nb"))


def test_a_phrase_is_met_with_a_word_between_and_not_with_more() -> None:
    apart = meant("They look it after.", "en")
    assert set(phrase_shares("look", "after", "en")) <= set(apart)
    assert not set(phrase_shares("give", "up", "en")) & set(meant("give the whole thing up", "en"))


def test_a_compound_that_is_in_no_table_has_the_fields_of_its_parts() -> None:
    assert set(fields("bemanningssituasjon", "nb")) >= set(fields("bemanning", "nb"))
    assert fields("xyzzy", "nb") == ()


def test_a_nynorsk_word_is_not_taken_for_the_bokmal_word_it_looks_like() -> None:
    assert "winning" in fields("seier", "nb")
    assert "winning" not in fields("seier", "nn")
    assert set(fields("lærar", "nn")) == set(fields("lærer", "nb"))


def test_a_word_of_several_fields_says_less_of_each() -> None:
    several = shares("save", "en")
    assert len(several) > 1
    assert set(several.values()) == {len(several) ** -EVENNESS}


def test_fields_that_share_words_are_kindred_both_ways() -> None:
    near = kindred()["worry"]
    assert "fear" in near
    assert kindred()["fear"]["worry"] == pytest.approx(near["fear"])
    assert all(0 < value < 1 for value in near.values())
    assert "worry" not in near
