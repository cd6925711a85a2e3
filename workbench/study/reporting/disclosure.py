"""What could give somebody away in a report: found, decided on, and kept from going out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from workbench.findings.rule import rule_of
from workbench.language.lexicon import ordinary_within
from workbench.language.word import bare_words
from workbench.model.coding import Decision
from workbench.model.drift import Part
from workbench.model.finding import Findings, Quote
from workbench.privacy.check import Limits, check
from workbench.privacy.decide import Exposure, Ruling, decided, standing
from workbench.privacy.instead import replaced
from workbench.privacy.matter import Heard
from workbench.privacy.notice import Disclosure, numbered
from workbench.privacy.prose import Sentences, prose_risks
from workbench.privacy.reader import Sort, Written
from workbench.report.block import (
    Block,
    Bound,
    Document,
    Figure,
    Heading,
    Inline,
    Listing,
    Mark,
    Paragraph,
    Run,
    Table,
)
from workbench.report.material import Material
from workbench.report.walk import every, inlines_of, mentions, text_of
from workbench.study.reporting.published import differences, told_by_groups
from workbench.trace.drift.text import part_of

CASES = "tab-cases"
"""The table of what registers say of the cases, which names them by intent."""


@dataclass(frozen=True)
class Screened:
    """Findings as they may be printed, and the risks found in them before."""

    findings: Findings
    found: tuple[Disclosure, ...]


def screened(material: Material, decisions: Iterable[Decision]) -> Screened:
    """Look through quotes, claims and counts, and print what was decided in place of words."""
    study = replace(material.study, groups=material.groups)
    rule = rule_of(material.study)
    limits = Limits(int(rule.group), int(rule.sensitive_group))
    shown = told_by_groups(material)

    def looked(findings: Findings) -> tuple[Disclosure, ...]:
        codebook = material.codebook
        return check(
            study, codebook, findings, known=ordinary_within, limits=limits, by_group=shown
        )

    found = (*looked(material.findings), *numbered(differences(material, limits)))
    last = standing(decisions)
    quotes = tuple(_mended(quote, found, last) for quote in material.findings.quotes)
    findings = replace(material.findings, quotes=quotes)
    if quotes != material.findings.quotes:
        old = set(material.findings.quotes)
        mended = tuple(quote for quote in quotes if quote not in old)
        found += tuple(_brought_in(found, looked(replace(findings, quotes=mended))))
    return Screened(findings, found)


def _mended(quote: Quote, found: Iterable[Disclosure], last: Mapping[str, Decision]) -> Quote:
    """Return the quote with what was decided in place of its words."""
    mine = (one for one in found if one.about == quote.id and one.what and one.id in last)
    return replaced(
        quote,
        [
            (one.what, last[one.id].words or one.instead)
            for one in mine
            if last[one.id].verdict == Ruling.REMEDY
        ],
    )


def _brought_in(before: Iterable[Disclosure], after: Iterable[Disclosure]) -> Iterator[Disclosure]:
    """Yield the risks in words that were put into a quote."""
    there = {(one.kind, one.about, one.what) for one in before}
    for one in after:
        if one.about.startswith("Q-") and (one.kind, one.about, one.what) not in there:
            yield one


def exposure(
    screen: Screened,
    document: Document,
    material: Material,
    decisions: Iterable[Decision],
    sentences: Sentences,
    whole: Iterable[Disclosure] = (),
) -> Exposure:
    """Return all risks of a composed report, by whether somebody has decided on them.

    ``sentences`` gives the sentences of a text in a language; ``whole`` are the risks of the
    report that this is a part of.
    """
    printed = {one.id for one in mentions(document)}
    quotes = {one.id for one in material.findings.quotes}
    shown = (one for one in screen.found if one.about not in quotes or one.about in printed)
    prose = prose_risks(
        _written(document),
        material.study,
        material.codebook,
        language=material.language,
        known=ordinary_within,
        sentences=sentences,
        heard=_heard(material),
    )
    return decided((*shown, *prose), decisions, whole)


def _heard(material: Material) -> Heard:
    """Return what was asked and said; what cases said is looked for when a word is asked about."""
    guide = material.guide
    asked = [guide.title, *(text for one in guide.headings for text in (one.title, one.text))]
    asked += [text for one in guide.items for text in (one.text, *one.prompts, *one.cues)]
    words = frozenset(word for text in asked for word in bare_words(text))

    @cache
    def texts() -> dict[str, str]:
        found: dict[str, str] = {}
        for one in material.study.interviews:
            said = material.transcripts.get(one.id)
            found[one.case] = f"{found.get(one.case, '')}\n{said.text if said else ''}".casefold()
        return found

    @cache
    def cases(word: str) -> int:
        begun = re.compile(rf"\b{re.escape(word)}")
        return sum(word in text and begun.search(text) is not None for text in texts().values())

    return Heard(words, cases)


def _written(document: Document) -> Iterator[Written]:
    """Yield the texts that people wrote, with where they stand."""
    cover = document.cover
    titles = (cover.subtitle, cover.client, cover.notice) if cover else ()
    for text in (document.title, *titles, *(value for _, value in document.properties)):
        yield Written(text, "", "cover", Sort.TITLE)
    for file, blocks in document.chapters:
        findings = _tells(blocks)
        place = ""
        for block in every(blocks):
            place = block.id if isinstance(block, Heading) else place
            if isinstance(block, Table | Figure):
                yield from _pieces(block, file)
            elif isinstance(block, Heading | Paragraph):
                yield Written(_own(block.inlines), file, place, findings=findings)


def _tells(blocks: Iterable[Block]) -> bool:
    """Say whether a chapter tells findings: it states a claim or quotes somebody, or may.

    One whose title does not say that it is on method, or an appendix, is held to do so: what
    people write in a chapter of their own is as telling without a claim in it.
    """
    blocks = tuple(blocks)
    title = next((one for one in blocks if isinstance(one, Heading)), None)
    named = (part_of(text_of(title.inlines)) or part_of(title.id)) if title else None
    if named not in {Part.METHOD, Part.REST}:
        return True
    inlines = chain.from_iterable(
        inlines_of(block) for block in every(blocks) if not isinstance(block, Table | Listing)
    )
    marks = (one.bound for one in inlines if isinstance(one, Mark))
    return any(bound in {Bound.CLAIM, Bound.QUOTE} for bound in marks)


def _pieces(block: Table | Figure, file: str) -> Iterator[Written]:
    caption = _own(block.caption)
    if isinstance(block, Figure):
        texts = [caption, block.alt]
    else:
        cells = (text_of(cell.inlines) for row in block.rows for cell in row)
        texts = [caption, _own(block.note), *cells]
    for text in dict.fromkeys(texts):
        yield Written(text, file, block.id, Sort.CELL, register=block.id == CASES)


def _own(inlines: Iterable[Inline]) -> str:
    """Return a text without the numbers and quotes in it, which are looked at elsewhere."""
    kept = [
        Run("…") if isinstance(one, Mark) and one.bound is not Bound.CLAIM else one
        for one in inlines
    ]
    return text_of(kept)
