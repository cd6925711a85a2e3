"""Each quote of the ledger: word for word, changed, moved, merged, or gone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from rapidfuzz import fuzz

from workbench.model.finding import LedgerRow
from workbench.model.verdict import Deviation, Fault, Subject
from workbench.text.form import plain
from workbench.trace.file.scribe import Tie
from workbench.trace.verify.ascribed import check_attributions, put_in
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.same import allowed, contains, tokens
from workbench.trace.verify.weight import denials
from workbench.trace.worddiff import word_difference
from workbench.trace.words import FEWEST_WORDS, LIKE_ENOUGH

_RELATED: Final = 50.0
"""Below this likeness a bookmark holds other words, not changed ones."""


def check_quotes(bench: Bench) -> tuple[list[Deviation], set[int]]:
    """Return what is wrong with the ledger's quotes, and the paragraphs found to hold them.

    The paragraphs are those with words of quotes outside their bookmarks.
    """
    found: list[Deviation] = []
    used: set[int] = set()
    for at, row in bench.quote_numbers:
        for deviation in _row(bench, at, row):
            found.append(deviation)
            if deviation.paragraph >= 0 and bench.tie(row) is None:
                used.add(deviation.paragraph)
        found.extend(_evidence(bench, at, row))
    found.extend(_merged(bench))
    found.extend(check_attributions(bench))
    return found, used


def _row(bench: Bench, at: int, row: LedgerRow) -> Iterator[Deviation]:
    tie = bench.tie(row)
    if tie is None:
        yield _displaced(bench, at, row)
        return
    printed = _printed(bench, row, tie)
    if allowed(row.text, printed):
        if at in bench.moved:
            yield _told(bench, Fault.MOVED, row, tie.first, printed)
        return
    if fuzz.ratio(plain(row.text), plain(printed)) < _RELATED:
        elsewhere = bench.standing(row.text)
        if elsewhere is not None:
            yield _told(bench, Fault.MOVED, row, elsewhere, row.text)
            yield _told(bench, Fault.CHANGED, row, tie.first, printed)
            return
    yield _told(bench, _fault(bench, row, printed), row, tie.first, printed)


def _printed(bench: Bench, row: LedgerRow, tie: Tie) -> str:
    """Return a quote as it reads: in a paragraph of its own, with words put beside it."""
    words = bench.document.words(tie)
    alone = all(
        one.name == tie.name or one.name not in bench.quote_rows
        for at in range(tie.first, tie.last + 1)
        for one in bench.document.tied[at]
    )
    if alone and bench.alone(row):
        before, behind = bench.document.around(tie)
        return f"{put_in(before, row)}{words}{put_in(behind, row)}"
    return words


def _fault(bench: Bench, row: LedgerRow, printed: str) -> Fault:
    given = tokens(printed)
    for other in bench.quote_rows.values():
        if other.id != row.id and contains(given, tokens(other.text)):
            if given != tokens(other.text):
                return Fault.MERGED
            return Fault.MOVED if other.speaker == row.speaker else Fault.MISATTRIBUTED
    return Fault.NEGATED if denials(printed) != denials(row.text) else Fault.CHANGED


def _displaced(bench: Bench, at: int, row: LedgerRow) -> Deviation:
    """Look for a quote whose bookmark is gone: the same words, like words, or nothing."""
    elsewhere = bench.standing(row.text)
    if elsewhere is not None:
        return _told(bench, Fault.MOVED, row, elsewhere, row.text)
    like = _like(bench, row.text)
    if like is not None:
        place, words = like
        return _told(bench, _fault(bench, row, words), row, place, words)
    return _told(bench, Fault.DELETED, row, bench.places[at], "")


def _like(bench: Bench, text: str) -> tuple[int, str] | None:
    """Return the paragraph of running text with words most like ``text``, and those words."""
    wanted = plain(text)
    if len(wanted.split()) < FEWEST_WORDS:
        return None
    best: tuple[float, int] | None = None
    for place, loose in bench.loose.items():
        form = _plain(loose)
        if 2 * len(form) < len(wanted) or len(form.split()) < FEWEST_WORDS:
            continue
        score = fuzz.partial_ratio(wanted, form, score_cutoff=LIKE_ENOUGH)
        if score and (best is None or score > best[0]):
            best = (score, place)
    if best is None:
        return None
    return best[1], " ".join(bench.loose[best[1]].split())


_plain = cache(plain)


def _told(bench: Bench, fault: Fault, row: LedgerRow, paragraph: int, printed: str) -> Deviation:
    changed = fault in {Fault.CHANGED, Fault.NEGATED, Fault.MERGED}
    return Deviation(
        subject=Subject.QUOTE,
        fault=fault,
        ids=(row.id,),
        place=bench.heading(paragraph),
        paragraph=paragraph,
        expected=row.text,
        found=printed,
        changes=word_difference(row.text, printed) if changed else (),
        detail=f"{row.interview}:{row.turn}" if row.interview else "",
    )


def _evidence(bench: Bench, at: int, row: LedgerRow) -> Iterator[Deviation]:
    """Say whether a quote's coding, and the words it was taken from, are still there."""
    place = bench.places[at]
    lost = [one for one in row.codings.split() if one not in bench.present.codings]
    text = next((one.text for one in bench.transcripts if one.interview == row.interview), "")
    if row.original and row.original not in text:
        fault, detail = Fault.OUTDATED, f"{row.interview}:{row.turn}"
    elif lost:
        fault, detail = Fault.UNSUPPORTED, " ".join(one[:8] for one in lost)
    else:
        return
    where = bench.heading(place)
    yield Deviation(Subject.QUOTE, fault, (row.id,), where, place, row.text, "", (), detail)


def _merged(bench: Bench) -> Iterator[Deviation]:
    """Find paragraphs that hold more than one quote."""
    for at, ties in sorted(bench.document.tied.items()):
        ids = [
            bench.quote_rows[one.name].id
            for one in ties
            if one.name in bench.quote_rows and tokens(bench.document.words(one))
        ]
        if len(set(ids)) > 1:
            text = bench.document.paragraphs[at].text
            names = tuple(dict.fromkeys(ids))
            where = bench.heading(at)
            yield Deviation(Subject.QUOTE, Fault.MERGED, names, where, at, "", text)
