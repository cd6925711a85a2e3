"""What copy editors and layout people may do: the evidence bears every word of it still."""

from __future__ import annotations

import random
import re
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    Plant,
    Planted,
    Report,
    new_paragraph,
    paragraph,
    prose,
    put_quote,
    rows_of,
    saved,
    say,
    styled,
    tables_of,
    tied_texts,
    words_of,
)
from workbench.model.finding import LedgerRow


def said_so(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """[sic] behind a word of a quote."""
    words = row.text.split()
    at = draw.randrange(2, len(words)) if len(words) > 2 else 1
    return put_quote(report, row, " ".join((*words[:at], "[sic]", *words[at:])), frozenset())


def emphasis_told(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A word set in italics, and «(vår utheving)» behind the quote."""
    document = report.open()
    block = paragraph(document, row.bookmark)
    block.append(new_paragraph(block, " (vår utheving)").find(qn("w:r")))
    return Planted(saved(document))


def rows_sorted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The rows of a table in another order, each whole."""
    document = report.open()
    table = draw.choice([one for one in tables_of(document)[:8] if len(rows_of(one)) > 3])
    lines = rows_of(table)[1:]
    for line in sorted(lines, key=words_of, reverse=True):
        table.append(line)
    return Planted(saved(document))


def marks_around(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«» around every quote that stands as a block."""
    document = report.open()
    for one in styled(document, "Quote"):
        if one.style.name == "Quote":
            texts = list(one._p.iter(qn("w:t")))
            texts[0].text = f"«{texts[0].text}"
            texts[-1].text = f"{texts[-1].text}»"
    return Planted(saved(document))


def checked_by_word(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Marks of the spelling check and smart tags around runs."""
    document = report.open()
    for one in document.paragraphs:
        for run in list(one._p.iterchildren(qn("w:r")))[::2]:
            tag = OxmlElement("w:smartTag")
            tag.set(qn("w:uri"), "urn:schemas-microsoft-com:office:smarttags")
            tag.set(qn("w:element"), "place")
            mark = OxmlElement("w:proofErr")
            mark.set(qn("w:type"), "spellStart")
            run.addprevious(mark)
            mark.addnext(tag)
            tag.append(run)
    return Planted(saved(document))


def bullets_numbered(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for one in styled(document, "List Bullet"):
        one.style = document.styles["List Number"]
    return Planted(saved(document))


def page_told(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«(se side 12)» behind a paragraph of running text."""
    document = report.open()
    here = draw.choice(prose(document)[4:])
    here.append(new_paragraph(here, " (Se også side 12.)").find(qn("w:r")))
    return Planted(saved(document))


def spelt_out(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The short name of an agency written out at its first place."""
    if "IMDi" not in row.text:
        return None
    document = report.open()
    told = "Integrerings- og mangfoldsdirektoratet (IMDi)"
    text = row.text.replace("IMDi", told, 1)
    if len(tied_texts(document, row.bookmark)) != 1:
        return None
    say(document, row.bookmark, text)
    return Planted(saved(document))


def subheading(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    heading = styled(document, "Heading 3")[0]._p
    draw.choice(prose(document)[3:9]).addprevious(new_paragraph(heading, "Nærmere om dette"))
    return Planted(saved(document))


def other_allowed_form(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«frem» for «fram» outside quotes, as some houses will have it."""
    document = report.open()
    for text in _outside_quotes(document):
        text.text = re.sub(r"\bfram\b", "frem", text.text or "")
    return Planted(saved(document))


def _outside_quotes(document: Any) -> list[Any]:
    return [
        text
        for one in document.paragraphs
        if one.style.name != "Quote"
        for text in one._p.iter(qn("w:t"))
    ]


def thanks(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    told = "Vi takker alle informantene, som har tatt seg tid til oss midt i en travel høst."
    prose(document)[2].addnext(new_paragraph(prose(document)[2], told))
    return Planted(saved(document))


def lines_broken(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A line break by hand in the middle of a claim."""
    document = report.open()
    first = tied_texts(document, row.bookmark)[0]
    words = first.text.split(" ")
    if len(words) < 5:
        return None
    first.text = " ".join(words[:3])
    behind = OxmlElement("w:r")
    behind.append(OxmlElement("w:br"))
    rest = OxmlElement("w:t")
    rest.text = " ".join(words[3:])
    behind.append(rest)
    first.getparent().addnext(behind)
    return Planted(saved(document))


def table_made_text(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A small table made text with tabs, as Word does it, with every word of it kept."""
    document = report.open()
    table = draw.choice(tables_of(document)[:5])
    like = styled(document, "Body Text")[0]._p
    for line in rows_of(table):
        made = new_paragraph(like, "\t".join(map(words_of, line.iterchildren(qn("w:tc")))))
        table.addprevious(made)
    table.getparent().remove(table)
    return Planted(saved(document))


def sign_of_per_cent(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for text in _outside_quotes(document):
        text.text = (text.text or "").replace("95-prosentintervall", "95 %-intervall")
    return Planted(saved(document))


HARMLESS: Final[dict[str, tuple[str, Plant]]] = {
    "[sic] in a quote": ("quote", said_so),
    "«vår utheving» behind a quote": ("quote", emphasis_told),
    "table rows in another order": ("number", rows_sorted),
    "«» around block quotes": ("number", marks_around),
    "smart tags and marks of checking": ("number", checked_by_word),
    "bullets made numbers": ("number", bullets_numbered),
    "page told behind prose": ("number", page_told),
    "agency's name spelt out": ("claim", spelt_out),
    "subheading put in": ("number", subheading),
    "«frem» for «fram»": ("number", other_allowed_form),
    "thanks to «alle informantene»": ("number", thanks),
    "line broken in a claim": ("claim", lines_broken),
    "table made text": ("number", table_made_text),
    "per cent as a sign": ("number", sign_of_per_cent),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
