"""The internal evidence file: who said what, with its context. It is not for handing out."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.model.finding import Quote
from workbench.model.transcript import Transcript, Turn
from workbench.report.block import (
    Block,
    Bound,
    Break,
    Contents,
    Cover,
    Document,
    Heading,
    Inline,
    Mark,
    Paragraph,
    Run,
)
from workbench.report.cell import told
from workbench.report.legend import (
    CONTENTS,
    INTERNAL,
    INTERNAL_TITLE,
    TABLE_TITLES,
    TURN,
)
from workbench.report.material import Material
from workbench.report.matrix import cases_codes
from workbench.report.phrase import date, runs

CHAPTER = "internal"
"""The name of the one chapter of the file."""


def compose_internal(material: Material) -> Document:
    """Return a document of the named cases' verdicts and every quote in its turn.

    A turn is shown whole, as transcribed, with the turn before it. Names and places stand
    as they were said: keep the file with the transcripts.
    """
    language, study = material.language, material.study
    title = f"{study.title.in_(language)}: {INTERNAL_TITLE.in_(language).lower()}"
    notice = told(INTERNAL, material)
    cover = Cover(title, "", "", study.authors, date(study.date, language), notice)
    front = (Contents("contents", CONTENTS.in_(language)),)
    return Document(
        title=title,
        authors=study.authors,
        language=language,
        date=study.date,
        cover=cover,
        chapters=((CHAPTER, (*front, *_blocks(material))),),
    )


def _blocks(material: Material) -> Iterator[Block]:
    language = material.language
    yield Paragraph(runs(told(INTERNAL, material)), role="notice")
    title = told(TABLE_TITLES["cases-codes"], material)
    yield Heading(1, runs(title), "cases-codes", numbered=False)
    yield cases_codes(material)
    quotes = runs(TABLE_TITLES["quotes"].in_(language))
    yield Heading(1, quotes, "quotes", numbered=False)
    for quote in material.findings.quotes:
        yield from _quote(quote, material)


def _quote(quote: Quote, material: Material) -> Iterator[Block]:
    name = material.study.case(quote.case).name
    turn = told(TURN, material)
    title = f"{quote.id}: {name}, {quote.interview}, {turn} {quote.turn}"
    yield Heading(2, runs(title), f"turn-{quote.id}", numbered=False)
    transcript = material.transcripts.get(quote.interview)
    if transcript is None:
        return
    before, now = _turns(transcript, quote.turn)
    if before is not None:
        yield Paragraph((Run(f"{before.label}: ", strong=True), *runs(before.text)), role="note")
    if now is not None:
        yield Paragraph((Run(f"{now.label}: ", strong=True), *_marked(now, quote)))
    if quote.why:
        yield Paragraph(runs(quote.why), role="source")


def _turns(transcript: Transcript, number: int) -> tuple[Turn | None, Turn | None]:
    by_number = {turn.number: turn for turn in transcript.turns}
    return by_number.get(number - 1), by_number.get(number)


def _marked(turn: Turn, quote: Quote) -> tuple[Inline, ...]:
    """Return the turn's words with the quote's marked, by its offsets in the interview."""
    start, end = max(0, quote.start - turn.start), max(0, quote.end - turn.start)
    text = turn.text
    words = tuple(
        Run(one.text, strong=True) if isinstance(one, Run) else Break()
        for one in runs(text[start:end])
    )
    return (*runs(text[:start]), Mark(Bound.QUOTE, quote.id, words), *runs(text[end:]))
