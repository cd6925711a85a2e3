"""Faults, and harmless edits, planted in a built report as an editor would leave them."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from workbench.model.finding import LedgerRow
from workbench.model.verdict import Deviation, Fault, Subject

SEED = 7
UP = {
    "Et par": "De fleste",
    "Flere": "De fleste",
    "Noen": "Alle",
    "Én kommune": "Alle kommunene",
    "Én av": "Flere av",
    "De fleste": "Alle",
    "Halvparten": "De fleste",
    "Alle kommunene unntatt én": "Alle kommunene",
    "Ingen": "Alle",
}
DOWN = {
    "Alle kommunene unntatt én": "Noen av kommunene",
    "Alle kommunene": "Noen av kommunene",
    "Begge": "Ingen av",
    "Flere": "Noen",
    "De fleste": "Et par",
    "Et par": "Ingen",
    "Halvparten": "Noen",
}

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

    def of(self, kind: str) -> list[LedgerRow]:
        return [row for row in self.rows if row.kind == kind]


@dataclass(frozen=True)
class Planted:
    """An edited file: what must be found there (``faults`` of ``subject``, with this id)."""

    data: bytes
    subject: Subject = Subject.DOCUMENT
    faults: frozenset[Fault] = frozenset()
    id: str = ""

    def found(self, deviations: Sequence[Deviation]) -> bool:
        return any(self.fits(one) for one in deviations)

    def fits(self, one: Deviation) -> bool:
        named = not self.id or self.id in one.ids
        return named and one.subject is self.subject and one.fault in self.faults


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


def words_of(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t")))


# Faults in quotes


def altered(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    at = draw.randrange(1, len(words))
    words[at] = "småkaker" if words[at] != "småkaker" else "vafler"
    return _quote(report, row, " ".join(words), Fault.CHANGED, Fault.NEGATED)


def truncated(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    keep = draw.randrange(len(words) // 2, len(words) - 1)
    return _quote(report, row, f"{' '.join(words[:keep])}.", Fault.CHANGED, Fault.NEGATED)


def denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    words.insert(draw.randrange(1, len(words)), "ikke")
    return _quote(report, row, " ".join(words), Fault.NEGATED)


def affirmed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ikkje ", " ingen "):
        if word in row.text:
            return _quote(report, row, row.text.replace(word, " ", 1), Fault.NEGATED)
    return None


def cut_denial(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ikkje "):
        if word in row.text:
            return _quote(report, row, row.text.replace(word, " […] ", 1), Fault.NEGATED)
    return None


def merged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    quotes = report.of("quote")
    following = quotes[(quotes.index(row) + 1) % len(quotes)]
    document = report.open()
    say(document, row.bookmark, f"{row.text} {following.text}")
    gone = paragraph(document, following.bookmark)
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MERGED}), row.id)


def joined(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    quotes = report.of("quote")
    following = quotes[(quotes.index(row) + 1) % len(quotes)]
    document = report.open()
    first, second = (paragraph(document, one.bookmark) for one in (row, following))
    for child in list(second):
        if child.tag != qn("w:pPr"):
            first.append(child)
    second.getparent().remove(second)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MERGED}), row.id)


def appended(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    here.append(new_paragraph(here, " Og slik burde alle gjøre det.").find(qn("w:r")))
    faults = frozenset({Fault.CHANGED, Fault.NEGATED})
    return Planted(saved(document), Subject.QUOTE, faults, row.id)


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
    here.append(new_paragraph(here, text).find(qn("w:r")))
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.INVENTED}))


def unregistered(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    here.addprevious(new_paragraph(here, draw.choice(report.spoken)))
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.UNREGISTERED}))


def misattributed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    under = paragraph(document, row.bookmark).getnext()
    text = next(under.iter(qn("w:t")))
    if row.speaker not in text.text:
        return None
    text.text = text.text.replace(row.speaker, "Informant 99")
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MISATTRIBUTED}), row.id)


def moved(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    draw.choice(prose(document)[:8]).addnext(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def moved_a_little(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    headings = [
        one
        for one in here.itersiblings(qn("w:p"))
        if "Heading3" in {style.get(qn("w:val")) for style in one.iter(qn("w:pStyle"))}
    ]
    if not headings:
        return None
    headings[0].addnext(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def pasted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    draw.choice(prose(document)[:8]).addnext(new_paragraph(here, row.text))
    here.getparent().remove(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def deleted_quote(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    here.getparent().remove(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.DELETED}), row.id)


def tracked_deletion(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for text in tied_texts(document, row.bookmark):
        run = text.getparent()
        around = _change("w:del")
        run.addprevious(around)
        around.append(run)
        text.tag = qn("w:delText")
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.DELETED}), row.id)


def tracked_insertion(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    text = tied_texts(document, row.bookmark)[0]
    head, _, tail = text.text.partition(" ")
    text.text = f"{head} "
    run = text.getparent()
    behind = deepcopy(run)
    behind.find(qn("w:t")).text = tail
    put_in = deepcopy(run)
    put_in.find(qn("w:t")).text = "aldri "
    around = _change("w:ins")
    around.append(put_in)
    run.addnext(around)
    around.addnext(behind)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.NEGATED}), row.id)


# Faults in claims, numbers and what carries no bookmark


def quantifier_up(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return _claim(report, row, UP, Fault.STRONGER)


def quantifier_down(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return _claim(report, row, DOWN, Fault.WEAKER)


def claim_denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for verb in (" har ", " er ", " mener ", " hjelper ", " legger ", " uroer "):
        if verb in row.text and "ikke" not in row.text:
            text = row.text.replace(verb, f"{verb}ikke ", 1)
            return _tied(report, row, text, Subject.CLAIM, Fault.NEGATED)
    return None


def claim_hedged(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not row.text.startswith("Alle "):
        return None
    document = report.open()
    here = paragraph(document, row.bookmark)
    starts = (one for one in here if one.get(qn("w:name")) == row.bookmark)
    next(starts).addprevious(new_paragraph(here, "Slett ikke ").find(qn("w:r")))
    faults = frozenset({Fault.NEGATED, Fault.WEAKER, Fault.STRONGER, Fault.REWORDED})
    return Planted(saved(document), Subject.CLAIM, faults, row.id)


def claim_figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for was, now in (("fire kommunene", "tre kommunene"), ("tre kommunene", "fem kommunene")):
        if was in row.text:
            text = row.text.replace(was, now, 1)
            faults = (Fault.FIGURES, Fault.STRONGER, Fault.WEAKER)
            return _tied(report, row, text, Subject.CLAIM, *faults)
    return None


def reworded(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.rstrip(".").split()
    words[-1] = "sirkustelt."
    faults = (Fault.REWORDED, Fault.STRONGER, Fault.WEAKER, Fault.FIGURES)
    return _tied(report, row, " ".join(words), Subject.CLAIM, *faults)


def deleted_claim(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    here.getparent().remove(here)
    return Planted(saved(document), Subject.CLAIM, frozenset({Fault.DELETED}), row.id)


def figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    text = "".join(
        str((int(sign) + draw.randrange(1, 9)) % 10) if sign.isdigit() else sign
        for sign in row.text
    )
    if text == row.text:
        first, *others = row.text.split()
        if first.casefold() not in {"to", "tre", "fem", "sju"}:
            return None
        text = " ".join(("Ni", *others))
    return _tied(report, row, text, Subject.NUMBER, Fault.FIGURES)


def digit_beside(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not row.text[0].isdigit():
        return None
    document = report.open()
    first = tied_texts(document, row.bookmark)[0].getparent()
    start = first.getprevious()
    start.addprevious(new_paragraph(first.getparent(), "1").find(qn("w:r")))
    return Planted(saved(document), Subject.NUMBER, frozenset({Fault.FIGURES}), row.id)


def deleted_prose(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    gone = draw.choice(prose(document))
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.DELETED}))


def cell(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    digits = [
        text
        for table in document.element.body.iterchildren(qn("w:tbl"))
        for text in table.iter(qn("w:t"))
        if (text.text or "").isdigit()
    ]
    chosen = draw.choice(digits)
    chosen.text = str(int(chosen.text) + 1)
    return Planted(saved(document), Subject.TABLE, frozenset({Fault.FIGURES}))


def cell_reworded(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    chosen = draw.choice([one for one in cells(document) if not any(map(str.isdigit, one.text))])
    *others, _ = chosen.text.split()
    chosen.text = " ".join((*others, "sirkustelt"))
    return Planted(saved(document), Subject.TABLE, frozenset({Fault.CHANGED, Fault.NEGATED}))


def cell_denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    chosen = draw.choice([one for one in cells(document) if " " in one.text])
    chosen.text = chosen.text.replace(" ", " ikke ", 1)
    return Planted(saved(document), Subject.TABLE, frozenset({Fault.NEGATED}))


def row_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    gone = draw.choice([one for table in document.tables[1:] for one in table.rows[1:]])._tr
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.TABLE, frozenset({Fault.DELETED}))


def heading_reworded(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    draw.choice(styled(document, "Heading")).runs[0].text = "Et annet ord for det samme"
    return Planted(saved(document), Subject.HEADING, frozenset({Fault.CHANGED}))


def heading_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    gone = draw.choice(styled(document, "Heading"))._p
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.HEADING, frozenset({Fault.DELETED}))


def caption_reworded(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    last = draw.choice(styled(document, "caption")).runs[-1]
    last.text = f"{last.text} i hele landet"
    return Planted(saved(document), Subject.CAPTION, frozenset({Fault.CHANGED}))


def footnote_reworded(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    data = with_notes(report.data, lambda notes: notes.replace("vilkårlig", "nøye"))
    return Planted(data, Subject.FOOTNOTE, frozenset({Fault.CHANGED}))


def footnote_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    gone = next(document.element.body.iter(qn("w:footnoteReference"))).getparent()
    gone.getparent().remove(gone)
    data = with_notes(saved(document), lambda notes: notes.replace(NOTE, ""))
    return Planted(data, Subject.FOOTNOTE, frozenset({Fault.DELETED}))


def cells(document: Any) -> list[Any]:
    """Return the text elements of table cells that say something in letters."""
    return [
        text
        for table in document.element.body.iterchildren(qn("w:tbl"))
        for text in table.iter(qn("w:t"))
        if any(map(str.isalpha, text.text or ""))
    ]


def styled(document: Any, kind: str) -> list[Any]:
    """Return the paragraphs whose style's name has ``kind`` in it, tables of contents aside."""
    return [
        one
        for one in document.paragraphs
        if kind.casefold() in one.style.name.casefold() and "TOC" not in one.style.name
    ]


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


# Harmless edits


def typography(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    text = row.text.replace(", ", ",\u00a0").replace("...", "…").replace(" - ", " – ")
    say(document, row.bookmark, f"«{text}»")
    return Planted(saved(document))


def declared_cut(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    start = draw.randrange(1, len(words) - 4)
    out = words[start : start + 3]
    if len(words) < 10 or any(
        one.strip(".,").casefold()
        in {"ikke", "ikkje", "ingen", "aldri", "utan", "uten", "ingenting"}
        for one in out
    ):
        return None
    document = report.open()
    say(document, row.bookmark, " ".join((*words[:start], "[…]", *words[start + 3 :])))
    return Planted(saved(document))


def clarified(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    words.insert(draw.randrange(1, len(words)), "[i kommunen]")
    document = report.open()
    say(document, row.bookmark, " ".join(words))
    return Planted(saved(document))


def copy_edited(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for here in draw.sample(prose(document), 5):
        text = next(here.iter(qn("w:t")))
        text.text = f"Dessuten: {text.text}".replace(" og ", " samt ", 1)
    return Planted(saved(document))


def written_anew(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice(prose(document))
    text = "Utredningen «Et sted å bo» fra 2021 gir en bredere bakgrunn. Den omtaler tolv byer."
    here.addnext(new_paragraph(here, text))
    return Planted(saved(document))


def typography_in_a_cell(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for chosen in draw.sample(cells(document), 20):
        dressed = chosen.text.replace(" ", "\u00a0", 1).replace("-", "\u2011")
        chosen.text = f"{dressed.removesuffix('.')} "
    return Planted(saved(document))


def cell_in_two_paragraphs(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    chosen = draw.choice([one for one in cells(document) if " " in one.text])
    chosen.text, _, rest = chosen.text.partition(" ")
    here = next(chosen.iterancestors(qn("w:p")))
    run = next(chosen.iterancestors(qn("w:r")))
    behind = new_paragraph(here, rest)
    behind.extend(list(run.itersiblings()))
    here.addnext(behind)
    return Planted(saved(document))


def table_put_in(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    made = document.add_table(2, 2)
    for number, one in enumerate(made._cells):
        one.text = f"Egen rute {number}"
    draw.choice(prose(document)).addnext(made._tbl)
    return Planted(saved(document))


def caption_renumbered(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for caption in styled(document, "caption"):
        last = max(at for at, run in enumerate(caption.runs[:-1]) if run.text.strip())
        caption.runs[last].text = str(draw.randrange(20, 90))
    return Planted(saved(document))


def footnote_added(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    run, mark = OxmlElement("w:r"), OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), "2")
    run.append(mark)
    draw.choice(prose(document)).append(run)
    own = NOTE.replace('w:id="1"', 'w:id="2"').replace("vilkårlig", "en annen gang")
    data = with_notes(saved(document), lambda notes: notes.replace(NOTE, NOTE + own))
    return Planted(data)


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
    around = _change("w:ins")
    around.append(new_paragraph(here, " Dette er nærmere omtalt nedenfor.").find(qn("w:r")))
    here.append(around)
    return Planted(saved(document))


def figures_for_words(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *others = row.text.split()
    figure_of = {"fem": "5", "to": "2", "tre": "3", "sju": "7"}.get(first.casefold())
    if figure_of is None:
        return None
    document = report.open()
    say(document, row.bookmark, " ".join((figure_of, *others)))
    return Planted(saved(document))


Plant = Callable[[Report, LedgerRow, random.Random], Planted | None]

FAULTS: dict[str, tuple[str, Plant]] = {
    "quote: a word changed": ("quote", altered),
    "quote: truncated": ("quote", truncated),
    "quote: «ikke» put in": ("quote", denied),
    "quote: denial taken out": ("quote", affirmed),
    "quote: denial hidden in […]": ("quote", cut_denial),
    "quote: two texts merged": ("quote", merged),
    "quote: two paragraphs joined": ("quote", joined),
    "quote: sentence appended": ("quote", appended),
    "quote: invented block": ("quote", invented),
    "quote: invented in running text": ("quote", invented_inline),
    "quote: from transcript, unregistered": ("quote", unregistered),
    "quote: other informant": ("quote", misattributed),
    "quote: moved": ("quote", moved),
    "quote: moved under next heading": ("quote", moved_a_little),
    "quote: pasted elsewhere": ("quote", pasted),
    "quote: deleted": ("quote", deleted_quote),
    "quote: tracked deletion": ("quote", tracked_deletion),
    "quote: tracked insertion": ("quote", tracked_insertion),
    "claim: quantifier up": ("claim", quantifier_up),
    "claim: quantifier down": ("claim", quantifier_down),
    "claim: denied": ("claim", claim_denied),
    "claim: hedged outside bookmark": ("claim", claim_hedged),
    "claim: figure changed": ("claim", claim_figure),
    "claim: reworded": ("claim", reworded),
    "claim: paragraph deleted": ("claim", deleted_claim),
    "number: figure changed": ("number", figure),
    "number: digit typed beside": ("number", digit_beside),
    "paragraph: deleted": ("number", deleted_prose),
    "table: figure changed": ("number", cell),
    "table: cell reworded": ("number", cell_reworded),
    "table: cell denied": ("number", cell_denied),
    "table: row deleted": ("number", row_deleted),
    "heading: reworded": ("number", heading_reworded),
    "heading: deleted": ("number", heading_deleted),
    "caption: reworded": ("number", caption_reworded),
    "footnote: reworded": ("number", footnote_reworded),
    "footnote: deleted": ("number", footnote_deleted),
}
"""What is planted: which rows of the ledger it is tried on, and how."""

HARMLESS: dict[str, tuple[str, Plant]] = {
    "typography in a quote": ("quote", typography),
    "declared cut […]": ("quote", declared_cut),
    "clarification [ord]": ("quote", clarified),
    "run split and made bold": ("quote", split_runs),
    "number written as a figure": ("number", figures_for_words),
    "running text edited": ("number", copy_edited),
    "paragraph added": ("number", written_anew),
    "typography in table cells": ("number", typography_in_a_cell),
    "table cell in two paragraphs": ("number", cell_in_two_paragraphs),
    "table put in": ("number", table_put_in),
    "captions numbered anew": ("number", caption_renumbered),
    "footnote added": ("number", footnote_added),
    "tracked insertion in prose": ("number", tracked_prose),
}


def _quote(report: Report, row: LedgerRow, text: str, *faults: Fault) -> Planted:
    return _tied(report, row, text, Subject.QUOTE, *faults)


def _claim(report: Report, row: LedgerRow, words: dict[str, str], fault: Fault) -> Planted | None:
    for was, now in words.items():
        if row.text.startswith(was):
            text = now + row.text.removeprefix(was)
            return _tied(report, row, text, Subject.CLAIM, fault)
    return None


def _tied(report: Report, row: LedgerRow, text: str, subject: Subject, *faults: Fault) -> Planted:
    document = report.open()
    say(document, row.bookmark, text)
    return Planted(saved(document), subject, frozenset(faults), row.id)


def _change(name: str) -> Any:
    made = OxmlElement(name)
    made.set(qn("w:id"), "9001")
    made.set(qn("w:author"), "Redaktør")
    made.set(qn("w:date"), "2023-03-20T10:00:00Z")
    return made
