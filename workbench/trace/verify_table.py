"""The tables of an edited report: whose words are no longer those of the build."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from workbench.model.verdict import Deviation, Fault, Subject
from workbench.trace.scribe import BODY, Readback
from workbench.trace.verify_bench import Bench
from workbench.trace.verify_same import same, tokens
from workbench.trace.verify_weight import closed, denials, figures
from workbench.trace.worddiff import word_difference

_SHOWN: Final = 200
"""Characters shown of a row or table that came or went."""


@dataclass
class _Table:
    """The paragraphs of a table: their numbers, their texts, and these without typography."""

    places: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)


def check_tables(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield the cells whose words were changed, and the cells and tables that came or went.

    A table left as it was is found wherever it stands; an edited one is the one that has most
    of its cells. A table put in is somebody's own, and no deviation.
    """
    before, after = _tables(original), _tables(bench.document)
    pairs = _pairs(before, after)
    for number, old in before.items():
        new = _with_the_rest(old, pairs.get(number, 0), after, set(pairs.values()))
        if new is None:
            where = original.paragraphs[old.places[0]].heading
            yield Deviation(Subject.TABLE, Fault.DELETED, (), where, -1, _row(old.texts))
        else:
            yield from _cells(bench, old, new)


def _tables(document: Readback) -> dict[int, _Table]:
    """Return the tables of the text by their numbers."""
    found: dict[int, _Table] = defaultdict(_Table)
    for at, paragraph in enumerate(document.paragraphs):
        if paragraph.table and paragraph.part == BODY:
            table = found[paragraph.table]
            table.places.append(at)
            table.texts.append(paragraph.text.strip())
            table.cells.append(" ".join(tokens(paragraph.text)))
    return found


def _pairs(before: Mapping[int, _Table], after: Mapping[int, _Table]) -> dict[int, int]:
    """Return for each table of the build the one it now is: first those left as they were."""
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
    return found


def _with_the_rest(
    old: _Table, number: int, after: Mapping[int, _Table], paired: Container[int]
) -> _Table | None:
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
    whole = _Table()
    for part in parts:
        again = _head(part.cells, old.cells) if whole.cells else 0
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


def _cells(bench: Bench, old: _Table, new: _Table) -> Iterator[Deviation]:
    matcher = SequenceMatcher(None, old.cells, new.cells, autojunk=False)
    for tag, start, end, start_new, end_new in matcher.get_opcodes():
        gone, come = old.cells[start:end], new.cells[start_new:end_new]
        if tag == "equal" or " ".join(filter(None, gone)) == " ".join(filter(None, come)):
            continue  # the same words, however they are parted into paragraphs
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


def _cell(bench: Bench, place: int, was: str, now: str) -> Iterator[Deviation]:
    language = bench.present.language
    if same(closed(was, language), closed(now, language)):
        return
    fault = Fault.CHANGED
    if figures(was, language) != figures(now, language):
        fault = Fault.FIGURES
    elif denials(was) != denials(now):
        fault = Fault.NEGATED
    where = bench.heading(place)
    changes = word_difference(was, now)
    yield Deviation(Subject.TABLE, fault, (), where, place, was, now, changes)


def _row(texts: Sequence[str]) -> str:
    return " | ".join(filter(None, texts))[:_SHOWN]
