"""A table as an Excel workbook: one sheet, its first row and column kept in sight.

Office Open XML (ECMA-376, SpreadsheetML). Texts are written inline, so nothing in them is
ever taken for a formula; the same table gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from workbench.report.zip_file import zipped

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME: Final = 31
_NARROWEST, _WIDEST = 9, 60
_LETTERS: Final = 26

_FILES: Final = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/>'
        '</font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
        '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/>'
        '<right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2">'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
        '<alignment vertical="top" wrapText="1"/></xf>'
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" '
        'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    ),
}


def to_xlsx(title: str, rows: Sequence[Sequence[str | int]]) -> bytes:
    """Return ``rows`` as a workbook whose sheet is called ``title``; the first row is its head."""
    name = _NOT_IN_NAMES.sub(" ", _UNSEEN.sub("", title))[:_LONGEST_NAME].strip() or "1"
    book = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name={quoteattr(name)} sheetId="1" r:id="r1"/></sheets></workbook>'
    )
    files = {**_FILES, "xl/workbook.xml": book, "xl/worksheets/sheet1.xml": _sheet(rows)}
    return zipped({name: (_HEAD + text).encode() for name, text in files.items()})


def _sheet(rows: Sequence[Sequence[str | int]]) -> str:
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{_width(rows, at)}" customWidth="1"/>'
        for at in range(1, max(map(len, rows), default=0) + 1)
    )
    body = "".join(_row(row, line) for line, row in enumerate(rows, start=1))
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{widths}</cols><sheetData>{body}</sheetData></worksheet>"
    )


def _row(row: Sequence[str | int], line: int) -> str:
    cells = "".join(_cell(value, line, at) for at, value in enumerate(row, start=1))
    return f'<row r="{line}">{cells}</row>'


def _width(rows: Sequence[Sequence[str | int]], at: int) -> int:
    longest = max((len(str(row[at - 1])) for row in rows if len(row) >= at), default=0)
    return min(_WIDEST, max(_NARROWEST, longest + 2))


def _cell(value: str | int, line: int, at: int) -> str:
    place, style = f"{_column(at)}{line}", 1 if line == 1 or at == 1 else 0
    if isinstance(value, int):
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    text = escape(_UNSEEN.sub("", value))
    return (
        f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    )


def _column(at: int) -> str:
    letters = ""
    while at:
        at, left = divmod(at - 1, _LETTERS)
        letters = chr(ord("A") + left) + letters
    return letters
