"""Words, lemmas, compounds, and bokmål for nynorsk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.compound import parts
from workbench.language.feature import features
from workbench.language.identify import identify
from workbench.language.lexicon import known, ordinary_within
from workbench.language.nynorsk import to_bokmal
from workbench.language.nynorsk_table import TABLE
from workbench.language.stop import stop_words
from workbench.language.word import bare_words, lemma, words


def test_words_know_where_they_stand() -> None:
    found = words("Ja, e-post i Ås!")
    assert [word for word, _ in found] == ["Ja", "e-post", "i", "Ås"]
    assert [(span.start, span.end) for _, span in found] == [(0, 2), (4, 10), (11, 12), (13, 15)]


@given(st.text(max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    assert all(text[span.start : span.end] == word for word, span in words(text))


@pytest.mark.parametrize(
    ("form", "language", "expected"),
    [
        ("kommunene", "nb", "kommune"),
        ("Leilighetene", "nb", "leilighet"),
        ("bustadene", "nn", "bustad"),
        ("volunteers", "en", "volunteer"),
        ("library's", "en", "library"),
        ("kommunerne", "da", "kommune"),
        ("frågorna", "sv", "fråga"),
        ("IMDi-kontorene", "nb", "imdi-kontor"),
        ("qwxz", "nb", "qwxz"),
    ],
)
def test_a_form_has_its_lemma(form: str, language: str, expected: str) -> None:
    assert lemma(form, language) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("boligframskaffelse", ("bolig", "framskaffelse")),
        ("arbeidsoppgaver", ("arbeid", "oppgave")),
        ("barnehageplass", ("barnehage", "plass")),
        ("kommunestyret", ("kommune", "styre")),
        ("bolig", ("bolig",)),
        ("og", ("og",)),
    ],
)
def test_a_compound_is_its_parts(word: str, expected: tuple[str, ...]) -> None:
    assert parts(word, "nb") == expected


def test_english_words_are_left_whole() -> None:
    assert parts("Housework", "en") == ("housework",)


@given(st.text(alphabet="abdeilnorst", min_size=1, max_size=60))
def test_splitting_always_returns_something(word: str) -> None:
    assert parts(word, "nb")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ikkje", "ikke"),
        ("Bustader", "bolig"),
        ("korleis", "hvordan"),
        ("moglegheita", "mulighet"),
        ("draum", "drøm"),
        ("bolig", "bolig"),
        ("xyzzy", "xyzzy"),
    ],
)
def test_nynorsk_is_put_into_bokmal(word: str, expected: str) -> None:
    assert to_bokmal(word) == expected


def test_the_table_holds_a_few_hundred_words() -> None:
    assert len(TABLE) > 400
    assert all(word == word.casefold() for word in TABLE)


def test_a_nynorsk_question_meets_its_bokmal_twin() -> None:
    nynorsk = features("Korleis går det med å busetje flyktningane i utleigebustader?", "nn")
    bokmal = features("Hvordan går det med å bosette flyktningene i utleieboliger?", "nb")
    assert {"bosette", "flyktning", "bolig", "utleie"} <= set(nynorsk) & set(bokmal)


def test_features_leave_stop_words_out_and_keep_repetitions() -> None:
    assert features("Vi har ikke bolig, og bolig er det vi må ha.", "nb") == ("bolig", "bolig")
    assert features("We did not recruit any volunteers", "en") == ("recruit", "volunteer")


@pytest.mark.parametrize("language", ["nb", "nn", "en", "da", "sv"])
def test_stop_words_are_in_small_letters(language: str) -> None:
    assert len(stop_words(language)) > 100
    assert all(word == word.casefold() for word in stop_words(language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jeg vet ikke hva som skjer nå, men vi kommer bare fra byen.", "nb"),
        ("Eg veit ikkje kva som skjer no, men me kjem berre frå byen.", "nn"),
        ("I do not know what happens now, but we have been there.", "en"),
        ("Jeg ved ikke, hvad der sker nu, men vi kommer kun fra byen.", "da"),
        ("Jag vet inte vad som händer nu, men vi kommer bara från stan.", "sv"),
        ("", "nb"),
    ],
)
def test_a_language_is_told_by_its_function_words(text: str, language: str) -> None:
    assert identify(text) == language


@pytest.mark.parametrize("word", ["Bolig", "IKKE", "Boligframskaffelse", "2022", "e-post"])
def test_ordinary_words_are_known_however_capitalised(word: str) -> None:
    assert known(word, "nb")


@pytest.mark.parametrize(
    "word", ["Granheim", "Bærum", "Oslo", "Kari", "Hansen", "Solvik", "Steinstrand", "Olena"]
)
def test_names_are_no_ordinary_words(word: str) -> None:
    assert not known(word, "nb")


@pytest.mark.parametrize(
    ("word", "language", "ordinary"),
    [
        ("Hamrane", "nn", False),
        ("Bakken", "nb", False),
        ("Ja", "nb", True),
        ("Stortinget", "nb", True),
        ("NAV-kontoret", "nb", True),
        ("NAV-Granheim", "nb", False),
        ("Meadow", "en", True),
    ],
)
def test_a_capital_within_a_norwegian_sentence_makes_a_name_of_a_word(
    word: str, language: str, *, ordinary: bool
) -> None:
    assert ordinary_within(word, language) is ordinary


def test_english_possessives_are_known_with_their_word() -> None:
    assert known("Library's", "en")
    assert not known("Hartley's", "en")


def test_bare_words_are_small_letters_alone() -> None:
    assert bare_words("Ja, ÅSTED e-post") == ["ja", "åsted", "e-post"]


@pytest.mark.parametrize(
    ("spoken", "bokmal"),
    [
        ("dæm", "dem"),
        ("itj", "ikke"),
        ("kæm", "hvem"),
        ("håssen", "hvordan"),
        ("åffer", "hvorfor"),
        ("nåkken", "noen"),
        ("mytji", "mye"),
        ("heime", "hjemme"),
        ("fortæl", "fortelle"),
        ("skoln", "skole"),
    ],
)
def test_dialects_meet_in_bokmal(spoken: str, bokmal: str) -> None:
    assert to_bokmal(spoken) == bokmal


@pytest.mark.parametrize("word", ["ti", "te", "dom", "koffer", "alder", "tå"])
def test_a_word_of_bokmal_is_not_taken_for_a_dialect_form(word: str) -> None:
    assert to_bokmal(word) == word
