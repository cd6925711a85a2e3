"""Looking through what a report prints for what could give somebody away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from workbench.model.case import Attribute, Case
from workbench.model.codebook import Codebook
from workbench.model.coding import Decision
from workbench.model.finding import Claim, Finding, Findings, Quantifier, Quote, Side
from workbench.model.interview import Study
from workbench.privacy.figure import Figure, figures
from workbench.privacy.identity import addresses, contacts, identity_numbers
from workbench.privacy.name import Known, hidden_names, public_words, unknown_names
from workbench.privacy.notice import Disclosure, Kind
from workbench.privacy.sign import dates, families, size_pattern, superlatives

FEWEST: Final = 3
"""Cases that a description must fit (k) before it is thought safe."""

_SHORTEST_NAME: Final = 5
_SMALLEST: Final = 10
_EXACT: Final = 100
_LARGE: Final = 10_000
_PASSAGES: Final = 4
_YEARS: Final = range(1900, 2101)
_COUNTED: Final = frozenset({"persons", "personer", "persons settled", "nok", "kroner", "kr"})
_GENERAL: Final = frozenset(
    {
        Quantifier.SEVERAL,
        Quantifier.HALF,
        Quantifier.MOST,
        Quantifier.ALL_BUT_ONE,
        Quantifier.ALL,
    }
)
_MEASURE = re.compile(
    r"[ \u00a0-]*(?:%|(?:prosent|percent|per cent|år|years?|dag\w*|days?|uke\w*|veke\w*|weeks?"
    r"|måned\w*|månad\w*|months?|time\w*|timar|hours?|minutt\w*|minutes?|kvadrat\w*|square"
    r"|meter|kilometer|mil|kroner|kr|tusen|million\w*)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Exposure:
    """The risks found: those still open, the gravest first, and those a person accepted."""

    open: tuple[Disclosure, ...]
    accepted: tuple[Disclosure, ...] = ()


def check(
    study: Study,
    codebook: Codebook,
    findings: Findings,
    *,
    known: Known,
    decisions: Iterable[Decision] = (),
    fewest: int = FEWEST,
) -> Exposure:
    """Return what in quotes, claims and groups could give a case or a person away.

    ``known`` says whether a word of a language is an ordinary one; ``fewest`` is k. Risks
    about an id that a decision (kind ``disclosure``, verdict ``accept``) names are counted as
    accepted. It finds candidates for a person to judge; silence is no proof of safety.
    """
    found = [
        *_groups(study, findings, fewest),
        *(one for claim in findings.claims for one in _claim(claim, study, codebook, fewest)),
        *_uneven(findings),
        *_languages(study, findings, fewest),
        *_quotes(study, codebook, findings, known, fewest),
    ]
    unique = sorted(dict.fromkeys(found), key=lambda one: one.kind.gravity)
    accepted = _accepted(decisions)
    return Exposure(
        tuple(one for one in unique if one.about not in accepted),
        tuple(one for one in unique if one.about in accepted),
    )


def _accepted(decisions: Iterable[Decision]) -> set[str]:
    made = sorted(
        (one for one in decisions if one.kind == "disclosure"), key=lambda one: (one.time, one.id)
    )
    last = {one.about: one.verdict for one in made}
    return {about for about, verdict in last.items() if verdict == "accept"}


def _groups(study: Study, findings: Findings, fewest: int) -> Iterator[Disclosure]:
    """Warn of groups of one case, and of named groups of fewer than k."""
    named = {claim.group for claim in findings.claims}
    held = {case.id for case in study.interviewed()}
    for group in study.groups:
        size, name = len(held.intersection(group.cases)), group.name.in_(study.language)
        if size == 1:
            yield Disclosure(Kind.GROUP, f"N-group-{group.id}", name)
        elif group.id in named and size < fewest:
            yield Disclosure(Kind.FEW, f"N-group-{group.id}", name)


def _languages(study: Study, findings: Findings, fewest: int) -> Iterator[Disclosure]:
    """Warn once of each language that fewer than k cases speak, though quotes are in it."""
    for language in dict.fromkeys(quote.language for quote in findings.quotes):
        cases = {one.case for one in study.interviews if one.language == language}
        if len(cases) < min(fewest, len(study.interviewed())):
            yield Disclosure(Kind.LANGUAGE, f"Q-language-{language}", language)


def _claim(claim: Claim, study: Study, codebook: Codebook, fewest: int) -> Iterator[Disclosure]:
    code = codebook.by_id[claim.code]
    few = 0 < claim.n < fewest or claim.quantifier is Quantifier.ALL
    if code.sensitive and claim.side is Side.FOR and few:
        yield Disclosure(Kind.ADMISSION, claim.id, claim.text)
    for name in hidden_names(claim.text, _names(study)):
        yield Disclosure(Kind.NAME, claim.id, name)
    if claim.n == 1 and claim.group is None:
        for found in size_pattern(_nouns(study, singular=False)).finditer(claim.text):
            yield Disclosure(Kind.SIZE, claim.id, found.group())


def _uneven(findings: Findings) -> Iterator[Disclosure]:
    overall = {one.code: one for one in findings.findings if one.group is None}
    for claim in findings.claims:
        if claim.group is None and claim.quantifier in _GENERAL:
            counts = _passages(overall[claim.code], claim.side)
            if sum(counts) >= _PASSAGES and 2 * max(counts) > sum(counts):
                yield Disclosure(Kind.UNEVEN, claim.id, f"{max(counts)}/{sum(counts)}")


def _passages(finding: Finding, side: Side) -> list[int]:
    return [len(one.supports if side is Side.FOR else one.contradicts) for one in finding.standings]


def _quotes(
    study: Study, codebook: Codebook, findings: Findings, known: Known, fewest: int
) -> Iterator[Disclosure]:
    public, names = public_words(study, codebook), _names(study)
    sizes = size_pattern(_nouns(study, singular=True))
    few = {
        claim.code
        for claim in findings.claims
        if claim.group is None and claim.side is Side.FOR and claim.n < fewest
    }
    for quote in findings.quotes:
        text = quote.printed
        found: list[tuple[Kind, Iterable[str]]] = [
            (Kind.IDENTITY, identity_numbers(text)),
            (Kind.CONTACT, contacts(text)),
            (Kind.NAME, hidden_names(text, names)),
            (Kind.ADDRESS, addresses(text)),
            (Kind.UNKNOWN, unknown_names(text, quote.language, known, public)),
            (Kind.FAMILY, families(text)),
            (Kind.DATE, dates(text)),
            (Kind.SUPERLATIVE, superlatives(text)),
            (Kind.SIZE, (one.group() for one in sizes.finditer(text))),
        ]
        for kind, words in found:
            for one in words:
                yield Disclosure(kind, quote.id, one)
        yield from _figures(quote, study.case(quote.case))
        if codebook.by_id[quote.code].sensitive and quote.code in few:
            yield Disclosure(Kind.ADMISSION, quote.id, "")


def _figures(quote: Quote, case: Case) -> Iterator[Disclosure]:
    public = {value for one in case.attributes if (value := _telling(one)) is not None}
    for figure in figures(quote.printed):
        measured = bool(_MEASURE.match(quote.printed, figure.end))
        if figure.value in public and not (measured and figure.value < _LARGE):
            yield Disclosure(Kind.REGISTER, quote.id, figure.words)
        elif _exact(figure) and not measured:
            yield Disclosure(Kind.FIGURE, quote.id, figure.words)


def _telling(attribute: Attribute) -> float | None:
    """Return a register's figure that points at the case: a count of people or money, or odd."""
    value = attribute.value
    if value is None or isinstance(value, str) or value < _SMALLEST:
        return None
    return value if value != int(value) or attribute.unit.casefold() in _COUNTED else None


def _exact(figure: Figure) -> bool:
    value = figure.value
    return value >= _EXACT and value % 10 != 0 and value not in _YEARS


def _names(study: Study) -> tuple[str, ...]:
    """Return the names that may not stand in the report, in compounds either."""
    forms = [
        *(one.text for one in study.replacements),
        *(form for case in study.cases for form in (case.name, *case.aliases)),
        *(one.name.split()[-1] for one in study.participants if one.name.split()),
    ]
    return tuple(dict.fromkeys(form for form in forms if len(form) >= _SHORTEST_NAME))


def _nouns(study: Study, *, singular: bool) -> tuple[str, ...]:
    """Return the forms of the word for a case, without an English article."""
    forms = (
        form
        for unit in study.units
        for form in (
            (unit.one, unit.the) if singular else (unit.one, unit.the, unit.many, unit.all)
        )
    )
    return tuple(dict.fromkeys(form.removeprefix("the ") for form in forms))
