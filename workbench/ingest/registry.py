"""All formats, the most specific first: the first that recognises a source reads it."""

from __future__ import annotations

from typing import Final

from workbench.ingest.format import Format
from workbench.ingest.formats import (
    bracket_labels,
    elan,
    exmaralda,
    inqscribe,
    labelled,
    meet,
    noscribe,
    notes,
    otranscribe,
    otter,
    plain,
    speaker_lines,
    stamped,
    subtitles,
    table,
    teams_cues,
    teams_graph,
    teams_turns,
    teams_vtt,
    textgrid,
    timed_lines,
    whisper,
    whisper_tsv,
    zoom_captions,
)

FORMATS: Final[tuple[Format, ...]] = (
    teams_vtt.CURRENT,
    teams_vtt.CLASSIC,
    teams_graph.FORMAT,
    subtitles.VTT,
    otranscribe.FORMAT,
    whisper.FORMAT,
    noscribe.FORMAT,
    elan.FORMAT,
    exmaralda.FORMAT,
    textgrid.FORMAT,
    teams_cues.FORMAT,
    subtitles.SRT,
    whisper_tsv.FORMAT,
    stamped.FORMAT,
    table.FORMAT,
    otter.FORMAT,
    zoom_captions.FORMAT,
    meet.FORMAT,
    teams_turns.FORMAT,
    speaker_lines.FORMAT,
    inqscribe.FORMAT,
    bracket_labels.FORMAT,
    labelled.FORMAT,
    timed_lines.FORMAT,
    notes.FORMAT,
    plain.FORMAT,
)

NOTES: Final = notes.FORMAT
"""How an interview declared as notes is read, unless its format is unmistakable."""

UNMARKED: Final = frozenset({labelled.FORMAT.name, timed_lines.FORMAT.name, plain.FORMAT.name})
"""Formats that notes can be mistaken for."""

BY_NAME: Final = {one.name: one for one in FORMATS}
"""Every format by the name that a study's ``format`` field can give."""
