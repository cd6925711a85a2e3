"""Numbers of cases in summary and conclusion that no finding on the matter tells, or allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.model.drift import Drift, Slip
from workbench.trace.drift.amount import Amount, Quantity
from workbench.trace.drift.matter import Scale
from workbench.trace.drift.noun import Nouns
from workbench.trace.drift.statement import Statement
from workbench.trace.drift.strength import A_FEW, FITTING


def unheard(
    late: Sequence[Statement],
    body: Sequence[Statement],
    scaled: Scale,
    nouns: Nouns,
    total: int,
) -> Iterator[Drift]:
    """Yield exact numbers of cases where findings that share a word count otherwise.

    ``total`` is the number of cases, 0 when unknown: then only an equal number will do.
    """
    for one in late:
        told = one.quantity
        if told is None or one.taken_over or not _counts(told, nouns):
            continue
        mine = scaled.words(one)
        near = [other for other in body if mine & scaled.words(other)]
        counted = [other.quantity for other in near if other.quantity and not other.taken_over]
        of = told.of or total
        if counted and of and not any(_allows(other, told.number, of) for other in counted):
            yield Drift(Slip.NUMBER, one.place)


def _counts(told: Quantity, nouns: Nouns) -> bool:
    """Say whether it is cases that are counted, more than a couple and in no group."""
    exact = told.amount is Amount.EXACT and told.number >= A_FEW
    return exact and not told.group and nouns.kind(told.noun) == "case"


def _allows(told: Quantity, number: int, of: int) -> bool:
    if told.amount is Amount.EXACT or told.number:
        return number == told.number
    return told.amount in FITTING and FITTING[told.amount](number, of)
