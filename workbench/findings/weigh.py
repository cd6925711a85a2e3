"""What each case says of each code: for, against, both, nothing, or never asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from workbench.findings.evidence import Evidence, evidence
from workbench.model.codebook import Code, Codebook
from workbench.model.coding import Coding, Stance
from workbench.model.finding import Finding, Standing, Verdict
from workbench.model.interview import Study
from workbench.model.keying import Coverage
from workbench.model.participant import ConsentStatus
from workbench.model.transcript import Transcript

Sides = Mapping[tuple[str, str, Stance], list[str]]


def weigh(
    study: Study,
    codebook: Codebook,
    codings: Iterable[Coding],
    transcripts: Iterable[Transcript],
    coverage: Coverage,
) -> tuple[Finding, ...]:
    """Return a finding for each code: over all cases interviewed, then over each group.

    A case is FOR, AGAINST or MIXED by the codings that count (see
    :func:`~workbench.findings.evidence.evidence`). Without any it is SILENT when one of the
    code's guide items came up there, else NOT_ASKED; so it is always NOT_ASKED of a code that
    no guide item asks for, and NOT_ASKED when nobody's words in it may be used. Groups
    without a case interviewed have no finding.
    """
    return weighed(study, codebook, evidence(study, codebook, codings, transcripts), coverage)


def weighed(
    study: Study, codebook: Codebook, counting: Iterable[Evidence], coverage: Coverage
) -> tuple[Finding, ...]:
    """Return the findings from the codings that count; see :func:`weigh`."""
    sides: dict[tuple[str, str, Stance], list[str]] = defaultdict(list)
    for one in counting:
        sides[one.coding.code, one.case, one.coding.stance].append(one.coding.id)
    heard = _heard(study)
    came_up = {
        (one.item, one.case) for one in coverage.covers if one.state.came_up and one.case in heard
    }
    cases = [case.id for case in study.interviewed()]
    return tuple(
        finding
        for code in codebook.codes
        for finding in _findings(
            code, study, [_standing(code, one, sides, came_up) for one in cases]
        )
    )


def _heard(study: Study) -> set[str]:
    """Return the cases in which at least one participant's words may be used."""
    given = {one.id for one in study.participants if one.consent.status is ConsentStatus.GIVEN}
    return {
        one.case
        for one in study.interviews
        if not one.participants or given.intersection(one.participants)
    }


def _findings(code: Code, study: Study, standings: list[Standing]) -> Iterator[Finding]:
    yield Finding(code.id, code.theme, None, tuple(standings))
    for group in study.groups:
        inside = tuple(one for one in standings if one.case in group.cases)
        if inside:
            yield Finding(code.id, code.theme, group.id, inside)


def _standing(code: Code, case: str, sides: Sides, came_up: set[tuple[str, str]]) -> Standing:
    supports = tuple(sides.get((code.id, case, Stance.SUPPORTS), ()))
    contradicts = tuple(sides.get((code.id, case, Stance.CONTRADICTS), ()))
    asked = any((item, case) in came_up for item in code.guide)
    verdict = _verdict(
        bool(supports), bool(contradicts), Verdict.SILENT if asked else Verdict.NOT_ASKED
    )
    return Standing(case, verdict, supports, contradicts)


def _verdict(supported: bool, contradicted: bool, otherwise: Verdict) -> Verdict:  # noqa: FBT001 - the two sides
    if supported:
        return Verdict.MIXED if contradicted else Verdict.FOR
    return Verdict.AGAINST if contradicted else otherwise
