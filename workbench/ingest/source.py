"""A source once its bytes are opened: lines of decoded text, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from workbench.errors.base import Said, Where

MAX_SOURCE_MB: Final = 100
"""Most megabytes of a source file."""

MAX_LINES: Final = 100_000
"""Most lines of a text, or cells of a sheet: a line for each word of ten hours of speech."""

MAX_TEXTS: Final = 500_000
"""Most texts in JSON or XML, where each word may have several."""

LOST: Final = "not brought along"
"""Reason of a line that the opener could not lay out: nobody may claim it."""


class Carrier(StrEnum):
    """What kind of container the text came in."""

    TEXT = "text"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    SHEET = "sheet"
    JSON = "json"
    XML = "xml"
    HTML = "html"


DOCUMENTS: Final = frozenset({Carrier.DOCX, Carrier.ODT, Carrier.RTF})
"""Carriers with paragraphs and their own line breaks."""

PROSE: Final = DOCUMENTS | {Carrier.TEXT, Carrier.PDF}
"""Carriers whose lines are read as written."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source.

    ``place`` says where it stands, in words (``line 4``, ``paragraph 12``); ``number`` is
    the line of a text file. Lines with the same ``block`` stand together: a paragraph of a
    document, or lines with no blank one between. ``aside`` is set when the opener already
    knows that the line is no speech, and says why. ``cell`` is (table, row, column).
    """

    text: str
    place: str
    block: int
    number: int | None = None
    aside: str = ""
    heading: bool = False
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An opened source. ``content`` holds parsed JSON, an XML tree or anchors, if any."""

    file: str
    carrier: Carrier
    encoding: str
    lines: tuple[Line, ...]
    notices: tuple[Said, ...] = ()
    content: Any = None

    def where(self, index: int) -> Where:
        """Return the place of a line for a message."""
        line = self.lines[index]
        return Where(self.file, line.number, part=None if line.number else line.place)

    def body(self) -> Iterator[tuple[int, Line]]:
        """Yield the lines that may be speech and are not blank, with their indexes."""
        return (
            (index, line)
            for index, line in enumerate(self.lines)
            if not line.aside and line.text.strip()
        )

    def texts(self) -> Iterator[str]:
        """Yield the stripped texts of :meth:`body`."""
        return (line.text.strip() for _, line in self.body())


def text_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a decoded text; a blank line ends a block."""
    lines = []
    block = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            block += 1
        lines.append(Line(line, f"line {number}", block, number))
    return tuple(lines)
