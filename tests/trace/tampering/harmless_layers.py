"""What word processors leave in a file that no reader sees."""

from __future__ import annotations

import random
import re
from copy import deepcopy
from typing import Any, Final

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.trace.tampering.file import (
    runs_cut_up,
    texts,
    whole,
    without_bookmarks,
    without_fields,
    without_styles,
)
from tests.trace.tampering.report import (
    SPACE,
    Plant,
    Planted,
    Report,
    new_paragraph,
    prose,
    saved,
    style_of,
    tied_texts,
    tracked,
)
from workbench.model.finding import LedgerRow


def split_runs(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    text = tied_texts(document, row.bookmark)[0]
    at = draw.randrange(1, len(text.text))
    run = text.getparent()
    behind = deepcopy(run)
    behind.find(qn("w:t")).text = text.text[at:]
    behind.find(qn("w:t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = text.text[:at]
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    bold = OxmlElement("w:rPr")
    bold.append(OxmlElement("w:b"))
    old = behind.find(qn("w:rPr"))
    if old is not None:
        behind.remove(old)
    behind.insert(0, bold)
    run.addnext(behind)
    return Planted(saved(document))


def tracked_prose(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice(prose(document))
    around = tracked("w:ins")
    around.append(new_paragraph(here, " Dette er nærmere omtalt nedenfor.").find(qn("w:r")))
    here.append(around)
    return Planted(saved(document))


def pasted_with_styles(document: Any, draw: random.Random) -> None:
    without_fields(document)
    without_bookmarks(document)


def pasted_as_text(document: Any, draw: random.Random) -> None:
    without_fields(document)
    without_bookmarks(document)
    without_styles(document)


def through_an_online_editor(document: Any, draw: random.Random) -> None:
    """Names of bookmarks, styles, fields and properties gone; runs cut up."""
    without_bookmarks(document)
    without_styles(document)
    without_fields(document)
    properties = [
        one for one in document.part.package.iter_parts() if "custom-properties" in one.content_type
    ]
    for one in properties:
        one._blob = (
            b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            b'custom-properties"/>'
        )
    runs_cut_up(document, draw)


def references_updated(document: Any, draw: random.Random) -> None:
    """Fields counted anew behind chapters that were put in: each shows the chapter it now has."""
    chapters = [one for one in document.element.body.iter(qn("w:p")) if style_of(one) == "Heading1"]
    more, inside, code = draw.randrange(1, 4), False, ""
    for number in range(more):
        chapters[1].addprevious(new_paragraph(chapters[1], f"Forord {number + 1}"))
    for one in document.element.body.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:t")):
        if one.tag == qn("w:fldChar"):
            inside = one.get(qn("w:fldCharType")) == "separate"
        elif one.tag == qn("w:instrText"):
            code = one.text or ""
        elif inside and "SEQ" not in code:
            one.text = re.sub(
                r"\d+", lambda found: str(int(found[0]) + more), one.text or "", count=1
            )


def commented(document: Any, draw: random.Random) -> None:
    for one in draw.sample([one for one in document.paragraphs if one.runs], 8):
        document.add_comment(one.runs, "Er det sant at «alle i hele landet mente akkurat dette»?")


def marked(document: Any, draw: random.Random) -> None:
    for text in draw.sample(texts(document), 60):
        run = text.getparent()
        if run.tag == qn("w:r"):
            high = OxmlElement("w:highlight")
            high.set(qn("w:val"), "yellow")
            run.get_or_add_rPr().append(high)


def formatting_tracked(document: Any, draw: random.Random) -> None:
    for text in draw.sample(texts(document), 40):
        run = text.getparent()
        if run.tag == qn("w:r"):
            run.get_or_add_rPr().append(
                parse_xml(
                    f"<w:rPrChange {nsdecls('w')} w:id='77' w:author='R'><w:rPr><w:b/></w:rPr>"
                    "</w:rPrChange>"
                )
            )


def prose_deleted_in_tracking(document: Any, draw: random.Random) -> None:
    """A filler word taken out of running text, as a change nobody has settled."""
    for here in draw.sample(prose(document), 5):
        text = max(here.iter(qn("w:t")), key=lambda one: len(one.text))
        head, found, tail = text.text.partition(" også ")
        if not found:
            continue
        run = text.getparent()
        behind, out = deepcopy(run), deepcopy(run)
        text.text = f"{head} "
        text.set(SPACE, "preserve")
        behind.find(qn("w:t")).text = tail
        gone = out.find(qn("w:t"))
        gone.tag, gone.text = qn("w:delText"), "også "
        around = OxmlElement("w:del")
        around.set(qn("w:id"), "9002")
        around.set(qn("w:author"), "Redaktør")
        around.append(out)
        run.addnext(behind)
        run.addnext(around)


def sections_in_controls(document: Any, draw: random.Random) -> None:
    """Twenty paragraphs and tables each in a content control of their own."""
    body = document.element.body
    blocks = list(body.iterchildren(qn("w:p"), qn("w:tbl")))
    for one in draw.sample(blocks, 20):
        control = parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtPr><w:id w:val='9'/></w:sdtPr><w:sdtContent/></w:sdt>"
        )
        one.addprevious(control)
        control[1].append(one)


def word_signs(document: Any, draw: random.Random) -> None:
    """Hyphens and spaces as elements of Word's instead of signs in the text."""
    for text in list(document.element.body.iter(qn("w:t"))):
        head, found, tail = (text.text or "").partition("-")
        if not found or text.getparent().tag != qn("w:r") or not head or not tail:
            continue
        run = text.getparent()
        behind = deepcopy(text)
        text.text, behind.text = head, tail
        for one in (text, behind):
            one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        text.addnext(behind)
        text.addnext(OxmlElement("w:noBreakHyphen"))
        assert run is not None


def prose_moved_in_tracking(document: Any, draw: random.Random) -> None:
    """A paragraph of running text moved past its neighbour, with the move tracked."""
    pairs = [(one, one.getnext()) for one in prose(document) if one.getnext() in prose(document)]
    if not pairs:
        return
    first, second = draw.choice(pairs)
    there = deepcopy(first)
    for place, tag in ((first, "w:moveFrom"), (there, "w:moveTo")):
        for run in list(place.iterchildren(qn("w:r"))):
            around = OxmlElement(tag)
            around.set(qn("w:id"), "9010")
            around.set(qn("w:author"), "R")
            run.addprevious(around)
            around.append(run)
    second.addnext(there)


def fonts_and_tongues(document: Any, draw: random.Random) -> None:
    """Font, size and language set by hand on every run."""
    for run in document.element.body.iter(qn("w:r")):
        properties = run.get_or_add_rPr()
        for made in (
            parse_xml(f"<w:rFonts {nsdecls('w')} w:ascii='Arial' w:hAnsi='Arial'/>"),
            parse_xml(f"<w:lang {nsdecls('w')} w:val='da-DK'/>"),
        ):
            properties.append(made)


HARMLESS: Final[dict[str, tuple[str, Plant]]] = {
    "run split and made bold": ("quote", split_runs),
    "tracked insertion in prose": ("number", tracked_prose),
    "runs cut up, tags and controls": ("quote", whole(runs_cut_up)),
    "bookmarks lost": ("quote", whole(pasted_with_styles)),
    "pasted: bookmarks and styles lost": ("quote", whole(pasted_as_text)),
    "saved by an online editor": ("quote", whole(through_an_online_editor)),
    "fields counted anew": ("quote", whole(references_updated)),
    "comments": ("quote", whole(commented)),
    "highlighting": ("quote", whole(marked)),
    "tracked formatting": ("quote", whole(formatting_tracked)),
    "tracked deletion in prose": ("quote", whole(prose_deleted_in_tracking)),
    "paragraphs and tables in controls": ("quote", whole(sections_in_controls)),
    "hyphens as Word's signs": ("quote", whole(word_signs)),
    "tracked move in prose": ("quote", whole(prose_moved_in_tracking)),
    "fonts and languages by hand": ("quote", whole(fonts_and_tongues)),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
