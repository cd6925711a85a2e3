"""The report as one HTML file that needs no network and no script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from typing import Final

from workbench.report.block import (
    Block,
    Bound,
    Break,
    Cell,
    Contents,
    Cover,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    Link,
    Listing,
    Mark,
    Paragraph,
    Quotation,
    Reference,
    Run,
    Table,
)
from workbench.report.html.piece import cover_html, entry, escaped, is_listed, run_html
from workbench.report.html.sheet import SHEET
from workbench.report.html.svg import inline_svg
from workbench.report.legend import CONTENTS, EVIDENCE, FOOTNOTES
from workbench.report.number import labels, references
from workbench.report.table.evidence import ANCHOR
from workbench.report.walk import every

SIDE_DEPTH: Final = 2
"""Lowest level of headings in the contents beside the text."""

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def to_html(document: Document) -> bytes:
    """Return the report as a page: contents beside the text, evidence linked, for print too."""
    page = Page(document)
    body = "\n".join(page.parts())
    title = escaped(document.title)
    authors = escaped(", ".join(document.authors))
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(document.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="author" content="{authors}">\n<title>{title}</title>\n'
        f"<style>\n{SHEET}\n</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


class Page:
    """Writes one document; a subclass may write some blocks otherwise.

    It meets the mentions in the order of ``walk.mentions``.
    """

    def __init__(self, document: Document) -> None:
        """Prepare the labels and links of ``document``."""
        self.document = document
        self.labels = labels(document)
        self.reads = references(self.labels)
        blocks = [block for _, part in document.chapters for block in every(part)]
        self.anchors = {
            cell.anchor
            for block in blocks
            if isinstance(block, Table)
            for row in block.rows
            for cell in row
            if cell.anchor
        }
        self.seen: dict[str, int] = {}
        self.notes: list[str] = []
        self.noted = 0

    def parts(self) -> Iterable[str]:
        """Yield the page's parts."""
        yield self._side()
        yield "<main>"
        if self.document.stamp:
            yield f'<p class="stamp" role="status">{escaped(self.document.stamp)}</p>'
        if self.document.cover:
            yield cover_html(self.document.cover)
        for _, blocks in self.document.chapters:
            yield self.chapter(blocks)
        yield "</main>"

    def _side(self) -> str:
        title = escaped(CONTENTS.in_(self.document.language))
        listed = self._list(Contents("contents", "", SIDE_DEPTH))
        return f'<nav class="side" aria-label="{title}">{listed}</nav>'

    def chapter(self, blocks: tuple[Block, ...]) -> str:
        """Return a chapter with its footnotes."""
        self.notes = []
        first = next((one for one in blocks if isinstance(one, Heading)), None)
        if first is None:
            return "\n".join(map(self.block, blocks))
        body = "\n".join(map(self.block, blocks))
        notes = ""
        if self.notes:
            name = escaped(FOOTNOTES.in_(self.document.language))
            notes = f'\n<aside class="footnotes" aria-label="{name}">{"".join(self.notes)}</aside>'
        named = escaped(first.id)
        return f'<section class="chapter" aria-labelledby="{named}">\n{body}{notes}\n</section>'

    def block(self, block: Block) -> str:
        """Return a block as HTML."""
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                role = "" if block.role == "body" else f' class="{escaped(block.role)}"'
                return f"<p{role}>{self.inlines(block.inlines)}</p>"
            case Quotation():
                return self._quotation(block)
            case Listing():
                tag = "ol" if block.ordered else "ul"
                items = "".join(
                    f"<li>{''.join(map(self.block, item))}</li>" for item in block.items
                )
                return f"<{tag}>{items}</{tag}>"
            case _:
                return self._display(block)

    def _display(self, block: Block) -> str:
        match block:
            case Table():
                return self._table(block)
            case Figure():
                return self.figure(block)
            case Contents():
                title = f"<h2>{escaped(block.title)}</h2>"
                name = escaped(block.title)
                return f'<nav class="list" aria-label="{name}">{title}{self._list(block)}</nav>'
            case Cover():
                return cover_html(block)
            case _:
                return ""

    def inlines(self, inlines: Iterable[Inline]) -> str:
        """Return inlines as HTML."""
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Run():
                return run_html(inline)
            case Break():
                return "<br>"
            case Mark():
                return self._mark(inline)
            case Link():
                return f'<a href="{escaped(inline.href)}">{self.inlines(inline.inlines)}</a>'
            case Reference():
                read = self.reads.get(inline.target, inline.target)
                return f'<a href="{escaped(self.refer(inline.target))}">{escaped(read)}</a>'
            case Footnote():
                return self._footnote(inline)

    def _mention(self, name: str) -> str:
        nth = self.seen[name] = self.seen.get(name, 0) + 1
        return escaped(name if nth == 1 else f"{name}__{nth}")

    def evidence(self, name: str) -> str:
        """Return the small link to where the evidence for ``name`` is listed, if it is."""
        if ANCHOR + name not in self.anchors:
            return ""
        title = escaped(f"{EVIDENCE.in_(self.document.language)} {name}")
        href = escaped(ANCHOR + name)
        return f'<a class="evidence" href="#{href}" title="{title}" aria-label="{title}">◦</a>'

    def _mark(self, mark: Mark) -> str:
        identity = self._mention(mark.id)
        inner = self.inlines(mark.inlines)
        link = "" if mark.bound is Bound.NUMBER else self.evidence(mark.id)
        return f'<span class="{mark.bound.value}" id="{identity}">{inner}</span>{link}'

    def _footnote(self, note: Footnote) -> str:
        self.noted += 1
        number = self.noted
        inner = self.inlines(note.inlines)
        back = f'<a href="#fnref-{number}" id="fn-{number}">{number}</a>'
        self.notes.append(f"<p>{back} {inner}</p>")
        return f'<sup><a href="#fn-{number}" id="fnref-{number}">{number}</a></sup>'

    def _heading(self, block: Heading) -> str:
        label = self.labels[block.id]
        shown = label.name if label.kind == "appendix" and label.number else label.number
        number = f'<span class="label">{escaped(shown)}</span>' if shown else ""
        name, inner = escaped(block.id), self.inlines(block.inlines)
        return f'<h{block.level} id="{name}">{number}{inner}</h{block.level}>'

    def _quotation(self, block: Quotation) -> str:
        identity = self._mention(block.id)
        inner = self.inlines(block.inlines)
        said = escaped(block.attribution)
        footer = f"<footer>{said}{self.evidence(block.id)}</footer>"
        language = escaped(block.language)
        return f'<blockquote id="{identity}" lang="{language}"><p>{inner}</p>{footer}</blockquote>'

    def caption(self, block: Table | Figure) -> str:
        """Return a caption with its label."""
        label = self.labels[block.id].name
        return f'<span class="label">{escaped(label)}</span>{self.inlines(block.caption)}'

    def _table(self, block: Table) -> str:
        caption = self.caption(block)
        heads = "".join(self._row(row, "col") for row in block.rows[: block.header_rows])
        rows = "".join(self._row(row, "row") for row in block.rows[block.header_rows :])
        note = f'<p class="tablenote">{self.inlines(block.note)}</p>' if block.note else ""
        kind = "wide" if block.wide else "scroll"
        return (
            f'<div class="{kind}" id="{escaped(block.id)}"><table><caption>{caption}</caption>'
            f"{self.columns(block)}<thead>{heads}</thead><tbody>{rows}</tbody></table>"
            f"{note}</div>"
        )

    def columns(self, block: Table) -> str:
        """Return how wide the columns of a table are."""
        total = sum(block.widths) or 1
        columns = "".join(f'<col style="width:{100 * one / total:.1f}%">' for one in block.widths)
        return f"<colgroup>{columns}</colgroup>"

    def shading(self, shade: float) -> tuple[str, str]:
        """Return the class and the style of a shaded cell."""
        return "shaded", f' style="--dark:{shade:.2f}"'

    def refer(self, target: str) -> str:
        """Return the address of a place in the report."""
        return f"#{target}"

    def _row(self, row: tuple[Cell, ...], scope: str) -> str:
        if scope == "row" and len(row) > 1 and all(cell.header for cell in row):
            inner = self.inlines(inline for cell in row for inline in cell.inlines)
            return f'<tr><th colspan="{len(row)}" scope="rowgroup">{inner}</th></tr>'
        return f"<tr>{''.join(self._cell(cell, scope) for cell in row)}</tr>"

    def _cell(self, cell: Cell, scope: str) -> str:
        classes = [] if cell.align == "left" else [cell.align]
        style = ""
        if cell.shade is not None:
            shaded, style = self.shading(cell.shade)
            classes.append(shaded)
        name = f' class="{escaped(" ".join(classes))}"' if classes else ""
        identity = f' id="{escaped(cell.anchor)}"' if cell.anchor else ""
        inner = self.inlines(cell.inlines)
        target = cell.anchor.removeprefix(ANCHOR)
        if cell.anchor and target in self.seen:
            inner = f'<a href="{escaped(self.refer(target))}">{inner}</a>'
        if cell.header:
            return f'<th scope="{scope}"{name}{identity}{style}>{inner}</th>'
        return f"<td{name}{identity}{style}>{inner}</td>"

    def figure(self, block: Figure) -> str:
        """Return a figure with its picture inside."""
        picture = inline_svg(block.svg, block.id, block.alt)
        if picture is None:
            data = b64encode(block.png).decode()
            picture = f'<img src="data:image/png;base64,{data}" alt="{escaped(block.alt)}">'
        caption = self.caption(block)
        name = escaped(block.id)
        return f'<figure id="{name}">{picture}<figcaption>{caption}</figcaption></figure>'

    def _list(self, block: Contents) -> str:
        entries = "".join(
            entry(target, label) for target, label in self.labels.items() if is_listed(label, block)
        )
        return f"<ol>{entries}</ol>"
