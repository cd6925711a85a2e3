"""Tables with a row per turn: in documents, workbooks and separated values (NVivo, Excel).

An empty speaker means that the one above goes on. Times may be clock readings, ranges
(``0:00:00.0 - 0:00:07.3``), seconds or, in workbooks, a share of a day.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import Final, TypeAlias

from workbench.ingest.celltime import Scale, is_exact, scale_of, times_in
from workbench.ingest.clean import clean
from workbench.ingest.columns import Columns, find_columns
from workbench.ingest.format import Format
from workbench.ingest.labels import candidate, is_head
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.sheet import separated
from workbench.ingest.source import DOCUMENTS, MAX_LINES, Carrier, Line, Source
from workbench.model.transcript import Precision

Cell: TypeAlias = tuple[int, Line]


def prepare(source: Source) -> Source:
    """Lay separated values out as cells; other carriers have cells already."""
    if source.carrier is not Carrier.TEXT:
        return source
    text = "\n".join(line.text for line in source.lines)
    cells = separated(text)
    return replace(source, lines=cells) if cells and len(cells) <= MAX_LINES else source


def recognise(source: Source, people: People) -> str:
    """Look for a table with a column for speakers and one for text."""
    columns = find_columns(source, people)
    return f"table with columns for {columns.told()}" if columns else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per row; text outside the table is structure."""
    builder = Builder(source.lines)
    columns = find_columns(source, people)
    scale = _scale(source, columns)
    label = ""
    for key, cells in groupby(source.body(), key=lambda pair: (pair[1].cell or (0, 0, 0))[:2]):
        row = list(cells)
        in_table = columns is not None and row[0][1].cell is not None and key[0] == columns.table
        if columns and in_table and key[1] > columns.row:
            label = _row(row, columns, label, builder, scale)
        else:
            for index, line in row:
                _aside(index, line.text, builder, in_table=in_table)
    if scale is Scale.FRAMES:
        return builder.done(Precision.FRAME)
    exact = any(is_exact(line.text) for _, line in source.body())
    return builder.done(Precision.MS if exact else Precision.SECOND)


def _aside(index: int, text: str, builder: Builder, *, in_table: bool) -> None:
    """Set the header row aside, and what stands outside the table: head matter, if it is that."""
    found = None if in_table or builder.begun else candidate(text)
    if found and is_head(found.label) and found.text.strip():
        builder.head.append((found.label, clean(found.text)))
    builder.aside(index, text, "header of the table" if in_table else "outside")


def _scale(source: Source, columns: Columns | None) -> Scale:
    timed = [
        line.text
        for _, line in source.body()
        if columns
        and line.cell
        and line.cell[0] == columns.table
        and line.cell[1] > columns.row
        and columns.names.get(line.cell[2]) in {"time", "end"}
    ]
    return scale_of(timed, workbook=source.carrier is Carrier.SHEET)


def _row(row: list[Cell], columns: Columns, label: str, builder: Builder, scale: Scale) -> str:
    parts: dict[str, list[Cell]] = {}
    for index, line in row:
        name = columns.names.get(line.cell[2], "") if line.cell else ""
        parts.setdefault(name, []).append((index, line))
    for name in ("speaker", "time", "end", ""):
        for index, line in parts.get(name, []):
            if name == "speaker":
                builder.label(index, line.text)
            else:
                builder.aside(index, line.text, "time" if name else "other column")
    if "speaker" in parts:
        label = clean(" ".join(line.text for _, line in parts["speaker"]))
    start, end = _times(parts.get("time", []), scale)
    last, _ = _times(parts.get("end", []), scale)
    builder.open(label, start, end if last is None else last)
    for index, line in parts.get("text", []):
        builder.say(index, line.text)
    return label


def _times(cells: list[Cell], scale: Scale) -> tuple[int | None, int | None]:
    return times_in(cells[0][1].text, scale) if cells else (None, None)


FORMAT: Final = Format("table", DOCUMENTS | {Carrier.TEXT, Carrier.SHEET}, recognise, read, prepare)
