"""The ledger: what the report really prints, tied to its evidence, row by row.

Its rows are read from the blocks that the writers print, so ledger and text cannot differ.
It names cases and turns, and stays with the project; of speakers it holds what the study's
``attribution`` lets stand under a quote, so that the file links no more quotes than the text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from functools import cached_property

from workbench.model.coding import Coding
from workbench.model.finding import (
    Claim,
    Finding,
    LedgerRow,
    Number,
    Quote,
    Side,
    Verdict,
)
from workbench.report.block import Bound, Document
from workbench.report.count import numbers
from workbench.report.material import Material
from workbench.report.number import labels, references
from workbench.report.phrase import digits
from workbench.report.table.evidence import coders_and_days
from workbench.report.template.view import attribution
from workbench.report.walk import Mention, mentions
from workbench.text.form import digest

_EMPTY = {one.name: "" for one in fields(LedgerRow)}


def ledger(document: Document, material: Material) -> tuple[LedgerRow, ...]:
    """Return one row for every bound mention in the report, in reading order."""
    evidence = _Evidence(material)
    reads = references(labels(document))
    return tuple(evidence.row(one) for one in mentions(document, reads))


def stamp_of(rows: Iterable[LedgerRow]) -> str:
    """Return the digest that ties a Word file to its ledger. A signature does not change it.

    Ledgers from before claims had a part of a sentence keep the digest they had.
    """
    held = tuple(rows)
    later = () if any(row.part for row in held) else ("part",)
    return digest(to_csv(held, without=(*later, "signed")))


def to_csv(rows: Iterable[LedgerRow], without: Collection[str] = ()) -> bytes:
    """Return the ledger as a CSV file: UTF-8 with signature, so that spreadsheets read it."""
    names = [one.name for one in fields(LedgerRow) if one.name not in without]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([getattr(row, name) for name in names] for row in rows)
    return out.getvalue().encode("utf-8-sig")


@dataclass(frozen=True)
class _Evidence:
    """The material, ready to be asked by id."""

    material: Material

    @cached_property
    def claims(self) -> dict[str, Claim]:
        return {one.id: one for one in self.material.findings.claims}

    @cached_property
    def quotes(self) -> dict[str, Quote]:
        return {one.id: one for one in self.material.findings.quotes}

    @cached_property
    def numbers(self) -> dict[str, Number]:
        return numbers(self.material)

    @cached_property
    def codings(self) -> dict[str, Coding]:
        return {one.id: one for one in self.material.work.codings}

    @cached_property
    def findings(self) -> dict[tuple[str, str | None], Finding]:
        return {(one.code, one.group): one for one in self.material.findings.findings}

    def row(self, mention: Mention) -> LedgerRow:
        """Return the row of a mention; an id that nothing stands behind has empty cells."""
        cells = {
            "id": mention.id,
            "kind": mention.bound.value,
            "chapter": mention.chapter,
            "bookmark": mention.bookmark,
            "text": mention.text,
            "part": mention.part,
        }
        if mention.bound is Bound.CLAIM and mention.id in self.claims:
            cells |= self._claim(self.claims[mention.id])
        elif mention.bound is Bound.QUOTE and mention.id in self.quotes:
            cells |= self._quote(self.quotes[mention.id])
        elif mention.bound is Bound.NUMBER and mention.id in self.numbers:
            cells |= self._number(self.numbers[mention.id])
        return LedgerRow(**(_EMPTY | cells))

    def _claim(self, claim: Claim) -> dict[str, str]:
        cells = {
            "quantifier": claim.quantifier.value,
            "n": str(claim.n),
            "denominator": str(claim.denominator),
            "total": str(claim.total),
            "cases_for": " ".join(claim.cases),
            "original": claim.text,
            **self._rests_on(claim.codings),
        }
        if claim.written:
            own = Finding(claim.code, "", claim.group, claim.standings)
            return cells | _cases(own, claim.side) | {"cases_for": cells["cases_for"]}
        finding = self.findings.get((claim.code, claim.group))
        return cells | (_cases(finding, claim.side) if finding else {})

    def _quote(self, quote: Quote) -> dict[str, str]:
        return {
            "interview": quote.interview,
            "turn": str(quote.turn),
            "start": str(quote.start),
            "end": str(quote.end),
            "speaker": attribution(quote, self.material),
            "original": quote.original,
            **self._rests_on((quote.coding,)),
        }

    def _number(self, number: Number) -> dict[str, str]:
        return {
            "n": digits(number.value, "en").replace(",", ""),
            "original": number.meaning,
            **self._rests_on(number.rests_on),
        }

    def _rests_on(self, ids: tuple[str, ...]) -> dict[str, str]:
        known = [self.codings[one] for one in ids if one in self.codings]
        coders, days = coders_and_days(known)
        return {"codings": " ".join(ids), "coders": coders, "coded": days}


def _cases(finding: Finding, side: Side) -> dict[str, str]:
    """Return the cases by what they say of the claim's own side; MIXED are on both."""
    own, other = Verdict.FOR, Verdict.AGAINST
    if side is Side.AGAINST:
        own, other = other, own
    return {
        "cases_for": " ".join(finding.cases(own, Verdict.MIXED)),
        "cases_against": " ".join(finding.cases(other, Verdict.MIXED)),
        "cases_silent": " ".join(finding.cases(Verdict.SILENT)),
        "cases_not_asked": " ".join(finding.cases(Verdict.NOT_ASKED)),
    }
