"""A project of qualitative analysis as the exchange standard has it.

Only what this package can keep: users, codes, cases with their values, texts with selections
and codings. What else a file holds is told as notices in ``left``, never dropped in silence.
Source: REFI-QDA Standard 1.0, ``Project.xsd``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.errors.base import Said


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who coded."""

    guid: str
    name: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class ProjectCode:
    """A code with those under it; one that cannot be given is a heading."""

    guid: str
    name: str
    description: str = ""
    codable: bool = True
    codes: tuple[ProjectCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Variable:
    """An attribute that cases have a value of: a number, or a text."""

    guid: str
    name: str
    number: bool


@dataclass(frozen=True, slots=True)
class ProjectCase:
    """A case, its values by variable, and the texts that belong to it."""

    guid: str
    name: str
    values: tuple[tuple[str, float | str], ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """A code on a selection: by whom, and when (as the file says it, maybe not at all)."""

    guid: str
    code: str
    user: str
    time: str


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of a text, ``end`` exclusive; what is counted, ``offset.py`` says."""

    guid: str
    start: int
    end: int
    codings: tuple[Applied, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text as its file has it, line ends and all, and the selections in it."""

    guid: str
    name: str
    text: str
    selections: tuple[Selection, ...]


@dataclass(frozen=True)
class Project:
    """A project; ``origin`` names the program that wrote it."""

    name: str
    origin: str
    users: tuple[User, ...] = ()
    codes: tuple[ProjectCode, ...] = ()
    variables: tuple[Variable, ...] = ()
    cases: tuple[ProjectCase, ...] = ()
    texts: tuple[SourceText, ...] = ()
    left: tuple[Said, ...] = ()

    def every_code(self) -> Iterator[ProjectCode]:
        """Yield every code, each before those under it."""
        yield from (code for _, code in walked(self.codes))


def walked(codes: Iterable[ProjectCode]) -> Iterator[tuple[tuple[str, ...], ProjectCode]]:
    """Yield codes and all under them with their names from the top down, parents first."""
    waiting: list[tuple[tuple[str, ...], ProjectCode]] = [
        ((one.name,), one) for one in reversed([*codes])
    ]
    while waiting:
        path, code = waiting.pop()
        yield path, code
        waiting += [((*path, one.name), one) for one in reversed(code.codes)]
