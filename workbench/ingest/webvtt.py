"""The cues of a WebVTT file, as programs really write it.

More lenient than the standard (https://www.w3.org/TR/webvtt1/): a comma before the
milliseconds and text behind a blank line inside a cue are kept, since silently dropping
them is what loses speech elsewhere.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import Final

from workbench.errors.base import Where
from workbench.errors.source import TooManyLines
from workbench.ingest.clean import clean
from workbench.ingest.notice import BrokenCue
from workbench.ingest.reading import Builder
from workbench.ingest.source import MAX_LINES, Line, Source
from workbench.ingest.times import milliseconds

CUE_ID: Final = "cue id"
CUE_TIME: Final = "cue time"
NOTE: Final = "note in the file"
MARKUP: Final = "markup"

_STAMP: Final = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,4})"
_TIMING: Final = re.compile(rf"\s*{_STAMP}\s*-->\s*{_STAMP}(?:\s.*)?")

_ID: Final = re.compile(r"\s*(?:\d+|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}(?:/\d+-\d+)?)\s*")
_TAG: Final = re.compile(
    r"<v(?P<cls>\.[^\s>]*)?\s+(?P<voice>[^>]*)>|</?(?:v|c|i|b|u|s|ruby|rt|lang|font)\b[^>]*>"
    r"|<[\d:.]+>|\{\\[^{}]*\}"
)
_STYLE: Final = ("STYLE", "REGION")


@dataclass(slots=True)
class Cue:
    """One cue: where its lines are (indexes), its id and its times in milliseconds."""

    id: str
    start_ms: int
    end_ms: int
    lines: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Text of one line of a cue under one voice; ``raw`` is how the file writes it."""

    line: int
    voice: str
    text: str
    raw: str


def timing(text: str) -> re.Match[str] | None:
    """Return the fields of a line with a cue's start and end; None for any other line."""
    return _TIMING.fullmatch(text) if "-->" in text else None


def is_vtt(source: Source) -> bool:
    """Say whether the file begins as WebVTT does and has a cue."""
    first = next(iter(source.texts()), "")
    return first.startswith("WEBVTT") and any(map(timing, source.texts()))


def cues_of(source: Source, builder: Builder) -> list[Cue]:
    """Return the cues in file order; ids, times, notes and styles go to ``builder``.

    Raises :class:`TooManyLines` for a file of tags.
    """
    if sum(line.text.count("<") for line in source.lines) > MAX_LINES:
        raise TooManyLines(Where(source.file), MAX_LINES)
    cues: list[Cue] = []
    for block in _blocks(source):
        first = block[0][1].text.strip()
        if first.startswith("WEBVTT"):
            block = _header(block, builder)  # noqa: PLW2901 - what is left behind the header
        elif first.startswith(("NOTE", *_STYLE)) and not _timing_in(block):
            _aside(block, builder, NOTE if first.startswith("NOTE") else "style")
            block = []  # noqa: PLW2901 - all of it is structure
        _block(block, cues, builder, source)
    return cues


def spoken_in(cue: Cue, source: Source, builder: Builder) -> Iterator[Spoken]:
    """Yield the words of a cue by voice; tags go to ``builder``, entities are resolved."""
    voice = ""
    for index in cue.lines:
        text = source.lines[index].text
        raw, at = "", 0
        for tag in _TAG.finditer(text):
            raw += text[at : tag.start()]
            at = tag.end()
            if tag["voice"] is None:
                builder.aside(index, tag.group(), MARKUP)
                closes = tag.group().startswith("</v")
            else:
                builder.label(index, _named(tag["voice"]), tag["voice"])
                builder.aside(index, "v" + (tag["cls"] or ""), MARKUP)
                closes = True
            if closes:
                yield from _words(index, voice, raw)
                raw, voice = "", _named(tag["voice"] or "")
        yield from _words(index, voice, raw + text[at:])


@lru_cache(maxsize=256)
def _named(raw: str) -> str:
    """Return the name in a voice tag; a file has few, each in hundreds of cues."""
    return clean(html.unescape(raw))


def _words(index: int, voice: str, raw: str) -> Iterator[Spoken]:
    text = html.unescape(raw) if "&" in raw else raw
    if text.strip():
        yield Spoken(index, voice, text, raw)


def _blocks(source: Source) -> Iterator[list[tuple[int, Line]]]:
    for _, block in groupby(source.body(), key=lambda pair: pair[1].block):
        yield list(block)


def _header(block: list[tuple[int, Line]], builder: Builder) -> list[tuple[int, Line]]:
    """Set the header aside; some writers put the first cue right under it."""
    timings = _timing_in(block)
    end = timings[0] if timings else len(block)
    if timings and end > 1 and _ID.fullmatch(block[end - 1][1].text):
        end -= 1
    _aside(block[:end], builder, "header")
    return block[end:]


def _timing_in(block: list[tuple[int, Line]]) -> list[int]:
    return [at for at, (_, line) in enumerate(block) if timing(line.text)]


def _aside(block: list[tuple[int, Line]], builder: Builder, reason: str) -> None:
    for index, line in block:
        builder.aside(index, line.text, reason)


def _block(
    block: list[tuple[int, Line]], cues: list[Cue], builder: Builder, source: Source
) -> None:
    """Take in one block: usually one cue; sometimes none, or several without a blank line."""
    timings = _timing_in(block)
    starts = [max(0, at - 1) if _has_id(block, at) else at for at in timings]
    _stray(block[: starts[0] if starts else len(block)], cues, builder, source)
    stops = [*starts[1:], len(block)][: len(starts)]
    for at, start, stop in zip(timings, starts, stops, strict=True):
        if start < at:
            builder.aside(block[start][0], block[start][1].text, CUE_ID)
        index, line = block[at]
        builder.aside(index, line.text, CUE_TIME)
        lines = [index for index, _ in block[at + 1 : stop]]
        found = timing(line.text)
        if found:
            fields = found.groups()
            identity = block[start][1].text.strip() if start < at else ""
            cues.append(Cue(identity, milliseconds(*fields[:4]), milliseconds(*fields[4:]), lines))


def _has_id(block: list[tuple[int, Line]], at: int) -> bool:
    return at == 1 or (at > 1 and _ID.fullmatch(block[at - 1][1].text) is not None)


def _stray(
    block: list[tuple[int, Line]], cues: list[Cue], builder: Builder, source: Source
) -> None:
    """Keep text that has no time of its own with the cue before it."""
    if len(block) == 1 and _ID.fullmatch(block[0][1].text):
        builder.aside(block[0][0], block[0][1].text, CUE_ID)
    elif block and cues:
        cues[-1].lines += [index for index, _ in block]
        builder.notices.append(BrokenCue(source.where(block[0][0]), clean(block[0][1].text)[:120]))
    else:
        _aside(block, builder, "text before the first cue")
