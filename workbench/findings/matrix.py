"""Tables of themes, codes, cases and groups, as records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.findings.evidence import Evidence
from workbench.model.codebook import Codebook
from workbench.model.finding import Finding, Verdict
from workbench.model.interview import Study


@dataclass(frozen=True, slots=True)
class CodeCase:
    """A code in a case: its verdict, and the number of codings on either side."""

    theme: str
    code: str
    case: str
    verdict: str
    supports: int
    contradicts: int


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """A theme in a case or a group of cases (``where``): codes × cases by verdict, codings."""

    theme: str
    where: str
    supported: int
    contradicted: int
    mixed: int
    silent: int
    not_asked: int
    codings: int


@dataclass(frozen=True, slots=True)
class Together:
    """Two codes whose codings share words: in how many pairs of passages and cases."""

    code: str
    other: str
    passages: int
    cases: int


def code_by_case(findings: Iterable[Finding]) -> tuple[CodeCase, ...]:
    """Return a record for every code × case, in the order of codebook and study."""
    return tuple(
        CodeCase(
            theme=finding.theme,
            code=finding.code,
            case=one.case,
            verdict=one.verdict.value,
            supports=len(one.supports),
            contradicts=len(one.contradicts),
        )
        for finding in findings
        if finding.group is None
        for one in finding.standings
    )


def theme_by_case(findings: Iterable[Finding]) -> tuple[ThemeCount, ...]:
    """Return a record for every theme × case."""
    return tuple(_summed((row.theme, row.case, row) for row in code_by_case(findings)))


def theme_by_group(findings: Iterable[Finding], study: Study) -> tuple[ThemeCount, ...]:
    """Return a record for every theme × group that has a case."""
    group_of = {case: group.id for group in study.groups for case in group.cases}
    rows = code_by_case(findings)
    counts = _summed((row.theme, group_of[row.case], row) for row in rows if row.case in group_of)
    order = {group.id: place for place, group in enumerate(study.groups)}
    themes = {theme: place for place, theme in enumerate(dict.fromkeys(row.theme for row in rows))}
    return tuple(sorted(counts, key=lambda one: (themes[one.theme], order[one.where])))


def co_occurrence(counting: Iterable[Evidence], codebook: Codebook) -> tuple[Together, ...]:
    """Return the pairs of codes whose codings overlap, in the codebook's order."""
    order = {code.id: place for place, code in enumerate(codebook.codes)}
    passages: Counter[tuple[str, str]] = Counter()
    cases: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one, other in _overlapping(counting):
        if one.coding.code == other.coding.code:
            continue
        first, second = sorted((one.coding.code, other.coding.code), key=order.__getitem__)
        passages[first, second] += 1
        cases[first, second].add(one.case)
    return tuple(
        Together(first, second, passages[first, second], len(cases[first, second]))
        for first, second in sorted(passages, key=lambda pair: (order[pair[0]], order[pair[1]]))
    )


def _summed(rows: Iterable[tuple[str, str, CodeCase]]) -> Iterator[ThemeCount]:
    cells: dict[tuple[str, str], list[CodeCase]] = defaultdict(list)
    for theme, where, row in rows:
        cells[theme, where].append(row)
    for (theme, where), inside in cells.items():
        verdicts = Counter(row.verdict for row in inside)
        yield ThemeCount(
            theme=theme,
            where=where,
            supported=verdicts[Verdict.FOR],
            contradicted=verdicts[Verdict.AGAINST],
            mixed=verdicts[Verdict.MIXED],
            silent=verdicts[Verdict.SILENT],
            not_asked=verdicts[Verdict.NOT_ASKED],
            codings=sum(row.supports + row.contradicts for row in inside),
        )


def _overlapping(counting: Iterable[Evidence]) -> Iterator[tuple[Evidence, Evidence]]:
    """Yield the pairs of codings that share words, by one sweep through each interview."""
    open_now: list[Evidence] = []
    last = ""
    for one in counting:
        anchor = one.coding.anchor
        if anchor.interview != last:
            open_now, last = [], anchor.interview
        open_now = [other for other in open_now if other.coding.anchor.end > anchor.start]
        for other in open_now:
            yield other, one
        open_now.append(one)
