"""Pieces that are harmless alone and point at one case when put together.

A reader knows which cases took part, what group each is in, what language is spoken there and
what the registers say of it. A quote therefore fits only the cases that its language, the
groups where its finding is said to hold, and its figures leave. Quotes under one label fit only
the cases that fit them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.model.case import Group
from workbench.model.codebook import Codebook
from workbench.model.finding import Finding, Findings, Quote, Verdict
from workbench.model.interview import Study
from workbench.privacy.notice import Disclosure, Kind

REGISTER = "register"
"""The trait of a quote that prints a figure of the registers."""

_FOR = (Verdict.FOR, Verdict.MIXED)
_AGAINST = (Verdict.AGAINST, Verdict.MIXED)


@dataclass(frozen=True, slots=True)
class Fit:
    """The cases that a quote could be from, and what told so (shown to people)."""

    quote: Quote
    cases: frozenset[str]
    traits: tuple[str, ...]


def fits(
    study: Study,
    findings: Findings,
    by_group: frozenset[str],
    figures: Mapping[str, frozenset[str]],
) -> tuple[Fit, ...]:
    """Return what cases each quote fits.

    ``by_group`` are the codes whose numbers are told group by group (``study.groups`` are the
    groups told of); ``figures`` gives for a quote's id the cases whose register figure it
    prints.
    """
    overall = {one.code: one for one in findings.findings if one.group is None}
    all_ = frozenset(case.id for case in study.interviewed())
    speaking: dict[str, frozenset[str]] = {}
    for one in study.interviews:
        speaking[one.language] = speaking.get(one.language, frozenset()) | {one.case}
    found = []
    for quote in findings.quotes:
        cases, traits = all_, []
        spoken = speaking.get(quote.language, all_)
        if spoken < all_:
            cases, traits = cases & spoken, [quote.language]
        groups = _groups(quote, overall.get(quote.code), study.groups)
        if quote.code in by_group and groups:
            inside = frozenset(case for group in groups for case in group.cases)
            if inside < all_:
                cases = cases & inside
                traits += [group.name.in_(study.language) for group in groups]
        if quote.id in figures:
            cases = cases & figures[quote.id]
            traits.append(REGISTER)
        found.append(Fit(quote, cases, tuple(traits)))
    return tuple(found)


def combinations_of(
    study: Study, codebook: Codebook, all_: Iterable[Fit], *, cases: int, sensitive: int
) -> Iterator[Disclosure]:
    """Yield the quotes that several traits together leave too few cases for.

    A register's figure is a risk of its own already.
    """
    for fit in all_:
        code = codebook.by_id[fit.quote.code]
        few = len(fit.cases) < (sensitive if code.sensitive else cases)
        if (
            few
            and len(set(fit.traits) - {REGISTER}) > 1
            and len(study.interviewed()) > len(fit.cases)
        ):
            yield Disclosure(
                Kind.COMBINATION,
                fit.quote.id,
                " + ".join(fit.traits),
                subject=fit.quote.coding,
                basis="\n".join((fit.quote.printed, *fit.traits)),
            )


def profiles(
    study: Study, all_: Iterable[Fit], risks: Iterable[Disclosure], *, cases: int
) -> Iterator[Disclosure]:
    """Yield the labels under which quotes add up to one case, or to several telling details.

    Only code names tie quotes together; ``risks`` are those found in the quotes one by one.
    """
    if study.attribution != "code-name":
        return
    under: dict[str, list[Fit]] = {}
    for fit in all_:
        if fit.quote.speaker:
            under.setdefault(fit.quote.speaker, []).append(fit)
    kinds: dict[str, set[Kind]] = {}
    for risk in risks:
        kinds.setdefault(risk.about, set()).add(risk.kind)
    for label, mine in under.items():
        left = frozenset.intersection(*(fit.cases for fit in mine))
        telling = [kinds[fit.quote.id] for fit in mine if fit.quote.id in kinds]
        several = len(telling) > 1 and len(set().union(*telling)) > 1
        if len(mine) > 1 and (len(left) < cases or several):
            traits = dict.fromkeys(trait for fit in mine for trait in fit.traits)
            details = [kind.value for kind in sorted(set().union(set(), *telling))]
            yield Disclosure(
                Kind.PROFILE,
                label,
                " + ".join((*traits, *details)),
                subject=label,
                basis="\n".join(fit.quote.printed for fit in mine),
            )


def _groups(quote: Quote, finding: Finding | None, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Return the groups told of in which a case says what the quote says."""
    if finding is None or not groups:
        return ()
    mine = next((one.verdict for one in finding.standings if one.case == quote.case), None)
    wanted = _AGAINST if mine is Verdict.AGAINST else _FOR
    holding = set(finding.cases(*wanted))
    return tuple(group for group in groups if holding.intersection(group.cases))
