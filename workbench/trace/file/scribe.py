"""An edited report read back: its paragraphs as text, and where its ties stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from workbench.text.form import nfc

BODY: Final = "body"
"""Where the report's own text stands; other parts are named after what they are."""

OBJECT: Final = "\ufffc"
"""Stands for a picture or another thing without words, so that offsets stay honest."""


_ERROR: Final = re.compile(
    r"(?:error|feil)[:!]\s(?:reference source not found|bookmark not defined|"
    r"fant ikke referansekilden?|finn ikkje referansekjelda|fann ikkje referansekjelda|"
    r"referansekilden ble ikke funnet|bokmerke(?:t)? er ikke definert|"
    r"bokmerket? er ikkje definert)",
    re.IGNORECASE,
)
"""What Word and LibreOffice print where a reference points to nothing, in our languages."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as it would print: tracked insertions in, tracked deletions out.

    ``part`` is ``body``, ``footnote``, ``header`` …; ``level`` is 1–9 for headings, else 0;
    ``heading`` and ``chapter`` are the nearest heading above, and the nearest of level 1.
    That of a footnote is the one its mark stands under.
    ``table`` is the number of the table it stands in, 0 outside; ``row`` and ``cell`` are
    counted through the whole file, so that no two cells share both. ``fields`` are the
    stretches that the word processor counts and writes itself. ``counted`` says that it is a
    point of a numbered list; only Word files are asked.
    """

    text: str
    style: str
    part: str = BODY
    level: int = 0
    heading: str = ""
    chapter: str = ""
    table: int = 0
    fields: tuple[tuple[int, int], ...] = ()
    row: int = 0
    cell: int = 0
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its paragraph, what it says to the blind, the digests of its image's files."""

    paragraph: int
    said: str
    images: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tie:
    """A bookmark's range: from ``start`` in paragraph ``first`` to ``end`` in ``last``."""

    name: str
    first: int
    start: int
    last: int
    end: int


class Reference(NamedTuple):
    """A cross-reference: its paragraph, the bookmark it points to, where its words begin."""

    paragraph: int
    name: str
    start: int


@dataclass(frozen=True)
class Readback:
    """A whole document. ``ties`` are its bookmarks by name, ``properties`` the custom ones.

    ``inserted`` and ``deleted`` count the tracked changes that nobody has settled.
    ``pictures`` are those of the body, in order, and so are its ``references``. ``broken`` are
    the paragraphs in which a word processor has printed that it found no bookmark; that message
    itself is no text of the report. ``damaged`` says that tags of the file had to be put right.
    """

    paragraphs: tuple[Paragraph, ...]
    ties: Mapping[str, Tie]
    properties: Mapping[str, str]
    inserted: int = 0
    deleted: int = 0
    pictures: tuple[Picture, ...] = ()
    references: tuple[Reference, ...] = ()
    broken: tuple[int, ...] = ()
    damaged: bool = False

    def words(self, tie: Tie) -> str:
        """Return the text inside a tie; its paragraphs are set apart by line feeds."""
        if tie.first == tie.last:
            return self.paragraphs[tie.first].text[tie.start : tie.end]
        between = [one.text for one in self.paragraphs[tie.first + 1 : tie.last]]
        first, last = self.paragraphs[tie.first].text, self.paragraphs[tie.last].text
        return "\n".join((first[tie.start :], *between, last[: tie.end]))

    def around(self, tie: Tie) -> tuple[str, str]:
        """Return the text of the tie's paragraphs before and behind it."""
        first, last = self.paragraphs[tie.first].text, self.paragraphs[tie.last].text
        return first[: tie.start], last[tie.end :]

    @cached_property
    def tied(self) -> Mapping[int, tuple[Tie, ...]]:
        """The ties by each paragraph they touch."""
        found: dict[int, list[Tie]] = {}
        for tie in self.ties.values():
            for at in range(tie.first, tie.last + 1):
                found.setdefault(at, []).append(tie)
        return {at: tuple(ties) for at, ties in found.items()}


@dataclass
class Scribe:
    """Takes paragraphs and ties down while a reader walks through a file."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    ties: dict[str, Tie] = field(default_factory=dict)
    inserted: int = 0
    deleted: int = 0
    part: str = BODY
    table: int = 0
    row: int = 0
    cell: int = 0
    pictures: list[Picture] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    marked: str = ""
    _fields: list[tuple[int, int]] = field(default_factory=list)
    _counting: list[tuple[int, int]] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _length: int = 0
    _open: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    _heading: str = ""
    _chapter: str = ""
    _rows: int = 0
    _cells: int = 0

    @property
    def heading(self) -> str:
        """The nearest heading above the paragraph at hand."""
        return self._heading

    @property
    def length(self) -> int:
        """How much of the paragraph at hand is written."""
        return self._length

    def write(self, text: str) -> None:
        """Add text to the paragraph at hand."""
        text = nfc(text)
        self._words.append(text)
        self._length += len(text)

    def open(self, key: str, name: str) -> None:
        """Begin a tie here. ``key`` is what its end will name."""
        self._open[key] = (name, len(self.paragraphs), self._length)

    def close(self, key: str) -> None:
        """End a tie here; the first of a name counts.

        LibreOffice begins one that goes on into the next paragraph anew there, by the same name,
        and ends it once.
        """
        if key not in self._open:
            return
        name, first, start = self._open.pop(key)
        for other, begun in [*self._open.items()]:
            if begun[0] == name:
                first, start = min((first, start), begun[1:])
                del self._open[other]
        last, end = len(self.paragraphs), self._length
        if first < last and not end:
            # Closed before the next paragraph's first word: it ends with the one before.
            last -= 1
            end = len(self.paragraphs[last].text)
        while first < last and start == len(self.paragraphs[first].text):
            first, start = first + 1, 0  # begun behind a paragraph's last word: with the next
        self.ties.setdefault(name, Tie(name, first, start, last, end))

    def count(self) -> None:
        """Begin here what the word processor counts."""
        self._counting.append((len(self.paragraphs), self._length))

    def counted(self) -> None:
        """End here what was begun last."""
        if self._counting:
            at, start = self._counting.pop()
            self._fields.append((start if at == len(self.paragraphs) else 0, self._length))

    def picture(self, said: str, images: frozenset[str]) -> None:
        """Take down a picture that stands here."""
        if self.part == BODY:
            self.pictures.append(Picture(len(self.paragraphs), nfc(said), images))

    @contextmanager
    def inside(self, part: str) -> Iterator[None]:
        """Be in a ``row`` or a ``cell`` of a table, and afterwards back where it stands."""
        before = (self.row, self.cell)
        if part == "row":
            self._rows += 1
            self.row = self._rows
        else:
            self._cells += 1
            self.cell = self._cells
        yield
        self.row, self.cell = before

    def refer(self, name: str) -> None:
        """Take down a cross-reference that stands here, by the bookmark it points to."""
        if self.part == BODY:
            self.references.append(Reference(len(self.paragraphs), name, self._length))

    def end(self, style: str, level: int, *, counted: bool = False) -> None:
        """End the paragraph at hand."""
        text = self._without_errors("".join(self._words))
        if level and self.part == BODY:
            self._heading = text.strip()
            self._chapter = self._heading if level == 1 else self._chapter
        body = self.part == BODY
        self.paragraphs.append(
            Paragraph(
                text,
                style,
                self.part,
                level,
                self._heading if body else self.marked,
                self._chapter if body else "",
                self.table,
                tuple(self._fields),
                self.row,
                self.cell,
                counted,
            )
        )
        self._words, self._length, self._fields = [], 0, []

    def _without_errors(self, text: str) -> str:
        """Blank what a word processor prints for a reference that points to nothing."""
        signs = list(text)
        for found in _ERROR.finditer(text):
            start, end = found.span()
            signs[start:end] = " " * (end - start)
            self._fields.append((start, end))
            if self.part == BODY:
                self.broken.append(len(self.paragraphs))
        return "".join(signs)

    def flush(self) -> None:
        """End a paragraph that nothing has ended."""
        if self._words:
            self.end("", 0)

    def read(self, properties: Mapping[str, str]) -> Readback:
        """Return the whole; ties nobody closed, or that lie beyond the last word, are none."""
        self.flush()
        last = len(self.paragraphs)
        ties = {name: tie for name, tie in self.ties.items() if tie.last < last}
        return Readback(
            tuple(self.paragraphs),
            ties,
            properties,
            self.inserted,
            self.deleted,
            tuple(self.pictures),
            tuple(self.references),
            tuple(dict.fromkeys(self.broken)),
        )
