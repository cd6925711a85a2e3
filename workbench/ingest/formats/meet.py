"""Google Meet: a document in which a machine's summary and the speech run in one stream.

Speech begins at a paragraph that is only ``HH:MM:SS`` and is followed by ``Name: words``; it
ends at the line that says that the transcription ended. All else is left out as structure,
since a summary written by a machine is nobody's testimony. A time counts for the turn right
behind it; those that follow have none of their own.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.labels import candidate
from workbench.ingest.notice import LeftOut
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Source
from workbench.ingest.times import clock
from workbench.model.transcript import Precision

OUTSIDE: Final = "outside the transcript (summary, attendees)"

_TIME: Final = re.compile(r"\d{1,2}:\d\d:\d\d")
_END: Final = re.compile(
    r"(?:transcription ended after|meeting ended after|transkripsjonen ble avsluttet"
    r"|this editable transcript was computer generated).*",
    re.IGNORECASE,
)


def recognise(source: Source, people: People) -> str:
    """Look for a time alone with ``Name: words`` right behind it."""
    del people
    count = sum(
        _TIME.fullmatch(before) is not None and candidate(after) is not None
        for before, after in pairwise(source.texts())
    )
    return f"{count} paragraphs of a time alone, as Google Meet writes them" if count else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per paragraph of speech."""
    del people
    builder = Builder(source.lines)
    lines = list(source.body())
    speaking = False
    label = ""
    time: int | None = None
    for (index, line), (_, after) in pairwise([*lines, lines[-1]]):
        text = line.text.strip()
        if _TIME.fullmatch(text):
            speaking = speaking or candidate(after.text) is not None
            time = clock(text)
            builder.aside(index, text, "turn time")
        elif _END.fullmatch(text) or not speaking:
            speaking = False
            builder.aside(index, text, OUTSIDE)
        else:
            label = _say(index, text, label, time, builder)
            time = None
    _left_out(source, builder)
    return builder.done(Precision.MINUTES)


def _say(index: int, text: str, label: str, time: int | None, builder: Builder) -> str:
    """Say one paragraph of speech; return who spoke it."""
    found = candidate(text)
    if found and found.label[:1].isupper():
        builder.label(index, found.label)
        builder.aside(index, found.time, "turn time")
        builder.open(found.label, time)
        builder.say(index, found.text)
        return found.label
    builder.open(label, time)
    builder.say(index, text)
    return label


def _left_out(source: Source, builder: Builder) -> None:
    outside = [one for one in builder.asides if one.reason == OUTSIDE]
    words = sum(len(one.text.split()) for one in outside)
    if words:
        shown = clean(max(outside, key=lambda one: len(one.text)).text)[:120]
        builder.notices.append(LeftOut(source.where(outside[0].line), words, shown))


FORMAT: Final = Format("google-meet", PROSE, recognise, read)
