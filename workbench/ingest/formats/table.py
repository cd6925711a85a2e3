"""Tables with a row per turn: in documents, workbooks and separated values (NVivo, Excel).

The columns are found by the words of the header row. An empty speaker means that the one
above goes on. Times may be clock readings, ranges (``0:00:00.0 - 0:00:07.3``), seconds or,
in workbooks, a share of a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.people import People, form
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.sheet import separated
from workbench.ingest.source import DOCUMENTS, Carrier, Line, Source
from workbench.ingest.times import clock
from workbench.model.transcript import Precision

DAY_MS: Final = 24 * 60 * 60 * 1000

_HEADERS: Final = {
    "time": "tid tidspunkt tidskode time timespan timestamp timecode start starttid start time fra",
    "end": "slutt slutttid end end time til stopp",
    "speaker": "hvem kven taler talar speaker person navn namn name deltaker deltakar rolle",
    "text": "tekst utsagn content innhold innhald text transcript transkripsjon ytring replikk",
}
_TWO_WORDS: Final = {"start time": "time", "end time": "end"}
_RANGE: Final = re.compile(r"\s*[–/]\s*|\s*-->\s*|\s+-\s+|(?<=\d)-(?=\d)")
_FRACTION: Final = re.compile(r"\d:\d\d[.,]\d")
_SHARE: Final = re.compile(r"0?[.,]\d+(?:[eE]-\d+)?|\d[.,]?\d*[eE]-\d+")
_SECONDS: Final = re.compile(r"\d{1,5}[.,]\d{1,3}")
_FRAMES: Final = re.compile(r"(\d\d:\d\d:\d\d)\.[0-2]\d")

Cell = tuple[int, Line]


class _Scale(Enum):
    """What decimal numbers among the times of a table mean."""

    DAY = "share of a day"
    SECONDS = "seconds"
    FRAMES = "frames behind the seconds"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column of which table holds what; the header's row."""

    table: int
    row: int
    names: dict[int, str]


def prepare(source: Source) -> Source:
    """Lay separated values out as cells; other carriers have cells already."""
    if source.carrier is not Carrier.TEXT:
        return source
    text = "\n".join(line.text for line in source.lines)
    cells = separated(text)
    return replace(source, lines=cells) if cells else source


def recognise(source: Source, people: People) -> str:
    """Look for a header row with a column for speakers and one for text."""
    del people
    columns = _columns(source)
    if not columns:
        return ""
    names = sorted(set(columns.names.values()))
    return f"table with columns for {', '.join(names)}"


def read(source: Source, people: People) -> Reading:
    """Return one piece per row; text outside the table is structure."""
    del people
    builder = Builder(source.lines)
    columns = _columns(source)
    scale = _scale(source, columns)
    label = ""
    for key, cells in groupby(source.body(), key=lambda pair: (pair[1].cell or (0, 0, 0))[:2]):
        row = list(cells)
        if columns and key[0] == columns.table and key[1] > columns.row:
            label = _row(row, columns, label, builder, scale)
        else:
            reason = "header of the table" if columns and key[0] == columns.table else "outside"
            for index, line in row:
                builder.aside(index, line.text, reason)
    return builder.done(Precision.FRAME if scale is _Scale.FRAMES else _precision(source))


def _precision(source: Source) -> Precision:
    """Return milliseconds when any cell holds a clock reading with a fraction."""
    exact = any(_FRACTION.search(line.text) for _, line in source.body())
    return Precision.MS if exact else Precision.SECOND


def _scale(source: Source, columns: _Columns | None) -> _Scale:
    """Say what a decimal number in a time column counts.

    A workbook stores a time as a share of a day; in a text file a person wrote seconds.
    InqScribe's tables end each time in a number of frames.
    """
    if source.carrier is Carrier.SHEET:
        return _Scale.DAY
    if not columns:
        return _Scale.SECONDS
    timed = [
        line.text.strip()
        for _, line in source.body()
        if line.cell
        and line.cell[0] == columns.table
        and line.cell[1] > columns.row
        and columns.names.get(line.cell[2]) in {"time", "end"}
    ]
    if len(timed) > 1 and all(_FRAMES.fullmatch(one) for one in timed):
        return _Scale.FRAMES
    return _Scale.SECONDS


def _row(row: list[Cell], columns: _Columns, label: str, builder: Builder, scale: _Scale) -> str:
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


def _columns(source: Source) -> _Columns | None:
    cells = (pair for pair in source.body() if pair[1].cell)
    for key, row in groupby(cells, key=lambda pair: (pair[1].cell or (0, 0, 0))[:2]):
        names = dict(_named(list(row)))
        if {"speaker", "text"} <= set(names.values()):
            return _Columns(key[0], key[1], names)
    return None


def _named(row: list[Cell]) -> Iterator[tuple[int, str]]:
    for _, line in row:
        word = form(line.text)
        name = _TWO_WORDS.get(word) or next(
            (name for name, words in _HEADERS.items() if word in words.split()), ""
        )
        if name and line.cell:
            yield line.cell[2], name


def _times(cells: list[Cell], scale: _Scale) -> tuple[int | None, int | None]:
    if not cells:
        return None, None
    parts = _RANGE.split(cells[0][1].text.strip())
    start = _time(parts[0], scale)
    return start, _time(parts[1], scale) if len(parts) > 1 else None


def _time(text: str, scale: _Scale) -> int | None:
    frames = _FRAMES.fullmatch(text) if scale is _Scale.FRAMES else None
    if frames:
        return clock(frames[1])
    if scale is _Scale.SECONDS and _SECONDS.fullmatch(text):
        return round(float(text.replace(",", ".")) * 1000)
    if text.isdecimal():
        return int(text) * 1000 if len(text) < 6 else None  # noqa: PLR2004 - a day in seconds
    if _SHARE.fullmatch(text):
        return round(float(text.replace(",", ".")) * DAY_MS / 1000) * 1000
    return clock(text)


FORMAT: Final = Format("table", DOCUMENTS | {Carrier.TEXT, Carrier.SHEET}, recognise, read, prepare)
