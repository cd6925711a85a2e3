"""The cells of a CSV table of codings, whatever program wrote it."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Where
from workbench.errors.coding_table import UnreadableTable, WrongColumn
from workbench.text.form import nfc
from workbench.text.near import nearest

_NAMES: Final[Mapping[str, str]] = {
    "interview": "interview",
    "intervju": "interview",
    "turn": "turn",
    "replikk": "turn",
    "quote": "quote",
    "sitat": "quote",
    "code": "code",
    "kode": "code",
    "stance": "stance",
    "retning": "stance",
    "memo": "memo",
    "notat": "memo",
}
"""What a column may be called, and what it is."""

_IGNORED: Final = frozenset({"", "id", "speaker", "coder", "time", "taler", "koder", "tid"})
"""Columns of a listed table that say nothing new when it is read back."""

_FIELDS: Final = ("interview", "turn", "quote", "code", "stance", "memo")
_NEEDED: Final = ("interview", "code")
_DISARMED: Final = ("'=", "'+", "'-", "'@")
"""How a listed table writes cells that a spreadsheet would run as formulas."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A row as it stands in the table, cells trimmed; ``line`` is where it begins."""

    line: int
    interview: str
    turn: str
    quote: str
    code: str
    stance: str
    memo: str


def read_cells(data: bytes, file: str) -> tuple[Cells, ...]:
    """Return the rows of a CSV table: comma, semicolon or tab; UTF-8 or Windows-1252.

    The first row names the columns. Rows without any content are passed over. Raises
    :class:`UnreadableTable` or :class:`WrongColumn`.
    """
    text = _decoded(data, file)
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, list[str]]] = []
    before = 0
    try:
        for row in reader:
            rows.append((before + 1, row))
            before = reader.line_num
    except csv.Error as error:
        raise UnreadableTable(Where(file, before + 1), str(error)) from error
    filled = [(line, row) for line, row in rows if any(cell.strip() for cell in row)]
    if not filled:
        raise UnreadableTable(Where(file), "it is empty")
    columns = _columns(filled[0], file)
    for line, row in filled[1:]:
        if any(row[len(filled[0][1]) :]):
            problem = "the row has more cells than there are columns (quote cells with commas)"
            raise UnreadableTable(Where(file, line), problem)
    return tuple(_cells(line, row, columns) for line, row in filled[1:])


def _decoded(data: bytes, file: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableTable(Where(file), "its encoding is unknown")


def _delimiter(text: str) -> str:
    head = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=head.count)


def _columns(head: tuple[int, Sequence[str]], file: str) -> Mapping[str, int]:
    line, names = head
    where = Where(file, line)
    columns: dict[str, int] = {}
    for index, name in enumerate(names):
        folded = name.strip().casefold()
        if folded in _IGNORED:
            continue
        column = _NAMES.get(folded)
        if column is None:
            raise WrongColumn(where, name.strip(), "unknown", nearest(name.strip(), _NAMES))
        if column in columns:
            raise WrongColumn(where, name.strip(), "given twice")
        columns[column] = index
    for column in _NEEDED:
        if column not in columns:
            raise WrongColumn(where, column, "missing")
    return columns


def _cells(line: int, row: Sequence[str], columns: Mapping[str, int]) -> Cells:
    values = {column: _value(row[index]) for column, index in columns.items() if index < len(row)}
    return Cells(line, *(values.get(field, "") for field in _FIELDS))


def _value(cell: str) -> str:
    value = nfc(cell).strip()
    return value[1:] if value.startswith(_DISARMED) else value
