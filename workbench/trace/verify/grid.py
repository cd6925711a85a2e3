"""The tables of a report as they are compared: their cells in order, by rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import fuzz, process

from workbench.trace.file.scribe import BODY, Readback
from workbench.trace.verify.same import tokens

_ALIKE: Final = 60.0
"""Tables whose words are as like as this are one, if every cell of it was edited."""


@dataclass
class Table:
    """The cells of a table: their rows, their paragraphs, texts, and these without typography.

    A cell's text is that of all its paragraphs. ``last`` is the table's last paragraph.
    """

    rows: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    last: int = -1

    def parts(self) -> list[list[int]]:
        """Return the numbers of the cells of each row."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, row in enumerate(self.rows):
            found[row].append(at)
        return list(found.values())

    def said(self) -> list[tuple[str, ...]]:
        """Return what the cells of each row say."""
        return [tuple(self.cells[at] for at in row) for row in self.parts()]

    def of(self, order: Sequence[int]) -> Table:
        """Return the table with its cells in another order."""
        rows, places = ([held[at] for at in order] for held in (self.rows, self.places))
        texts, cells = ([held[at] for at in order] for held in (self.texts, self.cells))
        return Table(rows, places, texts, cells, self.last)


def tables_of(document: Readback) -> dict[int, Table]:
    """Return the tables of the text by their numbers."""
    found: dict[int, Table] = defaultdict(Table)
    cell = (0, 0)
    for at, paragraph in enumerate(document.paragraphs):
        if not paragraph.table or paragraph.part != BODY:
            continue
        table = found[paragraph.table]
        table.last = at
        here, text = (paragraph.table, paragraph.cell), paragraph.text.strip()
        if here == cell and table.texts:
            table.texts[-1] = f"{table.texts[-1]} {text}".strip()
        else:
            table.rows.append(paragraph.row)
            table.places.append(at)
            table.texts.append(text)
        cell = here
    for table in found.values():
        table.cells = [" ".join(tokens(text)) for text in table.texts]
    return found


def pairs_of(before: Mapping[int, Table], after: Mapping[int, Table]) -> dict[int, int]:
    """Return for each table of the build the one it now is: first those left as they were.

    Of the others those that share cells, and at last those whose words are much alike: on a
    cover all may stand in one cell.
    """
    left = dict(after)
    found: dict[int, int] = {}
    for number, old in before.items():
        now = next((one for one, new in left.items() if new.cells == old.cells), None)
        if now is not None:
            found[number] = now
            del left[now]
    for number, old in before.items():
        if number in found:
            continue
        held = Counter(filter(None, old.cells))
        shared = {one: (held & Counter(new.cells)).total() for one, new in left.items()}
        now = max(shared, key=lambda one: shared[one], default=None)
        if now is not None and shared[now]:
            found[number] = now
            del left[now]
    for number, old in before.items():
        texts = {one: " ".join(new.cells) for one, new in left.items()}
        words = " ".join(old.cells)
        alike = process.extractOne(words, texts, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if number not in found and alike is not None:
            found[number] = alike[2]
            del left[alike[2]]
    return found


def as_built(new: Table, old: Table) -> Table:
    """Return a table with its rows as the build had them, where each can stand by itself.

    A row that begins with an empty cell belongs to the one above it, and then all stay.
    """
    rows, was = new.parts(), old.said()
    said = new.said()
    if any(row and not row[0] for row in (*was, *said)) or was[:1] != said[:1]:
        return new
    free: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, row in enumerate(said):
        free[row].append(at)
    found = [free[row].pop(0) if free[row] else None for row in was]
    kept = {at for at in found if at is not None}
    if sorted(kept) == [at for at in found if at is not None]:
        return new  # they stand as they did
    others = [at for at in range(len(rows)) if at not in kept]
    order: list[int] = []
    for place in found:
        if place is not None:
            order.append(place)
        elif others:
            order.append(others.pop(0))
    return new.of([cell for at in (*order, *others) for cell in rows[at]])
