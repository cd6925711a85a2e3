"""A Word file read back (ECMA-376 part 1, WordprocessingML)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.trace.package import Package, attribute, local
from workbench.trace.scribe import BODY, OBJECT, Readback, Scribe

DOCUMENT: Final = "word/document.xml"
_GONE: Final = frozenset({"del", "moveFrom", "delText", "instrText", "Fallback", "rPr", "pPr"})
_SIGNS: Final = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "drawing": OBJECT,
    "pict": OBJECT,
}
_HEADING: Final = re.compile(r"(?:appendix |vedlegg )?(?:heading|overskrift)\s*(\d)")
_PART: Final = re.compile(r"word/(footnotes|endnotes|header|footer)\d*\.xml")


def read_docx(package: Package) -> Readback:
    """Return a Word file read back: its text, then footnotes, headers and footers."""
    walk = Walk(style_names(package))
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
    """Goes through blocks and runs. ``styles`` are names by style id."""

    styles: Mapping[str, str]
    scribe: Scribe = field(default_factory=Scribe)
    elements: list[list[Any]] = field(default_factory=list)
    tables: list[Any] = field(default_factory=list)
    _behind: list[Any] = field(default_factory=list)
    _boxes: list[Any] = field(default_factory=list)

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
        self._runs(paragraph)
        properties = next((one for one in paragraph if local(one) == "pPr"), None)
        if properties is not None and _end_is_deleted(properties):
            self.scribe.deleted += 1
            return
        style, level = self._style(properties)
        self.scribe.end(style, level)
        if self.scribe.part == BODY:
            self.elements.append(self._behind)
        self._behind = []
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.story(box)

    def _runs(self, element: Any) -> None:
        for child in element:
            name = local(child)
            if self._mark(child, name):
                continue
            if name == "txbxContent":
                self._boxes.append(child)
            elif name in {"t", *_SIGNS}:
                self.take(child, _SIGNS.get(name) or child.text or "")
                if name in {"drawing", "pict"}:
                    self._boxes.extend(_boxes(child))
            elif name in _GONE or (name == "r" and _hidden(child)):
                self.scribe.deleted += name in {"del", "moveFrom"}
            else:
                self.scribe.inserted += name in {"ins", "moveTo"}
                self._runs(child)

    def take(self, element: Any, text: str) -> None:  # noqa: ARG002 - for those who want to know
        """Take down the text of one element."""
        self.scribe.write(text)

    def _mark(self, element: Any, name: str) -> bool:
        """Open or close a tie where ``element`` says so."""
        if name == "bookmarkStart":
            self.scribe.open(attribute(element, "id"), attribute(element, "name"))
        elif name == "bookmarkEnd":
            self.scribe.close(attribute(element, "id"))
        else:
            return False
        return True

    def _style(self, properties: Any) -> tuple[str, int]:
        if properties is None:
            return "", 0
        found = {local(one): attribute(one, "val") for one in properties}
        style = self.styles.get(found.get("pStyle", ""), found.get("pStyle", ""))
        heading = _HEADING.match(style.casefold())
        return style, int(heading[1]) if heading else 0


def style_names(package: Package) -> dict[str, str]:
    """Return the names of styles by their ids."""
    if "word/styles.xml" not in package.names:
        return {}
    found = {}
    for style in package.xml("word/styles.xml"):
        for one in style:
            if local(one) == "name":
                found[attribute(style, "styleId")] = attribute(one, "val")
    return found


def properties_of(package: Package) -> dict[str, str]:
    """Return the custom properties of a Word file."""
    if "docProps/custom.xml" not in package.names:
        return {}
    root = package.xml("docProps/custom.xml")
    return {
        attribute(one, "name"): "".join(one.itertext()) for one in root if local(one) == "property"
    }


def _boxes(drawing: Any) -> Iterator[Any]:
    """Yield the text boxes in a drawing, not their copies for older programs."""
    for child in drawing:
        name = local(child)
        if name == "txbxContent":
            yield child
        elif name != "Fallback":
            yield from _boxes(child)


def _hidden(run: Any) -> bool:
    for properties in (one for one in run if local(one) == "rPr"):
        for one in properties:
            if local(one) == "vanish":
                return attribute(one, "val") not in {"0", "false", "off"}
    return False


def _end_is_deleted(properties: Any) -> bool:
    marks = (one for one in properties if local(one) == "rPr")
    return any(local(one) in {"del", "moveFrom"} for mark in marks for one in mark)


def _row_is_deleted(row: Any) -> bool:
    properties = (one for one in row if local(one) == "trPr")
    return any(local(one) == "del" for found in properties for one in found)
