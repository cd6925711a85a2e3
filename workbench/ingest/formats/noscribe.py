"""noScribe's html: each segment in ``<a name="ts_12140_22800_S01">`` (ms, ms, speaker).

The best of its three outputs; its txt is labelled text, its vtt has late times. The first
segment of a paragraph repeats the speaker before a colon. Overlap stays inline, in
``//S02: …//``.
"""

from __future__ import annotations

import re
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.markup import Flat, runs
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.model.transcript import Precision

_ANCHOR: Final = re.compile(r"ts_(?P<start>\d{1,9})_(?P<end>\d{1,9})_(?P<label>.{0,60})")
_PREFIX: Final = re.compile(r"\s*(?P<label>[^:\n]{1,60}):(?P<text>\s.*|)", re.DOTALL)
_STAMP: Final = re.compile(r"(?P<before>\s*)\[(?P<time>\d\d:\d\d:\d\d)\](?P<text>.*)", re.DOTALL)


def recognise(source: Source, people: People) -> str:
    """Look for anchors with two times and a speaker."""
    del people
    flat = source.content
    if not isinstance(flat, Flat):
        return ""
    count = sum(_ANCHOR.fullmatch(tag.get("name", "")) is not None for _, _, tag in runs(flat))
    return f"HTML with {count} timed anchors, as noScribe writes them" if count else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per segment."""
    del people
    builder = Builder(source.lines)
    label = ""
    for index, line, tag in runs(source.content):
        anchor = _ANCHOR.fullmatch(tag.get("name", ""))
        if not anchor:
            _between(index, line.text, builder)
            continue
        text = line.text
        prefix = _PREFIX.fullmatch(text)
        if prefix and clean(prefix["label"]) in {anchor["label"], label}:
            builder.label(index, prefix["label"])
            label, text = clean(prefix["label"]), prefix["text"]
        elif anchor["label"]:
            label = anchor["label"]
        builder.open(label, int(anchor["start"]), int(anchor["end"]))
        stamp = _STAMP.fullmatch(text)
        if stamp:
            builder.aside(index, stamp["time"], "turn time")
            text = stamp["text"]
        builder.say(index, text)
    return builder.done(Precision.MS)


def _between(index: int, text: str, builder: Builder) -> None:
    """Place text outside the anchors: the head, or a pause written between two segments."""
    if builder.begun:
        builder.say(index, text)
    else:
        builder.aside(index, text, "head text")


FORMAT: Final = Format("noscribe-html", frozenset({Carrier.HTML}), recognise, read)
