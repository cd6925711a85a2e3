"""Main findings and conclusions: the claims that matter most, and how groups differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeVar

from workbench.findings.contrast import Contrast
from workbench.findings.drafting import Drafting
from workbench.findings.joined import Clause, stated
from workbench.findings.telling import elsewhere
from workbench.findings.turned import both_sides, listed_clauses
from workbench.model.finding import Claim, Quantifier, Sentence, Side, Told

T = TypeVar("T")

MAIN: Final = 8
"""How many findings the summary holds at most."""

SAFE: Final = 3
"""Cases that a claim of a sensitive code needs before it is told among the main findings."""

TOGETHER: Final = 3
"""Claims that one sentence holds at most."""


def main_findings(draft: Drafting) -> tuple[Sentence, ...]:
    """Return the claims that matter most, at most :data:`MAIN`, with what speaks against them.

    Ranked by how many of all cases they speak for, then by whether groups differ on them,
    then by how many passages they rest on. One claim a code; none that rests on a single
    case, and none of a sensitive code that rests on fewer than :data:`SAFE`.
    """
    return tuple(_with_other_side(draft, claim) for claim in _ranked(draft)[:MAIN])


def shared(draft: Drafting) -> tuple[Sentence, ...]:
    """Return what all cases of the study have in common, of the main findings."""
    every = [
        one
        for one in _ranked(draft)[:MAIN]
        if one.quantifier is Quantifier.ALL and one.n == one.total
    ]
    return tuple(stated(Told.FINDING, _listed(draft, some)) for some in _few(every))


def divided(draft: Drafting) -> tuple[Sentence, ...]:
    """Return both sides of the codes that cases are divided on, in the codebook's order.

    At most :data:`MAIN`: those on which the two sides are most even.
    """
    codes = [code.id for code in draft.codebook.codes if draft.divided(code.id)]
    even = sorted(codes, key=lambda code: draft.sides(code)[1].n / -draft.sides(code)[0].n)
    codes = [code for code in codes if code in even[:MAIN]]
    return tuple(_with_other_side(draft, draft.sides(code)[0]) for code in codes)


def conclusions(draft: Drafting) -> tuple[Sentence, ...]:
    """Return how groups differ, group by group, the widest gap first.

    The claims of two groups stand side by side. What the same numbers of the same groups say
    is told in one sentence, at most :data:`TOGETHER` claims in each.
    """
    order = {code.id: place for place, code in enumerate(draft.codebook.codes)}
    told = [
        found
        for code, side in draft.contrasts
        if (found := draft.told_contrast(code, side)) is not None
    ]
    told.sort(key=lambda one: (-one.gap, order[one.code]))
    first = {one.high.group: place for place, one in reversed([*enumerate(told)])}
    pairs = [_Pair.of(draft, one) for one in told]
    place = {key: at for at, key in reversed([*enumerate(one.key for one in pairs)])}
    pairs.sort(key=lambda one: (first[one.found.high.group], place[one.key]))
    many = [some for _, alike in groupby(pairs, key=lambda one: one.key) for some in _few([*alike])]
    before = [None, *(some[0].found.high.group for some in many)]
    return tuple(
        _contrast(draft, some, again=group == some[0].found.high.group)
        for some, group in zip(many, before, strict=False)
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """A contrast with its highest group's claim and, where that is whole, the lowest's opposite."""

    found: Contrast
    high: Claim
    low: Claim | None

    @classmethod
    def of(cls, draft: Drafting, found: Contrast) -> _Pair:
        high = draft.claims[found.code, found.high.group, found.side]
        other = Side.AGAINST if found.side is Side.FOR else Side.FOR
        low = draft.claims.get((found.code, found.low.group, other))
        return cls(found, high, low if low is not None and low.n == low.denominator else None)

    @property
    def key(self) -> tuple[object, ...]:
        """What must be the same for two to be told in one sentence."""
        high, low = self.found.high, self.found.low
        alone = self.found.code if self.low is not None else ""
        return (
            *(high.group, self.high.quantifier, high.n, high.came_up),
            *(low.group, low.n, low.came_up, alone),
        )


def _contrast(draft: Drafting, pairs: Sequence[_Pair], *, again: bool) -> Sentence:
    """Return how two groups differ; ``again``: the sentence before told of the same group."""
    first = pairs[0]
    told = _listed(draft, [one.high for one in pairs], again=again)
    if first.low is not None:
        told += draft.turned(first.low).beside(draft.turned(first.high))
    else:
        rest = elsewhere(first.found.low, draft.study, draft.language, len(pairs))
        told.append(Clause(f"; {rest}"))
    return stated(Told.CONTRAST, told)


def _listed(draft: Drafting, claims: Sequence[Claim], *, again: bool = False) -> list[Clause]:
    """Return claims with the same quantity of the same cases as one clause after another."""
    first, *rest = [draft.turned(one) for one in claims]
    opening = first.clause(first.again() if again else first.full())
    parts = [opening, *(one.clause(one.short()) for one in rest)]
    return listed_clauses(parts, draft.language)


def _few(claims: Sequence[T]) -> Iterator[list[T]]:
    """Share many out over sentences of at most :data:`TOGETHER`, as evenly as can be."""
    sentences = -(-len(claims) // TOGETHER)
    for nth in range(sentences):
        yield [*claims[len(claims) * nth // sentences : len(claims) * (nth + 1) // sentences]]


def _with_other_side(draft: Drafting, claim: Claim) -> Sentence:
    """Return a claim with what speaks against it, where that may be told beside it."""
    kind = Told.FINDING if claim.side is Side.FOR else Told.CONTRARY
    sides = draft.sides(claim.code)
    other = next((one for one in sides if one.id != claim.id), None)
    if other is None or sides[0].id != claim.id or not _may_stand(draft, other):
        return Sentence(kind, claim.text, claim.id)
    first, second = draft.turned(claim), draft.turned(other)
    if not second.joins(first):
        return Sentence(kind, claim.text, claim.id)
    return both_sides(kind, first, second, both=draft.both(claim.code))


def _may_stand(draft: Drafting, claim: Claim) -> bool:
    return claim.n >= SAFE or not draft.codebook.by_id[claim.code].sensitive


def _ranked(draft: Drafting) -> list[Claim]:
    order = {code.id: place for place, code in enumerate(draft.codebook.codes)}
    best = (_broadest(draft, code) for code in order)
    return sorted(
        (claim for claim in best if claim is not None and _bears(draft, claim)),
        key=lambda one: (
            -_breadth(draft, one) / one.total,
            not draft.differs(one.code),
            -len(one.codings) - len(one.counter),
            order[one.code],
        ),
    )


def _broadest(draft: Drafting, code: str) -> Claim | None:
    """Return the side of a code that most cases hold; «none» counts those who say otherwise."""
    return max(draft.sides(code), key=lambda one: _breadth(draft, one), default=None)


def _breadth(draft: Drafting, claim: Claim) -> int:
    if claim.quantifier is not Quantifier.NONE:
        return claim.n
    other = draft.claims.get((claim.code, claim.group, Side.AGAINST))
    return other.n if other else 0


def _bears(draft: Drafting, claim: Claim) -> bool:
    sensitive = draft.codebook.by_id[claim.code].sensitive
    return _breadth(draft, claim) >= (SAFE if sensitive else 2)
