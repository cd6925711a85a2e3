"""Looking through quotes, claims and groups for what could give somebody away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from workbench.model.codebook import Codebook
from workbench.model.finding import Claim, Finding, Findings, Quantifier, Quote, Side
from workbench.model.interview import Study
from workbench.privacy.background import Background, background_of, shared_with_one
from workbench.privacy.calling import callings
from workbench.privacy.figure import Figure, figures
from workbench.privacy.identity import addresses, contacts, identity_numbers
from workbench.privacy.instead import instead_of
from workbench.privacy.kin import kin_of_one
from workbench.privacy.mosaic import combinations_of, fits, profiles
from workbench.privacy.name import Known, hidden_names, public_words, unknown_names
from workbench.privacy.notice import Disclosure, Kind, numbered
from workbench.privacy.record import aged, on_record, stands_where
from workbench.privacy.register import Register, measured, scaled
from workbench.privacy.sign import dates, families, size_pattern, superlatives
from workbench.privacy.single import dated_events, landmarks, third_parties, unlike_others
from workbench.privacy.tongue import conditions, tongues
from workbench.privacy.trait import dialect, events, offices, places, utmosts
from workbench.privacy.unique import singled_out


@dataclass(frozen=True, slots=True)
class Limits:
    """How many cases a description must fit (k): ``sensitive`` where it could hurt to be known."""

    cases: int = 2
    sensitive: int = 3


HOUSE: Final = Limits()
"""The limits that hold where a study sets nothing else."""


_SHORTEST_NAME: Final = 5
_EXACT: Final = 100
_PASSAGES: Final = 4
_YEARS: Final = range(1900, 2101)
_GENERAL: Final = frozenset(
    {
        Quantifier.SEVERAL,
        Quantifier.HALF,
        Quantifier.MOST,
        Quantifier.ALL_BUT_ONE,
        Quantifier.ALL,
    }
)
_NAME = re.compile(r"\b[A-ZÆØÅ]\w{4,}")


def check(
    study: Study,
    codebook: Codebook,
    findings: Findings,
    *,
    known: Known,
    limits: Limits = HOUSE,
    by_group: Iterable[str] = (),
) -> tuple[Disclosure, ...]:
    """Return what in quotes, claims and groups could give a case or a person away.

    ``study.groups`` are the groups told of, and ``by_group`` the codes whose numbers are told
    group by group. ``known`` says whether a word of a language is an ordinary one. It finds
    candidates for a person to judge; silence is no proof of safety.
    """
    quoted = tuple(_quotes(study, codebook, findings, known, limits))
    seen = _seen_figures(study, findings)
    fitting = fits(study, findings, frozenset(by_group), seen)
    found = (
        *_groups(study, findings, limits.cases),
        *(one for claim in findings.claims for one in _claim(claim, study, codebook, limits)),
        *_uneven(findings),
        *_languages(study, findings, codebook, limits),
        *quoted,
        *combinations_of(study, codebook, fitting, cases=limits.cases, sensitive=limits.sensitive),
        *profiles(study, fitting, quoted, cases=limits.cases),
    )
    return tuple(sorted(numbered(found), key=lambda one: one.kind.gravity))


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


def _languages(
    study: Study, findings: Findings, codebook: Codebook, limits: Limits
) -> Iterator[Disclosure]:
    """Warn once of each language that too few cases speak, though quotes are in it.

    A language is a description like any other; on a sensitive matter more cases must share it.
    """
    held = len(study.interviewed())
    for language in dict.fromkeys(quote.language for quote in findings.quotes):
        cases = {one.case for one in study.interviews if one.language == language}
        quotes = [one for one in findings.quotes if one.language == language]
        sensitive = any(codebook.by_id[one.code].sensitive for one in quotes)
        fewest = limits.sensitive if sensitive else limits.cases
        if len(cases) < min(fewest, held):
            basis = f"{language} {len(cases)}/{held} {sensitive}"
            yield Disclosure(Kind.LANGUAGE, f"Q-language-{language}", language, basis=basis)


def _claim(claim: Claim, study: Study, codebook: Codebook, limits: Limits) -> Iterator[Disclosure]:
    code = codebook.by_id[claim.code]
    few = 0 < claim.n < limits.sensitive or claim.quantifier is Quantifier.ALL
    if code.sensitive and claim.side is Side.FOR and few:
        numbers = f"{claim.quantifier.value} {claim.n}/{claim.denominator}/{claim.total}"
        basis = "\n".join((numbers, *(text for _, text in code.finding.texts)))
        yield Disclosure(Kind.ADMISSION, claim.id, claim.text, basis=basis)
    for name in hidden_names(claim.text, names(study)):
        yield Disclosure(Kind.NAME, claim.id, name, basis=claim.text)
    if claim.n == 1 and claim.group is None:
        for found in size_pattern(nouns(study, singular=False)).finditer(claim.text):
            yield Disclosure(Kind.SIZE, claim.id, found.group(), basis=claim.text)


def _uneven(findings: Findings) -> Iterator[Disclosure]:
    overall = {one.code: one for one in findings.findings if one.group is None}
    for claim in findings.claims:
        if claim.group is None and claim.quantifier in _GENERAL:
            counts = _passages(overall[claim.code], claim.side)
            many = sum(map(bool, counts)) > 2  # noqa: PLR2004 - of two, one has half or more
            if many and sum(counts) >= _PASSAGES and 2 * max(counts) > sum(counts):
                yield Disclosure(Kind.UNEVEN, claim.id, f"{max(counts)}/{sum(counts)}")


def _passages(finding: Finding, side: Side) -> list[int]:
    return [len(one.supports if side is Side.FOR else one.contradicts) for one in finding.standings]


def _quotes(
    study: Study, codebook: Codebook, findings: Findings, known: Known, limits: Limits
) -> Iterator[Disclosure]:
    public = public_words(study, codebook)
    told_of = {
        language: background_of(study, language, public)
        for language in {quote.language for quote in findings.quotes}
    }
    register = Register(study)
    few = {
        claim.code
        for claim in findings.claims
        if claim.group is None and claim.side is Side.FOR and claim.n < limits.sensitive
    }
    for quote in findings.quotes:
        text = quote.printed
        told = told_of[quote.language]
        found = _telling(text, quote.language, study, told, known, public)
        for kind, words in found:
            for one in dict.fromkeys(words):
                yield _quoted(kind, quote, one, study)
        yield from _figures(quote, study, register)
        if codebook.by_id[quote.code].sensitive and quote.code in few:
            yield _quoted(Kind.ADMISSION, quote, "", study)


def _telling(
    text: str, language: str, study: Study, told: Background, known: Known, public: frozenset[str]
) -> list[tuple[Kind, Iterable[str]]]:
    """Return each kind of words that give somebody away, with those of a quote's text."""
    cases = nouns(study, singular=True)
    sizes = size_pattern(cases)
    return [
        (Kind.IDENTITY, identity_numbers(text)),
        (Kind.CONTACT, contacts(text)),
        (Kind.NAME, hidden_names(text, names(study))),
        (Kind.ADDRESS, addresses(text)),
        (Kind.UNKNOWN, unknown_names(text, language, known, public)),
        (
            Kind.FAMILY,
            tuple(families(text))
            or (
                *third_parties(text),
                *conditions(text),
                *kin_of_one(text, language),
                *aged(text),
            ),
        ),
        (Kind.ROLE, (*offices(text), *callings(text, language, public))),
        (
            Kind.EVENT,
            (*(tuple(events(text, language)) or dated_events(text)), *on_record(text)),
        ),
        (Kind.COMBINATION, shared_with_one(text, told)),
        (Kind.DATE, dates(text)),
        (
            Kind.SUPERLATIVE,
            (
                *superlatives(text),
                *utmosts(text, cases),
                *unlike_others(text),
                *singled_out(text, cases),
            ),
        ),
        (Kind.SIZE, (one.group() for one in sizes.finditer(text))),
        (
            Kind.PLACE,
            (
                *places(text, cases),
                *stands_where(text),
                *landmarks(text, language, public),
                *hidden_names(text, home_places(study)),
            ),
        ),
        (Kind.DIALECT, (*dialect(text, language), *tongues(text, public))),
    ]


def _quoted(kind: Kind, quote: Quote, words: str, study: Study, value: float = 0) -> Disclosure:
    instead = ""
    if words and kind is not Kind.DIALECT:
        one = with_article(study, quote.language)
        instead = instead_of(kind, words, quote.language, value=value, one=one)
    return Disclosure(kind, quote.id, words, instead, subject=quote.coding, basis=quote.printed)


def _figures(quote: Quote, study: Study, register: Register) -> Iterator[Disclosure]:
    for figure in figures(quote.printed):
        value = scaled(figure, quote.printed)
        if register.telling(value, quote.printed, figure, quote.case):
            yield _quoted(Kind.REGISTER, quote, figure.words, study, value)
        elif _exact(figure) and not measured(quote.printed, figure):
            yield _quoted(Kind.FIGURE, quote, figure.words, study, value)


def _seen_figures(study: Study, findings: Findings) -> dict[str, frozenset[str]]:
    """Return for each quote with a register's figure in it the cases that have that figure."""
    seen, register = {}, Register(study)
    for quote in findings.quotes:
        fitting = [
            frozenset(
                case.id
                for case in study.interviewed()
                if register.telling(scaled(figure, quote.printed), quote.printed, figure, case.id)
            )
            for figure in figures(quote.printed)
        ]
        fitting = [one for one in fitting if quote.case in one]
        if fitting:
            seen[quote.id] = frozenset.intersection(*fitting)
    return seen


def _exact(figure: Figure) -> bool:
    value = figure.value
    return value >= _EXACT and value % 10 != 0 and value not in _YEARS


def names(study: Study) -> tuple[str, ...]:
    """Return the names that may not stand in the report, in compounds either."""
    forms = [
        *(one.text for one in study.replacements),
        *(form for case in study.cases for form in (case.name, *case.aliases)),
        *(one.name.split()[-1] for one in study.participants if one.name.split()),
    ]
    return tuple(dict.fromkeys(form for form in forms if len(form) >= _SHORTEST_NAME))


def home_places(study: Study) -> tuple[str, ...]:
    """Return the names of regions and the like that registers give for too few cases to hide in.

    They are capitalised words of attributes in words that fewer than three cases share.
    """
    shared: dict[str, set[str]] = {}
    for case in study.interviewed():
        for attribute in case.attributes:
            if isinstance(attribute.value, str):
                for word in _NAME.findall(attribute.value):
                    shared.setdefault(word, set()).add(case.id)
    return tuple(word for word, cases in shared.items() if len(cases) < HOUSE.sensitive)


def nouns(study: Study, *, singular: bool) -> tuple[str, ...]:
    """Return the forms of the word for a case, without an English article."""
    forms = (
        form
        for unit in study.units
        for form in (
            (unit.one, unit.the) if singular else (unit.one, unit.the, unit.many, unit.all)
        )
    )
    return tuple(dict.fromkeys(form.removeprefix("the ") for form in forms))


def with_article(study: Study, language: str) -> str:
    """Return the study's word for a case with its article: ``en kommune``."""
    unit = study.unit(language)
    english = "an" if unit.one[:1].lower() in {"a", "e", "i", "o"} else "a"
    article = english if unit.language == "en" else unit.article.replace("é", "e")
    return f"{article} {unit.one}"
