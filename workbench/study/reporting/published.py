"""The counts of cases that a report prints, and what they give away when held together."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.model.finding import Finding, Side, Verdict
from workbench.model.interview import Study
from workbench.privacy.check import Limits
from workbench.privacy.differ import Cell, Derived, derived
from workbench.privacy.notice import Disclosure, Kind
from workbench.report.material import Material
from workbench.report.table.matrix import told_by_group

SUPPORTING = frozenset({Verdict.FOR.value, Verdict.MIXED.value})
OPPOSING = frozenset({Verdict.AGAINST.value, Verdict.MIXED.value})
CAME_UP = frozenset(one.value for one in Verdict if one is not Verdict.NOT_ASKED)


def told_by_groups(material: Material) -> frozenset[str]:
    """Return the codes that something is told of group by group, in a table or a sentence."""
    claimed = (one.code for one in material.findings.claims if one.group is not None)
    return frozenset((*_in_table(material), *claimed))


def differences(material: Material, limits: Limits) -> Iterator[Disclosure]:
    """Yield what the published counts give away when they are held against each other."""
    fewest = {
        code.id: limits.sensitive if code.sensitive else limits.cases
        for code in material.codebook.codes
    }
    cells = (*_totals(material), *_of_groups(material), *_of_claims(material))
    states = [one.value for one in Verdict]
    for one in derived(cells, (SUPPORTING, OPPOSING, CAME_UP), states, fewest):
        yield _difference(one, material.study)


def _difference(one: Derived, study: Study) -> Disclosure:
    names = ", ".join(case.name for case in study.interviewed() if case.id in one.cases)
    sums = "; ".join(f"{cell.place} {cell.count}/{len(cell.cases)}" for cell in one.cells)
    side = "/".join(sorted(one.states))
    what = f"{sums} → {names}: {one.count}/{len(one.cases)} {side}"
    return Disclosure(Kind.DIFFERENCE, f"N-code-{one.code}", what, basis=what)


def _overall(material: Material) -> dict[str, Finding]:
    return {one.code: one for one in material.findings.findings if one.group is None}


def _in_table(material: Material) -> list[str]:
    overall = _overall(material)
    return [
        code.id
        for code in material.codebook.codes
        if material.groups and told_by_group(material, code, overall.get(code.id))
    ]


def _totals(material: Material) -> Iterator[Cell]:
    for finding in _overall(material).values():
        cases = frozenset(one.case for one in finding.standings)
        for verdict in Verdict:
            yield _cell("tab-codes", (finding,), cases, frozenset({verdict.value}))


def _of_groups(material: Material) -> Iterator[Cell]:
    overall = _overall(material)
    for code in _in_table(material):
        for group in material.groups:
            for states in (SUPPORTING, CAME_UP):
                yield _cell("tab-groups", (overall[code],), frozenset(group.cases), states)


def _of_claims(material: Material) -> Iterator[Cell]:
    overall = _overall(material)
    groups = {group.id: frozenset(group.cases) for group in material.groups}
    for claim in material.findings.claims:
        if claim.group in groups and claim.code in overall:
            states = SUPPORTING if claim.side is Side.FOR else OPPOSING
            for one in (states, CAME_UP):
                yield _cell(claim.id, (overall[claim.code],), groups[claim.group], one)


def _cell(
    place: str, findings: tuple[Finding, ...], cases: frozenset[str], states: frozenset[str]
) -> Cell:
    counted = {
        one.case
        for finding in findings
        for one in finding.standings
        if one.case in cases and one.verdict.value in states
    }
    return Cell(place, tuple(one.code for one in findings), cases, states, len(counted))
