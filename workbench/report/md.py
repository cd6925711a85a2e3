"""The report as Markdown: for reading, comparing and other tools.

Ties, ids and footnotes are written in the dialect of the chapters. Tables lose their
shading; figures are named by file (``fig-….svg``) and carry their text alternative.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from workbench.report.block import (
    Block,
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
    PageBreak,
    Paragraph,
    Quotation,
    Reference,
    Run,
    Table,
)
from workbench.report.number import labels, references

_ACTIVE = re.compile(r"[\\`*_{}\[\]<>#|~&$^]")
_LINE_START = re.compile(r"^(\d*)([-+=:]|(?<=\d)[.)])")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_EDGES: Final = re.compile(r"^\s+|\s+$")
_EDGES_OF = re.compile(r"^(\s*).*?(\s*)$", re.DOTALL)
_RULES: Final = {"left": "---", "right": "--:", "center": ":-:"}


def to_markdown(document: Document) -> bytes:
    """Return the report as Markdown, UTF-8 with line feeds."""
    writer = _Writer(document)
    parts = [f"::: stamp\n{line(escape(document.stamp))}\n:::"] if document.stamp else []
    parts += [_cover(document.cover)] if document.cover else []
    for _, blocks in document.chapters:
        parts += [text for block in blocks if (text := writer.block(block))]
        parts += writer.taken_notes()
    return ("\n\n".join(parts) + "\n").encode()


def escape(text: str) -> str:
    """Return ``text`` with a backslash before every sign that is active within a line.

    Signs that no file may hold become U+FFFD, line feeds hard breaks; for blanks at the edges
    see :func:`line`.
    """
    return _ACTIVE.sub(r"\\\g<0>", _UNFIT.sub("\ufffd", text)).replace("\n", "\\\n")


def line(text: str) -> str:
    """Return escaped text fit for lines of its own, so that it prints to the letter.

    Blanks at the edges of a line, which Markdown would trim, are written as entities; what
    would begin a list, a rule or a container is defused.
    """
    *broken, last = text.split("\n")
    lines = [_fitted(one.removesuffix("\\")) + "\\" for one in broken]
    return "\n".join([*lines, _fitted(last)])


def _fitted(text: str) -> str:
    text = _EDGES.sub(lambda blank: "".join(f"&#{ord(sign)};" for sign in blank[0]), text)
    return _LINE_START.sub(r"\1\\\2", text)


class _Writer:
    def __init__(self, document: Document) -> None:
        self.language = document.language
        self.labels = labels(document)
        self.reads = references(self.labels)
        self.notes: list[str] = []
        self.noted = 0

    def block(self, block: Block) -> str:
        """Return a block as Markdown; empty for what Markdown has no need of."""
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                text = self.line(block.inlines)
                return text if block.role == "body" else f"::: {block.role}\n{text}\n:::"
            case Quotation():
                lines = self.line(block.inlines)
                return f"{{.quote #{block.id}}}\n> {lines}\n\n— {escape(block.attribution)}"
            case Listing():
                return self._listing(block)
            case _:
                return self._display(block)

    def _display(self, block: Block) -> str:
        match block:
            case Table():
                return self._table(block)
            case Figure():
                caption = f"{self.labels[block.id].name}: {self.line(block.caption)}"
                return f"{caption}\n\n![{escape(block.alt)}]({block.id}.svg)"
            case PageBreak():
                return "---"
            case Contents():
                return self._contents(block)
            case _:
                return ""

    def taken_notes(self) -> list[str]:
        """Return the footnotes written since last asked."""
        notes, self.notes = self.notes, []
        return notes

    def line(self, inlines: Iterable[Inline]) -> str:
        """Return inlines as the start of a line."""
        return line(self.inlines(inlines))

    def inlines(self, inlines: Iterable[Inline]) -> str:
        """Return inlines as Markdown."""
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Run():
                return _run(inline)
            case Break():
                return "\\\n"
            case Mark():
                inner = self.inlines(inline.inlines)
                return f"[{inner}]{{.{inline.bound.value} #{inline.id}}}"
            case Link():
                return f"[{self.inlines(inline.inlines)}](<{inline.href}>)"
            case Reference():
                read = escape(self.reads.get(inline.target, inline.target))
                return f"[{read}](#{inline.target})"
            case Footnote():
                return self._footnote(inline)

    def _footnote(self, note: Footnote) -> str:
        self.noted += 1
        number = self.noted
        self.notes.append(f"[^{number}]: {self.inlines(note.inlines)}")
        return f"[^{number}]"

    def _heading(self, block: Heading) -> str:
        label = self.labels[block.id]
        shown = label.name if label.kind == "appendix" and label.number else label.number
        number = f"{escape(shown)} " if shown else ""
        kinds = "" if block.numbered else " .unnumbered"
        kinds += " .appendix" if block.appendix else ""
        text = self.inlines(block.inlines).replace("\\\n", " ")
        return f"{'#' * block.level} {number}{text} {{#{block.id}{kinds}}}"

    def _listing(self, block: Listing) -> str:
        items = []
        for number, item in enumerate(block.items, 1):
            mark = f"{number}. " if block.ordered else "- "
            text = "\n\n".join(filter(None, map(self.block, item)))
            items.append(mark + re.sub(r"\n(?=.)", "\n" + " " * len(mark), text))
        return "\n".join(items)

    def _table(self, block: Table) -> str:
        caption = f"{self.labels[block.id].name}: {self.line(block.caption)}"
        width = max((len(row) for row in block.rows), default=0)
        heads, rows = block.rows[:1], block.rows[1:]
        lines = [self._row(row, width) for row in heads]
        lines += [f"|{'|'.join(_RULES.get(cell.align, '---') for cell in row)}|" for row in heads]
        lines += [self._row(row, width) for row in rows]
        note = f"\n\n{self.line(block.note)}" if block.note else ""
        return f"{caption}\n\n" + "\n".join(lines) + note

    def _row(self, row: tuple[Cell, ...], width: int) -> str:
        cells = [self._cell(cell) for cell in row]
        return f"| {' | '.join(cells + [''] * (width - len(cells)))} |"

    def _cell(self, cell: Cell) -> str:
        return self.inlines(cell.inlines).replace("\\\n", "<br>")

    def _contents(self, block: Contents) -> str:
        return f"## {escape(block.title)} {{.unnumbered}}\n\n" + "\n".join(self._entries(block))

    def _entries(self, block: Contents) -> Iterator[str]:
        for target, label in self.labels.items():
            if block.kind == "contents":
                if not 1 <= label.level <= block.depth:
                    continue
            elif label.kind != block.kind.removesuffix("s"):
                continue
            shown = label.number if label.kind in {"chapter", "section"} else label.name
            name = f"{shown} {label.title}" if label.number else label.title
            yield f"{'  ' * max(0, label.level - 1)}- [{escape(name)}](#{target})"


def _run(run: Run) -> str:
    if run.code:
        fence = "`" * (1 + max((len(ticks) for ticks in re.findall("`+", run.text)), default=0))
        pad = " " if run.text.startswith("`") or run.text.endswith("`") else ""
        return f"{fence}{pad}{_UNFIT.sub(chr(0xFFFD), run.text)}{pad}{fence}"
    signs = ("***" if run.strong else "*") if run.emphasis else ("**" if run.strong else "")
    if not signs or not run.text.strip():
        return escape(run.text)
    before, after = _EDGES_OF.findall(run.text)[0]
    inner = run.text[len(before) : len(run.text) - len(after)]
    return f"{before}{signs}{escape(inner)}{signs}{after}"


def _cover(cover: Cover) -> str:
    lines = [f"# {escape(cover.title)} {{.unnumbered}}", line(escape(cover.subtitle))]
    facts = (cover.client, ", ".join(cover.authors), cover.date)
    lines += [line(escape(fact)) for fact in facts if fact]
    if cover.notice:
        lines.append(f"::: notice\n{line(escape(cover.notice))}\n:::")
    return "\n\n".join(line for line in lines if line)
