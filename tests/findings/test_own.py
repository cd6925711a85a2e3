"""Claims written by researchers: bound to evidence, or refused with the line that says too much."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from workbench.errors.authored import AuthoredError, DefinedTwice, UnknownReference
from workbench.errors.claim import (
    CaseDoesNotHold,
    GroupNotTold,
    LooseWords,
    NobodyHolds,
    NotHedged,
    SlotMissing,
    TooStrong,
    WrongLink,
)
from workbench.findings.authored import read_claims
from workbench.findings.check import check
from workbench.language.amount import counted_nouns
from workbench.model.finding import Claim, Quantifier, Status

Draw = Callable[..., Any]

ROWS = {"price": "+ + + - 0", "lack": "+ + 0 + -", "known": "+ 0 0 0 ."}
NOUNS = ("kommune", "kommuner", "kommunene", "informantene", "municipalities")


def claims(text: str, draw: Draw, language: str = "nb") -> dict[str, Claim]:
    world = draw(ROWS)
    written = read_claims(f"claims:\n{text}".encode(), "codebook/claims.yaml", NOUNS)
    return {one.id: one for one in world.find(language, written=written).claims if one.written}


def one(draw: Draw, fields: str = "", text: str = "{cases} strever", language: str = "nb") -> Claim:
    body = f"  - id: mine\n    codes: [price, lack]\n    text: '{text}'\n"
    body += "".join(f"    {line}\n" for line in fields.splitlines())
    return claims(body, draw, language)["C-mine"]


def test_a_case_holds_it_that_holds_every_code(draw: Draw) -> None:
    claim = one(draw)
    assert (claim.n, claim.denominator, claim.total) == (2, 5, 5)
    assert claim.cases == ("a", "b")
    assert claim.text == "Et par av kommunene strever."
    assert set(claim.codings) == {
        f"{code}/{case}/supports" for code in ("price", "lack") for case in "ab"
    }


def test_joined_any_takes_one_code(draw: Draw) -> None:
    claim = one(draw, "joined: any")
    assert (claim.cases, claim.quantifier) == (("a", "b", "c", "d"), Quantifier.MOST)


def test_the_text_is_worded_in_each_language(draw: Draw) -> None:
    text = "  - id: mine\n    codes: [price]\n    text:\n      nb: '{cases} strever'\n"
    text += "      en: '{cases} {struggles|struggle}'\n"
    assert claims(text, draw, "en")["C-mine"].text == "Several of the municipalities struggle."


def test_a_weaker_word_may_be_chosen(draw: Draw) -> None:
    claim = one(draw, "joined: any\nquantifier: some")
    assert claim.text == "Noen av kommunene strever."
    assert claim.allowed == (
        Quantifier.MOST,
        Quantifier.EXACT,
        Quantifier.SEVERAL,
        Quantifier.SOME,
    )


@pytest.mark.parametrize("word", ["all", "most", "several", "some", "half", "none", "one"])
def test_a_word_that_the_evidence_does_not_bear_is_refused_at_its_line(
    draw: Draw, word: str
) -> None:
    with pytest.raises(TooStrong) as refused:
        one(draw, f"quantifier: {word}")
    said = refused.value.line("en")
    assert said.startswith("codebook/claims.yaml, line 5: claim «mine» says")
    assert "2 of 5 hold it (5 in all): that bears «couple»" in said


def test_informants_are_counted_by_those_whose_words_hold_it(draw: Draw) -> None:
    claim = one(draw, "unit: informant")
    assert (claim.n, claim.denominator, claim.total) == (2, 5, 5)
    assert claim.text == "Et par av informantene strever."


def test_groups_are_counted_by_more_than_half_of_their_cases(draw: Draw) -> None:
    claim = one(draw, "unit: group\njoined: any")
    assert (claim.n, claim.denominator, claim.total) == (1, 2, 2)
    assert claim.text == "Én av de to gruppene strever."


def test_a_claim_on_some_named_cases_needs_each_to_hold_it(draw: Draw) -> None:
    assert one(draw, "cases: [a]").text == "Én kommune strever."
    with pytest.raises(CaseDoesNotHold, match="These hold it: a, b"):
        one(draw, "cases: [c]")


LINKED = """  - id: first
    codes: [known]
    text: '{{cases}} kjenner alle'
  - id: second
    codes: [price]
    cases: [{case}]
    {link}: first
    text: 'i {{{slot}}} er prisene høye'
"""


def test_a_link_is_computed_and_refused_where_it_is_not_so(draw: Draw) -> None:
    same = LINKED.format(case="a", link="same_as", slot="same")
    another = LINKED.format(case="b", link="another_than", slot="another")
    assert claims(same, draw)["C-second"].text == "I den samme kommunen er prisene høye."
    assert claims(another, draw)["C-second"].text == "I en annen kommune er prisene høye."
    for wrong in (same.replace("[a]", "[b]"), another.replace("[b]", "[a]")):
        with pytest.raises(WrongLink):
            claims(wrong, draw)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("tre kommuner strever, {cases} mest", LooseWords),
        ("{cases} strever, sier de fleste", LooseWords),
        ("{cases} har 12 boliger", LooseWords),
        ("{cases} sier «vi har ikke mer igjen»", LooseWords),
        ("kommunene strever", SlotMissing),
        ("{cases} og {cases} strever", SlotMissing),
    ],
)
def test_a_text_cannot_count_or_quote_by_itself(
    draw: Draw, text: str, error: type[AuthoredError]
) -> None:
    with pytest.raises(error):
        one(draw, text=text)


@pytest.mark.parametrize("status", ["interpretation", "hypothesis", "open"])
def test_a_status_demands_its_reservation(draw: Draw, status: str) -> None:
    with pytest.raises(NotHedged):
        one(draw, f"status: {status}")
    text = "{cases} kan ha strevd?"
    claim = one(draw, f"status: {status}", text)
    assert claim.status is Status(status)


def test_an_open_question_need_not_count(draw: Draw) -> None:
    assert one(draw, "status: open", "hvorfor strever de?").text == "Hvorfor strever de?"


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ("group: middle", GroupNotTold),
        ("cases: [nobody]", UnknownReference),
        ("same_as: nothing", SlotMissing),
    ],
)
def test_what_is_not_there_is_refused(draw: Draw, fields: str, error: type[AuthoredError]) -> None:
    with pytest.raises(error):
        one(draw, fields)


def test_a_claim_without_evidence_or_with_a_code_s_name_is_refused(draw: Draw) -> None:
    with pytest.raises(NobodyHolds):
        claims(
            "  - id: mine\n    codes: [known, lack]\n    side: against\n    text: '{cases} er'\n",
            draw,
        )
    with pytest.raises(DefinedTwice):
        claims("  - id: price\n    codes: [price]\n    text: '{cases} er'\n", draw)


def test_the_ledger_is_checked_against_what_the_codings_now_give(draw: Draw) -> None:
    claim = one(draw)
    world = draw(ROWS)
    row = _row(claim)
    assert check([row], world.study, world.codebook, world.weigh(), [claim]) == ()
    assert check([row], world.study, world.codebook, world.weigh()) != ()


def _row(claim: Claim) -> Any:
    from dataclasses import fields  # noqa: PLC0415 - here alone

    from workbench.model.finding import LedgerRow  # noqa: PLC0415 - same

    cells = {one.name: "" for one in fields(LedgerRow)} | {
        "id": claim.id,
        "kind": "claim",
        "quantifier": claim.quantifier.value,
        "n": str(claim.n),
        "denominator": str(claim.denominator),
        "total": str(claim.total),
    }
    return LedgerRow(**cells)


def test_the_nouns_are_the_study_s_own(draw: Draw) -> None:
    nouns = counted_nouns(draw(ROWS).study)
    assert {"kommunene", "municipalities", "informantene"} <= set(nouns)
