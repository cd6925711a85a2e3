"""Sentences put in that say how many cases: borne by a claim of the report, or by none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from workbench.model.finding import LedgerRow
from workbench.model.verdict import Deviation, Fault, Subject
from workbench.text.form import plain
from workbench.trace.drift.amount import Amount, Quantity
from workbench.trace.drift.noun import Nouns, nouns_of
from workbench.trace.drift.quantity import quantities
from workbench.trace.file.scribe import OBJECT
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.loose import quoted
from workbench.trace.verify.telling import tells
from workbench.trace.verify.weight import quantifiers, rank
from workbench.trace.worddiff import word_difference

_SAME_MATTER: Final = 72.0
"""As like as this, without its words of quantity, is a sentence to the claim it was made from."""

_MANY: Final = frozenset(Amount) - {Amount.GENERIC, Amount.ONE}
"""«Kommunene» and «en kommune» alone count nothing."""

_NO_MORE: Final = re.compile(
    r"\b(?:én|éin|bare|berre|kun|eneste|einaste|only|single)\b", re.IGNORECASE
)
"""With these, one is a count: «bare én kommune»."""


_OF_THEM: Final = re.compile(
    r"(?:(?:de|dei) (?:\w+r|vil|kan|må|skal|ville|kunne|måtte|skulle)|they (?!are\b|were\b)\w+)\b"
    r"(?<! er)(?<! blir)(?<! står)",
    re.IGNORECASE,
)
"""«De» and a verb: not «de fleste», nor what is done to them."""


@dataclass(frozen=True)
class _Claims:
    """The claims of the report, each with what it says besides how many."""

    rows: tuple[tuple[LedgerRow, str], ...]
    said: frozenset[str]
    total: int

    @classmethod
    def of(cls, bench: Bench, nouns: Nouns) -> _Claims:
        claims = [row for row in bench.rows if row.kind == "claim"]
        total = max((int(row.total) for row in claims if row.total.isdecimal()), default=0)
        rows = tuple((row, _matter(row.text, nouns)) for row in claims)
        return cls(rows, frozenset(plain(row.text).strip(" .") for row in claims), total)


_LISTED: Final = re.compile(r"\t\d+$")
"""The page that a line of the contents ends with."""


def check_counts(bench: Bench, fresh: Iterable[tuple[int, str]]) -> Iterator[Deviation]:
    """Yield the sentences of ``fresh`` (paragraph, text) that say how many cases without cover.

    One that tells what a claim tells may say no more and no less than it; one on another matter
    has no codings behind it. «Alle de fem kommunene» of a study of five is no finding by itself
    where the sentence tells how the study was done, so the bare number of all cases is let pass.
    «De planlegger derfor …» beside a claim goes on about the cases that it tells of.
    """
    nouns = nouns_of((row.text for row in bench.rows), bench.present.language, bench.present.units)
    claims = _Claims.of(bench, nouns)
    ties = (bench.document.ties.get(row.bookmark) for row, _ in claims.rows)
    beside = {at for tie in ties if tie is not None for at in range(tie.first, tie.last + 1)}
    for at, text in fresh:
        sentence = text.replace(OBJECT, " ").strip()
        if _LISTED.search(sentence):
            continue  # a line of the contents, whose fields another editor has taken away
        if OBJECT in text or quoted(sentence) or plain(sentence).strip(" .") in claims.said:
            continue
        told = any(
            _counts(one, nouns, claims.total) or _speaks(one, sentence, nouns)
            for one in quantities(sentence, nouns)
        )
        if told or (at in beside and _OF_THEM.match(sentence)):
            yield from _held(bench, at, sentence, claims, nouns)


def _counts(one: Quantity, nouns: Nouns, total: int) -> bool:
    whole = one.amount is Amount.EXACT and one.number == total
    alone = one.amount is Amount.ONE and bool(_NO_MORE.search(one.words))
    return nouns.kind(one.noun) == "case" and (one.amount in _MANY or alone) and not whole


def _speaks(one: Quantity, sentence: str, nouns: Nouns) -> bool:
    """Say whether all or many of those interviewed are said to say something.

    «Informantene mener …» has no word of quantity and tells of them all; what leads in to a
    quote does not.
    """
    many = one.amount in _MANY or one.amount is Amount.GENERIC
    spoken = nouns.kind(one.noun) in {"case", "speaker"}
    behind = one.start + len(one.words)
    return many and spoken and sentence[-1:] != ":" and tells(sentence, behind)


def _held(
    bench: Bench, at: int, sentence: str, claims: _Claims, nouns: Nouns
) -> Iterator[Deviation]:
    matter = _matter(sentence, nouns)
    row, likeness = max(
        ((row, fuzz.ratio(matter, said)) for row, said in claims.rows),
        key=lambda pair: pair[1],
        default=(None, 0.0),
    )
    where = bench.heading(at)
    if row is None or likeness < _SAME_MATTER:
        yield Deviation(Subject.CLAIM, Fault.UNFOUNDED, (), where, at, "", sentence)
        return
    heavier = _heavier(bench, row, sentence)
    if heavier:
        fault = Fault.STRONGER if heavier > 0 else Fault.WEAKER
        changes = word_difference(row.text, sentence)
        yield Deviation(Subject.CLAIM, fault, (row.id,), where, at, row.text, sentence, changes)


def _heavier(bench: Bench, row: LedgerRow, sentence: str) -> int:
    """Return by how much the first amount of a sentence goes beyond the claim's; 0: not at all."""
    now = next(iter(quantifiers(sentence)), None)
    called = bench.present.quantifiers.get(row.id)
    if now is None or called is None:
        return 0
    language = bench.present.language
    said = rank(*now, row.n, row.denominator, language)
    return said - rank(called, "", row.n, row.denominator, language)


@lru_cache(maxsize=4096)
def _matter(text: str, nouns: Nouns) -> str:
    """Return a sentence without its amounts of cases."""
    rest = text
    for one in quantities(text, nouns):
        if nouns.kind(one.noun) == "case":
            rest = rest[: one.start] + " " * len(one.words) + rest[one.start + len(one.words) :]
    return " ".join(re.findall(r"\w+", plain(rest)))
