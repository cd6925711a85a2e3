"""Drafted sections: what is said of each theme and code, from the claims alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.findings.claim import briefly, words
from workbench.findings.contrast import Contrast
from workbench.findings.tally import tally
from workbench.findings.telling import (
    elsewhere,
    most_shared,
    silence,
    spread,
    two_minds,
    unasked,
)
from workbench.findings.words import noun_of, sentence, subject, tells_part
from workbench.model.codebook import Codebook, Theme
from workbench.model.finding import (
    Claim,
    Finding,
    Passage,
    Quantifier,
    Quote,
    Section,
    Sentence,
    Side,
    Told,
)
from workbench.model.interview import Study

MAIN = 8
"""How many findings the summary holds at most."""

SAFE = 3
"""Cases that a claim of a sensitive code needs before it is told among the main findings."""


@dataclass(frozen=True)
class Drafting:
    """All that drafts are made of. ``claims`` are by code, group and side."""

    study: Study
    codebook: Codebook
    findings: Mapping[tuple[str, str | None], Finding]
    claims: Mapping[tuple[str, str | None, Side], Claim]
    contrasts: Mapping[tuple[str, Side], Contrast]
    language: str


def drafting(
    study: Study,
    codebook: Codebook,
    findings: Iterable[Finding],
    claims: Iterable[Claim],
    contrasts: Mapping[tuple[str, Side], Contrast],
    language: str,
) -> Drafting:
    """Gather what drafts are made of."""
    return Drafting(
        study,
        codebook,
        {(one.code, one.group): one for one in findings},
        {(one.code, one.group, one.side): one for one in claims},
        contrasts,
        language,
    )


def sections(draft: Drafting, quotes: Sequence[Quote]) -> tuple[Section, ...]:
    """Return a section for each theme that has something to tell, in the codebook's order."""
    by_code: dict[str, list[str]] = {}
    for quote in quotes:
        by_code.setdefault(quote.code, []).append(quote.id)
    found = []
    for theme in draft.codebook.themes:
        passages = tuple(
            Passage(code.id, told, tuple(by_code.get(code.id, ())))
            for code in theme.codes
            if (told := tuple(_told(draft, code.id)))
        )
        if passages:
            found.append(Section(theme.id, _lead(draft, theme), passages))
    return tuple(found)


def main_findings(draft: Drafting) -> tuple[Sentence, ...]:
    """Return the claims that matter most, at most :data:`MAIN`.

    Ranked by how many of all cases they speak for, then by whether groups differ on them,
    then by how many passages they rest on. One claim a code; none that rests on a single
    case, and none of a sensitive code that rests on fewer than :data:`SAFE`.
    """
    order = {code.id: place for place, code in enumerate(draft.codebook.codes)}
    best = (_broadest(draft, code) for code in order)
    ranked = sorted(
        (claim for claim in best if claim is not None and _bears(draft, claim)),
        key=lambda one: (
            -_breadth(draft, one) / one.total,
            not _differs(draft, one.code),
            -len(one.codings) - len(one.counter),
            order[one.code],
        ),
    )
    return tuple(Sentence(Told.FINDING, one.text, one.id) for one in ranked[:MAIN])


def conclusions(draft: Drafting) -> tuple[Sentence, ...]:
    """Return how groups differ, the widest gap first: the claims of two groups, side by side.

    Of a code whose sides mirror each other only the finding's own side is told.
    """
    order = {code.id: place for place, code in enumerate(draft.codebook.codes)}
    told = [
        one
        for (code, side), one in draft.contrasts.items()
        if side is Side.FOR or (code, Side.FOR) not in draft.contrasts
    ]
    told.sort(key=lambda one: (-one.gap, order[one.code]))
    return tuple(_contrast(draft, one) for one in told)


def _told(draft: Drafting, code: str) -> Iterator[Sentence]:
    finding = draft.findings[code, None]
    made = [one for side in Side if (one := draft.claims.get((code, None, side))) is not None]
    for nth, claim in enumerate(made):
        told = Told.FINDING if claim.side is Side.FOR else Told.CONTRARY
        again = nth > 0 and _tells_part(made[0]) and _tells_part(claim)
        text = _briefly(draft, claim) if again else claim.text
        yield Sentence(told, text, claim.id)
        yield from _spread(draft, code, claim.side)
    if made:
        for told, text in _rest(draft, finding, made):
            yield Sentence(told, text, made[0].id)


def _rest(draft: Drafting, finding: Finding, made: Sequence[Claim]) -> Iterator[tuple[Told, str]]:
    """Tell of the cases on both sides, on neither, and of those not asked unless that is told."""
    study, language = draft.study, draft.language
    told = (
        (Told.CONTRARY, two_minds(finding, study, language)),
        (Told.UNASKED, silence(finding, study, language, both=len(made) > 1)),
        (Told.UNASKED, "" if _tells_part(made[0]) else unasked(finding, study, language)),
    )
    yield from ((kind, text) for kind, text in told if text)


def _tells_part(claim: Claim) -> bool:
    return tells_part(claim.quantifier, claim.n, claim.denominator, claim.total)


def _briefly(draft: Drafting, claim: Claim) -> str:
    return briefly(claim, draft.codebook.by_id[claim.code], draft.study, draft.language)


def _spread(draft: Drafting, code: str, side: Side) -> Iterator[Sentence]:
    """Tell how groups differ; not a second time when the other side is but the mirror."""
    found = draft.contrasts.get((code, side))
    if found is None or (side is Side.AGAINST and (code, Side.FOR) in draft.contrasts):
        return
    named = (draft.claims.get((code, share.group, side)) for share in found.shares)
    ids = [one.id for one in named if one is not None]
    text = spread(found, draft.study, draft.language)
    yield Sentence(Told.SPREAD, text, ids[0], tuple(ids[1:]))


def _contrast(draft: Drafting, found: Contrast) -> Sentence:
    high = draft.claims[found.code, found.high.group, found.side]
    other = Side.AGAINST if found.side is Side.FOR else Side.FOR
    low = draft.claims.get((found.code, found.low.group, other))
    whole = low is not None and low.n == low.denominator
    if low is not None and whole:
        rest = _uncapped(draft, low)
    else:
        rest = elsewhere(found.low, draft.study, draft.language)
    also = (low.id,) if low is not None and whole else ()
    return Sentence(Told.CONTRAST, sentence(f"{_uncapped(draft, high)}; {rest}"), high.id, also)


def _uncapped(draft: Drafting, claim: Claim) -> str:
    """Return a claim's words as they stand inside a sentence."""
    code = draft.codebook.by_id[claim.code]
    count = tally(draft.findings[claim.code, claim.group], claim.side, code)
    return words(
        code, claim.side, claim.quantifier, claim.group, count, draft.study, draft.language
    )


def _lead(draft: Drafting, theme: Theme) -> tuple[Sentence, ...]:
    """Say which of a theme's codes most cases share, when there are several to compare."""
    claims = [
        one
        for code in theme.codes
        if (one := draft.claims.get((code.id, None, Side.FOR))) is not None and one.n > 1
    ]
    most = max((one.n for one in claims), default=0)
    top = [one for one in claims if one.n == most]
    if len(claims) < 2 or len({(one.denominator, one.quantifier) for one in top}) != 1:  # noqa: PLR2004
        return ()
    of, first = draft.language, top[0]
    names = [draft.codebook.by_id[one.code].name.in_(of) for one in top]
    noun = noun_of(draft.study.unit(of), None, of)
    cases = subject(first.quantifier, first.n, first.denominator, first.total, noun)
    text = most_shared(names, cases, draft.study, of)
    return (Sentence(Told.LEAD, text, first.id, tuple(one.id for one in top[1:])),)


def _broadest(draft: Drafting, code: str) -> Claim | None:
    """Return the side of a code that most cases hold; «none» counts those who say otherwise."""
    sides = [draft.claims.get((code, None, side)) for side in Side]
    held = [one for one in sides if one is not None]
    return max(held, key=lambda one: _breadth(draft, one), default=None)


def _breadth(draft: Drafting, claim: Claim) -> int:
    if claim.quantifier is not Quantifier.NONE:
        return claim.n
    other = draft.claims.get((claim.code, claim.group, Side.AGAINST))
    return other.n if other else 0


def _bears(draft: Drafting, claim: Claim) -> bool:
    sensitive = draft.codebook.by_id[claim.code].sensitive
    return _breadth(draft, claim) >= (SAFE if sensitive else 2)


def _differs(draft: Drafting, code: str) -> bool:
    return any((code, side) in draft.contrasts for side in Side)
