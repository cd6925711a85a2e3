"""Headings, captions, notes and pictures."""

from __future__ import annotations

import io
import random
import struct
import zlib
from copy import deepcopy
from typing import Final

from docx.oxml.ns import qn

from tests.trace.tampering.report import (
    ANY,
    NOTE,
    Plant,
    Planted,
    Report,
    prose,
    saved,
    styled,
    with_notes,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject


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


def heading_quantity(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice(styled(document, "Heading"))
    here.runs[-1].text += draw.choice((" i alle kommunene", " er ikke vanlig", " (4 av 5)"))
    return Planted(saved(document), Subject.HEADING, ANY)


def caption_figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    last = draw.choice(styled(document, "caption")).runs[-1]
    last.text = last.text.replace("Antall", "Andel") if "Antall" in last.text else f"{last.text} 4"
    return Planted(saved(document), Subject.CAPTION, ANY)


def note_under_table(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for here in draw.sample(styled(document, "Table Note"), len(styled(document, "Table Note"))):
        for text in here._p.iter(qn("w:t")):
            for was, now in ((" er ", " er ikke "), ("ikke ", ""), (" der ", " aldri der ")):
                if was in (text.text or ""):
                    text.text = text.text.replace(was, now, 1)
                    return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.NEGATED}))
    return None


def footnote_figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    data = with_notes(report.data, lambda notes: notes.replace("er vilkårlig", "er ikke vilkårlig"))
    return Planted(data, Subject.FOOTNOTE, ANY)


def captions_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    captions = styled(document, "caption")
    first, second = draw.sample(captions, 2)
    one, other = first.runs[-1], second.runs[-1]
    one.text, other.text = other.text, one.text
    return Planted(saved(document), Subject.CAPTION, ANY)


def headings_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The words of two headings change places; what stands under them stays."""
    document = report.open()
    first, second = draw.sample(styled(document, "Heading 3"), 2)
    one, other = first.runs[0], second.runs[0]
    one.text, other.text = other.text, one.text
    return Planted(saved(document), Subject.HEADING, ANY)


def heading_in_tracking(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A heading typed anew as a tracked change."""
    document = report.open()
    here = draw.choice(styled(document, "Heading"))
    run = here.runs[0]._r
    anew = deepcopy(run)
    anew.find(qn("w:t")).text = "Nesten ingen problemer"
    for tag, inside in (("w:ins", anew), ("w:del", run)):
        around = run.makeelement(qn(tag), {qn("w:id"): "9007", qn("w:author"): "Medforfatter"})
        run.addnext(around) if tag == "w:ins" else run.addprevious(around)
        around.append(inside)
    run.find(qn("w:t")).tag = qn("w:delText")
    return Planted(saved(document), Subject.HEADING, ANY)


def note_moved(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The mark of a footnote is moved to a paragraph in another chapter."""
    document = report.open()
    run = next(document.element.body.iter(qn("w:footnoteReference"))).getparent()
    draw.choice(prose(document)[8:]).append(run)
    return Planted(saved(document), Subject.FOOTNOTE, ANY)


def note_replaced(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Another text under the same mark, as when notes are pasted from an old version."""
    own = NOTE.replace(" Rekkefølgen er vilkårlig valgt.", " Alle kommunene har godkjent dette.")
    data = with_notes(report.data, lambda notes: notes.replace(NOTE, own))
    return Planted(data, Subject.FOOTNOTE, ANY)


def alt_text(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    described = draw.choice(list(document.element.iter(qn("wp:docPr"))))
    said = described.get("descr")
    places = [at for at, sign in enumerate(said) if sign.isdigit()]
    at = draw.choice(places)
    described.set("descr", f"{said[:at]}{(int(said[at]) + 1) % 10}{said[at + 1 :]}")
    return Planted(saved(document), Subject.FIGURE, ANY)


def picture_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    drawing = draw.choice(list(document.element.iter(qn("w:drawing"))))
    gone = next(drawing.iterancestors(qn("w:p")))
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.FIGURE, ANY)


def picture_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Two charts change places; their captions and descriptions stay."""
    document = report.open()
    first, second = draw.sample(list(document.element.iter(qn("w:drawing"))), 2)
    graphics = [next(one.iter(qn("a:graphic"))) for one in (first, second)]
    copies = [deepcopy(one) for one in graphics]
    for old, new in zip(graphics, reversed(copies), strict=True):
        old.getparent().replace(old, new)
    return Planted(saved(document), Subject.FIGURE, ANY)


def picture_replaced(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Another picture in a chart's place, by «Change picture»: place, size, description stay."""
    document = report.open()
    drawing = draw.choice(list(document.element.iter(qn("w:drawing"))))
    part, _ = document.part.get_or_add_image(io.BytesIO(_square(draw.randrange(256))))
    for blip in drawing.iter(qn("a:blip")):
        blip.set(qn("r:embed"), part)
        for other in list(blip.iter()):
            if other is not blip and other.get(qn("r:embed")):
                other.set(qn("r:embed"), part)
    return Planted(saved(document), Subject.FIGURE, ANY)


def description_gone(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    described = draw.choice(list(document.element.iter(qn("wp:docPr"))))
    described.set("descr", "")
    return Planted(saved(document), Subject.FIGURE, ANY)


def _square(grey: int) -> bytes:
    """Return a picture of one shade, as a PNG file."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    lines = (b"\0" + bytes([grey]) * 8) * 8
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "heading: reworded": ("number", heading_reworded),
    "heading: deleted": ("number", heading_deleted),
    "caption: reworded": ("number", caption_reworded),
    "footnote: reworded": ("number", footnote_reworded),
    "footnote: deleted": ("number", footnote_deleted),
    "heading: weight put in": ("number", heading_quantity),
    "caption: figure put in": ("number", caption_figure),
    "note under table: denied": ("number", note_under_table),
    "footnote: denied": ("number", footnote_figure),
    "figure: alt text changed": ("number", alt_text),
    "figure: deleted": ("number", picture_deleted),
    "figure: two swapped": ("number", picture_swapped),
    "caption: two swapped": ("number", captions_swapped),
    "heading: two swapped": ("number", headings_swapped),
    "heading: typed anew in tracking": ("number", heading_in_tracking),
    "footnote: mark moved": ("number", note_moved),
    "footnote: other text": ("number", note_replaced),
    "figure: another picture": ("number", picture_replaced),
    "figure: description taken out": ("number", description_gone),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
