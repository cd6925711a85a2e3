"""Teams ``.docx``, old layout: one paragraph per cue, three lines in it.

``0:0:2.90 --> 0:0:4.480`` / name / text, with line breaks between. The fraction is
milliseconds without leading zeros: ``.90`` is 90 ms (trailing zeros are kept: ``.520``).
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import Final

from workbench.ingest.clean import clean
from workbench.ingest.format import Format
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import PROSE, Line, Source
from workbench.model.transcript import Precision

_STAMP: Final = r"(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,3}))?"
_TIMING: Final = re.compile(rf"\s*{_STAMP}\s*-->\s*{_STAMP}\s*")
_UNPADDED: Final = re.compile(r":\d(?=[:.])")

Numbered = tuple[int, Line]


def recognise(source: Source, people: People) -> str:
    """Look for time lines with unpadded minutes or seconds, as lines of their own."""
    del people
    timings = [text for text in source.texts() if _TIMING.fullmatch(text)]
    if not timings or not any(_UNPADDED.search(text) for text in timings):
        return ""
    return f"{len(timings)} paragraphs with a time line, a name and text"


def read(source: Source, people: People) -> Reading:
    """Return one piece per cue."""
    builder = Builder(source.lines)
    cues = _cues(source)
    names = {clean(lines[1][1].text) for lines in cues if len(lines) > 2}  # noqa: PLR2004
    for lines in cues:
        if _TIMING.fullmatch(lines[0][1].text):
            _cue(lines, names, builder)
        else:
            _between(lines, names, people, builder)
    return builder.done(Precision.MS)


def _cues(source: Source) -> list[list[Numbered]]:
    """Return the lines in groups: each from a time line to the end of its paragraph."""
    groups: list[list[Numbered]] = []
    for _, block in groupby(source.body(), key=lambda pair: pair[1].block):
        lines = list(block)
        starts = [at for at, (_, line) in enumerate(lines) if _TIMING.fullmatch(line.text)]
        edges = sorted({0, *starts, len(lines)})
        groups += [lines[a:b] for a, b in pairwise(edges)]
    return _with_followers(groups)


def _with_followers(groups: list[list[Numbered]]) -> list[list[Numbered]]:
    """Give a lone time line the paragraphs behind it (files whose breaks became paragraphs)."""
    joined: list[list[Numbered]] = []
    for group in groups:
        timed = _TIMING.fullmatch(group[0][1].text)
        if not timed and joined and _lone(joined[-1]):
            joined[-1] += group
        else:
            joined.append(list(group))
    return joined


def _lone(group: list[Numbered]) -> bool:
    blocks = {line.block for _, line in group}
    return bool(_TIMING.fullmatch(group[0][1].text)) and (len(group) == 1 or len(blocks) > 1)


def _cue(lines: list[Numbered], names: set[str], builder: Builder) -> None:
    (index, timing), *rest = lines
    found = _TIMING.fullmatch(timing.text)
    fields = found.groups() if found else ()
    builder.aside(index, timing.text, "cue time")
    label = ""
    if rest and (len(rest) > 1 or clean(rest[0][1].text) in names):
        label = clean(rest[0][1].text)
        builder.label(rest[0][0], rest[0][1].text)
        rest = rest[1:]
    builder.open(label, _unpadded(fields[:4]), _unpadded(fields[4:]))
    for at, line in rest:
        builder.say(at, line.text)


def _between(lines: list[Numbered], names: set[str], people: People, builder: Builder) -> None:
    """Place a paragraph without time: head, a start or stop line, or more of the last cue."""
    reason = "" if builder.begun else "head text"
    if not reason and len(lines) == 1 and _names_somebody(lines[0][1].text, names, people):
        reason = "start or stop of the transcription"
    for index, line in lines:
        if reason:
            builder.aside(index, line.text, reason)
        else:
            builder.say(index, line.text)


def _names_somebody(text: str, names: set[str], people: People) -> bool:
    known = names | set(people.names())
    rest = [clean(text)[len(name) :] for name in known if clean(text).startswith(name + " ")]
    return any(len(one.split()) <= 3 for one in rest)  # noqa: PLR2004 - «startet transkripsjon»


def _unpadded(fields: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, thousandths = (int(one or 0) for one in fields)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths


FORMAT: Final = Format("teams-cues", PROSE, recognise, read)
