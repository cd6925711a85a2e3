"""Claims of another order than counting, and what is lost where nothing is counted."""

from __future__ import annotations

import pytest

from workbench.model.drift import Slip
from workbench.trace.drift.alarm import drift
from workbench.trace.file.read_text import read_plain

_REPORT = """# Findings

{body}

Two of the five schools sell milk at the gate. One school has built a greenhouse. The schools
with goats make cheese. Half of the teachers keep accounts by hand. Three schools have a shop.

# Conclusion

{late}
"""


def raised(body: str, late: str) -> set[Slip]:
    text = _REPORT.format(body=body, late=late)
    return {one.slip for one in drift(read_plain(text, markdown=True))}


@pytest.mark.parametrize(
    ("body", "late", "slip"),
    [
        ("Milk is sold at two schools.", "Selling milk at the gate leads to debt.", Slip.CAUSE),
        ("Milk is sold at two schools.", "Milk sales reduce debt.", Slip.CAUSE),
        ("Milk is sold at two schools.", "More and more schools sell milk.", Slip.TREND),
        ("Milk is sold at two schools.", "Milk has always been sold at the gate.", Slip.TIME),
        ("Milk is sold at two schools.", "Big schools earn more than small ones.", Slip.COMPARED),
        ("Milk is sold at two schools.", "Two in five pupils leave.", Slip.NUMBER),
        ("Milk is sold at two schools.", "A greenhouse has been built.", Slip.LONE),
        ("Milk is sold at two schools.", "Cheese is made.", Slip.GROUP_LOST),
        ("Milk is sold at two schools.", "Teachers keep accounts by hand.", Slip.STRONGER),
        ("Milk is sold at two schools.", "Four schools have a shop.", Slip.STRONGER),
        ("One teacher believes that milk spoils quickly.", "Milk spoils quickly.", Slip.HEDGE),
    ],
)
def test_what_the_findings_do_not_claim_is_raised(body: str, late: str, slip: Slip) -> None:
    assert slip in raised(body, late)


@pytest.mark.parametrize(
    ("body", "late"),
    [
        ("Rain leads to mud on three schools.", "Rain leads to mud."),
        ("On two schools debt is growing.", "Debt is growing on two schools."),
        ("No school has ever had a vet.", "No school has ever had a vet."),
        ("Two schools have milk.", "Teaching takes more than an hour a day."),
        ("Two schools have milk.", "Milk may lead to debt."),
        ("Two in five pupils leave.", "Two in five pupils leave."),
        ("Two schools have milk.", "One school has built a greenhouse."),
    ],
)
def test_what_they_claim_or_nobody_does_is_left_alone(body: str, late: str) -> None:
    orders = {Slip.CAUSE, Slip.TREND, Slip.TIME, Slip.COMPARED, Slip.NUMBER, Slip.LONE}
    assert not raised(body, late) & orders


def test_a_finding_on_less_of_the_matter_does_not_bear_what_another_only_suggests() -> None:
    body = (
        "Four schools have a fixed adviser. Some informants suggest that pupils with a fixed "
        "adviser sleep better."
    )
    assert Slip.HEDGE in raised(body, "Pupils with a fixed adviser sleep better.")


def test_a_number_that_fits_a_word_is_no_drift() -> None:
    body = "Two of the five schools lend tools."
    assert not raised(body, "Some of the schools lend tools.")
    assert Slip.STRONGER in raised(body, "Most of the schools lend tools.")
