"""Norwegian letters survive every encoding such files come in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.ingest.decoding import decode
from workbench.ingest.notice import Garbled, GuessedEncoding
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


def test_garbled_letters_are_told_and_kept() -> None:
    garbled = "MÃ¥ vi pÃ¥ Ã¸ya?"
    decoded = decode(garbled.encode(), "f")
    (notice,) = decoded.notices
    assert isinstance(notice, Garbled)
    assert decoded.text == garbled


def test_decomposed_letters_become_one(take: Callable[..., Taken]) -> None:
    taken = take("A\u030ase: Ma\u030a\nNV: Ja".encode())
    assert taken.transcript.turns[0].text == "Må"
    assert taken.transcript.turns[0].speaker == "p2"


@settings(deadline=None)
@given(st.text(alphabet="abc æøåÆØÅ.,\n", min_size=1))
def test_western_text_is_never_lost(text: str) -> None:
    assert decode(text.encode("cp1252"), "f").text == text
