"""JSON as a source: every string in it is a line, and knows which one.

Numbers, names of fields, true and false are no text and have no line. Repeated copies of
the words (per word, per token) are lines too, so a format must say that they are copies.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.errors.base import Where
from workbench.errors.source import DamagedSource, TooManyLines
from workbench.ingest.clean import encodable
from workbench.ingest.reading import Builder
from workbench.ingest.source import MAX_TEXTS, Line
from workbench.text.form import nfc

LOOKS_LIKE_JSON: Final = re.compile(r'\s*(?:\{\s*"|\[\s*\{\s*")')
"""How a file begins that is JSON, or was before it was damaged."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A string of the JSON, and the line (index) it is."""

    line: int
    text: str


@dataclass(slots=True)
class _Leaves:
    file: str
    lines: list[Line] = field(default_factory=list)

    def take(self, value: Any, path: str) -> Any:
        """Return ``value`` with every string in it replaced by its leaf."""
        if isinstance(value, str):
            if len(self.lines) >= MAX_TEXTS:
                raise TooManyLines(Where(self.file), MAX_TEXTS)
            text = nfc(encodable(value))
            self.lines.append(Line(text, path, len(self.lines)))
            return Leaf(len(self.lines) - 1, text)
        if isinstance(value, list):
            return [self.take(one, f"{path}[{index}]") for index, one in enumerate(value)]
        if isinstance(value, dict):
            return {key: self.take(one, f"{path}.{key}".strip(".")) for key, one in value.items()}
        return value


def read_json(text: str, file: str) -> tuple[Any, tuple[Line, ...]]:
    """Return the content with leaves for strings, and their lines."""
    leaves = _Leaves(file)
    try:
        content = leaves.take(json.loads(text), "")
    except (ValueError, RecursionError) as error:
        raise DamagedSource(Where(file), "json") from error
    return content, tuple(leaves.lines)


def milliseconds_of(seconds: Any) -> int | None:
    """Return a JSON number of seconds in milliseconds; None for anything else."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return None
    if not 0 <= seconds < 1e7:  # noqa: PLR2004 - four months; also refuses NaN
        return None
    return round(seconds * 1000)


def items(value: Any) -> list[dict[str, Any]]:
    """Return the mappings in a list; an empty list for anything else."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def leaves_in(value: Any) -> list[Leaf]:
    """Return all leaves below a value."""
    if isinstance(value, Leaf):
        return [value]
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [leaf for one in below for leaf in leaves_in(one)]


def aside_all(value: Any, reason: str, builder: Builder) -> None:
    """Set every string below a value aside."""
    for leaf in leaves_in(value):
        builder.aside(leaf.line, leaf.text, reason)
