"""Words that nobody said, or nobody registered, put into a report."""

from __future__ import annotations

import random
from typing import Final

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.trace.tampering.report import (
    ANY,
    NEW,
    Plant,
    Planted,
    Report,
    add_words,
    new_paragraph,
    paragraph,
    prose,
    saved,
    styled,
    text_box,
    with_notes,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject

SAID = "Romskipet landet på torget tirsdag, og ordføreren tok imot med korps og kake."

MARKS = ("“{}”", '"{}"', "„{}“", "'{}'", "‘{}’", "»{}«", "”{}”", "‹{}›", "‚{}‘", "<<{}>>")


def invented(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    text = draw.choice(
        (
            "Direktøren lovet oss gull, grønne skoger og et nytt badeland innen jul.",
            "Me har aldri sett så mange pingvinar på kommunestyremøte nokon gong før.",
            "Romskipet landet på torget tirsdag, og ordføreren tok imot med korps.",
        )
    )
    here.addprevious(new_paragraph(here, text))
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.INVENTED}))


def invented_inline(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice(prose(document))
    text = " En informant sa det slik: «Romskipet landet på torget tirsdag, med korps og kake.»"
    add_words(here, text)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.INVENTED}))


def unregistered(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    here.addprevious(new_paragraph(here, draw.choice(report.spoken)))
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.UNREGISTERED}))


def invented_in_marks(marks: str) -> Plant:
    def plant(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
        document = report.open()
        here = draw.choice(prose(document))
        here.addnext(new_paragraph(here, f"En av dem la det fram slik: {marks.format(SAID)}"))
        return Planted(saved(document), Subject.QUOTE, NEW)

    return plant


def invented_speech(words: str) -> Plant:
    """Words put in somebody's mouth without marks of quotation."""

    def plant(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
        if not row.speaker:
            return None
        document = report.open()
        here = draw.choice(prose(document))
        here.addnext(new_paragraph(here, words.format(row.speaker)))
        return Planted(saved(document), Subject.QUOTE, NEW)

    return plant


def invented_over_attribution(
    report: Report, row: LedgerRow, draw: random.Random
) -> Planted | None:
    document = report.open()
    here = draw.choice(prose(document))
    here.addnext(new_paragraph(here, row.speaker))
    here.addnext(new_paragraph(here, SAID))
    return Planted(saved(document), Subject.QUOTE, NEW)


def invented_in_a_cell(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    table = document.add_table(1, 1)
    table.cell(0, 0).text = f"«{SAID}»"
    draw.choice(prose(document)).addnext(table._tbl)
    return Planted(saved(document), Subject.QUOTE, NEW)


def invented_in_a_footnote(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    data = with_notes(
        report.data, lambda notes: notes.replace("vilkårlig valgt.", f"slik: «{SAID}»")
    )
    return Planted(data, Subject.QUOTE, NEW)


def invented_in_a_box(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice(prose(document))
    here.append(text_box(new_paragraph(here, f"«{SAID}»")))
    return Planted(saved(document), Subject.QUOTE, NEW)


def invented_in_a_list(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice([one._p for one in styled(document, "List Bullet")])
    made = new_paragraph(here, f"{row.speaker}: {SAID}")
    here.addnext(made)
    return Planted(saved(document), Subject.QUOTE, NEW)


def invented_in_a_control(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    control[1].append(new_paragraph(here, SAID))
    here.addprevious(control)
    return Planted(saved(document), Subject.QUOTE, NEW)


def in_the_header(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for section in document.sections:
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].text = "«Vi klarte det alle sammen, med dans og kake.»"
    faults = frozenset({Fault.INVENTED, Fault.UNREGISTERED})
    return Planted(saved(document), Subject.QUOTE, faults)


def snippet_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Part of a registered quote, in guillemets in running text, with a word put in."""
    words = row.text.split()
    if len(words) < 9:
        return None
    at = draw.randrange(len(words) - 8)
    piece = [*words[at : at + 4], "alltid", *words[at + 4 : at + 8]]
    document = report.open()
    here = draw.choice(prose(document))
    told = f" Som en av dem sa, «{' '.join(piece).rstrip('.,')}»."
    add_words(here, told)
    return Planted(saved(document), Subject.QUOTE, ANY)


def told_indirectly(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The quote becomes a sentence of the report's own that says somebody said something else."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    first, *others = row.text.rstrip(".").split()
    if len(others) < 6:
        return None
    told = f"{row.speaker} fortalte at {first.casefold()} aldri {' '.join(others)}."
    here.addprevious(new_paragraph(draw.choice(prose(document)), told))
    here.getparent().remove(here)
    return Planted(saved(document), Subject.QUOTE, ANY, row.id)


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "quote: invented block": ("quote", invented),
    "quote: invented in running text": ("quote", invented_inline),
    "quote: from transcript, unregistered": ("quote", unregistered),
    **{
        f"quote: invented in {marks.format('')}": ("quote", invented_in_marks(marks))
        for marks in MARKS
    },
    "quote: invented, «A sa at …»": (
        "quote",
        invented_speech("{} fortalte at romskipet landet på torget tirsdag, med korps og kake."),
    ),
    "quote: invented, «– …, sier A»": (
        "quote",
        invented_speech("– Romskipet landet på torget tirsdag, med korps og kake, sier {}."),
    ),
    "quote: invented, «Ifølge A …»": (
        "quote",
        invented_speech("Ifølge {} landet romskipet på torget en tirsdag med korps og kake."),
    ),
    "quote: invented, «… (A)»": (
        "quote",
        invented_speech("Romskipet landet på torget tirsdag, med korps og kake ({})."),
    ),
    "quote: invented over an attribution": ("quote", invented_over_attribution),
    "quote: invented in a table": ("quote", invented_in_a_cell),
    "quote: invented in a footnote": ("quote", invented_in_a_footnote),
    "quote: invented in a text box": ("quote", invented_in_a_box),
    "quote: invented in a list": ("quote", invented_in_a_list),
    "quote: invented in a content control": ("quote", invented_in_a_control),
    "quote: told in indirect speech": ("quote", told_indirectly),
    "quote: snippet changed in prose": ("quote", snippet_changed),
    "quote: invented in the header": ("quote", in_the_header),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
