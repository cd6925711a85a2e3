"""Shares in words: «en tredel», «two in five», «hver fjerde lærling», «over halvparten av …».

What is told so of cases is held against what the findings tell of them. Of anything else it is
a number like one in digits, and must stand elsewhere: the same share of the same.
"""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from workbench.language.feature import normal
from workbench.language.stop import stop_words
from workbench.model.drift import Drift, Slip
from workbench.trace.drift.alone import place_of
from workbench.trace.drift.noun import Nouns
from workbench.trace.drift.phrase import NUMBER
from workbench.trace.drift.text import Stretch

_NTH: Final = (
    r"(?:tredje|fjerde|femte|sjette|sjuende|sjuande|åttende|åttande|niende|niande|tiende|tiande|annen|andre|"
    r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
)
_SHARE: Final = re.compile(
    r"(?<![\w-])(?:(?P<share>"
    r"(?:en|ein|én|éin|to|tre|fire|fem) (?:tredel|tredjedel|fjerdedel|firedel|femtedel|femdel|sjettedel|sjettedel|tidel|tiendedel|kvart)(?:er|ar)?"
    r"|halvparten|halvdelen|flertallet|fleirtalet|flesteparten|storparten|størstedelen|brorparten|mesteparten"
    r"|(?:a|one|two|three|four) (?:half|halves|thirds?|quarters?|fifths?|sixths?|tenths?)|half|the majority|a majority|the bulk)"
    r"(?: (?:av|of))?(?: (?:all|alle|de|dei|dem|deira|the|those|these|disse|our|våre))*"
    rf"|(?P<each>(?:hver|kvar|every|each) {_NTH})|(?P<ratio>{NUMBER} (?:av|ut av|in|out of)(?: every)? {NUMBER})|(?P<of>(?:one|en|ein|én|éin) (?:[\w-]+ )(?:in|av|out of) {NUMBER}))"
    r" (?P<noun>[\w-]{3,}(?: [\w-]{3,})?)",
    re.IGNORECASE,
)


def shares(late: Sequence[Stretch], sources: Sequence[str], nouns: Nouns) -> Iterator[Drift]:
    """Yield shares in words, of anything but cases, that stand in none of ``sources``."""
    held = [_said(match, nouns) for text in sources for match in _SHARE.finditer(text)]
    ratios = {
        _numbers(found[1])
        for text in sources
        for found in _OF_CASES.finditer(text.casefold())
        if nouns.kind(nouns.noun(found[2])) == "case"
    }
    for one in late:
        for match in _SHARE.finditer(one.text):
            share, words = _said(match, nouns)
            bare = match["noun"].casefold().split()[0] in stop_words(nouns.language)
            if match["ratio"] and bare and _numbers(share) in ratios:
                continue  # «savner tre av fire flere …»: of the cases, as the findings tell
            if any(
                nouns.kind(nouns.noun(word)) == "case" for word in match["noun"].casefold().split()
            ):
                continue
            if not any(share == other and words & theirs for other, theirs in held):
                yield Drift(
                    Slip.NUMBER, replace(place_of(one, one.text, match), words=_words(match))
                )


_OF_CASES: Final = re.compile(rf"\b({NUMBER} (?:av|of) (?:(?:de|dei|the) )?{NUMBER}) ([\w-]+)")


def _numbers(share: str) -> tuple[str, ...]:
    """Return the two numbers of a ratio, as they are written."""
    return tuple(re.findall(rf"\b{NUMBER}\b", share))


def _words(match: re.Match[str]) -> str:
    return match["share"] or match["each"] or match["ratio"] or match["of"]


def _said(match: re.Match[str], nouns: Nouns) -> tuple[str, frozenset[str]]:
    """Return a share in small letters, and the lemmas of what it is a share of."""
    words = match["noun"].casefold().split()
    return _words(match).casefold(), frozenset(normal(word, nouns.language) for word in words)
