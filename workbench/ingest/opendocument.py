"""The text of an OpenDocument file (.odt), in order and complete.

After OpenDocument 1.3 part 3: paragraphs and headings, ``text:s`` (several spaces), tabs,
line breaks, tables; deleted text, comments and footnotes are set aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.errors.base import Said, Where
from workbench.errors.source import ProtectedSource
from workbench.ingest.archive import Archive
from workbench.ingest.clean import clean
from workbench.ingest.notice import OutsideBody
from workbench.ingest.source import Carrier, Line, Source
from workbench.text.form import nfc

_ASIDE: Final = {
    "tracked-changes": "deleted text (tracked change)",
    "annotation": "comment",
    "note": "footnote",
}
_TOLD: Final = frozenset({"comment", "footnote"})
_MOST_SPACES: Final = 100


def read_odt(archive: Archive, file: str) -> Source:
    """Return the lines of an .odt."""
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read(
        "META-INF/manifest.xml"
    ):
        raise ProtectedSource(Where(file))
    walk = _Walk()
    root = archive.xml("content.xml")
    for body in (one for one in root if _name(one) == "body"):
        walk.blocks(body)
    lines = tuple(walk.lines)
    return Source(file, Carrier.ODT, "utf-8", lines, tuple(_outside(lines, file)))


@dataclass(slots=True)
class _Walk:
    lines: list[Line] = field(default_factory=list)
    block: int = 0
    tables: int = 0
    cell: tuple[int, int, int] | None = None

    def blocks(self, parent: Any, aside: str = "") -> None:
        """Collect the paragraphs and tables below ``parent``."""
        for child in parent:
            name = _name(child)
            if name in {"p", "h"}:
                self.paragraph(child, aside, heading=name == "h")
            elif name == "table" and not aside:
                self.table(child)
            else:
                self.blocks(child, _ASIDE.get(name, aside))

    def table(self, table: Any) -> None:
        """Collect a table row by row, cell by cell."""
        before = self.cell
        self.tables += 1
        rows = (one for one in table.iter() if _name(one) == "table-row")
        for row, one in enumerate(rows, 1):
            cells = (cell for cell in one if _name(cell).endswith("table-cell"))
            for column, cell in enumerate(cells, 1):
                self.cell = (self.tables, row, column)
                self.blocks(cell)
        self.cell = before

    def paragraph(self, paragraph: Any, aside: str, *, heading: bool) -> None:
        """Collect one paragraph; what stands aside in it becomes lines of its own."""
        self.block += 1
        texts: dict[str, str] = {}
        for reason, text in self.runs(paragraph, aside):
            texts[reason] = texts.get(reason, "") + text
        for reason, text in texts.items():
            for line in nfc(text).split("\n"):
                if line.strip():
                    place = f"paragraph {self.block}"
                    self.lines.append(
                        Line(line, place, self.block, None, reason, heading, self.cell)
                    )

    def runs(self, element: Any, aside: str) -> Iterator[tuple[str, str]]:
        """Yield (why set aside, text) of everything in a paragraph, in order."""
        yield aside, _flat(element.text)
        for child in element:
            name = _name(child)
            if name == "s":
                yield aside, " " * min(_count(child), _MOST_SPACES)
            elif name in {"tab", "line-break"}:
                yield aside, "\t" if name == "tab" else "\n"
            elif name:
                if name in {"p", "h"}:
                    yield aside, "\n"
                yield from self.runs(child, _ASIDE.get(name, aside))
            yield aside, _flat(child.tail)


def _flat(text: str | None) -> str:
    """Return text as OpenDocument counts it: line feeds in the XML are spaces."""
    return (text or "").replace("\n", " ").replace("\r", " ")


def _count(space: Any) -> int:
    for key, value in space.attrib.items():
        if str(key).endswith("}c") and str(value).isdecimal():
            return int(value) if len(value) < 4 else _MOST_SPACES  # noqa: PLR2004
    return 1


def _outside(lines: tuple[Line, ...], file: str) -> Iterator[Said]:
    for line in lines:
        if line.aside in _TOLD:
            yield OutsideBody(Where(file, part=line.place), line.aside, clean(line.text)[:120])


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
