"""Whisper's and NB-Whisper's tab-separated output: start and end in milliseconds, text."""

from __future__ import annotations

import re
from typing import Final

from workbench.ingest.format import Format
from workbench.ingest.invented import made_up
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.model.transcript import Precision

_HEADER: Final = re.compile(r"start\tend\ttext", re.IGNORECASE)
_ROW: Final = re.compile(r"(?P<start>\d{1,9})\t(?P<end>\d{1,9})\t(?P<text>.*)")


def recognise(source: Source, people: People) -> str:
    """Look for the header that Whisper writes."""
    del people
    first = next(source.texts(), "")
    return "separated by tabs, with start, end and text" if _HEADER.fullmatch(first) else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per line; times are milliseconds."""
    del people
    builder = Builder(source.lines)
    for index, line in source.body():
        found = _ROW.fullmatch(line.text)
        if found:
            builder.open("", int(found["start"]), int(found["end"]))
            builder.aside(index, f"{found['start']} {found['end']}", "cue time")
            builder.say(index, found["text"])
        elif builder.begun:
            builder.say(index, line.text)
        else:
            builder.aside(index, line.text, "header")
    lines = ((index, line.text.rpartition("\t")[2]) for index, line in source.body())
    builder.notices += made_up(lines, source)
    return builder.done(Precision.MS)


FORMAT: Final = Format("whisper-tsv", frozenset({Carrier.TEXT}), recognise, read)
