"""One part of a Word file as a tree that knows which bytes each element stands in.

A file that people have written in is changed by cutting bytes out and putting others in,
never by writing the tree out anew: what is not meant to change then stays, to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

_START_TAG: Final = re.compile(rb"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_SEPARATOR: Final = "}"


@dataclass(eq=False, slots=True)
class Node:
    """An element. It can be read as the other readers' elements are (tag, attrib, children).

    Its bytes are ``[start, end)`` of the part called ``part``; its content is
    ``[inner, close)``, which is empty in a tag that closes itself.
    """

    tag: str
    attrib: dict[str, str]
    part: str
    start: int
    inner: int
    parent: Node | None
    close: int = 0
    end: int = 0
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def __iter__(self) -> Iterator[Node]:
        """Yield the children."""
        return iter(self.children)

    @property
    def name(self) -> str:
        """The name without its namespace."""
        return self.tag.rpartition(_SEPARATOR)[2]

    def within(self) -> Iterator[Node]:
        """Yield everything inside, in reading order."""
        for child in self.children:
            yield child
            yield from child.within()

    def first(self, name: str) -> Node | None:
        """Return the first element of this name inside, at any depth."""
        return next((one for one in self.within() if one.name == name), None)

    def child(self, name: str) -> Node | None:
        """Return the first child of this name."""
        return next((one for one in self.children if one.name == name), None)

    def above(self, name: str) -> Node | None:
        """Return the nearest element of this name around this one."""
        one = self.parent
        while one is not None and one.name != name:
            one = one.parent
        return one


def outline(data: bytes, part: str) -> Node:
    """Return the root of a part in UTF-8 that has been found sound XML without a doctype."""
    reader = _Reader(data, part)
    reader.read()
    return reader.top.children[0]


class _Reader:
    def __init__(self, data: bytes, part: str) -> None:
        self.data = data
        self.part = part
        self.top = Node("", {}, part, 0, 0, None)
        self._at = self.top
        self._parser = expat.ParserCreate("UTF-8", _SEPARATOR)
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def read(self) -> None:
        self._parser.Parse(self.data, True)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        found = _START_TAG.match(self.data, start)
        assert found is not None
        node = Node(tag, attributes, self.part, start, found.end(), self._at)
        self._at.children.append(node)
        self._at = node

    def _end(self, _tag: str) -> None:
        node = self._at
        if self.data[node.inner - 2 : node.inner] == b"/>":
            node.close = node.end = node.inner
        else:
            node.close = self._parser.CurrentByteIndex
            node.end = self.data.index(b">", node.close) + 1
        assert node.parent is not None
        self._at = node.parent

    def _text(self, text: str) -> None:
        if not self._at.children:
            self._at.text += text
