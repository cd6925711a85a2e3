"""Searching the interviews: hits in their context, within a scope, in a chosen order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.model.anchor import Span
from workbench.model.search import Indexed, Query, Sort
from workbench.model.transcript import Role
from workbench.search.concordance import in_context, order_of
from workbench.search.match import hits, needed
from workbench.search.query import read_query
from workbench.study.disk.files import write
from workbench.study.disk.grid import table_of
from workbench.study.opening.session import Session
from workbench.study.searching.scope import Scope, allowed
from workbench.study.sources.indexing import refresh


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found in a turn, with those around them; ``start`` and ``end`` count in the interview.

    ``case`` and ``speaker`` are shown by their names in the study.
    """

    interview: str
    case: str
    turn: int
    speaker: str
    role: Role
    left: str
    hit: str
    right: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CaseCount:
    """How many hits a case has, in how many of its turns."""

    case: str
    hits: int
    turns: int


@dataclass(frozen=True)
class Searched:
    """What a search found, in the order asked for, and how it spreads over the cases."""

    hits: tuple[Hit, ...]
    turns: int
    by_case: tuple[CaseCount, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A turn that answers a query, and where its words stand (offsets in the turn)."""

    turn: Indexed
    spans: tuple[Span, ...]


def found(session: Session, query: str, scope: Scope) -> Iterator[Found]:
    """Yield the turns within ``scope`` that answer ``query``, in the order of the study."""
    asked = read_query(query)
    may = allowed(session, scope)
    refresh(session)
    answers = [one for one in _answers(session, asked) if may(one.turn)]
    order = {one.id: place for place, one in enumerate(session.study.interviews)}
    yield from sorted(answers, key=lambda one: (order[one.turn.interview], one.turn.number))


def _answers(session: Session, asked: Query) -> Iterator[Found]:
    for turn in session.database.index.turns(needed(asked)):
        spans = hits(asked, turn.text)
        if spans:
            yield Found(turn, spans)


def search(
    session: Session, query: str, scope: Scope | None = None, sort: Sort = Sort.PLACE
) -> Searched:
    """Return the hits of ``query`` within ``scope``, sorted.

    Raises :class:`~workbench.errors.search.BadQuery` for a query that cannot be read.
    """
    answers = tuple(found(session, query, scope or Scope()))
    shown = _shower(session)
    ordered = [shown(one, span) for one in answers for span in one.spans]
    if sort is not Sort.PLACE:
        language = session.study.language
        ordered.sort(key=lambda hit: order_of(hit.left, hit.hit, hit.right, sort, language))
    return Searched(tuple(ordered), len(answers), _by_case(session, ordered))


def _shower(session: Session) -> Callable[[Found, Span], Hit]:
    names = {one.id: one.code_name for one in session.study.participants}
    cases = {one.id: session.study.case(one.case).name for one in session.study.interviews}

    def shown(one: Found, span: Span) -> Hit:
        turn, context = one.turn, in_context(one.turn.text, span)
        return Hit(
            interview=turn.interview,
            case=cases[turn.interview],
            turn=turn.number,
            speaker=names.get(turn.speaker, turn.label),
            role=turn.role,
            left=context.left,
            hit=context.hit,
            right=context.right,
            start=turn.start + span.start,
            end=turn.start + span.end,
        )

    return shown


def _by_case(session: Session, ordered: Sequence[Hit]) -> tuple[CaseCount, ...]:
    """Count for every case that was interviewed; one without hits is told, not left out."""
    counts = Counter(one.case for one in ordered)
    turns = Counter(case for case, _, _ in {(one.case, one.interview, one.turn) for one in ordered})
    names = [case.name for case in session.study.interviewed()]
    return tuple(CaseCount(name, counts[name], turns[name]) for name in dict.fromkeys(names))


def to_csv(searched: Searched, path: Path) -> None:
    """Write the hits to a CSV file, a row for each."""
    write(path, table_of(searched.hits))
