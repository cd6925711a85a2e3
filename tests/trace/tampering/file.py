"""Edits of a whole file that others build on: what it is known by taken out, runs cut up."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.trace.tampering.report import SPACE, Plant, Planted, Report, saved
from workbench.model.finding import LedgerRow

_WRAPPED = {
    "smart": "<w:smartTag {} w:element='place'/>",
    "link": "<w:hyperlink {}/>",
    "control": "<w:sdt {}><w:sdtPr><w:id w:val='8'/></w:sdtPr><w:sdtContent/></w:sdt>",
}


def whole(change: Callable[[Any, random.Random], None]) -> Plant:
    """A harmless edit of the whole file."""

    def plant(report: Report, row: LedgerRow, draw: random.Random) -> Planted:
        document = report.open()
        change(document, draw)
        return Planted(saved(document))

    return plant


def texts(document: Any) -> list[Any]:
    return [one for one in document.element.body.iter(qn("w:t")) if one.text]


def without_bookmarks(document: Any) -> None:
    for kind in ("w:bookmarkStart", "w:bookmarkEnd"):
        for one in list(document.element.iter(qn(kind))):
            one.getparent().remove(one)


def without_fields(document: Any) -> None:
    """References, numbers and contents as plain text, as they print."""
    for one in list(document.element.body.iter(qn("w:fldChar"), qn("w:instrText"))):
        one.getparent().remove(one)


def without_styles(document: Any) -> None:
    """Every paragraph but the headings in one style, as text that was pasted."""
    for one in document.element.body.iter(qn("w:pStyle")):
        if not one.get(qn("w:val")).startswith("Heading"):
            one.set(qn("w:val"), "BodyText")


def runs_cut_up(document: Any, draw: random.Random) -> None:
    """As Word leaves text: runs cut by proofing marks, and some in smart tags or controls."""
    for text in texts(document):
        run = text.getparent()
        if run.tag != qn("w:r") or len(text.text) < 8 or draw.random() < 0.5:
            continue
        cut(text, draw.randrange(1, len(text.text)))
        wrapped(run, draw.choice(("", "", *_WRAPPED)))


def cut(text: Any, at: int) -> None:
    """Part the run around a text in two, with a proofing mark between."""
    run = text.getparent()
    behind = deepcopy(run)
    for one in list(behind):
        if one.tag not in {qn("w:rPr"), qn("w:t")}:
            behind.remove(one)
    second = behind.find(qn("w:t"))
    second.text, text.text = text.text[at:], text.text[:at]
    for one in (text, second):
        one.set(SPACE, "preserve")
    run.addnext(behind)
    run.addnext(parse_xml(f"<w:proofErr {nsdecls('w')} w:type='spellStart'/>"))


def wrapped(run: Any, kind: str) -> None:
    if kind:
        around: Any = parse_xml(_WRAPPED[kind].format(nsdecls("w")))
        run.addprevious(around)
        (around[1] if kind == "control" else around).append(run)
