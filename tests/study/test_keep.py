"""Records survive the way to JSON and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.anchor import Anchor
from workbench.model.coding import Coding, Stance
from workbench.model.keying import How, Key, Keying
from workbench.study.disk.keep import from_json, to_json

texts = st.text(max_size=20)
anchors = st.builds(Anchor, texts, st.integers(), st.integers(), texts, texts, texts)
codings = st.builds(Coding, texts, anchors, texts, texts, st.sampled_from(Stance), texts)
keys = st.builds(
    Key,
    st.integers(),
    st.none() | texts,
    st.sampled_from(How),
    st.floats(0, 1),
    st.lists(st.tuples(texts, st.floats(0, 1)), max_size=3).map(tuple),
    st.none() | texts,
)


@given(codings)
def test_a_coding_comes_back_as_it_was(coding: Coding) -> None:
    assert from_json(Coding, to_json(coding)) == coding


@given(texts, st.lists(keys, max_size=5).map(tuple))
def test_a_keying_comes_back_as_it_was(interview: str, many: tuple[Key, ...]) -> None:
    keying = Keying(interview, many)
    assert from_json(Keying, to_json(keying)) == keying


@pytest.mark.parametrize("text", ["", "[]", "{}", "3", '["a"]', '[["x"],[],1,2,3,4,5]'])
def test_text_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - JSON says it in its own words
        from_json(Coding, text)
