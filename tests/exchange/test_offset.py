"""What a program counted is found, whatever it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.foreign import NVIVO_WINDOWS, STANDARD, WAYS, Way, selections
from workbench.exchange.offset import placed
from workbench.exchange.project import Selection

WORDS = st.lists(
    st.sampled_from(["hus", "båt", "e\u0301n", "👩‍🚒", "\U0001f600", "and", "«her»", "x", "ö"]),
    min_size=3,
    max_size=30,
)


@given(WORDS, st.sampled_from(WAYS), st.data())
def test_the_words_that_were_marked_are_found(
    words: list[str], way: Way, data: st.DataObject
) -> None:
    ends = data.draw(
        st.lists(st.sampled_from([" ", "\n"]), min_size=len(words), max_size=len(words))
    )
    text = "".join(word + end for word, end in zip(words, ends, strict=True))
    bounds, at = [], 0
    for word in words:
        bounds.append((at, at + len(word)))
        at += len(word) + 1
    marked = data.draw(st.lists(st.sampled_from(bounds), min_size=1, max_size=5))
    found = placed(way.written(text), selections(way, text, marked), way.origin)
    assert found.sure
    if way.origin.startswith("NVivo") or not any(ord(sign) > 0xFFFF for sign in text):
        shown = [found.text[one.start : one.end] for one in found.spans if one]
        assert shown == [unicodedata.normalize("NFC", text[a:b]) for a, b in marked]


def test_an_unknown_program_is_read_by_the_edges_of_its_words() -> None:
    way = Way("Some program", units=True, newline="\r\n")
    text = "Vi \U0001f600 fikk\nto nye hus.\nOg \U0001f600 så en båt til.\n" * 4
    places = [(at, at + 3) for at in range(len(text)) if text[at : at + 3] in {"hus", "båt", "nye"}]
    found = placed(way.written(text), selections(way, text, places), way.origin)
    assert found.sure
    assert {found.text[one.start : one.end] for one in found.spans if one} == {"hus", "båt", "nye"}


def test_selections_that_cut_words_whatever_they_count_are_told() -> None:
    text = "\U0001f600 vanskelige\r\nboligforhold overalt i landet\r\n"
    wrong = selections(STANDARD, text, [(4, 9), (16, 20), (19, 23)])
    assert not placed(text, wrong, "Some program").sure


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (7, 3), (0, 10**9)])
def test_a_selection_outside_the_text_has_no_place(start: int, end: int) -> None:
    found = placed("kort tekst", [Selection("", start, end, ())], NVIVO_WINDOWS.origin)
    assert found.spans == (None,)
