"""Teams ``.vtt`` as Microsoft Graph hands it out with metadata: every cue's text is JSON.

``{"startDateTime": …, "speakerName": "Kari Holm", "spokenText": "…", "spokenLanguage": …}``.
The cue times may be the clock on the wall; they are when the first is the time of day of its
``startDateTime``, and then the first one counts as zero.
"""

from __future__ import annotations

import json
import re
from typing import Final

from workbench.ingest.clean import clean, encodable
from workbench.ingest.format import Format
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.ingest.times import milliseconds
from workbench.ingest.webvtt import Cue, cues_of, is_vtt
from workbench.model.transcript import Precision

NEAR_MS: Final = 2000
"""How near a cue's time must be to its time of day to be the clock on the wall."""

_STRING: Final = r'\s*:\s*"((?:[^"\\]|\\.)*)"'
_SPOKEN: Final = re.compile(r'"spokenText"' + _STRING)
_NAME: Final = re.compile(r'"speakerName"' + _STRING)
_BEGUN: Final = re.compile(r'"startDateTime"\s*:\s*"[^"T]*T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?')


def recognise(source: Source, people: People) -> str:
    """Look for cues whose text is JSON with the words that were spoken."""
    del people
    if not is_vtt(source):
        return ""
    count = sum(_SPOKEN.search(text) is not None for text in source.texts())
    return f"WebVTT with {count} cues of JSON, as Teams' programming interface writes" * (count > 0)


def read(source: Source, people: People) -> Reading:
    """Return one piece per cue, in order of time."""
    del people
    builder = Builder(source.lines)
    cues = sorted(cues_of(source, builder), key=lambda cue: cue.start_ms)
    zero = _zero(cues, source)
    for cue in cues:
        text = " ".join(source.lines[index].text for index in cue.lines)
        name = _NAME.search(text)
        builder.open(_value(name), cue.start_ms - zero, cue.end_ms - zero)
        for index in cue.lines:
            _line(index, source.lines[index].text, builder)
    return builder.done(Precision.MS)


def _zero(cues: list[Cue], source: Source) -> int:
    if not cues:
        return 0
    text = " ".join(source.lines[index].text for index in cues[0].lines)
    found = _BEGUN.search(text)
    if found is None:
        return 0
    clock = milliseconds(*found.groups())
    return cues[0].start_ms if abs(cues[0].start_ms - clock) <= NEAR_MS else 0


def _line(index: int, text: str, builder: Builder) -> None:
    """Say the words of one line; all else of its JSON is structure."""
    found = [one for one in (_NAME.search(text), _SPOKEN.search(text)) if one]
    at = 0
    for one in sorted(found, key=lambda match: match.start()):
        builder.aside(index, text[at : one.start(1)], "field of the cue")
        at = one.end(1)
        if one.re is _NAME:
            builder.label(index, _value(one), one[1])
        else:
            builder.say(index, _value(one), one[1])
    builder.aside(index, text[at:], "field of the cue")


def _value(found: re.Match[str] | None) -> str:
    """Return a JSON string's value; one that is written wrongly stays as it is written."""
    if found is None:
        return ""
    try:
        return clean(encodable(str(json.loads(f'"{found[1]}"'))))
    except ValueError:
        return clean(found[1])


FORMAT: Final = Format("teams-graph", frozenset({Carrier.TEXT}), recognise, read)
