"""HTML as a source: every run of text is a line, with the tag it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from lxml import etree, html

from workbench.errors.base import Where
from workbench.errors.source import DamagedSource
from workbench.ingest.clean import encodable
from workbench.ingest.source import Line
from workbench.text.form import nfc

_BLOCKS: Final = frozenset({"p", "div", "br", "li", "h1", "h2", "h3", "h4", "tr", "body", "ul"})
_TELLING: Final = ("name", "data-timestamp")
_UNSEEN: Final = frozenset({"style", "script", "title", "head"})


@dataclass(slots=True)
class Flat:
    """Lines of an HTML text, and beside each the telling attributes of the tag around it.

    Runs that stand together under the same telling tag are one line, so that bold or italics
    inside a word do not split it.
    """

    lines: list[Line] = field(default_factory=list)
    tags: list[dict[str, str]] = field(default_factory=list)
    block: int = 1

    def add(self, text: str | None, tag: dict[str, str], *, unseen: bool) -> None:
        """Add a run of text."""
        if not text:
            return
        reason = "style or title of the page" if unseen else ""
        last = self.lines[-1] if self.lines else None
        if last and (last.block, last.aside, self.tags[-1]) == (self.block, reason, tag):
            self.lines[-1] = replace(last, text=nfc(last.text + text))
        else:
            place = f"paragraph {self.block}"
            self.lines.append(Line(nfc(text), place, self.block, aside=reason))
            self.tags.append(tag)

    def walk(self, element: Any, tag: dict[str, str], *, unseen: bool = False) -> None:
        """Add all text below ``element``, in order."""
        if not isinstance(element.tag, str):
            return
        inside = unseen or element.tag in _UNSEEN
        own = {key: str(element.get(key)) for key in _TELLING if element.get(key)} or tag
        self.block += element.tag in _BLOCKS
        self.add(element.text, own, unseen=inside)
        for child in element:
            self.walk(child, own, unseen=inside)
            self.add(child.tail, own, unseen=inside)
        self.block += element.tag in _BLOCKS and element.tag != "br"


def flatten(text: str, file: str) -> Flat:
    """Return the text of an HTML file or fragment; raises :class:`DamagedSource`."""
    parser = html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
    flat = Flat()
    try:
        root = html.document_fromstring(encodable(text).encode(), parser=parser)
        flat.walk(root, {})
    except (etree.LxmlError, ValueError, RecursionError, AssertionError) as error:
        raise DamagedSource(Where(file), "xml") from error
    return flat


def runs(flat: Flat) -> Iterator[tuple[int, Line, dict[str, str]]]:
    """Yield the visible lines with their index and the attributes around them."""
    for index, (line, tag) in enumerate(zip(flat.lines, flat.tags, strict=True)):
        if not line.aside and line.text.strip():
            yield index, line, tag
