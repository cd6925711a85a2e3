"""A YAML mapping whose every access checks kind and presence, and names file and line.

Built on ruamel.yaml, which refuses duplicate keys and knows where each key stands.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from workbench.errors.authored import (
    DuplicateKey,
    MissingField,
    NotUtf8,
    UnknownField,
    UnreadableYaml,
    WrongKind,
)
from workbench.errors.base import Where
from workbench.fields.construct import Constructor
from workbench.model.wording import Wording

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Signs that no file format of ours can hold: controls, halves of pairs, non-characters."""

_IDENTITY: Final = re.compile(r"[^\W_][\w-]{0,59}")
_LONGEST_NAME: Final = 200


def read_yaml(data: bytes, file: str) -> Mapping:
    """Read the one mapping that the YAML file ``file`` holds.

    ``data`` is the file's content (UTF-8); ``file`` only names it in errors. Raises
    :class:`UnreadableYaml`, :class:`DuplicateKey` or :class:`WrongKind`.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise NotUtf8(Where(file, line)) from error
    yaml = YAML(typ="rt")
    yaml.Constructor = Constructor
    try:
        content = yaml.load(text)
    except DuplicateKeyError as error:
        raise DuplicateKey(Where(file, _line(error)), _duplicated(error)) from error
    except MarkedYAMLError as error:
        problem = str(error.problem or "syntax").rstrip(".")
        raise UnreadableYaml(Where(file, _line(error)), problem) from error
    except (YAMLError, ValueError, RecursionError) as error:
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        raise UnreadableYaml(Where(file, line), str(error).splitlines()[0]) from error
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
        self._keys: dict[str, object] = {}
        for key in content:
            # A speaker may be called 1: whatever YAML makes of a name, it is a text to us.
            if self._keys.setdefault(str(key), key) is not key:
                raise DuplicateKey(self.where(str(key)), str(key))

    def where(self, field: str | None = None) -> Where:
        """Return the place of a field, or of the mapping."""
        return Where(self._file, self._line_of(field) if field else self._line)

    def __contains__(self, field: object) -> bool:
        """Tell whether the field is given (and not empty)."""
        return self._raw(field) is not None

    def names(self) -> tuple[str, ...]:
        """Return the names of all fields, in the file's order."""
        return tuple(self._keys)

    def only(self, *known: str) -> None:
        """Refuse fields outside ``known``: a misspelt field must not be dropped silently."""
        for name in self.names():
            if name not in known:
                near = get_close_matches(name, known, n=1)
                raise UnknownField(self.where(name), name, near[0] if near else None, known)

    def text(self, field: str, default: str | None = None) -> str:
        """Return a text; numbers and dates are taken as they would be written.

        Without a default it must not be empty.
        """
        value = self._value(field, default)
        if isinstance(value, dt.date):
            return value.isoformat()
        if not _is_text(value):
            raise self.wrong(field, "a text", value)
        text = str(value).strip()
        if not text and default is None:
            raise MissingField(self.where(field), field)
        return text

    def identity(self, field: str) -> str:
        """Return an id; it becomes part of file names, bookmarks and commands."""
        name = self.text(field)
        if not _IDENTITY.fullmatch(name):
            raise self.wrong(field, "letters, digits and hyphens (at most 60)", name)
        return name

    def file_name(self, field: str, default: str | None = None) -> str:
        """Return the name of a file that lies beside this one or in a folder below it."""
        name = self.text(field, default)
        parts = name.replace("\\", "/").split("/")
        hidden = any(not part or part.startswith(".") for part in parts)
        if hidden or ":" in parts[0] or not name.isprintable() or len(name) > _LONGEST_NAME:
            raise self.wrong(field, "the name of a file in its folder", name)
        return name

    def number(self, field: str, default: float | None = None) -> float:
        """Return a finite number."""
        value = self._value(field, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
            raise self.wrong(field, "a number", value)
        return float(value)

    def count(self, field: str) -> int:
        """Return how many: a whole number, not below zero."""
        value = self.number(field)
        if value < 0 or not value.is_integer():
            raise self.wrong(field, "a whole number", self._value(field, None))
        return int(value)

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
        for index, value in enumerate(values):
            if not _is_text(value) or not str(value).strip():
                where = Where(self._file, self._item_line(values, index))
                raise WrongKind(where, field, "a list of texts", _shown(value))
        return tuple(str(value).strip() for value in values)

    def wording(self, field: str, *, required: bool = False) -> Wording:
        """Return a text in several languages: a plain text or a map by language."""
        value = self._value(field, None if required else "")
        if isinstance(value, CommentedMap):
            inner = Mapping(value, self._file, self._line_of(field))
            inner.only("nb", "nn", "en")
            if required and not inner.names():
                raise MissingField(self.where(field), field)
            return Wording(tuple((tag, inner.text(tag)) for tag in inner.names()))
        text = self.text(field, "")
        if required and not text:
            raise MissingField(self.where(field), field)
        return Wording.of(text) if text else Wording()

    def wordings(self, field: str) -> tuple[Wording, ...]:
        """Return a list of wordings, or a map by language of lists of equal length."""
        value = self._raw(field)
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
                raise WrongKind(
                    Where(self._file, line), field, "a list of name: value", _shown(value)
                )
            yield Mapping(value, self._file, line)

    def _value(self, field: str, default: Any) -> Any:
        value = self._raw(field)
        if value is None:
            if default is None:
                raise MissingField(self.where(), field)
            return default
        return value

    def _list(self, field: str) -> list[Any]:
        value = self._raw(field)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.wrong(field, "a list", value)
        return value

    def wrong(self, field: str, wanted: str, found: object) -> WrongKind:
        """Return the error that ``field`` holds ``found`` where ``wanted`` belongs."""
        return WrongKind(self.where(field), field, wanted, _shown(found))

    def _raw(self, field: object) -> Any:
        return self._content.get(self._keys.get(str(field), field))

    def _line_of(self, field: str) -> int:
        positions = getattr(self._content.lc, "data", None) or {}
        key = self._keys.get(field, field)
        return int(positions[key][0]) + 1 if key in positions else self._line

    def _item_line(self, values: Any, index: int) -> int:
        positions = getattr(getattr(values, "lc", None), "data", None) or {}
        return int(positions[index][0]) + 1 if index in positions else self._line


def _is_text(value: object) -> bool:
    """Say whether a value can be taken as a text that every file format can hold."""
    if isinstance(value, str):
        return not _UNPRINTABLE.search(value)
    return isinstance(value, int | float) and not isinstance(value, bool) and _is_finite(value)


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number beyond what a float can be
        return False


def _shown(value: object) -> str:
    """Return a value as an error shows it; what is inside a list or mapping may be endless."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | set):
        return "[…]"
    return str(value)[:60]


def _line(error: MarkedYAMLError) -> int | None:
    mark = error.problem_mark or error.context_mark
    return int(mark.line) + 1 if mark is not None else None


def _duplicated(error: DuplicateKeyError) -> str:
    problem = str(error.problem or "")
    return problem.split('"')[1] if problem.count('"') > 1 else problem
