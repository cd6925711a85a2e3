"""What has changed in the report since an issue of it: claims, quotes, numbers, signatures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from workbench.model.finding import LedgerRow, Quantifier
from workbench.model.signing import Signing
from workbench.model.since import Shift, Since
from workbench.model.verdict import Subject
from workbench.text.form import untypeset
from workbench.trace.verify.weight import rank

_ORDER: Final = {shift: at for at, shift in enumerate(Shift)}


def since(
    before: Sequence[LedgerRow],
    now: Sequence[LedgerRow],
    signings: Mapping[str, Sequence[Signing]],
) -> tuple[Since, ...]:
    """Return what differs between two ledgers, claims first, the gravest first.

    In another language than the issue's, words are not compared.
    """
    same_language = {_language(row) for row in before} & {_language(row) for row in now}
    found: list[Since] = []
    for kind in (Subject.CLAIM, Subject.QUOTE, Subject.NUMBER):
        old, new = _first(before, kind), _first(now, kind)
        shifts = list(_shifts(kind, old, new, words=bool(same_language)))
        found += sorted(shifts, key=lambda one: _ORDER[one.shift])
    return (*found, *_lapsed(signings))


def _first(rows: Sequence[LedgerRow], kind: Subject) -> dict[str, LedgerRow]:
    """Return the first mention of each id; of a claim the one that words it plainly."""
    found: dict[str, LedgerRow] = {}
    for row in rows:
        plain = row.text == row.original
        if row.kind == kind and (row.id not in found or (kind is Subject.CLAIM and plain)):
            found[row.id] = row
    return found


def _shifts(
    kind: Subject, old: Mapping[str, LedgerRow], new: Mapping[str, LedgerRow], *, words: bool
) -> Iterator[Since]:
    for name, row in old.items():
        if name not in new:
            yield Since(Shift.GONE, kind, name, row.text)
            continue
        shift = _shift(kind, row, new[name], words=words)
        if shift is not None:
            yield Since(shift, kind, name, _told(row, shift), _told(new[name], shift))
    for name, row in new.items():
        if name not in old:
            yield Since(Shift.NEW, kind, name, "", row.text)


def _shift(kind: Subject, old: LedgerRow, new: LedgerRow, *, words: bool) -> Shift | None:
    reads = words and untypeset(old.text) != untypeset(new.text)
    if kind is Subject.NUMBER:
        return Shift.CHANGED if old.n != new.n else None
    if kind is Subject.QUOTE:
        return Shift.CHANGED if reads else None
    heavier = _weight(new) - _weight(old)
    if heavier:
        return Shift.STRONGER if heavier > 0 else Shift.WEAKER
    if reads and untypeset(old.original) != untypeset(new.original):
        return Shift.REWORDED
    moved = (old.n, old.denominator, old.cases_for, old.cases_against, set(old.codings.split()))
    is_now = (new.n, new.denominator, new.cases_for, new.cases_against, set(new.codings.split()))
    return Shift.EVIDENCE if moved != is_now else None


def _weight(row: LedgerRow) -> int:
    try:
        return rank(Quantifier(row.quantifier), "", row.n, row.denominator, "nb")
    except ValueError:
        return 0


def _told(row: LedgerRow, shift: Shift) -> str:
    if shift is not Shift.EVIDENCE:
        return row.text
    sides = f"+ {row.cases_for or '–'} · − {row.cases_against or '–'}"
    return f"{row.n}/{row.denominator} · {sides} · {len(row.codings.split())}"


def _lapsed(signings: Mapping[str, Sequence[Signing]]) -> Iterator[Since]:
    for name, given in signings.items():
        for one in given:
            if one.lapsed:
                shown = f"{one.coder} {one.date}: {one.text}"
                yield Since(Shift.LAPSED, Subject.CLAIM, name, shown, ", ".join(one.changed))


def _language(row: LedgerRow) -> str:
    return row.chapter.rpartition("/")[0].rpartition("/")[2]
