"""Which column of a table holds who speaks, when, and what is said.

The words of the header row say so when they are usual ones. Otherwise the cells do: few
names that come again and again, times, and one column with most of the words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

from workbench.ingest.celltime import looks_like_time
from workbench.ingest.clean import clean
from workbench.ingest.labels import is_label
from workbench.ingest.people import People, form
from workbench.ingest.source import Line, Source

LEAST_ROWS: Final = 4
"""Rows below which cells alone do not show what a column holds."""

MOST: Final = 0.8
"""Share of a column's cells that must be of a kind."""

MEAN_WORDS: Final = 3
"""Words a cell of speech has on average, at least, when no header says that it is speech."""

_HEADERS: Final = {
    "time": "tid tidspunkt tidskode time timespan timestamp timecode start starttid fra tidsrom",
    "end": "slutt slutttid sluttid end til stopp",
    "speaker": "hvem kven taler talar speaker person navn namn name deltaker deltakar rolle",
    "text": "tekst utsagn content innhold innhald text transcript transkripsjon ytring replikk",
}
_TWO_WORDS: Final = {"start time": "time", "end time": "end"}
_UNIT: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

Row: TypeAlias = dict[int, str]
"""Column → text of the cells there."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of which table hold what, and the row of its header (-1: none)."""

    table: int
    row: int
    names: Mapping[int, str]

    def told(self) -> str:
        """Return what there are columns for, in words."""
        return ", ".join(sorted(set(self.names.values())))


def find_columns(source: Source, people: People) -> Columns | None:
    """Return the columns of the first table that has one for speakers and one for speech."""
    for table, rows in _tables(source):
        found = _by_header(table, rows) or _by_content(table, rows, people)
        if found:
            return found
    return None


def _tables(source: Source) -> Iterator[tuple[int, dict[int, Row]]]:
    cells = [line for _, line in source.body() if line.cell]
    for table, lines in groupby(cells, key=lambda line: _cell(line)[0]):
        rows: dict[int, Row] = defaultdict(dict)
        for line in lines:
            _, row, column = _cell(line)
            before = rows[row].get(column)
            rows[row][column] = f"{before} {line.text}" if before else line.text
        yield table, rows


def _cell(line: Line) -> tuple[int, int, int]:
    return line.cell or (0, 0, 0)


def _by_header(table: int, rows: dict[int, Row]) -> Columns | None:
    for number, row in rows.items():
        names = {column: name for column, text in row.items() if (name := _named(text))}
        if {"speaker", "text"} <= set(names.values()):
            below = [one for at, one in rows.items() if at > number]
            return Columns(table, number, _with_times(names, below))
    return None


def _named(text: str) -> str:
    word = form(_UNIT.sub(" ", text)).strip("? ")
    return _TWO_WORDS.get(word) or next(
        (name for name, words in _HEADERS.items() if word in words.split()), ""
    )


def _with_times(names: dict[int, str], rows: list[Row]) -> dict[int, str]:
    """Add the first column of times, when the header did not name one."""
    if "time" in names.values():
        return names
    columns = sorted({column for row in rows for column in row} - names.keys())
    timed = (one for one in columns if _mostly_times([row[one] for row in rows if one in row]))
    first = next(timed, None)
    return names if first is None else {**names, first: "time"}


def _mostly_times(cells: list[str]) -> bool:
    return len(cells) > 1 and sum(map(looks_like_time, cells)) >= MOST * len(cells)


def _by_content(table: int, rows: dict[int, Row], people: People) -> Columns | None:
    """Find the columns by their cells; the first row may be a header of unusual words."""
    numbers = sorted(rows)
    if len(numbers) < LEAST_ROWS + 1:
        return None
    below = [rows[one] for one in numbers[1:]]
    names = _with_times({}, below)
    left = sorted({column for row in below for column in row} - names.keys())
    speakers = [one for one in left if _speakers(_column(below, one), len(below), people)]
    if not speakers:
        return None
    speaker = speakers[0]
    words = {one: len(" ".join(_column(below, one)).split()) for one in left if one != speaker}
    speech = max(words, key=words.__getitem__, default=None)
    if speech is None or words[speech] < MEAN_WORDS * len(below):
        return None
    names |= {speaker: "speaker", speech: "text"}
    first = rows[numbers[0]].get(speaker, "")
    heard = {form(one) for one in _column(below, speaker)}
    headed = form(first) not in heard and not is_label(clean(first), 1, people)
    return Columns(table, numbers[0] if headed else -1, names)


def _column(rows: list[Row], column: int) -> list[str]:
    return [row[column] for row in rows if column in row]


def _speakers(cells: list[str], rows: int, people: People) -> bool:
    """Say whether the cells are labels, most of them in use several times.

    With colons they are labels of running text, whatever stands behind them.
    """
    if any(one.rstrip().endswith(":") for one in cells):
        return False
    counts = Counter(form(one) for one in cells)
    if len(cells) * 2 < rows or len(counts) < 2 or len(counts) * 2 > len(cells):  # noqa: PLR2004 - a talk is of two
        return False
    labels = sum(is_label(clean(one), counts[form(one)], people) for one in cells)
    return labels >= MOST * len(cells)
