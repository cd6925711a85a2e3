"""Words in their context, and the order of the alphabet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.language.collate import collation
from workbench.model.anchor import Span
from workbench.model.search import Sort
from workbench.search.concordance import AROUND, in_context, order_of


def test_norwegian_letters_come_last_in_their_order() -> None:
    words = ["Ås", "øl", "ære", "zoo", "Aas", "ås", "ape", "über", "öl", "énkel", "enkel"]
    assert sorted(words, key=lambda word: collation(word, "nb")) == [
        *("ape", "enkel", "énkel", "über", "zoo", "ære", "öl", "øl", "Aas", "Ås", "ås"),
    ]


def test_english_takes_foreign_letters_for_plain_ones() -> None:
    words = ["zoo", "åpen", "ape", "øl"]
    assert sorted(words, key=lambda word: collation(word, "en")) == ["ape", "åpen", "øl", "zoo"]


def test_context_is_one_line_and_ends_at_words() -> None:
    text = "ord " * 40 + "midt\ni\tord " + "ord " * 40
    start = text.index("i\t")
    found = in_context(text, Span(start, start + 1))
    assert found.hit == "i"
    assert found.left.startswith("…ord ")
    assert found.left.endswith("midt ")
    assert found.right.startswith(" ord ord")
    assert found.right.endswith("ord…")
    assert "\n" not in found.left


@given(st.text(max_size=200), st.data())
def test_context_is_what_stands_around(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = in_context(text, Span(start, end))
    assert len(found.left) <= AROUND + 1
    whole = "".join(" " if sign.isspace() else sign for sign in text)
    assert whole[:start].endswith(found.left.removeprefix("…"))
    assert whole[end:].startswith(found.right.removesuffix("…"))


def test_the_left_is_sorted_from_the_hit_outwards() -> None:
    texts = ["zulu alfa X", "alfa zulu X", "beta alfa X"]
    found = [in_context(text, Span(len(text) - 1, len(text))) for text in texts]
    found.sort(key=lambda one: order_of(one.left, one.hit, one.right, Sort.LEFT, "nb"))
    assert [one.left for one in found] == ["beta alfa ", "zulu alfa ", "alfa zulu "]
