"""Trails: from what was asked for, through the ledger and the codings, to words spoken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.model.anchor import Span
from workbench.model.codebook import Codebook
from workbench.model.coding import Coding, Stance, Work
from workbench.model.finding import LedgerRow
from workbench.model.guide import Guide
from workbench.model.interview import Study
from workbench.model.keying import Keying
from workbench.model.trail import Found, Hit, Match, Passage, Trail
from workbench.model.transcript import Transcript
from workbench.trace.find import find
from workbench.trace.material import Material

_AGAINST = "-against"
"""How the ids of claims on a code's contrary end."""


def trails(  # noqa: PLR0913 - the whole study is asked
    query: str,
    ledger: Sequence[LedgerRow],
    study: Study,
    guide: Guide,
    codebook: Codebook,
    transcripts: Sequence[Transcript],
    keyings: Sequence[Keying],
    work: Work,
    *,
    window: int = 2,
) -> tuple[Trail, ...]:
    """Return a trail for each thing that ``query`` stands for (see :func:`find`).

    ``work`` is settled on ``transcripts``; ``window`` is how many turns of context are
    shown before and after. Raises a :class:`~workbench.errors.report.TraceError` when
    nothing is found.
    """
    found = find(query, ledger, transcripts)
    material = Material(study, guide, codebook, transcripts, keyings, work, max(0, window))
    return tuple(_trails(found, ledger, material))


def _trails(found: Found, ledger: Sequence[LedgerRow], material: Material) -> Iterator[Trail]:
    shown: list[Passage] = []
    for name in dict.fromkeys(row.id for row in found.rows):
        mentions = [row for row in ledger if row.id == name]
        trail = trail_of(name, mentions, material, found.match)
        shown.extend(trail.evidence)
        yield trail
    for hit in found.hits:
        if not any(_covers(passage, hit) for passage in shown):
            yield from _of_hit(found, hit, ledger, material)


def trail_of(
    name: str, mentions: Sequence[LedgerRow], material: Material, match: Match = Match.ID
) -> Trail:
    """Return the trail of one id of the ledger, from all its mentions."""
    row = mentions[0]
    own = [material.codings[one] for one in row.codings.split() if one in material.codings]
    return Trail(
        match=match,
        id=name,
        kind=row.kind,
        text=row.text,
        mentions=tuple(mentions),
        evidence=_quoted(row, material) or _passages(own, material),
        counter=_passages(_counter(row, own, material), material) if row.kind == "claim" else (),
    )


def _of_hit(
    found: Found, hit: Hit, ledger: Sequence[LedgerRow], material: Material
) -> Iterator[Trail]:
    passage = material.passage(hit.interview, hit.span)
    if passage is None:
        return
    ids = {coded.id for coded in passage.codings}
    yield Trail(
        match=found.match,
        id="",
        kind="passage",
        text=passage.quote,
        mentions=tuple(row for row in ledger if _rests_on(row, hit, ids)),
        evidence=(passage,),
        hit=hit,
    )


def _rests_on(row: LedgerRow, hit: Hit, codings: set[str]) -> bool:
    """Say whether a row prints words of the place, or is a claim that codings there bear."""
    span = _span(row)
    if span is not None:
        return row.interview == hit.interview and span.overlaps(hit.span)
    return not codings.isdisjoint(row.codings.split())


def _span(row: LedgerRow) -> Span | None:
    """Return the place of a quote; None for what is no quote."""
    if row.kind == "quote" and row.start.isdigit() and row.end.isdigit():
        return Span(int(row.start), int(row.end))
    return None


def _quoted(row: LedgerRow, material: Material) -> tuple[Passage, ...]:
    """Return the passage a quote was printed from, unless its transcript has changed since."""
    span = _span(row)
    passage = None if span is None else material.passage(row.interview, span)
    return () if passage is None or passage.quote != row.original else (passage,)


def _passages(codings: Iterable[Coding], material: Material) -> tuple[Passage, ...]:
    """Return the passages of codings, each place once, in the order given."""
    places = dict.fromkeys((one.anchor.interview, one.anchor.span) for one in codings)
    found = (material.passage(interview, span) for interview, span in places)
    return tuple(passage for passage in found if passage is not None)


def _counter(row: LedgerRow, own: Sequence[Coding], material: Material) -> Iterator[Coding]:
    """Yield the codings of a claim's code, cases and coders that say the opposite."""
    codes = {one.code for one in own} or {_code_in(row.id, material.codebook)}
    stance = own[0].stance if own else _stance_in(row.id)
    lead = material.study.lead()
    coders = {one.coder for one in own} or ({lead} if lead else None)
    cases = _cases(row)
    for coding in material.work.codings:
        if (
            coding.code in codes
            and coding.stance is not stance
            and (coders is None or coding.coder in coders)
            and (not cases or material.cases.get(coding.anchor.interview) in cases)
        ):
            yield coding


def _cases(row: LedgerRow) -> set[str]:
    cells = (row.cases_for, row.cases_against, row.cases_silent, row.cases_not_asked)
    return {case for cell in cells for case in cell.split()}


def _code_in(name: str, codebook: Codebook) -> str:
    """Return the code that the id of a claim names; the longest that fits."""
    rest = f"{name.removeprefix('C-')}-"
    return max(
        (code for code in codebook.by_id if rest.startswith(f"{code}-")), key=len, default=""
    )


def _stance_in(name: str) -> Stance:
    return Stance.CONTRADICTS if name.endswith(_AGAINST) else Stance.SUPPORTS


def _covers(passage: Passage, hit: Hit) -> bool:
    return passage.interview == hit.interview and passage.span.overlaps(hit.span)
