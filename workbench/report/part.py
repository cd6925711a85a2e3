"""A part of the report as a document of its own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from workbench.report.block import (
    Block,
    Cell,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    Link,
    Listing,
    Mark,
    Paragraph,
    Quotation,
    Reference,
    Run,
    Table,
)
from workbench.report.chapter import FRONT, front_of
from workbench.report.number import labels, references


def only(document: Document, chapters: Collection[str]) -> Document:
    """Return a report of some of its chapters (by file name).

    What refers to a chapter, table or figure that is left out names it in plain words.
    """
    kept = [(name, blocks) for name, blocks in document.chapters if name in chapters]
    there = labels(replace(document, chapters=tuple(kept)))
    reads = {
        target: shown
        for target, shown in references(labels(document)).items()
        if target not in there
    }
    done = tuple((name, tuple(_block(one, reads) for one in blocks)) for name, blocks in kept)
    front = tuple(front_of(done, document.language))
    return replace(document, chapters=((FRONT, front), *done))


def _block(block: Block, reads: Mapping[str, str]) -> Block:
    match block:
        case Heading() | Paragraph() | Quotation():
            return replace(block, inlines=_inlines(block.inlines, reads))
        case Listing():
            items = tuple(tuple(_block(one, reads) for one in item) for item in block.items)
            return replace(block, items=items)
        case Table():
            rows = tuple(tuple(_cell(one, reads) for one in row) for row in block.rows)
            caption, note = _inlines(block.caption, reads), _inlines(block.note, reads)
            return replace(block, caption=caption, rows=rows, note=note)
        case Figure():
            return replace(block, caption=_inlines(block.caption, reads))
        case _:
            return block


def _cell(cell: Cell, reads: Mapping[str, str]) -> Cell:
    return replace(cell, inlines=_inlines(cell.inlines, reads))


def _inlines(inlines: tuple[Inline, ...], reads: Mapping[str, str]) -> tuple[Inline, ...]:
    return tuple(_inline(one, reads) for one in inlines)


def _inline(inline: Inline, reads: Mapping[str, str]) -> Inline:
    if isinstance(inline, Reference) and inline.target in reads:
        return Run(reads[inline.target])
    if isinstance(inline, Mark | Link | Footnote):
        return replace(inline, inlines=_inlines(inline.inlines, reads))
    return inline
