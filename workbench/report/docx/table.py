"""Tables: fixed widths, a head that repeats, rows that stay whole, a note that stays near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from workbench.report.block import Cell, Table
from workbench.report.docx.inline import Look, Pen
from workbench.report.docx.style import shaded
from workbench.report.docx.xml import Element, node, paragraph, value
from workbench.report.walk import text_of

_WHOLE_ROWS: Final = 12
_WHOLE_SIGNS: Final = 1500
"""A table of at most so many rows and signs is kept on one page."""

_TOGETHER: Final = 3
"""So many rows at least stand together at the head and at the foot of a longer table."""

_TALL_CELL: Final = 1200
"""A row with more signs than this in a cell may break over pages; it might fill one."""

_ALIGN: Final = {"right": "right", "center": "center"}


@dataclass(frozen=True)
class Grid:
    """Where a table stands: its columns' widths in twips and the styles of its text."""

    widths: tuple[int, ...]
    table: str
    text: str
    head: str


def grid(table: Table, width: int, table_style: str, text: str, head: str) -> Grid:
    """Return the grid of a table that fills ``width`` twips, by its relative widths."""
    columns = max((len(row) for row in table.rows), default=0)
    relative = [max(one, 0.0) for one in table.widths[:columns]]
    usual = sum(relative) / len(relative) if sum(relative) else 1.0
    relative += [usual] * (columns - len(relative))
    if not sum(relative):
        relative = [1.0] * columns
    edges = [round(width * sum(relative[:at]) / sum(relative)) for at in range(columns + 1)]
    widths = tuple(end - start for start, end in pairwise(edges))
    return Grid(widths, table_style, text, head)


def table_element(table: Table, at: Grid, pen: Pen) -> Element:
    """Return the ``w:tbl`` of a table (its caption and note are paragraphs of their own)."""
    made = node("w:tbl", None, _properties(table, at), _columns(at))
    signs = sum(len(text_of(cell.inlines)) for row in table.rows for cell in row)
    whole = len(table.rows) <= _WHOLE_ROWS and signs <= _WHOLE_SIGNS
    last = len(table.rows) - 1
    for number, row in enumerate(table.rows):
        head = number < table.header_rows
        near = min(number - table.header_rows, last - 1 - number) < _TOGETHER - 1
        tied = bool(table.note) if number == last else whole or head or near
        made.append(_row(row, at, pen, head=head, tied=tied))
    return made


def _properties(table: Table, at: Grid) -> Element:
    look = {
        "w:val": "0420" if table.header_rows else "0400",
        "w:firstRow": "1" if table.header_rows else "0",
        "w:lastRow": "0",
        "w:firstColumn": "0",
        "w:lastColumn": "0",
        "w:noHBand": "0",
        "w:noVBand": "1",
    }
    described = text_of(table.caption)
    return node(
        "w:tblPr",
        None,
        value("w:tblStyle", at.table),
        node("w:tblW", {"w:w": str(sum(at.widths)), "w:type": "dxa"}),
        node("w:tblLayout", {"w:type": "fixed"}),
        node("w:tblLook", look),
        value("w:tblCaption", described) if described else None,
    )


def _columns(at: Grid) -> Element:
    columns = (node("w:gridCol", {"w:w": str(width)}) for width in at.widths)
    return node("w:tblGrid", None, *columns)


def _row(row: Sequence[Cell], at: Grid, pen: Pen, *, head: bool, tied: bool) -> Element:
    tall = any(len(text_of(cell.inlines)) > _TALL_CELL for cell in row)
    properties = node(
        "w:trPr",
        None,
        None if tall else node("w:cantSplit"),
        node("w:tblHeader") if head else None,
    )
    made = node("w:tr", None, properties if len(properties) else None)
    if not head and _says_what_follows(row):
        made.append(_cell(row[0], sum(at.widths), at, pen, tied=True, columns=len(at.widths)))
        return made
    filled = [*row, *[Cell(())] * (len(at.widths) - len(row))]
    for cell, width in zip(filled, at.widths, strict=True):
        named = replace(cell, header=True) if head else cell
        made.append(_cell(named, width, at, pen, tied=tied))
    return made


def _says_what_follows(row: Sequence[Cell]) -> bool:
    """Tell whether a row only names the rows below it: it is set over the whole width."""
    return len(row) > 1 and all(cell.header for cell in row) and not any(c.inlines for c in row[1:])


def _cell(cell: Cell, width: int, at: Grid, pen: Pen, *, tied: bool, columns: int = 1) -> Element:
    ground, colour = shaded(cell.shade) if cell.shade is not None else (None, None)
    look = Look(colour=colour) if colour else Look()
    shade = {"w:val": "clear", "w:color": "auto", "w:fill": ground} if ground else None
    align = _ALIGN.get(cell.align)
    return node(
        "w:tc",
        None,
        node(
            "w:tcPr",
            None,
            node("w:tcW", {"w:w": str(width), "w:type": "dxa"}),
            value("w:gridSpan", str(columns)) if columns > 1 else None,
            node("w:shd", shade) if shade else None,
        ),
        paragraph(
            at.head if cell.header else at.text,
            pen.write(cell.inlines, look),
            node("w:keepNext") if tied else None,
            value("w:jc", align) if align else None,
        ),
    )
