"""Shaded tables of counts: codes by verdict, codes by group, guide items by state.

Disclosure decides their form. Cases are named in the table of cases, so nothing printed
may let a reader walk from a cell to one case: counts carry no names, the groups are those
that the findings are told of (small ones merged), and on a sensitive code they must be
larger. Where one group's cell must be held back, the whole row is.
The table of cases by code is for the internal file alone.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, TypeAlias

from workbench.model.codebook import Code
from workbench.model.finding import Finding, Standing, Verdict
from workbench.model.keying import Cover, State
from workbench.report.block import Cell, Table
from workbench.report.legend import BLANK
from workbench.report.material import Material
from workbench.report.phrase import capital
from workbench.report.table.cell import cell, head, heads, number, spanning, table, told
from workbench.report.table.legend_table import HEADS, STATES

FEWEST: Final = {"group": 2, "sensitive_group": 3}
"""Fewest cases a group may have to be shown, and on a sensitive code; a study can ask for more."""

DARKEST: Final = 0.7
"""The shade of a cell in which all cases stand; text on it stays readable."""

Shares: TypeAlias = tuple[tuple[int, int] | None, ...]
"""For each group: in how many of how many; None where nothing may be told."""

_VERDICTS: Final = (
    Verdict.FOR,
    Verdict.MIXED,
    Verdict.AGAINST,
    Verdict.SILENT,
    Verdict.NOT_ASKED,
)
_STATES: Final = (
    State.ANSWERED,
    State.VOLUNTEERED,
    State.PARTLY,
    State.UNANSWERED,
    State.NOT_ASKED,
    State.NOT_RELEVANT,
    State.UNKNOWN,
)


def codes(material: Material) -> Table:
    """Return how many cases say what of each code."""
    found = _overall(material)
    rows = [heads(material, "code", *(one.value for one in _VERDICTS), numeric=len(_VERDICTS))]
    for theme in material.codebook.themes:
        rows.append(spanning(theme.name.in_(material.language), len(rows[0])))
        for code in theme.codes:
            counts = Counter(one.verdict for one in _standings(found.get(code.id)))
            total = sum(counts.values())
            cells = (_count(counts[verdict], total) for verdict in _VERDICTS)
            rows.append((cell(code.name.in_(material.language)), *cells))
    return table(material, "codes", rows, (3.0, *[1.0] * len(_VERDICTS)))


def groups(material: Material) -> Table:
    """Return how many cases support each code's finding, by groups large enough to show."""
    merged = shown_groups(material)
    found = _overall(material)
    titles = [told(HEADS["code"], material), *(name for name, _ in merged)]
    rows = [head(titles, numeric=len(merged))]
    for theme in material.codebook.themes:
        rows.append(spanning(theme.name.in_(material.language), len(titles)))
        for code in theme.codes:
            cells = _by_group(material, code, found.get(code.id), merged)
            rows.append((cell(code.name.in_(material.language)), *cells))
    return table(material, "groups", rows, (2.5, *[1.0] * len(merged)))


def theme_shares(material: Material) -> tuple[tuple[str, Shares], ...]:
    """Return for each theme the cells of :func:`groups` added up: supported of came up.

    A sum over cells that are printed gives away nothing that they do not; a row that is
    held back is held back here.
    """
    merged = shown_groups(material)
    found = _overall(material)
    rows = []
    for theme in material.codebook.themes:
        findings = [
            finding
            for code in theme.codes
            if told_by_group(material, code, finding := found.get(code.id))
        ]
        shares = []
        for _, members in merged:
            tallies = [_tally(finding, members) for finding in findings]
            came_up = sum(raised for _, raised in tallies)
            supported = sum(supporting for supporting, _ in tallies)
            shares.append((supported, came_up) if came_up else None)
        rows.append((theme.name.in_(material.language), tuple(shares)))
    return tuple(rows)


def coverage(material: Material) -> Table:
    """Return for every guide item in how many cases it came to which state."""
    states = [one for one in _STATES if any(c.state is one for c in material.coverage.covers)]
    by_item: dict[str, list[Cover]] = {}
    for cover in material.coverage.covers:
        by_item.setdefault(cover.item, []).append(cover)
    titles = [told(HEADS["nr"], material), told(HEADS["item"], material)]
    titles += [STATES[one].in_(material.language) for one in states]
    rows = [head(titles, numeric=len(states))]
    for heading in material.guide.headings:
        items = [material.guide.by_id[one] for one in heading.items]
        if items:
            rows.append(spanning(heading.title, len(titles)))
        for item in items:
            counts = Counter(cover.state for cover in by_item.get(item.id, ()))
            total = sum(counts.values())
            cells = (_count(counts[state], total) for state in states)
            rows.append((cell(item.label), cell(item.text), *cells))
    widths = (0.8, 5.0, *[1.0] * len(states))
    return table(material, "coverage", rows, widths, wide=True)


def cases_codes(material: Material) -> Table:
    """Return each named case's verdict on each code. For the internal file only."""
    held = material.study.interviewed()
    found = _overall(material)
    titles = [told(HEADS["code"], material), *(case.name for case in held)]
    rows = [head(titles)]
    for code in material.codebook.codes:
        verdicts = {one.case: one for one in _standings(found.get(code.id))}
        row = [cell(code.name.in_(material.language))]
        for case in held:
            one = verdicts.get(case.id)
            if one is None:
                row.append(cell(BLANK.in_(material.language)))
                continue
            name = told(HEADS[one.verdict.value], material)
            count = len(one.supports) + len(one.contradicts)
            row.append(cell(f"{name} ({count})" if count else name, shade=_weight(count)))
        rows.append(tuple(row))
    return table(material, "cases-codes", rows, (2.0, *[1.0] * len(held)), wide=True)


def shown_groups(material: Material) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the groups to show, each with its name, its size and its cases."""
    return tuple(
        (
            f"{capital(group.name.in_(material.language))} ({len(group.cases)})",
            frozenset(group.cases),
        )
        for group in material.groups
    )


def fewest(material: Material, *, sensitive: bool = False) -> float:
    """Return how many cases a group must have for its own figures to be shown."""
    name = "sensitive_group" if sensitive else "group"
    return max(FEWEST[name], material.rule.get(name, 0))


def _by_group(
    material: Material,
    code: Code,
    finding: Finding | None,
    merged: tuple[tuple[str, frozenset[str]], ...],
) -> list[Cell]:
    """Return a row's cells; all blank when one of them would tell of too few cases.

    A single blank cell could be worked out from the others and the total.
    """
    if not told_by_group(material, code, finding):
        return [number(BLANK.in_(material.language)) for _ in merged]
    tallies = (_tally(finding, members) for _, members in merged)
    return [_share(supporting, raised) for supporting, raised in tallies]


def told_by_group(material: Material, code: Code, finding: Finding | None) -> bool:
    """Say whether a code's numbers may be shown group by group.

    They may when the matter came up in enough cases of every group where it came up at all.
    """
    needed = fewest(material, sensitive=code.sensitive)
    tallies = [_tally(finding, members) for _, members in shown_groups(material)]
    return finding is not None and all(raised >= needed for _, raised in tallies if raised)


def _tally(finding: Finding | None, members: frozenset[str]) -> tuple[int, int]:
    """Return how many of these cases support the finding, and in how many it came up."""
    inside = [one.verdict for one in _standings(finding) if one.case in members]
    supporting = sum(1 for one in inside if one in {Verdict.FOR, Verdict.MIXED})
    return supporting, sum(1 for one in inside if one is not Verdict.NOT_ASKED)


def _share(supporting: int, raised: int) -> Cell:
    shade = DARKEST * supporting / raised if supporting else None
    return number(f"{supporting} / {raised}", shade)


def _overall(material: Material) -> dict[str, Finding]:
    return {one.code: one for one in material.findings.findings if one.group is None}


def _standings(finding: Finding | None) -> tuple[Standing, ...]:
    return finding.standings if finding else ()


def _count(count: int, total: int) -> Cell:
    if not count:
        return number("·")
    return number(str(count), DARKEST * count / total)


def _weight(count: int) -> float | None:
    return min(DARKEST, 0.1 * count) if count else None
