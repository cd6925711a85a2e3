"""Quoted words that no bookmark covers: from a transcript after all, or from nowhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from workbench.model.trail import Fate, Hit
from workbench.model.verdict import Deviation, Fault, Subject
from workbench.text.form import plain
from workbench.trace.file.scribe import Readback
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.same import contains, spelt_alike, tokens
from workbench.trace.words import FEWEST_WORDS, exact, like

_QUOTED: Final = re.compile(
    "|".join(
        (
            *(r"«([^«»]+)»", r"»([^«»]+)«", r"<<([^<>]+)>>", r"‹([^‹›]+)›", r"›([^‹›]+)‹"),
            *(r"[“„]([^“”„]+)[”“]", r"”([^“”„]+)”", r"\"([^\"]+)\""),
            r"(?<!\w)[‘‚'’‛]((?:[^‘‚'’]|(?<=\w)['’](?=\w))+)[’‘'](?!\w)",
        )
    )
)
"""Marks of quotation as people type them in Norwegian, English, German, Danish and Swedish."""


def check_loose(bench: Bench, used: Collection[int]) -> Iterator[Deviation]:
    """Yield quoted passages of six words and more that are no quote of the ledger.

    ``used`` are paragraphs already known to hold a displaced quote. What the study itself
    has written (a code's definition, a question of the guide) is nobody's quote.
    """
    own = tokens(bench.present.own)
    built: tuple[str, ...] | None = None
    for at, paragraph in enumerate(bench.document.paragraphs):
        if at in used:
            continue
        text = bench.loose.get(at, paragraph.text)
        for passage in _passages(bench, at, text):
            words = tokens(passage)
            if len(words) < FEWEST_WORDS or contains(own, words):
                continue
            if built is None:
                built = () if bench.original is None else tuple(_marked(bench.original))
            if not any(spelt_alike(one, passage) for one in built):
                yield judged(bench, at, passage)


def _marked(original: Readback) -> Iterator[str]:
    """Yield what the build itself has put in marks of quotation: names of codes, for one."""
    for paragraph in original.paragraphs:
        for found in _QUOTED.finditer(paragraph.text):
            yield next(one for one in found.groups() if one is not None)


def _passages(bench: Bench, at: int, text: str) -> Iterator[str]:
    paragraph = bench.document.paragraphs[at]
    tied = any(one.name in bench.quote_rows for one in bench.document.tied.get(at, ()))
    if paragraph.style in bench.quote_styles and not tied:
        yield text.strip()
        return
    for found in _QUOTED.finditer(text):
        yield next(one for one in found.groups() if one is not None)


def quoted(text: str) -> bool:
    """Say whether marks of quotation stand around some words of a text."""
    return any(
        len(tokens(one)) >= FEWEST_WORDS
        for found in _QUOTED.finditer(text)
        for one in found.groups()
        if one is not None
    )


def judged(bench: Bench, at: int, passage: str) -> Deviation:
    """Return what a passage that no quote's bookmark covers is: taken from a turn, or from none."""
    hits = exact(passage, bench.transcripts) or like(passage, bench.transcripts)
    if not hits or not _near(hits[0]):
        where = bench.heading(at)
        return Deviation(Subject.QUOTE, Fault.INVENTED, (), where, at, "", passage)
    hit = hits[0]
    transcript = next(one for one in bench.transcripts if one.interview == hit.interview)
    turn = transcript.turn_at(hit.span.start)
    return Deviation(
        subject=Subject.QUOTE,
        fault=Fault.UNREGISTERED,
        place=bench.heading(at),
        paragraph=at,
        expected=transcript.text[hit.span.start : hit.span.end],
        found=passage,
        changes=hit.changes,
        detail=f"{hit.interview}:{turn.number}" if turn else hit.interview,
    )


def _near(hit: Hit) -> bool:
    """Say whether a place has most of the words, so that the passage was taken from it."""
    if not hit.changes:
        return True
    same = sum(len(plain(one.words).split()) for one in hit.changes if one.fate is Fate.SAME)
    new = sum(len(plain(one.words).split()) for one in hit.changes if one.fate is Fate.NEW)
    return same >= new
