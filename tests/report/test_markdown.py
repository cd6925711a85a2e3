"""The dialect: every construct becomes a block or an error that names file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from workbench.errors.base import Where
from workbench.errors.report import (
    NoChapterTitle,
    NotTheQuote,
    NotThere,
    SameTarget,
    TemplateError,
    UnknownMarkup,
)
from workbench.report.block import (
    Block,
    Break,
    Cell,
    Footnote,
    Heading,
    Inline,
    Link,
    Listing,
    Mark,
    PageBreak,
    Paragraph,
    Quotation,
    Reference,
    Run,
    Table,
)
from workbench.report.chapter import render_chapters
from workbench.report.material import Material
from workbench.report.template.slug import slug

Reader = Callable[[str], tuple[Block, ...]]

TWINS = Path(__file__).parent / "data" / "dialect.md"


def twins() -> list[tuple[str, str, str]]:
    parts = TWINS.read_text(encoding="utf-8").split("\n.\n")
    cases = []
    for index in range(0, len(parts) - 2, 3):
        title = parts[index].strip().splitlines()[-1]
        cases.append((title, parts[index + 1] + "\n", parts[index + 2]))
    return cases


def noted(inlines: Iterable[Inline]) -> str:
    """Write inlines in the notation of the twins."""
    return " ".join(map(_inline, inlines))


def _inline(one: Inline) -> str:
    match one:
        case Run():
            look = "s" * one.strong + "e" * one.emphasis + "c" * one.code
            return f"{look}'{one.text}'"
        case Break():
            return "/"
        case Mark():
            return f"{one.bound.value}#{one.id}({noted(one.inlines)})"
        case Link():
            return f"link#{one.href}({noted(one.inlines)})"
        case Reference():
            return f"ref#{one.target}"
        case Footnote():
            return f"note({noted(one.inlines)})"


def written(blocks: Iterable[Block], indent: str = "") -> str:
    """Write blocks in the notation of the twins."""
    return "\n".join(indent + line for block in blocks for line in _block(block).split("\n"))


def _block(one: Block) -> str:  # noqa: PLR0911 - one line per kind of block
    match one:
        case Heading():
            kind = "" if one.numbered else " unnumbered"
            kind += " appendix" if one.appendix else ""
            return f"h{one.level} #{one.id}{kind}: {noted(one.inlines)}"
        case Paragraph():
            role = "" if one.role == "body" else f".{one.role}"
            return f"p{role}: {noted(one.inlines)}"
        case Quotation():
            return f"quote #{one.id} {one.language}: {noted(one.inlines)}"
        case Listing():
            items = [written(item, "    ") for item in one.items]
            return "\n".join(["ol" if one.ordered else "ul", *(f"  - {i[4:]}" for i in items)])
        case Table():
            rows = ["  | " + " | ".join(map(_cell, row)) for row in one.rows]
            head = f"table #{one.id} {noted(one.caption)} note {noted(one.note)}"
            return "\n".join([head, *rows])
        case PageBreak():
            return "pagebreak"
        case _:
            return repr(one)


def _cell(cell: Cell) -> str:
    marks = "TH" * cell.header + ">" * (cell.align == "right")
    return f"{marks} {noted(cell.inlines)}" if marks else noted(cell.inlines)


@pytest.mark.parametrize(("title", "chapter", "expected"), twins(), ids=lambda one: one[:40])
def test_the_twins_agree(blocks_of: Reader, title: str, chapter: str, expected: str) -> None:
    assert title
    assert written(blocks_of(chapter)) == expected


REFUSED = {
    "raw HTML": ("<b>x</b>", 3),
    "raw HTML inside a text": ("x <b>y</b>", 3),
    "an HTML comment": ("<!-- x -->", 3),
    "a fence": ("a\n\n```\nx\n```", 5),
    "indented code": ("    x", 3),
    "an image": ("x\n![a](b.png)", 4),
    "a block quote without evidence": ("> x", 3),
    "a table without id": ("| a |\n|---|\n| b |", 3),
    "a table without caption": ("{#tab-x}\n| a |\n|---|\n| b |", 4),
    "attributes that nothing follows": ("x\n\n{.lead}", 5),
    "attributes that are none": ("{.lead x}\nx", 3),
    "two lines of attributes": ("{.lead}\n{.note}\nx", 4),
    "attributes on a list": ("{.lead}\n- x", 4),
    "an attribute of a heading that there is none of": ("## a {.wide}", 3),
    "an unreadable attribute of a heading": ("## a {wide}", 3),
    "a tie that does not parse": ("x [y]{.claim #C-folk z}", 3),
    "attributes behind a word": ("x{.claim}", 3),
    "an open container": ("x\n\n::: lead\ny", 5),
    "a heading in a container": ("::: lead\n## x\n:::", 4),
    "a heading too deep": ("##### x", 3),
    "an empty heading": ("## {#x}", 3),
    "a footnote nobody refers to": ("x\n\n[^1]: y", 5),
    "a footnote twice": ("x[^1]\n\n[^1]: y\n\n[^1]: z", 7),
    "a footnote of several blocks": ("x[^1]\n\n[^1]: y\n\n    z", 3),
    "a list from 3": ("3. x", 3),
    "a link title": ('[x](https://example.org "y")', 3),
    "a link elsewhere": ("[x](file:///etc/passwd)", 3),
    "a script link": ("[x](javascript:alert)", 3),
    "an empty link": ("[](https://example.org)", 3),
    "notes as a quote": ("{.quote #Q-CCCCCC}\n> tre nye", 4),
    "a table inside a text": ("se {{ table('cases') }} her", 3),
    "a quote inside a heading": ("## {{ quote('Q-AAAAAA') }}", 3),
}


@pytest.mark.parametrize("title", REFUSED)
def test_what_the_report_cannot_hold_is_refused_with_its_line(
    blocks_of: Reader, title: str
) -> None:
    text, line = REFUSED[title]
    with pytest.raises(UnknownMarkup) as caught:
        blocks_of(f"# T\n\n{text}\n")
    assert caught.value.where.file == "01-x.md.j2"
    if "several blocks" not in title:
        assert caught.value.where.line == line
    assert caught.value.said("nb") != caught.value.said("en")


@pytest.mark.parametrize(
    ("text", "kind", "near"),
    [
        ("[x]{.claim #C-flok}", "claim", "C-folk"),
        ("[x]{.number #N-case}", "number", "N-cases"),
        ("[x]{.quote #Q-AAAAAB}", "quote", "Q-AAAAAA"),
        ("[x]{.claims #C-folk}", "tie", "claim"),
        ("{.quote #Q-AAAAAB}\n> x", "quote", "Q-AAAAAA"),
        ("::: leed\nx\n:::", "role", "lead"),
        ("{.leed}\nx", "role", "lead"),
        ("[](#tab-case)\n\n{{ table('cases') }}", "heading, table or figure", "tab-cases"),
        ("{{ ref('tab-case') }}\n\n{{ table('cases') }}", "heading, table or figure", "tab-cases"),
    ],
)
def test_an_id_that_is_not_there_is_named_with_what_was_meant(
    blocks_of: Reader, text: str, kind: str, near: str
) -> None:
    with pytest.raises(NotThere) as caught:
        blocks_of(f"# T\n\n{text}\n")
    assert (caught.value.kind, caught.value.near) == (kind, near)
    assert caught.value.where.file == "01-x.md.j2"
    assert f"Did you mean «{near}»?" in str(caught.value)


def test_words_tied_to_a_quote_must_be_its_words(blocks_of: Reader) -> None:
    with pytest.raises(NotTheQuote) as caught:
        blocks_of("# T\n\nx\n[Dei eig]{.quote #Q-BBBBBB}\n")
    assert caught.value.where == Where("01-x.md.j2", 4)


def test_typography_does_not_matter_in_words_tied_to_a_quote(blocks_of: Reader) -> None:
    found = blocks_of("# T\n\n[dei  LEIGER]{.quote #Q-BBBBBB}\n")
    assert noted(found[1].inlines) == "quote#Q-BBBBBB('dei  LEIGER')"  # type: ignore[union-attr]


def test_a_chapter_begins_with_its_title(blocks_of: Reader) -> None:
    for text in ("", "x\n", "## T\n"):
        with pytest.raises(NoChapterTitle):
            blocks_of(text)


def test_the_same_table_twice_is_refused_and_both_places_named(blocks_of: Reader) -> None:
    with pytest.raises(SameTarget) as caught:
        blocks_of("# T\n\n{{ table('cases') }}\n\n{{ table('cases') }}\n")
    assert caught.value.where == Where("01-x.md.j2", 5)
    assert caught.value.first == Where("01-x.md.j2", 3)


def test_lines_are_those_of_the_template_not_of_what_it_prints(blocks_of: Reader) -> None:
    chapter = "# T\n\n{% for x in range(5) %}\n- en\n- to\n{% endfor %}\n\n<b>\n"
    with pytest.raises(UnknownMarkup) as caught:
        blocks_of(chapter)
    assert caught.value.where == Where("01-x.md.j2", 8)


def test_a_line_in_an_included_part_names_the_part(material: Material) -> None:
    templates = {"d/01-x.md.j2": "# T\n\n{% include '_part.j2' %}\n", "d/_part.j2": "x\n\n<b>\n"}
    with pytest.raises(UnknownMarkup) as caught:
        render_chapters(templates, material)
    assert caught.value.where == Where("d/_part.j2", 3)


@pytest.mark.parametrize(
    ("text", "made"),
    [("Æ, ø og å!", "ae-o-og-a"), ("  1. Über ", "1-uber"), ("«»", ""), ("東京 2", "2")],
)
def test_a_slug_is_plain_ascii(text: str, made: str) -> None:
    assert slug(text) == made


def test_every_refusal_is_a_template_error() -> None:
    assert issubclass(UnknownMarkup, TemplateError)
