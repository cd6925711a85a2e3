"""Going through a report in reading order: its blocks, its inlines, its bound mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from workbench.report.block import (
    Block,
    Bound,
    Break,
    Cover,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    Link,
    Listing,
    Mark,
    Paragraph,
    Quotation,
    Reference,
    Run,
    Table,
)

BOOKMARK: Final = 40
"""Longest bookmark name that word processors keep."""

_UNSAFE = re.compile(r"[^A-Za-z0-9_]")
_KEPT = re.compile(r"[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")
_DIGEST: Final = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """A bound stretch where it stands: the ``nth`` (from 1) mention of ``id`` in the report.

    ``chapter`` is the chapter's file name; ``bookmark`` the name writers give the place;
    ``part`` the words of ``text`` that are this tie's own, where it shares them with others.
    """

    chapter: str
    bound: Bound
    id: str
    nth: int
    bookmark: str
    text: str
    part: str = ""


def every(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks and those inside lists, in reading order."""
    for block in blocks:
        yield block
        if isinstance(block, Listing):
            for item in block.items:
                yield from every(item)


def inlines_of(block: Block) -> Iterator[Inline]:
    """Yield a block's own inlines (not those of blocks inside it), in reading order.

    A table: caption, rows, note. A quotation's own tie is not an inline; see :func:`mentions`.
    """
    if isinstance(block, Heading | Paragraph | Quotation):
        yield from block.inlines
    elif isinstance(block, Table):
        yield from block.caption
        for row in block.rows:
            for cell in row:
                yield from cell.inlines
        yield from block.note
    elif isinstance(block, Figure):
        yield from block.caption


def deep(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield the inlines and those inside them, in reading order."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Mark | Link | Footnote):
            yield from deep(inline.inlines)


def text_of(inlines: Iterable[Inline], references: Mapping[str, str] | None = None) -> str:
    """Return the text of inlines, without footnotes.

    ``references`` maps targets to how a cross-reference reads; a target that it lacks
    reads as its id.
    """
    words = []
    for inline in inlines:
        if isinstance(inline, Run):
            words.append(inline.text)
        elif isinstance(inline, Break):
            words.append("\n")
        elif isinstance(inline, Mark | Link):
            words.append(text_of(inline.inlines, references))
        elif isinstance(inline, Reference):
            words.append((references or {}).get(inline.target, inline.target))
    return "".join(words)


def mentions(
    document: Document, references: Mapping[str, str] | None = None
) -> tuple[Mention, ...]:
    """Return every bound mention that the report prints, in reading order.

    ``references`` are as in :func:`text_of`.
    """
    seen: dict[str, int] = {}
    found = []
    for chapter, blocks in document.chapters:
        for bound, name, inlines, part in _bound(blocks):
            nth = seen[name] = seen.get(name, 0) + 1
            mark = bookmark(name, nth)
            words = text_of(inlines, references)
            found.append(Mention(chapter, bound, name, nth, mark, words, part))
    return tuple(found)


def stamped(document: Document) -> Cover | None:
    """Return the first page with the document's stamp on it, above any notice."""
    if not document.stamp:
        return document.cover
    bare = Cover(document.title, "", "", document.authors, "")
    cover = document.cover or bare
    return replace(cover, notice=". ".join(one for one in (document.stamp, cover.notice) if one))


def bookmark(name: str, nth: int = 1) -> str:
    """Return the bookmark of the ``nth`` mention of ``name``: letters, digits, ``_``.

    It begins with a letter, is no longer than :data:`BOOKMARK`, and differs for ids that
    differ (a digest is added where letters had to be replaced or cut).
    """
    tail = "" if nth == 1 else f"__{nth}"
    plain = _UNSAFE.sub("_", name)
    if _KEPT.fullmatch(name) and len(plain + tail) <= BOOKMARK:
        return plain + tail
    if not plain[:1].isalpha():
        plain = f"B{plain}"
    tail = "_" + sha256(name.encode()).hexdigest()[:_DIGEST] + tail
    return plain[: BOOKMARK - len(tail)] + tail


def _bound(blocks: Iterable[Block]) -> Iterator[tuple[Bound, str, tuple[Inline, ...], str]]:
    for block in every(blocks):
        if isinstance(block, Quotation):
            yield Bound.QUOTE, block.id, block.inlines, ""
        for inline in deep(inlines_of(block)):
            if isinstance(inline, Mark):
                yield inline.bound, inline.id, inline.inlines, inline.part
