"""The text of a PDF: lines where they stand on the page, as far as a PDF knows of lines.

A PDF holds marks on pages, no paragraphs and no turns. What repeats at the same height in the
margin of three pages is a running header, a number there the page's; both are set aside. A
word divided at the end of a line is put together again (``stil-`` / ``ling``), unless an «og»
follows (``barne-`` / ``og ungdomsetaten``). Pages without any text are pictures: refused.
"""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from workbench.errors.base import Where
from workbench.errors.source import (
    DamagedSource,
    ProtectedSource,
    SourceTooLarge,
    UnsupportedSource,
)
from workbench.ingest.clean import encodable, squeeze
from workbench.ingest.labels import candidate, is_head
from workbench.ingest.notice import FromPdf
from workbench.ingest.source import Carrier, Line, Source
from workbench.text.archive import MEGABYTE
from workbench.text.form import nfc

MAX_PAGES: Final = 2000
"""Most pages that are read; an hour of speech is about twenty."""

MAX_PAGE_MB: Final = 4
"""Most megabytes of drawing on one page; a page of text is some kilobytes."""

MAX_DRAWN_MB: Final = 60
"""Most megabytes of drawing in all."""

REPEATED: Final = 3
"""Pages on which a line must stand at the same height to be a running header."""

NEARLY_ALL: Final = 0.8
"""Share of pages from which a first or last line in common is a header or footer."""

MARGIN: Final = 3
"""Lines at the top and bottom of a page among which headers and footers are looked for."""

APART: Final = 1.3
"""How much farther than usual a line stands from the next to end a paragraph."""

HEADER: Final = "running header or footer"
NUMBER: Final = "page number"

_NUMBER: Final = re.compile(
    r"(?:(?:side|page|s\.)\s*)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*(?:/|av|of)\s*\d{1,4})?",
    re.IGNORECASE,
)
_WORDED: Final = re.compile(r"(?:side|page)\s*\d{1,4}(?:\s*(?:/|av|of)\s*\d{1,4})?", re.IGNORECASE)
_DIVIDED: Final = re.compile(r"[^\W\d_]{2,}[-\u00ad\u2010]$")
_GOES_ON: Final = re.compile(r"\s*(?P<rest>[a-zæøåéèêöäü][^\s]*)(?P<after>.*)", re.DOTALL)
_AND: Final = frozenset({"og", "eller", "til", "samt", "and", "or", "to", "und", "oder"})
_BROKEN: Final = (
    PyPdfError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    AssertionError,
    NotImplementedError,
    OSError,
    EOFError,
    struct.error,
    zlib.error,
)
"""What a damaged PDF makes the library raise."""

logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A line on a page: its text, the height it stands at, and why it is no speech."""

    text: str
    height: float
    aside: str = ""


def read_pdf(data: bytes, file: str) -> Source:
    """Return the lines of a PDF with a text layer."""
    try:
        pages = [_lines(page) for page in _pages(data, file)]
    except _BROKEN as error:
        raise DamagedSource(Where(file), "pdf") from error
    if not any(squeeze(line.text) for page in pages for line in page):
        raise UnsupportedSource(Where(file), "scanned")
    pages = _numbered(_without_headers(pages))
    lines = tuple(_divided(list(_placed(pages))))
    left_out = sum(bool(line.aside) for line in lines)
    return Source(file, Carrier.PDF, "pdf", lines, (FromPdf(Where(file), len(pages), left_out),))


def _pages(data: bytes, file: str) -> Iterator[PageObject]:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted:
        _unlock(reader, file)
    drawn = 0
    for number, page in enumerate(reader.pages):
        contents = page.get_contents()
        size = 0 if contents is None else len(contents.get_data())
        drawn += size
        if size > MAX_PAGE_MB * MEGABYTE or drawn > MAX_DRAWN_MB * MEGABYTE or number >= MAX_PAGES:
            raise SourceTooLarge(Where(file, part=f"page {number + 1}"), MAX_PAGE_MB)
        yield page


def _unlock(reader: PdfReader, file: str) -> None:
    """Open a PDF that only restricts printing and the like; a real password is not guessed."""
    try:
        opened = reader.decrypt("")
    except (DependencyError, *_BROKEN):
        opened = None
    if not opened:
        raise ProtectedSource(Where(file))


def _lines(page: PageObject) -> list[_Drawn]:
    """Return the lines of one page from top to bottom, as far as it has one column."""
    drawn: list[_Drawn] = []
    current, height = "", 0.0

    def draw(text: str, moved: Any, placed: Any, _font: Any, _size: Any) -> None:
        nonlocal current, height
        for number, part in enumerate(text.split("\n")):
            if number:
                drawn.append(_Drawn(current, height))
                current = ""
            if part.strip() and not current.strip():
                height = float(placed[4] * moved[1] + placed[5] * moved[3] + moved[5])
            current += part

    page.extract_text(visitor_text=draw)
    drawn.append(_Drawn(current, height))
    return _in_order([_Drawn(nfc(encodable(one.text)), one.height) for one in _level(drawn)])


def _level(drawn: list[_Drawn]) -> Iterator[_Drawn]:
    """Join what stands at the same height right behind another: a label, a tab, its words."""
    before: _Drawn | None = None
    for one in drawn:
        if not one.text.strip():
            continue
        if before and abs(one.height - before.height) < 1:
            before = replace(before, text=f"{before.text.rstrip()}   {one.text.lstrip()}")
            continue
        if before:
            yield before
        before = one
    if before:
        yield before


def _in_order(lines: list[_Drawn]) -> list[_Drawn]:
    """Put a footer that was drawn first where it stands; columns stay as they were drawn."""
    rises = sum(after.height > before.height for before, after in pairwise(lines))
    return sorted(lines, key=lambda one: -one.height) if rises <= MARGIN else lines


def _without_headers(pages: list[list[_Drawn]]) -> list[list[_Drawn]]:
    """Set aside what stands at the same height in the margins of several pages."""
    wide = APART * _spacing(pages)
    running = _running(pages)
    margins = [_margins(page, wide) | _edges(page, running) for page in pages]
    found = Counter(
        _key(page[at]) for page, margin in zip(pages, margins, strict=True) for at in margin
    )
    return [
        [
            replace(line, aside=HEADER) if at in margin and found[_key(line)] >= REPEATED else line
            for at, line in enumerate(page)
        ]
        for page, margin in zip(pages, margins, strict=True)
    ]


def _running(pages: list[list[_Drawn]]) -> frozenset[tuple[str, int]]:
    """Return the first and last lines that nearly all pages share: no gap need set them off."""
    seen = Counter(_key(page[at]) for page in pages if page for at in {0, len(page) - 1})
    return frozenset(one for one, count in seen.items() if count >= NEARLY_ALL * len(pages))


def _edges(page: list[_Drawn], running: frozenset[tuple[str, int]]) -> set[int]:
    edges = {0, len(page) - 1} if page else set()
    return {at for at in edges if _key(page[at]) in running and not _labelled(page[at].text)}


def _spacing(pages: list[list[_Drawn]]) -> float:
    """Return how far lines of one paragraph stand apart: a low gap, since many are wider."""
    gaps = sorted(gap for page in pages for gap in _gaps(page) if gap > 0)
    return gaps[len(gaps) // 4] if gaps else 0


def _gaps(page: list[_Drawn]) -> list[float]:
    return [before.height - after.height for before, after in pairwise(page)]


def _margins(page: list[_Drawn], wide: float) -> set[int]:
    """Return the lines at the edges that the widest gap there keeps off from the rest.

    A line that begins with a speaker's label is speech, wherever it stands.
    """
    gaps = _gaps(page)
    if not gaps:
        return set()
    top = max(range(len(gaps))[:MARGIN], key=gaps.__getitem__)
    foot = max(range(len(gaps))[-MARGIN:], key=gaps.__getitem__)
    edges = {*(range(top + 1) if gaps[top] > wide else ())}
    edges |= {*(range(foot + 1, len(page)) if gaps[foot] > wide else ())}
    return {at for at in edges if not _labelled(page[at].text)}


def _labelled(text: str) -> bool:
    found = candidate(text)
    return found is not None and not is_head(found.label)


def _key(line: _Drawn) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text.strip()), round(line.height)


def _numbered(pages: list[list[_Drawn]]) -> list[list[_Drawn]]:
    """Set page numbers aside: worded ones, and bare ones that count with the pages."""
    offsets = Counter(
        int(found[1]) - number
        for number, page in enumerate(pages)
        for line in (*page[:1], *page[-1:])
        if (found := _NUMBER.fullmatch(line.text.strip()))
    )
    marked = []
    for number, page in enumerate(pages):
        lines = list(page)
        for at in {0, len(lines) - 1} & set(range(len(lines))):
            text = lines[at].text.strip()
            found = _NUMBER.fullmatch(text)
            counted = found is not None and offsets[int(found[1]) - number] > 1
            if not lines[at].aside and (counted or _WORDED.fullmatch(text)):
                lines[at] = replace(lines[at], aside=NUMBER)
        marked.append(lines)
    return marked


def _placed(pages: list[list[_Drawn]]) -> Iterator[Line]:
    """Yield the lines with their places; a wide gap on a page begins a new block."""
    block, wide = 0, APART * _spacing(pages)
    for number, page in enumerate(pages, 1):
        gaps = _gaps(page)
        for at, line in enumerate(page):
            block += at > 0 and gaps[at - 1] > wide
            yield Line(line.text, f"page {number}, line {at + 1}", block, aside=line.aside)


def _divided(lines: list[Line]) -> list[Line]:
    """Put words together again that were divided at the end of a line."""
    body = [index for index, line in enumerate(lines) if not line.aside]
    for index, following in pairwise(body):
        text = lines[index].text.rstrip()
        found = _GOES_ON.fullmatch(lines[following].text)
        if not _DIVIDED.search(text) or not found or found["rest"].strip(",.") in _AND:
            continue
        lines[index] = replace(lines[index], text=text[:-1] + found["rest"])
        lines[following] = replace(lines[following], text=found["after"])
    return lines
