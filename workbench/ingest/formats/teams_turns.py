"""Teams ``.docx``, new layout: one paragraph per turn, begun by name, wide space and time.

``Pål Lie   0:03`` / text lines. Before the first turn stand title, date and duration, and a
line that says who started the transcription; after the last, who stopped it. The wide space
(two or more) keeps clock times in speech apart. When a program dropped the line breaks, the
text follows the time directly (``Pål Lie   0:03Hva tenker du?``).
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.layout import CONSTRUCTED
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Line, Source
from workbench.ingest.times import clock
from workbench.model.transcript import Precision

_TURN: Final = re.compile(
    r"\s*(?P<name>[^\W\d_][^:]{0,78}?)[\ \u00a0\t]{2,}(?P<time>\d{1,2}:\d\d(?::\d\d)?)"
    r"(?P<rest>[^\d\s:].*|\s*)"
)
_DURATION: Final = re.compile(r"(?:\d+\s?[hts]\w*\s?)?(?:\d+\s?m\w*\s?)?(?:\d+\s?s\w*)?")
_DATE: Final = re.compile(r"\D{0,12}\d{1,2}\D{1,15}\d{4}\b.*")
_SWITCH: Final = re.compile(
    r".{1,80}\b(?:start\w*|stopp\w*|avslutt\w*|stans\w*)\s+(?:transkri\w+|transcri\w+)\.?",
    re.IGNORECASE,
)

SHARE: Final = 0.2
"""Least share of paragraphs that begin a turn; one «Tid   10:00» in a head is none."""

Numbered = tuple[int, Line]


def recognise(source: Source, people: People) -> str:
    """Look for lines of a name, a wide space and a time."""
    del people
    found = [one for one in map(_TURN.fullmatch, source.texts()) if one]
    blocks = len({line.block for _, line in source.body()})
    if not found or len(found) < SHARE * blocks:
        return ""
    flat = " (line breaks lost)" if any(one["rest"].strip() for one in found) else ""
    return f"{len(found)} turns that begin with a name and a time, as Teams writes them{flat}"


def read(source: Source, people: People) -> Reading:
    """Return one piece per turn; times are full seconds, ends are not given."""
    builder = Builder(source.lines)
    blocks = [list(block) for _, block in groupby(source.body(), key=lambda pair: pair[1].block)]
    turns = (_TURN.fullmatch(line.text) for block in blocks for _, line in block)
    names = {clean(one["name"]) for one in turns if one} | set(people.names())
    for number, block in enumerate(blocks):
        if _is_switch(block, names, builder, last=number == len(blocks) - 1):
            builder.aside(*_text(block[0]), "start or stop of the transcription")
            continue
        for index, line in block:
            _line(index, line, builder)
    return builder.done(Precision.SECOND)


def _line(index: int, line: Line, builder: Builder) -> None:
    found = _TURN.fullmatch(line.text)
    if found:
        builder.label(index, found["name"])
        builder.aside(index, found["time"], "turn time")
        builder.open(clean(found["name"]), clock(found["time"]))
        builder.say(index, found["rest"])
    elif builder.begun:
        builder.say(index, line.text)
    elif _SWITCH.fullmatch(line.text.strip()):
        builder.aside(index, line.text, "start or stop of the transcription")
    else:
        _head(index, line.text, builder)


def _head(index: int, text: str, builder: Builder) -> None:
    """Set head matter aside, and keep title, date and duration as such."""
    shown = clean(text)
    if _DURATION.fullmatch(shown):
        builder.head.append(("duration", shown))
    elif _DATE.fullmatch(shown) and len(shown) < 60:  # noqa: PLR2004 - longer ones are prose
        builder.head.append(("date", shown))
    elif not builder.head and not CONSTRUCTED.search(shown):
        builder.head.append(("title", shown))
    builder.aside(index, text, "head text")


def _is_switch(block: list[Numbered], names: set[str], builder: Builder, *, last: bool) -> bool:
    """Say whether a paragraph only tells who started or stopped the transcription.

    By structure: one line, no time, a known name at its start and a few words behind it.
    By its words only at the very end, where the name may be of one who never speaks.
    """
    if len(block) != 1 or not builder.begun or builder.silent:
        return False
    text = clean(block[0][1].text)
    if _TURN.fullmatch(block[0][1].text):
        return False
    behind = [text[len(name) :] for name in names if text.startswith(f"{name} ")]
    if any(1 <= len(one.split()) <= 3 and one[-1] not in "?!,…" for one in behind):  # noqa: PLR2004
        return True
    return last and bool(_SWITCH.fullmatch(text))


def _text(numbered: Numbered) -> tuple[int, str]:
    return numbered[0], numbered[1].text


FORMAT: Final = Format("teams-turns", PROSE, recognise, read)
