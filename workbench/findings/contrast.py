"""When groups of cases really differ on a code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.findings.rule import Rule
from workbench.findings.tally import tally
from workbench.model.codebook import Code
from workbench.model.finding import Finding, Side


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a group's cases hold one side; ``clear`` are those of one mind."""

    group: str
    n: int
    clear: int
    came_up: int
    total: int


@dataclass(frozen=True, slots=True)
class Contrast:
    """Groups that differ on one side of a code, the highest share first.

    ``gap`` is the least difference between the highest share and the lowest, 0–1.
    """

    code: str
    side: Side
    shares: tuple[Share, ...]
    gap: float

    @property
    def high(self) -> Share:
        """The group most of whose cases hold it."""
        return self.shares[0]

    @property
    def low(self) -> Share:
        """The group fewest of whose cases hold it."""
        return self.shares[-1]


def contrast(code: Code, side: Side, groups: Mapping[str, Finding], rule: Rule) -> Contrast | None:
    """Return how the groups differ, or None when the numbers do not bear a difference.

    A group is named only when the matter came up in at least ``rule.group`` of its cases
    (``rule.sensitive_group`` for a sensitive code). When it came up in fewer of one, nothing
    is told of any: that one could be worked out from the others and the total. Cases of two
    minds count for neither group's advantage: not in the highest share, but in the lowest.
    """
    least = rule.sensitive_group if code.sensitive else rule.group
    shares = [_share(name, finding, side, code) for name, finding in groups.items()]
    if any(0 < one.came_up < least for one in shares):
        return None
    named = [one for one in shares if one.came_up]
    if len(named) < 2:  # noqa: PLR2004 - it takes two to differ
        return None
    ranked = sorted(named, key=lambda one: (-one.n / one.came_up, -one.clear / one.came_up))
    gap = ranked[0].clear / ranked[0].came_up - ranked[-1].n / ranked[-1].came_up
    return Contrast(code.id, side, tuple(ranked), gap) if gap >= rule.contrast - 1e-9 else None


def contrasts(
    codes: Iterable[Code], findings: Iterable[Finding], rule: Rule
) -> dict[tuple[str, Side], Contrast]:
    """Return every contrast that the numbers bear, by code and side."""
    by_code: dict[str, dict[str, Finding]] = {}
    for finding in findings:
        if finding.group is not None:
            by_code.setdefault(finding.code, {})[finding.group] = finding
    found = (
        contrast(code, side, by_code.get(code.id, {}), rule) for code in codes for side in Side
    )
    return {(one.code, one.side): one for one in found if one is not None}


def _share(name: str, finding: Finding, side: Side, code: Code) -> Share:
    count = tally(finding, side, code)
    return Share(name, count.n, count.n - count.mixed, count.came_up, count.total)
