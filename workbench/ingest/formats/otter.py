"""Otter.ai text: ``Name  0:03`` with two spaces, text under it, a footer at the end.

A speaker may be missing (``0:15`` alone); over an hour some exports write ``62:54``. With
options on, a block of key words and speakers stands first.
"""

from __future__ import annotations

import re
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Source
from workbench.ingest.times import clock
from workbench.model.transcript import Precision

_TURN: Final = re.compile(
    r"(?:(?P<name>[^\W\d_][^:]{0,78}?)[ \u00a0]{2,})?(?P<time>\d{1,3}:\d\d(?::\d\d)?)[ \u00a0]*"
)
_SIGN: Final = re.compile(r"transcribed by https?://otter\.ai.*|SUMMARY KEYWORDS", re.IGNORECASE)
_FOOTER: Final = re.compile(r"transcribed by https?://otter\.ai.*", re.IGNORECASE)


def recognise(source: Source, people: People) -> str:
    """Look for Otter's footer or head beside its turns."""
    del people
    texts = list(source.texts())
    turns = sum(_TURN.fullmatch(text) is not None for text in texts)
    signed = any(_SIGN.fullmatch(text) for text in texts)
    return f"{turns} turns with name and time, and Otter's own words" if turns and signed else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per turn; a missing speaker stays missing."""
    del people
    builder = Builder(source.lines)
    for index, line in source.body():
        found = _TURN.fullmatch(line.text.lstrip())
        if found:
            name = clean(found["name"] or "")
            if name:
                builder.label(index, name)
            builder.aside(index, found["time"], "turn time")
            builder.open(name, clock(found["time"]))
        elif _FOOTER.fullmatch(line.text.strip()):
            builder.aside(index, line.text, "footer")
        elif builder.begun:
            builder.say(index, line.text)
        else:
            builder.aside(index, line.text, "head text")
    return builder.done(Precision.SECOND)


FORMAT: Final = Format("otter", PROSE, recognise, read)
