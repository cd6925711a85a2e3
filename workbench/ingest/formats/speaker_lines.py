"""Turns that begin with a line of the speaker alone, with or without a time; words under it.

aTrain writes ``SPEAKER_01`` and then text, each segment with ``[00:00:07] - `` in front if
wanted (several in one paragraph for MAXQDA); Word for the web writes ``00:00:02 Taler 1``;
services write ``Kari Holm (00:02):``. A speaker alone on a line needs more than a colon to
be known from speech: a word machines use, a declared name, or a time beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.labels import is_head, like_a_name
from workbench.ingest.layout import laid_out
from workbench.ingest.people import People, form
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Source
from workbench.ingest.times import clock
from workbench.model.transcript import Precision

SHARE: Final = 0.1
"""Least share of lines that must be speakers' lines."""

_CLOCK: Final = r"\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
_LINE: Final = re.compile(
    rf"\s*(?:[\[(]?(?P<before>{_CLOCK})[\])]?\s+(?:[-–]\s*)?)?"
    r"(?:\*\*)?(?P<name>[^\W\d_][^\[\]():?!;\n]{0,48}?(?:\([^()\d]{1,20}\))?)(?:\*\*)?"
    rf"(?:\s*[-–,|]?\s*[\[(]?(?P<after>(?<=[\s\[(]){_CLOCK})[\])]?)?\s*:?\s*"
)
_MACHINE: Final = re.compile(
    r"(?:speaker|taler|talar|snakker|person|stemme|deltaker|sprecher)[ _]\d{1,2}"
    r"|speaker undefined|unknown speaker|ukjent taler|unknown"
)
_CERTAIN: Final = re.compile(r"SPEAKER_\d\d")
_TIMED: Final = re.compile(rf"\s*[\[(]?{_CLOCK}")
_ALONE: Final = re.compile(rf"\s*[\[(]?({_CLOCK})[\])]?\s*")
_IN_WORDS: Final = re.compile(
    r"(?:\d+ (?:hours?|timer?|minutes?|minutt(?:er)?|seconds?|sekund(?:er)?)"
    r"[ ,]*(?:(?:og|and) )?)+",
    re.IGNORECASE,
)
"""A time in words above the one in figures: pages of Teams, copied, have both."""
_STAMP: Final = re.compile(r"\[(\d{1,3}:\d\d:\d\d(?:[.,]\d{1,3})?)\](\s*[-–]\s)?")


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that may name a speaker, and the time beside the name as written."""

    name: str
    time: str


def recognise(source: Source, people: People) -> str:
    """Look for lines of a speaker alone that recur, with words under them."""
    texts = list(source.texts())
    names = _names(texts, people)
    heads = [head for text in texts if (head := _head(text, names))]
    certain = any(_CERTAIN.fullmatch(head.name) for head in heads)
    if (len(heads) < 2 and not certain) or len(heads) < SHARE * len(texts):  # noqa: PLR2004 - one is no conversation
        return ""
    if not certain and len(names) == len(heads) and not any(head.time for head in heads):
        return ""
    shown = ", ".join(sorted({head.name for head in heads})[:6])
    return f"{len(heads)} lines of a speaker alone: {shown}"


def read(source: Source, people: People) -> Reading:
    """Return one piece per speaker's line, or per time stamp under it."""
    builder = Builder(source.lines)
    names = _names(list(source.texts()), people)
    label, untimed = "", False
    for index, line in source.body():
        head = _head(line.text, names)
        if head:
            label, untimed = clean(head.name), not head.time
            builder.label(index, head.name)
            builder.aside(index, head.time, "turn time")
            builder.open(label, clock(head.time) if head.time else None)
        elif untimed and builder.silent and _timing(index, line.text, label, builder):
            continue
        elif builder.begun or _STAMP.match(line.text.lstrip()):
            _words(index, line.text, label, builder)
        else:
            builder.aside(index, line.text, "head text")
    times = (one.text for one in builder.asides if clock(one.text) is not None)
    exact = any("." in time or "," in time for time in times)
    return builder.done(Precision.MS if exact else Precision.SECOND)


def _names(texts: list[str], people: People) -> frozenset[str]:
    """Return the forms of the names that stand alone on lines and are speakers.

    A name nobody declared needs a time beside it, words under it, and to come again: a line
    «[00:05] Ja» looks the same, but another time follows it.
    """
    seen: Counter[str] = Counter()
    for text, after in pairwise([*(one for one in texts if not _IN_WORDS.fullmatch(one)), ""]):
        head = _parted(text)
        if head is None or is_head(head.name):
            continue
        name = form(head.name)
        if _MACHINE.fullmatch(name) or people.find(head.name):
            seen[name] += 2
        elif like_a_name(head.name) and _has_time(head, after):
            seen[name] += 1
    return frozenset(name for name, count in seen.items() if count > 1)


def _has_time(head: _Head, after: str) -> bool:
    """Say whether a time stands beside the name with words under it, or alone under it."""
    if head.time:
        return bool(after) and not _TIMED.match(after)
    return _ALONE.fullmatch(after) is not None


def _timing(index: int, text: str, label: str, builder: Builder) -> bool:
    """Take a line between a name and its words that only says when; False for any other."""
    alone = _ALONE.fullmatch(text)
    if alone:
        builder.open(label, clock(alone[1]))
    elif not _IN_WORDS.fullmatch(text.strip()):
        return False
    builder.aside(index, text, "turn time")
    return True


def _words(index: int, text: str, label: str, builder: Builder) -> None:
    """Say a line; where it begins with a stamp, each stamp in it begins a piece."""
    if not _STAMP.match(text.lstrip()):
        if not builder.begun:
            builder.open(label)
        builder.say(index, text)
        return
    for stamp, words in _stamped(text):
        builder.aside(index, stamp, "time stamp")
        builder.open(label, clock(stamp))
        builder.say(index, words)


def _stamped(text: str) -> Iterator[tuple[str, str]]:
    stamps = list(_STAMP.finditer(text))
    for number, stamp in enumerate(stamps):
        end = stamps[number + 1].start() if number + 1 < len(stamps) else len(text)
        yield stamp[1], text[stamp.end() : end]


def _head(text: str, names: frozenset[str]) -> _Head | None:
    head = _parted(text)
    return head if head and form(head.name) in names else None


def _parted(text: str) -> _Head | None:
    found = _LINE.fullmatch(text)
    if found is None:
        return None
    return _Head(found["name"].strip(), found["before"] or found["after"] or "")


FORMAT: Final = Format("speaker-lines", PROSE, recognise, read, laid_out)
