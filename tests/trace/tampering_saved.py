"""What word processors and tidy people do to a report without changing what it says."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.trace.tampering import (
    Plant,
    Planted,
    Report,
    new_paragraph,
    paragraph,
    prose,
    saved,
    say,
    styled,
    tied_texts,
)
from workbench.model.finding import LedgerRow

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CURLY = (("«", "“"), ("»", "”"), ("'", "’"), ("...", "…"), (" - ", " – "), ("–", "—"))


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


def without_styles(document: Any) -> None:
    """Every paragraph but the headings in one style, as text that was pasted."""
    for one in document.element.body.iter(qn("w:pStyle")):
        if not one.get(qn("w:val")).startswith("Heading"):
            one.set(qn("w:val"), "BodyText")


def autocorrected(document: Any, draw: random.Random) -> None:
    for one in texts(document):
        for was, now in _CURLY:
            one.text = one.text.replace(was, now)


def straightened(document: Any, draw: random.Random) -> None:
    for one in texts(document):
        one.text = re.sub("[«»“”„]", '"', one.text).replace("’", "'").replace("…", "...")


def soft_hyphens(document: Any, draw: random.Random) -> None:
    for one in texts(document):
        one.text = re.sub(r"(\w{5})(\w{5})", "\\1\u00ad\\2", one.text)


def hard_spaces(document: Any, draw: random.Random) -> None:
    for one in texts(document):
        one.text = re.sub(
            " (?=\\w)", lambda _: draw.choice((" ", " ", "\u00a0", "\u202f", "  ")), one.text
        )


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
        one.set(_SPACE, "preserve")
    run.addnext(behind)
    run.addnext(parse_xml(f"<w:proofErr {nsdecls('w')} w:type='spellStart'/>"))


_WRAPPED = {
    "smart": "<w:smartTag {} w:element='place'/>",
    "link": "<w:hyperlink {}/>",
    "control": "<w:sdt {}><w:sdtPr><w:id w:val='8'/></w:sdtPr><w:sdtContent/></w:sdt>",
}


def wrapped(run: Any, kind: str) -> None:
    if kind:
        around: Any = parse_xml(_WRAPPED[kind].format(nsdecls("w")))
        run.addprevious(around)
        (around[1] if kind == "control" else around).append(run)


def pasted_with_styles(document: Any, draw: random.Random) -> None:
    without_bookmarks(document)


def pasted_as_text(document: Any, draw: random.Random) -> None:
    without_bookmarks(document)
    without_styles(document)


def through_an_online_editor(document: Any, draw: random.Random) -> None:
    """Names of bookmarks, styles, fields and properties gone; runs cut up."""
    without_bookmarks(document)
    without_styles(document)
    for one in list(document.element.body.iter(qn("w:fldChar"), qn("w:instrText"))):
        one.getparent().remove(one)
    properties = [
        one for one in document.part.package.iter_parts() if "custom-properties" in one.content_type
    ]
    for one in properties:
        one._blob = (
            b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            b'custom-properties"/>'
        )
    runs_cut_up(document, draw)


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


def spelling(document: Any, draw: random.Random) -> None:
    """A letter lost, doubled or turned in a long word of many paragraphs of running text."""
    for here in draw.sample(prose(document), 12):
        text = max(here.iter(qn("w:t")), key=lambda one: len(one.text))
        words = text.text.split(" ")
        long = [at for at, one in enumerate(words) if len(one) > 7 and one.isalpha()]
        if long:
            at = draw.choice(long)
            word = words[at]
            cut = draw.randrange(2, len(word) - 2)
            words[at] = draw.choice(
                (word[:cut] + word[cut + 1 :], word[:cut] + word[cut] + word[cut:])
            )
            text.text = " ".join(words)


def references_updated(document: Any, draw: random.Random) -> None:
    """Fields counted anew: the numbers that references and contents show are others."""
    inside = False
    for one in document.element.body.iter(qn("w:fldChar"), qn("w:t")):
        if one.tag == qn("w:fldChar"):
            inside = one.get(qn("w:fldCharType")) == "separate"
        elif inside and (one.text or "").strip():
            one.text = re.sub(r"\d+", lambda _: str(draw.randrange(1, 60)), one.text)


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


def sentences_turned(document: Any, draw: random.Random) -> None:
    for here in draw.sample(prose(document), 6):
        text = max(here.iter(qn("w:t")), key=lambda one: len(one.text))
        parts = re.split(r"(?<=[.!?]) ", text.text)
        if len(parts) > 3:
            parts[1], parts[2] = parts[2], parts[1]
            text.text = " ".join(parts)


def sentences_written(document: Any, draw: random.Random) -> None:
    for here in draw.sample(prose(document), 3):
        text = " Se også det som er sagt om dette i de to kapitlene foran, og i tabell 9-3."
        here.append(new_paragraph(here, text).find(qn("w:r")))


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
        text.set(_SPACE, "preserve")
        behind.find(qn("w:t")).text = tail
        gone = out.find(qn("w:t"))
        gone.tag, gone.text = qn("w:delText"), "også "
        around = OxmlElement("w:del")
        around.set(qn("w:id"), "9002")
        around.set(qn("w:author"), "Redaktør")
        around.append(out)
        run.addnext(behind)
        run.addnext(around)


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


def letter_case(document: Any, draw: random.Random) -> None:
    for one in styled(document, "Heading"):
        for run in one.runs:
            run.text = run.text.upper()


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


def number_in_words(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *rest = row.text.split()
    words = {
        "14": "fjorten",
        "16": "seksten",
        "30": "tretti",
        "37": "trettisju",
        "55": "femtifem",
        "90": "nitti",
        "128": "hundre og tjueåtte",
        "216": "to hundre og seksten",
        "306": "tre hundre og seks",
    }
    if first not in words:
        return None
    document = report.open()
    say(document, row.bookmark, " ".join((words[first], *rest)))
    return Planted(saved(document))


SAVED: dict[str, tuple[str, Plant]] = {
    "autocorrect over the whole file": ("quote", whole(autocorrected)),
    "quotation marks made straight": ("quote", whole(straightened)),
    "soft hyphens": ("quote", whole(soft_hyphens)),
    "hard and double spaces": ("quote", whole(hard_spaces)),
    "runs cut up, tags and controls": ("quote", whole(runs_cut_up)),
    "bookmarks lost": ("quote", whole(pasted_with_styles)),
    "pasted: bookmarks and styles lost": ("quote", whole(pasted_as_text)),
    "saved by an online editor": ("quote", whole(through_an_online_editor)),
    "section moved": ("quote", whole(section_moved)),
    "theme moved": ("quote", whole(theme_moved)),
    "spelling in running text": ("quote", whole(spelling)),
    "fields counted anew": ("quote", whole(references_updated)),
    "contents and lists taken out": ("quote", whole(contents_gone)),
    "paragraphs joined": ("quote", whole(paragraphs_joined)),
    "paragraph split": ("quote", whole(paragraph_split)),
    "sentences in another order": ("quote", whole(sentences_turned)),
    "sentences written": ("quote", whole(sentences_written)),
    "comments": ("quote", whole(commented)),
    "highlighting": ("quote", whole(marked)),
    "tracked formatting": ("quote", whole(formatting_tracked)),
    "tracked deletion in prose": ("quote", whole(prose_deleted_in_tracking)),
    "table in two": ("quote", whole(table_in_two)),
    "header and footer": ("quote", whole(header_and_footer)),
    "headings in capitals": ("quote", whole(letter_case)),
    "quote in two paragraphs": ("quote", quote_in_two),
    "number written in words": ("number", number_in_words),
}
"""More harmless edits: what they do to a file, no reader sees, or minds."""


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
