"""Where sentences end."""

from __future__ import annotations

import re
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language import sentence
from workbench.language.sentence import sentences


def split(text: str, language: str = "nb") -> list[str]:
    return [text[one.start : one.end] for one in sentences(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi brukte f.eks. Husbankens lån.",
        "Det er bl.a. Kari som gjør det.",
        "De kommer kl. 10 om morgenen.",
        "Det tok ca. 14 dager.",
        "Søknad nr. 3 ble avslått.",
        "Barnet går i 3. klasse.",
        "Han kom 1. januar.",
        "Ho er t.d. flink til det.",
        "Det var J. Hansen som ringte.",
        "«Nei.» sa hun.",
    ],
)
def test_no_sentence_ends_with_an_abbreviation_or_an_ordinal(text: str) -> None:
    assert split(text, "nn" if text.startswith("Ho ") else "nb") == [text]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_full_stops_question_marks_and_exclamations_end_sentences(language: str) -> None:
    assert split("Ja. Hva da? Nei!", language) == ["Ja.", "Hva da?", "Nei!"]


def test_a_number_before_a_capital_ends_a_sentence() -> None:
    assert split("Vi var 12. Så kom de.") == ["Vi var 12.", "Så kom de."]
    assert split("Det var i 2022. Da kom de.") == ["Det var i 2022.", "Da kom de."]


def test_dialect_no_is_no_abbreviation_in_norwegian() -> None:
    assert split("Vi er her no. Ja.") == ["Vi er her no.", "Ja."]


def test_no_and_i_are_words_in_spoken_english() -> None:
    assert split("No. We never did. So do I. Ask her.", "en") == [
        "No.",
        "We never did.",
        "So do I.",
        "Ask her.",
    ]
    assert split("It was No. 4 of them. Yes.", "en") == ["It was No. 4 of them.", "Yes."]


def test_three_dots_end_a_sentence_only_before_a_capital() -> None:
    assert split("Vi tenkte... Ja.") == ["Vi tenkte...", "Ja."]
    assert split("Vi ... tenkte det.") == ["Vi ... tenkte det."]


def test_speech_without_punctuation_is_one_sentence() -> None:
    assert split("ja det er jo sånn at vi ikke vet") == ["ja det er jo sånn at vi ikke vet"]


def test_nothing_has_no_sentences() -> None:
    assert sentences("", "nb") == ()
    assert sentences(" \n ", "nb") == ()


def test_an_unknown_language_is_split_by_the_norwegian_rules() -> None:
    assert split("Ca. ti. Ja.", "da") == ["Ca. ti.", "Ja."]


@given(st.text(alphabet="aBø .?!…«»12\n-'", max_size=60), st.sampled_from(["nb", "nn", "en"]))
def test_every_sign_lies_in_exactly_one_sentence(text: str, language: str) -> None:
    spans = sentences(text, language)
    covered = [at for one in spans for at in range(one.start, one.end)]
    assert covered == sorted(set(covered))
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(covered)
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in spans)


@given(st.text(alphabet="aBø 12,;:«»“”\"'()[]–/%&.…!?", max_size=40), st.sampled_from(["nb", "en"]))
def test_what_is_told_to_be_one_sentence_without_the_pipeline_is_one(
    text: str, language: str
) -> None:
    swift = sentences(text, language)
    with mock.patch.object(sentence, "_MAY_END", re.compile("")):
        assert sentences(text, language) == swift
