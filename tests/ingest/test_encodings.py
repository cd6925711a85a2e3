"""Norwegian letters survive every encoding such files come in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.ingest.decoding import decode
from workbench.ingest.notice import Garbled, GuessedEncoding, Repaired
from workbench.ingest.take_in import Taken

TEXT = "Åse: Må vi vente på øya?\nKari: «Nei» – vi ærer det.\nÅse: Å.\n"
SHORT = ["å", "Må vi?", "ÆØÅ", "fåfengt", "Nei – ikke nå.", "«é»"]


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b""),
        ("utf-16-be", b"\xfe\xff"),
        ("cp1252", b""),
        ("mac-roman", b""),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_text_is_the_same_in_every_encoding(encoding: str, bom: bytes, newline: str) -> None:
    decoded = decode(bom + TEXT.replace("\n", newline).encode(encoding), "f")
    assert decoded.text == TEXT
    assert decoded.encoding == encoding


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_short_texts_are_not_misread(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "f").text == text


def test_a_guessed_encoding_is_told_with_a_sample() -> None:
    (notice,) = decode(TEXT.encode("cp1252"), "f").notices
    assert isinstance(notice, GuessedEncoding)
    assert "Må vi vente" in notice.said("nb")


@pytest.mark.parametrize("wrong", ["cp1252", "mac-roman"])
def test_garbled_letters_are_told_with_how_they_would_look_and_kept(wrong: str) -> None:
    garbled = TEXT.replace("»", "").replace("«", "").encode().decode(wrong, "surrogateescape")
    decoded = decode(garbled.encode("utf-8", "replace"), "f")
    (notice,) = decoded.notices
    assert isinstance(notice, Garbled)
    assert notice.after.startswith("Åse: Må vi")
    assert "should be «Åse: Må vi" in notice.said("en")
    assert decoded.text == garbled


@pytest.mark.parametrize("times", [1, 2])
def test_garbled_letters_are_put_right_only_when_asked_for(times: int) -> None:
    garbled = plain = "Må vi vente på øya? – Å nei, «Kåre».\n"
    for _ in range(times):
        garbled = garbled.encode().decode("cp1252")
    decoded = decode(garbled.encode(), "f", repair=True)
    assert decoded.text == plain
    assert decoded.encoding == "utf-8, repaired"
    (notice,) = decoded.notices
    assert isinstance(notice, Repaired)


def test_sound_text_is_never_mended() -> None:
    for text in (TEXT, "Ã er en bokstav", "10\u00a0000 kr §\u00a05", "l'été à côté; naïve ‰ €"):
        assert decode(text.encode(), "f", repair=True).text == text


def test_garbled_documents_are_told_and_put_right_too(
    take: Callable[..., Taken], docx: Callable[..., bytes]
) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    lines = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in ("I: MÃ¥?", "Kari: PÃ¥."))
    data = docx(f"<w:document {space}><w:body>{lines}</w:body></w:document>")
    assert any(isinstance(one, Garbled) for one in take(data).notices)
    mended = take(data, repair=True)
    assert [turn.text for turn in mended.transcript.turns] == ["Må?", "På."]
    assert mended.transcript.account.balanced
    assert mended.transcript.encoding == "utf-8, repaired"


def test_decomposed_letters_become_one(take: Callable[..., Taken]) -> None:
    taken = take("A\u030ase: Ma\u030a\nNV: Ja".encode())
    assert taken.transcript.turns[0].text == "Må"
    assert taken.transcript.turns[0].speaker == "p2"


@settings(deadline=None)
@given(st.text(alphabet="abc æøåÆØÅ.,\n", min_size=1))
def test_western_text_is_never_lost(text: str) -> None:
    assert decode(text.encode("cp1252"), "f").text == text


@settings(deadline=None)
@given(st.text(alphabet="abc æøåÆØÅéö–«».,\n", min_size=1))
def test_whatever_was_garbled_comes_back(text: str) -> None:
    garbled = text.encode().decode("cp1252", "replace")
    if "\ufffd" not in garbled:
        assert decode(b"x" + garbled.encode(), "f", repair=True).text == "x" + text
