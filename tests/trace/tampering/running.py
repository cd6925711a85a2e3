"""Numbers of the ledger, and running text without ties."""

from __future__ import annotations

import random
from typing import Final

from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    loose,
    new_paragraph,
    paragraph,
    prose,
    put,
    saved,
    say,
    tied_texts,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject


def figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    text = "".join(
        str((int(sign) + draw.randrange(1, 9)) % 10) if sign.isdigit() else sign
        for sign in row.text
    )
    if text == row.text:
        first, *others = row.text.split()
        if first.casefold() not in {"to", "tre", "fem", "sju"}:
            return None
        text = " ".join(("Ni", *others))
    return put(report, row, text, Subject.NUMBER, frozenset({Fault.FIGURES}))


def digit_beside(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not row.text[0].isdigit():
        return None
    document = report.open()
    first = tied_texts(document, row.bookmark)[0].getparent()
    start = first.getprevious()
    start.addprevious(new_paragraph(first.getparent(), "1").find(qn("w:r")))
    return Planted(saved(document), Subject.NUMBER, frozenset({Fault.FIGURES}), row.id)


def noun_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *rest = row.text.split()
    if not rest or not rest[0].isalpha():
        return None
    return put(report, row, f"{first} fylkesmenn", Subject.NUMBER, ANY)


def number_for_words(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    _first, *rest = row.text.split()
    return put(report, row, " ".join(("Mange", *rest)), Subject.NUMBER, ANY)


def adverb_beside(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«over», «nesten» or «minst» typed in front of a number, outside its bookmark."""
    document = report.open()
    start = next(
        one
        for one in paragraph(document, row.bookmark).iter(qn("w:bookmarkStart"))
        if one.get(qn("w:name")) == row.bookmark
    )
    word = draw.choice(("over ", "nesten ", "minst ", "under "))
    start.addprevious(new_paragraph(start.getparent(), word).find(qn("w:r")))
    return Planted(saved(document), Subject.NUMBER, ANY, row.id)


def noughts_added(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *rest = row.text.split()
    if not first.isdigit():
        return None
    document = report.open()
    say(document, row.bookmark, " ".join((f"{first[0]} {first[1:]}00"[:5], *rest)))
    return Planted(saved(document), Subject.NUMBER, frozenset({Fault.FIGURES}), row.id)


def deleted_prose(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    gone = draw.choice(prose(document))
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.DELETED}))


def prose_denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«ikke» put into, or taken out of, a sentence that carries no bookmark."""
    document = report.open()
    texts = loose(document)
    draw.shuffle(texts)
    for text in texts:
        for was, now in ((" ikke ", " "), (" er ", " er ikke "), (" har ", " har ikke ")):
            if was in text.text:
                text.text = text.text.replace(was, now, 1)
                return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.NEGATED}))
    return None


def prose_figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    texts = loose(document)
    draw.shuffle(texts)
    for text in texts:
        for was, now in (
            *(("to ", "tre "), ("én ", "to "), ("fem ", "seks "), ("tre ", "fire ")),
            *(("12.", "14."), ("0,8", "0,3"), ("2022", "2021"), ("2023", "2024")),
        ):
            if f" {was}" in text.text:
                text.text = text.text.replace(f" {was}", f" {now}", 1)
                return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.FIGURES}))
    return None


def prose_quantity(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    texts = loose(document)
    draw.shuffle(texts)
    pairs = (("Noen ", "Alle "), ("noen ", "alle "), ("alle ", "noen "), ("Ingen", "Alle"))
    for text in texts:
        for was, now in (*pairs, ("Alle ", "Noen "), ("flest", "færrest"), ("mange ", "noen ")):
            if was in text.text:
                text.text = text.text.replace(was, now, 1)
                return Planted(saved(document), Subject.PARAGRAPH, ANY)
    return None


def sentence_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    texts = [one for one in loose(document) if one.text.count(". ") > 1]
    text = draw.choice(texts)
    parts = text.text.split(". ")
    longest = max(range(1, len(parts) - 1), key=lambda at: len(parts[at]))
    del parts[longest]
    text.text = ". ".join(parts)
    return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.DELETED}))


def modal_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«kan» made «må», «skal» made «bør», in running text."""
    document = report.open()
    for here in draw.sample(prose(document), len(prose(document))):
        for text in here.iter(qn("w:t")):
            for was, now in ((" kan ", " må "), (" skal ", " trenger ikke å ")):
                if was in (text.text or ""):
                    text.text = text.text.replace(was, now, 1)
                    return Planted(saved(document), Subject.PARAGRAPH, ANY)
    return None


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "number: figure changed": ("number", figure),
    "number: digit typed beside": ("number", digit_beside),
    "paragraph: deleted": ("number", deleted_prose),
    "number: noun changed": ("number", noun_changed),
    "number: «mange» for a number": ("number", number_for_words),
    "prose: denial flipped": ("number", prose_denied),
    "prose: figure changed": ("number", prose_figure),
    "prose: word of quantity changed": ("number", prose_quantity),
    "prose: sentence deleted": ("number", sentence_deleted),
    "number: «over», «nesten» before it": ("number", adverb_beside),
    "number: noughts added": ("number", noughts_added),
    "prose: «kan» made «må»": ("number", modal_changed),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
