"""The text of a Word file, in order and complete: our own walk over its XML.

Libraries lose tracked insertions and content controls or glue lines, so the walk is ours
(ECMA-376 part 1, WordprocessingML). After it, the letters of every ``w:t`` and ``w:delText``
are counted again without the walk; what it missed becomes a line nobody claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.errors.base import Said, Where
from workbench.errors.source import TooManyLines
from workbench.ingest.archive import Archive
from workbench.ingest.clean import clean, squeeze
from workbench.ingest.notice import OutsideBody, TrackedChanges
from workbench.ingest.source import LOST, MAX_LINES, Carrier, Line, Source
from workbench.text.form import nfc

DELETED: Final = "deleted text (tracked change)"
HIDDEN: Final = "hidden text"
TEXT_BOX: Final = "text box"
COPY: Final = "copy of a text box for older programs"

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_DELETIONS: Final = {"del", "moveFrom"}
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "br": "\n", "cr": "\n"}
_SKIPPED: Final = {"rPr", "pPr", "sdtPr", "tblPr", "trPr", "tcPr", "instrText", "sectPr"}
_PARTS: Final = (
    ("word/header", "page header"),
    ("word/footer", "page footer"),
    ("word/footnotes", "footnote"),
    ("word/endnotes", "endnote"),
    ("word/comments.xml", "comment"),
)


def read_docx(archive: Archive, file: str) -> Source:
    """Return the lines of a .docx: the body, then what stands beside it, set aside."""
    root = archive.xml("word/document.xml")
    if any(number >= MAX_LINES for number, _ in enumerate(root.iter("{*}p"))):
        raise TooManyLines(Where(file), MAX_LINES)
    walk = _Walk()
    walk.blocks(root)
    beside = list(_beside(archive))
    lines = (*walk.lines, *_missed(root, walk.lines), *beside)
    notices = [*_tracked(root, file), *_outside(lines, file)]
    return Source(file, Carrier.DOCX, "utf-8", lines, tuple(notices))


@dataclass(slots=True)
class _Walk:
    """Goes through blocks and runs, collecting lines."""

    lines: list[Line] = field(default_factory=list)
    block: int = 0
    tables: int = 0
    cell: tuple[int, int, int] | None = None
    boxes: list[Any] = field(default_factory=list)

    def blocks(self, parent: Any, aside: str = "") -> None:
        """Collect the paragraphs and tables below ``parent``."""
        for child in parent:
            name = _name(child)
            if name == "p":
                self.paragraph(child, aside)
            elif name == "tbl" and not aside:
                self.table(child)
            elif name in _DELETIONS:
                self.blocks(child, DELETED)
            elif name not in _SKIPPED:
                self.blocks(child, aside)

    def table(self, table: Any) -> None:
        """Collect a table row by row, cell by cell."""
        before = self.cell
        self.tables += 1
        number = self.tables
        for row, one in enumerate(_below(table, "tr"), 1):
            for column, cell in enumerate(_below(one, "tc"), 1):
                self.cell = (number, row, column)
                self.blocks(cell)
        self.cell = before

    def paragraph(self, paragraph: Any, aside: str = "") -> None:
        """Collect one paragraph; line breaks inside it make several lines of one block."""
        self.block += 1
        texts = dict.fromkeys(("", DELETED, HIDDEN, COPY), "")
        for reason, text in self.runs(paragraph, aside):
            texts[reason] = texts.get(reason, "") + text
        heading = _heading(paragraph)
        for reason, text in texts.items():
            for line in nfc(text).split("\n"):
                if line.strip():
                    place = self.place()
                    self.lines.append(
                        Line(line, place, self.block, None, reason, heading, self.cell)
                    )
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.blocks(box, TEXT_BOX)

    def place(self) -> str:
        """Say where the walk stands."""
        if self.cell is None:
            return f"paragraph {self.block}"
        table, row, _ = self.cell
        return f"table {table}, row {row}"

    def runs(self, element: Any, aside: str) -> Iterator[tuple[str, str]]:
        """Yield (why set aside, text) of everything inside a paragraph, in order."""
        for child in element:
            name = _name(child)
            if name in {"t", "delText"}:
                yield (DELETED if name == "delText" else aside), child.text or ""
            elif name in _SIGNS:
                yield aside, _SIGNS[name]
            elif name == "txbxContent":
                self._box(child, aside)
            elif name not in _SKIPPED:
                yield from self.runs(child, _reason(child, name, aside))

    def _box(self, content: Any, aside: str) -> None:
        if aside != COPY:
            self.boxes.append(content)
            return
        text = "".join(one.text or "" for one in content.iter() if _name(one) == "t")
        self.lines.append(Line(nfc(text), self.place(), self.block, aside=COPY))


def _reason(element: Any, name: str, aside: str) -> str:
    if name in _DELETIONS:
        return DELETED
    if name == "Fallback" and _has_choice(element):
        return COPY
    if name == "r" and not aside and _hidden(element):
        return HIDDEN
    return aside


def _has_choice(fallback: Any) -> bool:
    choices = (one for one in fallback.getparent() if _name(one) == "Choice")
    return any(_name(one) == "t" for choice in choices for one in choice.iter())


def _hidden(run: Any) -> bool:
    for properties in (one for one in run if _name(one) == "rPr"):
        for one in properties:
            if _name(one) == "vanish":
                return _value(one) not in {"0", "false", "off"}
    return False


def _heading(paragraph: Any) -> bool:
    for properties in (one for one in paragraph if _name(one) == "pPr"):
        for one in properties:
            if _name(one) == "outlineLvl" or (_name(one) == "pStyle" and _title(_value(one))):
                return True
    return False


def _title(style: str) -> bool:
    return style.casefold().startswith(("heading", "title", "overskrift", "tittel"))


def _below(parent: Any, wanted: str) -> Iterator[Any]:
    """Yield the rows or cells of a table, also those inside content controls."""
    for child in parent:
        name = _name(child)
        if name == wanted:
            yield child
        elif name in {"sdt", "sdtContent", "ins", "customXml", "smartTag"}:
            yield from _below(child, wanted)


def _missed(root: Any, lines: list[Line]) -> Iterator[Line]:
    """Yield a line with the letters that the walk did not bring along."""
    walked = Counter(squeeze("".join(line.text for line in lines)))
    words = [nfc(one.text) for one in root.iter() if _name(one) in {"t", "delText"} and one.text]
    total = Counter(squeeze("".join(words)))
    lost = total - walked
    if lost:
        yield Line("".join(lost.elements()), "document", len(lines) + 1, aside=LOST)


def _beside(archive: Archive) -> Iterator[Line]:
    for name in sorted(archive.names):
        part = next((words for start, words in _PARTS if name.startswith(start)), "")
        if not part or not name.endswith(".xml"):
            continue
        walk = _Walk()
        walk.blocks(archive.xml(name))
        for line in walk.lines:
            yield Line(line.text, f"{part}, {line.place}", line.block, aside=part)


def _tracked(root: Any, file: str) -> Iterator[Said]:
    names = Counter(_name(one) for one in root.iter() if len(one))
    inserted = names["ins"] + names["moveTo"]
    deleted = names["del"] + names["moveFrom"]
    if inserted or deleted:
        yield TrackedChanges(Where(file), inserted, deleted)


def _outside(lines: tuple[Line, ...], file: str) -> Iterator[Said]:
    words = {part for _, part in _PARTS} | {TEXT_BOX, HIDDEN}
    for line in lines:
        if line.aside in words and squeeze(line.text):
            yield OutsideBody(Where(file, part=line.place), line.aside, clean(line.text)[:120])


def _name(element: Any) -> str:
    """Return the local name of an element; ``""`` for anything else in the tree."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: Any) -> str:
    return element.get(f"{_W}val") or element.get(f"{_STRICT}val") or ""
