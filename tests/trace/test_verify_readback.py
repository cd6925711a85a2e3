from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document

from workbench.errors.trace import DamagedReport, NotAReport
from workbench.trace.file.read import read_back
from workbench.trace.file.read_docx import DOCUMENT

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
O = "urn:oasis:names:tc:opendocument:xmlns"  # noqa: E741 - as in the files
ODT = f'xmlns:office="{O}:office:1.0" xmlns:text="{O}:text:1.0" xmlns:style="{O}:style:1.0"'


NOT_STRUCK = '<w:strike w:val="0"/>'


def packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def word(body: str, **others: str) -> bytes:
    root = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return packed(**{DOCUMENT: root, **others})


def text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def start(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def end(number: int) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def test_tracked_insertions_are_there_and_deletions_gone() -> None:
    body = (
        f"<w:p>{start(1, 'Q_1')}{text('Vi vil ')}<w:ins>{text('ikke ')}</w:ins>"
        f"<w:del><w:r><w:delText>gjerne </w:delText></w:r></w:del>{text('selge.')}{end(1)}</w:p>"
    )
    read = read_back(word(body), "x.docx")
    assert read.words(read.ties["Q_1"]) == "Vi vil ikke selge."
    assert (read.inserted, read.deleted) == (1, 1)


def test_a_paragraph_whose_end_is_deleted_runs_into_the_next() -> None:
    gone = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = f"<w:p>{gone}{start(1, 'Q_1')}{text('En ')}{end(1)}</w:p><w:p>{text('to')}</w:p>"
    read = read_back(word(body), "x.docx")
    assert [one.text for one in read.paragraphs] == ["En to"]
    assert read.words(read.ties["Q_1"]) == "En "


def test_a_bookmark_may_span_paragraphs_and_begin_between_them() -> None:
    body = f"{start(1, 'Q_1')}<w:p>{text('En')}</w:p><w:p>{text('to')}{end(1)}{text(' tre')}</w:p>"
    read = read_back(word(body), "x.docx")
    assert read.words(read.ties["Q_1"]) == "En\nto"
    assert read.around(read.ties["Q_1"]) == ("", " tre")


def test_footnotes_headers_and_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent><w:p>{text('boks')}</w:p></w:txbxContent>"
    twice = f"<w:drawing>{box}</w:drawing><Fallback>{box}</Fallback>"
    note = f"<w:footnotes {W}><w:footnote><w:p>{text('note')}</w:p></w:footnote></w:footnotes>"
    head = f"<w:hdr {W}><w:p>{text('topp')}</w:p></w:hdr>"
    body = f"<w:p>{text('brød')}<w:r>{twice}</w:r></w:p>"
    data = word(body, **{"word/footnotes.xml": note, "word/header1.xml": head})
    read = read_back(data, "x.docx")
    assert [(one.text.strip("\ufffc"), one.part) for one in read.paragraphs] == [
        ("brød", "body"),
        ("boks", "body"),
        ("note", "footnote"),
        ("topp", "header"),
    ]


def test_an_opendocument_text_is_read_with_its_bookmarks_styles_and_spaces() -> None:
    body = (
        '<text:h text:outline-level="1">Funn</text:h>'
        '<text:p text:style-name="P1"><text:bookmark-start text:name="Q_1"/>Vi\n  vil'
        '<text:s text:c="2"/><text:span>ikke</text:span><text:bookmark-end text:name="Q_1"/>'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>note</text:p></text:note-body></text:note>.</text:p>"
    )
    style = '<style:style style:name="P1" style:parent-style-name="Quote"/>'
    root = (
        f"<office:document-content {ODT}><office:automatic-styles>{style}"
        f"</office:automatic-styles><office:body><office:text><text:tracked-changes>"
        "<text:changed-region><text:deletion><text:p>bort</text:p></text:deletion>"
        f"</text:changed-region></text:tracked-changes>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    read = read_back(packed(**{"content.xml": root}), "x.odt")
    assert read.words(read.ties["Q_1"]) == "Vi vil  ikke"
    quote = read.paragraphs[1]
    assert (quote.text, quote.style, quote.heading) == ("Vi vil  ikke.", "Quote", "Funn")
    assert read.paragraphs[2].part == "footnote"
    assert read.deleted == 1


@pytest.mark.parametrize("data", [b"", b"no archive at all", packed(other="x")])
def test_what_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(NotAReport):
        read_back(data, "x.docx")


@pytest.mark.parametrize(
    "root",
    [
        "<w:document",
        f'<!DOCTYPE d [<!ENTITY e "x">]><w:document {W}><w:body>&e;</w:body></w:document>',
    ],
)
def test_broken_xml_and_document_types_are_refused(root: str) -> None:
    with pytest.raises(DamagedReport):
        read_back(packed(**{DOCUMENT: root}), "x.docx")


def test_a_part_with_more_tags_than_any_report_is_refused() -> None:
    with pytest.raises(DamagedReport, match="too large"):
        read_back(word("<w:p/>" * 2_000_001), "x.docx")


def test_text_that_a_style_hides_does_not_print() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    hidden = '<w:r><w:rPr><w:rStyle w:val="B"/></w:rPr><w:t>ikke </w:t></w:r>'
    shown = '<w:r><w:rPr><w:rStyle w:val="B"/><w:vanish w:val="0"/></w:rPr><w:t>gjerne</w:t></w:r>'
    body = f"<w:p>{text('Vi vil ')}{hidden}{shown}</w:p>"
    read = read_back(word(body, **{"word/styles.xml": styles}), "x.docx")
    assert [one.text for one in read.paragraphs] == ["Vi vil gjerne"]


def test_every_truncation_of_a_file_is_refused_in_one_line() -> None:
    out = io.BytesIO()
    Document().save(out)
    data = out.getvalue()
    for length in range(0, len(data) - 1, 997):
        with pytest.raises((NotAReport, DamagedReport)):
            read_back(data[:length], "x.docx")


def test_struck_out_white_and_tiny_letters_are_not_read() -> None:
    def like(mark: str) -> str:
        return f"<w:r><w:rPr>{mark}</w:rPr><w:t>bort </w:t></w:r>"

    marks = ("<w:strike/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>')
    body = f"<w:p>{''.join(map(like, (*marks, NOT_STRUCK)))}</w:p>"
    assert read_back(word(body), "x.docx").paragraphs[0].text == "bort "


def test_an_error_printed_for_a_reference_is_no_text() -> None:
    body = f"<w:p>{text('Se Feil! Fant ikke referansekilden. for mer.')}</w:p>"
    read = read_back(word(body), "x.docx")
    assert read.broken == (0,)
    assert read.paragraphs[0].text.split() == ["Se", ".", "for", "mer."]


def test_tags_in_disorder_are_put_right_where_nothing_is_lost() -> None:
    control = "<w:sdt><w:sdtContent><w:r><w:t>her &amp; «der»</w:t></w:r>"
    body = (
        f"<w:p><w:hyperlink>{control}</w:hyperlink></w:sdtContent></w:sdt>{text('. Og mer')}</w:p>"
    )
    read = read_back(word(body), "x.docx")
    assert read.damaged
    assert [one.text for one in read.paragraphs] == ["her & «der». Og mer"]
    assert not read_back(word(f"<w:p>{text('Hel')}</w:p>"), "x.docx").damaged


@pytest.mark.parametrize("lost", ["</w:p></w:body>", "&nbsp;", "&#1;", "<!--"])
def test_a_file_of_which_something_is_lost_is_refused(lost: str) -> None:
    with pytest.raises(DamagedReport):
        read_back(word(f"<w:p>{text('En')}{lost}{text('to')}</w:p>"), "x.docx")


def test_a_file_that_breaks_off_is_refused() -> None:
    whole = f"<w:document {W}><w:body><w:p>{text('En')}</w:p>"
    with pytest.raises(DamagedReport):
        read_back(packed(**{DOCUMENT: whole}), "x.docx")


def test_a_bookmark_that_begins_anew_in_the_next_paragraph_is_one() -> None:
    body = (
        f"<w:p>{start(1, 'Q_1')}{text('En')}</w:p><w:p>{start(2, 'Q_1')}{text('to')}{end(2)}</w:p>"
    )
    read = read_back(word(body), "x.docx")
    assert read.words(read.ties["Q_1"]) == "En\nto"


def test_a_field_filled_in_by_people_is_text_and_a_reference_is_taken_down() -> None:
    def field(code: str, shown: str) -> str:
        begin, then, last = (
            f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
            for kind in ("begin", "separate", "end")
        )
        return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{then}{text(shown)}{last}"

    body = f"<w:p>{field(' FILLIN x', 'Skrevet')}{field(' REF _Ref1 ', '2')}</w:p>"
    read = read_back(word(body), "x.docx")
    assert read.paragraphs[0].fields == ((7, 8),)
    assert read.references == ((0, "_Ref1", 7),)
