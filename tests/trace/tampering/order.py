"""Edits of what a report says by order, by leads to quotes, and at the edges of its pages."""

from __future__ import annotations

import random
import re
from copy import deepcopy
from itertools import pairwise
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    add_words,
    new_paragraph,
    paragraph,
    prose,
    result,
    saved,
    style_of,
    tied_texts,
    tracked,
    words_of,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject

_TURNED: Final = (
    ("den andre veien", "samme vei"),
    ("den andre vegen", "same veg"),
    ("det motsatte", "dette"),
    ("det motsette", "dette"),
    ("Den andre siden", "Dette"),
    ("Den andre sida", "Dette"),
    ("the other way", "the same way"),
    ("the opposite", "this"),
    ("The other side", "This"),
)
_POLISHED: Final = (
    ("beskriver informantene slik", "blir beskrevet slik av informantene"),
    ("forteller informantene", "sier informantene"),
    ("skildrar informantane slik", "blir skildra slik av informantane"),
    ("fortel informantane", "seier informantane"),
    ("Informants say of the former", "Of the former informants say"),
    ("Informants describe the former", "The former is described by informants"),
)
_HELD: Final = {
    "nb": "Informantene er tydelige på at staten må ta kostnadene.",
    "nn": "Informantane er tydelege på at staten må ta kostnadene.",
    "en": "The informants agree that the state should bear the cost.",
}
_CONTINUED: Final = {
    "nb": " De planlegger derfor å slutte med det.",
    "nn": " Dei vil difor slutte med det.",
    "en": " They therefore plan to give it up.",
}
_EVERYONE: Final = {
    "nb": "Alle kommunene er fornøyde med ordningen",
    "nn": "Alle kommunane er nøgde med ordninga",
    "en": "All the municipalities are content with the scheme",
}


def language(row: LedgerRow) -> str:
    """Return the language of the chapters that a report was built from."""
    return row.chapter.split("/")[-2]


def _listed(document: Any) -> list[Any]:
    body = document.element.body.iterchildren(qn("w:p"))
    return [one for one in body if style_of(one) == "ListNumber"]


def _support(report: Report, one: Any) -> int:
    names = {start.get(qn("w:name")) for start in one.iter(qn("w:bookmarkStart"))}
    return max((int(row.n) for row in report.of("claim") if row.bookmark in names), default=0)


def _exchanged(one: Any, other: Any) -> None:
    mark: Any = OxmlElement("w:p")
    one.addprevious(mark)
    other.addprevious(one)
    mark.addprevious(other)
    mark.getparent().remove(mark)


def ranked_otherwise(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The finding that most cases bear and the one that fewest do, exchanged in the ranking."""
    document = report.open()
    points = _listed(document)
    most, fewest = max(points, key=lambda one: _support(report, one)), points[-1]
    if _support(report, most) == _support(report, fewest):
        return None
    _exchanged(most, fewest)
    return Planted(saved(document), Subject.CLAIM, frozenset({Fault.MOVED}))


def equals_exchanged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Two findings of the ranking that as many cases bear, exchanged."""
    document = report.open()
    points = _listed(document)
    pairs = [
        (one, other)
        for one, other in pairwise(points)
        if _support(report, one) == _support(report, other)
    ]
    if not pairs:
        return None
    _exchanged(*draw.choice(pairs))
    return Planted(saved(document))


def _section(document: Any, row: LedgerRow) -> tuple[Any, list[Any]]:
    """Return the paragraph of a quote, and the paragraphs behind it under its heading."""
    here = paragraph(document, row.bookmark)
    behind = []
    for one in here.itersiblings():
        if style_of(one).startswith("Heading") or one.tag != qn("w:p"):
            break
        behind.append(one)
    return here, behind


def under_other_lead(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A quote and its attribution moved behind the lead to quotes of the other side."""
    document = report.open()
    here, behind = _section(document, row)
    lead = next((one for one in behind if words_of(one).rstrip().endswith(":")), None)
    if lead is None or not behind or style_of(behind[0]) != "QuoteAttribution":
        return None
    lead.addnext(behind[0])
    lead.addnext(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def same_side_exchanged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Two quotes under one lead exchanged, with their attributions."""
    document = report.open()
    here, behind = _section(document, row)
    styles = [style_of(one) for one in behind[:3]]
    if styles != ["QuoteAttribution", "Quote", "QuoteAttribution"]:
        return None
    here.addprevious(behind[1])
    here.addprevious(behind[2])
    return Planted(saved(document))


def _leads(document: Any, pairs: tuple[tuple[str, str], ...]) -> list[tuple[Any, str, str]]:
    return [
        (text, was, new)
        for text in document.element.body.iter(qn("w:t"))
        for was, new in pairs
        if was in (text.text or "") and text.text.rstrip().endswith(":")
    ]


def lead_turned(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The lead to quotes of the other side no longer says that they are."""
    document = report.open()
    leads = _leads(document, _TURNED)
    if not leads:
        return None
    text, was, new = draw.choice(leads)
    text.text = text.text.replace(was, new)
    return Planted(saved(document), Subject.PARAGRAPH, ANY)


def lead_polished(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    leads = _leads(document, _POLISHED)
    if not leads:
        return None
    text, was, new = draw.choice(leads)
    text.text = text.text.replace(was, new)
    return Planted(saved(document))


def number_typed_over(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The number that a reference prints, typed over inside its field."""
    document = report.open()
    codes = [
        code
        for one in prose(document)
        for code in one.iter(qn("w:instrText"))
        if re.match(r"\s*REF", code.text) and words_of(one).strip()
    ]
    text = result(draw.choice(codes))[0]
    text.text = f"{text.text[:-1]}{chr(ord(text.text[-1]) + 1)}"
    return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.REFERRED}))


def raster_of_another(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """One of a picture's two files is another picture's: old and new programs show different."""
    document = report.open()
    shown = [one for one in document.element.body.iter() if one.tag.endswith("}blip")]
    if len(shown) < 2:
        return None
    one, other = draw.sample(shown, 2)
    one.set(qn("r:embed"), other.get(qn("r:embed")))
    return Planted(saved(document), Subject.FIGURE, frozenset({Fault.CHANGED}))


def in_the_header(report: Report, row: LedgerRow, draw: random.Random) -> Planted:
    """A finding of one's own at the top of every page."""
    document = report.open()
    document.sections[-1].header.add_paragraph(_EVERYONE[language(row)])
    return Planted(saved(document), Subject.CLAIM, frozenset({Fault.UNFOUNDED}))


def held_by_informants(report: Report, row: LedgerRow, draw: random.Random) -> Planted:
    document = report.open()
    here = paragraph(document, row.bookmark)
    like = prose(document)[0]
    here.addnext(new_paragraph(like, _HELD[language(row)]))
    return Planted(saved(document), Subject.CLAIM, frozenset({Fault.UNFOUNDED}))


def gone_on_about(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Behind a claim a sentence about «them»."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    if not words_of(here).rstrip().endswith("."):
        return None
    add_words(here, _CONTINUED[language(row)])
    return Planted(saved(document), Subject.CLAIM, frozenset({Fault.UNFOUNDED}))


_WORDS: Final = {
    "nb": (" sjelden og", " motvillig"),
    "nn": (" sjeldan og", " motvillig"),
    "en": (" rarely and", " never"),
}


def _put_in(document: Any, row: LedgerRow, words: tuple[str, str]) -> tuple[Any, Any] | None:
    """Put two tracked insertions behind a claim's first word, and return them."""
    text = tied_texts(document, row.bookmark)[0]
    head, blank, rest = text.text.partition(" ")
    run = text.getparent()
    if not blank or run.tag != qn("w:r"):
        return None
    behind = deepcopy(run)
    behind.find(qn("w:t")).text = f" {rest}"
    text.text = head
    made = []
    for one in words:
        inserted = tracked("w:ins")
        inserted.append(new_paragraph(OxmlElement("w:p"), one).find(qn("w:r")))
        made.append(inserted)
    for one in (behind, *reversed(made)):
        run.addnext(one)
    return made[0], made[1]


def _struck(inserted: Any) -> None:
    """Have another author strike what the first has put in."""
    run = inserted[0]
    gone = tracked("w:del")
    gone.set(qn("w:author"), "Medforfatter")
    inserted.append(gone)
    gone.append(run)
    for text in run.iter(qn("w:t")):
        text.tag = qn("w:delText")


def two_authors(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """One author puts two things into a claim, another strikes the first of them."""
    document = report.open()
    made = _put_in(document, row, _WORDS[language(row)])
    if made is None:
        return None
    _struck(made[0])
    return Planted(saved(document), Subject.CLAIM, ANY, row.id)


def all_struck(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """One author puts two things into a claim, another strikes both."""
    document = report.open()
    made = _put_in(document, row, _WORDS[language(row)])
    if made is None:
        return None
    for one in made:
        _struck(one)
    return Planted(saved(document))


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "claim: ranked before one of more cases": ("claim", ranked_otherwise),
    "quote: under the other side's lead": ("quote", under_other_lead),
    "prose: lead no longer to the other side": ("claim", lead_turned),
    "prose: number of a reference typed over": ("claim", number_typed_over),
    "figure: one of its files another's": ("claim", raster_of_another),
    "claim: one's own in the header": ("claim", in_the_header),
    "claim: «er tydelige på at» of one's own": ("claim", held_by_informants),
    "claim: «de … derfor» put behind it": ("claim", gone_on_about),
    "claim: tracked by one, half struck": ("claim", two_authors),
}
HARMLESS: Final[dict[str, tuple[str, Plant]]] = {
    "equals of a ranking exchanged": ("claim", equals_exchanged),
    "quotes of one side exchanged": ("quote", same_side_exchanged),
    "lead to quotes put otherwise": ("claim", lead_polished),
    "tracked by one, struck by another": ("claim", all_struck),
}
