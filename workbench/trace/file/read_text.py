"""Reading a report that is plain text or Markdown: its paragraphs, and which are headings."""

from __future__ import annotations

import re
from typing import Final

from workbench.trace.file.scribe import Readback, Scribe

_HASHES: Final = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_BULLET: Final = re.compile(r"^\s*(?:[•·▪–*+-]|\d{1,2}[.)])\s+")
_TABLE: Final = re.compile(r"^\s*\|")
_ATTRIBUTES: Final = re.compile(r"\{[.#][^{}]*\}")
_PICTURE: Final = re.compile(r"!\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^()]*\)")
_LINK: Final = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*\)")
_MARK: Final = re.compile(r"\[([^\[\]]*)\]\{[.#][^{}]*\}")
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")


def read_plain(text: str, *, markdown: bool) -> Readback:
    """Return a text as paragraphs.

    Of plain text every line is one, also a blank one: what belongs together is for the reader
    of the whole to see. In Markdown a blank line, a bullet or a heading begins one; attributes,
    links and escapes are undone, what describes a picture is left out, and a table's row is a
    paragraph in a table.
    """
    if not markdown:
        return _lines(text)
    scribe = Scribe()
    held: list[str] = []
    table = 0
    for line in (*text.split("\n"), ""):
        head = _HASHES.match(line)
        row = bool(_TABLE.match(line))
        if held and (not line.strip() or head or row or _BULLET.match(line)):
            _end(scribe, held)
        if head:
            scribe.write(_bare(head.group(2)))
            scribe.end("Heading", len(head.group(1)))
        elif row:
            table += not scribe.table
            scribe.table = table
            scribe.write(_bare(line))
            scribe.end("", 0)
        elif line.strip():
            held.append(line)
        if not row:
            scribe.table = 0
    return scribe.read({})


def _lines(text: str) -> Readback:
    scribe = Scribe()
    for line in text.split("\n"):
        scribe.write(line.strip())
        scribe.end("", 0)
    return scribe.read({})


def _end(scribe: Scribe, held: list[str]) -> None:
    words = " ".join(line.strip() for line in held)
    held.clear()
    scribe.write(_bare(words))
    scribe.end("", 0)


def _bare(text: str) -> str:
    """Return Markdown without its marks."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    while _MARK.search(text):
        text = _MARK.sub(r"\1", text)
    return _ESCAPE.sub(r"\1", _ATTRIBUTES.sub("", text)).strip("> ")
