from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.form import nfc, plain
from workbench.text.lookup import lookup
from workbench.text.near import nearest

texts = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("«»– ­…'\"\n aAåßé"), max_size=30
)


@given(texts.map(nfc))
def test_the_plain_form_is_the_one_everybody_compares_with(text: str) -> None:
    assert nfc(lookup(text).plain) == plain(text)


@given(texts.map(nfc), st.data())
def test_words_of_a_text_are_found_where_they_stand(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end]
    for at, behind in lookup(text).find(words):
        assert plain(text[at:behind]) == plain(words) or "\u2026" in text
    if words and words[0].isalnum() and words[-1].isalnum():
        assert (start, end) in lookup(text).find(words)


def test_typography_spacing_and_case_do_not_hide_words() -> None:
    text = "Han sa: «Vi  fikk\u00a0to\nnye – i mai …» da."
    ((start, end),) = lookup(text).find('"vi fikk to nye - i mai ..."')
    assert text[start:end] == "«Vi  fikk\u00a0to\nnye – i mai …»"


def test_every_occurrence_behind_an_offset_is_found() -> None:
    assert lookup("ja, ja, ja").find("ja") == [(0, 2), (4, 6), (8, 10)]
    assert lookup("ja, ja, ja").find("ja", after=1) == [(4, 6), (8, 10)]
    assert lookup("ja").find(" \u00ad") == []


def test_the_nearest_name_is_found_whatever_its_case() -> None:
    assert nearest("OPPBEMANING", ["Oppbemanning", "dugnad"]) == "Oppbemanning"
    assert nearest("xyz", ["Oppbemanning", "dugnad"]) is None
