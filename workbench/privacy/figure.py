"""Figures in speech: digits and number words of Norwegian and English, with their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_UNITS: Final = {
    word: value
    for words, value in (
        ("to two", 2), ("tre three", 3), ("fire four", 4), ("fem five", 5), ("seks six", 6),
        ("sju syv seven", 7), ("åtte eight", 8), ("ni nine", 9), ("ti ten", 10),
        ("elleve eleven", 11), ("tolv twelve", 12), ("tretten thirteen", 13),
        ("fjorten fourteen", 14), ("femten fifteen", 15), ("seksten sixteen", 16),
        ("sytten seventeen", 17), ("atten eighteen", 18), ("nitten nineteen", 19),
        ("tjue tyve twenty", 20), ("tretti tredve thirty", 30), ("førti forty", 40),
        ("femti fifty", 50), ("seksti sixty", 60), ("sytti seventy", 70), ("åtti eighty", 80),
        ("nitti ninety", 90),
    )
    for word in words.split()
}  # fmt: skip
_ONES: Final = {"en": 1, "én": 1, "ein": 1, "éin": 1, "ett": 1, "eitt": 1, "one": 1, "a": 1}
_SCALES: Final = {"hundre": 100, "hundred": 100, "tusen": 1000, "thousand": 1000}
_KNOWN: Final = _UNITS | _ONES | _SCALES
_TEN, _TENS, _HUNDRED, _THOUSAND = 10, 20, 100, 1000
_AND: Final = frozenset({"og", "and"})

_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0.,]\d{3})+")
_DIGITS = re.compile(rf"(?<![\w.,])(?:{_GROUPED.pattern}(?!\d)|\d+(?:[.,]\d+)?(?!\w))")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its value, its words, and where they stand."""

    value: float
    words: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers in ``text``, in digits or in words, in their order.

    A point, comma or space before groups of three digits is read as grouping, else a point or
    comma as the decimal sign. A lone «en» or «one» is no number.
    """
    found = [*_in_digits(text), *_in_words(text)]
    return tuple(sorted(found, key=lambda one: one.start))


def _in_digits(text: str) -> Iterator[Figure]:
    for found in _DIGITS.finditer(text):
        words = found.group()
        grouped = _GROUPED.fullmatch(words)
        plain = re.sub(r"\D", "", words) if grouped else words.replace(",", ".")
        yield Figure(float(plain), words, found.start(), found.end())


def _in_words(text: str) -> Iterator[Figure]:
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        low = word.group().casefold()
        part = bool(_values(low)) or (bool(run) and low in _AND)
        if part and (not run or not text[run[-1].end() : word.start()].strip(" -\u00a0")):
            run.append(word)
            continue
        yield from _figure(run, text)
        run = [word] if _values(low) else []
    yield from _figure(run, text)


def _figure(run: list[re.Match[str]], text: str) -> Iterator[Figure]:
    while run and run[-1].group().casefold() in _AND:
        run = run[:-1]
    values = [one for word in run for one in _values(word.group().casefold())]
    if not values or values == [1]:
        return
    value = _sum(values)
    if value:
        start, end = run[0].start(), run[-1].end()
        yield Figure(float(value), text[start:end], start, end)


@lru_cache(maxsize=4096)
def _values(word: str) -> list[int]:
    """Return the numbers a word is made of: ``femtito`` is 50 and 2, ``tohundre`` 2 and 100."""
    if word in _KNOWN:
        return [_KNOWN[word]]
    for end in range(2, len(word) - 1):
        first, rest = _UNITS.get(word[:end]), word[end:]
        if first is None:
            continue
        if rest in _SCALES or (first >= _TENS and _KNOWN.get(rest, _TENS) < _TEN):
            return [first, _KNOWN[rest]]
    return []


def _sum(values: list[int]) -> int | None:
    """Add up the parts of a number: those before a scale are multiplied by it.

    None when they are no one number, as in «fire fem dager».
    """
    total = current = 0
    for value in values:
        if value == _THOUSAND:
            total, current = total + max(1, current) * value, 0
        elif value == _HUNDRED:
            current = max(1, current) * value
        elif current % _HUNDRED and not (current % _HUNDRED >= _TENS and value < _TEN):
            return None
        else:
            current += value
    return total + current
