"""What templates may see: frozen views, in which every number, claim and quote is tied.

A template reads only the attributes a view lists in ``shown``. Views that print
(:class:`Shown`) print as bound inlines or ready blocks, never as loose text, so that
nothing can stand in the report without being found in the ledger.
"""

from __future__ import annotations

import abc
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar, NoReturn

from workbench.errors.report import NOWHERE, GluedValue
from workbench.report.block import Block, Bound, Inline, Mark, Paragraph, Quotation, Run
from workbench.report.phrase import runs


class View:
    """A record that templates may read: only the attributes named in ``shown``."""

    shown: ClassVar[frozenset[str]] = frozenset()


class Shown(View):
    """A view that prints, tied to its evidence."""

    def name(self) -> str:
        """Return what errors call this value."""
        return type(self).__name__.removesuffix("View").lower()

    def __str__(self) -> NoReturn:
        """Refuse: as loose text the value would lose its tie."""
        raise GluedValue(NOWHERE, self.name())


class Words(Shown, abc.ABC):
    """A view that prints inside running text."""

    @abc.abstractmethod
    def inlines(self) -> tuple[Inline, ...]:
        """Return what it prints."""


class Ready(Shown, abc.ABC):
    """A view that prints as blocks, on a line of its own."""

    @abc.abstractmethod
    def blocks(self) -> tuple[Block, ...]:
        """Return what it prints."""


@dataclass(frozen=True)
class Inlines(Words):
    """Ready inlines, such as a cross-reference."""

    what: str
    parts: tuple[Inline, ...]

    def name(self) -> str:
        """Return what errors call this value."""
        return self.what

    def inlines(self) -> tuple[Inline, ...]:
        """Return what it prints."""
        return self.parts


@dataclass(frozen=True)
class Blocks(Ready):
    """Ready blocks, such as a table."""

    what: str
    parts: tuple[Block, ...]

    def name(self) -> str:
        """Return what errors call this value."""
        return self.what

    def blocks(self) -> tuple[Block, ...]:
        """Return what it prints."""
        return self.parts


@dataclass(frozen=True)
class NumberView(Words):
    """A number with evidence. ``value`` may be compared, never printed."""

    shown: ClassVar[frozenset[str]] = frozenset({"value"})
    id: str
    value: float
    text: str
    figures: str

    def name(self) -> str:
        """Return what errors call this value."""
        return self.id

    def inlines(self) -> tuple[Inline, ...]:
        """Return the number's text, tied to its evidence."""
        return (Mark(Bound.NUMBER, self.id, runs(self.text)),)


@dataclass(frozen=True)
class ClaimView(Words):
    """A sentence tied to a claim. Its numbers may be compared, never printed.

    ``told`` is what the sentence does in its section (lead, finding, contrary …); ``also``
    are the ids of further claims that it states, ``spans`` the stretches that state each.
    """

    shown: ClassVar[frozenset[str]] = frozenset(
        {"n", "denominator", "total", "quantifier", "side", "group", "told", "code", "status"}
    )
    id: str
    text: str
    told: str
    code: str
    n: int = 0
    denominator: int = 0
    total: int = 0
    quantifier: str = ""
    side: str = ""
    group: str = ""
    status: str = "finding"
    also: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()

    def name(self) -> str:
        """Return what errors call this value."""
        return self.id

    def inlines(self) -> tuple[Inline, ...]:
        """Return the sentence, tied to every claim it states."""
        inlines = runs(self.text)
        parts = [self.text[start:end] for start, end in self.spans]
        names = (self.id, *self.also)
        for name, part in reversed([*zip_longest(names, parts, fillvalue="")]):
            inlines = (Mark(Bound.CLAIM, name, inlines, part),)
        return inlines


@dataclass(frozen=True)
class QuoteView(Ready):
    """A quote, pseudonymised. A passage of notes is told, never quoted.

    ``opening`` leads up to it, where it is the first of those it stands among to say so.
    """

    shown: ClassVar[frozenset[str]] = frozenset({"verbatim", "language", "code"})
    id: str
    code: str
    text: str
    language: str
    verbatim: bool
    attribution: str
    told: str
    opening: str = ""

    def name(self) -> str:
        """Return what errors call this value."""
        return self.id

    def blocks(self) -> tuple[Block, ...]:
        """Return a block quote, or for notes a paragraph that says what it is."""
        if self.verbatim:
            said = Quotation(self.id, runs(self.text), self.attribution, self.language)
            return (Paragraph(runs(self.opening)), said) if self.opening else (said,)
        mark = Mark(Bound.QUOTE, self.id, runs(self.text))
        return (Paragraph((Run(self.told), mark), role="note"),)


@dataclass(frozen=True)
class CodeView(View):
    """A code of the codebook, in the report's language."""

    shown: ClassVar[frozenset[str]] = frozenset(
        {"id", "name", "definition", "include", "exclude", "example", "theme", "sensitive"}
    )
    id: str
    name: str
    definition: str
    include: str
    exclude: str
    example: str
    theme: str
    sensitive: bool


@dataclass(frozen=True)
class ThemeView(View):
    """A theme of the codebook, in the report's language."""

    shown: ClassVar[frozenset[str]] = frozenset({"id", "name", "definition", "codes"})
    id: str
    name: str
    definition: str
    codes: tuple[CodeView, ...]


@dataclass(frozen=True)
class PassageView(View):
    """What is told of one code: its sentences and the quotes under them.

    ``opening`` ends the text and leads up to the first quote; None where nothing does.
    """

    shown: ClassVar[frozenset[str]] = frozenset({"code", "sentences", "quotes", "opening"})
    code: CodeView
    sentences: tuple[ClaimView, ...]
    quotes: tuple[QuoteView, ...]
    opening: Inlines | None = None


@dataclass(frozen=True)
class SectionView(View):
    """What is told of one theme."""

    shown: ClassVar[frozenset[str]] = frozenset({"theme", "lead", "passages"})
    theme: ThemeView
    lead: tuple[ClaimView, ...]
    passages: tuple[PassageView, ...]


@dataclass(frozen=True)
class GroupView(View):
    """A group of cases; its size is ``count('group-' ~ group.id)``."""

    shown: ClassVar[frozenset[str]] = frozenset({"id", "name"})
    id: str
    name: str


@dataclass(frozen=True)
class UnitView(View):
    """The word for a case: singular, definite, plural, definite plural, and one of them."""

    shown: ClassVar[frozenset[str]] = frozenset({"one", "the", "many", "all", "single"})
    one: str
    the: str
    many: str
    all: str
    single: str


@dataclass(frozen=True)
class GuideView(View):
    """The interview guide as a document."""

    shown: ClassVar[frozenset[str]] = frozenset({"title", "version", "date"})
    title: str
    version: str
    date: str


@dataclass(frozen=True)
class StudyView(View):
    """The study as its files declare it. Dates are written out; texts that lack are empty."""

    shown: ClassVar[frozenset[str]] = frozenset(
        {
            *("title", "subtitle", "client", "authors", "date", "purpose", "constructed"),
            *("deletion_date", "first_interview", "last_interview", "case_names", "limits"),
            *("declined", "modes", "unit", "codebook_version", "lead", "blind", "attribution"),
        }
    )
    title: str
    subtitle: str
    client: str
    authors: str
    date: str
    purpose: str
    constructed: bool
    deletion_date: str
    first_interview: str
    last_interview: str
    case_names: str
    limits: tuple[str, ...]
    declined: tuple[str, ...]
    modes: tuple[str, ...]
    unit: UnitView
    codebook_version: str
    attribution: str
    lead: bool
    blind: bool
