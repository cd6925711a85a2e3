"""What answers a query, held against the plainest way to say it."""

from __future__ import annotations

import fnmatch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.search.match import fits, hits, words_of
from workbench.search.query import read_query


def marked(query: str, text: str) -> str:
    """Return ``text`` with brackets around what is found."""
    for span in reversed(hits(read_query(query), text)):
        text = f"{text[: span.start]}[{text[span.start : span.end]}]{text[span.end :]}"
    return text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("far", "Vi får [far] og farfar"),
        ("får", "Vi [får] far og farfar"),
        ("far*", "Vi får [far] og [farfar]"),
        ("*far", "Vi får [far] og [farfar]"),
        ("f?r", "Vi [får] [far] og farfar"),
        ('"får far"', "Vi [får far] og farfar"),
        ("vi farfar", "[Vi] får far og [farfar]"),
        ("vi NOT far", "Vi får far og farfar"),
        ("vi NOT mor", "[Vi] får far og farfar"),
        ("mor OR vi", "[Vi] får far og farfar"),
        ("far NEAR/0 og", "Vi får [far og] farfar"),
        ("og NEAR/0 får", "Vi får far og farfar"),
        ("farfar NEAR/2 får", "Vi [får far og farfar]"),
    ],
)
def test_words_are_found_where_they_stand(query: str, found: str) -> None:
    assert marked(query, "Vi får far og farfar") == found


def test_a_longer_letter_in_small_form_does_not_shift_the_place() -> None:
    assert marked("strasse", "İ Straße, ÅSE") == "İ [Straße], ÅSE"
    assert marked("åse", "İ Straße, ÅSE") == "İ Straße, [ÅSE]"


def test_hyphens_and_marks_part_words() -> None:
    assert marked("e-post", "en e-post, e post, epost") == "en [e-post], [e post], epost"


@given(st.text("abc*?", min_size=1, max_size=8), st.text("abc", max_size=10))
def test_patterns_fit_as_file_names_do(pattern: str, word: str) -> None:
    assert fits(pattern)(word) == fnmatch.fnmatchcase(word, pattern)


def test_a_pattern_of_many_stars_takes_no_time() -> None:
    assert not fits("*a" * 200 + "b")("a" * 20_000)


@given(st.lists(st.sampled_from(["far", "får", "og", "vi"]), max_size=8))
def test_near_is_what_counting_words_gives(words: list[str]) -> None:
    pairs = [
        (one, other)
        for one, first in enumerate(words)
        for other, second in enumerate(words)
        if (first, second) == ("far", "og") and abs(one - other) <= 3
    ]
    assert bool(hits(read_query("far NEAR/2 og"), " ".join(words))) == bool(pairs)


def test_words_of_an_index_are_those_that_are_matched() -> None:
    assert words_of("Én e-post_til ÅSE, 12.5") == ["én", "e", "post", "til", "åse", "12", "5"]
