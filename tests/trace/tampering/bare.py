"""Faults in a file that has lost all that our own names and styles are."""

from __future__ import annotations

import random
from typing import Final

from docx.oxml.ns import qn

from tests.trace.tampering.claim_amount import DOWN, UP, put_amount
from tests.trace.tampering.file import without_bookmarks, without_styles
from tests.trace.tampering.quote_whose import attributions_swapped
from tests.trace.tampering.report import (
    CHANGED,
    Plant,
    Planted,
    Report,
    paragraph,
    prose,
    put,
    put_quote,
    result,
    saved,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject


def bare(plant: Plant) -> Plant:
    def bare(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
        planted = plant(report, row, draw)
        if planted is None:
            return None
        document = Report(planted.data, report.rows, report.spoken).open()
        without_bookmarks(document)
        without_styles(document)
        return Planted(saved(document), planted.subject, planted.faults, planted.id)

    return bare


def _word(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    words[draw.randrange(1, len(words))] = "småkaker"
    return put_quote(report, row, " ".join(words), CHANGED)


def _claim_up(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return put_amount(report, row, UP, frozenset({Fault.STRONGER}))


def _claim_down(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return put_amount(report, row, DOWN, frozenset({Fault.WEAKER}))


def _claim_denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for verb in (" har ", " er ", " mener ", " hjelper ", " legger ", " uroer "):
        if verb in row.text and "ikke" not in row.text:
            text = row.text.replace(verb, f"{verb}ikke ", 1)
            return put(report, row, text, Subject.CLAIM, frozenset({Fault.NEGATED}))
    return None


def _number(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not any(map(str.isdigit, row.text)):
        return None
    text = "".join(str((int(one) + 3) % 10) if one.isdigit() else one for one in row.text)
    return put(report, row, text, Subject.NUMBER, frozenset({Fault.FIGURES}))


def _quote_gone(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    here.getparent().remove(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.DELETED}), row.id)


def _quote_elsewhere(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    draw.choice(prose(document)[:8]).addnext(paragraph(document, row.bookmark))
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def _references_broken(report: Report, row: LedgerRow, draw: random.Random) -> Planted:
    """Bookmarks gone and references left: they print an error when they are next counted."""
    document = report.open()
    without_bookmarks(document)
    return Planted(saved(document), Subject.DOCUMENT, frozenset({Fault.BROKEN}))


def _references_in_error(report: Report, row: LedgerRow, draw: random.Random) -> Planted:
    """The same, once a Norwegian Word has counted its fields anew."""
    document = Report(_references_broken(report, row, draw).data, report.rows, report.spoken).open()
    for here in document.element.body.iterchildren(qn("w:p")):
        for code in here.iter(qn("w:instrText")):
            if (code.text or "").split()[:1] == ["REF"]:
                first, *others = result(code)
                first.text = "Feil! Fant ikke referansekilden."
                for other in others:
                    other.text = ""
    return Planted(saved(document), Subject.DOCUMENT, frozenset({Fault.BROKEN}))


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "no ids: quote changed": ("quote", bare(_word)),
    "no ids: quote deleted": ("quote", bare(_quote_gone)),
    "no ids: quote moved": ("quote", bare(_quote_elsewhere)),
    "no ids: quantifier up": ("claim", bare(_claim_up)),
    "no ids: quantifier down": ("claim", bare(_claim_down)),
    "no ids: claim denied": ("claim", bare(_claim_denied)),
    "no ids: number changed": ("number", bare(_number)),
    "no ids: attribution changed": ("quote", bare(attributions_swapped)),
    "no ids: references broken": ("number", _references_broken),
    "no ids: references print an error": ("number", _references_in_error),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
