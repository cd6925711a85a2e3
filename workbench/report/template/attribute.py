"""The attributes of the dialect: ``{#id .class key="value"}``, read strictly."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PART = re.compile(
    r"""\s*(?:
        \#(?P<id>[^\s#.{}="]+)
        | \.(?P<cls>[^\s#.{}="]+)
        | (?P<key>[A-Za-z][\w-]*)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"{}]+))
    )(?=\s|$)""",
    re.VERBOSE,
)
_TAIL = re.compile(r"(?<!\])[ \t]*\{([^{}]*)\}[ \t]*$")


@dataclass(frozen=True)
class Attributes:
    """What stands in the braces. ``id`` is empty when none is given."""

    id: str = ""
    classes: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()

    def value(self, key: str) -> str:
        """Return the value of a key, or an empty text."""
        return dict(self.values).get(key, "")

    def others(self, classes: tuple[str, ...], keys: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the classes and keys given beyond these."""
        strange = [f".{one}" for one in self.classes if one not in classes]
        return (*strange, *(key for key, _ in self.values if key not in keys))


def read_attributes(text: str) -> Attributes | None:
    """Return the attributes in ``text`` (without braces); None when any of it is no attribute."""
    name, classes, values, at = "", [], [], 0
    text = text.rstrip()
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            return None
        at = part.end()
        if part["id"]:
            name = part["id"]
        elif part["cls"]:
            classes.append(part["cls"])
        else:
            values.append((part["key"], part["quoted"] if part["bare"] is None else part["bare"]))
    return Attributes(name, tuple(classes), tuple(values))


def split_tail(text: str) -> tuple[str, str | None]:
    """Return a heading's text and what stands in the braces at its end, None without braces."""
    tail = _TAIL.search(text)
    if tail is None:
        return text, None
    return text[: tail.start()], tail[1]
