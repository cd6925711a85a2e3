"""Blocks as paragraphs and tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from workbench.report.block import (
    Block,
    Contents,
    Cover,
    Figure,
    Heading,
    Inline,
    Listing,
    PageBreak,
    Paragraph,
    Quotation,
    Run,
    Table,
)
from workbench.report.docx.contents import GAP, contents_paragraphs, right_tab, sequence
from workbench.report.docx.cover import cover_elements
from workbench.report.docx.field import anchor, caption_number, letter_anchor
from workbench.report.docx.field import field as word_field
from workbench.report.docx.figure import Pictures
from workbench.report.docx.house import House
from workbench.report.docx.inline import Look, Pen, reference
from workbench.report.docx.list import LEVELS, Lists, continued, numbered
from workbench.report.docx.section import (
    cover_section,
    end_section,
    leading_in,
    put,
    text_section,
    turned,
    turned_section,
)
from workbench.report.docx.style import tag
from workbench.report.docx.table import grid, table_element
from workbench.report.docx.xml import Element, clark, node, paragraph, run, value
from workbench.report.number import Label

_HEADINGS: Final = 4
_APPENDIX_HEADINGS: Final = 3
_AFTER_TABLE: Final = {"caption": "360"}
"""Space over what follows a table, by role, in twentieths of a point; a heading has its own."""
_CLEAR: Final = "200"
"""The same for running text."""


@dataclass
class Text:
    """The text of a report being written; ``elements`` are what is written so far.

    ``chapter`` is the id of the chapter that captions count in, ``captions`` the
    sequences that have begun in it.
    """

    house: House
    pen: Pen
    lists: Lists
    pictures: Pictures
    labels: Mapping[str, Label]
    pages: Mapping[str, int]
    language: str
    elements: list[Element] = field(default_factory=list)
    chapter: str | None = None
    captions: set[str] = field(default_factory=set)
    _breaks: bool = False
    _listed: bool = True
    _turned: bool = False
    _sections: int = 0
    _covered: bool = False

    def write(self, cover: Cover | None, blocks: Iterable[Block]) -> None:
        """Write cover and blocks, with the page's sections between and behind them."""
        if cover is not None:
            self._cover(cover)
        planned = turned(blocks)
        tied = leading_in([block for block, _ in planned])
        for at, (block, wide) in enumerate(planned):
            if wide != self._turned:
                self._end_section()
                self._turned = wide
            self.block(block)
            if at in tied:
                put(self.elements[-1], node("w:keepNext"))
        self.elements.append(self._section())

    def block(self, block: Block) -> None:
        """Write one block."""
        listed = isinstance(block, Contents)
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._add(paragraph(self._style(block.role), self.pen.write(block.inlines)))
            case Quotation():
                self._quotation(block)
            case Listing():
                self._listing(block, 0)
            case Table() | Figure():
                self._captioned(block)
            case _:
                self._laid_out(block)
        self._listed = listed or isinstance(block, PageBreak | Cover)

    def _captioned(self, block: Table | Figure) -> None:
        if isinstance(block, Table):
            self._table(block)
        else:
            self._figure(block)

    def _laid_out(self, block: Contents | PageBreak | Cover) -> None:
        if isinstance(block, Contents):
            self._contents(block)
        elif isinstance(block, Cover):
            self._cover(block)
        else:
            self._breaks = True

    def _style(self, role: str) -> str:
        return self.house.styles[role]

    def _add(self, made: Element, role: str = "") -> None:
        """Add a paragraph; it starts a page when asked, and keeps clear of a table above."""
        if self._breaks:
            put(made, node("w:pageBreakBefore"))
            self._breaks = False
        elif self._below_table() and not role.startswith(("heading", "appendix")):
            put(made, node("w:spacing", {"w:before": _AFTER_TABLE.get(role, _CLEAR)}))
        self.elements.append(made)

    def _below_table(self) -> bool:
        return bool(self.elements) and self.elements[-1].tag == clark("w:tbl")

    def _heading(self, block: Heading) -> None:
        label = self.labels[block.id]
        lettered = block.level == 1 and label.kind == "appendix" and bool(label.number)
        if block.level == 1:
            self.chapter = block.id if label.number else None
            self.captions = set()
        before = self._letter(block.id, label) if lettered else []
        content = self.pen.ties.around(anchor(block.id), [*before, *self.pen.write(block.inlines)])
        appendix = label.number[:1].isalpha()
        kind, deepest = ("appendix", _APPENDIX_HEADINGS) if appendix else ("heading", _HEADINGS)
        role = f"{kind}-{min(block.level, deepest)}"
        made = paragraph(self._style(role), content, node("w:keepNext"))
        if role not in self.house.outlined:
            put(made, value("w:outlineLvl", min(block.level, deepest) - 1))
        number = self._number(role, block, label)
        if number is not None:
            put(made, number)
        self._add(made, role)

    def _number(self, role: str, block: Heading, label: Label) -> Element | None:
        """Return the list of a heading where its style's own would number it wrongly."""
        if not label.number:
            return numbered("0", 0)
        appendix = role.startswith("appendix")
        counts = role in self.house.own_numbering if appendix else role in self.house.lists
        if counts:
            return None
        shared = self.lists.appendix() if appendix else self.lists.chapters()
        return numbered(shared, min(block.level, LEVELS) - 1)

    def _letter(self, target: str, label: Label) -> list[Element]:
        """Return the words before an appendix' title: its letter counts by a field."""
        name = sequence(label)
        letter = word_field(f"SEQ {name} \\* ALPHABETIC", label.number)
        return [
            run(f"{name} "),
            *self.pen.ties.around(letter_anchor(target), letter),
            run(GAP),
        ]

    def _quotation(self, block: Quotation) -> None:
        mark = self.pen.ties.mention(block.id)
        own = None if block.language == self.language else tag(block.language)
        words = self.pen.write(block.inlines, Look(language=own))
        content = self.pen.ties.around(mark, words)
        tied = node("w:keepNext") if block.attribution else None
        self._add(paragraph(self._style("quote"), content, tied))
        if block.attribution:
            attribution = [run(block.attribution)]
            self._add(paragraph(self._style("attribution"), attribution))

    def _listing(self, block: Listing, level: int) -> None:
        role = "number" if block.ordered else "bullet"
        number = self.lists.numbers() if block.ordered else self.lists.bullets()
        for item in block.items:
            first = item[0] if item else None
            inlines: tuple[Inline, ...] = first.inlines if isinstance(first, Paragraph) else ()
            made = paragraph(self._style(role), self.pen.write(inlines), numbered(number, level))
            self._add(made)
            for inner in item[1:] if isinstance(first, Paragraph) else item:
                self._continued(inner, level)

    def _continued(self, block: Block, level: int) -> None:
        """Write a block inside an item, after its first paragraph."""
        if isinstance(block, Listing):
            self._listing(block, min(level + 1, LEVELS - 1))
        elif isinstance(block, Paragraph):
            style = self._style("list-continue")
            self._add(paragraph(style, self.pen.write(block.inlines), continued(level)))
        else:
            self.block(block)

    def _table(self, block: Table) -> None:
        self._caption(block.id, block.caption, above=True)
        width = self.house.wide if self._turned else self.house.width
        styles = self.house.styles
        at = grid(block, width, styles["table"], styles["table-text"], styles["table-head"])
        if block.rows:
            self.elements.append(table_element(block, at, self.pen))
        if block.note:
            style = self._style("table-note")
            self.elements.append(paragraph(style, self.pen.write(block.note)))

    def _figure(self, block: Figure) -> None:
        drawing = self.pictures.drawing(block)
        self._add(paragraph(self._style("figure"), [drawing], node("w:keepNext")))
        self._caption(block.id, block.caption, above=False)

    def _caption(self, target: str, words: tuple[Inline, ...], *, above: bool) -> None:
        label = self.labels[target]
        name = sequence(label)
        style = self.house.styles["caption-label"]
        chapter = None
        if self.chapter is not None:
            named = self.labels[self.chapter]
            chapter = reference(self.chapter, named).replace("\\w", "\\n")
        number = caption_number(name, chapter, label.number, style, first=name not in self.captions)
        self.captions.add(name)
        shown = self.pen.write((Run(f"{name} "),), Look(style=style))
        shown += self.pen.ties.around(anchor(target), number)
        title = [run(GAP), *self.pen.write(words)] if words else []
        tied = node("w:keepNext") if above else None
        role = "caption" if above else "figure-caption"
        self._add(paragraph(self._style(role), [*shown, *title], tied), role)

    def _contents(self, block: Contents) -> None:
        role = "contents-1" if block.kind == "contents" else "contents-captions"
        sheet = self.house.word.styles.element
        tabs = right_tab(sheet, self._style(role), self.house.width)
        made = contents_paragraphs(block, self.labels, self.pages, self.house.styles, tabs)
        self._breaks = self._breaks or not self._listed
        for one in made:
            self._add(one)

    def _cover(self, cover: Cover) -> None:
        sheet = self.house.word.styles.element
        self.elements += cover_elements(cover, self.house.styles, sheet, self.house.width)
        end_section(self.elements, cover_section(self.house.section), self._style("body"))
        self._covered = True

    def _end_section(self) -> None:
        if self._sections or self.elements:
            end_section(self.elements, self._section(), self._style("body"))

    def _section(self) -> Element:
        made = turned_section if self._turned else text_section
        first = self._sections == 0
        self._sections += 1
        return made(self.house.section, first=first, covered=self._covered)
