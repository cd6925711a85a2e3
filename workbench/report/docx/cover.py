"""The first page: a band with the title in it, then client, authors, date and notice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workbench.report.block import Cover
from workbench.report.docx.xml import TWIPS_PER_CM, Element, clark, node, paragraph, run, value

_BAND_CM: Final = 12.5
_PADDING_CM: Final = 1.1


def cover_elements(
    cover: Cover, styles: Mapping[str, str], style_sheet: Element, width: int
) -> list[Element]:
    """Return the first page. The title stands in a band when its style has a ground."""
    head = [paragraph(styles["cover-title"], [run(cover.title)])]
    if cover.subtitle:
        head.append(paragraph(styles["cover-subtitle"], [run(cover.subtitle)]))
    ground = _ground(style_sheet, styles["cover-title"])
    made = [_band(head, ground, width)] if ground else head
    lines = (
        ("cover-client", cover.client),
        ("cover-authors", ", ".join(cover.authors)),
        ("cover-date", cover.date),
        ("cover-notice", cover.notice),
    )
    return made + [paragraph(styles[role], [run(words)]) for role, words in lines if words]


def _ground(style_sheet: Element, style: str) -> str | None:
    """Return the ground colour of a paragraph style."""
    for one in style_sheet.iterchildren(clark("w:style")):
        if one.get(clark("w:styleId")) == style:
            shade = one.find(f"{clark('w:pPr')}/{clark('w:shd')}")
            return shade.get(clark("w:fill")) if shade is not None else None
    return None


def _band(head: list[Element], ground: str, width: int) -> Element:
    """Return a table of one cell: the only band that every program draws alike."""
    padding = str(round(_PADDING_CM * TWIPS_PER_CM))
    edge = {"w:w": padding, "w:type": "dxa"}
    height = {"w:val": str(round(_BAND_CM * TWIPS_PER_CM)), "w:hRule": "atLeast"}
    size = {"w:w": str(width), "w:type": "dxa"}
    cell = node(
        "w:tc",
        None,
        node(
            "w:tcPr",
            None,
            node("w:tcW", size),
            node("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": ground}),
            node(
                "w:tcMar",
                None,
                *(node(f"w:{side}", edge) for side in ("top", "left", "bottom", "right")),
            ),
            value("w:vAlign", "bottom"),
        ),
        *head,
    )
    return node(
        "w:tbl",
        None,
        node(
            "w:tblPr",
            None,
            node("w:tblW", size),
            node("w:tblLayout", {"w:type": "fixed"}),
        ),
        node("w:tblGrid", None, node("w:gridCol", {"w:w": str(width)})),
        node(
            "w:tr",
            None,
            node("w:trPr", None, node("w:cantSplit"), node("w:trHeight", height)),
            cell,
        ),
    )
