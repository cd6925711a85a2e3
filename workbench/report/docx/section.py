"""Sections: the cover without header, the text, and turned pages for wide tables."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from typing import Final

from workbench.report.block import Block, Heading, Paragraph, Table
from workbench.report.docx.xml import Element, clark, node
from workbench.report.walk import text_of

_SHOWN: Final = (clark("w:headerReference"), clark("w:footerReference"))
_BEFORE_COLUMNS: Final = (
    *_SHOWN,
    *(clark(f"w:{name}") for name in ("footnotePr", "endnotePr", "type")),
)
_ORDER: Final = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "tabs"),
    *("spacing", "ind", "jc", "outlineLvl", "rPr", "sectPr"),
)
"""The properties of paragraphs that the report sets, in the order of the schema."""
_FEW: Final = 2
"""Paragraphs between a heading and a wide table that are turned with the table."""

_RANK: Final = {clark(f"w:{name}"): rank for rank, name in enumerate(_ORDER)}


def turned(blocks: Iterable[Block]) -> list[tuple[Block, bool]]:
    """Pair each block with whether it stands on a turned page.

    Wide tables do, and the headings right before them with at most :data:`_FEW` paragraphs
    between: a heading must not stay behind, nor a few words alone on a page.
    """
    planned: list[tuple[Block, bool]] = []
    for block in blocks:
        wide = isinstance(block, Table) and block.wide
        for at in _leading(planned) if wide else ():
            planned[at] = (planned[at][0], True)
        planned.append((block, wide))
    return planned


def leading_in(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the places of the few paragraphs between a heading and the first of its own.

    They say what is to come, and are kept with it. So is a paragraph that ends with a colon:
    it leads up to a quote or a list.
    """
    found = {
        at
        for at, block in enumerate(blocks[:-1])
        if isinstance(block, Paragraph) and text_of(block.inlines).rstrip().endswith(":")
    }
    above, first = 0, 0
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            if 0 < above < block.level and at - first <= _FEW:
                found.update(range(first, at))
            above, first = block.level, at + 1
        elif not isinstance(block, Paragraph):
            above = 0
    return frozenset(found)


def _leading(planned: list[tuple[Block, bool]]) -> range:
    """Return the places of the headings, and few words, that lead up to what comes next."""
    end = len(planned)
    start = end
    while start and isinstance(planned[start - 1][0], Paragraph):
        start -= 1
    heads = start
    while heads and isinstance(planned[heads - 1][0], Heading):
        heads -= 1
    return range(heads, end) if heads < start and end - start <= _FEW else range(end, end)


def cover_section(base: Element) -> Element:
    """Return the cover's section: the page of the house style without header and footer."""
    made = copy.deepcopy(base)
    _without(made, *_SHOWN, clark("w:type"), clark("w:titlePg"))
    return made


def text_section(base: Element, *, first: bool, covered: bool) -> Element:
    """Return a section of upright pages; later ones do not start the page numbers anew."""
    made = copy.deepcopy(base)
    _without(made, clark("w:type"))
    if not first:
        _without(made, clark("w:pgNumType"))
    if covered or not first:
        _without(made, clark("w:titlePg"))
    return made


def turned_section(base: Element, *, first: bool, covered: bool) -> Element:
    """Return a section of turned pages."""
    made = text_section(base, first=first, covered=covered)
    page = made.find(clark("w:pgSz"))
    if page is None:
        page = node("w:pgSz", {"w:w": "11906", "w:h": "16838"})
        at = next((n for n, one in enumerate(made) if one.tag not in _BEFORE_COLUMNS), len(made))
        made.insert(at, page)
    width, height = page.get(clark("w:w"), "11906"), page.get(clark("w:h"), "16838")
    page.set(clark("w:w"), height)
    page.set(clark("w:h"), width)
    page.set(clark("w:orient"), "landscape")
    return made


def end_section(elements: list[Element], section: Element, style: str) -> None:
    """Let a section end with what was written last.

    A section's end belongs to a paragraph; only after a table one has to be made for it,
    and that one takes no room.
    """
    last = elements[-1] if elements else None
    if last is None or last.tag != clark("w:p") or last.find(f".//{clark('w:sectPr')}") is not None:
        last = node("w:p", None, node("w:pPr", None, node("w:pStyle", {"w:val": style})))
        elements.append(last)
        exact = {"w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"}
        put(last, node("w:spacing", exact))
    put(last, section)


def put(paragraph: Element, *properties: Element) -> None:
    """Set properties of a paragraph, each at its place in the order of the schema."""
    given = paragraph.find(clark("w:pPr"))
    if given is None:
        given = node("w:pPr")
        paragraph.insert(0, given)
    for one in properties:
        for old in given.findall(one.tag):
            given.remove(old)
        rank = _RANK[one.tag]
        at = next((n for n, old in enumerate(given) if _RANK[old.tag] > rank), len(given))
        given.insert(at, one)


def _without(section: Element, *tags: str) -> None:
    for one in list(section):
        if one.tag in tags:
            section.remove(one)
