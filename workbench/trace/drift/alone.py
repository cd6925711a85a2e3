"""What can be seen in one statement: size words nobody defined, numbers from nowhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from workbench.language.feature import normal
from workbench.model.drift import Drift, Part, Place, Slip
from workbench.trace.drift.matter import Scale
from workbench.trace.drift.noun import Nouns
from workbench.trace.drift.statement import Statement
from workbench.trace.drift.text import Stretch

COMPARED: Final = (Part.SUMMARY, Part.BODY, Part.CONCLUSION)

_SIZE: Final = re.compile(
    r"(?<![\w-])(?P<words>(?:(?:litt|noe|noko|somewhat|slightly|de|dei|den|the) )*"
    r"(?P<size>mindre|minste|små|liten|lita|større|største|store|stor|"
    r"smaller|smallest|small|larger|largest|large|bigger|big)"
    r"(?P<more>,? (?:eller |og |or |and )?[\w-]+)?? (?P<noun>[\w-]+))",
    re.IGNORECASE,
)
_DEFINES: Final = re.compile(
    r"(?:under|over|færre enn|flere enn|fleire enn|inntil|mindre enn|mer enn|fewer than|more than|"
    r"less than|up to)\s\d[\d\s.,\u00a0]*\s?(?:innbygg|ansatt|tilsett|elev|plasser|inhabitants|"
    r"residents|employees|staff|pupils|beds|places)|\bmener vi\b|\bmenes\b|\bmeiner vi\b|"
    r"\bwe mean\b|\bis meant\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"(?<![\w./-])\d{1,3}(?:[ \u00a0.,]\d{3})+(?:,\d+)?|(?<![\w./-])\d+(?:[,.]\d+)?(?![\w/-])"
)
_NO_FIGURE: Final = re.compile(
    r"(?:kapittel|kap\.|avsnitt|tabell|figur|vedlegg|side|s\.|punkt|spørsmål|chapter|section|table|"
    r"figure|appendix|page|item|question|nr\.|no\.)\s*\d[\d.–-]*|\b(?:19|20)\d\d(?:\s?[–-]\s?(?:19|"
    r"20)?\d\d)?\b|\b\d{1,2}\.?[\s\u00a0](?:januar|februar|mars|april|mai|juni|juli|august|"
    r"september|oktober|november|desember|january|february|march|may|june|july|october|december)",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"^[\s.•-]*\d+[.)]?\s")


def unsupported(
    doubted: Sequence[Statement], found: Sequence[Statement], scaled: Scale, nouns: Nouns
) -> Iterator[Drift]:
    """Yield what summary and conclusion say of the cases in words that the findings never use."""
    body = {word for one in found if one.part is Part.BODY for word in scaled.words(one)}
    if not body:
        return
    for one in doubted:
        quantity = one.quantity
        if one.part not in {Part.SUMMARY, Part.CONCLUSION} or quantity is None or one.taken_over:
            continue
        words = scaled.words(one)
        if nouns.kind(quantity.noun) in {"case", "speaker"} and len(words) >= _TELLS:
            new = sum(scaled.weight(word) for word in words if word not in body)
            if new > _NEW * sum(scaled.weight(word) for word in words):
                yield Drift(Slip.UNSUPPORTED, one.place)


_TELLS: Final = 4
"""Words that a statement must have for their being new to say something."""

_NEW: Final = 0.9
"""Share of what a statement tells that must stand nowhere in the findings."""


def size_words(
    found: Sequence[Statement], texts: Sequence[Stretch], nouns: Nouns, defined: Collection[str]
) -> Iterator[Drift]:
    """Yield the words of size said of cases, at each place where they stand.

    ``defined`` are names of groups a study has stored. A text that says what it means («under
    5 000 innbyggere») has defined its words.
    """
    if any(_defines(one.text, nouns) for one in texts):
        return
    for one in found:
        if one.part not in COMPARED:
            continue
        for match in _SIZE.finditer(one.text):
            if _is_size(match, nouns, defined):
                place = Place(one.part, one.heading, one.paragraph, one.sentence, match["words"])
                yield Drift(Slip.SIZE, place)


def _defines(text: str, nouns: Nouns) -> bool:
    """Say whether a text tells what a size word means, in the sentence that has it."""
    return any(
        _DEFINES.search(sentence)
        and any(_is_size(match, nouns, ()) for match in _SIZE.finditer(sentence))
        for sentence in text.split(". ")
    )


def _is_size(match: re.Match[str], nouns: Nouns, defined: Collection[str]) -> bool:
    """Say whether a size word is said of cases: right before their noun, or before a comma's."""
    noun = nouns.noun(match["noun"].casefold())
    if nouns.kind(noun) != "case":
        return False
    more = (match["more"] or "").strip().casefold()
    if more and not more.startswith((",", "og ", "or ", "eller ", "and ")):
        return more in {"case", "usentrale", "norske"} and not _is_defined(match, nouns, defined)
    return not _is_defined(match, nouns, defined)


def _is_defined(match: re.Match[str], nouns: Nouns, defined: Collection[str]) -> bool:
    """Say whether the phrase has every word of a stored group's name, in any form."""
    said = _lemmas(match["words"], nouns)
    return any(_lemmas(name, nouns) <= said for name in defined if name)


def _lemmas(words: str, nouns: Nouns) -> set[str]:
    return {normal(word, nouns.language) for word in re.findall(r"[\w-]+", words.casefold())}


def numbers(
    late: Sequence[Stretch], sources: Sequence[str], known: Collection[str]
) -> Iterator[Drift]:
    """Yield figures in digits that stand in none of ``sources`` and are not ``known``.

    Years, dates and numbers of chapters, tables and questions are no figures.
    """
    held = {_value(one.group()) for text in sources for one in _NUMBER.finditer(text)} | set(known)
    for one in late:
        text = _NO_FIGURE.sub(lambda found: " " * len(found.group()), _TAIL.sub("", one.text))
        for match in _NUMBER.finditer(text):
            if _value(match.group()) not in held:
                yield Drift(Slip.NUMBER, place_of(one, text, match))


def place_of(one: Stretch, text: str, match: re.Match[str]) -> Place:
    """Return the place of a figure: the sentence around it."""
    sentence = _around(text, match)
    return Place(one.part, one.heading, one.paragraph, sentence, match.group())


def _value(words: str) -> str:
    plain = re.sub(r"[ \u00a0]", "", words)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain):
        plain = re.sub(r"[.,]", "", plain)
    return plain.replace(",", ".")


def _around(text: str, match: re.Match[str]) -> str:
    start = text.rfind(". ", 0, match.start()) + 1
    end = text.find(". ", match.end())
    return text[start : end + 1 if end >= 0 else len(text)].strip()
