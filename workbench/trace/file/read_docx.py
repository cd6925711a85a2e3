"""A Word file read back (ECMA-376 part 1, WordprocessingML)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.trace.file.package import Package, attribute, local
from workbench.trace.file.read_parts import (
    OFF,
    counted_lists,
    hidden_styles,
    images_of,
    properties_of,
    style_names,
)
from workbench.trace.file.scribe import BODY, OBJECT, Readback, Scribe

DOCUMENT: Final = "word/document.xml"
_WHITE: Final = "ffffff"
_SMALLEST: Final = 4
"""Half points: letters of two points are a line of dust."""

_GONE: Final = frozenset({"del", "moveFrom", "delText", "instrText", "Fallback", "rPr", "pPr"})
_REFERS: Final = re.compile(r"\s*REF\s+\"?(\w+)")
_FILLED_IN: Final = re.compile(r"\s*(?:FILLIN|FORMTEXT|ASK|QUOTE|MACROBUTTON)\b")
_CELLS: Final = {"tr": "row", "tc": "cell"}
_SIGNS: Final = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "drawing": OBJECT,
    "pict": OBJECT,
}
_PRINTS: Final = frozenset({"t", *_SIGNS})
_MARKS: Final = frozenset(
    {"bookmarkStart", "bookmarkEnd", "footnoteReference", "instrText", "fldChar", "fldSimple"}
)
_BODY: Final = 9
"""The outline level of text that is no heading, counted from 0."""

_HEADING: Final = re.compile(r"(?:appendix |vedlegg )?(?:heading|overskrift)\s*(\d)")
_PART: Final = re.compile(r"word/(footnotes|endnotes|header|footer)\d*\.xml")


def read_docx(package: Package) -> Readback:
    """Return a Word file read back: its text, then footnotes, headers and footers."""
    walk = Walk(
        style_names(package), hidden_styles(package), images_of(package), counted_lists(package)
    )
    walk_through(package, walk, package.xml)
    return walk.scribe.read(properties_of(package))


def walk_through(package: Package, walk: Walk, root_of: Callable[[str], Any]) -> None:
    """Take down every story of a Word file; ``root_of`` gives the root of a part by name."""
    walk.story(root_of(DOCUMENT))
    walk.scribe.flush()
    for name in sorted(package.names):
        part = _PART.fullmatch(name)
        if part:
            walk.scribe.part = part[1].rstrip("s")
            walk.story(root_of(name))


def body_paragraphs(root: Any) -> list[list[Any]]:
    """Return the elements behind each paragraph of the text, numbered as :func:`read_docx` does.

    There are several where a paragraph's end is deleted, or none where nothing is left.
    """
    walk = Walk({})
    walk.story(root)
    return walk.elements


@dataclass
class Walk:
    """Goes through blocks and runs.

    ``styles`` are names by style id, ``hidden`` the ids of those that do not print,
    ``images`` the digests of pictures by the id of their relation, ``lists`` the ids of those
    whose points are counted.
    """

    styles: Mapping[str, str]
    hidden: frozenset[str] = frozenset()
    images: Mapping[str, str] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()
    scribe: Scribe = field(default_factory=Scribe)
    elements: list[list[Any]] = field(default_factory=list)
    tables: list[Any] = field(default_factory=list)
    _behind: list[Any] = field(default_factory=list)
    _boxes: list[Any] = field(default_factory=list)
    _fields: list[bool | None] = field(default_factory=list)
    _code: str = ""
    _out: bool = False
    _marks: dict[str, str] = field(default_factory=dict)

    def story(self, parent: Any) -> None:
        """Take down the paragraphs and tables below ``parent``."""
        for child in parent:
            name = local(child)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child)
            elif name == "tr" and _row_is_deleted(child):
                self.scribe.deleted += 1
            elif name in _CELLS:
                with self.scribe.inside(_CELLS[name]):
                    self.story(child)
            elif name == "footnote":
                self.scribe.marked = self._marks.get(attribute(child, "id"), "")
                self.story(child)
            elif not self._mark(child, name) and name not in _GONE:
                self.story(child)

    def _table(self, table: Any) -> None:
        before = self.scribe.table
        self.tables.append(table)
        self.scribe.table = len(self.tables)
        self.story(table)
        self.scribe.table = before

    def _paragraph(self, paragraph: Any) -> None:
        self._behind.append(paragraph)
        properties = next((one for one in paragraph if local(one) == "pPr"), None)
        self._out = properties is not None and self._styled_out(properties, "pStyle")
        self._runs(paragraph)
        if properties is not None and _end_is_deleted(properties):
            self.scribe.deleted += 1
            return
        style, level = self._style(properties)
        self.scribe.end(style, level, counted=self._counted(properties))
        if self.scribe.part == BODY:
            self.elements.append(self._behind)
        self._behind = []
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.story(box)

    def _runs(self, element: Any) -> None:
        for child in element:
            name = local(child)
            if name in _MARKS and self._mark(child, name):
                continue
            if name == "txbxContent":
                self._boxes.append(child)
            elif name in _PRINTS:
                self._sign(child, name)
            elif name in _GONE or (name == "r" and self._hidden(child)):
                self.scribe.deleted += name in {"del", "moveFrom"}
            else:
                self.scribe.inserted += name in {"ins", "moveTo"}
                self._runs(child)

    def _sign(self, element: Any, name: str) -> None:
        """Take down what an element prints by itself."""
        self.take(element, _SIGNS.get(name) or element.text or "")
        if name in {"drawing", "pict"}:
            self.scribe.picture(*self._picture(element))
            self._boxes.extend(_boxes(element))

    def _field(self, step: str) -> None:
        """Follow a field: it begins, its code ends and its result begins, it ends.

        What people fill in is text as other text is; LibreOffice makes it of content controls.
        """
        if step == "begin":
            self._fields.append(False)
            self._code = ""
        elif step == "separate" and self._fields and self._fields[-1] is False:
            if _FILLED_IN.match(self._code):
                self._fields[-1] = None
                return
            self._fields[-1] = True
            self._refer(self._code)
            self.scribe.count()
        elif step == "end" and self._fields and self._fields.pop():
            self.scribe.counted()

    def _refer(self, code: str) -> None:
        """Take down a field that refers to a bookmark."""
        if (found := _REFERS.match(code)) is not None:
            self.scribe.refer(found[1])

    def _picture(self, drawing: Any) -> tuple[str, frozenset[str]]:
        """Return what a picture says to the blind, and the digests of its image."""
        said, images = "", set()
        for one in _within(drawing):
            name = local(one)
            if name == "docPr":
                said = said or attribute(one, "descr") or attribute(one, "title")
            elif name in {"blip", "svgBlip"}:
                images.add(self.images.get(attribute(one, "embed"), ""))
        return said, frozenset(images - {""})

    def _hidden(self, run: Any) -> bool:
        """Say whether a run is not to be read: by its own word, or else by a style's."""
        out = self._out
        for properties in (one for one in run if local(one) == "rPr"):
            held = {local(one): attribute(one, "val") for one in properties}
            if "vanish" in held:
                return held["vanish"] not in OFF
            unseen = _struck(held) or (not self.scribe.table and _unseen(held))
            out = out or unseen or self._styled_out(properties, "rStyle")
        return out

    def _styled_out(self, properties: Any, kind: str) -> bool:
        return any(
            local(one) == kind and attribute(one, "val") in self.hidden for one in properties
        )

    def take(self, element: Any, text: str) -> None:  # noqa: ARG002 - for those who want to know
        """Take down the text of one element."""
        self.scribe.write(text)

    def _mark(self, element: Any, name: str) -> bool:
        """Open or close a tie or a field where ``element`` says so."""
        if name == "bookmarkStart":
            self.scribe.open(attribute(element, "id"), attribute(element, "name"))
        elif name == "bookmarkEnd":
            self.scribe.close(attribute(element, "id"))
        elif name == "footnoteReference":
            self._marks[attribute(element, "id")] = self.scribe.heading
        elif name == "instrText":
            self._code += element.text or ""
        elif name == "fldChar":
            self._field(attribute(element, "fldCharType"))
        elif name == "fldSimple":
            self._refer(attribute(element, "instr"))
            self.scribe.count()
            self._runs(element)
            self.scribe.counted()
        else:
            return False
        return True

    def _counted(self, properties: Any) -> bool:
        """Say whether a paragraph is a point of a list that is counted."""
        listed = () if properties is None else (one for one in properties if local(one) == "numPr")
        return any(
            attribute(one, "val") in self.lists
            for held in listed
            for one in held
            if local(one) == "numId"
        )

    def _style(self, properties: Any) -> tuple[str, int]:
        if properties is None:
            return "", 0
        found = {local(one): attribute(one, "val") for one in properties}
        style = self.styles.get(found.get("pStyle", ""), found.get("pStyle", ""))
        heading = _HEADING.match(style.casefold())
        outline = found.get("outlineLvl", "")
        if heading is None and outline.isdigit() and int(outline) < _BODY:
            return style, int(outline) + 1
        return style, int(heading[1]) if heading else 0


def _struck(held: Mapping[str, str]) -> bool:
    """Say whether a run's properties strike it out: what is struck out is taken back."""
    return any(held.get(name, "off") not in OFF for name in ("strike", "dstrike"))


def _unseen(held: Mapping[str, str]) -> bool:
    """Say whether letters are white on no ground of their own, or too small to be read."""
    white = held.get("color", "").casefold() == _WHITE and not {"shd", "highlight"} & set(held)
    size = held.get("sz", "")
    return white or (size.isdecimal() and int(size) <= _SMALLEST)


def _within(element: Any) -> Iterator[Any]:
    for child in element:
        if local(child) != "txbxContent":
            yield child
            yield from _within(child)


def _boxes(drawing: Any) -> Iterator[Any]:
    """Yield the text boxes in a drawing, not their copies for older programs."""
    for child in drawing:
        name = local(child)
        if name == "txbxContent":
            yield child
        elif name != "Fallback":
            yield from _boxes(child)


def _end_is_deleted(properties: Any) -> bool:
    marks = (one for one in properties if local(one) == "rPr")
    return any(local(one) in {"del", "moveFrom"} for mark in marks for one in mark)


def _row_is_deleted(row: Any) -> bool:
    properties = (one for one in row if local(one) == "trPr")
    return any(local(one) == "del" for found in properties for one in found)
