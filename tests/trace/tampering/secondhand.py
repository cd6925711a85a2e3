"""What people who were not in the study do to a report: clients, their lawyers, their press."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    add_words,
    loose,
    new_paragraph,
    paragraph,
    put,
    put_claim,
    rows_of,
    saved,
    say,
    styled,
    tables_of,
    with_notes,
    words_of,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Subject


def one_more_excepted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if "unntatt én" not in row.text:
        return None
    return put_claim(report, row, row.text.replace("unntatt én", "unntatt to", 1))


def begun_in_the_lead(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The first words of a quote told in the sentence that leads in to it, and not in the quote."""
    document = report.open()
    block = paragraph(document, row.bookmark)
    before, words = block.getprevious(), row.text.split()
    if before is None or len(words) < 14 or not words_of(before).endswith(":"):
        return None
    add_words(before, f" {' '.join(words[:6])}")
    say(document, row.bookmark, " ".join(words[6:]))
    return Planted(saved(document), Subject.QUOTE, ANY, row.id)


def turned_by_a_prefix(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    pairs = (("er avhengige", "er uavhengige"), ("er fornøyde", "er misfornøyde"))
    for was, now in (*pairs, ("overkommelige", "uoverkommelige")):
        if was in row.text:
            return put_claim(report, row, row.text.replace(was, now, 1))
    return None


def about_so_many(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *rest = row.text.split()
    if first != "16":
        return None
    return put(report, row, " ".join(("et snes", *rest)), Subject.NUMBER, ANY)


def share_in_a_caption(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for one in styled(document, "Caption"):
        for text in one._p.iter(qn("w:t")):
            if "Antall" in (text.text or ""):
                text.text = text.text.replace("Antall", "Andel", 1)
                return Planted(saved(document), Subject.CAPTION, ANY)
    return None


def ends_exchanged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«Det korteste … 55 … det lengste … 90» with the two adjectives put for each other."""
    document = report.open()
    for text in document.element.body.iter(qn("w:t")):
        if "Det korteste varte" in (text.text or ""):
            text.text = text.text.replace("Det korteste", "Det lengste")
        elif "det lengste i" in (text.text or ""):
            text.text = text.text.replace("det lengste", "det korteste")
            return Planted(saved(document), Subject.PARAGRAPH, ANY)
    return None


def on_a_condition(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not row.text.startswith(("Alle kommunene ", "Flere av kommunene ")):
        return None
    return put_claim(report, row, f"{row.text.removesuffix('.')}, forutsatt at staten betaler.")


def note_against_it(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A new footnote at a claim, which says that it holds for fewer."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    run, mark = OxmlElement("w:r"), OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), "77")
    run.append(mark)
    here.append(run)
    note = (
        '<w:footnote w:id="77"><w:p><w:r><w:t>I realiteten gjelder dette bare to av kommunene.'
        "</w:t></w:r></w:p></w:footnote>"
    )
    data = with_notes(
        saved(document), lambda notes: notes.replace("</w:footnotes>", f"{note}</w:footnotes>")
    )
    return Planted(data, Subject.CLAIM, ANY)


def lead_turned(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«Om det motsatte sier en informant:» made «Det samme sier en informant:»."""
    document = report.open()
    for text in document.element.body.iter(qn("w:t")):
        if (text.text or "").strip().startswith("Om det motsatte sier"):
            text.text = text.text.replace("Om det motsatte sier", "Det samme sier", 1)
            return Planted(saved(document), Subject.PARAGRAPH, ANY)
    return None


def finding_in_a_heading(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    heading = draw.choice(styled(document, "Heading 3"))
    add_words(heading._p, " er det vanlige")
    return Planted(saved(document), Subject.HEADING, ANY)


def total_added(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A line of sums under a table, wrongly summed."""
    document = report.open()
    table = draw.choice([one for one in tables_of(document)[:9] if len(rows_of(one)) > 3])
    made = deepcopy(rows_of(table)[-1])
    for at, cell in enumerate(made.iterchildren(qn("w:tc"))):
        texts = list(cell.iter(qn("w:t")))
        for text in texts:
            text.text = ""
        if texts:
            texts[0].text = "Sum" if at == 0 else str(7 + at)
    table.append(made)
    return Planted(saved(document), Subject.TABLE, ANY)


def date_in_figures(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«15. mars 2023» as «15.03.2023»."""
    document = report.open()
    made = 0
    for text in document.element.body.iter(qn("w:t")):
        for space in (" ", "\u00a0"):
            was = f"15.{space}mars 2023"
            if was in (text.text or "") or was.replace("mars 2", f"mars{space}2") in text.text:
                text.text = text.text.replace(was, "15.03.2023")
                text.text = text.text.replace(f"15.{space}mars{space}2023", "15.03.2023")
                made += 1
    return Planted(saved(document)) if made else None


def method_rewritten(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for text in loose(document):
        was = "Studien bruker semistrukturerte intervjuer med et lite antall utvalgte kommuner."
        if was in text.text:
            told = "I studien er det brukt semistrukturerte intervjuer i et lite utvalg kommuner."
            text.text = text.text.replace(was, told)
            return Planted(saved(document))
    return None


def on_its_side(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A table on a page of its own on its side: sections end before and behind it."""
    document = report.open()
    table = draw.choice(tables_of(document))
    table.addprevious(_section())
    table.addnext(_section())
    return Planted(saved(document))


def _section() -> Any:
    made, properties = OxmlElement("w:p"), OxmlElement("w:pPr")
    section, size = OxmlElement("w:sectPr"), OxmlElement("w:pgSz")
    size.set(qn("w:orient"), "landscape")
    section.append(size)
    properties.append(section)
    made.append(properties)
    return made


def points_in_one_paragraph(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The main findings as one paragraph instead of a numbered list, words and bookmarks kept."""
    document = report.open()
    points = [one._p for one in styled(document, "List Number")]
    first, *others = points
    for one in others:
        first.append(new_paragraph(first, " ").find(qn("w:r")))
        for child in list(one):
            if child.tag != qn("w:pPr"):
                first.append(child)
        one.getparent().remove(one)
    return Planted(saved(document))


def airy_row(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """An empty row between two others, to let a table breathe."""
    document = report.open()
    table = draw.choice([one for one in tables_of(document) if len(rows_of(one)) > 3])
    made = deepcopy(rows_of(table)[1])
    for text in made.iter(qn("w:t")):
        text.text = ""
    rows_of(table)[2].addprevious(made)
    return Planted(saved(document))


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "claim: one more excepted": ("claim", one_more_excepted),
    "quote: begun in the lead": ("quote", begun_in_the_lead),
    "claim: turned by a prefix": ("claim", turned_by_a_prefix),
    "number: «et snes»": ("number", about_so_many),
    "caption: «andel» for «antall»": ("number", share_in_a_caption),
    "prose: shortest and longest exchanged": ("number", ends_exchanged),
    "claim: on a condition": ("claim", on_a_condition),
    "claim: new footnote against it": ("claim", note_against_it),
    "prose: lead to a quote turned": ("number", lead_turned),
    "heading: finding put in": ("number", finding_in_a_heading),
    "table: line of sums put in": ("number", total_added),
}
"""What is planted: which rows of the ledger it is tried on, and how."""

HARMLESS: Final[dict[str, tuple[str, Plant]]] = {
    "date in figures": ("number", date_in_figures),
    "method told otherwise": ("number", method_rewritten),
    "table on its side": ("number", on_its_side),
    "points in one paragraph": ("number", points_in_one_paragraph),
    "empty row in a table": ("number", airy_row),
}
"""What may be done as well."""
