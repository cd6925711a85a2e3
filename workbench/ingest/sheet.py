"""The cells of a workbook (.xlsx) and of separated values: a line per cell.

Office Open XML part 1, SpreadsheetML: shared and inline strings; times may be text or a
share of a day, which the format for tables sorts out. Only the first sheet is read; text on
others is told of.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from workbench.errors.base import Said, Where
from workbench.errors.source import TooManyLines
from workbench.ingest.archive import Archive
from workbench.ingest.clean import clean
from workbench.ingest.notice import OutsideBody
from workbench.ingest.source import MAX_LINES, Carrier, Line, Source
from workbench.text.form import nfc

_SHEET: Final = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_SEPARATORS: Final = ";\t,"
_PROBE: Final = 20


def read_xlsx(archive: Archive, file: str) -> Source:
    """Return the cells of the first sheet, row by row; further sheets are set aside."""
    strings = _strings(archive)
    names = sorted(
        (int(found.group(1)), name)
        for name in archive.names
        if (found := _SHEET.fullmatch(name)) and len(found.group(1)) < 6  # noqa: PLR2004
    )
    lines: list[Line] = []
    notices: list[Said] = []
    for number, (_, name) in enumerate(names, 1):
        cells = list(islice(_cells(archive.xml(name), strings, number), MAX_LINES + 1))
        lines += cells
        if len(lines) > MAX_LINES:
            raise TooManyLines(Where(file), MAX_LINES)
        if number > 1 and cells:
            where = Where(file, part=f"sheet {number}")
            notices.append(OutsideBody(where, "other sheet", clean(cells[0].text)[:120]))
    return Source(file, Carrier.SHEET, "utf-8", tuple(lines), tuple(notices))


def separated(text: str) -> tuple[Line, ...]:
    """Return the cells of separated values, or nothing when the text is none.

    The separator is the one of ``;``, tab and comma that gives the first rows equal numbers
    of columns; a header with fewer than two columns is no table.
    """
    for separator in _SEPARATORS:
        if separator not in text.split("\n", 1)[0]:
            continue
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
        except csv.Error:
            continue
        widths = {len(row) for row in rows[:_PROBE] if row}
        if len(widths) == 1 and min(widths) > 1:
            return tuple(_separated(rows))
    return ()


def _separated(rows: list[list[str]]) -> Iterator[Line]:
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row, 1):
            if cell.strip():
                yield Line(cell, f"row {number}", number, cell=(1, number, column))


def _strings(archive: Archive) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.names:
        return []
    return [_text(one) for one in archive.xml("xl/sharedStrings.xml") if _name(one) == "si"]


def _cells(root: Any, strings: list[str], sheet: int) -> Iterator[Line]:
    rows = (one for one in root.iter() if _name(one) == "row")
    for number, row in enumerate(rows, 1):
        for position, cell in enumerate((one for one in row if _name(one) == "c"), 1):
            text = _value(cell, strings)
            if text.strip():
                column = _column(cell.get("r") or "") or position
                aside = "other sheet" if sheet > 1 else ""
                place = f"row {number}" if sheet == 1 else f"sheet {sheet}, row {number}"
                yield Line(nfc(text), place, number, aside=aside, cell=(sheet, number, column))


def _value(cell: Any, strings: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _text(cell)
    value = next((one.text or "" for one in cell if _name(one) == "v"), "")
    if cell.get("t") == "s":
        known = value.isdecimal() and len(value) < 9 and int(value) < len(strings)  # noqa: PLR2004
        return strings[int(value)] if known else ""
    return value


def _text(element: Any) -> str:
    """Return the text of a string, without the reading aids some languages have."""
    return "".join(
        one.text or ""
        for one in element.iter()
        if _name(one) == "t" and _name(one.getparent()) != "rPh"
    )


def _column(reference: str) -> int:
    found = _REFERENCE.fullmatch(reference)
    column = 0
    for letter in found.group(1) if found else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
