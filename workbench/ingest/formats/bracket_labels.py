"""Text whose lines begin with a speaker in brackets: ``[SPEAKER_01]: `` (WhisperX), ``[id1]: ``."""

from __future__ import annotations

import re
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Source

_LABELLED: Final = re.compile(r"\[(?P<label>[^\W\d_][^\]]{0,40})\]:\s*(?P<text>.*)")


def recognise(source: Source, people: People) -> str:
    """Look for lines that begin with a speaker in brackets and a colon."""
    del people
    count = sum(_LABELLED.fullmatch(text) is not None for text in source.texts())
    return f"{count} lines that begin with a speaker in brackets" if count > 1 else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per line."""
    del people
    builder = Builder(source.lines)
    for index, line in source.body():
        found = _LABELLED.fullmatch(line.text.strip())
        if found:
            builder.label(index, found["label"])
            builder.open(clean(found["label"]))
            builder.say(index, found["text"])
        elif builder.begun:
            builder.say(index, line.text)
        else:
            builder.aside(index, line.text, "head text")
    return builder.done()


FORMAT: Final = Format("bracket-labels", PROSE, recognise, read)
