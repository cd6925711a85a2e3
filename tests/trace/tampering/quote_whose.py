"""Quotes given to somebody else, or to nobody."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Final

from docx.oxml.ns import qn

from tests.trace.tampering.file import without_styles
from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    add_words,
    new_paragraph,
    paragraph,
    prose,
    saved,
    tied_texts,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject


def misattributed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    under = paragraph(document, row.bookmark).getnext()
    text = next(under.iter(qn("w:t")))
    if row.speaker not in text.text:
        return None
    text.text = text.text.replace(row.speaker, "Informant 99")
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MISATTRIBUTED}), row.id)


def attributions_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    under = paragraph(document, row.bookmark).getnext()
    others = [
        one
        for one in report.of("quote")
        if one.speaker != row.speaker and one.speaker and one.bookmark != row.bookmark
    ]
    other = draw.choice(others)
    below = paragraph(document, other.bookmark).getnext()
    first, second = next(under.iter(qn("w:t"))), next(below.iter(qn("w:t")))
    first.text, second.text = second.text, first.text
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MISATTRIBUTED}), row.id)


def attribution_without_styles(
    report: Report, row: LedgerRow, draw: random.Random
) -> Planted | None:
    document = report.open()
    text = next(paragraph(document, row.bookmark).getnext().iter(qn("w:t")))
    other = draw.choice([one for one in report.of("quote") if one.speaker != row.speaker])
    text.text = text.text.replace(row.speaker, other.speaker)
    without_styles(document)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MISATTRIBUTED}), row.id)


def attribution_gone(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    under = paragraph(document, row.bookmark).getnext()
    under.getparent().remove(under)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MISATTRIBUTED}), row.id)


def given_to_a_group(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The code name gives way to a group of municipalities that the speaker may not be of."""
    document = report.open()
    text = next(paragraph(document, row.bookmark).getnext().iter(qn("w:t")))
    if row.speaker not in text.text:
        return None
    groups = ("mer sentral kommune", "middels sentral kommune", "mindre sentral kommune")
    wrong = {"I1": groups[:1], "I2": groups[1:]}.get(row.interview, groups)
    text.text = f"Informant i en {draw.choice(wrong)}"
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MISATTRIBUTED}), row.id)


def snippet_of_another(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Words of one informant, verbatim, with another one's code name behind."""
    words = row.text.split()
    other = draw.choice([one for one in report.of("quote") if one.speaker != row.speaker])
    if len(words) < 9:
        return None
    document = report.open()
    here = draw.choice(prose(document))
    told = f" Det ble sagt at «{' '.join(words[:8]).rstrip('.,')}» ({other.speaker})."
    add_words(here, told)
    return Planted(saved(document), Subject.QUOTE, ANY)


def halves_of_two(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A quote over two paragraphs, with somebody else's name under the first of them."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    under = here.getnext()
    text = tied_texts(document, row.bookmark)[0]
    words = text.text.split()
    if row.speaker not in "".join(one.text or "" for one in under.iter(qn("w:t"))):
        return None
    other = draw.choice([one for one in report.of("quote") if one.speaker != row.speaker])
    at = len(words) // 2
    text.text = " ".join(words[:at])
    behind = new_paragraph(here, " ".join(words[at:]))
    for one in list(text.getparent().itersiblings()):
        behind.append(one)
    here.addnext(behind)
    name = deepcopy(under)
    next(name.iter(qn("w:t"))).text = other.speaker
    here.addnext(name)
    return Planted(saved(document), Subject.QUOTE, ANY)


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "quote: other informant": ("quote", misattributed),
    "quote: attributions swapped": ("quote", attributions_swapped),
    "quote: other informant, styles lost": ("quote", attribution_without_styles),
    "quote: attribution taken out": ("quote", attribution_gone),
    "quote: given to a group": ("quote", given_to_a_group),
    "quote: snippet with another's name": ("quote", snippet_of_another),
    "quote: halves of two": ("quote", halves_of_two),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
