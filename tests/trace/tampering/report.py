"""A built report opened for tampering: its parts, and ways to put other words into them."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from workbench.model.finding import LedgerRow
from workbench.model.verdict import Deviation, Fault, Subject

SEED = 7

SPACE = "{http://www.w3.org/XML/1998/namespace}space"

ANY = frozenset(Fault)

CHANGED = frozenset({Fault.CHANGED, Fault.NEGATED})

NEW = frozenset({Fault.INVENTED, Fault.UNREGISTERED})

NOTE = (
    '<w:footnote w:id="1"><w:p><w:r><w:t xml:space="preserve"> Rekkefølgen er vilkårlig valgt.'
    "</w:t></w:r></w:p></w:footnote>"
)
"""A footnote as an element of a Word file's footnotes."""


@dataclass
class Report:
    """A built report opened for tampering, with its ledger and transcripts' words."""

    data: bytes
    rows: Sequence[LedgerRow]
    spoken: Sequence[str]

    def open(self) -> Any:
        return Document(io.BytesIO(self.data))

    def told(self, plant: Planted, row: LedgerRow) -> Planted:
        """Return a plant with the claims that stand in one sentence with its row's."""
        same = {one.id for one in self.rows if (one.chapter, one.text) == (row.chapter, row.text)}
        return replace(plant, beside=frozenset(same) if row.part else frozenset())

    def of(self, kind: str) -> list[LedgerRow]:
        return [row for row in self.rows if row.kind == kind]


@dataclass(frozen=True)
class Planted:
    """An edited file: what must be found there (``faults`` of ``subject``, with this id).

    ``beside`` are the other claims of the same sentence: a plant may have hit their clause.
    """

    data: bytes
    subject: Subject = Subject.DOCUMENT
    faults: frozenset[Fault] = frozenset()
    id: str = ""
    beside: frozenset[str] = frozenset()

    def found(self, deviations: Sequence[Deviation]) -> bool:
        return any(self.fits(one) for one in deviations)

    def fits(self, one: Deviation) -> bool:
        named = not self.id or not {self.id, *self.beside}.isdisjoint(one.ids)
        return named and one.subject is self.subject and one.fault in self.faults


Plant = Callable[[Report, LedgerRow, random.Random], Planted | None]


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def paragraph(document: Any, bookmark: str) -> Any:
    """Return the paragraph element in which a bookmark begins."""
    for start in document.element.body.iter(qn("w:bookmarkStart")):
        if start.get(qn("w:name")) == bookmark:
            return start.getparent()
    raise LookupError(bookmark)


def tied_texts(document: Any, bookmark: str) -> list[Any]:
    """Return the text elements inside a bookmark."""
    inside, found = False, []
    wanted = None
    for element in paragraph(document, bookmark).iter():
        if element.tag == qn("w:bookmarkStart") and element.get(qn("w:name")) == bookmark:
            inside, wanted = True, element.get(qn("w:id"))
        elif element.tag == qn("w:bookmarkEnd") and element.get(qn("w:id")) == wanted:
            inside = False
        elif inside and element.tag == qn("w:t"):
            found.append(element)
    return found


def say(document: Any, bookmark: str, text: str) -> None:
    """Put other words into a bookmark."""
    first, *others = tied_texts(document, bookmark)
    first.text = text
    for other in others:
        other.text = ""


def new_paragraph(like: Any, text: str) -> Any:
    """Return a paragraph of the same style with this text and no bookmark."""
    made = OxmlElement("w:p")
    properties = like.find(qn("w:pPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(words)
    made.append(run)
    return made


def add_words(here: Any, text: str) -> None:
    """Put a run with this text at the end of a paragraph."""
    here.append(new_paragraph(here, text).find(qn("w:r")))


def prose(document: Any) -> list[Any]:
    """Return the paragraphs of running text that carry no bookmark."""
    return [
        one
        for one in document.element.body.iterchildren(qn("w:p"))
        if one.find(qn("w:bookmarkStart")) is None
        and one.find(qn("w:pPr") + "/" + qn("w:pStyle")) is not None
        and one.find(qn("w:pPr") + "/" + qn("w:pStyle")).get(qn("w:val")) == "BodyText"
        and len(words_of(one).split()) > 12
    ]


def loose(document: Any) -> list[Any]:
    """Return the longest text of each paragraph of running text without bookmarks."""
    return [max(one.iter(qn("w:t")), key=lambda text: len(text.text)) for one in prose(document)]


def result(code: Any) -> list[Any]:
    """Return the text elements of the field that a code belongs to."""
    found: list[Any] = []
    for run in code.getparent().itersiblings():
        mark = run.find(qn("w:fldChar"))
        if mark is not None and mark.get(qn("w:fldCharType")) == "end":
            break
        found.extend(run.iter(qn("w:t")))
    return found


def words_of(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t")))


def cells(document: Any) -> list[Any]:
    """Return the text elements of table cells that say something in letters."""
    return [
        text
        for table in document.element.body.iterchildren(qn("w:tbl"))
        for text in table.iter(qn("w:t"))
        if any(map(str.isalpha, text.text or ""))
    ]


def all_cells(document: Any) -> Iterator[Any]:
    for table in document.element.body.iterchildren(qn("w:tbl")):
        yield from table.iter(qn("w:t"))


def tables_of(document: Any) -> list[Any]:
    return list(document.element.body.iterchildren(qn("w:tbl")))


def rows_of(table: Any) -> list[Any]:
    return list(table.iterchildren(qn("w:tr")))


def styled(document: Any, kind: str) -> list[Any]:
    """Return the paragraphs whose style's name has ``kind`` in it, tables of contents aside."""
    return [
        one
        for one in document.paragraphs
        if kind.casefold() in one.style.name.casefold() and "TOC" not in one.style.name
    ]


def style_of(one: Any) -> str:
    if one is None or one.tag != qn("w:p"):
        return ""
    found = one.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else str(found.get(qn("w:val")))


def is_heading(one: object) -> bool:
    style = one.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")  # type: ignore[attr-defined]
    return style is not None and style.get(qn("w:val")).startswith("Heading")


def footed(data: bytes) -> bytes:
    """Return a report with a footnote, as the build writes one: the worked example has none."""
    document = Document(io.BytesIO(data))
    run, mark = OxmlElement("w:r"), OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), "1")
    run.append(mark)
    prose(document)[0].append(run)
    return with_notes(
        saved(document), lambda notes: notes.replace("</w:footnotes>", f"{NOTE}</w:footnotes>")
    )


def with_notes(data: bytes, change: Callable[[str], str]) -> bytes:
    """Return a Word file whose footnotes have gone through ``change``."""
    before, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/footnotes.xml":
                text = part.decode()
                part = change(text).encode()
            after.writestr(name, part)
    return out.getvalue()


def tracked(name: str) -> Any:
    made = OxmlElement(name)
    made.set(qn("w:id"), "9001")
    made.set(qn("w:author"), "Redaktør")
    made.set(qn("w:date"), "2023-03-20T10:00:00Z")
    return made


def text_box(inside: Any) -> Any:
    """Return a run with a text box around a paragraph."""
    run = parse_xml(
        f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict>"
        "<v:shape type='#_x0000_t202' style='width:300pt;height:60pt'><v:textbox>"
        "<w:txbxContent/></v:textbox></v:shape></w:pict></w:r>"
    )
    next(run.iter(qn("w:txbxContent"))).append(inside)
    return run


def in_two(document: Any, row: LedgerRow, draw: random.Random) -> None:
    here = paragraph(document, row.bookmark)
    text = tied_texts(document, row.bookmark)[0]
    words = text.text.split()
    at = draw.randrange(2, len(words) - 1)
    text.text = " ".join(words[:at])
    behind = new_paragraph(here, " ".join(words[at:]))
    moving = False
    for child in list(here):
        if moving:
            behind.append(child)
        moving = moving or child is text.getparent()
    here.addnext(behind)


def put(
    report: Report,
    row: LedgerRow,
    text: str,
    subject: Subject,
    faults: frozenset[Fault],
    saying: str = "",
) -> Planted:
    document = report.open()
    assert not saying or saying in words_of(paragraph(document, row.bookmark))
    say(document, row.bookmark, text)
    return Planted(saved(document), subject, faults, row.id)


def put_quote(report: Report, row: LedgerRow, text: str, faults: frozenset[Fault]) -> Planted:
    return put(report, row, text, Subject.QUOTE, faults)


def put_claim(report: Report, row: LedgerRow, text: str) -> Planted:
    document = report.open()
    say(document, row.bookmark, text)
    return Planted(saved(document), Subject.CLAIM, ANY, row.id)
