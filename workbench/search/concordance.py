"""Hits with the words around them, in the order a reader asks for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from workbench.language.collate import collation
from workbench.model.anchor import Span
from workbench.model.search import InContext, Sort
from workbench.search.match import WORD

AROUND: Final = 60
"""Signs of context on either side, at most."""

_SORTED_BY: Final = 5
"""Words of context that decide the order."""

Key: TypeAlias = tuple[tuple[str, str], ...]


def in_context(text: str, span: Span) -> InContext:
    """Return the words at ``span`` with up to :data:`AROUND` signs on either side, on one line."""
    left = _line(text[max(0, span.start - AROUND - 1) : span.start])
    right = _line(text[span.end : span.end + AROUND + 1])
    if span.start > AROUND + 1:
        left = "…" + left.partition(" ")[2]
    if span.end + AROUND + 1 < len(text):
        right = right.rpartition(" ")[0] + "…"
    return InContext(span, left, _line(text[span.start : span.end]), right)


def order_of(left: str, hit: str, right: str, sort: Sort, language: str) -> Key:
    """Return the key that puts hits into the order ``sort``; equal keys keep their place."""
    if sort is Sort.PLACE:
        return ()
    own = _keys(WORD.findall(hit), language)
    if sort is Sort.HIT:
        return (*own, *_keys(WORD.findall(right), language))
    if sort is Sort.LEFT:
        return (*_keys(WORD.findall(left)[::-1], language), *own)
    return (*_keys(WORD.findall(right), language), *own)


def _keys(words: Iterable[str], language: str) -> Key:
    return tuple(collation(word, language) for word in list(words)[:_SORTED_BY])


def _line(text: str) -> str:
    """Return ``text`` without line breaks, each sign in its place."""
    return "".join(" " if sign.isspace() else sign for sign in text)
