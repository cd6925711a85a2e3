"""What copy editors, translators and hurried co-authors do to a claim, seen from the desk."""

from __future__ import annotations

import random
from typing import Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    new_paragraph,
    paragraph,
    put_claim,
    saved,
    say,
    tied_texts,
    with_notes,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Subject

_TWO_SIDED: Final = (", mens ", ", samtidig som ")


def replaced(report: Report, row: LedgerRow, *pairs: tuple[str, str]) -> Planted | None:
    """Return the report with the first of some words that the claim has changed, if it has any."""
    for was, now in pairs:
        if was in row.text:
            return put_claim(report, row, row.text.replace(was, now, 1))
    return None


def other_side_dropped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The half of the sentence that tells who said otherwise is cut for brevity."""
    for sign in _TWO_SIDED:
        head, found, _ = row.text.partition(sign)
        if found:
            return put_claim(report, row, f"{head}.")
    return None


def sides_exchanged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«Flere … overkommelige, mens et par … et hinder» with the two ends put for each other."""
    head, found, tail = row.text.removesuffix(".").partition(", mens et par ")
    if not found or not head.startswith("Flere av kommunene "):
        return None
    first = head.removeprefix("Flere av kommunene ")
    return put_claim(report, row, f"Flere av kommunene {tail}, mens et par {first}.")


def said_of_them_all(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«Et par av kommunene har …» made «Kommunene har …»."""
    pairs = (("Et par av kommunene", "Kommunene"), ("Flere av kommunene", "Kommunene"))
    return replaced(report, row, *pairs)


def throughout(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The word of amount goes out and an adverb that says as much as «alle» comes in."""
    for was in ("Et par av kommunene har ", "Flere av kommunene har "):
        if row.text.startswith(was):
            rest = row.text.removeprefix(was)
            return put_claim(report, row, f"Gjennomgående har kommunene {rest}")
    return None


def as_a_fraction(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    pairs = (
        ("Et par av kommunene", "En tredel av kommunene"),
        ("To av de tre", "Halvparten av de"),
    )
    return replaced(report, row, *pairs)


def put_in_the_future(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    pairs = (
        ("har bosatt", "vil bosette"),
        ("har satt", "vil sette"),
        ("har styrket", "vil styrke"),
    )
    return replaced(report, row, *pairs, ("har betalt", "vil betale"))


def forced_made_chosen(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return replaced(report, row, ("har måttet skaffe", "har valgt å skaffe"))


def other_object(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    pairs = (("private utleiere", "kommunale boliger"), ("flyktningtjeneste", "boligtjeneste"))
    return replaced(report, row, *pairs, ("leieprisene", "strømprisene"))


def other_direction(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    pairs = (
        ("lenger ut enn", "nærmere sentrum enn"),
        ("før flyktningene", "etter at flyktningene"),
    )
    return replaced(report, row, *pairs)


def narrowed_to_a_group(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not row.text.startswith("Alle kommunene "):
        return None
    return replaced(report, row, ("Alle kommunene", "Alle de mindre sentrale kommunene"))


def later_clause_weakened(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return replaced(
        report, row, (", alle regner", ", de fleste regner"), ("og begge", "og en av dem")
    )


def contrast_taken_out(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    pairs = (("ingen av delene kommer fram i noen", "det samme kommer fram i noen"),)
    turned = (("ingenting av dette kommer fram i noen", "noe av dette kommer også fram i noen"),)
    return replaced(report, row, *pairs, *turned)


def against_made_likewise(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return replaced(report, row, ("Derimot ", "Tilsvarende "))


def one_made_some(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return replaced(
        report, row, ("mens én ", "mens enkelte "), ("samtidig som én ", "samtidig som noen ")
    )


def translated_wrongly(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The translator's sentence, with a word of amount that is not the one that stood there."""
    if not row.text.startswith("Flere av kommunene har bosatt"):
        return None
    told = "Most of the municipalities have settled refugees farther out than they wished."
    return put_claim(report, row, told)


def case_named(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The reader who knows puts in which municipality «én» is."""
    return replaced(report, row, ("unntatt én ", "unntatt Tindvåg "), ("én kommune", "Ekerhavn"))


def time_widened(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return replaced(
        report, row, (" i 2023, mens", " i årene framover, mens"), ("først i 2022", "først nå")
    )


def interpretation_made_fact(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    pairs = (("kan dugnaden i den første tiden ha gjort", "har dugnaden i den første tiden gjort"),)
    return replaced(report, row, *pairs)


def remark_left_in(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A co-author's doubt about the number, typed behind the claim and forgotten."""
    if not row.text.startswith(("Flere av", "Et par av")):
        return None
    document = report.open()
    last = tied_texts(document, row.bookmark)[-1].getparent()
    behind = last.getnext()
    told = " (Var det ikke bare én kommune som sa dette?)"
    behind.addnext(new_paragraph(last.getparent(), told).find(qn("w:r")))
    return Planted(saved(document), Subject.CLAIM, ANY)


def struck_through(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Struck through as a format, which prints it as taken back."""
    return _formatted(report, row, "w:strike", None)


def in_white(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """In white letters, which a reader of the page does not see."""
    return _formatted(report, row, "w:color", "FFFFFF")


def _formatted(report: Report, row: LedgerRow, name: str, value: str | None) -> Planted:
    document = report.open()
    for text in tied_texts(document, row.bookmark):
        run = text.getparent()
        properties = run.find(qn("w:rPr"))
        if properties is None:
            properties = OxmlElement("w:rPr")
            run.insert(0, properties)
        mark = OxmlElement(name)
        if value is not None:
            mark.set(qn("w:val"), value)
        properties.append(mark)
    return Planted(saved(document), Subject.CLAIM, ANY, row.id)


def replaced_over_the_file(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Find and replace goes through the whole file: «kommunene» has become «bydelene»."""
    if "kommunene" not in row.text:
        return None
    document = report.open()
    for text in document.element.body.iter(qn("w:t")):
        text.text = (text.text or "").replace("kommunene", "bydelene")
    return Planted(saved(document), Subject.CLAIM, ANY, row.id)


def pasted_over(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """An older issue's sentence pasted over: the bookmark goes, and the amount is another."""
    if not row.text.startswith("Flere av kommunene "):
        return None
    document = report.open()
    here = paragraph(document, row.bookmark)
    say(
        document, row.bookmark, row.text.replace("Flere av kommunene", "Halvparten av kommunene", 1)
    )
    names = (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))
    for mark in [one for one in here.iter() if one.tag in names]:
        mark.getparent().remove(mark)
    return Planted(saved(document), Subject.CLAIM, ANY, row.id)


def in_a_note(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A count of one's own put into a footnote that was there."""
    told = " Fire av kommunene sa dette også i et møte i etterkant."
    return Planted(
        with_notes(
            report.data,
            lambda notes: notes.replace(" vilkårlig valgt.", f" vilkårlig valgt.{told}"),
        ),
        Subject.FOOTNOTE,
        ANY,
    )


def bare_plural(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A finding of one's own, said of all informants without any word of amount."""
    document = report.open()
    told = "Informantene mener at staten har sviktet kommunene i denne saken."
    paragraph(document, row.bookmark).addnext(
        new_paragraph(paragraph(document, row.bookmark), told)
    )
    return Planted(saved(document), Subject.CLAIM, ANY)


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "claim: other side dropped": ("claim", other_side_dropped),
    "claim: sides exchanged": ("claim", sides_exchanged),
    "claim: said of them all": ("claim", said_of_them_all),
    "claim: «gjennomgående» for the amount": ("claim", throughout),
    "claim: amount as a fraction": ("claim", as_a_fraction),
    "claim: put in the future": ("claim", put_in_the_future),
    "claim: «måttet» made «valgt»": ("claim", forced_made_chosen),
    "claim: other object": ("claim", other_object),
    "claim: other direction": ("claim", other_direction),
    "claim: narrowed to a group": ("claim", narrowed_to_a_group),
    "claim: later clause weakened": ("claim", later_clause_weakened),
    "claim: contrast of groups taken out": ("claim", contrast_taken_out),
    "claim: «derimot» made «tilsvarende»": ("claim", against_made_likewise),
    "claim: «én» made «enkelte»": ("claim", one_made_some),
    "claim: translated wrongly": ("claim", translated_wrongly),
    "claim: case named": ("claim", case_named),
    "claim: time widened": ("claim", time_widened),
    "claim: interpretation made a fact": ("claim", interpretation_made_fact),
    "claim: doubt left behind it": ("claim", remark_left_in),
    "claim: struck through": ("claim", struck_through),
    "claim: in white letters": ("claim", in_white),
    "claim: replaced over the whole file": ("claim", replaced_over_the_file),
    "claim: older issue pasted over": ("claim", pasted_over),
    "claim: own count in a footnote": ("number", in_a_note),
    "claim: «informantene mener» of one's own": ("claim", bare_plural),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
