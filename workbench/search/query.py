"""Reading a query.

==============================  ===================================================
``bolig``                       the word, in any case
``"kort varsel"``               words that follow one another; «…» and “…” do as well
``bolig*``, ``*bolig*``, ``?a`` ``*`` any letters or none, ``?`` one: part of a compound
``a b``, ``a AND b``            both in one turn
``a OR b``                      at least one
``a NOT b``                     the first without the second
``a NEAR/5 b``                  at most five words between them, in either order
``( … )``                       what belongs together
==============================  ===================================================

NOT binds tighter than AND, AND tighter than OR. In Norwegian: OG, ELLER, IKKE, NÆR/5. A
hyphen separates words, so ``e-post`` is the phrase «e post», however a source writes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.errors.search import BadQuery, Fault
from workbench.model.search import Either, Every, Near, Pattern, Phrase, Query, Without
from workbench.text.form import nfc

LONGEST: Final = 2_000
"""Signs a query may have."""

_DEEPEST: Final = 40
_FARTHEST: Final = 100
_BETWEEN: Final = 10
"""Words between, where NEAR does not say how many."""

_QUOTES: Final = {'"': '"', "«": "»", "“": "”", "”": "”", "„": "“"}
_WORD: Final = re.compile(r"(?:[^\W_]|[*?])+")
_RUN: Final = re.compile(r"[^\s()\"«»“”„]+")
_NEAR: Final = re.compile(r"(?:NEAR|NÆR)(?:/(\d{1,3}))?")


class _Kind(StrEnum):
    PHRASE = "phrase"
    AND = "and"
    OR = "or"
    NOT = "not"
    NEAR = "near"
    OPEN = "("
    CLOSE = ")"
    END = ""


_WORDS: Final = {
    "AND": _Kind.AND,
    "OG": _Kind.AND,
    "OR": _Kind.OR,
    "ELLER": _Kind.OR,
    "NOT": _Kind.NOT,
    "IKKE": _Kind.NOT,
}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    at: int
    text: str
    phrase: Phrase | None = None
    between: int = 0


def read_query(text: str) -> Query:
    """Return what ``text`` asks for; raise :class:`BadQuery` with the place of the first fault."""
    text = nfc(text)
    if len(text) > LONGEST:
        raise BadQuery(Fault.TOO_LONG, LONGEST)
    reader = _Reader(_tokens(text))
    query = reader.either(0)
    left = reader.now
    if left.kind is _Kind.CLOSE:
        raise BadQuery(Fault.LOOSE_PARENTHESIS, left.at + 1, left.text)
    _check_finds(query)
    return query


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while at < len(text):
        sign = text[at]
        if sign.isspace():
            at += 1
        elif sign in "()":
            found.append(_Token(_Kind(sign), at, sign))
            at += 1
        elif sign in _QUOTES:
            end = text.find(_QUOTES[sign], at + 1)
            if end < 0:
                raise BadQuery(Fault.OPEN_QUOTE, at + 1, text[at:])
            found.append(_phrase(text[at + 1 : end], at + 1))
            at = end + 1
        else:
            found.append(_run(text, at))
            at += len(found[-1].text)
    if not found:
        raise BadQuery(Fault.EMPTY, 1)
    found.append(_Token(_Kind.END, len(text), ""))
    return found


def _run(text: str, at: int) -> _Token:
    """Return the operator or the words that stand without a space at ``at``."""
    run = _RUN.match(text, at)
    if run is None:  # a closing quotation mark that nothing opened
        raise BadQuery(Fault.NO_WORD, at + 1, text[at])
    word = run.group()
    if word in _WORDS:
        return _Token(_WORDS[word], at, word)
    near = _NEAR.fullmatch(word)
    if near:
        return _Token(_Kind.NEAR, at, word, between=min(_FARTHEST, int(near[1] or _BETWEEN)))
    return _phrase(word, at)


def _phrase(text: str, at: int) -> _Token:
    words = tuple(
        Pattern(re.sub(r"\*+", "*", found.group().casefold()), at + found.start())
        for found in _WORD.finditer(text)
    )
    if not words:
        raise BadQuery(Fault.NO_WORD, at + 1, text.strip() or '""')
    for word in words:
        if not any(sign.isalnum() for sign in word.text):
            raise BadQuery(Fault.ONLY_STARS, word.at + 1, word.text)
    return _Token(_Kind.PHRASE, at, text, Phrase(words))


class _Reader:
    """Reads tokens from left to right, one kind of operator in each method."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._next = 0

    @property
    def now(self) -> _Token:
        return self._tokens[self._next]

    def take(self) -> _Token:
        token = self.now
        self._next += 1
        return token

    def either(self, depth: int) -> Query:
        parts = [self.every(depth)]
        while self.now.kind is _Kind.OR:
            self.take()
            parts.append(self.every(depth))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def every(self, depth: int) -> Query:
        parts = [self.one(depth)]
        while self.now.kind not in {_Kind.OR, _Kind.CLOSE, _Kind.END}:
            if self.now.kind is _Kind.AND:
                self.take()
            parts.append(self.one(depth))
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def one(self, depth: int) -> Query:
        if depth > _DEEPEST:
            raise BadQuery(Fault.TOO_LONG, self.now.at + 1)
        if self.now.kind is _Kind.NOT:
            return Without(at=self.take().at, part=self.one(depth + 1))
        query = self.inside(depth) if self.now.kind is _Kind.OPEN else self.phrase()
        while self.now.kind is _Kind.NEAR:
            query = self.near(query)
        return query

    def inside(self, depth: int) -> Query:
        opening = self.take()
        query = self.either(depth + 1)
        if self.now.kind is not _Kind.CLOSE:
            raise BadQuery(Fault.OPEN_PARENTHESIS, opening.at + 1, opening.text)
        self.take()
        return query

    def near(self, one: Query) -> Query:
        sign = self.take()
        other = self.phrase() if self.now.kind is not _Kind.OPEN else None
        if not isinstance(one, Phrase) or not isinstance(other, Phrase):
            raise BadQuery(Fault.NEAR_WHAT, sign.at + 1, sign.text)
        return Near(one, other, sign.between)

    def phrase(self) -> Query:
        token = self.now
        if token.phrase is None:
            raise self._missing(token)
        return self.take().phrase or token.phrase

    def _missing(self, token: _Token) -> BadQuery:
        before = self._tokens[self._next - 1] if self._next else None
        if before is not None and token.kind in {_Kind.END, _Kind.CLOSE}:
            return BadQuery(Fault.NOTHING_AFTER, before.at + 1, before.text)
        return BadQuery(Fault.NOTHING_BEFORE, token.at + 1, token.text)


def _check_finds(query: Query) -> None:
    """Refuse a query that a turn could answer without holding any word of it."""
    if isinstance(query, Without):
        raise BadQuery(Fault.ONLY_NOT, query.at + 1, "NOT")
    if isinstance(query, Either):
        for part in query.parts:
            _check_finds(part)
    if isinstance(query, Every) and all(isinstance(part, Without) for part in query.parts):
        first = query.parts[0]
        raise BadQuery(Fault.ONLY_NOT, (first.at if isinstance(first, Without) else 0) + 1, "NOT")
    if isinstance(query, Every):
        for part in query.parts:
            if not isinstance(part, Without):
                _check_finds(part)
