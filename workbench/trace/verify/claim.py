"""Each claim and number of the ledger: as printed, edited, or no longer true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from workbench.model.finding import LedgerRow
from workbench.model.verdict import Deviation, Fault, Subject
from workbench.trace.file.scribe import Tie
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.numeral import figures
from workbench.trace.verify.part import clause
from workbench.trace.verify.same import same, spelt_alike, tokens
from workbench.trace.verify.weight import denials, hedges, limit, quantifiers, rank
from workbench.trace.worddiff import word_difference

_END: Final = re.compile(r"[.!?:;\n]")
_INFLECTED: Final = 60.0
"""As like as this is a word to its own other forms."""

_SUBJECTS: Final = {"claim": Subject.CLAIM, "number": Subject.NUMBER}


def check_claims(bench: Bench) -> Iterator[Deviation]:
    """Yield what is wrong with the ledger's claims and numbers, in the ledger's order.

    What no longer holds is told once for each id; what is edited, wherever it stands.
    """
    told: set[str] = set()
    for at, row in enumerate(bench.rows):
        if row.kind not in _SUBJECTS:
            continue
        yield from _edited(bench, at, row)
        if row.id not in told:
            told.add(row.id)
            yield from _outdated(bench, at, row)


def _edited(bench: Bench, at: int, row: LedgerRow) -> Iterator[Deviation]:
    tie = bench.tie(row)
    if tie is None:
        elsewhere = bench.standing(row.text)
        if elsewhere is None:
            yield _told(bench, Fault.DELETED, row, bench.places[at], "")
        elif row.kind == "claim":
            yield _told(bench, Fault.MOVED, row, elsewhere, row.text)
        return
    printed = _printed(bench, row, tie)
    fault = _fault(bench, row, printed)
    was, now = _limits(bench, row, tie)
    if fault is None and was != now:
        fault, printed = Fault.FIGURES, f"{now} {printed}".strip()
    if fault is not None:
        yield from _in_clause(bench, at, tie.first, printed, fault)
    elif at in bench.moved and row.kind == "claim":
        yield _told(bench, Fault.MOVED, row, tie.first, printed)


def _in_clause(
    bench: Bench, at: int, paragraph: int, printed: str, fault: Fault
) -> Iterator[Deviation]:
    """Yield what is wrong with a sentence, for the claim whose clause was changed.

    What was changed between the clauses is told for all of them, and what was put behind
    the bookmark of one, inside that of another, for this other.
    """
    row = bench.rows[at]
    part = clause(bench.rows, at, printed)
    if part is None or not (part.mine or part.others):
        yield _told(bench, fault, row, paragraph, printed)
    elif part.mine and not part.now:
        yield replace(_told(bench, Fault.DELETED, row, paragraph, ""), expected=row.part)
    elif part.mine:
        own = _fault(bench, replace(row, text=row.part), part.now)
        if own is not None or not part.others:
            yield _told(bench, own or fault, row, paragraph, printed)
    elif not any(_is_wrong(bench, other) for other in part.others):
        yield _told(bench, fault, row, paragraph, printed)


def _is_wrong(bench: Bench, row: LedgerRow) -> bool:
    tie = bench.tie(row)
    return tie is None or _fault(bench, row, _printed(bench, row, tie)) is not None


def _printed(bench: Bench, row: LedgerRow, tie: Tie) -> str:
    """Return what a row's place now says, with what was written up against it.

    Letters and digits that touch the bookmark belong to its words. So do words put into a
    claim's sentence outside the bookmark, when they weigh: denials and words of quantity.
    """
    words = bench.document.words(tie)
    before, behind = bench.document.around(tie)
    before = _END.split(before)[-1] if row.kind == "claim" else ""
    if row.kind == "claim" and _weighs(before):
        words = before.lstrip() + words
    else:
        words = _touching(bench.document.around(tie)[0][::-1])[::-1] + words
    words += _touching(behind)
    if row.kind == "claim" and not _END.search(words.rstrip()[-1:]):
        rest = _END.split(behind)[0]
        words += rest[len(_touching(behind)) :] if _weighs(rest) else ""
    return words


def _limits(bench: Bench, row: LedgerRow, tie: Tie) -> tuple[str, str]:
    """Return what limits a number from before («over», «nesten»): in the build, and now."""
    was = None if bench.original is None else bench.original.ties.get(row.bookmark)
    if row.kind != "number" or bench.original is None or was is None:
        return "", ""
    return limit(bench.original.around(was)[0]), limit(bench.document.around(tie)[0])


def _touching(text: str) -> str:
    found = re.match(r"\w+", text)
    return found.group() if found else ""


def _weighs(text: str) -> bool:
    return bool(denials(text) or quantifiers(text) or hedges(text))


def _fault(bench: Bench, row: LedgerRow, printed: str) -> Fault | None:
    if same(row.text, printed) or spelt_alike(row.text, printed):
        return None
    language = bench.present.language
    if denials(row.text) != denials(printed) and not _only_quantity(row.text, printed):
        return Fault.NEGATED
    if row.kind == "number":
        return _number_fault(row.text, printed, language)
    heavier = _heavier(bench, row, printed)
    if heavier:
        return Fault.STRONGER if heavier > 0 else Fault.WEAKER
    if figures(row.text, language) != figures(printed, language):
        return Fault.FIGURES
    return Fault.REWORDED


def _number_fault(text: str, printed: str, language: str) -> Fault | None:
    if figures(text, language) != figures(printed, language):
        return Fault.FIGURES
    return None if _same_unit(text, printed) else Fault.REWORDED


def _same_unit(text: str, printed: str) -> bool:
    """Say whether a number still counts the same: «intervjuer», if only otherwise inflected."""
    was, now = (
        " ".join(one for one in tokens(words) if one.isalpha() and not figures(one, "nb"))
        for words in (text, printed)
    )
    return was == now or not was or fuzz.ratio(was, now) >= _INFLECTED


def _only_quantity(text: str, printed: str) -> bool:
    """Say whether the denial that came or went is itself the word of quantity («ingen»)."""
    words = [" ".join(word for _, word in quantifiers(one)) for one in (text, printed)]
    rest = [denials(one) - denials(word) for one, word in zip((text, printed), words, strict=True)]
    return rest[0] == rest[1]


def _heavier(bench: Bench, row: LedgerRow, printed: str) -> int:
    """Return by how much a sentence claims more (or less) than the evidence; 0: no change.

    Measured against what the codings now call for, where the sentence's word of quantity
    is the claim's own; else against the word that stood there.
    """
    language = bench.present.language
    was, now = quantifiers(row.text), quantifiers(printed)
    pairs = zip([*was, *[None] * len(now)], [*now, *[None] * len(was)], strict=False)
    old, new = next(((a, b) for a, b in pairs if a != b), (None, None))
    if old is None and new is None:
        return 0
    unsaid = rank(*_ALL, row.n, row.denominator, language)
    before = rank(*old, row.n, row.denominator, language) if old else unsaid
    after = rank(*new, row.n, row.denominator, language) if new else unsaid
    if before == after:
        return 0
    called = bench.present.quantifiers.get(row.id)
    own = old is not None and old[0].value == row.quantifier
    if own and called is not None:
        bears = rank(called, "", row.n, row.denominator, language)
        return (after > bears) - (after < bears) if after != bears else 0
    return after - before


_ALL: Final = quantifiers("alle")[0]


def _outdated(bench: Bench, at: int, row: LedgerRow) -> Iterator[Deviation]:
    place = bench.places[at]
    now = bench.present.outdated.get(row.id)
    lost = [one for one in row.codings.split() if one not in bench.present.codings]
    if now is not None:
        yield _told(bench, Fault.OUTDATED, row, place, "", now)
    elif lost and row.kind == "claim":
        yield _told(bench, Fault.UNSUPPORTED, row, place, "", " ".join(one[:8] for one in lost))


def _told(
    bench: Bench, fault: Fault, row: LedgerRow, paragraph: int, printed: str, detail: str = ""
) -> Deviation:
    changed = bool(printed) and fault is not Fault.MOVED
    return Deviation(
        subject=_SUBJECTS[row.kind],
        fault=fault,
        ids=(row.id,),
        place=bench.heading(paragraph),
        paragraph=paragraph,
        expected=row.text,
        found=printed,
        changes=word_difference(row.text, printed) if changed else (),
        detail=detail,
    )
