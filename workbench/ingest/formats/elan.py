"""ELAN (.eaf): tiers of timed annotations, a tier per speaker.

Speech stands in the tiers that refer to nothing else (ALIGNABLE_ANNOTATION in tiers without
PARENT_REF); tiers below them are translations and glosses. A tier's PARTICIPANT is the
speaker, else its name. Time slots without a value stay unknown.
"""

from __future__ import annotations

from typing import Any, Final

from workbench.ingest.elements import texts_in
from workbench.ingest.format import Format
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.model.transcript import Precision

Spoken = tuple[int | None, int | None, str, int, str]


def recognise(source: Source, people: People) -> str:
    """Look at the name of the root element."""
    del people
    if _name(source.content) != "ANNOTATION_DOCUMENT":
        return ""
    tiers = sum(_name(one) == "TIER" for one in source.content)
    return f"ELAN document with {tiers} tiers"


def read(source: Source, people: People) -> Reading:
    """Return one piece per annotation of a top tier, in order of time."""
    del people
    builder = Builder(source.lines)
    slots = {
        str(one.get("TIME_SLOT_ID")): _number(one.get("TIME_VALUE"))
        for one in source.content.iter("TIME_SLOT")
    }
    spoken: list[Spoken] = []
    for index, (element, text) in enumerate(texts_in(source.content)):
        annotation = element.getparent()
        tier = _tier(element)
        if tier is None or annotation is None:
            builder.aside(index, text, "header")
        elif tier.get("PARENT_REF") or _name(annotation) != "ALIGNABLE_ANNOTATION":
            builder.aside(index, text, f"dependent tier «{tier.get('TIER_ID')}»")
        else:
            start = slots.get(str(annotation.get("TIME_SLOT_REF1")))
            end = slots.get(str(annotation.get("TIME_SLOT_REF2")))
            label = tier.get("PARTICIPANT") or _speaker(tier.get("TIER_ID") or "")
            spoken.append((start, end, label, index, text))
    for start, end, label, index, text in _in_order(spoken):
        builder.open(label, start, end)
        builder.say(index, text)
    return builder.done(Precision.MS)


def _in_order(spoken: list[Spoken]) -> list[Spoken]:
    """Sort by start; an annotation without one stays behind the one before it in its tier."""
    keyed = []
    before: dict[str, int] = {}
    for number, one in enumerate(spoken):
        start = one[0] if one[0] is not None else before.get(one[2], 0)
        before[one[2]] = start
        keyed.append((start, number, one))
    return [one for _, _, one in sorted(keyed, key=lambda key: key[:2])]


def _tier(element: Any) -> Any:
    while element is not None and _name(element) != "TIER":
        element = element.getparent()
    return element


def _speaker(tier: str) -> str:
    """Return the speaker's part of a name like ``text@SPK``."""
    return tier.rpartition("@")[2]


def _number(value: str | None) -> int | None:
    return int(value) if value and value.isdecimal() and len(value) < 10 else None  # noqa: PLR2004


def _name(element: Any) -> str:
    tag = getattr(element, "tag", "")
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


FORMAT: Final = Format("elan", frozenset({Carrier.XML}), recognise, read)
