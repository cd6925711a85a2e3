"""A report as stretches of running text, each with the part it belongs to.

Works on anybody's file: headings are known by their style, else by their number or their
shape; lines that were broken to fit a page are put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workbench.model.drift import Part
from workbench.trace.file.scribe import BODY, Paragraph, Readback

_NUMBERED: Final = re.compile(
    r"^(?:kapittel |chapter )?(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\w)", re.IGNORECASE
)
_CONTENTS: Final = re.compile(r"(?:\.{3,}|…|\t)\s*\d+\s*$")
_ENDED: Final = re.compile(r"[.!?:;…][»”\")\]]*\s*$")
_BULLET: Final = re.compile(r"^\s*[•·▪–*-]\s")
_QUOTED: Final = ("quote", "sitat")
_LONGEST_HEADING: Final = 12
"""Words of the longest heading that is known by its shape or number alone."""

_TITLES: Final = (
    (
        Part.SUMMARY,
        (
            r"sammendrag|samandrag|summary|hovedfunn|hovudfunn|hovedresultat|main findings|"
            r"key findings|nøkkelfunn|abstract|kort fortalt"
        ),
    ),
    (
        Part.CONCLUSION,
        (
            r"konklu|conclu|oppsummer|avslutning|avsluttende|avsluttande|sluttord|drøfting|"
            r"diskusjon|discussion|anbefaling|tilråding|recommendation"
        ),
    ),
    (
        Part.METHOD,
        (
            r"metod|method|utvalg\b|utval\b|utvelgelse|sample|sampling|datagrunnlag|intervjuguide|"
            r"interview guide|gjennomføring|innledning|innleiing|introduction|bakgrunn|background|"
            r"forord|føreord|preface|problemstilling|begrensninger|avgrensingar|limitations|"
            r"om studien|about the study|personvern|privacy"
        ),
    ),
    (
        Part.REST,
        (
            r"vedlegg|appendix|annex|innhold|innhald|contents|tabeller|tabellar|figurer|figurar|"
            r"tables|figures|referanse|litteratur|references|kilder|kjelder"
        ),
    ),
)
_PARTS: Final = tuple((part, re.compile(words, re.IGNORECASE)) for part, words in _TITLES)


def part_of(title: str) -> Part | None:
    """Return what a chapter of this title is for; None where the title does not say."""
    bare = _NUMBERED.sub("", title)
    return next((part for part, words in _PARTS if words.search(bare)), None)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph of running text. ``paragraph`` is its number in the file, of the first line."""

    part: Part
    heading: str
    chapter: int
    paragraph: int
    text: str


def stretches(document: Readback) -> tuple[Stretch, ...]:
    """Return the running text of a document: no tables, quotes, notes or lists of contents.

    Of a document that never says where its findings begin everything is findings; one with a
    summary and no findings of its own has the summary held for them.
    """
    found = tuple(_walk(document))
    parts = {one.part for one in found}
    if Part.BODY in parts or not parts & {Part.SUMMARY, Part.METHOD}:
        return found
    stand_in = Part.SUMMARY if Part.SUMMARY in parts and Part.CONCLUSION in parts else Part.METHOD
    return tuple(
        Stretch(Part.BODY, one.heading, one.chapter, one.paragraph, one.text)
        if one.part is stand_in
        else one
        for one in found
    )


def _walk(document: Readback) -> Iterator[Stretch]:
    outline = _Outline()
    held: list[str] = []
    first = 0
    lines = [(at, one) for at, one in enumerate(document.paragraphs) if _runs(one)]
    styled = any(one.level for one in document.paragraphs)
    for place, (at, one) in enumerate(lines):
        text = one.text.strip()
        behind = lines[place + 1][1].text.strip() if place + 1 < len(lines) else ""
        level = one.level or (0 if styled else _level(text, held, behind))
        apart = bool(place) and at - lines[place - 1][0] > 1
        if held and (level or _begins(held[-1], text, apart=apart)):
            yield outline.stretch(held, first)
            held = []
        if level:
            outline.enter(text, level, known=bool(one.level))
            continue
        if not held:
            first = at
        held.append(text)
    if held:
        yield outline.stretch(held, first)


def _runs(one: Paragraph) -> bool:
    style = one.style.casefold()
    quoted = any(word in style for word in _QUOTED) or one.text.lstrip().startswith((">", "— "))
    listed = style.startswith(("toc", "table of", "contents")) or _CONTENTS.search(one.text)
    return bool(
        one.part == BODY and not one.table and one.text.strip() and not quoted and not listed
    )


def _begins(last: str, text: str, *, apart: bool) -> bool:
    """Say whether a new stretch begins with ``text``, behind the line ``last``.

    ``apart``: something without words stands between them.
    """
    if _BULLET.match(text) or (apart and not text[:1].islower()):
        return True
    return not (text[:1].islower() or (not _ENDED.search(last) and len(last) > 40))  # noqa: PLR2004


def _level(text: str, held: list[str], behind: str) -> int:
    """Return the level of a line that looks like a heading, else 0."""
    if len(text.split()) > _LONGEST_HEADING or _ENDED.search(text) or not behind:
        return 0
    number = _NUMBERED.match(text)
    if number and text[number.end()].isupper():
        return number[1].count(".") + 1
    ended = not held or bool(_ENDED.search(held[-1]))
    short = len(text.split()) <= _LONGEST_HEADING // 2
    if not (ended and short and text[:1].isupper() and "," not in text):
        return 0
    if any(one.fullmatch(text.split(":", maxsplit=1)[0]) or one.match(text) for _, one in _PARTS):
        return 1
    return 9 if behind[:1].isupper() else 0


class _Outline:
    """Where in the outline we are: titles and parts by level."""

    def __init__(self) -> None:
        self._open: list[tuple[int, Part]] = []
        self._heading = ""
        self._chapter = 0

    def enter(self, text: str, level: int, *, known: bool) -> None:
        """Go in under a heading. One known by its shape alone stands below the last numbered."""
        own = part_of(text)
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        above = self._open[-1][1] if self._open else Part.BODY
        shaped = not known and level > len(_PARTS) + 1
        self._open.append((level, above if own is None or shaped else own))
        self._chapter += level == 1
        self._heading = text

    def stretch(self, held: list[str], first: int) -> Stretch:
        """Return the lines as one stretch."""
        part = self._open[-1][1] if self._open else Part.BODY
        text = " ".join(held)
        text = re.sub(r"(?<=\w)-\s+(?=(?!og\b|eller\b|and\b|or\b)[a-zæøå])", "", text)
        return Stretch(part, self._heading, self._chapter, first, _BULLET.sub("", text))
