"""The lines an interview guide is made of, one record per kind of line.

The format, three (or four) spaces of indent per level::

    ## Heading {#id}
    1. Question {#id role=warm-up}
       Stikkord: cue, cue
       a. Sub-question {#id}
          i. Sub-sub-question {#id}

A question may also be numbered within its part, ``A1.`` or ``1.1.``, and a sub-question may
repeat the number it stands under: ``A1a.``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

INDENTS: Final = {0: 1, 3: 2, 4: 2, 6: 3, 7: 3, 8: 3}
"""Spaces before a printed label → level of the item."""

PROPERTIES: Final = {
    "hvis": "condition",
    "if": "condition",
    "om": "condition",
    "stikkord": "cues",
    "cues": "cues",
    "stikord": "cues",
    "stickord": "cues",
    "for eksempel": "prompts",
    "for example": "prompts",
    "till exempel": "prompts",
    "matrise": "matrix",
    "matrix": "matrix",
}
"""The first words of a property line, in small letters → what the line says."""

_HEADING = re.compile(r"(#{1,2})\s+(.*)")
_ITEM = re.compile(r"(\s*)((?:[A-Z]|\d{1,2}\.)?\d{1,3}(?: ?[a-z]{1,6}){0,2}|[a-z]{1,6})\.\s+(\S.*)")
_SERIES = re.compile(r"([A-Z]|\d{1,2}\.)?\d{1,3}")
_PROPERTY = re.compile(r"\s+([^\W\d][\w -]{0,30}?)\s*:(?:\s+(.*))?$")
_CLOSING = re.compile(r"\s*\{([^{}]*)\}\s*$")


@dataclass(frozen=True, slots=True)
class Named:
    """What the braces at the end of a heading or question say: an id and attributes."""

    text: str
    id: str | None
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """``# Title`` (depth 1) or ``## Heading`` (depth 2)."""

    depth: int
    named: Named


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A question with its own part of the label: ``8``, ``b`` or ``iv``."""

    level: int
    label: str
    named: Named


@dataclass(frozen=True, slots=True)
class PropertyLine:
    """``Name: value`` under a question; ``kind`` is None when nobody knows the name."""

    name: str
    kind: str | None
    value: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """Anything else."""

    text: str


Line = HeadingLine | ItemLine | PropertyLine | TextLine


def parse(line: str) -> Line:
    """Return what kind of line this is; every line is at least text."""
    line = line.expandtabs(4).rstrip()
    heading = _HEADING.match(line)
    if heading:
        return HeadingLine(len(heading[1]), _named(heading[2]))
    item = _ITEM.match(line)
    if item and len(item[1]) in INDENTS:
        return ItemLine(INDENTS[len(item[1])], item[2], _named(item[3]))
    stated = _PROPERTY.match(line)
    if stated:
        return PropertyLine(stated[1], PROPERTIES.get(stated[1].lower()), stated[2] or "")
    return TextLine(line.strip())


def _named(text: str) -> Named:
    closing = _CLOSING.search(text)
    if not closing:
        return Named(text.strip(), None, ())
    identity, attributes = None, []
    for word in closing[1].split():
        name, _, value = word.partition("=")
        if word.startswith("#") and len(word) > 1:
            identity = word[1:]
        else:
            attributes.append((name, value))
    return Named(text[: closing.start()].strip(), identity, tuple(attributes))


def label(level: int, index: int) -> str:
    """Return the printed label of the ``index``-th item (from 1) of a level: 3, c, iii."""
    if level == 1:
        return str(index)
    if level == 2:  # noqa: PLR2004 - the level of sub-questions
        return _letters(index)
    return _roman(index)


def series(own: str) -> str:
    """Return what a question's number begins with in its part: ``A`` of A1, ``1.`` of 1.2."""
    found = _SERIES.fullmatch(own)
    return (found[1] or "") if found else ""


def full_label(parent: str, level: int, own: str) -> str:
    """Return the whole label: ``8``, ``8b``, ``8b iv``."""
    return f"{parent} {own}" if level > 2 else f"{parent}{own}"  # noqa: PLR2004 - as above


def _letters(index: int) -> str:
    letters = ""
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(index: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        times, index = divmod(index, value)
        signs += sign * times
    return signs


_ROMAN: Final = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
    (1, "i"),
)  # fmt: skip
