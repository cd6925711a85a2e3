"""The tables of an edited report: whose words are no longer those of the build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from rapidfuzz import fuzz, process

from workbench.model.verdict import Deviation, Fault, Subject
from workbench.trace.file.scribe import BODY, Readback
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.grid import Table, as_built, pairs_of, tables_of
from workbench.trace.verify.numeral import closed, dated, figures
from workbench.trace.verify.same import same, tokens
from workbench.trace.verify.weight import denials
from workbench.trace.worddiff import word_difference

_SHOWN: Final = 200
"""Characters shown of a row or table that came or went."""

_EDITED: Final = 60.0
"""A line as like as this to a row of a table is that row, edited."""


def check_tables(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield the cells whose words were changed, and the cells and tables that came or went.

    A table left as it was is found wherever it stands; an edited one is the one that has most
    of its cells. Rows may change places. A table put in is somebody's own, and no deviation;
    one made into lines of text is still there.
    """
    before, after = tables_of(original), tables_of(bench.document)
    pairs = pairs_of(before, after)
    paired = []
    for number, old in before.items():
        new = _with_the_rest(old, pairs.get(number, 0), after, set(pairs.values()))
        paired.append((old, new))
        if new is None:
            yield from _in_lines(bench, original, old)
        else:
            yield from _grouped(_cells(bench, old, as_built(new, old)))
    yield from _notes(bench, original, paired)


def _with_the_rest(
    old: Table, number: int, after: Mapping[int, Table], paired: Container[int]
) -> Table | None:
    """Return a table of the file with those beside it that have its cells: it was parted."""
    new = after.get(number)
    if new is None or new.cells == old.cells:
        return new
    parts = [new]
    left = Counter(old.cells) - Counter(new.cells)
    for step in (1, -1):
        at = number + step
        while at in after and at not in paired and _mostly(after[at].cells, left):
            parts = [*parts, after[at]] if step > 0 else [after[at], *parts]
            left -= Counter(after[at].cells)
            at += step
    whole = Table(last=parts[-1].last)
    for part in parts:
        again = _head(part.cells, old.cells) if whole.cells else 0
        whole.rows += part.rows[again:]
        whole.places += part.places[again:]
        whole.texts += part.texts[again:]
        whole.cells += part.cells[again:]
    return whole


def _mostly(cells: Sequence[str], of: Counter[str]) -> bool:
    """Say whether at least half of the cells that say something are those looked for."""
    said = Counter(filter(None, cells))
    return said.total() > 0 and 2 * (said & of).total() >= said.total()


def _head(cells: Sequence[str], of: Sequence[str]) -> int:
    """Return how many cells repeat the first ones of a table: its head, set once more."""
    return next(
        (at for at, (one, other) in enumerate(zip(cells, of, strict=False)) if one != other), 0
    )


def _in_lines(bench: Bench, original: Readback, old: Table) -> Iterator[Deviation]:
    """Yield what is wrong with a table that stands as lines of text, or that it is gone."""
    lines = {
        at: " ".join(tokens(one.text))
        for at, one in enumerate(bench.document.paragraphs)
        if one.part == BODY and not one.table
    }
    rows = [" ".join(filter(None, row)) for row in old.said()]
    kept = set(rows) & set(lines.values())
    if 2 * sum(row in kept for row in rows) < len(rows):
        where = original.paragraphs[old.places[0]].heading
        yield Deviation(Subject.TABLE, Fault.DELETED, (), where, -1, _row(old.texts))
        return
    last = next(at for at, line in lines.items() if line in kept)
    for row, cells in zip(rows, old.parts(), strict=True):
        last = next((at for at, line in lines.items() if line == row), last)
        if row in kept or not row:
            continue
        was = _row([old.texts[at] for at in cells])
        near = {
            at: line
            for at, line in lines.items()
            if line not in kept and abs(at - last) <= len(rows)
        }
        best = process.extractOne(row, near, scorer=fuzz.ratio, score_cutoff=_EDITED)
        if best is None:
            yield Deviation(Subject.TABLE, Fault.DELETED, (), bench.heading(last), last, was)
        else:
            now = _row(bench.document.paragraphs[best[2]].text.strip().split("\t"))
            yield from _cell(bench, best[2], was, now)


def _cells(bench: Bench, old: Table, new: Table) -> Iterator[Deviation]:
    matcher = SequenceMatcher(None, old.cells, new.cells, autojunk=False)
    for tag, start, end, start_new, end_new in matcher.get_opcodes():
        gone, come = old.cells[start:end], new.cells[start_new:end_new]
        if tag == "equal" or [*filter(None, gone)] == [*filter(None, come)]:
            continue  # the same words in as many cells, but for empty ones
        if " ".join(filter(None, gone)) == " ".join(filter(None, come)):
            place = new.places[start_new]
            was, now = _row(old.texts[start:end]), _row(new.texts[start_new:end_new])
            where = bench.heading(place)
            yield Deviation(Subject.TABLE, Fault.MERGED, (), where, place, was, now)
            continue
        paired = min(len(gone), len(come))
        for at in range(paired):
            place = new.places[start_new + at]
            yield from _cell(bench, place, old.texts[start + at], new.texts[start_new + at])
        place = new.places[min(start_new + paired, len(new.places) - 1)]
        where = bench.heading(place)
        if any(gone[paired:]):
            was = _row(old.texts[start + paired : end])
            yield Deviation(Subject.TABLE, Fault.DELETED, (), where, place, was)
        if any(come[paired:]):
            now = _row(new.texts[start_new + paired : end_new])
            yield Deviation(Subject.TABLE, Fault.CHANGED, (), where, place, "", now)


def _grouped(deviations: Iterable[Deviation]) -> Iterator[Deviation]:
    """Tell the cells that came into one table once, and once those that went out of it."""
    come: list[Deviation] = []
    gone: list[Deviation] = []
    for one in deviations:
        if one.fault is Fault.CHANGED and not one.expected:
            come.append(one)
        elif one.fault is Fault.DELETED:
            gone.append(one)
        else:
            yield one
    if come:
        yield replace(come[0], found=_row([one.found for one in come]))
    if gone:
        yield replace(gone[0], expected=_row([one.expected for one in gone]))


def _cell(bench: Bench, place: int, was: str, now: str) -> Iterator[Deviation]:
    language = bench.present.language
    one, other = (closed(dated(text, language), language) for text in (was, now))
    if same(one, other):
        return
    fault = Fault.CHANGED
    if figures(was, language) != figures(now, language):
        fault = Fault.FIGURES
    elif denials(was) != denials(now):
        fault = Fault.NEGATED
    where = bench.heading(place)
    changes = word_difference(was, now)
    yield Deviation(Subject.TABLE, fault, (), where, place, was, now, changes)


def _notes(
    bench: Bench, original: Readback, pairs: Sequence[tuple[Table, Table | None]]
) -> Iterator[Deviation]:
    """Yield the lines that stood right under one table and now stand right under another.

    A line that the build has under several tables, or that stands under none, tells nothing.
    """
    document = bench.document
    ends = {one.last: number for number, one in tables_of(document).items()}
    stands = {_below(document, at): (at + 1, number) for at, number in ends.items()}
    lines = Counter(_below(original, old.last) for old, _ in pairs)
    for old, new in pairs:
        line = _below(original, old.last)
        place, number = stands.get(line, (0, 0))
        if not line or lines[line] > 1 or new is None or not number:
            continue
        if number != document.paragraphs[new.last].table:
            text = document.paragraphs[place].text.strip()
            where = bench.heading(place)
            yield Deviation(Subject.PARAGRAPH, Fault.MOVED, (), where, place, text, text)


def _below(document: Readback, at: int) -> str:
    """Return the words of the line right under a table that ends at a paragraph."""
    if at + 1 >= len(document.paragraphs) or document.paragraphs[at + 1].level:
        return ""
    return " ".join(tokens(document.paragraphs[at + 1].text))


def _row(texts: Sequence[str]) -> str:
    return " | ".join(filter(None, texts))[:_SHOWN]
