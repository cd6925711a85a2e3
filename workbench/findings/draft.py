"""Drafted sections: what is said of each theme and code, from the claims alone.

A paragraph on a code tells what most cases say, over which groups that is spread, who says
otherwise, who says both, and where nothing was said or asked. Two claims become one sentence
where they answer each other; each keeps its own word of quantity, and the sentence is tied to
both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.findings.contrast import Contrast
from workbench.findings.drafting import Drafting
from workbench.findings.lead import lead
from workbench.findings.tally import holding
from workbench.findings.telling import (
    HERE,
    THE_LATTER,
    THIS,
    silence,
    spread,
    two_minds,
    unasked,
)
from workbench.findings.turned import Turned, both_sides
from workbench.findings.words import sentence, tells_part
from workbench.model.finding import (
    Claim,
    Passage,
    Quote,
    Section,
    Sentence,
    Side,
    Told,
)


def sections(draft: Drafting, quotes: Sequence[Quote]) -> tuple[Section, ...]:
    """Return a section for each theme that has something to tell, in the codebook's order."""
    found = []
    for theme in draft.codebook.themes:
        passages: list[Passage] = []
        for nth, code in enumerate(theme.codes):
            told = tuple(_told(draft, code.id, other=nth % 2 == 1))
            if told:
                mine = _in_order(draft, code.id, [one for one in quotes if one.code == code.id])
                passages.append(Passage(code.id, told, mine))
        if passages:
            found.append(Section(theme.id, lead(draft, theme), tuple(passages)))
    return tuple(found)


def _in_order(draft: Drafting, code: str, quotes: Sequence[Quote]) -> tuple[str, ...]:
    """Return the quotes' ids in the order in which their sides are told."""
    order = [one.side for one in draft.sides(code) if one.n]
    order += [side for side in Side if side not in order]
    return tuple(one.id for one in sorted(quotes, key=lambda one: order.index(one.side)))


def _told(draft: Drafting, code: str, *, other: bool) -> Iterator[Sentence]:
    """Tell of a code; every ``other`` one of a theme in other words.

    Its place in the theme decides, whatever is told of the rest: what changes there must
    change no word here, nor let a signature lapse.
    """
    made = draft.sides(code)
    if not made:
        return
    this = HERE if other else THIS
    if len(made) == 1:
        yield Sentence(_kind(made[0]), made[0].text, made[0].id)
        yield from _spread(draft, made[0], this)
    else:
        yield from _both(draft, made[0], made[1], this)
    yield from _rest(draft, made, other=other)


def _both(draft: Drafting, one: Claim, other: Claim, this: Mapping[str, str]) -> Iterator[Sentence]:
    """Tell the two sides of a code: in one sentence, unless groups differ on the first."""
    first, second = draft.turned(one), draft.turned(other)
    between = tuple(_spread(draft, one, this))
    both = draft.both(one.code)
    if not between and second.joins(first):
        yield both_sides(_kind(one), first, second, both=both)
        yield from _spread(draft, other, THE_LATTER)
        return
    yield Sentence(_kind(one), one.text, one.id)
    yield from between
    yield Sentence(_kind(other), _apart(first, second, disjoint=not both), other.id)
    yield from _spread(draft, other, this)


def _apart(first: Turned, second: Turned, *, disjoint: bool) -> str:
    """Return the second side as a sentence of its own, set against the first."""
    alike = first.claim.quantifier is second.claim.quantifier
    return sentence(second.others() if disjoint and alike else second.apart())


def _rest(draft: Drafting, made: Sequence[Claim], *, other: bool) -> Iterator[Sentence]:
    """Tell of the cases on both sides, on neither, and of those not asked unless that is told."""
    study, language, first = draft.study, draft.language, made[0]
    finding = draft.findings[first.code, None]
    part = tells_part(first.quantifier, first.n, first.denominator, first.total)
    sides = {one.side for one in made}
    rest = all(side in sides for side in Side if holding(finding, side))
    both = len(made) > 1
    told = (
        (Told.CONTRARY, two_minds(finding, study, language, other=other)),
        (
            Told.UNASKED,
            silence(finding, study, language, both=both, other=other, rest=rest),
        ),
        (Told.UNASKED, "" if part else unasked(finding, study, language, rest=rest)),
    )
    yield from (Sentence(kind, text, first.id) for kind, text in told if text)


def _kind(claim: Claim) -> Told:
    return Told.FINDING if claim.side is Side.FOR else Told.CONTRARY


def _spread(draft: Drafting, claim: Claim, this: Mapping[str, str]) -> Iterator[Sentence]:
    """Tell how groups differ on a claim."""
    found: Contrast | None = draft.told_contrast(claim.code, claim.side)
    if found is None:
        return
    named = (draft.claims.get((claim.code, share.group, claim.side)) for share in found.shares)
    ids = [one.id for one in named if one is not None]
    yield Sentence(
        Told.SPREAD, spread(found, draft.study, draft.language, this), ids[0], tuple(ids[1:])
    )
