"""The numbers behind a claim: how many cases, of how many, of how many in all."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.model.codebook import Code
from workbench.model.finding import Finding, Side, Verdict

CAME_UP = (Verdict.FOR, Verdict.AGAINST, Verdict.MIXED, Verdict.SILENT)
"""Verdicts of cases in which the matter came up."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One side of a finding, counted in cases.

    ``n`` hold it, of whom ``mixed`` also hold the other side; in ``came_up`` the matter came
    up; ``total`` are all of the scope. ``emergent``: no guide item asks for the matter.
    ``exposed``: an odd one out could be hurt by being told of.
    """

    n: int
    came_up: int
    total: int
    mixed: int = 0
    emergent: bool = False
    exposed: bool = False


def tally(finding: Finding, side: Side, code: Code) -> Tally:
    """Count one side of a finding. A MIXED case counts on both sides."""
    return Tally(
        n=len(holding(finding, side)),
        came_up=len(finding.cases(*CAME_UP)),
        total=len(finding.standings),
        mixed=len(finding.cases(Verdict.MIXED)),
        emergent=not code.guide,
        exposed=code.sensitive,
    )


def holding(finding: Finding, side: Side) -> tuple[str, ...]:
    """Return the cases on one side, those of two minds included."""
    own = Verdict.FOR if side is Side.FOR else Verdict.AGAINST
    return finding.cases(own, Verdict.MIXED)


def codings(finding: Finding, side: Side) -> tuple[str, ...]:
    """Return the ids of the codings on one side, case by case."""
    return tuple(
        one
        for standing in finding.standings
        for one in (standing.supports if side is Side.FOR else standing.contradicts)
    )
