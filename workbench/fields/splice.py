"""Changing a few signs of an authored YAML file, and not one of the others.

The file is parsed only to learn where things stand; the change is made in the text. So
comments, order, quoting and line ends stay as people wrote them. Nodes are those of
ruamel.yaml, with the places of their first and last sign.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

_PLAIN: Final = re.compile(r"[A-Za-zÆØÅæøå][\wÆØÅæøå-]*")
_NOT_PLAIN: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})

Entry: TypeAlias = tuple[Node, Node]


@dataclass(frozen=True, slots=True)
class Splice:
    """Signs ``start`` up to ``end`` of a text (code points) give way to ``text``."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """Return ``text`` with every splice made; they may not overlap."""
    for one in sorted(splices, key=lambda one: (one.start, one.end), reverse=True):
        text = text[: one.start] + one.text + text[one.end :]
    return text


def tree(text: str) -> MappingNode:
    """Return the nodes of a file that :func:`workbench.fields.mapping.read_yaml` reads."""
    node = YAML(typ="rt").compose(text)
    assert isinstance(node, MappingNode)
    return node


def entry(mapping: MappingNode, field: str) -> Entry | None:
    """Return the nodes of a field's name and value, or None when it is not there."""
    for name, value in mapping.value:
        if name.value == field:
            return name, value
    return None


def items(mapping: MappingNode, field: str) -> tuple[MappingNode, ...]:
    """Return the mappings in the list ``field``."""
    found = entry(mapping, field)
    if found is None or not isinstance(found[1], SequenceNode):
        return ()
    return tuple(one for one in found[1].value if isinstance(one, MappingNode))


def scalar(text: str) -> str:
    """Return ``text`` as YAML on one line: bare when that is safe, else in quotation marks."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _NOT_PLAIN:
        return text
    return json.dumps(text, ensure_ascii=False)


def flow(value: object) -> str:
    """Return a text, truth value, list of texts or mapping of texts as YAML on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {flow(one)}' for key, one in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(scalar(str(one)) for one in value)}]"
    return json.dumps(value, ensure_ascii=False)


def set_value(text: str, node: Node, written: str) -> Splice:
    """Put ``written`` in the place of a value."""
    start, end = node.start_mark.index, end_of(text, node)
    if start == end and text[start - 1 : start] == ":":  # a name with nothing behind it
        written = " " + written
    return Splice(start, end, written)


def add_entry(
    text: str, mapping: MappingNode, field: str, written: str, after: Sequence[str]
) -> Splice:
    """Add a field to a mapping, behind the last there is of the fields ``after``."""
    before = [value for name, value in mapping.value if name.value in after]
    at = end_of(text, before[-1] if before else mapping.value[-1][1])
    if mapping.flow_style:
        return Splice(at, at, f", {field}: {written}")
    at = end_of_line(text, at)
    indent = " " * mapping.value[0][0].start_mark.column
    return Splice(at, at, f"{newline(text)}{indent}{field}: {written}")


def remove_entry(text: str, mapping: MappingNode, field: str) -> Splice | None:
    """Take a field away with its line; None when it is not there or the first of its mapping."""
    places = [name.value for name, _ in mapping.value]
    if field not in places[1:]:
        return None
    at = places.index(field)
    name, value = mapping.value[at]
    if mapping.flow_style:
        return Splice(end_of(text, mapping.value[at - 1][1]), end_of(text, value), "")
    start = text.rindex("\n", 0, name.start_mark.index)
    if text[start - 1] == "\r":
        start -= 1
    return Splice(start, end_of_line(text, end_of(text, value)), "")


def block_of(text: str, item: Node) -> tuple[int, int]:
    """Return where the lines of a block list's item begin and end, its last line break left out.

    Lines of comment right above it, as far in as its dash, belong to it.
    """
    start = text.rfind("\n", 0, item.start_mark.index) + 1
    indent = re.match(r"\s*", text[start:])
    comment = f"{indent.group() if indent else ''}#"
    while True:
        above = text.rfind("\n", 0, max(0, start - 1)) + 1
        if above == start or not text.startswith(comment, above):
            return start, end_of_line(text, end_of(text, item))
        start = above


def end_of(text: str, node: Node) -> int:
    """Return where a node's last sign stands, plus one; white space and comments are no part."""
    if isinstance(node, ScalarNode):
        inside = text[node.start_mark.index : node.end_mark.index]
        return int(node.start_mark.index) + len(inside.rstrip())
    if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last: Any = node.value[-1]
    return end_of(text, last[1] if isinstance(node, MappingNode) else last)


def end_of_line(text: str, at: int) -> int:
    """Return where the line that ``at`` is in ends, without its line break."""
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if text[end - 1] == "\r" and end > at else end


def newline(text: str) -> str:
    """Return the line break the file uses."""
    return "\r\n" if "\r\n" in text else "\n"


def dash_column(text: str, item: Node) -> int:
    """Return how far in the dash of a block list's item stands."""
    start = text.rfind("\n", 0, item.start_mark.index) + 1
    return text.index("-", start) - start


def shifted(lines: str, by: int) -> str:
    """Return a block of lines moved ``by`` columns to the right (left when negative)."""
    return "".join(_shift(line, by) for line in lines.splitlines(keepends=True))


def _shift(line: str, by: int) -> str:
    if not line.strip():
        return line
    if by >= 0:
        return " " * by + line
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(-by, spaces) :]
