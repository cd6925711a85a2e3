"""Tables of what the report rests on: claims, quotes, numbers, agreement.

They list what the chapters really print, so they are filled in last (:data:`LATE`). They
name coders, never cases, interviews or people, and no days: interviews are coded one after
the other, so a day would tell which sentences and quotes are from the same conversation. The
ledger file, which stays with the project, has the days and leads on to the turn.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Final

from workbench.model.agreement import Coefficient
from workbench.model.coding import Coding
from workbench.model.finding import Claim, Number, Quote
from workbench.report.block import Cell, Table
from workbench.report.count import PREFIX, numbers
from workbench.report.legend import BLANK, TO
from workbench.report.material import Material
from workbench.report.phrase import digits
from workbench.report.quantity import QUANTIFIERS
from workbench.report.table.cell import cell, heads, number, table, told
from workbench.report.table.legend_evidence import GROUP_SIZE, MEANINGS
from workbench.report.table.legend_table import HEADS, SOURCES

ANCHOR: Final = "evidence-"
"""What the place of an id in the evidence tables begins with."""


def claims(material: Material, printed: Collection[str]) -> Table:
    """Return every printed claim with its numbers, quotes and coders."""
    codings = {one.id: one for one in material.work.codings}
    rows = [heads(material, "id", "claim", "ndn", "quantifier", "quotes", "coders")]
    shown = [one for one in material.findings.claims if one.id in printed]
    rows += [_claim(one, codings, printed, material) for one in shown]
    widths = (2.2, 4.6, 0.9, 1.0, 1.6, 0.9)
    return table(material, "evidence", rows, widths, wide=True)


def quotes(material: Material, printed: Collection[str]) -> Table:
    """Return every printed quote with its code, form, declared edits and coder."""
    codings = {one.id: one for one in material.work.codings}
    rows = [heads(material, "id", "code", "recording", "edits", "coders")]
    shown = [one for one in material.findings.quotes if one.id in printed]
    rows += [_quote(one, codings, material) for one in shown]
    return table(material, "quotes", rows, (1.3, 3.4, 1.1, 2.2, 1.0))


def counted(material: Material, printed: Collection[str]) -> Table:
    """Return every printed number, with what it counts."""
    rows = [heads(material, "id", "meaning", "number", numeric=1)]
    shown = [one for one in numbers(material).values() if one.id in printed]
    rows += [_counted(one, material) for one in shown]
    return table(material, "numbers", rows, (2.2, 4.5, 0.8))


def agreement(material: Material) -> Table:
    """Return the agreement between coders: overall, then for every code that was measured."""
    rows = [heads(material, "code", "alpha", "interval", "percent", "both", numeric=4)]
    measured = material.agreement
    if measured is not None:
        overall = told(HEADS["overall"], material)
        blank = BLANK.in_(material.language)
        rows.append(_agreed(overall, measured.overall, blank, blank, material))
        for one in measured.codes:
            name = material.codebook.by_id[one.code].name.in_(material.language)
            percent = blank if one.percent is None else f"{100 * one.percent:.0f}"
            rows.append(_agreed(name, one.alpha, percent, str(one.both), material))
    return table(material, "agreement", rows, (3.0, 1.0, 1.5, 1.0, 1.2))


def coders_and_days(codings: Iterable[Coding]) -> tuple[str, str]:
    """Return who made these codings, and from which day to which (ISO dates)."""
    made = tuple(codings)
    coders = ", ".join(sorted({one.coder for one in made}))
    days = sorted({one.time[:10] for one in made if one.time})
    if not days:
        return coders, ""
    return coders, days[0] if days[0] == days[-1] else f"{days[0]} – {days[-1]}"


LATE: Final[dict[str, Callable[[Material, Collection[str]], Table]]] = {
    "evidence": claims,
    "quotes": quotes,
    "numbers": counted,
}
"""Tables over the ids that the chapters print, by the name templates use."""


def _anchored(name: str) -> Cell:
    """Return the cell that evidence links for ``name`` lead to."""
    return cell(name, anchor=ANCHOR + name)


def _claim(
    claim: Claim, codings: dict[str, Coding], printed: Collection[str], material: Material
) -> tuple[Cell, ...]:
    resting = [codings[one] for one in claim.codings if one in codings]
    mine = set(claim.codings)
    chosen = [q.id for q in material.findings.quotes if q.coding in mine and q.id in printed]
    coders, _ = coders_and_days(resting)
    blank = BLANK.in_(material.language)
    return (
        _anchored(claim.id),
        cell(claim.text),
        cell(f"{claim.n} / {claim.denominator} / {claim.total}"),
        cell(QUANTIFIERS[claim.quantifier].in_(material.language)),
        cell(", ".join(chosen) or blank),
        cell(coders or blank),
    )


def _quote(quote: Quote, codings: dict[str, Coding], material: Material) -> tuple[Cell, ...]:
    language = material.language
    coding = codings.get(quote.coding)
    coders, _ = coders_and_days([coding] if coding else [])
    kind = "transcript" if quote.verbatim else "notes"
    code = material.codebook.by_id.get(quote.code)
    blank = BLANK.in_(language)
    return (
        _anchored(quote.id),
        cell(code.name.in_(language) if code else quote.code),
        cell(SOURCES[kind].in_(language)),
        cell("; ".join(printed for _, _, printed in quote.edits if printed) or blank),
        cell(coders or blank),
    )


def _counted(one: Number, material: Material) -> tuple[Cell, ...]:
    return (_anchored(one.id), cell(_meaning(one, material)), number(one.text))


def _meaning(one: Number, material: Material) -> str:
    name = one.id.removeprefix(PREFIX)
    if name in MEANINGS:
        return told(MEANINGS[name], material)
    for group in material.groups:
        if name == f"group-{group.id}":
            return told(GROUP_SIZE, material, group=group.name.in_(material.language))
    return one.meaning


def _agreed(
    name: str, alpha: Coefficient, percent: str, both: str, material: Material
) -> tuple[Cell, ...]:
    def shown(value: float) -> str:
        return digits(value, material.language, 2).replace("-", "−")

    blank = BLANK.in_(material.language)
    value = blank if alpha.value is None else shown(alpha.value)
    known = alpha.low is not None and alpha.high is not None
    to = TO.in_(material.language)
    limits = f"{shown(alpha.low or 0)} {to} {shown(alpha.high or 0)}" if known else blank
    return (cell(name), number(value), number(limits), number(percent), number(both))
