"""Quotes changed in the layers of a file: tracked changes, fields, boxes, controls."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Final

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.trace.tampering.report import (
    CHANGED,
    Plant,
    Planted,
    Report,
    paragraph,
    saved,
    say,
    text_box,
    tied_texts,
    tracked,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject


def tracked_insertion(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    text = tied_texts(document, row.bookmark)[0]
    head, _, tail = text.text.partition(" ")
    text.text = f"{head} "
    run = text.getparent()
    behind = deepcopy(run)
    behind.find(qn("w:t")).text = tail
    put_in = deepcopy(run)
    put_in.find(qn("w:t")).text = "aldri "
    around = tracked("w:ins")
    around.append(put_in)
    run.addnext(around)
    around.addnext(behind)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.NEGATED}), row.id)


def tracked_denial(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ikkje ", " ingen "):
        head, found, tail = row.text.partition(word)
        if not found:
            continue
        document = report.open()
        say(document, row.bookmark, f"{head} ")
        run = tied_texts(document, row.bookmark)[0].getparent()
        behind, out = deepcopy(run), deepcopy(run)
        behind.find(qn("w:t")).text = tail
        gone = out.find(qn("w:t"))
        gone.tag, gone.text = qn("w:delText"), word.strip() + " "
        around = tracked("w:del")
        around.append(out)
        run.addnext(behind)
        run.addnext(around)
        return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)
    return None


def in_a_field(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    words = row.text.split()
    words[1:1] = ["slett", "ikke"]
    say(document, row.bookmark, " ".join(words))
    for text in tied_texts(document, row.bookmark):
        run = text.getparent()
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " REF noe ")
        run.addprevious(field)
        field.append(run)
    return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)


def boxed_and_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    words = row.text.split()
    words[len(words) // 2] = "vafler"
    say(document, row.bookmark, " ".join(words))
    before = here.getprevious()
    before.append(text_box(here))
    return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)


def control_and_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    words = row.text.split()
    words.insert(2, "aldri")
    say(document, row.bookmark, " ".join(words))
    for text in tied_texts(document, row.bookmark):
        run = text.getparent()
        control = parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent/></w:sdt>"
        )
        run.addprevious(control)
        control[1].append(run)
    return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)


def word_hidden(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ikkje ", " ingen "):
        head, found, tail = row.text.partition(word)
        if found:
            document = report.open()
            say(document, row.bookmark, f"{head} ")
            run = tied_texts(document, row.bookmark)[0].getparent()
            for words, style in ((tail, ""), (found.strip() + " ", "Skjult")):
                made = deepcopy(run)
                made.find(qn("w:t")).text = words
                if style:
                    mark = OxmlElement("w:rStyle")
                    mark.set(qn("w:val"), style)
                    made.get_or_add_rPr().insert(0, mark)
                run.addnext(made)
            document.styles.element.append(
                parse_xml(
                    f"<w:style {nsdecls('w')} w:type='character' w:styleId='Skjult'>"
                    "<w:name w:val='Skjult'/><w:rPr><w:vanish/></w:rPr></w:style>"
                )
            )
            return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)
    return None


def in_a_comment_box(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A quote put where it was cut out, in a tracked insertion, with words of one's own."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    text = tied_texts(document, row.bookmark)[0]
    words = text.text.split()
    words[-3:-3] = ["og", "det", "var", "bra"]
    around = OxmlElement("w:ins")
    around.set(qn("w:id"), "9003")
    around.set(qn("w:author"), "Medforfatter")
    run = text.getparent()
    anew = deepcopy(run)
    anew.find(qn("w:t")).text = " ".join(words)
    gone = OxmlElement("w:del")
    gone.set(qn("w:id"), "9004")
    gone.set(qn("w:author"), "Medforfatter")
    run.addprevious(gone)
    gone.append(run)
    text.tag = qn("w:delText")
    gone.addnext(around)
    around.append(anew)
    assert here is not None
    return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "quote: tracked insertion": ("quote", tracked_insertion),
    "quote: changed in a text box": ("quote", boxed_and_changed),
    "quote: changed in a content control": ("quote", control_and_changed),
    "quote: denial hidden by a style": ("quote", word_hidden),
    "quote: tracked deletion of a denial": ("quote", tracked_denial),
    "quote: changed in a field": ("quote", in_a_field),
    "quote: rewritten in tracking": ("quote", in_a_comment_box),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
