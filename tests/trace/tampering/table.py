"""Tables: cells, rows and columns."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    all_cells,
    cells,
    rows_of,
    saved,
    tables_of,
    tracked,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject


def cell(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    digits = [
        text
        for table in document.element.body.iterchildren(qn("w:tbl"))
        for text in table.iter(qn("w:t"))
        if (text.text or "").isdigit()
    ]
    chosen = draw.choice(digits)
    chosen.text = str(int(chosen.text) + 1)
    return Planted(saved(document), Subject.TABLE, frozenset({Fault.FIGURES}))


def cell_reworded(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    chosen = draw.choice([one for one in cells(document) if not any(map(str.isdigit, one.text))])
    *others, _ = chosen.text.split()
    chosen.text = " ".join((*others, "sirkustelt"))
    return Planted(saved(document), Subject.TABLE, frozenset({Fault.CHANGED, Fault.NEGATED}))


def cell_denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    chosen = draw.choice([one for one in cells(document) if " " in one.text])
    chosen.text = chosen.text.replace(" ", " ikke ", 1)
    return Planted(saved(document), Subject.TABLE, frozenset({Fault.NEGATED}))


def row_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    gone = draw.choice([one for table in document.tables[1:] for one in table.rows[1:]])._tr
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.TABLE, frozenset({Fault.DELETED}))


def cells_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    digits = [one for one in all_cells(document) if (one.text or "").isdigit()]
    first = draw.choice(digits)
    second = draw.choice([one for one in digits if one.text != first.text])
    first.text, second.text = second.text, first.text
    return Planted(saved(document), Subject.TABLE, ANY)


def column_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    table = draw.choice(document.tables[1:])
    for line in table.rows:
        last = line._tr.tc_lst[-1]
        line._tr.remove(last)
    return Planted(saved(document), Subject.TABLE, ANY)


def cell_hidden_in_tracking(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    text = draw.choice(cells(document))
    run = next(text.iterancestors(qn("w:r")))
    around = tracked("w:del")
    run.addprevious(around)
    around.append(run)
    text.tag = qn("w:delText")
    return Planted(saved(document), Subject.TABLE, ANY)


def row_deleted_in_tracking(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    line = draw.choice([one for table in document.tables[1:] for one in table.rows[1:]])._tr
    line.get_or_add_trPr().append(tracked("w:del"))
    for run in list(line.iter(qn("w:r"))):  # Word marks the words and the paragraphs too
        around = tracked("w:del")
        run.addprevious(around)
        around.append(run)
        for text in run.iter(qn("w:t")):
            text.tag = qn("w:delText")
    for here in line.iter(qn("w:p")):
        mark = OxmlElement("w:rPr")
        mark.append(tracked("w:del"))
        here.get_or_add_pPr().append(mark)
    return Planted(saved(document), Subject.TABLE, ANY)


def columns_renamed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The heads of two columns change places; the figures stay."""
    document = report.open()
    for table in draw.sample(tables_of(document), len(tables_of(document))):
        texts = [_first_text(cell) for cell in rows_of(table)[0].iter(qn("w:tc"))]
        named = [one for one in texts if one is not None and one.text.strip()]
        if len(named) > 2 and named[1].text != named[2].text:
            named[1].text, named[2].text = named[2].text, named[1].text
            return Planted(saved(document), Subject.TABLE, ANY)
    return None


def labels_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The names of two rows change places; the figures stay."""
    document = report.open()
    for table in draw.sample(tables_of(document), len(tables_of(document))):
        rows = rows_of(table)[1:]
        if len(rows) < 2:
            continue
        first, second = draw.sample(rows, 2)
        one, other = (_first_text(next(each.iter(qn("w:tc")))) for each in (first, second))
        if one is None or other is None or one.text == other.text:
            continue
        if _said(first)[1:] == _said(second)[1:]:
            continue
        one.text, other.text = other.text, one.text
        return Planted(saved(document), Subject.TABLE, ANY)
    return None


def cell_emptied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    text = draw.choice(_figures(document))
    text.text = ""
    return Planted(saved(document), Subject.TABLE, ANY)


def comma_moved(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    decimals = [
        text
        for table in tables_of(document)
        for text in table.iter(qn("w:t"))
        if "," in (text.text or "") and (text.text or "").replace(",", "").isdigit()
    ]
    text = draw.choice(decimals)
    head, _, tail = text.text.partition(",")
    text.text = f"{head}{tail[0]},{tail[1:] or 0}"
    return Planted(saved(document), Subject.TABLE, ANY)


def row_added(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A row with figures of somebody's own in one of the report's tables."""
    document = report.open()
    table = draw.choice([one for one in tables_of(document) if len(rows_of(one)) > 3])
    last = rows_of(table)[-1]
    made = deepcopy(last)
    for number, cell in enumerate(made.iter(qn("w:tc"))):
        for at, text in enumerate(cell.iter(qn("w:t"))):
            text.text = ("" if at else "Egen rad") if number == 0 else ("" if at else "77")
    last.addnext(made)
    return Planted(saved(document), Subject.TABLE, ANY)


def _first_text(cell: Any) -> Any:
    return next(cell.iter(qn("w:t")), None)


def _said(row: Any) -> list[str]:
    return [
        "".join(text.text or "" for text in cell.iter(qn("w:t"))) for cell in row.iter(qn("w:tc"))
    ]


def _figures(document: Any) -> list[Any]:
    return [
        text
        for table in tables_of(document)
        for text in table.iter(qn("w:t"))
        if (text.text or "").isdigit()
    ]


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "table: figure changed": ("number", cell),
    "table: cell reworded": ("number", cell_reworded),
    "table: cell denied": ("number", cell_denied),
    "table: row deleted": ("number", row_deleted),
    "table: two figures swapped": ("number", cells_swapped),
    "table: column deleted": ("number", column_deleted),
    "table: cell out in tracking": ("number", cell_hidden_in_tracking),
    "table: row out in tracking": ("number", row_deleted_in_tracking),
    "table: heads of columns swapped": ("number", columns_renamed),
    "table: names of rows swapped": ("number", labels_swapped),
    "table: cell emptied": ("number", cell_emptied),
    "table: decimal comma moved": ("number", comma_moved),
    "table: own row put in": ("number", row_added),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
