"""A template's text: what may stand in it, and invisible marks by which lines are told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from workbench.errors.base import Where
from workbench.errors.report import (
    TooMuch,
    UnsafeTemplate,
)
from workbench.report.template.bounds import NUMBER, SOURCE

OPEN: Final = "\ue000"
CLOSE: Final = "\ue001"
LINE_OPEN: Final = "\ue002"
LINE_CLOSE: Final = "\ue003"
_LINE = re.compile(f"{LINE_OPEN}([^{LINE_CLOSE}]*):([0-9]+){LINE_CLOSE}")
_TAG = re.compile(r"\{%.*?%\}")
_TAGS_AT_END = re.compile(r"^.*%\}[ \t]*$", re.MULTILINE)
_DIGITS = re.compile(r"\d{400}")
_RESERVED = re.compile(f"[{OPEN}{CLOSE}{LINE_OPEN}{LINE_CLOSE}]")


def source_of(templates: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    """Return a template as Jinja's loader wants it; None when there is none of that name."""
    text = templates.get(name)
    if text is None:
        return None
    if len(text) > SOURCE:
        raise TooMuch(Where(name, 1), "source", SOURCE)
    for number, line in enumerate(text.splitlines(), 1):
        sign = _RESERVED.search(line)
        if sign is not None:
            raise UnsafeTemplate(Where(name, number), "sign", f"U+{ord(sign.group()):04X}")
        if _DIGITS.search(line):
            raise TooMuch(Where(name, number), "product", NUMBER)
    return _TAGS_AT_END.sub(_kept_newline, text), name, None


def _kept_newline(found: re.Match[str]) -> str:
    """Keep the newline behind a tag that ends a line of text; a line of tags alone vanishes."""
    line = found.group()
    if not _TAG.sub("", line).strip() or line.rstrip().endswith(("-%}", "+%}")):
        return line
    return f"{line.rstrip()[:-2]}+%}}"


def marked(text: str, name: str, number: int) -> str:
    """Return template text in which every line begins with the invisible mark of its place."""
    lines = text.split("\n")
    return "\n".join(
        f"{LINE_OPEN}{name}:{number + index}{LINE_CLOSE}{line}" for index, line in enumerate(lines)
    )


def placed(text: str, name: str) -> tuple[str, tuple[Where, ...]]:
    """Return text without marks, and the place of each of its lines."""
    places, lines = [], []
    place = Where(name, 1)
    for line in text.split("\n"):
        marks = _LINE.findall(line)
        if marks:
            place = Where(marks[0][0], int(marks[0][1]))
        places.append(place)
        lines.append(_LINE.sub("", line))
    return "\n".join(lines), tuple(places)
