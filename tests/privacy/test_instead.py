"""What is printed instead fits many, and every exchange of words is declared."""

from __future__ import annotations

import pytest

from tests.privacy.test_check import quote
from workbench.privacy.instead import fits, instead_of, replaced, rounded, written_without
from workbench.privacy.notice import Kind
from workbench.privacy.pseudonym import unedited


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (331, "nb", "330"),
        (139, "nn", "140"),
        (42_620, "nb", "43\u00a0000"),
        (42_620, "en", "43,000"),
        (24.1, "nb", "24"),
        (7, "en", "7"),
    ],
)
def test_two_digits_are_kept(value: float, language: str, text: str) -> None:
    assert rounded(value, language) == text


def test_each_kind_has_words_of_its_own() -> None:
    assert instead_of(Kind.FIGURE, "331", "nb", value=331) == "[om lag 330]"
    assert instead_of(Kind.DATE, "6. oktober", "nn") == "[i oktober]"
    assert instead_of(Kind.SIZE, "liten kommune", "nb") == "[kommune]"
    assert instead_of(Kind.PLACE, "island town", "en", one="a town") == "[a town]"
    assert instead_of(Kind.DIALECT, "Æ", "nb") == "[…]"


def test_words_are_exchanged_wherever_they_stand_and_can_be_put_back() -> None:
    before = quote("Vi var 243 i går og 243 i dag.")
    after = replaced(before, [("243", "[om lag 240]")])
    assert after.printed == "Vi var [om lag 240] i går og [om lag 240] i dag."
    assert unedited(after.printed, after.edits) == before.original
    assert replaced(after, [("243", "[et tall]")]) == after


@pytest.mark.parametrize(
    ("sentence", "words", "instead", "told"),
    [
        ("The head teacher keeps a cat.", "head teacher", "[a manager]", "A manager keeps a cat."),
        ("Det bor knapt 418 der.", "418", "[om lag 420]", "Det bor om lag 420 der."),
    ],
)
def test_a_sentence_is_mended_without_article_or_about_twice(
    sentence: str, words: str, instead: str, told: str
) -> None:
    assert written_without(sentence, words, instead) == told


def test_a_number_of_two_digits_keeps_its_tens() -> None:
    assert rounded(52, "en") == "50"


@pytest.mark.parametrize(
    ("kind", "words", "sentence"),
    [
        (Kind.SIZE, "liten kommune", "En liten kommune gikk sin egen vei."),
        (Kind.LINK, "Den samme kommunen", "Den samme kommunen har betalt."),
        (Kind.ROLE, "Brannsjefen", "Brannsjefen lånte ut lokalene sine."),
        (Kind.CASE, "Ekerhavn", "I Ekerhavn sa de nei."),
    ],
)
def test_a_sentence_is_proposed_where_it_can_be_read(kind: Kind, words: str, sentence: str) -> None:
    assert fits(kind, words, sentence, "en kommune")


@pytest.mark.parametrize(
    ("kind", "words", "sentence"),
    [
        (Kind.SIZE, "sentrale kommunen", "Den middels sentrale kommunen er fornøyd."),
        (Kind.LINK, "Kommunen som la ned", "Kommunen som la ned tjenesten, angret."),
        (Kind.SUPERLATIVE, "Ingen andre steder", "Ingen andre steder kom det så mange."),
        (Kind.PLACE, "ferja", "Ungdommene måtte reise med ferja."),
        (Kind.UNKNOWN, "Raj", "Before Raj keeps the keys."),
        (Kind.NAME, "Signe Aasbø", "Ifølge Signe Aasbø var det kaos."),
    ],
)
def test_no_sentence_is_proposed_that_cannot_be_read(kind: Kind, words: str, sentence: str) -> None:
    assert not fits(kind, words, sentence, "en kommune")
