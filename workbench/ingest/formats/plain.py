"""Text or a document without any speakers: each paragraph stands alone, spoken by nobody known.

A file without a single blank line has a paragraph per line (speech recognition writes so).
Nothing of it can be evidence before somebody writes the speakers in.
"""

from __future__ import annotations

from itertools import groupby
from typing import Final

from workbench.ingest.format import Format
from workbench.ingest.invented import made_up
from workbench.ingest.layout import laid_out
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Source


def recognise(source: Source, people: People) -> str:
    """Say yes to any text."""
    del people
    return "no speakers' labels, no times: plain paragraphs" if any(source.texts()) else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per paragraph."""
    del people
    builder = Builder(source.lines)
    whole = len({line.block for _, line in source.body()}) == 1
    for _, block in groupby(source.body(), key=lambda pair: pair[0] if whole else pair[1].block):
        builder.open("")
        for index, line in block:
            builder.say(index, line.text)
    builder.notices += made_up(((index, line.text) for index, line in source.body()), source)
    return builder.done()


FORMAT: Final = Format("plain", PROSE, recognise, read, laid_out)
