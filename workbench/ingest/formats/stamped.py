"""f4transkript and MAXQDA: labelled paragraphs with ``#00:01:02-3#`` (tenths of a second).

f4 sets the mark at the end of a paragraph and means its end: a paragraph begins where the
one before it ended. MAXQDA sets it at the start, or writes a bare time that runs into the
label (``00:03:40.5Kari: …``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from workbench.ingest.format import Format
from workbench.ingest.formats.labelled import head_line
from workbench.ingest.labels import decide
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Source
from workbench.ingest.times import milliseconds
from workbench.model.transcript import Precision

_STAMP: Final = re.compile(
    r"#(\d{1,2}):(\d\d):(\d\d)(?:[-.,](\d{1,3}))?#"
    r"|^\s*(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,3}))?(?=[^\W\d_])"
)


def recognise(source: Source, people: People) -> str:
    """Look for time stamps between number signs."""
    del people
    count = sum(_STAMP.search(text) is not None for text in source.texts())
    return f"{count} paragraphs with time stamps like #00:01:02-3#" if count else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per stamp; a paragraph without any is one."""
    builder = Builder(source.lines)
    labels = decide([_STAMP.sub("", text).strip() for text in source.texts()], people)
    at_start = sum(_STAMP.match(text) is not None for text in source.texts())
    closing = at_start * 2 < sum(_STAMP.search(text) is not None for text in source.texts())
    label = ""
    before: int | None = None
    for index, line in source.body():
        parts = _parts(line.text, closing=closing)
        found = labels.of(parts[0].text)
        if not found and not builder.begun and all(one.stamp is None for one in parts):
            head_line(index, line.text, builder)
            continue
        label = found.label if found else label
        for number, one in enumerate(parts):
            time = _time(one.stamp)
            if closing or one.stamp is None or one.text.strip():
                start, end = (before, time) if closing else (time, None)
                builder.open(label, start if one.stamp or not closing else None, end)
            else:  # behind the last words of a paragraph that began with a stamp
                builder.close(time or 0)
            if found and number == 0:
                builder.label(index, found.label)
                builder.aside(index, found.time, "turn time")
            builder.say(index, found.text if found and number == 0 else one.text)
            if one.stamp:
                builder.aside(index, one.stamp.group(), "time stamp")
                before = time
    return builder.done(Precision.MS)


@dataclass(frozen=True, slots=True)
class _Part:
    """Words, and the stamp they end at (f4) or begin at (MAXQDA)."""

    text: str
    stamp: re.Match[str] | None


def _parts(text: str, *, closing: bool) -> list[_Part]:
    """Divide a paragraph at its stamps; never empty."""
    stamps = list(_STAMP.finditer(text))
    edges = [0, *(edge for one in stamps for edge in one.span()), len(text)]
    words = [text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]
    marks: list[re.Match[str] | None] = [*stamps, None] if closing else [None, *stamps]
    parts = [_Part(one, mark) for one, mark in zip(words, marks, strict=True)]
    return [one for one in parts if one.stamp or one.text.strip()]


def _time(stamp: re.Match[str] | None) -> int | None:
    if stamp is None:
        return None
    marked, bare = stamp.groups()[:4], stamp.groups()[4:]
    hours, minutes, seconds, fraction = bare if marked[0] is None else marked
    return milliseconds(hours, minutes, seconds, fraction)


FORMAT: Final = Format("f4-maxqda", PROSE, recognise, read)
