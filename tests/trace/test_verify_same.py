from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.trace.verify.same import allowed, same, spelt_alike

SAID = "Vi vil ikke selge huset på [ei grend], det har vi sagt fra om i fire år."
WORDS = st.lists(st.sampled_from("huset vi selge ikke år nå har kjøpe".split()), min_size=2)  # noqa: SIM905 - a list of words


def test_typography_is_no_change() -> None:
    assert same('"Vi - ja, vi..." sa hun', "«Vi – ja,\u00a0vi…» sa hun")


@pytest.mark.parametrize(
    "printed",
    [
        SAID,
        "Vi vil ikke selge huset […] det har vi sagt fra om i fire år.",
        "[…] ikke selge huset på [ei grend], det har vi sagt fra om i fire år.",
        "Vi vil ikke selge huset på [ei grend], det har vi sagt fra om […]",
        "Vi [kommunen] vil ikke selge huset på [et annet sted], det har vi sagt fra om i fire år.",
        "Vi vil ikke selge huset (…) det har vi sagt fra om (...) fire år.",
    ],
)
def test_declared_edits_are_allowed(printed: str) -> None:
    assert allowed(SAID, printed)


@pytest.mark.parametrize(
    "printed",
    [
        "Vi vil […] selge huset på [ei grend], det har vi sagt fra om i fire år.",
        "Vi vil ikke [aldri] selge huset på [ei grend], det har vi sagt fra om i fire år.",
        "Vi vil ikke selge huset på [ei grend].",
        "Vi vil ikke selge huset på Hamrane, det har vi sagt fra om i fire år.",
        "Vi vil ikke selge […] i fire uker.",
        "Vi vil ikke selge huset på [Hamrane], det har vi sagt fra om i fire år.",
        "Vi vil ikke selge huset på [ei grend], det har vi sagt fra om i fire år?",
        "huset på […] i fire år.",
        "[…]",
        "",
    ],
)
def test_undeclared_edits_and_hidden_denials_are_not(printed: str) -> None:
    assert not allowed(SAID, printed)


@pytest.mark.parametrize("word", ["hvis", "bare", "kanskje", "unless"])
def test_a_short_cut_may_not_take_a_condition_or_a_reservation(word: str) -> None:
    assert not allowed(f"Vi selger huset {word} de vil ha det", "Vi selger huset […] de vil ha det")


@given(WORDS, st.data())
def test_a_cut_anywhere_is_allowed_unless_it_is_short_and_takes_a_denial(
    words: list[str], data: st.DataObject
) -> None:
    words = [f"{word}{at}" if word != "ikke" else word for at, word in enumerate(words)]
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    printed = [*words[:start], "[…]", *words[end:]]
    hidden = "ikke" in words[start:end] and end - start <= 3
    nothing_left = len(printed) == 1
    assert allowed(" ".join(words), " ".join(printed)) or hidden or nothing_left
    assert not (nothing_left and allowed(" ".join(words), " ".join(printed)))


@given(WORDS, WORDS)
def test_without_brackets_only_the_same_words_are_allowed(one: list[str], other: list[str]) -> None:
    assert allowed(" ".join(one), " ".join(other)) == (one == other)


@pytest.mark.parametrize(
    ("was", "now", "alike"),
    [
        ("Dette kommer fram i boka.", "Dette kommer frem i boken.", True),
        ("De ringer IMDi.", "De ringer Integrerings- og mangfoldsdirektoratet (IMDi).", True),
        ("De ringer IMDi.", "De ringer ikke Integreringsdirektoratet (IMDi).", False),
        ("De kan flytte.", "De kun flytte.", False),
        ("Én kommune", "Én kommunene", False),
    ],
)
def test_another_spelling_that_is_as_right_is_no_change(was: str, now: str, alike: bool) -> None:  # noqa: FBT001 - a table
    assert spelt_alike(was, now) is alike


def test_a_cut_that_is_a_reservation_is_not_allowed_however_long_the_clause() -> None:
    said = "Vi selger huset, men bare hvis ingen andre vil kjøpe det først, sa vi."
    assert not allowed(said, "Vi selger huset […] sa vi.")
