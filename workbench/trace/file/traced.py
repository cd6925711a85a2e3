"""A Word file read back with the bytes that each word stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from workbench.errors.base import Where
from workbench.errors.trace import DamagedReport, NotWord
from workbench.text.form import nfc
from workbench.trace.file.outline import Node, outline
from workbench.trace.file.package import Package
from workbench.trace.file.read_docx import DOCUMENT, Walk, walk_through
from workbench.trace.file.read_parts import hidden_styles, properties_of, style_names
from workbench.trace.file.scribe import Readback, Tie
from workbench.trace.file.splice import Piece, Splices, reword

_CELL = "tc"


@dataclass
class _Tracer(Walk):
    pieces: list[Piece] = field(default_factory=list)

    def take(self, element: Any, text: str) -> None:
        at, start = len(self.scribe.paragraphs), self.scribe.length
        super().take(element, text)
        self.pieces.append(Piece(element, at, start, self.scribe.length, nfc(text)))


@dataclass(frozen=True)
class Traced:
    """A Word file: its readback, and where in its parts every piece of it stands.

    ``behind`` are the elements of each paragraph of the text, ``tables`` the tables by
    their number less one, ``parts`` the bytes of every part that was read.
    """

    package: Package
    readback: Readback
    pieces: tuple[Piece, ...]
    behind: tuple[tuple[Node, ...], ...]
    tables: tuple[Node, ...]
    parts: dict[str, bytes]
    roots: dict[str, Node]

    def in_paragraph(self, at: int) -> list[Piece]:
        """Return the pieces of a paragraph, in order."""
        start = bisect_left(self.pieces, at, key=lambda one: one.paragraph)
        found = []
        for piece in self.pieces[start:]:
            if piece.paragraph != at:
                break
            found.append(piece)
        return found

    def tied(self, at: int) -> bool:
        """Say whether a bookmark touches a paragraph."""
        return bool(self.readback.tied.get(at))

    def reworded(self, tie: Tie, words: str, to: Splices) -> bool:
        """Make a tie within one paragraph read ``words``; False where that cannot be done."""
        if tie.first != tie.last:
            return False
        pieces = [
            one
            for one in self.in_paragraph(tie.first)
            if tie.start < one.end and one.start < tie.end
        ]
        if not pieces:
            return False
        before = pieces[0].text[: max(0, tie.start - pieces[0].start)]
        behind = pieces[-1].text[max(0, tie.end - pieces[-1].start) :]
        return reword(pieces, before + words + behind, self.parts, to)

    @cached_property
    def by_cell(self) -> dict[int, list[Piece]]:
        """The pieces of each table cell, by the identity of its element."""
        found: dict[int, list[Piece]] = {}
        for piece in self.pieces:
            cell = piece.node.above(_CELL)
            if cell is not None:
                found.setdefault(id(cell), []).append(piece)
        return found

    def words(self, cell: Node) -> str:
        """Return the text of a table cell; its paragraphs are set apart by line feeds."""
        lines: dict[int, list[str]] = {}
        for piece in self.by_cell.get(id(cell), ()):
            lines.setdefault(piece.paragraph, []).append(piece.text)
        return "\n".join("".join(one) for one in lines.values())

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all bookmarks, also of those that hold nothing."""
        return frozenset(_named(one) for one in self._bookmarks)

    @property
    def _bookmarks(self) -> Iterator[Node]:
        for root in self.roots.values():
            yield from (one for one in root.within() if one.name == "bookmarkStart")


def traced(data: bytes, file: str) -> Traced:
    """Return a Word file read back with its bytes.

    ``file`` is its name, for errors. Raises :class:`~workbench.errors.trace.NotAReport`,
    :class:`~workbench.errors.trace.NotWord` or
    :class:`~workbench.errors.trace.DamagedReport`.
    """
    package = Package(data, file)
    if DOCUMENT not in package.names:
        raise NotWord(Where(file))
    parts: dict[str, bytes] = {}
    roots: dict[str, Node] = {}

    def root_of(name: str) -> Node:
        package.xml(name)  # refuses what is no sound XML, and document types
        parts[name] = package.read(name)
        try:
            parts[name].decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DamagedReport(Where(file, part=name)) from error
        roots[name] = outline(parts[name], name)
        return roots[name]

    walk = _Tracer(style_names(package), hidden_styles(package))
    walk_through(package, walk, root_of)
    return Traced(
        package=package,
        readback=walk.scribe.read(properties_of(package)),
        pieces=tuple(walk.pieces),
        behind=tuple(tuple(one) for one in walk.elements),
        tables=tuple(walk.tables),
        parts=parts,
        roots=roots,
    )


def _named(node: Node) -> str:
    return _value(node, "name")


def _value(node: Node, name: str) -> str:
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")
