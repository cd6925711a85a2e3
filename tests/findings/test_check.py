"""A ledger held against the codings, and what a withdrawal changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.findings.check import changes, check, recompute
from workbench.findings.notice import ClaimChanged, NoSuchClaim, RowDiffers
from workbench.model.finding import Claim, LedgerRow, Quantifier
from workbench.model.participant import ConsentStatus

Draw = Callable[..., Any]
ROWS = {"rent": "+ + 0 - -", "staff": "+ + + + ±", "e-new": "+ . + - .", "s-bent": "+ - + + +"}


def row(claim: Claim, **changed: str) -> LedgerRow:
    blank = dict.fromkeys(LedgerRow.__dataclass_fields__, "")
    facts = {
        "id": claim.id,
        "kind": "claim",
        "n": str(claim.n),
        "denominator": str(claim.denominator),
        "total": str(claim.total),
        "quantifier": claim.quantifier.value,
    }
    return LedgerRow(**(blank | facts | changed))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    rows=st.dictionaries(
        st.sampled_from(["rent", "staff", "e-new", "s-bent", "rent-central"]),
        st.lists(st.sampled_from("+-±0."), min_size=6, max_size=6).map(" ".join),
        min_size=1,
    )
)
def test_every_claim_recomputes_to_itself(draw: Draw, rows: dict[str, str]) -> None:
    world = draw(rows)
    findings = world.weigh()
    claims = world.find().claims
    assert check([row(one) for one in claims], world.study, world.codebook, findings) == ()
    for claim in claims:
        again = recompute(claim.id, world.study, world.codebook, findings)
        assert again is not None
        assert (again.n, again.quantifier) == (len(claim.cases), claim.quantifier)


@pytest.mark.parametrize(
    ("field", "value"), [("n", "5"), ("denominator", "5"), ("total", "4"), ("quantifier", "all")]
)
def test_a_row_that_was_tampered_with_is_found(draw: Draw, field: str, value: str) -> None:
    world = draw(ROWS)
    claim = world.claim("C-e-new")
    (found,) = check([row(claim, **{field: value})], world.study, world.codebook, world.weigh())
    assert isinstance(found, RowDiffers)
    assert (found.id, found.field, found.printed) == ("C-e-new", field, value)
    assert value in found.said("nb")


def test_a_claim_of_a_code_that_is_gone_is_found(draw: Draw) -> None:
    world = draw(ROWS)
    gone = row(replace(world.claim("C-staff"), id="C-gone"))
    assert check([gone], world.study, world.codebook, world.weigh()) == (NoSuchClaim("C-gone"),)
    assert recompute("C-rent-middle", world.study, world.codebook, ()) is None


def test_quotes_and_numbers_in_a_ledger_are_passed_over(draw: Draw) -> None:
    world = draw(ROWS)
    other = row(world.claim("C-staff"), kind="quote", n="9")
    assert check([other], world.study, world.codebook, world.weigh()) == ()


def test_a_withdrawal_lists_the_claims_that_lose_support(draw: Draw) -> None:
    world = draw(ROWS)
    after = world.consent("p-a", ConsentStatus.WITHDRAWN)
    found = {one.id: one for one in changes(world.find().claims, after.find().claims)}
    assert "C-rent-central" in found
    assert found["C-rent-central"].after == ""
    assert found["C-staff"].lost == ("staff/a/supports",)
    assert found["C-s-bent"].before.startswith("most")
    assert "C-rent-against" in found
    assert "ingen påstand" in found["C-rent-central"].said("nb")
    assert "no claim" in found["C-rent-central"].said("en")


def test_nothing_changed_lists_nothing(draw: Draw) -> None:
    claims = draw(ROWS).find().claims
    assert changes(claims, claims) == ()


def test_new_evidence_is_listed_too(draw: Draw) -> None:
    (one, *_) = changes((), draw({"staff": "+ + + + +"}).find().claims)
    assert one == ClaimChanged(
        "C-staff",
        "",
        f"{Quantifier.ALL.value} 5/5/5",
        (),
        tuple(f"staff/{c}/supports" for c in "abcde"),
    )
