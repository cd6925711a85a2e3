"""A guess at the page each heading, table and figure falls on.

Only a word processor that lays out the text knows; LibreOffice puts the true numbers in
when it opens the report, Word when the contents are updated (F9) or printed. Until then
the contents show this guess, which is close, instead of nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Final

from workbench.report.block import (
    Block,
    Contents,
    Document,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Quotation,
    Table,
)
from workbench.report.walk import every, inlines_of, text_of

_LINES: Final = 39.0
"""Lines of body text on a page of the house style, with the space between paragraphs."""
_SIGNS: Final = 84
_QUOTE_SIGNS: Final = 76
_TABLE_LINES: Final = 46.0
_CM_PER_LINE: Final = 0.6
_HEADING_LINES: Final = (4.5, 3.0, 2.5, 2.0)
_TABLE_SIGNS: Final = 110


def estimated_pages(document: Document) -> dict[str, int]:
    """Return the page (from 1, the cover counted) of every heading, table and figure."""
    pages: dict[str, int] = {}
    page = 1 if document.cover is None else 2
    lines = 0.0
    for block in every(block for _, chapter in document.chapters for block in chapter):
        chapter = isinstance(block, Heading) and block.level == 1
        high = _lines(block, document)
        if lines and (chapter or isinstance(block, PageBreak) or _whole(block, lines, high)):
            page, lines = page + 1, 0.0
        if isinstance(block, Heading | Table | Figure):
            pages[block.id] = page
        lines += high
        page, lines = page + int(lines // _LINES), lines % _LINES
    return pages


def _whole(block: Block, lines: float, high: float) -> bool:
    """Say whether a block goes to the next page rather than break, or turns the page."""
    if isinstance(block, Table) and block.wide:
        return True
    stays = isinstance(block, Figure | Table | Heading)
    return stays and lines + high > _LINES >= high


def _lines(block: Block, document: Document) -> float:
    if isinstance(block, Heading):
        return _HEADING_LINES[min(block.level, len(_HEADING_LINES)) - 1]
    if isinstance(block, Figure):
        return block.width_cm * 0.55 / _CM_PER_LINE + 3
    if isinstance(block, Table):
        return _table_lines(block)
    if isinstance(block, Quotation):
        return _wrapped(block, _QUOTE_SIGNS) + 1.8
    if isinstance(block, Contents):
        return _contents_lines(block, document)
    return _wrapped(block, _SIGNS) + 0.5 if isinstance(block, Paragraph) else 0.0


def _wrapped(block: Block, signs: int) -> float:
    return max(1, ceil(len(text_of(inlines_of(block))) / signs))


def _table_lines(block: Table) -> float:
    columns = max((len(row) for row in block.rows), default=1)
    signs = max(6, _TABLE_SIGNS // columns)
    rows = sum(
        max((ceil(len(text_of(cell.inlines)) / signs) for cell in row), default=1) + 0.45
        for row in block.rows
    )
    return (rows + 3.0) * _LINES / _TABLE_LINES


def _contents_lines(block: Contents, document: Document) -> float:
    wanted = {"tables": Table, "figures": Figure}.get(block.kind, Heading)
    found: Iterable[Block] = every(one for _, chapter in document.chapters for one in chapter)
    return 3.0 + sum(1 for one in found if isinstance(one, wanted))
