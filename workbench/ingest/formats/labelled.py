"""Ordinary documents and text files whose turns begin with ``Name: ``.

Lines without a label go on with the turn before them (soft breaks and new paragraphs
alike). Everything before the first label is head matter.
"""

from __future__ import annotations

import re
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.labels import Candidate, Labels, candidate, decide, timed
from workbench.ingest.layout import laid_out
from workbench.ingest.notice import LongHead
from workbench.ingest.notice_speaker import DoubtfulLabel
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Source
from workbench.ingest.times import clock, span
from workbench.model.transcript import Precision

LONG_HEAD: Final = 100
"""Words of prose before the first turn above which a person should look."""

TURN_TIME: Final = "turn time"

_HEAD_WORDS: Final = 8
_STAMP: Final = re.compile(
    r"\[(\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?)\]|\((\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?)\)"
)
"""A stamp among words; an hour in round brackets is one that people talk about."""


def recognise(source: Source, people: People) -> str:
    """Look for labels that recur, are usual, or are declared; two turns at least."""
    labels = decide(source.texts(), people)
    if labels.kept.total() < 2:  # noqa: PLR2004 - one turn is no conversation
        return ""
    return f"turns begin with speakers' labels: {labels.told()}"


def read(source: Source, people: People) -> Reading:
    """Return one piece per label."""
    labels = decide(source.texts(), people)
    builder = Builder(source.lines)
    label = ""
    for index, line in source.body():
        found = labels.of(line.text)
        if found and not (not builder.begun and _is_head_value(found, people)):
            label = found.label
            begin(index, found, builder)
        elif builder.begun:
            go_on(index, line.text, label, builder)
            _doubt(index, line.text, labels, source, builder)
        else:
            head_line(index, line.text, builder)
    _long_head(source, builder)
    return builder.done(Precision.SECOND)


def begin(index: int, found: Candidate, builder: Builder, time: int | None = None) -> None:
    """Open a piece at a label, with the time beside it, or the one given (milliseconds)."""
    builder.label(index, found.label)
    builder.aside(index, found.time, TURN_TIME)
    start, end = span(found.time) if found.time else (time, None)
    builder.open(found.label, start, end)
    _say(index, found.text, found.label, builder)


def go_on(index: int, text: str, label: str, builder: Builder) -> None:
    """Add a line to the turn; a time in brackets at its start begins a new timed piece."""
    found = timed(text)
    if found:
        time, text = found
        builder.aside(index, time, TURN_TIME)
        builder.open(label, *span(time))
    _say(index, text, label, builder)


def _say(index: int, text: str, label: str, builder: Builder) -> None:
    """Say words; a stamp of the recording's clock among them begins a timed piece."""
    at = 0
    for stamp in _STAMP.finditer(text):
        builder.say(index, text[at : stamp.start()])
        time = stamp[1] or stamp[2]
        builder.aside(index, time, TURN_TIME)
        builder.open(label, clock(time))
        at = stamp.end()
    builder.say(index, text[at:])


def head_line(index: int, text: str, builder: Builder) -> None:
    """Set a line before the first turn aside; ``Dato: …`` becomes head matter."""
    found = candidate(text)
    if found and found.text.strip():
        builder.head.append((found.label, clean(found.text)))
    builder.aside(index, text, "head text")


def _is_head_value(found: Candidate, people: People) -> bool:
    """Say whether ``Intervjuer: Kari Holm`` only introduces somebody before the talk begins."""
    value = clean(found.text)
    if not value or value[-1] in ".?!…" or len(value.split()) > _HEAD_WORDS:
        return False
    parts = value.replace("(", ",").replace(" og ", ",").replace(" and ", ",").split(",")
    return any(people.find(part.strip(" )")) for part in parts if len(part.strip()) > 1)


def _doubt(index: int, text: str, labels: Labels, source: Source, builder: Builder) -> None:
    found = candidate(text)
    if found and found.form in labels.doubtful:
        builder.notices.append(DoubtfulLabel(source.where(index), found.label))


def _long_head(source: Source, builder: Builder) -> None:
    prose = [one for one in builder.asides if one.reason == "head text" and ":" not in one.text]
    words = sum(len(one.text.split()) for one in prose)
    if words > LONG_HEAD:
        text = clean(prose[-1].text)[:120]
        builder.notices.append(LongHead(source.where(prose[-1].line), words, text))


FORMAT: Final = Format(
    "labelled",
    PROSE,
    recognise,
    read,
    laid_out,
)
