"""Names in authored files: known ones referred to, and each given once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from workbench.errors.authored import (
    DefinedTwice,
    UnknownReference,
)
from workbench.errors.base import Where
from workbench.fields import Mapping
from workbench.text.near import nearest

T = TypeVar("T")


def known(kind: str, name: str, names: tuple[str, ...], where: Where) -> str:
    """Return ``name`` when it is one of ``names``; else raise with the nearest of them."""
    if name not in names:
        raise UnknownReference(where, kind, name, nearest(name, names))
    return name


def once(
    kind: str,
    field: str,
    many: Iterable[tuple[Mapping, T]],
    taken: dict[str, Where] | None = None,
) -> tuple[T, ...]:
    """Return the things of ``many``; two of them, or one that is taken, may not be named alike."""
    first, kept = dict(taken or {}), []
    for one, thing in many:
        name = one.text(field)
        if name in first:
            raise DefinedTwice(one.where(field), kind, name, first[name])
        first[name] = one.where(field)
        kept.append(thing)
    return tuple(kept)
