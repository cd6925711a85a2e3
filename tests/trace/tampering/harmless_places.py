"""Harmless edits of what stands where."""

from __future__ import annotations

import itertools
import random
from copy import deepcopy
from typing import Any, Final

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from tests.trace.tampering.file import whole
from tests.trace.tampering.report import (
    NOTE,
    Plant,
    Planted,
    Report,
    cells,
    new_paragraph,
    paragraph,
    prose,
    saved,
    style_of,
    styled,
    tied_texts,
    with_notes,
)
from workbench.model.finding import LedgerRow


def typography_in_a_cell(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for chosen in draw.sample(cells(document), 20):
        dressed = chosen.text.replace(" ", "\u00a0", 1).replace("-", "\u2011")
        chosen.text = f"{dressed.removesuffix('.')} "
    return Planted(saved(document))


def cell_in_two_paragraphs(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    chosen = draw.choice([one for one in cells(document) if " " in one.text])
    chosen.text, _, rest = chosen.text.partition(" ")
    here = next(chosen.iterancestors(qn("w:p")))
    run = next(chosen.iterancestors(qn("w:r")))
    behind = new_paragraph(here, rest)
    behind.extend(list(run.itersiblings()))
    here.addnext(behind)
    return Planted(saved(document))


def table_put_in(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    made = document.add_table(2, 2)
    for number, one in enumerate(made._cells):
        one.text = f"Egen rute {number}"
    draw.choice(prose(document)).addnext(made._tbl)
    return Planted(saved(document))


def caption_renumbered(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for caption in styled(document, "caption"):
        last = max(at for at, run in enumerate(caption.runs[:-1]) if run.text.strip())
        caption.runs[last].text = str(draw.randrange(20, 90))
    return Planted(saved(document))


def footnote_added(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    run, mark = OxmlElement("w:r"), OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), "2")
    run.append(mark)
    draw.choice(prose(document)).append(run)
    own = NOTE.replace('w:id="1"', 'w:id="2"').replace("vilkårlig", "en annen gang")
    data = with_notes(saved(document), lambda notes: notes.replace(NOTE, NOTE + own))
    return Planted(data)


def section_moved(document: Any, draw: random.Random) -> None:
    """A section of the third level goes, heading and all, in front of the one before it."""
    heads = [one._p for one in styled(document, "Heading 3")]
    pairs = [
        (first, second)
        for first, second in itertools.pairwise(heads)
        if not any(_level(one) in {"Heading1", "Heading2"} for one in _between(first, second))
    ]
    first, second = draw.choice(pairs)
    for one in _section(second, {"Heading1", "Heading2", "Heading3"}):
        first.addprevious(one)


def theme_moved(document: Any, draw: random.Random) -> None:
    heads = [one._p for one in styled(document, "Heading 2")]
    pairs = [
        (first, second)
        for first, second in itertools.pairwise(heads)
        if not any(_level(one) == "Heading1" for one in _between(first, second))
    ]
    first, second = draw.choice(pairs)
    for one in _section(second, {"Heading1", "Heading2"}):
        first.addprevious(one)


def contents_gone(document: Any, draw: random.Random) -> None:
    for kind in ("TOC", "table of figures"):
        for one in document.paragraphs:
            if one.style.name.casefold().startswith(kind.casefold()):
                one._p.getparent().remove(one._p)


def paragraphs_joined(document: Any, draw: random.Random) -> None:
    """Two neighbouring paragraphs of running text become one."""
    bodies = prose(document)
    pairs = [(one, one.getnext()) for one in bodies if one.getnext() in bodies]
    if not pairs:
        return
    first, second = draw.choice(pairs)
    first.append(new_paragraph(first, " ").find(qn("w:r")))
    for child in list(second):
        if child.tag != qn("w:pPr"):
            first.append(child)
    second.getparent().remove(second)


def paragraph_split(document: Any, draw: random.Random) -> None:
    here = draw.choice(prose(document))
    text = max(here.iter(qn("w:t")), key=lambda one: len(one.text))
    run = text.getparent()
    head, dot, tail = text.text.partition(". ")
    if not dot:
        return
    text.text = f"{head}."
    behind = new_paragraph(here, tail)
    for one in list(run.itersiblings()):
        behind.append(one)
    here.addnext(behind)


def table_in_two(document: Any, draw: random.Random) -> None:
    table = draw.choice([one for one in document.tables[1:] if len(one.rows) > 6])._tbl
    rows = table.tr_lst
    second = deepcopy(table)
    at = draw.randrange(3, len(rows) - 2)
    for row in rows[at:]:
        table.remove(row)
    for row in second.tr_lst[:at]:
        second.remove(row)
    table.addnext(second)
    table.addnext(OxmlElement("w:p"))


def header_and_footer(document: Any, draw: random.Random) -> None:
    for section in document.sections:
        for part in (section.header, section.footer):
            for one in part.paragraphs:
                one.text = "Utkast til oppdragsgiver, 3. versjon"


def quote_in_two(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    text = tied_texts(document, row.bookmark)[0]
    words = text.text.split()
    at = draw.randrange(2, len(words) - 1)
    text.text = " ".join(words[:at])
    behind = new_paragraph(here, " ".join(words[at:]))
    for one in list(text.getparent().itersiblings()):
        behind.append(one)
    here.addnext(behind)
    return Planted(saved(document))


def table_moved(document: Any, draw: random.Random) -> None:
    """A table goes past the paragraph under it, with its caption and note."""
    moved = []
    for table in document.element.body.iterchildren(qn("w:tbl")):
        caption, below = table.getprevious(), table.getnext()
        parts = [caption, table]
        while below is not None and style_of(below) == "TableNote":
            parts.append(below)
            below = below.getnext()
        if style_of(caption) == "Caption" and below is not None and style_of(below) == "BodyText":
            moved.append((parts, below))
    parts, below = draw.choice(moved)
    for one in reversed(parts):
        below.addnext(one)


def pictures_resized(document: Any, draw: random.Random) -> None:
    for one in document.inline_shapes:
        one.width, one.height = Cm(9), Cm(6)


def breaks_everywhere(document: Any, draw: random.Random) -> None:
    for one in draw.sample(list(document.element.body.iterchildren(qn("w:p"))), 40):
        one.addprevious(OxmlElement("w:p"))
        broken = parse_xml(f"<w:p {nsdecls('w')}><w:r><w:br w:type='page'/></w:r></w:p>")
        one.addprevious(broken)


def attribution_beside(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The attribution brought up behind the quote, with a line break between."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    under = here.getnext()
    if style_of(under) != "QuoteAttribution":
        return None
    here.append(parse_xml(f"<w:r {nsdecls('w')}><w:br/></w:r>"))
    for one in list(under):
        if one.tag != qn("w:pPr"):
            here.append(one)
    under.getparent().remove(under)
    return Planted(saved(document))


def _level(one: Any) -> str:
    found = one.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else found.get(qn("w:val"))


def _between(first: Any, second: Any) -> list[Any]:
    found = []
    for one in first.itersiblings():
        if one is second:
            break
        found.append(one)
    return found


def _section(head: Any, ends: set[str]) -> list[Any]:
    found = [head]
    for one in head.itersiblings():
        if _level(one) in ends or "Appendix" in _level(one) or one.tag == qn("w:sectPr"):
            break
        found.append(one)
    return found


HARMLESS: Final[dict[str, tuple[str, Plant]]] = {
    "typography in table cells": ("number", typography_in_a_cell),
    "table cell in two paragraphs": ("number", cell_in_two_paragraphs),
    "table put in": ("number", table_put_in),
    "captions numbered anew": ("number", caption_renumbered),
    "footnote added": ("number", footnote_added),
    "section moved": ("quote", whole(section_moved)),
    "theme moved": ("quote", whole(theme_moved)),
    "contents and lists taken out": ("quote", whole(contents_gone)),
    "paragraphs joined": ("quote", whole(paragraphs_joined)),
    "paragraph split": ("quote", whole(paragraph_split)),
    "table in two": ("quote", whole(table_in_two)),
    "header and footer": ("quote", whole(header_and_footer)),
    "quote in two paragraphs": ("quote", quote_in_two),
    "table moved past a paragraph": ("quote", whole(table_moved)),
    "pictures resized": ("quote", whole(pictures_resized)),
    "breaks and empty paragraphs": ("quote", whole(breaks_everywhere)),
    "attribution beside its quote": ("quote", attribution_beside),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
