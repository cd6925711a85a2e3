"""What the order of a report says: findings ranked in a list, quotes under what leads to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from workbench.model.finding import LedgerRow
from workbench.model.verdict import Deviation, Fault, Subject
from workbench.trace.file.scribe import Readback
from workbench.trace.verify.bench import QUOTE, Bench
from workbench.trace.verify.same import tokens

_LEADS: Final = ":"
"""Ends what leads in to the quotes below it."""

_FEWEST: Final = 2
"""So many findings have an order."""


def check_order(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield what stands where its order or its lead says something else of it."""
    for ranked in _rankings(bench, original):
        yield from _overtaken(bench, ranked)
    for row in bench.rows:
        if row.kind == QUOTE:
            yield from _led_otherwise(bench, original, row)


def _rankings(bench: Bench, original: Readback) -> Iterator[list[LedgerRow]]:
    """Yield the numbered lists of the build whose findings go from many cases to few."""
    claims = {row.bookmark: row for row in bench.rows if row.kind == "claim" and row.n.isdecimal()}
    run: list[LedgerRow] = []
    for at, paragraph in enumerate(original.paragraphs):
        if paragraph.counted:
            told = [claims[one.name] for one in original.tied.get(at, ()) if one.name in claims]
            run += sorted(told, key=lambda row: -int(row.n))[:1]
        elif run:
            yield from _ranked(run)
            run = []
    yield from _ranked(run)


def _ranked(run: list[LedgerRow]) -> Iterator[list[LedgerRow]]:
    support = [int(row.n) for row in run]
    if len(run) >= _FEWEST and support == sorted(support, reverse=True):
        yield run


def _overtaken(bench: Bench, ranked: Sequence[LedgerRow]) -> Iterator[Deviation]:
    """Yield the findings to take out so that the others go from many cases to few again."""
    ties = [(row, tie) for row in ranked if (tie := bench.tie(row)) is not None]
    headings = [bench.heading(tie.first) for _, tie in ties]
    here = max(headings, key=headings.count, default="")
    standing = [(tie.first, row) for row, tie in ties if bench.heading(tie.first) == here]
    standing.sort(key=lambda pair: pair[0])
    kept = falling([int(row.n) for _, row in standing])
    for place, (at, row) in enumerate(standing):
        if place not in kept:
            yield _moved(bench, Subject.CLAIM, row, at)


def falling(numbers: Sequence[int]) -> frozenset[int]:
    """Return the places of the longest run of numbers that never rises."""
    best: list[frozenset[int]] = []
    for at, number in enumerate(numbers):
        before = (best[one] for one in range(at) if numbers[one] >= number)
        best.append(max(before, key=len, default=frozenset()) | {at})
    return max(best, key=len, default=frozenset())


def _led_otherwise(bench: Bench, original: Readback, row: LedgerRow) -> Iterator[Deviation]:
    """Yield a quote that stands under what leads in to other quotes of its section."""
    was, tie = original.ties.get(row.bookmark), bench.tie(row)
    if was is None or tie is None:
        return
    led, leads = _lead(original, was.first), _lead(bench.document, tie.first)
    same_section = original.paragraphs[was.first].heading == bench.heading(tie.first)
    if not led or not leads or led == leads or not same_section:
        return
    others = {
        " ".join(tokens(one.text))
        for one in original.paragraphs
        if one.heading == original.paragraphs[was.first].heading and one.text.endswith(_LEADS)
    }
    if leads in others:
        yield _moved(bench, Subject.QUOTE, row, tie.first)


def _lead(document: Readback, at: int) -> str:
    """Return the words of what leads in to a paragraph under its heading; empty for nothing."""
    heading = document.paragraphs[at].heading
    for before in range(at - 1, -1, -1):
        one = document.paragraphs[before]
        if one.heading != heading or one.level:
            return ""
        if one.text.rstrip().endswith(_LEADS):
            return " ".join(tokens(one.text))
    return ""


def _moved(bench: Bench, subject: Subject, row: LedgerRow, at: int) -> Deviation:
    detail = f"{row.interview}:{row.turn}" if row.interview else ""
    where = bench.heading(at)
    return Deviation(subject, Fault.MOVED, (row.id,), where, at, row.text, row.text, (), detail)
