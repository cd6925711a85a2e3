"""Signatures on claims, and what has changed since an issue of the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.trace.test_refresh import row
from workbench.model.anchor import Anchor
from workbench.model.coding import Coding, Decision, Stance
from workbench.model.finding import LedgerRow
from workbench.model.since import Shift
from workbench.model.verdict import Subject
from workbench.trace.sign import noted, signed, signings
from workbench.trace.since import since

CODING = Coding(
    "k1", Anchor("I1", 0, 4, "Leie", "", ""), "leie", "A", Stance.SUPPORTS, "2026-11-01"
)
CLAIM = replace(
    row("C-a", "claim", "templates/chapters/nb/04.md.j2", "C_a", "Flere leier."),
    quantifier="several",
    n="3",
    denominator="5",
    total="5",
    cases_for="x y z",
    cases_against="w",
    codings="k1",
)


def signature(mentions: list[LedgerRow], coder: str = "A") -> Decision:
    reason = signed(mentions, {"k1": CODING}, "lest")
    time = "2026-11-02T10:00:00.000000+00:00"
    return Decision(f"s {coder}", "claim", mentions[0].id, "signed", reason, coder, time)


def lapsed(now: LedgerRow, coding: Coding = CODING) -> tuple[str, ...]:
    given = signings([now], [signature([CLAIM])], {"k1": coding})
    return given["C-a"][0].changed


def test_a_signature_holds_while_words_and_evidence_do() -> None:
    given = signings([CLAIM], [signature([CLAIM])], {"k1": CODING})
    assert not given["C-a"][0].lapsed
    assert given["C-a"][0].note == "lest"
    assert noted([CLAIM], given)[0].signed == "A 2026-11-02"


@pytest.mark.parametrize(
    ("now", "topics"),
    [
        (replace(CLAIM, text="De fleste leier."), ("text",)),
        (replace(CLAIM, n="4"), ("quantifier",)),
        (replace(CLAIM, cases_against=""), ("cases",)),
        (replace(CLAIM, codings="k1 k2"), ("evidence",)),
        (replace(CLAIM, coders="B", bookmark="C_a__2", signed="B"), ()),
        (replace(CLAIM, text="Flere  leier."), ()),
        (replace(CLAIM, text="Several rent.", chapter="templates/chapters/en/04.md.j2"), ()),
    ],
)
def test_what_makes_a_signature_lapse(now: LedgerRow, topics: tuple[str, ...]) -> None:
    assert lapsed(now) == topics


def test_a_coding_that_turned_or_moved_makes_it_lapse() -> None:
    assert lapsed(CLAIM, replace(CODING, stance=Stance.CONTRADICTS)) == ("evidence",)
    moved = replace(CODING, anchor=Anchor("I1", 0, 6, "Leie i", "", ""))
    assert lapsed(CLAIM, moved) == ("evidence",)


def test_a_claim_that_is_gone_has_lapsed() -> None:
    assert signings([], [signature([CLAIM])], {})["C-a"][0].lapsed


def test_one_persons_lapse_is_anothers_signature() -> None:
    later = replace(CLAIM, n="4")
    given = signings([later], [signature([CLAIM]), signature([later], "B")], {"k1": CODING})
    assert [one.lapsed for one in given["C-a"]] == [True, False]
    assert noted([later], given)[0].signed == "A 2026-11-02 (lapsed: quantifier); B 2026-11-02"


def shifts(before: list[LedgerRow], now: list[LedgerRow]) -> list[tuple[Shift, str]]:
    return [(one.shift, one.id) for one in since(before, now, {})]


def test_claims_get_stronger_weaker_new_and_gone() -> None:
    other = replace(CLAIM, id="C-b")
    stronger = replace(CLAIM, quantifier="most", n="4", text="De fleste leier.")
    weaker = replace(other, quantifier="one", n="1", text="Én leier.")
    assert shifts([CLAIM, other], [stronger, weaker]) == [
        (Shift.STRONGER, "C-a"),
        (Shift.WEAKER, "C-b"),
    ]
    assert shifts([CLAIM], [other]) == [(Shift.GONE, "C-a"), (Shift.NEW, "C-b")]
    assert shifts([CLAIM], [replace(CLAIM, codings="k2")]) == [(Shift.EVIDENCE, "C-a")]
    assert shifts([CLAIM], [replace(CLAIM, original="Leie øker.", text="Leie øker.")]) == [
        (Shift.REWORDED, "C-a")
    ]
    assert not shifts([CLAIM, other], [other, CLAIM])


def test_quotes_numbers_and_signatures_are_told_too() -> None:
    quote = row("Q-1", "quote", "nb/1", "Q_1", "Vi leide.")
    number = replace(row("N-1", "number", "nb/1", "N_1", "fem"), n="5")
    now = [replace(quote, text="Vi [leide]."), replace(number, n="6", text="seks")]
    assert shifts([quote, number], now) == [(Shift.CHANGED, "Q-1"), (Shift.CHANGED, "N-1")]
    given = signings([replace(CLAIM, n="4")], [signature([CLAIM])], {"k1": CODING})
    told = since([], [], given)
    assert [(one.subject, one.shift) for one in told] == [(Subject.CLAIM, Shift.LAPSED)]
