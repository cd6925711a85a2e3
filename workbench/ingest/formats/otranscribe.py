"""oTranscribe's own file (.otr): JSON with the text as HTML, times as marked spans.

``<span class="timestamp" data-timestamp="7.312">00:07</span>``; old files hold ``1:02`` in
the attribute. Labels are typed by hand, so the words are then read as labelled text.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import Final

from workbench.ingest.format import Format
from workbench.ingest.formats.labelled import begin
from workbench.ingest.labels import Labels, decide
from workbench.ingest.leaves import Leaf, leaves_in, milliseconds_of
from workbench.ingest.markup import Flat, flatten
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Line, Source
from workbench.ingest.times import clock
from workbench.model.transcript import Precision

Part = tuple[int, Line, dict[str, str]]


def prepare(source: Source) -> Source:
    """Lay the HTML inside the JSON out as lines; the other strings are set aside behind it."""
    content = source.content
    if not isinstance(content, dict) or not isinstance(content.get("text"), Leaf):
        return source
    if "media" not in content and "media-time" not in content:
        return source
    flat = flatten(f"<div>{content['text'].text}</div>", source.file)
    others = {key: value for key, value in content.items() if key != "text"}
    for leaf in leaves_in(others):
        flat.lines.append(Line(leaf.text, "settings", -1, aside="name or time of the recording"))
        flat.tags.append({})
    return replace(source, lines=tuple(flat.lines), content=flat)


def recognise(source: Source, people: People) -> str:
    """Look for the text and the recording in one JSON."""
    del people
    if not isinstance(source.content, Flat):
        return ""
    count = sum("data-timestamp" in tag for tag in source.content.tags)
    return f"oTranscribe's file with {count} time stamps"


def read(source: Source, people: People) -> Reading:
    """Return one piece per label or time stamp."""
    builder = Builder(source.lines)
    parts = zip(source.lines, source.content.tags, strict=True)
    body = [(n, line, tag) for n, (line, tag) in enumerate(parts) if not line.aside]
    words = [(n, line, tag) for n, line, tag in body if "data-timestamp" not in tag]
    labels = decide((line.text for _, line, _ in words), people)
    current = ""
    for _, paragraph in groupby(body, key=lambda part: part[1].block):
        current = _paragraph(list(paragraph), labels, current, builder)
    return builder.done(Precision.MS)


def _paragraph(parts: list[Part], labels: Labels, current: str, builder: Builder) -> str:
    time: int | None = None
    stamped = False
    for index, line, tag in parts:
        if "data-timestamp" in tag:
            builder.aside(index, line.text, "turn time")
            time, stamped = _time(tag["data-timestamp"], line.text), True
            continue
        found = labels.of(line.text)
        if found:
            current = found.label
            begin(index, found, builder, time)
        else:
            if stamped or not builder.begun:
                builder.open(current, time)
            builder.say(index, line.text)
        time, stamped = None, False
    return current


def _time(attribute: str, shown: str) -> int | None:
    try:
        return milliseconds_of(float(attribute))
    except ValueError:
        read = clock(attribute)
        return clock(shown) if read is None else read


FORMAT: Final = Format("otranscribe", frozenset({Carrier.JSON}), recognise, read, prepare)
