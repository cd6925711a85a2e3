"""A YAML mapping whose every access checks kind and presence, and names file and line.

Built on ruamel.yaml, which refuses duplicate keys and knows where each key stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from workbench.errors.authored import (
    DuplicateKey,
    MissingField,
    UnknownField,
    UnreadableYaml,
    WrongKind,
)
from workbench.errors.base import Where
from workbench.model.wording import Wording


def read_yaml(data: bytes, file: str) -> Mapping:
    """Read the one mapping that the YAML file ``file`` holds.

    ``data`` is the file's content (UTF-8); ``file`` only names it in errors. Raises
    :class:`UnreadableYaml`, :class:`DuplicateKey` or :class:`WrongKind`.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UnreadableYaml(Where(file, line), "not UTF-8") from error
    yaml = YAML(typ="rt")
    try:
        content = yaml.load(text)
    except DuplicateKeyError as error:
        raise DuplicateKey(Where(file, _line(error)), _duplicated(error)) from error
    except MarkedYAMLError as error:
        problem = str(error.problem or "syntax").rstrip(".")
        raise UnreadableYaml(Where(file, _line(error)), problem) from error
    except (YAMLError, ValueError, RecursionError) as error:
        raise UnreadableYaml(Where(file), str(error).splitlines()[0]) from error
    if content is None:
        content = CommentedMap()
    if not isinstance(content, CommentedMap):
        raise WrongKind(Where(file, 1), "file", "name: value", type(content).__name__)
    return Mapping(content, file, 1)


class Mapping:
    """A mapping at a known line of a file; the ``get``-like methods name what they take."""

    def __init__(self, content: CommentedMap, file: str, line: int) -> None:
        """Wrap ``content``; ``line`` is where the mapping begins (from 1)."""
        self._content = content
        self._file = file
        self._line = line

    def where(self, field: str | None = None) -> Where:
        """Return the place of a field, or of the mapping."""
        return Where(self._file, self._line_of(field) if field else self._line)

    def __contains__(self, field: object) -> bool:
        """Tell whether the field is given (and not empty)."""
        return self._content.get(field) is not None

    def names(self) -> tuple[str, ...]:
        """Return the names of all fields, in the file's order."""
        return tuple(str(key) for key in self._content)

    def only(self, *known: str) -> None:
        """Refuse fields outside ``known``: a misspelt field must not be dropped silently."""
        for name in self.names():
            if name not in known:
                near = get_close_matches(name, known, n=1)
                raise UnknownField(self.where(name), name, near[0] if near else None, known)

    def text(self, field: str, default: str | None = None) -> str:
        """Return a text; numbers and dates are taken as they would be written."""
        value = self._value(field, default)
        if isinstance(value, dt.date):
            return value.isoformat()
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self.wrong(field, "a text", value)
        return str(value).strip()

    def number(self, field: str, default: float | None = None) -> float:
        """Return a number."""
        value = self._value(field, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(field, "a number", value)
        return float(value)

    def flag(self, field: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self._value(field, default)
        if not isinstance(value, bool):
            raise self.wrong(field, "true or false", value)
        return value

    def choice(self, field: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        """Return one of the allowed words."""
        value = self.text(field, default)
        if value not in allowed:
            raise self.wrong(field, " | ".join(allowed), value)
        return value

    def date(self, field: str, default: str | None = None) -> str:
        """Return an ISO date (YYYY-MM-DD)."""
        value = self.text(field, default)
        try:
            return dt.date.fromisoformat(value).isoformat() if value else ""
        except ValueError:
            raise self.wrong(field, "YYYY-MM-DD", value) from None

    def texts(self, field: str) -> tuple[str, ...]:
        """Return a list of texts; empty when the field is absent."""
        values = self._list(field)
        for value in values:
            if isinstance(value, bool) or not isinstance(value, str | int | float):
                raise self.wrong(field, "a list of texts", value)
        return tuple(str(value).strip() for value in values)

    def wording(self, field: str, *, required: bool = False) -> Wording:
        """Return a text in several languages: a plain text or a map by language."""
        value = self._value(field, None if required else "")
        if isinstance(value, CommentedMap):
            inner = Mapping(value, self._file, self._line_of(field))
            inner.only("nb", "nn", "en")
            return Wording(tuple((tag, inner.text(tag)) for tag in inner.names()))
        text = self.text(field, "")
        if required and not text:
            raise MissingField(self.where(field), field)
        return Wording.of(text) if text else Wording()

    def wordings(self, field: str) -> tuple[Wording, ...]:
        """Return a list of wordings, or a map by language of lists of equal length."""
        value = self._content.get(field)
        if isinstance(value, CommentedMap):
            by_language = Mapping(value, self._file, self._line_of(field))
            by_language.only("nb", "nn", "en")
            lists = {tag: by_language.texts(tag) for tag in by_language.names()}
            lengths = {len(texts) for texts in lists.values()}
            if len(lengths) > 1:
                raise self.wrong(field, "lists of equal length", sorted(lengths))
            return tuple(
                Wording(tuple((tag, texts[index]) for tag, texts in lists.items()))
                for index in range(max(lengths, default=0))
            )
        return tuple(Wording.of(text) for text in self.texts(field))

    def mapping(self, field: str, *, required: bool = False) -> Mapping:
        """Return an inner mapping; an empty one when absent and not required."""
        value = self._value(field, None if required else CommentedMap())
        if not isinstance(value, CommentedMap):
            raise self.wrong(field, "name: value", value)
        return Mapping(value, self._file, self._line_of(field))

    def mappings(self, field: str) -> Iterator[Mapping]:
        """Return a list of mappings, each with its own line."""
        values = self._list(field)
        for index, value in enumerate(values):
            line = self._item_line(values, index)
            if not isinstance(value, CommentedMap):
                raise WrongKind(Where(self._file, line), field, "a list of name: value", str(value))
            yield Mapping(value, self._file, line)

    def _value(self, field: str, default: Any) -> Any:
        value = self._content.get(field)
        if value is None:
            if default is None:
                raise MissingField(self.where(), field)
            return default
        return value

    def _list(self, field: str) -> list[Any]:
        value = self._content.get(field)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.wrong(field, "a list", value)
        return value

    def wrong(self, field: str, wanted: str, found: object) -> WrongKind:
        """Return the error that ``field`` holds ``found`` where ``wanted`` belongs."""
        return WrongKind(self.where(field), field, wanted, str(found)[:60])

    def _line_of(self, field: str) -> int:
        positions = getattr(self._content.lc, "data", None) or {}
        return int(positions[field][0]) + 1 if field in positions else self._line

    def _item_line(self, values: Any, index: int) -> int:
        positions = getattr(getattr(values, "lc", None), "data", None) or {}
        return int(positions[index][0]) + 1 if index in positions else self._line


def _line(error: MarkedYAMLError) -> int | None:
    mark = error.problem_mark or error.context_mark
    return int(mark.line) + 1 if mark is not None else None


def _duplicated(error: DuplicateKeyError) -> str:
    problem = str(error.problem or "")
    return problem.split('"')[1] if problem.count('"') > 1 else problem
