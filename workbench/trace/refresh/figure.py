"""Pictures of an edited report brought up to date where they stand as the build left them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.model.refreshed import Act, Deed
from workbench.model.verdict import Subject
from workbench.trace.file.outline import Node
from workbench.trace.file.package import attribute
from workbench.trace.file.read_docx import DOCUMENT
from workbench.trace.file.scribe import BODY
from workbench.trace.file.splice import Splices, attribute_put
from workbench.trace.file.traced import Traced
from workbench.trace.refresh.table import REFERRED

_RELATIONS = "word/_rels/document.xml.rels"


@dataclass(frozen=True)
class _Picture:
    """A picture over its caption: its parts by kind (png, svg …), and the text for the blind."""

    node: Node
    parts: dict[str, str]
    said: str


def refresh_figures(
    file: Traced, was: Traced, now: Traced, to: Splices, pictures: dict[str, bytes]
) -> Iterator[Act]:
    """Put the new picture in wherever the file still has the one that was built."""
    for name in was.readback.ties:
        old, new = _picture(was, name), _picture(now, name)
        if old is None or new is None or _bytes(was, old) == _bytes(now, new):
            continue
        place = file.readback.ties.get(name)
        heading = "" if place is None else file.readback.paragraphs[place.first].heading
        here = _picture(file, name)
        if here is None:
            yield Act(Deed.ABSENT, Subject.FIGURE, "", heading, old.said, "", new.said)
            continue
        before, after = _bytes(was, old), _bytes(now, new)
        held = _bytes(file, here)
        if held == after:
            continue
        fits = all(data == before.get(kind) and kind in after for kind, data in held.items())
        if not held or not fits:
            yield Act(Deed.KEPT, Subject.FIGURE, "", heading, old.said, here.said, new.said)
            continue
        pictures.update((part, after[kind]) for kind, part in here.parts.items())
        described = here.node.first("docPr")
        if described is not None and here.said == old.said != new.said:
            attribute_put(described, file.parts[DOCUMENT], "descr", new.said, to)
        yield Act(Deed.REFRESHED, Subject.FIGURE, "", heading, old.said, here.said, new.said)


def _picture(file: Traced, name: str) -> _Picture | None:
    """Return the picture in the paragraph right over a caption's bookmark."""
    tie = file.readback.ties.get(name)
    if not name.startswith(REFERRED) or tie is None or not tie.first:
        return None
    above = tie.first - 1
    if above >= len(file.behind) or file.readback.paragraphs[tie.first].part != BODY:
        return None
    drawings = [found for one in file.behind[above] if (found := one.first("drawing")) is not None]
    if len(drawings) != 1:
        return None
    parts = {}
    targets = _targets(file)
    for one in drawings[0].within():
        if one.name in {"blip", "svgBlip"}:
            part = targets.get(attribute(one, "embed"), "")
            if part in file.package.names:
                parts[posixpath.splitext(part)[1].lower()] = part
    described = drawings[0].first("docPr")
    said = "" if described is None else attribute(described, "descr")
    return _Picture(drawings[0], parts, said)


def _bytes(file: Traced, picture: _Picture) -> dict[str, bytes]:
    return {kind: file.package.read(part) for kind, part in picture.parts.items()}


def _targets(file: Traced) -> dict[str, str]:
    if _RELATIONS not in file.package.names:
        return {}
    return {
        attribute(one, "Id"): posixpath.normpath(f"word/{attribute(one, 'Target')}").lstrip("/")
        for one in file.package.xml(_RELATIONS)
    }
