"""Reading the codebook: themes, codes, and the sentences the codes stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from workbench.errors.authored import AuthoredError, DefinedTwice, EmptyList, MissingField
from workbench.errors.base import Where
from workbench.errors.coding import BrokenSentence, SentenceWithoutCases
from workbench.fields.mapping import Mapping, read_yaml
from workbench.model.codebook import Code, Codebook, Theme
from workbench.model.wording import Wording

CASES: Final = "{cases}"
"""Where the quantified subject stands in a code's sentence."""

_BRACED = re.compile(r"\{[^{}]*\}|[{}]")
_CHOICE = re.compile(r"\{[^{}|]*\|[^{}|]*\}")
LANGUAGES: Final = ("nb", "nn", "en")
"""Languages that a code's sentence can be told in."""

CODE_FIELDS: Final = (
    "id",
    "name",
    "definition",
    "include",
    "exclude",
    "example",
    "counter_example",
    "keywords",
    "guide",
    "sensitive",
    "retired",
    "finding",
    "contrary",
)


def read_codebook(data: bytes, file: str, language: str = "") -> Codebook:
    """Read the codebook in ``data`` (YAML, UTF-8); ``file`` names it in errors.

    ``language`` is what sentences are in that name none, unless the file says: so that a report
    in another language tells them whole, and not with a subject of its own put before them.

    Codes that are retired stand apart: nothing is coded or told with them any more.

    Every code has an id of its own across themes, a name, a definition and a finding; the
    finding and its contrary hold ``{cases}`` once and else only ``{singular|plural}``.
    Raises an :class:`~workbench.errors.authored.AuthoredError` at the first fault.
    """
    content = read_yaml(data, file)
    content.only("version", "language", "themes")
    version = content.text("version")
    if "language" in content:
        language = content.choice("language", LANGUAGES)
    themes = tuple(_theme(one, language) for one in content.mappings("themes"))
    if not themes:
        raise _none(content, "themes")
    _once("theme", ((theme.id, theme.line) for theme in themes), file)
    codes = tuple(code for theme in themes for code in theme.codes)
    _once("code", ((code.id, code.line) for code in codes), file)
    active = tuple(replace(one, codes=_active(one)) for one in themes if _active(one))
    if not active:
        raise MissingField(content.where("themes"), "codes")
    return Codebook(version, active, tuple(code for code in codes if code.retired))


def _none(content: Mapping, field: str) -> AuthoredError:
    """Return what to say of a list that is absent, or is there and empty."""
    if field in content:
        return EmptyList(content.where(field), field)
    return MissingField(content.where(), field)


def _active(theme: Theme) -> tuple[Code, ...]:
    return tuple(code for code in theme.codes if not code.retired)


def _theme(content: Mapping, language: str) -> Theme:
    content.only("id", "name", "definition", "codes")
    theme = content.identity("id")
    codes = tuple(_code(one, theme, language) for one in content.mappings("codes"))
    if not codes:
        raise _none(content, "codes")
    return Theme(
        id=theme,
        name=_needed(content, "name"),
        definition=content.wording("definition"),
        codes=codes,
        line=content.where().line or 0,
    )


def _code(content: Mapping, theme: str, language: str) -> Code:
    content.only(*CODE_FIELDS)
    return Code(
        id=content.identity("id"),
        theme=theme,
        name=_needed(content, "name"),
        definition=_needed(content, "definition"),
        include=content.wording("include"),
        exclude=content.wording("exclude"),
        example=content.wording("example"),
        counter_example=content.wording("counter_example"),
        keywords=content.texts("keywords"),
        guide=content.texts("guide"),
        finding=_sentence(content, "finding", language, required=True),
        contrary=_sentence(content, "contrary", language, required=False),
        sensitive=content.flag("sensitive", default=False),
        retired=content.flag("retired", default=False),
        line=content.where().line or 0,
    )


def _needed(content: Mapping, field: str) -> Wording:
    wording = content.wording(field, required=True)
    if not wording:
        raise MissingField(content.where(field), field)
    return wording


def _sentence(content: Mapping, field: str, language: str, *, required: bool) -> Wording:
    wording = _needed(content, field) if required else content.wording(field)
    for _, text in wording.texts:
        _check_sentence(text, content.where(field))
    return Wording(tuple((tag or language, text) for tag, text in wording.texts))


def _check_sentence(text: str, where: Where) -> None:
    for part in _BRACED.findall(text):
        if part != CASES and not _CHOICE.fullmatch(part):
            raise BrokenSentence(where, text, part)
    if text.count(CASES) != 1:
        raise SentenceWithoutCases(where, text)


def _once(kind: str, named: Iterable[tuple[str, int]], file: str) -> None:
    first: dict[str, int] = {}
    for name, line in named:
        if name in first:
            raise DefinedTwice(Where(file, line), kind, name, Where(file, first[name]))
        first[name] = line
