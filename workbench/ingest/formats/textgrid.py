"""Praat's TextGrid, long and short: tiers of timed intervals, a tier per speaker.

Praat itself reads only the free-standing strings, numbers and flags of such a file and takes
everything else for a comment, so one walk serves both layouts. Tiers of points and tiers that
repeat the speech in smaller parts (words, phones) or other words (translation) are structure;
where a file has nothing but words, they are the speech.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from workbench.ingest.clean import clean, squeeze
from workbench.ingest.format import Format
from workbench.ingest.leaves import milliseconds_of
from workbench.ingest.people import People
from workbench.ingest.reading import Builder, Reading
from workbench.ingest.source import Carrier, Source
from workbench.model.transcript import Precision

_START: Final = re.compile(r'\s*(?:File type\s*=\s*)?"ooTextFile(?: short)?"')
_TOKEN: Final = re.compile(
    r'"((?:[^"]|"")*)"|(?<!\S)(-?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?)(?!\S)', re.DOTALL
)
_PART: Final = re.compile(
    r"(?P<who>.*?)[\s_-]*\b(?P<part>words?|ord|phones?|phonemes?|fon|syllables?|translation"
    r"|oversettelse|gloss|pos|comments?|kommentar(?:er)?)\s*",
    re.IGNORECASE,
)
_SILENCE: Final = frozenset({"", "sil", "sp", "<sil>", "<p>", "#"})
_WORDS: Final = frozenset({"word", "words", "ord"})
_CLASSES: Final = frozenset({"IntervalTier", "TextTier"})


@dataclass(frozen=True, slots=True)
class _Token:
    """A number, or a string with the offset in the file where its content begins."""

    text: str
    at: int
    quoted: bool

    @property
    def end(self) -> int:
        """The offset just behind the content."""
        return self.at + len(self.text)


@dataclass(slots=True)
class _Tier:
    """A tier: its name, whether it has intervals, and (start, end, words) in milliseconds."""

    name: _Token
    intervals: bool
    items: list[tuple[int | None, int | None, _Token]] = field(default_factory=list)


def recognise(source: Source, people: People) -> str:
    """Look for Praat's first lines."""
    del people
    texts = [text for text, _ in zip(source.texts(), range(3), strict=False)]
    if not texts or not _START.match(texts[0]) or not any('"TextGrid"' in one for one in texts):
        return ""
    return f"Praat's TextGrid with {len(_tiers(_whole(source)))} tiers"


def read(source: Source, people: People) -> Reading:
    """Return one piece per interval with words, in order of time."""
    del people
    page = _Page(source, Builder(source.lines))
    spoken = []
    for number, (tier, label) in enumerate(_speaking(_tiers(_whole(source)))):
        page.label(tier.name, label)
        spoken += [(start or 0, number, end, label, words) for start, end, words in tier.items]
    for start, _, end, label, words in sorted(spoken, key=lambda one: one[:2]):
        if clean(words.text).casefold() not in _SILENCE:
            page.builder.open(clean(label), start, end)
            page.say(words)
    page.set_rest_aside()
    return page.builder.done(Precision.MS)


class _Page:
    """Turns offsets in the whole file into places on its lines."""

    def __init__(self, source: Source, builder: Builder) -> None:
        self.builder = builder
        self._lines = source.lines
        self._starts = list(accumulate((len(one.text) + 1 for one in source.lines), initial=0))
        self._claimed: list[tuple[int, int]] = []

    def label(self, name: _Token, label: str) -> None:
        for line, part in self._parts(name.at, name.at + len(label)):
            self.builder.label(line, part)

    def say(self, words: _Token) -> None:
        for line, part in self._parts(words.at, words.end):
            self.builder.say(line, part.replace('""', '"'), part)

    def set_rest_aside(self) -> None:
        at = 0
        for start, end in [*sorted(self._claimed), (self._starts[-1] - 1, 0)]:
            if start > at:
                told = ((n, part) for n, part in self._split(at, start) if squeeze(part))
                for line, part in told:
                    self.builder.aside(line, part, "structure of the TextGrid")
            at = max(at, end)

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        self._claimed.append((start, end))
        return self._split(start, end)

    def _split(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Yield (line, text) of a stretch of the file."""
        line = bisect_right(self._starts, start) - 1
        while start < end:
            first = self._starts[line]
            yield line, self._lines[line].text[start - first : end - first]
            line += 1
            start = self._starts[line]


def _whole(source: Source) -> str:
    return "\n".join(line.text for line in source.lines)


def _tiers(text: str) -> list[_Tier]:
    tokens = [
        _Token(found[1] if found[1] is not None else found[2], found.start() + quoted, quoted)
        for found in _TOKEN.finditer(text)
        for quoted in [found[1] is not None]
    ]
    tiers: list[_Tier] = []
    at = 0
    while at < len(tokens):
        is_tier = tokens[at].quoted and tokens[at].text in _CLASSES
        if is_tier and at + 1 < len(tokens):
            tier = _Tier(tokens[at + 1], tokens[at].text == "IntervalTier")
            tiers.append(tier)
            at = _items(tokens, at + 5, tier)  # name, start, end and size stand between
        else:
            at += 1
    return tiers


def _items(tokens: list[_Token], at: int, tier: _Tier) -> int:
    """Read the items of a tier; return where they end, also in a file cut short."""
    width = 3 if tier.intervals else 2
    while at + width <= len(tokens):
        *times, words = tokens[at : at + width]
        if not words.quoted or any(one.quoted for one in times):
            break
        tier.items.append((_time(times[0]), _time(times[-1]), words))
        at += width
    return at


def _time(token: _Token) -> int | None:
    return milliseconds_of(float(token.text))


def _speaking(tiers: list[_Tier]) -> Iterator[tuple[_Tier, str]]:
    """Yield the tiers that are speech, each with the part of its name that is the speaker."""
    whole = [one for one in tiers if one.intervals and not _PART.fullmatch(one.name.text)]
    if whole:
        yield from ((one, one.name.text) for one in whole)
        return
    for one in tiers:
        part = _PART.fullmatch(one.name.text)
        if part and one.intervals and part["part"].casefold() in _WORDS:
            yield one, part["who"]


FORMAT: Final = Format("textgrid", frozenset({Carrier.TEXT}), recognise, read)
