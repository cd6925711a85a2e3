"""All formats, the most specific first: the first that recognises a source reads it."""

from __future__ import annotations

from typing import Final

from workbench.ingest.format import Format
from workbench.ingest.formats import (
    bracket_labels,
    elan,
    exmaralda,
    labelled,
    meet,
    noscribe,
    notes,
    otranscribe,
    otter,
    plain,
    stamped,
    subtitles,
    table,
    teams_cues,
    teams_turns,
    teams_vtt,
    whisper,
    whisper_tsv,
    zoom_captions,
)

FORMATS: Final[tuple[Format, ...]] = (
    teams_vtt.CURRENT,
    teams_vtt.CLASSIC,
    subtitles.VTT,
    otranscribe.FORMAT,
    whisper.FORMAT,
    noscribe.FORMAT,
    elan.FORMAT,
    exmaralda.FORMAT,
    teams_cues.FORMAT,
    subtitles.SRT,
    whisper_tsv.FORMAT,
    stamped.FORMAT,
    table.FORMAT,
    otter.FORMAT,
    zoom_captions.FORMAT,
    meet.FORMAT,
    teams_turns.FORMAT,
    bracket_labels.FORMAT,
    labelled.FORMAT,
    notes.FORMAT,
    plain.FORMAT,
)

NOTES: Final = notes.FORMAT
"""How an interview declared as notes is read, unless its format is unmistakable."""

UNMARKED: Final = frozenset({labelled.FORMAT.name, plain.FORMAT.name})
"""Formats that notes can be mistaken for."""
