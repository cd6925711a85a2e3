"""Quotes moved, run together, parted, taken out, told twice."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    in_two,
    new_paragraph,
    paragraph,
    prose,
    saved,
    say,
    tied_texts,
    tracked,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject


def merged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    quotes = report.of("quote")
    following = quotes[(quotes.index(row) + 1) % len(quotes)]
    document = report.open()
    say(document, row.bookmark, f"{row.text} {following.text}")
    gone = paragraph(document, following.bookmark)
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MERGED}), row.id)


def joined(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    quotes = report.of("quote")
    following = quotes[(quotes.index(row) + 1) % len(quotes)]
    document = report.open()
    first, second = (paragraph(document, one.bookmark) for one in (row, following))
    for child in list(second):
        if child.tag != qn("w:pPr"):
            first.append(child)
    second.getparent().remove(second)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MERGED}), row.id)


def moved(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    draw.choice(prose(document)[:8]).addnext(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def moved_a_little(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    headings = [
        one
        for one in here.itersiblings(qn("w:p"))
        if "Heading3" in {style.get(qn("w:val")) for style in one.iter(qn("w:pStyle"))}
    ]
    if not headings:
        return None
    headings[0].addnext(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def pasted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    draw.choice(prose(document)[:8]).addnext(new_paragraph(here, row.text))
    here.getparent().remove(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def deleted_quote(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    here.getparent().remove(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.DELETED}), row.id)


def duplicated(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    draw.choice(prose(document)[:8]).addnext(new_paragraph(here, row.text))
    return Planted(saved(document), Subject.QUOTE, ANY)


def split_with_words_between(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    in_two(document, row, draw)
    here.addnext(new_paragraph(here, "Og dette er det viktigste av alt."))
    return Planted(saved(document), Subject.QUOTE, ANY)


def texts_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    other = draw.choice([one for one in report.of("quote") if one.speaker != row.speaker])
    document = report.open()
    say(document, row.bookmark, other.text)
    say(document, other.bookmark, row.text)
    return Planted(saved(document), Subject.QUOTE, ANY, row.id)


def paragraphs_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    other = draw.choice([one for one in report.of("quote") if one.speaker != row.speaker])
    document = report.open()
    first, second = (paragraph(document, one.bookmark) for one in (row, other))
    place = OxmlElement("w:p")
    first.addprevious(place)
    second.addprevious(first)
    place.addprevious(second)
    parent = place.getparent()
    assert parent is not None
    parent.remove(place)
    return Planted(saved(document), Subject.QUOTE, ANY, row.id)


def hidden(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for text in tied_texts(document, row.bookmark):
        text.getparent().get_or_add_rPr().append(OxmlElement("w:vanish"))
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.DELETED}), row.id)


def tracked_move(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    there = new_paragraph(here, "")
    for run in list(there.iter(qn("w:r"))):
        there.remove(run)
    to = tracked("w:moveTo")
    there.append(to)
    for text in tied_texts(document, row.bookmark):
        run = text.getparent()
        to.append(deepcopy(run))
        around = tracked("w:moveFrom")
        run.addprevious(around)
        around.append(run)
    draw.choice(prose(document)[:8]).addnext(there)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def tracked_deletion(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for text in tied_texts(document, row.bookmark):
        run = text.getparent()
        around = tracked("w:del")
        run.addprevious(around)
        around.append(run)
        text.tag = qn("w:delText")
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.DELETED}), row.id)


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "quote: two texts merged": ("quote", merged),
    "quote: two paragraphs joined": ("quote", joined),
    "quote: moved": ("quote", moved),
    "quote: moved under next heading": ("quote", moved_a_little),
    "quote: pasted elsewhere": ("quote", pasted),
    "quote: deleted": ("quote", deleted_quote),
    "quote: tracked deletion": ("quote", tracked_deletion),
    "quote: texts of two speakers swapped": ("quote", texts_swapped),
    "quote: paragraphs of two swapped": ("quote", paragraphs_swapped),
    "quote: hidden": ("quote", hidden),
    "quote: printed twice": ("quote", duplicated),
    "quote: split, words between": ("quote", split_with_words_between),
    "quote: tracked move": ("quote", tracked_move),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
