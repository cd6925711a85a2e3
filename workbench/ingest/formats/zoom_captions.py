"""Captions saved in Zoom: ``[Name] 10:01:02`` and text under it, blank line between.

The times are the clock on the wall; the first one counts as zero.
"""

from __future__ import annotations

import re
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.ingest.times import milliseconds
from workbench.model.transcript import Precision

DAY_MS: Final = 24 * 60 * 60 * 1000

_TURN: Final = re.compile(r"\s*\[(?P<name>[^\]\n]{1,80})\]\s+(\d{1,2}):(\d\d):(\d\d)\s*")


def recognise(source: Source, people: People) -> str:
    """Look for lines of a name in brackets and a clock time."""
    del people
    count = sum(_TURN.fullmatch(text) is not None for text in source.texts())
    return f"{count} lines of a name in brackets and a clock time" if count else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per caption."""
    del people
    builder = Builder(source.lines)
    first: int | None = None
    for index, line in source.body():
        found = _TURN.fullmatch(line.text)
        if found:
            now = milliseconds(found[2], found[3], found[4])
            first = now if first is None else first
            builder.label(index, found["name"])
            builder.aside(index, ":".join(found.groups()[1:]), "clock time")
            builder.open(clean(found["name"]), (now - first) % DAY_MS)
        elif builder.begun:
            builder.say(index, line.text)
        else:
            builder.aside(index, line.text, "head text")
    return builder.done(Precision.SECOND)


FORMAT: Final = Format("zoom-captions", frozenset({Carrier.TEXT}), recognise, read)
