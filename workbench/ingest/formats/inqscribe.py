"""InqScribe text: time codes ``[00:05:00.15]`` anywhere, the last field counting frames.

A time code with no words behind it is where the words before it end. How many frames make a
second is a setting that the file does not hold, so times are full seconds and their precision
is told as frames; where a last field is beyond 29 it can only be hundredths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workbench.ingest.format import Format
from workbench.ingest.formats.labelled import head_line
from workbench.ingest.labels import Labels, decide
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Source
from workbench.ingest.times import milliseconds
from workbench.model.transcript import Precision

FRAMES: Final = 30
"""Most frames in a second that InqScribe counts with."""

_CODE: Final = re.compile(r"\[(\d{1,2}):(\d\d):(\d\d)\.(\d\d)\]")


def recognise(source: Source, people: People) -> str:
    """Look for time codes with two digits behind the point, more than one."""
    del people
    count = sum(len(_CODE.findall(text)) for text in source.texts())
    return f"{count} time codes like [00:05:00.15], as InqScribe writes them" if count > 1 else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per time code or label with words behind it."""
    texts = list(source.texts())
    frames = all(int(code[3]) < FRAMES for text in texts for code in _CODE.findall(text))
    parts = [part for text in texts for part in _CODE.sub("\n", text).split("\n")]
    reader = _Reader(Builder(source.lines), decide(parts, people), frames)
    for index, line in source.body():
        for time, text in _parts(line.text):
            reader.take(index, time, text)
    reader.finish()
    return reader.builder.done(Precision.FRAME if frames else Precision.MS)


@dataclass(slots=True)
class _Reader:
    """Goes through time codes and words; ``pending`` is a code whose use is not known yet."""

    builder: Builder
    labels: Labels
    frames: bool
    label: str = ""
    pending: int | None = None

    def take(self, index: int, time: re.Match[str] | None, text: str) -> None:
        """Take in one time code, or the words up to the next one."""
        if time:
            self.finish()
            self.pending = milliseconds(time[1], time[2], time[3], "" if self.frames else time[4])
            self.builder.aside(index, time.group(), "time code")
            return
        found = self.labels.of(text)
        if found:
            self.label, text = found.label, found.text
            self.builder.label(index, found.label)
        elif not self.builder.begun and self.pending is None:
            head_line(index, text, self.builder)
            return
        if found or self.pending is not None:
            self.builder.open(self.label, self.pending)
            self.pending = None
        self.builder.say(index, text)

    def finish(self) -> None:
        """Let a code that no words followed be the end of those before it."""
        if self.pending is not None:
            self.builder.close(self.pending)
        self.pending = None


def _parts(text: str) -> Iterator[tuple[re.Match[str] | None, str]]:
    at = 0
    for code in _CODE.finditer(text):
        if text[at : code.start()].strip():
            yield None, text[at : code.start()]
        yield code, ""
        at = code.end()
    if text[at:].strip():
        yield None, text[at:]


FORMAT: Final = Format("inqscribe", PROSE, recognise, read)
