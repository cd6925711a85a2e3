"""Claims that researchers have written, held against the codings and put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.errors.authored import DefinedTwice, UnknownReference
from workbench.errors.claim import (
    CaseDoesNotHold,
    GroupNotTold,
    NobodyHolds,
    RetiredCode,
    TooStrong,
    WrongLink,
)
from workbench.findings.authored import slot
from workbench.findings.claim import claim_ids
from workbench.findings.evidence import Evidence
from workbench.findings.noun import noun_of
from workbench.findings.numeral import tongue
from workbench.findings.quantifier import allowed, chosen
from workbench.findings.rule import Rule
from workbench.findings.tally import CAME_UP, Tally, codings, holding
from workbench.findings.words import filled, sentence, singular, subject
from workbench.model.authored import Authored
from workbench.model.codebook import Codebook
from workbench.model.finding import (
    Claim,
    Counted,
    Finding,
    Quantifier,
    Side,
    Standing,
    Status,
    Verdict,
)
from workbench.model.interview import Study, Unit
from workbench.model.participant import ConsentStatus
from workbench.text.near import nearest

PREFIX: Final = "C-"

_UNITS: Final = {
    Counted.INFORMANT: {
        "nb": Unit("nb", "informant", "informanten", "informanter", "informantene", "en"),
        "nn": Unit("nn", "informant", "informanten", "informantar", "informantane", "ein"),
        "en": Unit("en", "informant", "the informant", "informants", "the informants", ""),
    },
    Counted.GROUP: {
        "nb": Unit("nb", "gruppe", "gruppen", "grupper", "gruppene", "en"),
        "nn": Unit("nn", "gruppe", "gruppa", "grupper", "gruppene", "ei"),
        "en": Unit("en", "group", "the group", "groups", "the groups", ""),
    },
}
_SAME: Final = {
    "nb": {"et": "det samme {the}", "": "den samme {the}"},
    "nn": {"eit": "det same {the}", "": "den same {the}"},
    "en": {"": "the same {one}"},
}
_ANOTHER: Final = {
    "nb": {"et": "et annet {one}", "ei": "ei annen {one}", "": "en annen {one}"},
    "nn": {"eit": "eit anna {one}", "ei": "ei anna {one}", "": "ein annan {one}"},
    "en": {"": "another {one}"},
}


@dataclass(frozen=True)
class Ground:
    """All that a claim is held against. ``findings`` are by code and group."""

    study: Study
    codebook: Codebook
    findings: Mapping[tuple[str, str | None], Finding]
    counting: Sequence[Evidence]
    rule: Rule
    language: str


def own_claims(written: Sequence[Authored], ground: Ground) -> tuple[Claim, ...]:
    """Return the claims that researchers have written, in the file's order.

    Raises an :class:`~workbench.errors.authored.AuthoredError` that names file and line when
    one says more than its evidence bears, or points at what is not there.
    """
    _check_names(written, ground)
    standings = {one.id: tuple(_standings(one, ground)) for one in written}
    made = {one.id: _claim(one, standings[one.id], ground) for one in written}
    for one in written:
        _check_links(one, made)
    return tuple(made.values())


def _check_names(written: Sequence[Authored], ground: Ground) -> None:
    codes = ground.codebook.by_id
    drafted = set(claim_ids(ground.study, ground.codebook).values())
    cases = {case.id for case in ground.study.interviewed()}
    for one in written:
        if one.id in codes or f"{PREFIX}{one.id}" in drafted:
            raise DefinedTwice(one.where, "claim", one.id, one.where)
        _in_use(one, ground.codebook)
        _known("case", one.cases, cases, one)
        links = [link for link in (one.same_as, one.another_than) if link]
        _known("claim", links, [other.id for other in written], one)
        told = [group.id for group in ground.study.groups]
        if one.group is not None and one.group not in told:
            raise GroupNotTold(one.where, one.id, one.group, tuple(told))


def _in_use(one: Authored, codebook: Codebook) -> None:
    """Refuse a claim on a code that is retired, or that never was."""
    for code in one.codes:
        if code in codebook.known and code not in codebook.by_id:
            raise RetiredCode(one.where, one.id, code)
    _known("code", one.codes, codebook.by_id, one)


def _known(kind: str, names: Iterable[str], known: Iterable[str], one: Authored) -> None:
    held = tuple(known)
    for name in names:
        if name not in held:
            raise UnknownReference(one.where, kind, name, nearest(name, held))


def _standings(one: Authored, ground: Ground) -> Iterator[Standing]:
    """Yield each case's verdict on a claim: its codes' verdicts joined."""
    findings = [ground.findings.get((code, one.group)) for code in one.codes]
    held = [found for found in findings if found is not None]
    for standings in zip(*(found.standings for found in held), strict=True):
        yield _joined(standings, one)


def _joined(standings: Sequence[Standing], one: Authored) -> Standing:
    supports = tuple(dict.fromkeys(name for each in standings for name in each.supports))
    contradicts = tuple(dict.fromkeys(name for each in standings for name in each.contradicts))
    every = all if one.joined == "all" else any
    sided = {side: every(_holds(each, side) for each in standings) for side in Side}
    other = Side.AGAINST if one.side is Side.FOR else Side.FOR
    against = any(_holds(each, other) for each in standings)
    if one.side is Side.FOR:
        supported, contradicted = sided[Side.FOR], against
    else:
        supported, contradicted = against, sided[Side.AGAINST]
    came_up = every(each.verdict in CAME_UP for each in standings)
    if supported:
        verdict = Verdict.MIXED if contradicted else Verdict.FOR
    elif contradicted:
        verdict = Verdict.AGAINST
    else:
        verdict = Verdict.SILENT if came_up else Verdict.NOT_ASKED
    return Standing(
        standings[0].case,
        verdict,
        supports if supported else (),
        contradicts if contradicted else (),
    )


def _holds(standing: Standing, side: Side) -> bool:
    own = Verdict.FOR if side is Side.FOR else Verdict.AGAINST
    return standing.verdict in {own, Verdict.MIXED}


def _claim(one: Authored, standings: tuple[Standing, ...], ground: Ground) -> Claim:
    codes = [ground.codebook.by_id[code] for code in one.codes]
    lead = next((code for code in codes if code.sensitive), codes[0])
    finding = Finding(lead.id, lead.theme, one.group, standings)
    held = holding(finding, one.side)
    for case in one.cases:
        if case not in held:
            raise CaseDoesNotHold(one.where, one.id, case, held)
    cases = one.cases or held
    about = Finding(
        lead.id,
        lead.theme,
        one.group,
        tuple(each for each in standings if each.case in cases or each.case not in held),
    )
    count = _tally(one, finding, cases, ground)
    if not count.n and one.status is not Status.OPEN and one.quantifier is not Quantifier.NONE:
        raise NobodyHolds(one.where, one.id)
    bears = chosen(count, ground.rule)
    word = one.quantifier or bears
    can = allowed(count, ground.rule)
    if word not in can:
        facts = (count.n, count.came_up, count.total, tuple(each.value for each in can))
        raise TooStrong(one.quantifier_at, one.id, word.value, bears.value, *facts)
    other = Side.AGAINST if one.side is Side.FOR else Side.FOR
    return Claim(
        id=f"{PREFIX}{one.id}",
        code=lead.id,
        group=one.group,
        side=one.side,
        quantifier=word,
        n=count.n,
        denominator=count.came_up,
        total=count.total,
        text=_worded(one, word, count, ground),
        cases=cases,
        codings=codings(about, one.side),
        counter=codings(finding, other),
        status=one.status,
        counted=one.counted,
        codes=one.codes,
        standings=standings,
        allowed=can,
        linked=tuple(f"{PREFIX}{name}" for name in (one.same_as, one.another_than) if name),
    )


def _tally(one: Authored, finding: Finding, cases: Sequence[str], ground: Ground) -> Tally:
    codes = [ground.codebook.by_id[code] for code in one.codes]
    came_up = finding.cases(*CAME_UP)
    mixed = [case for case in finding.cases(Verdict.MIXED) if case in cases]
    counts = len(cases), len(came_up), len(finding.standings)
    if one.counted is Counted.INFORMANT:
        counts = _informants(one, cases, came_up, ground)
    elif one.counted is Counted.GROUP:
        counts = _groups(cases, came_up, ground)
    return Tally(
        *counts,
        mixed=min(len(mixed), counts[1]),
        emergent=not any(code.guide for code in codes),
        exposed=any(code.sensitive for code in codes),
    )


def _informants(
    one: Authored, cases: Sequence[str], came_up: Sequence[str], ground: Ground
) -> tuple[int, int, int]:
    """Count people: those whose own words hold it, those present where it came up, and all."""
    given = {
        each.id for each in ground.study.participants if each.consent.status is ConsentStatus.GIVEN
    }
    present = {
        case: {
            person
            for interview in ground.study.interviews
            if interview.case == case
            for person in interview.participants
            if person in given
        }
        for case in {interview.case for interview in ground.study.interviews}
    }
    stance = "supports" if one.side is Side.FOR else "contradicts"
    said: dict[str, set[str]] = {code: set() for code in one.codes}
    for each in ground.counting:
        if each.coding.code in said and each.coding.stance.value == stance and each.case in cases:
            said[each.coding.code] |= {piece.turn.speaker or "" for piece in each.pieces} & given
    sets = list(said.values())
    held = set.intersection(*sets) if one.joined == "all" else set.union(*sets)
    where = set().union(*(present.get(case, set()) for case in came_up)) | held
    return len(held), len(where), len(set().union(*present.values()))


def _groups(cases: Sequence[str], came_up: Sequence[str], ground: Ground) -> tuple[int, int, int]:
    """Count groups: a group holds it when more than half of its cases where it came up do."""
    asked = [[case for case in group.cases if case in came_up] for group in ground.study.groups]
    held = [inside for inside in asked if 2 * sum(case in cases for case in inside) > len(inside)]
    return len(held), len([inside for inside in asked if inside]), len(asked)


def _worded(one: Authored, word: Quantifier, count: Tally, ground: Ground) -> str:
    language = ground.language if one.text.has(ground.language) else ""
    text = one.text.in_(ground.language)
    of = tongue(language or next((tag for tag, _ in one.text.texts if tag), ground.language))
    unit = _UNITS.get(one.counted, {}).get(of) or ground.study.unit(of)
    scope = next((group for group in ground.study.groups if group.id == one.group), None)
    if one.counted is not Counted.CASE:
        scope = None
    filling = {
        "cases": lambda: subject(
            word, count.n, count.came_up, count.total, noun_of(unit, scope, of)
        ),
        "same": lambda: _linked(_SAME, unit, of),
        "another": lambda: _linked(_ANOTHER, unit, of),
    }[slot(one)]()
    if f"{{{slot(one)}}}" not in text:
        return sentence(text)  # an open question need not count
    template = text.replace(f"{{{slot(one)}}}", "{cases}")
    return sentence(filled(template, filling, one=singular(word, count.n)))


def _linked(forms: Mapping[str, Mapping[str, str]], unit: Unit, of: str) -> str:
    form = forms[of].get(unit.article, forms[of][""])
    return form.format(one=unit.one, the=unit.the)


def _check_links(one: Authored, made: Mapping[str, Claim]) -> None:
    """Refuse «the same» of two cases, and «another» of one."""
    for link, other in (("same_as", one.same_as), ("another_than", one.another_than)):
        if not other:
            continue
        mine, theirs = made[one.id].cases, made[other].cases
        alone = len(mine) == len(theirs) == 1
        if not alone or (mine == theirs) != (link == "same_as"):
            raise WrongLink(one.where, one.id, link, other)
