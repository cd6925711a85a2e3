"""All that drafts are made of, and what is asked of it everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.findings.contrast import Contrast
from workbench.findings.tally import holding
from workbench.findings.turned import Turned
from workbench.model.codebook import Codebook
from workbench.model.finding import Claim, Finding, Quantifier, Side, Verdict
from workbench.model.interview import Study

LEAST = 2
"""Cases that a side must have for a code to be told of as divided."""


@dataclass(frozen=True)
class Drafting:
    """All that drafts are made of. ``claims`` are by code, group and side."""

    study: Study
    codebook: Codebook
    findings: Mapping[tuple[str, str | None], Finding]
    claims: Mapping[tuple[str, str | None, Side], Claim]
    contrasts: Mapping[tuple[str, Side], Contrast]
    language: str

    def sides(self, code: str) -> tuple[Claim, ...]:
        """Return a code's claims over all cases: what most say first, but «none» before all.

        The finding itself comes first where as many say the opposite.
        """
        held = [one for side in Side if (one := self.claims.get((code, None, side))) is not None]
        return tuple(sorted(held, key=lambda one: (one.quantifier is not Quantifier.NONE, -one.n)))

    def turned(self, claim: Claim) -> Turned:
        """Return a claim ready to be worded in more than one way."""
        return Turned.of(claim, self.codebook.by_id[claim.code], self.study, self.language)

    def both(self, code: str) -> int:
        """Return how many cases hold both sides of a code."""
        return len(self.findings[code, None].cases(Verdict.MIXED))

    def told_contrast(self, code: str, side: Side) -> Contrast | None:
        """Return how groups differ on a side; once, where the other side is but the mirror."""
        found = self.contrasts.get((code, side))
        mirror = side is Side.AGAINST and (code, Side.FOR) in self.contrasts
        return None if mirror else found

    def differs(self, code: str) -> bool:
        """Say whether groups differ on a code."""
        return any((code, side) in self.contrasts for side in Side)

    def divided(self, code: str) -> bool:
        """Say whether cases are divided on a code: a third of them at least hold each side.

        Not told of sensitive codes, nor where groups differ: there the groups are told. Nor
        where most of those on a side are on the other too: they are of two minds, not divided.
        """
        finding = self.findings[code, None]
        if self.codebook.by_id[code].sensitive or self.differs(code):
            return False
        came_up = len(finding.standings) - len(finding.cases(Verdict.NOT_ASKED))
        held = [len(holding(finding, side)) for side in Side]
        return min(held) >= max(LEAST, 2 * self.both(code)) and 3 * min(held) >= came_up


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
