"""The account of letters tells of what a format forgets, loses or makes up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.ingest.assemble import turns_of
from workbench.ingest.clean import clean, squeeze
from workbench.ingest.conserve import balance
from workbench.ingest.marks import marks_in
from workbench.ingest.notice import AddedWords, OutsideBody, Unexplained
from workbench.ingest.people import NOBODY
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source, text_lines
from workbench.ingest.take_in import Taken
from workbench.model.interview import SourceKind

SOURCE = Source("f.txt", Carrier.TEXT, "utf-8", text_lines("Kari: Ja vel\nog så 12\nkl. 9"))


def reading(*, forget: bool = False, invent: bool = False) -> Reading:
    builder = Builder(SOURCE.lines)
    builder.label(0, "Kari")
    builder.open("Kari")
    builder.say(0, "Ja vel")
    if not forget:
        builder.say(1, "og så 12")
    if invent:
        builder.say(1, "og mer")
    builder.aside(2, "kl. 9", "time")
    return builder.done()


def test_what_is_explained_adds_up() -> None:
    turns = turns_of(reading(), SOURCE, NOBODY, SourceKind.TRANSCRIPT)
    drawn = balance(SOURCE, reading(), turns)
    account = drawn.account
    assert (account.letters, account.in_turns, account.in_labels, account.in_structure) == (
        18,
        11,
        4,
        3,
    )
    assert account.balanced
    assert not drawn.notices


def test_a_forgotten_line_is_shown_with_its_place() -> None:
    read = reading(forget=True)
    drawn = balance(SOURCE, read, turns_of(read, SOURCE, NOBODY, SourceKind.TRANSCRIPT))
    (notice,) = drawn.notices
    assert isinstance(notice, Unexplained)
    assert (notice.where.line, notice.count, notice.text) == (2, 6, "og så 12")
    assert drawn.account.unexplained == 6


def test_words_that_are_not_in_the_source_are_told_of() -> None:
    read = reading(invent=True)
    drawn = balance(SOURCE, read, turns_of(read, SOURCE, NOBODY, SourceKind.TRANSCRIPT))
    (notice,) = drawn.notices
    assert isinstance(notice, AddedWords)
    assert notice.count == 5


def test_words_lost_between_pieces_and_turns_are_unexplained() -> None:
    (turn,) = turns_of(reading(), SOURCE, NOBODY, SourceKind.TRANSCRIPT)
    drawn = balance(SOURCE, reading(), (replace(turn, text="Ja vel og så"),))
    assert drawn.account.unexplained == 2
    assert drawn.account.letters == 18


def test_many_lost_lines_are_summed_up() -> None:
    source = replace(SOURCE, lines=text_lines("ord\n" * 15))
    drawn = balance(source, Builder(source.lines).done(), ())
    assert len(drawn.notices) == 11
    assert drawn.account.unexplained == 45


def test_what_stands_beside_the_body_of_a_document_is_structure_and_told(
    take: Callable[..., Taken], docx: Callable[..., bytes]
) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    body = paragraph.format("I: Hei") + paragraph.format("Kari: Ja")
    taken = take(
        docx(
            f"<w:document {space}><w:body>{body}</w:body></w:document>",
            header1=f"<w:hdr {space}>{paragraph.format('Fortrolig')}</w:hdr>",
            comments=f"<w:comments {space}>{paragraph.format('Sjekk')}</w:comments>",
        )
    )
    told = [one for one in taken.notices if isinstance(one, OutsideBody)]
    assert [(one.part, one.text) for one in told] == [
        ("comment", "Sjekk"),
        ("page header", "Fortrolig"),
    ]
    assert "topptekst" in told[1].said("nb")
    assert taken.transcript.account.in_structure == len("FortroligSjekk")
    assert taken.transcript.text == "Hei\n\nJa"


def test_text_the_walk_does_not_reach_is_unexplained(
    take: Callable[..., Taken], docx: Callable[..., bytes]
) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    stray = "<w:sdt><w:sdtPr><w:t>borte</w:t></w:sdtPr></w:sdt>"
    paragraphs = "<w:p><w:r><w:t>I: Hei</w:t></w:r></w:p><w:p><w:r><w:t>I: Ja</w:t></w:r></w:p>"
    taken = take(docx(f"<w:document {space}><w:body>{paragraphs}{stray}</w:body></w:document>"))
    assert taken.transcript.account.unexplained == 5
    assert any(isinstance(one, Unexplained) for one in taken.notices)


def test_layout_goes_and_typography_stays() -> None:
    assert (
        clean("  «Ja»\n\t –  10\u00a0000 \u00a0 kr\u00ad,\ufeff nå… ")
        == "«Ja» – 10\u00a0000 kr, nå…"
    )
    assert squeeze("a-b_c 1½ é") == "abc1½é"


def test_marks_are_found_where_they_stand() -> None:
    text = (
        "Ja (pause) [latter] hos [kommune A], (utydelig 00:19) //Mm.// (bolig?) [00:12] XX (3 sek)"
    )
    assert [(one.kind, text[one.start : one.end]) for one in marks_in(text)] == [
        ("pause", "(pause)"),
        ("laugh", "[latter]"),
        ("redaction", "[kommune A]"),
        ("inaudible", "(utydelig 00:19)"),
        ("overlap", "//Mm.//"),
        ("uncertain", "(bolig?)"),
        ("time", "[00:12]"),
        ("redaction", "XX"),
        ("pause", "(3 sek)"),
    ]
    assert marks_in("vi så det (i går), og xxl-jakker") == ()
