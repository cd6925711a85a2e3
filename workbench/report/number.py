"""The numbers of chapters, sections, appendices, tables and figures: the same in every writer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from workbench.report.block import Document, Figure, Heading, Table
from workbench.report.walk import every, text_of

WORDS: Final = {
    "nb": {
        "chapter": "kapittel",
        "section": "avsnitt",
        "appendix": "vedlegg",
        "table": "tabell",
        "figure": "figur",
    },
    "nn": {
        "chapter": "kapittel",
        "section": "avsnitt",
        "appendix": "vedlegg",
        "table": "tabell",
        "figure": "figur",
    },
    "en": {
        "chapter": "chapter",
        "section": "section",
        "appendix": "appendix",
        "table": "table",
        "figure": "figure",
    },
}
"""What a numbered thing is called inside a sentence, by language."""


@dataclass(frozen=True, slots=True)
class Label:
    """How something is numbered and referred to.

    ``kind`` is chapter, section, appendix, table or figure; ``number`` is ``4``, ``4.2``,
    ``A``, ``3-2``, or empty for unnumbered headings; ``text`` is what a cross-reference
    prints (``tabell 3-2``); ``title`` is the heading or caption; ``level`` the heading's
    level, 0 for tables and figures.
    """

    kind: str
    number: str
    text: str
    title: str
    level: int = 0

    @property
    def name(self) -> str:
        """The label that stands before a caption or an appendix title: ``Tabell 3-2``."""
        return self.text[:1].upper() + self.text[1:]


@dataclass
class _Count:
    """Where the numbering has come to."""

    chapters: int = 0
    appendices: int = 0
    chapter: str = ""
    kind: str = "chapter"
    parts: list[int] = field(default_factory=list)
    numbered: bool = True
    captions: dict[tuple[str, str], int] = field(default_factory=dict)


def labels(document: Document) -> dict[str, Label]:
    """Return the label of every heading, table and figure by id, in reading order.

    Tables and figures count per chapter (``3-2``, ``A-1``); in an unnumbered chapter they
    carry a plain number. Sections under an unnumbered heading are unnumbered.
    """
    words = WORDS.get(document.language, WORDS["en"])
    count = _Count()
    found: dict[str, Label] = {}
    for _, blocks in document.chapters:
        for block in every(blocks):
            if isinstance(block, Heading):
                found[block.id] = _heading(block, count, words)
            elif isinstance(block, Table | Figure):
                kind = "table" if isinstance(block, Table) else "figure"
                number = _caption(kind, count)
                text = f"{words[kind]} {number}"
                found[block.id] = Label(kind, number, text, text_of(block.caption))
    return found


def references(found: dict[str, Label]) -> dict[str, str]:
    """Return how a cross-reference to each target reads."""
    return {target: label.text for target, label in found.items()}


def letter(number: int) -> str:
    """Return the letter of an appendix: 1 is A, 27 is AA."""
    signs = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        signs = chr(ord("A") + rest) + signs
    return signs


def _heading(block: Heading, count: _Count, words: dict[str, str]) -> Label:
    title = text_of(block.inlines)
    number = _chapter(block, count) if block.level == 1 else _section(block, count)
    kind = count.kind if block.level == 1 else "section"
    text = f"{words[kind]} {number}" if number else f"«{title}»"
    return Label(kind, number, text, title, block.level)


def _chapter(block: Heading, count: _Count) -> str:
    count.parts = []
    count.numbered = block.numbered
    count.kind = "appendix" if block.appendix else "chapter"
    if not block.numbered:
        count.chapter = ""
    elif block.appendix:
        count.appendices += 1
        count.chapter = letter(count.appendices)
    else:
        count.chapters += 1
        count.chapter = str(count.chapters)
    return count.chapter


def _section(block: Heading, count: _Count) -> str:
    if not (block.numbered and count.numbered):
        return ""
    depth = block.level - 1
    parts = [*count.parts, *[0] * depth][:depth]
    parts[-1] += 1
    count.parts = parts
    return ".".join([count.chapter, *map(str, parts)]) if count.chapter else ""


def _caption(kind: str, count: _Count) -> str:
    key = (kind, count.chapter)
    nth = count.captions[key] = count.captions.get(key, 0) + 1
    return f"{count.chapter}-{nth}" if count.chapter else str(nth)
