"""The report as blocks and inlines: what every writer (Word, HTML, Markdown) prints.

Chapters are parsed into these once; no writer knows about templates or Markdown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Bound(StrEnum):
    """What a bound stretch of text is tied to."""

    CLAIM = "claim"
    NUMBER = "number"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look. ``code`` is set in a fixed-width face."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Inlines tied to evidence: becomes a bookmark in Word, an element with id in HTML.

    ``id`` is the ledger id (``C-oppbemanning``, ``N-informants``, ``Q-7F3K2M``); a writer
    gives repeated mentions a bookmark of their own, with a suffix. ``part`` are the words
    that are this tie's own, where others are tied to the same inlines.
    """

    bound: Bound
    id: str
    inlines: tuple[Inline, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link: ``href`` is a URL or ``#id`` of something in the document."""

    href: str
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference to a heading, table or figure by id: printed as «tabell 3-2»."""

    target: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote at this place."""

    inlines: tuple[Inline, ...]


Inline: TypeAlias = Run | Break | Mark | Link | Reference | Footnote


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter. ``numbered`` False for summary and the like.

    ``appendix`` chapters are lettered (Vedlegg A).
    """

    level: int
    inlines: tuple[Inline, ...]
    id: str
    numbered: bool = True
    appendix: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. ``role`` names its style: body, lead, note, notice, source, caption …"""

    inlines: tuple[Inline, ...]
    role: str = "body"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A block quote with its attribution line. ``language`` is the quote's own (nb, nn, en)."""

    id: str
    inlines: tuple[Inline, ...]
    attribution: str
    language: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A bulleted or numbered list; every item is a run of blocks."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. ``shade`` 0–1 is how dark its ground is; None: no shading.

    ``anchor``, when given, is the id of a place in this cell that links can go to.
    """

    inlines: tuple[Inline, ...]
    shade: float | None = None
    align: str = "left"
    header: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A captioned table. The first ``header_rows`` rows repeat on every page.

    ``widths`` are relative; ``wide`` asks for a landscape page.
    """

    id: str
    caption: tuple[Inline, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1
    widths: tuple[float, ...] = ()
    note: tuple[Inline, ...] = ()
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A captioned picture as PNG (Word) and SVG (HTML), with a text for those who cannot see it."""

    id: str
    caption: tuple[Inline, ...]
    alt: str
    png: bytes
    svg: bytes
    width_cm: float = 16.0


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Start a new page here."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A generated list: ``kind`` is contents, tables or figures."""

    kind: str
    title: str
    depth: int = 3


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page."""

    title: str
    subtitle: str
    client: str
    authors: tuple[str, ...]
    date: str
    notice: str = ""


Block: TypeAlias = (
    Heading | Paragraph | Quotation | Listing | Table | Figure | PageBreak | Contents | Cover
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report. ``chapters`` maps a chapter's file name to its blocks, in order.

    ``language`` is nb, nn or en; ``properties`` go into the file's custom properties
    (build hash, ledger digest), ``date`` (ISO) into its core properties. ``stamp``, when
    given, stands on the first page and at the head of every page.
    """

    title: str
    authors: tuple[str, ...]
    language: str
    date: str
    cover: Cover | None
    chapters: tuple[tuple[str, tuple[Block, ...]], ...]
    properties: tuple[tuple[str, str], ...] = ()
    stamp: str = ""
