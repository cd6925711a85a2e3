"""Themes and codes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from workbench.model.wording import Wording


@dataclass(frozen=True, slots=True)
class Code:
    """A code and the finding it stands for.

    ``finding`` and ``contrary`` are sentences over ``{cases}``; ``guide`` are the ids of
    guide items it can be asked under (none: the code can only emerge).
    """

    id: str
    theme: str
    name: Wording
    definition: Wording
    include: Wording
    exclude: Wording
    example: Wording
    counter_example: Wording
    keywords: tuple[str, ...]
    guide: tuple[str, ...]
    finding: Wording
    contrary: Wording
    sensitive: bool = False
    retired: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of codes; a chapter section of the report."""

    id: str
    name: Wording
    definition: Wording
    codes: tuple[Code, ...]
    line: int = 0


@dataclass(frozen=True)
class Codebook:
    """The thematic codebook.

    ``retired`` are codes that are no longer in use: what was coded with them is kept and
    not counted. They are in none of the themes, though each names the one it was in.
    """

    version: str
    themes: tuple[Theme, ...]
    retired: tuple[Code, ...] = ()

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        """All codes, in the order of the file."""
        return tuple(code for theme in self.themes for code in theme.codes)

    @cached_property
    def by_id(self) -> dict[str, Code]:
        """Codes by id."""
        return {code.id: code for code in self.codes}

    @cached_property
    def known(self) -> dict[str, Code]:
        """Every code there ever was, by id: those in use and those retired."""
        return self.by_id | {code.id: code for code in self.retired}

    def theme(self, name: str) -> Theme:
        """Return the theme with this id; KeyError when there is none."""
        return {theme.id: theme for theme in self.themes}[name]


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code to be added. ``finding`` holds ``{cases}`` once."""

    id: str
    theme: str
    name: str
    definition: str
    finding: str
    include: str = ""
    exclude: str = ""
    keywords: tuple[str, ...] = ()
