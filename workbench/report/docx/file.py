"""The report as a Word file."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from itertools import chain

from docx.opc.part import XmlPart

from workbench.report.block import Block, Document, Paragraph
from workbench.report.docx.block import Text
from workbench.report.docx.figure import Pictures
from workbench.report.docx.footnote import Footnotes, declare_separators
from workbench.report.docx.house import House, open_house
from workbench.report.docx.inline import Pen
from workbench.report.docx.list import Lists
from workbench.report.docx.page import estimated_pages
from workbench.report.docx.part import describe, speak, stamp_headers, title_headers
from workbench.report.docx.xml import declare
from workbench.report.number import labels
from workbench.report.walk import every, mentions, stamped
from workbench.report.zip_file import unzipped, zipped


def to_docx(document: Document, house_style: bytes, roles: Mapping[str, str]) -> bytes:
    """Return the report as a Word file in a house style: the same bytes for the same input.

    ``house_style`` is a .docx or .dotx whose text is left out; ``roles`` maps roles to its
    styles where they are not called as in :mod:`workbench.report.docx.style`. Every bound
    mention gets the bookmark that :func:`workbench.report.walk.mentions` names. Raises
    :class:`~workbench.errors.report.NoHouseStyle`,
    :class:`~workbench.errors.report.MissingStyles` or
    :class:`~workbench.errors.report.NotAPicture`.
    """
    blocks = tuple(chain.from_iterable(chapter for _, chapter in document.chapters))
    house = open_house(house_style, roles, _roles(blocks))
    text = _text(document, house)
    text.write(stamped(document), blocks)
    house.word.element.body.extend(text.elements)
    declare(house.word.element)
    declare(text.pen.notes.part.element)
    speak(house.word, document.language)
    title_headers(house.word, document.title)
    if document.stamp:
        stamp_headers(house.word, document.stamp)
    describe(house.word, document)
    declare_separators(house.word.settings.element)
    written = io.BytesIO()
    house.word.save(written)
    return zipped(unzipped(written.getvalue()))


def _roles(blocks: Iterable[Block]) -> list[str]:
    """Return the paragraph roles that the text asks for."""
    return sorted({block.role for block in every(blocks) if isinstance(block, Paragraph)})


def _text(document: Document, house: House) -> Text:
    part: XmlPart = house.word.part
    numbered = labels(document)
    notes = Footnotes(part, house.styles["footnote"], house.styles["footnote-mark"])
    known = frozenset(mention.id for mention in mentions(document))
    return Text(
        house=house,
        pen=Pen(part, house.styles, numbered, known, notes),
        lists=Lists(part, house.lists),
        pictures=Pictures(part, house.width, house.height),
        labels=numbered,
        pages=estimated_pages(document),
        language=document.language,
    )
