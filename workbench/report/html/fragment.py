"""The report's chapters as parts of a page that allows no style or script inside.

Shades are classes, pictures are files, and what a claim, quote or number rests on opens
beside it: the page that shows the parts says at which addresses.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from workbench.report.block import Block, Document, Figure, Heading, Mark, Quotation, Table
from workbench.report.html.page import Page
from workbench.report.html.piece import escaped
from workbench.report.legend import EVIDENCE
from workbench.report.table.matrix import DARKEST
from workbench.report.walk import deep, every, inlines_of, text_of

SHADES: Final = 5
"""Classes of shading: ``shade-1`` to this."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A chapter: the file it comes from, its id and title, and its HTML."""

    name: str
    id: str
    title: str
    html: str


def to_fragments(document: Document) -> tuple[Fragment, ...]:
    """Return the chapters of ``document``, each to stand alone on a page."""
    return tuple(_fragments(document))


def _fragments(document: Document) -> Iterator[Fragment]:
    writer = _Writer(document)
    for name, blocks in document.chapters:
        first = next((block for block in blocks if isinstance(block, Heading)), None)
        if first is None:
            continue
        writer.now = first.id
        yield Fragment(name, first.id, text_of(first.inlines), writer.chapter(blocks))


class _Writer(Page):
    """Writes chapters whose links lead to other pages of the workbench."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.now = ""
        self._home: dict[str, str] = {}
        for _, blocks in document.chapters:
            first = next((block for block in blocks if isinstance(block, Heading)), None)
            for block in every(blocks):
                for place in _places(block):
                    self._home.setdefault(place, first.id if first else "")

    def refer(self, target: str) -> str:
        home = self._home.get(target, self.now)
        return f"/report?chapter={quote(home)}#{quote(target)}"

    def evidence(self, name: str) -> str:
        label = escaped(f"{EVIDENCE.in_(self.document.language)} {name}")
        href = f"/report?chapter={quote(self.now)}&amp;of={quote(name)}#behind"
        return f'<a class="evidence" href="{href}" title="{label}" aria-label="{label}">◦</a>'

    def _table(self, block: Table) -> str:
        """Let a table that is wider than the page be scrolled by keyboard too."""
        named = escaped(text_of(block.caption))
        scrolled = f'<div tabindex="0" role="group" aria-label="{named}" '
        return super()._table(block).replace("<div ", scrolled, 1)

    def columns(self, block: Table) -> str:  # noqa: ARG002 - all tables alike
        return ""

    def shading(self, shade: float) -> tuple[str, str]:
        return f"shade-{min(SHADES, math.ceil(SHADES * shade / DARKEST))}", ""

    def figure(self, block: Figure) -> str:
        name, alt = escaped(block.id), escaped(block.alt)
        picture = f'<img src="/report/figure/{quote(block.id)}.svg" alt="{alt}">'
        caption = f"<figcaption>{self.caption(block)}</figcaption>"
        return f'<figure id="{name}">{picture}{caption}</figure>'


def _places(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Table | Figure | Quotation):
        yield block.id
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                if cell.anchor:
                    yield cell.anchor
    for inline in deep(inlines_of(block)):
        if isinstance(inline, Mark):
            yield inline.id
