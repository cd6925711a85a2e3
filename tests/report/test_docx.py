"""The Word file, read back: what is where, and tied to what."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from lxml import etree

from tests.report.sample_report import (
    TITLE,
    claim,
    figure,
    heading,
    matrix,
    png,
    quote,
    report,
    table,
    text,
)
from workbench.errors.house_style import MissingStyles, NoHouseStyle, NotAPicture
from workbench.report.block import (
    Block,
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
    Listing,
    PageBreak,
    Paragraph,
    Reference,
    Run,
    Table,
)
from workbench.report.docx.file import to_docx
from workbench.report.docx.style import CHARACTER, PARAGRAPH, TABLE, contrast
from workbench.report.docx.xml import clark
from workbench.report.walk import mentions
from workbench.report.zip_file import unzipped, zipped

ROOT = Path(__file__).resolve().parents[2]
HOUSE = (ROOT / "templates" / "house-style.docx").read_bytes()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(*blocks: Block, language: str = "nb") -> bytes:
    document = Document("Tittel", ("A",), language, "2026-11-02", None, (("a.md", blocks),))
    return to_docx(document, HOUSE, {})


def body(data: bytes) -> etree._Element:
    return etree.fromstring(unzipped(data)["word/document.xml"])


def opened(data: bytes) -> WordDocument:
    return docx.Document(io.BytesIO(data))


def style_of(paragraph: etree._Element) -> str:
    return paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val", "")  # type: ignore[union-attr]


def words(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def paragraphs(data: bytes, style: str = "") -> list[etree._Element]:
    found = list(body(data).iter(f"{W}p"))
    return [one for one in found if style_of(one) == style] if style else found


def instructions(data: bytes) -> list[str]:
    return [(one.text or "") for one in body(data).iter(f"{W}instrText")]


def bookmark_names(data: bytes) -> list[str]:
    parts = unzipped(data)
    return [
        one.get(f"{W}name", "")
        for part in ("word/document.xml", "word/footnotes.xml")
        for one in etree.fromstring(parts[part]).iter(f"{W}bookmarkStart")
    ]


@pytest.fixture(scope="module")
def whole() -> bytes:
    return to_docx(report(), HOUSE, {})


def test_it_opens_in_another_reader_with_its_title(whole: bytes) -> None:
    read = opened(whole)
    assert read.core_properties.title == TITLE
    assert read.core_properties.created is not None
    assert read.core_properties.created.date().isoformat() == "2026-11-02"


def test_every_mention_has_its_bookmark_once(whole: bytes) -> None:
    names = Counter(bookmark_names(whole))
    wanted = {mention.bookmark for mention in mentions(report())}
    assert len(wanted) == 9
    assert all(names[name] == 1 for name in wanted)
    assert max(names.values()) == 1


def test_bookmarks_hold_the_words_they_tie(whole: bytes) -> None:
    read = {mention.bookmark: mention.text for mention in mentions(report())}
    for paragraph in paragraphs(whole):
        for start in paragraph.iter(f"{W}bookmarkStart"):
            name = start.get(f"{W}name", "")
            if name in read:
                inside = []
                for sibling in start.itersiblings():
                    if sibling.tag == f"{W}bookmarkEnd":
                        break
                    inside.append(words(sibling))
                assert "".join(inside) == read.pop(name)
    assert not read


def test_a_mention_in_a_footnote_counts_in_reading_order() -> None:
    note = Footnote((claim("C-a", "i noten"),))
    blocks = (text(claim("C-a", "først"), note, claim("C-a", "sist")),)
    data = written(*blocks)
    document = Document("T", (), "nb", "", None, (("a", blocks),))
    assert [one.text for one in mentions(document)] == ["først", "i noten", "sist"]
    notes = unzipped(data)["word/footnotes.xml"].decode()
    assert 'w:name="C_a__2"' in notes
    assert bookmark_names(data) == ["C_a", "C_a__3", "C_a__2"]


def test_bookmark_numbers_are_unique(whole: bytes) -> None:
    parts = unzipped(whole)
    numbers = [
        one.get(f"{W}id")
        for part in ("word/document.xml", "word/footnotes.xml")
        for one in etree.fromstring(parts[part]).iter(f"{W}bookmarkStart")
    ]
    assert len(numbers) == len(set(numbers))


def test_contents_list_headings_and_captions_with_numbers(whole: bytes) -> None:
    entries = [words(one) for level in (1, 2, 3) for one in paragraphs(whole, f"Toc{level}")]
    assert len(entries) == 25
    assert any(re.fullmatch(r"2Metode\d+", entry) for entry in entries)
    assert any(re.fullmatch("Vedlegg A\u2002Intervjuguide\\d+", entry) for entry in entries)
    listed = [words(one) for one in paragraphs(whole, "TableOfFigures")]
    assert any(entry.startswith("Tabell 2-1\u2002Spørsmålene") for entry in listed)
    assert any(entry.startswith("Figur 3-1\u2002") for entry in listed)


def test_contents_are_fields_that_no_program_asks_about(whole: bytes) -> None:
    asked = instructions(whole)
    assert '\tTOC \\o "1-3" \\h \\z \\u ' in asked
    assert '\tTOC \\h \\z \\c "Tabell" ' in asked
    assert "dirty" not in unzipped(whole)["word/document.xml"].decode()
    assert "updateFields" not in unzipped(whole)["word/settings.xml"].decode()


def test_every_field_is_begun_parted_and_ended(whole: bytes) -> None:
    for name in ("word/document.xml", "word/footnotes.xml", "word/header1.xml"):
        kinds = [
            one.get(f"{W}fldCharType")
            for one in etree.fromstring(unzipped(whole)[name]).iter(f"{W}fldChar")
        ]
        depth = 0
        for kind in kinds:
            depth += {"begin": 1, "separate": 0, "end": -1}[str(kind)]
            assert depth >= 0
        assert depth == 0
        assert len({kinds.count(kind) for kind in ("begin", "separate", "end")}) == 1


def test_every_reference_points_at_a_bookmark(whole: bytes) -> None:
    names = set(bookmark_names(whole))
    for asked in instructions(whole):
        if asked.split()[0] in {"REF", "PAGEREF"}:
            assert asked.split()[1] in names
    for link in body(whole).iter(f"{W}hyperlink"):
        target = link.get(f"{W}anchor")
        assert target is None or target in names


def test_captions_count_by_chapter() -> None:
    small = [("a", "b"), ("c", "d")]
    data = written(
        heading(1, "En", "en"),
        table("t1", "Første", small),
        table("t2", "Andre", small),
        heading(1, "To", "to"),
        table("t3", "Tredje", small),
        heading(1, "Vedlagt", "v", appendix=True),
        table("t4", "Fjerde", small),
        heading(1, "Uten", "u", numbered=False),
        table("t5", "Femte", small),
    )
    captions = [words(one) for one in paragraphs(data, "Caption")]
    assert captions == [
        "Tabell 1-1\u2002Første",
        "Tabell 1-2\u2002Andre",
        "Tabell 2-1\u2002Tredje",
        "Tabell A-1\u2002Fjerde",
        "Tabell 1\u2002Femte",
    ]
    counted = [one.strip() for one in instructions(data) if "SEQ Tabell" in one]
    assert counted == [
        "SEQ Tabell \\* ARABIC \\s 1 \\r 1",
        "SEQ Tabell \\* ARABIC \\s 1",
        "SEQ Tabell \\* ARABIC \\s 1 \\r 1",
        "SEQ Tabell \\* ARABIC \\s 1 \\r 1",
        "SEQ Tabell \\* ARABIC \\r 1",
    ]


def test_a_reference_reads_as_its_target_is_called(whole: bytes) -> None:
    line = next(words(one) for one in paragraphs(whole) if words(one).startswith("Første linje"))
    assert line.endswith("Jf. vedlegg A, avsnitt A.2, avsnitt 4.1 og «Sammendrag».")


def test_a_reference_to_nothing_prints_its_id() -> None:
    assert words(paragraphs(written(text("Se ", Reference("borte"), ".")))[0]) == "Se borte."


def test_unnumbered_headings_leave_the_list_of_chapters(whole: bytes) -> None:
    first = next(one for one in paragraphs(whole, "Heading1") if words(one) == "Sammendrag")
    assert first.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") == "0"  # type: ignore[union-attr]
    second = next(one for one in paragraphs(whole, "Heading1") if words(one) == "Innledning")
    assert second.find(f"{W}pPr/{W}numPr") is None


def test_appendices_are_lettered_by_a_field(whole: bytes) -> None:
    titles = [words(one) for one in paragraphs(whole, "AppendixHeading1")]
    assert titles == ["Vedlegg A\u2002Intervjuguide", "Vedlegg B\u2002Kommunene"]
    assert sum("SEQ Vedlegg \\* ALPHABETIC" in one for one in instructions(whole)) == 2


def test_table_heads_repeat_and_rows_stay_whole(whole: bytes) -> None:
    long = next(one for one in opened(whole).tables if len(one.rows) == 41)
    rows = long._tbl.findall(f"{W}tr")
    heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert heads == rows[:1]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    last = rows[-1].findall(f".//{W}keepNext")
    assert len(last) == 4
    assert not rows[20].findall(f".//{W}keepNext")


def test_a_row_that_could_fill_a_page_may_break() -> None:
    rows = ((Cell((Run("ord " * 400),)), Cell((Run("x"),))),)
    made = opened(written(Table("t", (Run("T"),), rows, 0))).tables[0]
    assert not made._tbl.findall(f".//{W}cantSplit")


def test_widths_follow_the_shares_and_fill_the_text() -> None:
    data = written(table("t", "T", [("a", "b"), ("c", "d")], (1, 3)))
    widths = [int(one.get(f"{W}w", "0")) for one in body(data).iter(f"{W}gridCol")]
    assert widths[1] == pytest.approx(3 * widths[0], abs=3)
    size = body(data).find(f".//{W}pgSz")
    margin = body(data).find(f".//{W}pgMar")
    assert size is not None
    assert margin is not None
    edges = int(margin.get(f"{W}left", "0")) + int(margin.get(f"{W}right", "0"))
    assert sum(widths) == int(size.get(f"{W}w", "0")) - edges


@pytest.mark.parametrize(("widths", "rows"), [((), 2), ((2.0,), 2), ((0.0, 0.0, 0.0), 3)])
def test_odd_widths_and_short_rows_still_make_a_grid(widths: tuple[float, ...], rows: int) -> None:
    cells = tuple(tuple(Cell((Run("x"),)) for _ in range(1 + row)) for row in range(rows))
    made = opened(written(Table("t", (Run("T"),), cells, 1, widths))).tables[0]
    assert len(made.columns) == rows
    assert all(len(row.findall(f"{W}tc")) == rows for row in made._tbl.findall(f"{W}tr"))


def test_shaded_cells_keep_their_contrast() -> None:
    for cell in body(written(matrix())).iter(f"{W}tc"):
        shade = cell.find(f"{W}tcPr/{W}shd")
        if shade is None:
            continue
        colour = cell.find(f".//{W}rPr/{W}color")
        assert colour is not None
        assert contrast(shade.get(f"{W}fill", ""), colour.get(f"{W}val", "")) >= 4.5


def test_a_wide_table_turns_the_page_with_its_heading(whole: bytes) -> None:
    elements = list(body(whole)[0])
    ends = [at for at, one in enumerate(elements) if one.find(f".//{W}sectPr") is not None]
    turned = [at for at in ends if elements[at].find(f".//{W}pgSz[@{W}orient]") is not None]
    assert len(turned) == 1
    start = max(at for at in ends if at < turned[0]) + 1
    assert words(elements[start]) == "Tallgrunnlaget"


def test_two_wide_tables_share_their_turned_pages() -> None:
    small = [("a", "b"), ("c", "d")]
    wide = [table(name, "T", small, wide=True) for name in ("t1", "t2")]
    data = written(text("Før"), *wide, text("Etter"))
    orients = [
        one.find(f"{W}pgSz").get(f"{W}orient")  # type: ignore[union-attr]
        for one in body(data).iter(f"{W}sectPr")
    ]
    assert orients == [None, "landscape", None]


def test_only_the_end_of_a_section_may_be_an_empty_paragraph(whole: bytes) -> None:
    for one in paragraphs(whole):
        if words(one) or one.find(f".//{W}drawing") is not None:
            continue
        in_cell = one.getparent().tag == f"{W}tc"  # type: ignore[union-attr]
        assert in_cell or one.find(f"{W}pPr/{W}sectPr") is not None


def test_a_page_break_belongs_to_the_paragraph_after_it() -> None:
    data = written(text("Før"), PageBreak(), text("Etter"))
    first, second = paragraphs(data)
    assert first.find(f"{W}pPr/{W}pageBreakBefore") is None
    assert second.find(f"{W}pPr/{W}pageBreakBefore") is not None
    assert not list(body(data).iter(f"{W}br"))


def test_numbered_lists_start_anew_and_bulleted_ones_share_a_list() -> None:
    def listing(ordered: bool) -> Listing:  # noqa: FBT001 - names the kind of list
        return Listing(ordered, ((text("a"),), (text("b"),)))

    data = written(listing(True), text("x"), listing(True), listing(False), listing(False))
    numbers = [one.get(f"{W}val") for one in body(data).findall(f".//{W}pPr/{W}numPr/{W}numId")]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    assert len(set(numbers[4:])) == 1
    lists = etree.fromstring(unzipped(data)["word/numbering.xml"])
    again = [
        one
        for one in lists.iter(f"{W}num")
        if one.find(f"{W}lvlOverride/{W}startOverride") is not None
    ]
    assert len(again) == 2


def test_lists_nest_and_items_go_on() -> None:
    inner = Listing(False, ((text("under"),),))
    data = written(Listing(True, ((text("over"), text("videre"), inner), (quote("Q-1", "s", ""),))))
    levels = [(style_of(one), one.find(f"{W}pPr/{W}numPr/{W}ilvl")) for one in paragraphs(data)]
    assert [style for style, _ in levels] == [
        "ListNumber",
        "ListContinue",
        "ListBullet",
        "ListNumber",
        "Quote",
    ]
    assert levels[2][1] is not None
    assert levels[2][1].get(f"{W}val") == "1"


def test_a_quote_in_another_language_says_so(whole: bytes) -> None:
    tags = [one.get(f"{W}val") for one in body(whole).iter(f"{W}lang")]
    assert Counter(tags) == {"nn-NO": 1, "en-GB": 1}
    styles = etree.fromstring(unzipped(whole)["word/styles.xml"])
    assert [one.get(f"{W}val") for one in styles.iter(f"{W}lang")] == ["nb-NO"]


def test_a_quote_is_kept_with_who_said_it(whole: bytes) -> None:
    said = paragraphs(whole, "Quote")
    assert len(said) == 6
    for one in said:
        assert one.find(f"{W}pPr/{W}keepNext") is not None
        following = one.getnext()
        assert following is not None
        assert style_of(following) == "QuoteAttribution"


def test_footnotes_have_a_part_with_separators_and_links(whole: bytes) -> None:
    parts = unzipped(whole)
    notes = etree.fromstring(parts["word/footnotes.xml"])
    assert [one.get(f"{W}id") for one in notes] == ["-1", "0", "1", "2"]
    marks = [one.get(f"{W}id") for one in body(whole).iter(f"{W}footnoteReference")]
    assert marks == ["1", "2"]
    assert b"https://example.org/note" in parts["word/_rels/footnotes.xml.rels"]
    assert b"https://example.org/note" not in parts["word/_rels/document.xml.rels"]
    assert b"<w:footnotePr>" in parts["word/settings.xml"]


def test_links_that_are_no_addresses_are_plain_text() -> None:
    from workbench.report.block import Link  # noqa: PLC0415 - used here alone

    data = written(text(Link("javascript:x()", (Run("a"),)), Link("#borte", (Run("b"),))))
    assert not list(body(data).iter(f"{W}hyperlink"))
    assert words(body(data)) == "ab"


def test_figures_carry_their_description_and_both_pictures() -> None:
    drawn = replace(figure("f", "Dekning"), svg=b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    data = written(heading(1, "K", "k"), drawn)
    parts = unzipped(data)
    assert parts["word/media/figure1.png"] == drawn.png
    assert parts["word/media/figure1.svg"] == drawn.svg
    described = body(data).find(f".//{clark('wp:docPr')}")
    assert described is not None
    assert described.get("descr") == "Tekst om figuren f"
    assert paragraphs(data, "Figure")[0].find(f"{W}pPr/{W}keepNext") is not None


def test_a_figure_that_is_no_png_is_named() -> None:
    with pytest.raises(NotAPicture, match="«f»"):
        written(Figure("f", (Run("F"),), "", b"GIF89a", b""))


def test_the_header_prints_the_title_and_the_cover_has_none(whole: bytes) -> None:
    assert words(etree.fromstring(unzipped(whole)["word/header1.xml"])) == TITLE
    sections = list(body(whole).iter(f"{W}sectPr"))
    assert sections[0].find(f"{W}headerReference") is None
    assert all(one.find(f"{W}headerReference") is not None for one in sections[1:])


def test_properties_of_the_build_are_kept(whole: bytes) -> None:
    custom = unzipped(whole)["docProps/custom.xml"].decode()
    assert 'name="build"' in custom
    assert ">77b1e0<" in custom


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    assert words(paragraphs(written(text("a\x00b\x0bc")))[0]) == "abc"


def test_an_empty_list_of_figures_is_not_printed() -> None:
    data = written(Contents("figures", "Figurer"), text("Brød"))
    assert [words(one) for one in paragraphs(data)] == ["Brød"]


def test_the_words_of_an_english_report_are_english() -> None:
    data = written(heading(1, "One", "one"), table("t", "First", [("a",), ("b",)]), language="en")
    assert words(paragraphs(data, "Caption")[0]) == "Table 1-1\u2002First"
    assert "SEQ Table \\* ARABIC \\s 1 \\r 1" in [one.strip() for one in instructions(data)]


def test_the_same_report_is_the_same_bytes(whole: bytes) -> None:
    assert to_docx(report(), HOUSE, {}) == whole


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Tokyo"), ("77", "America/Lima")])
def test_neither_hash_seed_nor_time_zone_shows(whole: bytes, seed: str, zone: str) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from tests.report.sample_report import report\n"
        "from workbench.report.docx.file import to_docx\n"
        "house = Path(sys.argv[1], 'templates', 'house-style.docx').read_bytes()\n"
        "sys.stdout.buffer.write(to_docx(report(), house, {}))\n"
    )
    made = subprocess.run(
        [sys.executable, "-c", program, str(ROOT)],
        env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
        capture_output=True,
        check=True,
    )
    assert made.stdout == whole


def test_a_missing_style_is_named_with_those_there_are() -> None:
    with pytest.raises(MissingStyles) as caught:
        to_docx(report(), HOUSE, {"lead": "Ingress", "table": "Ruter"})
    assert caught.value.missing == ("lead → Ingress", "table → Ruter")
    assert "Lead" in caught.value.known
    assert "Husets" not in caught.value.line("nb")
    assert "roles: {rolle: stil}" in caught.value.line("nb")


def bare_house() -> bytes:
    """Return a Word file as it comes: no style of ours, and headings without numbers."""
    made = io.BytesIO()
    docx.Document().save(made)
    return made.getvalue()


def test_a_house_without_styles_of_ours_plays_their_roles_with_its_own() -> None:
    whole = to_docx(report(), bare_house(), {"lead": "Intense Quote"})
    assert paragraphs(whole, "IntenseQuote")
    titles = [words(one) for one in paragraphs(whole, "Heading1")]
    assert "Vedlegg A\u2002Intervjuguide" in titles
    outlined = to_docx(report(), bare_house(), {"heading-1": "Intense Quote"})
    levels = {
        one.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val")  # type: ignore[union-attr]
        for one in paragraphs(outlined, "IntenseQuote")
        if one.find(f"{W}pPr/{W}keepNext") is not None
    }
    assert levels == {"0"}
    assert opened(whole).tables[0].style.name == "Table Grid"  # type: ignore[union-attr]


def test_chapters_are_counted_where_the_house_does_not() -> None:
    whole = to_docx(report(), bare_house(), {})
    listed = {
        words(one): one.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")  # type: ignore[union-attr]
        for style in ("Heading1", "Heading2")
        for one in paragraphs(whole, style)
        if one.find(f"{W}pPr/{W}numPr/{W}numId") is not None
    }
    assert listed["Sammendrag"] == "0"
    lists = {number for number in listed.values() if number != "0"}
    assert len(lists) == 2  # the chapters and, of their own, the appendices
    assert listed["Innledning"] != "0"


def test_a_role_of_the_template_that_the_house_does_not_know_is_named() -> None:
    with pytest.raises(MissingStyles, match="sidebar → sidebar"):
        written(Paragraph((Run("x"),), "sidebar"))


def test_a_style_is_found_by_its_translated_name_too() -> None:
    parts = unzipped(HOUSE)
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'"Lead"', b'"Ingress1"', 1)
    data = to_docx(report(), zipped(parts), {"lead": "Ingress 1"})
    assert paragraphs(data, "Ingress1")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", zipped({"a.txt": b"a"}), HOUSE[:900]])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(NoHouseStyle):
        to_docx(report(), data, {})


def test_a_word_file_with_broken_xml_is_refused() -> None:
    parts = unzipped(HOUSE)
    parts["word/document.xml"] = b"<w:document"
    with pytest.raises(NoHouseStyle):
        to_docx(report(), zipped(parts), {})


@pytest.mark.parametrize("name", ["word/document.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_word_file_with_a_part_that_is_something_else_is_refused(name: str) -> None:
    with pytest.raises(NoHouseStyle):
        to_docx(report(), zipped(unzipped(HOUSE) | {name: b"<a/>"}), {})


def test_a_template_file_does_as_well(whole: bytes) -> None:
    parts = unzipped(HOUSE)
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"document.main", b"template.main")
    assert to_docx(report(), zipped(parts), {}) == whole


def test_any_word_file_can_be_the_house_style() -> None:
    """The stock file of the Word library knows none of our styles but the built-in ones."""
    stock = io.BytesIO()
    sample = docx.Document()
    sample.add_picture(io.BytesIO(png()))
    sample.add_paragraph("hemmelig eksempeltekst")
    sample.save(stock)
    roles = dict.fromkeys(PARAGRAPH, "Normal") | dict.fromkeys(CHARACTER, "Strong")
    roles |= dict.fromkeys(TABLE, "Table Grid")
    roles |= {f"heading-{level}": f"Heading {level}" for level in range(1, 5)}
    roles |= {f"appendix-{level}": f"Heading {level}" for level in range(1, 4)}
    data = to_docx(report(), stock.getvalue(), roles)
    assert b"hemmelig" not in unzipped(data)["word/document.xml"]
    assert "word/media/image1.png" not in unzipped(data)
    assert {mention.bookmark for mention in mentions(report())} <= set(bookmark_names(data))
    assert len(opened(data).tables) == 5


def test_the_file_is_a_sound_zip_without_dates(whole: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        names = archive.namelist()
    assert names == sorted(names)
    assert names[0] == "[Content_Types].xml"


def test_no_style_of_the_house_keeps_a_language_of_its_own() -> None:
    parts = unzipped(HOUSE)
    sheet = parts["word/styles.xml"]
    end = sheet.index(b"</w:rPr></w:style>", sheet.index(b'<w:name w:val="Lead"/>'))
    parts["word/styles.xml"] = sheet[:end] + b'<w:lang w:val="de-DE"/>' + sheet[end:]
    data = to_docx(report(), zipped(parts), {})
    assert b"de-DE" not in unzipped(data)["word/styles.xml"]


def test_a_short_list_of_tables_stays_on_one_page(whole: bytes) -> None:
    tied = [
        one.find(f"{W}pPr/{W}keepNext") is not None for one in paragraphs(whole, "TableOfFigures")
    ]
    assert tied == [True, True, True, True, False, True, False]


def test_entries_get_a_tab_at_the_edge_where_their_style_has_none() -> None:
    parts = unzipped(HOUSE)
    sheet = parts["word/styles.xml"]
    parts["word/styles.xml"] = sheet.replace(b'<w:tab w:val="right"', b'<w:tab w:val="left"')
    data = to_docx(report(), zipped(parts), {})
    for entry in paragraphs(data, "Toc1"):
        tab = entry.find(f"{W}pPr/{W}tabs/{W}tab[last()]")
        assert tab is not None
        assert tab.get(f"{W}val") == "right"
