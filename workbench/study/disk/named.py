"""Names a person typed, held against those the study has."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.errors.work import UnknownName
from workbench.text.near import nearest


def named(kind: str, name: str, known: Iterable[str]) -> str:
    """Return ``name`` if it is known; else raise :class:`UnknownName` with the nearest one."""
    names = tuple(known)
    if name not in names:
        raise UnknownName(kind, name, nearest(name, names), names)
    return name
