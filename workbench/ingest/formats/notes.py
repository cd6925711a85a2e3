"""An interviewer's notes: every paragraph or bullet is a passage of its own.

Headings, front matter, comments and a head that says what the file is are structure. A
passage that begins with a person's label is that person's, told in the interviewer's words.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

from workbench.ingest.format import Format
from workbench.ingest.formats.labelled import begin, head_line
from workbench.ingest.labels import Labels, candidate, decide, is_head
from workbench.ingest.layout import CONSTRUCTED, laid_out
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Line, Source

HEAD_BLOCKS: Final = 4
"""Paragraphs at the top among which a statement of what the file is may stand."""

_BULLET: Final = re.compile(r"\s*(?:[-*+•–◦‣▪●○·]|\d{1,2}[.)])\s+(?=\S)")

Numbered = tuple[int, Line]


def recognise(source: Source, people: People) -> str:
    """Notes are never found: an interview is declared as notes."""
    del source, people
    return ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per passage."""
    labels = decide(source.texts(), people)
    builder = Builder(source.lines)
    blocks = groupby(source.body(), key=lambda pair: pair[1].block)
    for number, (_, block) in enumerate(blocks):
        lines = list(block)
        if number < HEAD_BLOCKS and _is_head(lines, builder):
            for index, line in lines:
                head_line(index, line.text, builder)
        else:
            _passages(lines, labels, builder)
    return builder.done(separate=True)


def _is_head(lines: list[Numbered], builder: Builder) -> bool:
    if builder.begun:
        return False
    if CONSTRUCTED.search(" ".join(line.text for _, line in lines)):
        return True
    found = [candidate(line.text) for _, line in lines]
    return all(one is not None and is_head(one.label) for one in found)


def _passages(lines: list[Numbered], labels: Labels, builder: Builder) -> None:
    """Open a passage at the start of the block, at each bullet and at each label."""
    for number, (index, line) in enumerate(lines):
        found = labels.of(line.text)
        bullet = _BULLET.match(line.text)
        if found:
            begin(index, found, builder)
            continue
        if number == 0 or bullet:
            builder.open("")
        text = line.text[bullet.end() :] if bullet and not _counted(bullet) else line.text
        builder.say(index, text)


def _counted(bullet: re.Match[str]) -> bool:
    """Say whether the bullet is a number, which may be a question's and is kept."""
    return any(sign.isdigit() for sign in bullet.group())


FORMAT: Final = Format(
    "notes",
    PROSE,
    recognise,
    read,
    laid_out,
)
