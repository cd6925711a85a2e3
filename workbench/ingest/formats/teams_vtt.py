"""Microsoft Teams ``.vtt``, current and classic.

Current: cue ids ``<guid>/<n>-<k>``, a voice tag per cue, one utterance split over several
``k``; neither ids nor times come in order, and cues overlap. Classic (to about 2022): notes
with the recogniser's confidence, a bare guid as id, no speakers at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Where
from workbench.ingest.format import Format
from workbench.ingest.notice import LowConfidence
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.ingest.webvtt import Cue, Spoken, cues_of, is_vtt, spoken_in
from workbench.model.transcript import Precision

JOINED_MS: Final = 1000
"""Longest gap between two parts of one utterance that are read as one."""

UNSURE: Final = 0.5
"""Confidence below which a cue is doubtful."""

_UTTERANCE: Final = re.compile(r"([0-9a-f]{8}-[0-9a-f-]{27}/\d+)-(\d+)", re.IGNORECASE)
_CONFIDENCE: Final = re.compile(r"NOTE\s+Confidence:\s*([\d.]+)")


@dataclass(frozen=True, slots=True)
class _Said:
    """One voice's part of a cue."""

    cue: Cue
    voice: str
    words: tuple[Spoken, ...]


def recognise_current(source: Source, people: People) -> str:
    """Look for cue ids of a guid with two numbers."""
    del people
    if not is_vtt(source):
        return ""
    ids = sum(_UTTERANCE.fullmatch(text) is not None for text in source.texts())
    return f"WebVTT with {ids} cue ids as Teams writes them" if ids else ""


def recognise_classic(source: Source, people: People) -> str:
    """Look for notes of confidence."""
    del people
    if not is_vtt(source):
        return ""
    notes = sum(_CONFIDENCE.match(text) is not None for text in source.texts())
    return f"WebVTT with {notes} notes of confidence, as older Teams writes them" if notes else ""


def read(source: Source, people: People) -> Reading:
    """Return the pieces in order of time, parts of one utterance together."""
    del people
    builder = Builder(source.lines)
    said = [one for cue in cues_of(source, builder) for one in _said(cue, source, builder)]
    for one in _in_order(said):
        builder.open(one.voice, one.cue.start_ms, one.cue.end_ms)
        for words in one.words:
            builder.say(words.line, words.text, words.raw)
    builder.notices += _unsure(source)
    return builder.done(Precision.MS)


def _said(cue: Cue, source: Source, builder: Builder) -> Iterator[_Said]:
    words: list[Spoken] = []
    for one in spoken_in(cue, source, builder):
        if words and words[-1].voice != one.voice:
            yield _Said(cue, words[-1].voice, tuple(words))
            words = []
        words.append(one)
    if words:
        yield _Said(cue, words[-1].voice, tuple(words))


def _in_order(said: list[_Said]) -> list[_Said]:
    """Sort stably by the start of the utterance, so that a short «mm» does not split it."""
    groups: dict[tuple[str, str], list[list[_Said]]] = {}
    all_groups: list[list[_Said]] = []
    for one in sorted(said, key=lambda one: (one.cue.start_ms, _part(one))):
        found = _UTTERANCE.fullmatch(one.cue.id)
        key = (found.group(1).casefold() if found else "", one.voice)
        open_groups = groups.setdefault(key, [])
        if key[0] and open_groups and _goes_on(open_groups[-1][-1], one):
            open_groups[-1].append(one)
        else:
            group = [one]
            open_groups.append(group)
            all_groups.append(group)
    return [one for group in all_groups for one in group]


def _part(one: _Said) -> int:
    found = _UTTERANCE.fullmatch(one.cue.id)
    return int(found.group(2)) if found else 0


def _goes_on(before: _Said, after: _Said) -> bool:
    return after.cue.start_ms <= before.cue.end_ms + JOINED_MS


def _unsure(source: Source) -> Iterator[LowConfidence]:
    values = [
        float(found.group(1).rstrip(".") or 1)
        for found in map(_CONFIDENCE.match, source.texts())
        if found and found.group(1).count(".") <= 1
    ]
    doubtful = sum(value < UNSURE for value in values)
    if doubtful:
        yield LowConfidence(Where(source.file), doubtful, len(values))


CURRENT: Final = Format("teams-vtt", frozenset({Carrier.TEXT}), recognise_current, read)
CLASSIC: Final = Format("teams-vtt-classic", frozenset({Carrier.TEXT}), recognise_classic, read)
