"""Text without speakers whose lines begin with a time: ``[00:00:03] - text``, ``0:03 text``.

aTrain without speakers, subtitles pasted into a document, oTranscribe without labels. The
times are kept, so that what is said can be found in the recording; who says it is unknown.
"""

from __future__ import annotations

import re
from typing import Final

from workbench.ingest.format import Format
from workbench.ingest.invented import made_up
from workbench.ingest.layout import laid_out
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Source
from workbench.ingest.times import clock
from workbench.model.transcript import Precision

LEAST: Final = 3
"""Fewest lines with a time; a note may well begin two lines with the hour."""

SHARE: Final = 0.5
"""Least share of lines that must begin with a time."""

_CLOCK: Final = r"\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
_LINE: Final = re.compile(
    rf"\s*(?:\[(?P<square>{_CLOCK})\]|\((?P<round>{_CLOCK})\)|(?P<bare>{_CLOCK})(?=\s))"
    r"(?:\s+-\s)?(?P<text>.*)",
    re.DOTALL,
)
_HEAD: Final = re.compile(r"\s*transcription (?:for|of)\b.{1,200}", re.IGNORECASE)


def recognise(source: Source, people: People) -> str:
    """Look for times at the starts of most lines, never going back."""
    del people
    texts = list(source.texts())
    times = [clock(time) for text in texts if (time := _time(text))]
    known = [one for one in times if one is not None]
    least = 1 if texts and _HEAD.fullmatch(texts[0]) else LEAST
    if len(known) < least or len(known) < SHARE * (len(texts) - 1) or known != sorted(known):
        return ""
    return f"{len(known)} lines that begin with a time, and no speakers"


def read(source: Source, people: People) -> Reading:
    """Return one piece per time."""
    del people
    builder = Builder(source.lines)
    exact = False
    for index, line in source.body():
        found = _LINE.fullmatch(line.text)
        time = _time(line.text)
        if found and time:
            exact = exact or "." in time or "," in time
            builder.aside(index, time, "turn time")
            builder.open("", clock(time))
            builder.say(index, found["text"])
        elif builder.begun:
            builder.say(index, line.text)
        else:
            builder.aside(index, line.text, "head text")
    builder.notices += made_up(((index, line.text) for index, line in source.body()), source)
    return builder.done(Precision.MS if exact else Precision.SECOND)


def _time(text: str) -> str:
    found = _LINE.fullmatch(text)
    return (found["square"] or found["round"] or found["bare"]) if found else ""


FORMAT: Final = Format("timed-lines", PROSE, recognise, read, laid_out)
