"""Working a claim out again from the codings, and telling what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.findings.claim import claim_ids
from workbench.findings.notice import ClaimChanged, NoSuchClaim, RowDiffers
from workbench.findings.quantifier import chosen
from workbench.findings.rule import rule_of
from workbench.findings.tally import tally
from workbench.model.codebook import Codebook
from workbench.model.finding import Claim, Finding, LedgerRow, Quantifier
from workbench.model.interview import Study

CLAIM = "claim"
"""The kind of a ledger row that holds a claim."""


@dataclass(frozen=True, slots=True)
class Recomputed:
    """The numbers of a claim and the class they call for."""

    n: int
    denominator: int
    total: int
    quantifier: Quantifier


def recompute(
    claim: str, study: Study, codebook: Codebook, findings: Iterable[Finding]
) -> Recomputed | None:
    """Work out a claim from findings (see ``weigh``) by its id alone; None: there is no such.

    Nothing of the claim but its id is used, so that a ledger can be held against the data.
    """
    scopes = {name: scope for scope, name in claim_ids(study, codebook).items()}
    if claim not in scopes:
        return None
    code, group, side = scopes[claim]
    found = next((one for one in findings if (one.code, one.group) == (code, group)), None)
    if found is None:
        return None
    count = tally(found, side, codebook.by_id[code])
    quantifier = chosen(count, rule_of(study))
    return Recomputed(count.n, count.came_up, count.total, quantifier)


def check(
    rows: Iterable[LedgerRow],
    study: Study,
    codebook: Codebook,
    findings: Iterable[Finding],
    written: Iterable[Claim] = (),
) -> tuple[RowDiffers | NoSuchClaim, ...]:
    """Return where claims in a ledger are not what the findings give; empty: all hold.

    ``written`` are the claims that researchers have written, as the codings now bear them.
    """
    known = tuple(findings)
    own = {one.id: Recomputed(one.n, one.denominator, one.total, one.quantifier) for one in written}
    seen: dict[RowDiffers | NoSuchClaim, None] = {}
    for row in rows:
        if row.kind == CLAIM:
            found = own.get(row.id) or recompute(row.id, study, codebook, known)
            seen.update(dict.fromkeys(_differences(row, found)))
    return tuple(seen)


def changes(before: Iterable[Claim], after: Iterable[Claim]) -> tuple[ClaimChanged, ...]:
    """Return the claims that gained or lost evidence, numbers or word, such as after a
    withdrawal; those of ``before`` first, in their order.
    """  # noqa: D205 - one sentence
    old, new = ({one.id: one for one in claims} for claims in (before, after))
    found = []
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name), new.get(name)
        if _gist(was) != _gist(now) or _resting(was) != _resting(now):
            lost, gained = _resting(was) - _resting(now), _resting(now) - _resting(was)
            found.append(
                ClaimChanged(
                    name, _gist(was), _gist(now), tuple(sorted(lost)), tuple(sorted(gained))
                )
            )
    return tuple(found)


def _differences(row: LedgerRow, found: Recomputed | None) -> Iterator[RowDiffers | NoSuchClaim]:
    if found is None:
        yield NoSuchClaim(row.id)
        return
    for field, printed, value in (
        ("n", row.n, found.n),
        ("denominator", row.denominator, found.denominator),
        ("total", row.total, found.total),
        ("quantifier", row.quantifier, found.quantifier.value),
    ):
        if printed != str(value):
            yield RowDiffers(row.id, field, printed, str(value))


def _gist(claim: Claim | None) -> str:
    if claim is None:
        return ""
    return f"{claim.quantifier.value} {claim.n}/{claim.denominator}/{claim.total}"


def _resting(claim: Claim | None) -> set[str]:
    return set(claim.codings) if claim else set()
