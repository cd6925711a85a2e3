"""Putting other words into a Word file by cutting bytes, and nothing but those words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final
from xml.sax.saxutils import escape

from workbench.text.form import nfc
from workbench.trace.file.outline import Node
from workbench.trace.file.scribe import OBJECT

_TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]")
_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KEEPS_BLANKS: Final = re.compile(rb"xml:space\s*=\s*[\"']preserve[\"']")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that one element (``w:t``, or a sign such as ``w:br``) adds to a paragraph."""

    node: Node
    paragraph: int
    start: int
    end: int
    text: str

    @property
    def is_text(self) -> bool:
        """Whether it is words rather than a sign or a picture."""
        return self.node.name == "t"


@dataclass
class Splices:
    """Byte edits by part. None may touch another."""

    _cuts: dict[str, list[tuple[int, int, bytes]]] = field(default_factory=dict)

    def put(self, part: str, start: int, end: int, data: bytes) -> None:
        """Put ``data`` in place of the bytes ``[start, end)`` of a part."""
        self._cuts.setdefault(part, []).append((start, end, data))

    def take(self, others: Splices) -> None:
        """Add the edits of ``others``."""
        for part, cuts in others._cuts.items():
            self._cuts.setdefault(part, []).extend(cuts)

    def drop(self, node: Node) -> None:
        """Take an element out."""
        self.put(node.part, node.start, node.end, b"")

    def applied(self, parts: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the parts that change, changed."""
        return {name: _spliced(parts[name], cuts) for name, cuts in self._cuts.items()}


def _spliced(data: bytes, cuts: Sequence[tuple[int, int, bytes]]) -> bytes:
    kept, at = [], 0
    for start, end, new in sorted(cuts, key=lambda one: one[:2]):
        assert start >= at, "two edits touch the same bytes"
        kept += [data[at:start], new]
        at = end
    return b"".join((*kept, data[at:]))


def reword(pieces: Sequence[Piece], new: str, parts: Mapping[str, bytes], to: Splices) -> bool:
    """Make the pieces read ``new``, changing no more of them than differs.

    Words that stay keep their look; new ones take that of the words they replace. Says
    False, and does nothing, where that would take out a picture or a note, or where there
    is no text to write in.
    """
    words = [one for one in pieces if one.is_text]
    old = "".join(one.text for one in pieces)
    new = _ILLEGAL.sub("", nfc(new))
    if old == new:
        return True
    if not words:
        return False
    texts = _shared_out(pieces, old, new)
    if texts is None:
        return False
    for piece, text in zip(pieces, texts, strict=True):
        if text == piece.text:
            continue
        node = piece.node
        shown = _written(parts[node.part], node, text) if piece.is_text else b""
        to.put(node.part, node.start, node.end, shown)
    return True


def _shared_out(pieces: Sequence[Piece], old: str, new: str) -> list[str] | None:
    """Return what each piece is to read; None where something other than words would go."""
    owner = [at for at, piece in enumerate(pieces) for _ in piece.text]
    texts = [""] * len(pieces)
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    at = 0
    for tag, start, end, start_new, end_new in matcher.get_opcodes():
        length = sum(map(len, before[start:end]))
        gone = old[at : at + length]
        if tag == "equal":
            for offset, sign in enumerate(gone):
                texts[owner[at + offset]] += sign
        elif OBJECT in gone:
            return None
        else:
            come = "".join(after[start_new:end_new])
            texts[_home(pieces, owner, at, inserted=not length)] += come
        at += length
    return texts


def _home(pieces: Sequence[Piece], owner: Sequence[int], at: int, *, inserted: bool) -> int:
    """Return the piece that new words at an offset go into: that of the words they replace."""
    first = owner[max(0, at - 1) if inserted or at >= len(owner) else at] if owner else 0
    texts = [number for number, piece in enumerate(pieces) if piece.is_text]
    return min(texts, key=lambda number: abs(number - first))


def _written(data: bytes, node: Node, text: str) -> bytes:
    tag = data[node.start : node.inner]
    name = tag[1:].split()[0].rstrip(b"/>")
    if tag.endswith(b"/>"):
        tag = tag[:-2].rstrip() + b">"
    if not _KEEPS_BLANKS.search(tag):
        tag = tag[:-1] + b' xml:space="preserve">'
    prefix = name.rpartition(b":")[0]
    sign = (prefix + b":br" if prefix else b"br").join((b"<", b"/>"))
    lines = [escape(line).encode() for line in text.split("\n")]
    between = b"</" + name + b">" + sign + tag
    return tag + between.join(lines) + b"</" + name + b">"


def attribute_put(node: Node, data: bytes, name: str, value: str, to: Splices) -> bool:
    """Give an attribute (by its name without prefix) of an element another value."""
    tag = data[node.start : node.inner]
    found = re.search(rb"[\s:]" + name.encode() + rb"\s*=\s*(\"[^\"]*\"|'[^']*')", tag)
    if found is None:
        return False
    shown = b'"' + escape(value, {'"': "&quot;", "\n": "&#10;"}).encode() + b'"'
    to.put(node.part, node.start + found.start(1), node.start + found.end(1), shown)
    return True
