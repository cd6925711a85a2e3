"""Whose clause was changed, in a sentence that states several claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

from workbench.model.finding import LedgerRow
from workbench.trace.verify.same import tokens

Span: TypeAlias = tuple[int, int]
Change: TypeAlias = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Clause:
    """What an edited sentence did to one of its clauses.

    ``now`` are the words that stand for it; ``mine`` says that it was changed, ``others``
    whose other clauses were.
    """

    now: str
    mine: bool
    others: tuple[LedgerRow, ...]


def clause(rows: Sequence[LedgerRow], at: int, printed: str) -> Clause | None:
    """Return what became of the clause of the row ``at`` in its sentence as ``printed`` now.

    None where the sentence states nothing else, or its clauses cannot be told apart.
    """
    row = rows[at]
    was, now = tokens(row.text), tokens(printed)
    own = _span(was, row.part)
    others = [(one, _span(was, one.part)) for one in _beside(rows, at)]
    if own is None or not others or any(place is None for _, place in others):
        return None
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    first, last = _now_at(own, changes)
    places = [(start, end) for _, start, end, *_ in changes]
    return Clause(
        " ".join(now[first:last]),
        any(_touches(one, own) for one in places),
        tuple(
            row
            for row, other in others
            if other and any(_touches(place, other) for place in places)
        ),
    )


def _now_at(own: Span, changes: Sequence[Change]) -> Span:
    """Return where a clause stands in the words as they are now, with what was put to it."""
    begins, ends = own
    first, last = own
    for _, start, end, start_new, end_new in changes:
        moved = end_new - end
        if start < begins < end:
            first = start_new
        elif end < begins or start < end == begins:
            first = begins + moved
        if start < ends or start == end == ends:
            last = end_new if end >= ends else ends + moved
    return first, max(first, last)


def _touches(change: Span, clause: Span) -> bool:
    """Say whether words were taken out of a clause, or put into it or up against it."""
    if change[0] == change[1]:
        return clause[0] <= change[0] <= clause[1]
    return change[0] < clause[1] and clause[0] < change[1]


def _beside(rows: Sequence[LedgerRow], at: int) -> Iterator[LedgerRow]:
    """Yield the other rows of a row's sentence: they stand around it in the ledger."""
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(rows) and _same_sentence(rows[near], rows[at]):
            yield rows[near]
            near += step


def _same_sentence(one: LedgerRow, other: LedgerRow) -> bool:
    same = (one.chapter, one.text) == (other.chapter, other.text)
    return same and bool(one.part) and one.id != other.id


def _span(words: Sequence[str], part: str) -> Span | None:
    wanted = tokens(part)
    ends = range(len(words) - len(wanted) + 1)
    found = next((at for at in ends if wanted and words[at : at + len(wanted)] == wanted), None)
    return None if found is None else (found, found + len(wanted))
