"""Words that may be names, by how they stand in a sentence."""

from __future__ import annotations

import pytest

from workbench.language.lexicon import ordinary_within
from workbench.privacy.name import unknown_names


def found(text: str, language: str = "en", public: frozenset[str] = frozenset()) -> list[str]:
    return list(unknown_names(text, language, ordinary_within, public))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nothing goes out before Raj has put his meter on it.", ["Raj"]),
        ("I told Rose and Pat that we would close.", ["Rose", "Pat"]),
        ("But the chap in Mill Street sends us jobs.", ["Mill", "Street"]),
        ("We asked Gordon, of course.", ["Gordon"]),
        ("It was Grace's idea to begin with.", ["Grace's"]),
        ("We meet behind the Coach House on Fridays.", ["Coach", "House"]),
    ],
)
def test_a_common_english_word_that_is_used_as_a_name_is_one(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "We open on Saturday and again before Christmas, as the Council asked.",
        "I rang Mum, and the Library lent us the room.",
        "She said, Come in and sit down. Then I'd my CV with me.",
        "It was our Chair who wrote to their Manager.",
        "He asked: Will there be more? We said No.",
    ],
)
def test_what_english_capitalises_of_any_place_is_no_name(text: str) -> None:
    assert found(text) == []


def test_words_of_the_study_itself_are_no_names() -> None:
    assert found("We wrote to Relief for help.", public=frozenset({"relief"})) == []
    assert found("We wrote to Relief for help.") == ["Relief"]


def test_norwegian_writes_names_alone_with_a_capital() -> None:
    assert found("Me flytta dei til Hamrane i går.", "nn") == ["Hamrane"]
    assert found("Vi ringte Stein på mandag.", "nb") == ["Stein"]
