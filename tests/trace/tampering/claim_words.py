"""What a claim says: denied, turned, reworded, taken out."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Final

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.trace.tampering.claim_amount import _first
from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    is_heading,
    new_paragraph,
    paragraph,
    put,
    put_claim,
    saved,
    say,
    tied_texts,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject

_OPPOSITE: Final = (
    ("for lav", "for høy"),
    ("fornøyde", "misfornøyde"),
    ("har styrket", "har svekket"),
    ("er avhengige", "er uavhengige"),
    ("god hjelp", "dårlig hjelp"),
    ("liten nytte", "stor nytte"),
    ("god tid", "knapp tid"),
    ("tungt", "lett"),
    ("åpent", "sjelden"),
    ("overkommelige", "urimelige"),
)

_ORGANISATIONS: Final = (
    ("IMDi", "UDI"),
    ("Husbanken", "fylkeskommunen"),
    ("private utleiere", "kommunale utleiere"),
    ("bostøtte", "startlån"),
)


def claim_denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for verb in (" har ", " er ", " mener ", " hjelper ", " legger ", " uroer "):
        if verb in row.text and "ikke" not in row.text:
            text = row.text.replace(verb, f"{verb}ikke ", 1)
            return put(report, row, text, Subject.CLAIM, frozenset({Fault.NEGATED}))
    return None


def claim_hedged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not row.text.startswith("Alle "):
        return None
    document = report.open()
    here = paragraph(document, row.bookmark)
    starts = (one for one in here if one.get(qn("w:name")) == row.bookmark)
    next(starts).addprevious(new_paragraph(here, "Slett ikke ").find(qn("w:r")))
    faults = frozenset({Fault.NEGATED, Fault.WEAKER, Fault.STRONGER, Fault.REWORDED})
    return Planted(saved(document), Subject.CLAIM, faults, row.id)


def reworded(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.rstrip(".").split()
    words[-1] = "sirkustelt."
    faults = frozenset({Fault.REWORDED, Fault.STRONGER, Fault.WEAKER, Fault.FIGURES})
    return put(report, row, " ".join(words), Subject.CLAIM, faults)


def deleted_claim(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    here.getparent().remove(here)
    return Planted(saved(document), Subject.CLAIM, frozenset({Fault.DELETED}), row.id)


def against_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not row.id.endswith("-against"):
        return None
    document = report.open()
    say(document, row.bookmark, "")
    return Planted(saved(document), Subject.CLAIM, frozenset({Fault.DELETED}), row.id)


def not_out(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ingen ", "bare "):
        if word in row.text:
            text = row.text.replace(word, " " if word.startswith(" ") else "", 1)
            return put(report, row, text, Subject.CLAIM, ANY)
    return None


def opposite(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return _first(report, row, _OPPOSITE)


def other_organisation(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return _first(report, row, _ORGANISATIONS)


def cause_put_in(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return put_claim(report, row, f"{row.text.rstrip('.')}, fordi staten sviktet.")


def degree_put_in(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    pairs = (("fornøyde", "svært fornøyde"), ("avhengige", "helt avhengige"), ("uroer", "uroer"))
    return _first(report, row, (*pairs[:2], ("har ", "har alltid ")))


def year_moved(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return _first(report, row, (("2023", "2024"), ("2022", "2020")))


def rewritten_in_tracking(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A claim struck out and written anew beside its bookmark, as tracked changes."""
    document = report.open()
    texts = tied_texts(document, row.bookmark)
    run = texts[0].getparent()
    anew = deepcopy(run)
    anew.find(qn("w:t")).text = "Kommunene er stort sett enige om dette."
    for text in texts:
        gone = OxmlElement("w:del")
        gone.set(qn("w:id"), "9005")
        gone.set(qn("w:author"), "Medforfatter")
        text.getparent().addprevious(gone)
        gone.append(text.getparent())
        text.tag = qn("w:delText")
    around = OxmlElement("w:ins")
    around.set(qn("w:id"), "9006")
    around.set(qn("w:author"), "Medforfatter")
    around.append(anew)
    paragraph(document, row.bookmark).append(around)
    return Planted(saved(document), Subject.CLAIM, ANY, row.id)


def denied_in_a_control(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The whole paragraph in a content control, and a denial in the claim."""
    for verb in (" har ", " er "):
        if verb in row.text and "ikke" not in row.text:
            document = report.open()
            say(document, row.bookmark, row.text.replace(verb, f"{verb}ikke ", 1))
            here = paragraph(document, row.bookmark)
            control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
            here.addprevious(control)
            control[1].append(here)
            return Planted(saved(document), Subject.CLAIM, frozenset({Fault.NEGATED}), row.id)
    return None


def chapter_gone(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """All under one heading of the third level goes, and the heading with it."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    heads = [one for one in here.itersiblings(qn("w:p"), preceding=True) if is_heading(one)]
    if not heads:
        return None
    gone = [heads[0]]
    for one in heads[0].itersiblings():
        if is_heading(one) or one.tag != qn("w:p"):
            break
        gone.append(one)
    if here not in gone:
        return None
    for one in gone:
        one.getparent().remove(one)
    return Planted(saved(document), Subject.CLAIM, frozenset({Fault.DELETED}), row.id)


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "claim: denied": ("claim", claim_denied),
    "claim: hedged outside bookmark": ("claim", claim_hedged),
    "claim: reworded": ("claim", reworded),
    "claim: paragraph deleted": ("claim", deleted_claim),
    "claim: contrary evidence deleted": ("claim", against_deleted),
    "claim: denial or «bare» taken out": ("claim", not_out),
    "claim: turned by an opposite": ("claim", opposite),
    "claim: other organisation": ("claim", other_organisation),
    "claim: cause put in": ("claim", cause_put_in),
    "claim: degree put in": ("claim", degree_put_in),
    "claim: other year": ("claim", year_moved),
    "claim: rewritten in tracking": ("claim", rewritten_in_tracking),
    "claim: denied in a control": ("claim", denied_in_a_control),
    "claim: section taken out": ("claim", chapter_gone),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
