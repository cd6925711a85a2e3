"""A PDF gives lines; what cannot be read is refused in one line, however it was made."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter

from workbench.errors.source import (
    DamagedSource,
    ProtectedSource,
    SourceError,
    SourceTooLarge,
    UnsupportedSource,
)
from workbench.ingest import pdffile
from workbench.ingest.take_in import Taken

Take = Callable[..., Taken]
Drawn = Callable[..., bytes]
TALK = "Intervjuer: Hva kom først?\nKari: Nøklene."


def written(data: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    change(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_pages_without_text_are_pictures(take: Take, drawn: Drawn) -> None:
    with pytest.raises(UnsupportedSource) as no:
        take(drawn(["", ""]), "skannet.pdf")
    assert no.value.kind == "scanned"
    assert "OCR" in no.value.advised("nb")


def test_a_password_is_asked_for_and_a_mere_restriction_is_not(take: Take, drawn: Drawn) -> None:
    data = drawn([TALK])
    locked = written(data, lambda one: one.encrypt("hemmelig", algorithm="RC4-128"))
    with pytest.raises(ProtectedSource):
        take(locked, "a.pdf")
    limited = written(data, lambda one: one.encrypt("", "eier", algorithm="RC4-128"))
    assert [turn.text for turn in take(limited, "a.pdf").transcript.turns][1] == "Nøklene."


def test_a_line_of_speech_is_no_header_however_often_it_comes(take: Take, drawn: Drawn) -> None:
    pages = [f"Kari: Ja.\n\n\n\nIntervjuer: Hva {word}?\nKari: Nei." for word in "abcd"]
    texts = [turn.text for turn in take(drawn(pages), "a.pdf").transcript.turns]
    assert sum("Ja." in text for text in texts) == 4


def test_a_number_said_at_the_edge_is_speech_unless_it_counts_pages(
    take: Take, drawn: Drawn
) -> None:
    pages = ["Intervjuer: Hvor mange?\nKari: Jeg tror\n\n40", "Intervjuer: Og så?\nKari: To.\n\n7"]
    texts = [turn.text for turn in take(drawn(pages), "a.pdf").transcript.turns]
    assert texts == ["Hvor mange?", "Jeg tror 40", "Og så?", "To. 7"]


def test_a_word_divided_at_the_end_of_a_line_is_whole_again(take: Take, drawn: Drawn) -> None:
    page = "Intervjuer: Hva?\nKari: En bolig-\nrådgiver fra barne-\nog ungdomsetaten i 2022-\n23."
    texts = [turn.text for turn in take(drawn([page]), "a.pdf").transcript.turns]
    assert texts[1] == "En boligrådgiver fra barne- og ungdomsetaten i 2022- 23."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"/Kids[4 0 R]", b"/Kids[2 0 R]"),  # a tree of pages that holds itself
        (b"/Pages 2 0 R", b"/Pages 1 0 R"),
        (b"startxref\n", b"startxref\n9"),
        (b"/Root 1 0 R", b"/Root 1 0 R/Prev 15"),
        (b"/Type/Font", b"/Type/Fnt"),
        (b"endstream", b"endstrim"),
        (b"/Length", b"/Lengde"),
        (b"Tj ET", b"Do ET"),
    ],
)
def test_a_pdf_that_leads_in_circles_or_is_spoilt_ends_in_words_or_one_error(
    take: Take, drawn: Drawn, old: bytes, new: bytes
) -> None:
    data = drawn([TALK])
    assert old in data
    with contextlib.suppress(SourceError):
        assert take(data.replace(old, new), "a.pdf").transcript.account.balanced


def test_a_page_that_unpacks_to_too_much_is_refused(
    take: Take, drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdffile, "MAX_PAGE_MB", 0)
    with pytest.raises(SourceTooLarge):
        take(drawn([TALK]), "a.pdf")


def test_a_stream_that_claims_to_be_packed_is_damage(take: Take, drawn: Drawn) -> None:
    data = drawn([TALK]).replace(b"<</Length ", b"<</Filter/FlateDecode/Length ")
    with pytest.raises((DamagedSource, UnsupportedSource)):
        take(data, "a.pdf")
