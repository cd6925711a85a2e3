"""The claims that researchers have written, as the internal evidence file shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workbench.model.coding import Coding
from workbench.model.finding import Claim, Side, Verdict
from workbench.report.block import Block, Heading, Paragraph, Run
from workbench.report.material import Material
from workbench.report.phrase import listed, runs, say
from workbench.report.quantity import QUANTIFIERS

TITLE: Final = say(
    "Påstander skrevet av forskerne",
    "Påstandar skrivne av forskarane",
    "Claims written by researchers",
)
FACTS: Final = say(
    "Status: {status}. Teller: {counted}. {n} av {d} der temaet kom opp, {total} i alt. "
    "Valgt ord: {chosen}. Ord som belegget bærer: {allowed}.",
    "Status: {status}. Tel: {counted}. {n} av {d} der temaet kom opp, {total} i alt. "
    "Valt ord: {chosen}. Ord som belegget ber: {allowed}.",
    "Status: {status}. Counts: {counted}. {n} of {d} where the matter came up, {total} in all. "
    "Chosen word: {chosen}. Words the evidence bears: {allowed}.",
)
STATUSES: Final = {
    "finding": say("funn", "funn", "finding"),
    "interpretation": say("tolkning", "tolking", "interpretation"),
    "hypothesis": say("hypotese", "hypotese", "hypothesis"),
    "open": say("åpent spørsmål", "ope spørsmål", "open question"),
}
COUNTED: Final = {
    "case": say("caser", "case", "cases"),
    "informant": say("informanter", "informantar", "informants"),
    "group": say("grupper", "grupper", "groups"),
}
SIDES: Final = {
    "for": say("For", "For", "For"),
    "against": say("Mot", "Mot", "Against"),
    "silent": say("Taus", "Taus", "Silent"),
    "not-asked": say("Kom ikke opp", "Kom ikkje opp", "Did not come up"),
}


def written_claims(material: Material) -> Iterator[Block]:
    """Yield each written claim with its numbers, its cases on each side, and its passages."""
    written = [one for one in material.findings.claims if one.written]
    if not written:
        return
    yield Heading(1, runs(TITLE.in_(material.language)), "written-claims", numbered=False)
    codings = {one.id: one for one in material.work.codings}
    for claim in written:
        yield Heading(2, runs(claim.id), f"claim-{claim.id}", numbered=False)
        yield Paragraph((Run(claim.text, strong=True),))
        yield Paragraph(runs(_facts(claim, material.language)))
        yield from (Paragraph(runs(line)) for line in _sides(claim, material))
        held = [codings[one] for one in (*claim.codings, *claim.counter) if one in codings]
        for coding in held:
            yield Paragraph(runs(_passage(coding, material)), role="note")


def _facts(claim: Claim, language: str) -> str:
    allowed = [QUANTIFIERS[one].in_(language) for one in claim.allowed]
    return FACTS.in_(language).format(
        status=STATUSES[claim.status.value].in_(language),
        counted=COUNTED[claim.counted.value].in_(language),
        n=claim.n,
        d=claim.denominator,
        total=claim.total,
        chosen=QUANTIFIERS[claim.quantifier].in_(language),
        allowed=", ".join(allowed),
    )


def _sides(claim: Claim, material: Material) -> Iterator[str]:
    own, other = Verdict.FOR, Verdict.AGAINST
    if claim.side is Side.AGAINST:
        own, other = other, own
    for name, verdicts in (
        ("for", {own, Verdict.MIXED}),
        ("against", {other, Verdict.MIXED}),
        ("silent", {Verdict.SILENT}),
        ("not-asked", {Verdict.NOT_ASKED}),
    ):
        cases = [
            material.study.case(one.case).name for one in claim.standings if one.verdict in verdicts
        ]
        if cases:
            head = SIDES[name].in_(material.language)
            yield f"{head}: {listed(cases, material.language)}"


def _passage(coding: Coding, material: Material) -> str:
    transcript = material.transcripts.get(coding.anchor.interview)
    turn = transcript.turn_at(coding.anchor.start) if transcript else None
    place = f"{coding.anchor.interview}:{turn.number}" if turn else coding.anchor.interview
    return f"{place} ({coding.code}, {coding.coder}, {coding.time[:10]}): {coding.anchor.quote}"
