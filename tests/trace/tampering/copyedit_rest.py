"""What is done to numbers, tables, references and the frame of a report at the last reading."""

from __future__ import annotations

import random
import re
from copy import deepcopy
from typing import Any, Final

from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    loose,
    new_paragraph,
    paragraph,
    put,
    result,
    rows_of,
    saved,
    styled,
    tables_of,
    words_of,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Subject


def made_a_range(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *rest = row.text.split()
    if not first.isdigit():
        return None
    text = " ".join((f"{first}–{int(first) + 10}", *rest))
    return put(report, row, text, Subject.NUMBER, ANY)


def rounded(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *rest = row.text.split()
    if not first.isdigit() or len(first) < 3:
        return None
    return put(report, row, " ".join(("drøyt", f"{first[0]}00", *rest)), Subject.NUMBER, ANY)


def decimal_lost(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not re.search(r"\d[.,]\d+$", row.text):
        return None
    return put(report, row, row.text[:-1] if row.text[-1] != "0" else "0,8", Subject.NUMBER, ANY)


def _counting(document: Any) -> list[Any]:
    """Return the tables with at least two rows of figures, each with their cells' texts."""
    return [
        one
        for one in tables_of(document)
        if sum(words_of(row)[-1:].isdigit() for row in rows_of(one)[1:]) > 1
    ]


def _cells(row: Any) -> list[Any]:
    return list(row.iterchildren(qn("w:tc")))


def _says(cell: Any) -> bool:
    return any(map(str.isalnum, words_of(cell)))


def to_text(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A table made text with tabs, and one figure typed wrong on the way."""
    document = report.open()
    table = draw.choice(_counting(document))
    like = styled(document, "Body Text")[0]._p
    lines = ["\t".join(map(words_of, _cells(one))) for one in rows_of(table)]
    at = next(at for at, line in enumerate(lines) if at and line[-1].isdigit())
    lines[at] = f"{lines[at][:-1]}{(int(lines[at][-1]) + 3) % 10}"
    for line in lines:
        table.addprevious(new_paragraph(like, line))
    table.getparent().remove(table)
    return Planted(saved(document), Subject.TABLE, ANY)


def cells_merged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Two cells of a row made one: the second's figure stands under the first's head."""
    document = report.open()
    table = draw.choice(_counting(document))
    line = next(
        one
        for one in rows_of(table)[1:]
        if len(_cells(one)) > 2 and all(_says(cell) for cell in _cells(one)[-2:])
    )
    first, second = _cells(line)[-2:]
    for inside in second.iterchildren(qn("w:p")):
        first.append(inside)
    span = first.find(qn("w:tcPr")).makeelement(qn("w:gridSpan"), {qn("w:val"): "2"})
    first.find(qn("w:tcPr")).append(span)
    line.remove(second)
    return Planted(saved(document), Subject.TABLE, ANY)


def column_sorted_alone(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The last column sorted without the others: each row has another's figure."""
    document = report.open()
    table = next((one for one in _counting(document) if len(rows_of(one)) > 4), None)
    if table is None:
        return None
    column = [next(_cells(one)[-1].iter(qn("w:t")), None) for one in rows_of(table)[1:]]
    held = [one for one in column if one is not None]
    words = sorted((one.text for one in held), reverse=True)
    if words == [one.text for one in held]:
        words.reverse()
    for one, word in zip(held, words, strict=True):
        one.text = word
    return Planted(saved(document), Subject.TABLE, ANY)


def own_column(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A column of shares that nobody has counted."""
    document = report.open()
    table = draw.choice(_counting(document))
    grid = table.find(qn("w:tblGrid"))
    grid.append(deepcopy(grid[-1]))  # or another editor drops the column again
    for at, line in enumerate(rows_of(table)):
        made = deepcopy(_cells(line)[-1])
        texts = list(made.iter(qn("w:t")))
        for other in texts[1:]:
            other.text = ""
        if texts:
            texts[0].text = "Andel" if at == 0 else f"{20 * (at % 5)} %"
        line.append(made)
    return Planted(saved(document), Subject.TABLE, ANY)


def heads_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    table = draw.choice(_counting(document))
    table.remove(rows_of(table)[0])
    return Planted(saved(document), Subject.TABLE, ANY)


def other_reference(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A cross-reference in running text set anew, to another table than before."""
    document = report.open()
    fields = [
        one
        for here in styled(document, "Body Text")
        for one in here._p.iter(qn("w:instrText"))
        if (one.text or "").split()[:1] == ["REF"]
    ]
    one, other = draw.sample(fields, 2)
    if one.text.split()[1] == other.text.split()[1]:
        return None
    one.text = other.text
    for field, like in zip(result(one), result(other), strict=False):
        field.text = like.text
    return Planted(saved(document), Subject.PARAGRAPH, ANY)


def reference_typed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A cross-reference made plain text, with another number."""
    document = report.open()
    for here in styled(document, "Body Text"):
        for one in here._p.iter(qn("w:instrText")):
            shown = result(one)
            if (one.text or "").split()[:1] == ["REF"] and shown and shown[-1].text[-1].isdigit():
                shown[-1].text = f"{shown[-1].text[:-1]}{(int(shown[-1].text[-1]) + 2) % 10}"
                for mark in list(here._p.iter(qn("w:fldChar"), qn("w:instrText"))):
                    mark.getparent().getparent().remove(mark.getparent())
                return Planted(saved(document), Subject.PARAGRAPH, ANY)
    return None


def _reworded(report: Report, *pairs: tuple[str, str]) -> Planted | None:
    document = report.open()
    for text in loose(document):
        for was, now in pairs:
            if was in text.text:
                text.text = text.text.replace(was, now, 1)
                return Planted(saved(document), Subject.PARAGRAPH, ANY)
    return None


def hedge_dropped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return _reworded(report, ("små tall kan være tilfeldige", "små tall er tilfeldige"))


def name_of_a_case(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A municipality that nobody has talked to stands in the list of those interviewed."""
    document = report.open()
    for text in document.element.body.iter(qn("w:t")):
        if "Skarvhamn" in (text.text or ""):
            text.text = text.text.replace("Skarvhamn", "Lillefjord", 1)
            return Planted(saved(document), Subject.PARAGRAPH, ANY)
    return None


def month_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for text in document.element.body.iter(qn("w:t")):
        if re.search(r"10\.\Wnovember", text.text or ""):
            text.text = text.text.replace("november", "desember", 1)
            return Planted(saved(document), Subject.PARAGRAPH, ANY)
    return None


def point_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A limitation that the client found unfortunate goes out of the list."""
    document = report.open()
    points = [one._p for one in styled(document, "List Bullet")]
    free = [one for one in points if one.find(qn("w:bookmarkStart")) is None]
    gone = draw.choice([one for one in free if len(words_of(one).split()) > 8])
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.PARAGRAPH, ANY)


def notice_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    gone = next(one._p for one in document.paragraphs if one.style.name == "Notice")
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.PARAGRAPH, ANY)


def date_on_the_cover(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    cover = next(one for one in document.paragraphs if one.style.name == "Cover Date")
    for text in cover._p.iter(qn("w:t")):
        text.text = (text.text or "").replace("2023", "2024")
    return Planted(saved(document), Subject.PARAGRAPH, ANY)


def notes_exchanged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The notes under two tables put under each other's."""
    document = report.open()
    one, other = draw.sample(styled(document, "Table Note"), 2)
    here, there = one._p, other._p
    place = here.getnext()
    there.addprevious(here)
    place.addprevious(there)
    return Planted(saved(document), Subject.PARAGRAPH, ANY)


def halves_apart(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A claim's own paragraph goes down to the end of the chapter after it."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    like = styled(document, "Body Text")[-2]._p
    sign = ", mens "
    head, found, tail = row.text.partition(sign)
    if not found:
        return None
    first, *others = [
        one for one in here.iter(qn("w:t")) if (one.text or "").startswith(head[:20])
    ] or [None]
    if first is None or others or first.text != row.text:
        return None
    first.text = f"{head}."
    like.addnext(new_paragraph(like, f"{tail[0].upper()}{tail[1:]}"))
    return Planted(saved(document), Subject.CLAIM, ANY, row.id)


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "number: made a range": ("number", made_a_range),
    "number: rounded, «drøyt»": ("number", rounded),
    "number: decimal lost": ("number", decimal_lost),
    "table: made text, a figure wrong": ("number", to_text),
    "table: two cells made one": ("number", cells_merged),
    "table: one column sorted alone": ("number", column_sorted_alone),
    "table: own column put in": ("number", own_column),
    "table: heads deleted": ("number", heads_deleted),
    "prose: sent to another table": ("number", other_reference),
    "prose: reference typed over": ("number", reference_typed),
    "prose: hedge dropped": ("number", hedge_dropped),
    "prose: name of a case changed": ("number", name_of_a_case),
    "prose: month changed": ("number", month_changed),
    "prose: point of a list deleted": ("number", point_deleted),
    "prose: notice deleted": ("number", notice_deleted),
    "prose: date on the cover changed": ("number", date_on_the_cover),
    "prose: notes of two tables exchanged": ("number", notes_exchanged),
    "claim: halves put apart": ("claim", halves_apart),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
