"""What copy editors, translators and layout people do to a quote, seen from the desk."""

from __future__ import annotations

import random
import re
from typing import Final

from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    ANY,
    NEW,
    Plant,
    Planted,
    Report,
    new_paragraph,
    paragraph,
    prose,
    put_quote,
    saved,
    say,
    styled,
    text_box,
    with_notes,
    words_of,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject


def exchanged(report: Report, row: LedgerRow, *pairs: tuple[str, str]) -> Planted | None:
    """Return the report with the first of some whole words that the quote has changed."""
    for was, now in pairs:
        text, made = re.subn(rf"\b{re.escape(was)}\b", now, row.text, count=1)
        if made:
            return put_quote(report, row, text, ANY)
    return None


def told_in_third_person(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The informant's own words made a report of them, in the quote's own place."""
    text, made = re.subn(r"\b(jeg|eg)\b", "vedkommende", row.text, flags=re.IGNORECASE)
    if not made:
        return None
    return put_quote(report, row, f"Informanten forteller at {text[0].lower()}{text[1:]}", ANY)


def other_pronoun(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return exchanged(report, row, ("jeg", "vi"), ("Jeg", "Vi"), ("eg", "vi"), ("Eg", "Vi"))


def contrast_under_ellipsis(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«…, men …» until the next stop goes under […]."""
    found = re.search(r",? (?:men|selv om|unntatt|bortsett frå) [^.,;]+", row.text)
    if found is None or found.end() > len(row.text) - 8:
        return None
    return put_quote(report, row, f"{row.text[: found.start()]} […]{row.text[found.end() :]}", ANY)


def wrong_digits(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A number in words set in digits, and the wrong ones."""
    pairs = (("førti", "14"), ("tjue", "12"), ("femten", "50"), ("ti", "12"), ("tre", "13"))
    return exchanged(report, row, *pairs, ("fire", "40"), ("to", "12"))


def tense_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return exchanged(report, row, ("hadde", "har"), ("kommer", "kom"), ("er", "var"), ("var", "er"))


def denial_in_brackets(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """An editor who believes to know what was meant puts in [ikke]."""
    return exchanged(report, row, ("har", "har [ikke]"), ("er", "er [ikkje]"))


def other_unit(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    pairs = (("tusen", "millioner"), ("minutter", "timer"), ("minutt", "timar"), ("kroner", "euro"))
    return exchanged(report, row, *pairs, ("måneder", "uker"), ("år", "månader"))


def translated(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if "hver torsdag" not in row.text.casefold():
        return None
    told = "Every Thursday we sit in the library, I and one from finance, and we apply together."
    return put_quote(report, row, told, ANY)


def renumbered(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Find and replace over the whole file: «Informant 9» is «Informant 12» now."""
    document = report.open()
    block = paragraph(document, row.bookmark).getnext()
    was = words_of(block)
    number = was.rpartition(" ")[2]
    if not number.isdigit():
        return None
    now = f"Informant {(int(number) + 3) % 16 + 1}"
    for one in document.paragraphs:
        if one.text == was:
            for at, text in enumerate(one._p.iter(qn("w:t"))):
                text.text = "" if at else now
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MISATTRIBUTED}), row.id)


def office_put_in(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The attribution told by office and place, which the report keeps to itself."""
    document = report.open()
    block = paragraph(document, row.bookmark).getnext()
    *_, last = block.iter(qn("w:t"))
    last.text = f"{last.text}, rådmann i Tindvåg"
    return Planted(saved(document), Subject.QUOTE, ANY, row.id)


def into_a_footnote(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The quote goes down into a footnote, with a word less."""
    document = report.open()
    block = paragraph(document, row.bookmark)
    first, *rest = row.text.split()
    shorter = " ".join((first, *rest[:2], *rest[3:]))
    attribution = block.getnext()
    block.getparent().remove(attribution)
    block.getparent().remove(block)
    told = f" vilkårlig valgt. «{shorter}» ({words_of(attribution)})"
    return Planted(
        with_notes(saved(document), lambda notes: notes.replace(" vilkårlig valgt.", told)),
        Subject.QUOTE,
        ANY,
        row.id,
    )


def drawn_out(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A few words of the quote in a box in large letters, one of them other than what was said."""
    words = row.text.split()
    if len(words) < 14:
        return None
    document = report.open()
    told = " ".join((*words[2:5], "aldri", *words[5:9]))
    box = text_box(new_paragraph(paragraph(document, row.bookmark), f"«{told}»"))
    paragraph(document, row.bookmark).append(box)
    return Planted(saved(document), Subject.QUOTE, ANY)


def as_a_heading(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    heading = draw.choice(styled(document, "Heading 3"))._p
    made = new_paragraph(heading, "«Vi ble stående helt alene med dette»")
    prose(document)[8].addnext(made)
    return Planted(saved(document), Subject.QUOTE, NEW)


def told_by_office(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Speech behind a colon, without marks, by someone known by office alone."""
    document = report.open()
    told = "En av lederne forteller: Vi har gitt opp, det er ingen vits i å prøve mer nå."
    draw.choice(prose(document)[8:20]).addnext(new_paragraph(prose(document)[8], told))
    return Planted(saved(document), Subject.QUOTE, NEW)


def struck_through(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The second half of a quote struck through as a format, not in tracking."""
    document = report.open()
    block = paragraph(document, row.bookmark)
    words = row.text.split()
    if len(words) < 12:
        return None
    say(document, row.bookmark, " ".join(words[:6]))
    first = next(block.iter(qn("w:r")))
    behind = new_paragraph(block, " " + " ".join(words[6:])).find(qn("w:r"))
    behind.insert(0, behind.makeelement(qn("w:rPr"), {}))
    behind[0].append(behind.makeelement(qn("w:strike"), {}))
    first.addnext(behind)
    return Planted(saved(document), Subject.QUOTE, ANY, row.id)


def list_item_dropped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """One member of an enumeration in the quote goes: «a, b og c» → «a og c»."""
    found = re.search(r", [^,.]{3,40}(?= (?:og|eller) )", row.text)
    if found is None:
        return None
    return put_quote(report, row, row.text[: found.start()] + row.text[found.end() :], ANY)


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "quote: told in third person": ("quote", told_in_third_person),
    "quote: «jeg» made «vi»": ("quote", other_pronoun),
    "quote: contrast under […]": ("quote", contrast_under_ellipsis),
    "quote: wrong digits for words": ("quote", wrong_digits),
    "quote: tense changed": ("quote", tense_changed),
    "quote: denial put in brackets": ("quote", denial_in_brackets),
    "quote: other unit": ("quote", other_unit),
    "quote: translated": ("quote", translated),
    "quote: informant renumbered everywhere": ("quote", renumbered),
    "quote: office put in": ("quote", office_put_in),
    "quote: into a footnote, a word less": ("quote", into_a_footnote),
    "quote: drawn out in a box": ("quote", drawn_out),
    "quote: invented as a heading": ("quote", as_a_heading),
    "quote: invented, «en av lederne: …»": ("quote", told_by_office),
    "quote: half of it struck through": ("quote", struck_through),
    "quote: member of a list dropped": ("quote", list_item_dropped),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
