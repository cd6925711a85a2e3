"""EXMARaLDA (.exb): tiers of events on a common timeline.

Tiers of type ``t`` are speech, ``d`` descriptions, ``a`` annotations and translations.
Events break inside words (``Schär`` + ``fe``): the events of a tier are joined without a
space as long as one begins where the other ends. Points of time may have no time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.ingest.elements import texts_in
from workbench.ingest.format import Format
from workbench.ingest.leaves import milliseconds_of
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.model.transcript import Precision

REASONS: Final = {"d": "description", "a": "annotation or translation"}


@dataclass(slots=True)
class _Stretch:
    """Events of one tier that follow each other without a gap."""

    label: str
    start: str
    end: str
    events: list[tuple[int, str]] = field(default_factory=list)


def recognise(source: Source, people: People) -> str:
    """Look at the name of the root element."""
    del people
    if getattr(source.content, "tag", "") != "basic-transcription":
        return ""
    tiers = sum(1 for one in source.content.iter("tier") if one.get("type") == "t")
    return f"EXMARaLDA transcription with {tiers} tiers of speech"


def read(source: Source, people: People) -> Reading:
    """Return one piece per unbroken stretch of events, in order of the timeline."""
    del people
    builder = Builder(source.lines)
    order = {str(one.get("id")): n for n, one in enumerate(source.content.iter("tli"))}
    times = {str(one.get("id")): _time(one) for one in source.content.iter("tli")}
    speakers = dict(_speakers(source.content))
    stretches: list[_Stretch] = []
    for index, (element, text) in enumerate(texts_in(source.content)):
        tier = element.getparent() if element.tag == "event" else None
        if tier is None or tier.get("type") != "t":
            reason = REASONS.get(tier.get("type"), "other tier") if tier is not None else "head"
            builder.aside(index, text, reason)
            continue
        label = speakers.get(str(tier.get("speaker")), str(tier.get("speaker") or ""))
        _add(stretches, label, element, (index, text))
    for one in sorted(stretches, key=lambda stretch: order.get(stretch.start, len(order))):
        builder.open(one.label, times.get(one.start), times.get(one.end))
        for index, text in one.events:
            builder.say(index, text, glued=True)
    return builder.done(Precision.MS)


def _add(stretches: list[_Stretch], label: str, event: Any, said: tuple[int, str]) -> None:
    start, end = str(event.get("start")), str(event.get("end"))
    last = stretches[-1] if stretches else None
    if last is None or last.label != label or last.end != start:
        last = _Stretch(label, start, end)
        stretches.append(last)
    last.end = end
    last.events.append(said)


def _speakers(root: Any) -> Iterator[tuple[str, str]]:
    """Yield each speaker's id with the abbreviation the tiers are shown under."""
    for one in root.iter("speaker"):
        short = one.findtext("abbreviation") or one.get("id")
        yield str(one.get("id")), str(short).strip()


def _time(point: Any) -> int | None:
    if point.get("type") == "intp":
        return None
    try:
        return milliseconds_of(float(point.get("time", "")))
    except ValueError:
        return None


FORMAT: Final = Format("exmaralda", frozenset({Carrier.XML}), recognise, read)
