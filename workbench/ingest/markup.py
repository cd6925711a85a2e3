"""HTML as a source: every run of text is a line, with the tag it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree, html

from workbench.errors.base import Where
from workbench.errors.source import DamagedSource
from workbench.ingest.clean import encodable
from workbench.ingest.source import Line
from workbench.text.form import nfc

_BLOCKS: Final = frozenset({"p", "div", "br", "li", "h1", "h2", "h3", "h4", "tr", "body", "ul"})
_UNSEEN: Final = frozenset({"style", "script", "title", "head"})


@dataclass(slots=True)
class Flat:
    """Lines of an HTML text, and beside each the attributes of the tag around it."""

    lines: list[Line] = field(default_factory=list)
    tags: list[dict[str, str]] = field(default_factory=list)
    block: int = 1

    def add(self, text: str | None, element: Any, *, unseen: bool) -> None:
        """Add a run of text that stands directly in ``element``."""
        shown = nfc(text or "")
        if shown.strip():
            reason = "style or title of the page" if unseen else ""
            self.lines.append(Line(shown, f"paragraph {self.block}", self.block, aside=reason))
            self.tags.append({str(key): str(one) for key, one in element.attrib.items()})

    def walk(self, element: Any, *, unseen: bool = False) -> None:
        """Add all text below ``element``, in order."""
        if not isinstance(element.tag, str):
            return
        inside = unseen or element.tag in _UNSEEN
        self.block += element.tag in _BLOCKS
        self.add(element.text, element, unseen=inside)
        for child in element:
            self.walk(child, unseen=inside)
            self.add(child.tail, element, unseen=inside)
        self.block += element.tag in _BLOCKS and element.tag != "br"


def flatten(text: str, file: str) -> Flat:
    """Return the text of an HTML file or fragment; raises :class:`DamagedSource`."""
    parser = html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
    flat = Flat()
    try:
        root = html.document_fromstring(encodable(text).encode(), parser=parser)
        flat.walk(root)
    except (etree.LxmlError, ValueError, RecursionError, AssertionError) as error:
        raise DamagedSource(Where(file), "xml") from error
    return flat


def runs(flat: Flat) -> Iterator[tuple[int, Line, dict[str, str]]]:
    """Yield the visible lines with their index and the attributes around them."""
    for index, (line, tag) in enumerate(zip(flat.lines, flat.tags, strict=True)):
        if not line.aside:
            yield index, line, tag
