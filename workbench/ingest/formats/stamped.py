"""f4transkript and MAXQDA: labelled paragraphs with ``#00:01:02-3#`` (tenths of a second).

f4 sets the mark at the end of a paragraph and means its end: a paragraph begins where the
one before it ended. MAXQDA sets it at the start, or writes a bare time that runs into the
label (``00:03:40.5Kari: …``).
"""

from __future__ import annotations

import re
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
    """Return one piece per paragraph; stamps in the middle of one stay in the text."""
    builder = Builder(source.lines)
    bare = [_STAMP.sub("", text).strip() for text in source.texts()]
    labels = decide(bare, people)
    at_start = sum(_STAMP.match(text) is not None for text in source.texts())
    closing = at_start * 2 < sum(_STAMP.search(text) is not None for text in source.texts())
    label = ""
    before: int | None = None
    for index, line in source.body():
        text, stamp = _split(line.text, closing=closing)
        found = labels.of(text)
        if not found and not builder.begun and stamp is None:
            head_line(index, line.text, builder)
            continue
        label = found.label if found else label
        start, end = (before, _time(stamp)) if closing else (_time(stamp), None)
        builder.open(label, start if stamp or not closing else None, end)
        if found:
            builder.label(index, found.label)
            builder.aside(index, found.time, "turn time")
        builder.say(index, found.text if found else text)
        if stamp:
            builder.aside(index, stamp.group(), "time stamp")
            before = _time(stamp)
    return builder.done(Precision.MS)


def _split(text: str, *, closing: bool) -> tuple[str, re.Match[str] | None]:
    """Return a paragraph without the stamp at its end or start, and the stamp."""
    stamps = list(_STAMP.finditer(text))
    stamp = None
    if stamps and closing and not text[stamps[-1].end() :].strip():
        stamp = stamps[-1]
    elif stamps and not closing and not text[: stamps[0].start()].strip():
        stamp = stamps[0]
    if stamp is None:
        return text, None
    return text[: stamp.start()] + text[stamp.end() :], stamp


def _time(stamp: re.Match[str] | None) -> int | None:
    if stamp is None:
        return None
    marked, bare = stamp.groups()[:4], stamp.groups()[4:]
    hours, minutes, seconds, fraction = bare if marked[0] is None else marked
    return milliseconds(hours, minutes, seconds, fraction)


FORMAT: Final = Format("f4-maxqda", PROSE, recognise, read)
