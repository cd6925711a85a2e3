"""Whisper and its kin as JSON, by several writers.

* OpenAI Whisper, NB-Whisper, WhisperX, aTrain: ``segments`` with start and end in seconds.
* Hugging Face pipeline: ``chunks`` with ``timestamp``; the last end may be missing.
* whisper.cpp: ``transcription`` with ``offsets`` in milliseconds.

The copies of the words that such files carry (whole text, per word) are structure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.invented import SILENCE, doubted, made_up
from workbench.ingest.leaves import Leaf, aside_all, items, leaves_in, milliseconds_of
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.model.transcript import Precision

RUN: Final = 3
"""Words in a row by another speaker that make a part of a segment that speaker's."""

_LISTS: Final = ("segments", "chunks", "transcription")


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch with one text; ``rest`` is everything else the file says of it."""

    text: Leaf
    start_ms: int | None
    end_ms: int | None
    rest: dict[str, Any]


def recognise(source: Source, people: People) -> str:
    """Look for a list of segments, chunks or lines with text."""
    del people
    segments = list(_segments(source.content))
    return f"JSON with {len(segments)} segments of speech recognition" if segments else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per segment, or per speaker inside one."""
    del people
    builder = Builder(source.lines)
    segments = list(_segments(source.content))
    silent = []
    for segment in segments:
        _segment(segment, builder)
        unsure = segment.rest.get("no_speech_prob")
        if isinstance(unsure, float) and unsure > SILENCE:
            silent.append((segment.text.line, segment.text.text))
    _others(source.content, builder)
    lines = [(one.text.line, one.text.text) for one in segments]
    builder.notices += doubted(silent, source) or made_up(lines, source)
    return builder.done(Precision.MS)


def _segments(content: Any) -> Iterator[_Segment]:
    entries = items(content[_list_in(content)]) if _list_in(content) else items(content)
    for one in entries:
        if isinstance(one.get("text"), Leaf):
            start, end = _times(one)
            rest = {key: value for key, value in one.items() if key != "text"}
            yield _Segment(one["text"], start, end, rest)


def _list_in(content: Any) -> str:
    """Return the name of the field that holds the segments; empty when there is none."""
    if not isinstance(content, dict):
        return ""
    return next((key for key in _LISTS if items(content.get(key))), "")


def _times(entry: dict[str, Any]) -> tuple[int | None, int | None]:
    offsets, stamp = entry.get("offsets"), entry.get("timestamp")
    if isinstance(offsets, dict):
        return _thousandths(offsets.get("from")), _thousandths(offsets.get("to"))
    if isinstance(stamp, list) and len(stamp) == 2:  # noqa: PLR2004 - start and end
        return milliseconds_of(stamp[0]), milliseconds_of(stamp[1])
    return milliseconds_of(entry.get("start")), milliseconds_of(entry.get("end"))


def _thousandths(value: Any) -> int | None:
    return milliseconds_of(value / 1000) if isinstance(value, int) else None


def _segment(segment: _Segment, builder: Builder) -> None:
    speaker = segment.rest.get("speaker")
    label = clean(speaker.text) if isinstance(speaker, Leaf) else ""
    said: set[int] = set()
    if isinstance(speaker, Leaf):
        builder.label(speaker.line, speaker.text)
        said.add(speaker.line)
    runs = _runs(items(segment.rest.get("words")), label)
    if len(runs) > 1 and _same_words(segment, runs):
        builder.aside(segment.text.line, segment.text.text, "copy of the words")
        for voice, words in runs:
            _say_words(voice, words, builder)
            said |= {one["word"].line for one in words}
    else:
        only = runs[0][0] if len(runs) == 1 else ""
        builder.open(label or only, segment.start_ms, segment.end_ms)
        builder.say(segment.text.line, segment.text.text)
    for leaf in leaves_in(segment.rest):
        if leaf.line not in said:
            builder.aside(leaf.line, leaf.text, "copy of words or times")


def _runs(words: list[dict[str, Any]], label: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """Return runs of words by one speaker; short ones are the segment's speaker's."""
    told = [one for one in words if isinstance(one.get("word"), Leaf)]
    voices: list[str] = []
    for voice, run in groupby(told, key=lambda one: _voice(one, label)):
        count = len(list(run))
        voices += [voice if count >= RUN or not label else label] * count
    pairs = groupby(zip(voices, told, strict=True), key=lambda pair: pair[0])
    return [(voice, [word for _, word in run]) for voice, run in pairs]


def _voice(word: dict[str, Any], label: str) -> str:
    speaker = word.get("speaker")
    return clean(speaker.text) if isinstance(speaker, Leaf) else label


def _same_words(segment: _Segment, runs: list[tuple[str, list[dict[str, Any]]]]) -> bool:
    words = "".join(one["word"].text for _, run in runs for one in run)
    return "".join(words.split()) == "".join(segment.text.text.split())


def _say_words(voice: str, words: list[dict[str, Any]], builder: Builder) -> None:
    starts = [milliseconds_of(one.get("start")) for one in words]
    ends = [milliseconds_of(one.get("end")) for one in words]
    builder.open(
        voice,
        next((one for one in starts if one is not None), None),
        next((one for one in reversed(ends) if one is not None), None),
    )
    for one in words:
        builder.say(one["word"].line, one["word"].text)


def _others(content: Any, builder: Builder) -> None:
    """Set aside what stands beside the segments: the whole text again, language, settings."""
    if not isinstance(content, dict):
        return
    for key, value in content.items():
        if key == "text":
            aside_all(value, "copy of the whole text", builder)
        elif key in {"word_segments", "words"}:
            aside_all(value, "copy of the words, per word", builder)
        elif key not in _LISTS:
            aside_all(value, f"setting «{key}»", builder)


FORMAT: Final = Format("whisper-json", frozenset({Carrier.JSON}), recognise, read)
