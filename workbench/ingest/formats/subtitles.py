"""Subtitles of any program: WebVTT without Teams' marks, and SubRip (.srt).

Who speaks may be told by a voice tag (noScribe), by ``[SPEAKER_01]: `` (WhisperX), by
``Name: `` on the first line of a cue (Zoom, Otter), or not at all (Whisper, NB-Whisper,
Autotekst). After a ``Name: `` cue, cues without one go on with that speaker.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from workbench.errors.base import Said, Where
from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.invented import made_up
from workbench.ingest.labels import Candidate, Labels, candidate, decide
from workbench.ingest.notice import LateTimes
from workbench.ingest.notice_speaker import DoubtfulLabel
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.ingest.webvtt import Cue, Spoken, cues_of, is_vtt, spoken_in, timing
from workbench.model.transcript import Precision

REPEATED: Final = "repeated for each word"

_PROGRAM: Final = re.compile(r"SPEAKER_\d+")
_BRACKETED: Final = re.compile(r"\s*\[(?P<label>[^\W\d_][^\]\n]{0,40})\]\s*:\s*(?P<text>.*)")


def recognise_vtt(source: Source, people: People) -> str:
    """Say yes to any WebVTT."""
    del people
    return f"WebVTT with {_timings(source)} cues" if is_vtt(source) else ""


def recognise_srt(source: Source, people: People) -> str:
    """Look for numbered cues, or for time lines with a comma, without WebVTT's first line."""
    del people
    count = _timings(source)
    return f"SubRip with {count} cues" if count else ""


def read(source: Source, people: People) -> Reading:
    """Return one piece per voice of a cue, in order of time."""
    builder = Builder(source.lines)
    cues = sorted(cues_of(source, builder), key=lambda cue: cue.start_ms)
    spoken = _without_repeats(
        [(cue, list(spoken_in(cue, source, builder))) for cue in cues], builder
    )
    labels = decide((words[0].text for _, words in spoken if words), people)
    current = ""
    for cue, words in spoken:
        current = _cue(cue, words, labels, current, builder)
    builder.notices += _doubts([words for _, words in spoken if words], labels, source)
    builder.notices += made_up(((one.line, one.text) for _, all_ in spoken for one in all_), source)
    if any("noScribe" in one.text for one in builder.asides):
        builder.notices.append(LateTimes(Where(source.file)))
    return builder.done(Precision.MS)


def _timings(source: Source) -> int:
    return sum(timing(text) is not None for text in source.texts())


def _cue(cue: Cue, words: list[Spoken], labels: Labels, current: str, builder: Builder) -> str:
    """Say the words of one cue; return the speaker who goes on if the next names none."""
    opened: str | None = None
    if words and _PROGRAM.fullmatch(current):
        current = ""  # a program that names speakers names all it knows: no name is nobody
    for number, one in enumerate(words):
        text, raw = one.text, one.raw
        prefix = None if one.voice else _prefix(raw, labels, first=number == 0)
        if prefix:
            current, raw = html.unescape(prefix.label), prefix.text
            text = html.unescape(raw)
            builder.label(one.line, current, prefix.label)
            builder.aside(one.line, prefix.time, "turn time")
        voice = one.voice or current
        if opened != voice or prefix:
            builder.open(voice, cue.start_ms, cue.end_ms)
            opened = voice
        builder.say(one.line, text, raw)
    return current


def _doubts(cues: list[list[Spoken]], labels: Labels, source: Source) -> Iterator[Said]:
    for words in cues:
        found = candidate(words[0].text)
        if found and found.form in labels.doubtful:
            yield DoubtfulLabel(source.where(words[0].line), found.label)


def _prefix(raw: str, labels: Labels, *, first: bool) -> Candidate | None:
    """Return the label a line begins with, as the file writes it, and the text behind it."""
    bracketed = _BRACKETED.fullmatch(raw)
    if bracketed:
        return Candidate(bracketed["label"], bracketed["text"])
    return labels.of(raw) if first else None


def _without_repeats(
    spoken: Iterable[tuple[Cue, list[Spoken]]], builder: Builder
) -> list[tuple[Cue, list[Spoken]]]:
    """Make one cue of a run with equal text: some files repeat a line for each word of it.

    Only runs without a gap: a word that is really said twice has its own time in between.
    """
    kept: list[tuple[Cue, list[Spoken]]] = []
    before = ""
    for cue, words in spoken:
        text = clean(" ".join(one.text for one in words))
        last = kept[-1][0] if kept else None
        if last and text and text == before and cue.start_ms <= last.end_ms and _long(text):
            last.end_ms = max(last.end_ms, cue.end_ms)
            for one in words:
                builder.aside(one.line, one.raw, REPEATED)
            continue
        kept.append((cue, words))
        before = text
    return kept


def _long(text: str) -> bool:
    return " " in text


VTT: Final = Format("vtt", frozenset({Carrier.TEXT}), recognise_vtt, read)
SRT: Final = Format("srt", frozenset({Carrier.TEXT}), recognise_srt, read)
