"""Claims: the worked example's pattern of evidence, and what moves a claim."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from workbench.findings.claim import claim_ids
from workbench.model.case import Group
from workbench.model.codebook import Codebook
from workbench.model.coding import Stance
from workbench.model.finding import Quantifier, Side
from workbench.model.interview import Study
from workbench.model.wording import NOTHING, Wording

Draw = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "row", "text"),
    [
        ("staff", "+ + + + +", "Alle kommunene er avhengige."),
        ("notice", "- + + + +", "Alle kommunene unntatt én er avhengige."),
        ("table", "+ - + + -", "Flere av kommunene er avhengige."),
        ("rebuilt", "0 - - + +", "Et par av kommunene er avhengige."),
        ("one", "0 - 0 + 0", "Én kommune er avhengig."),
        (
            "choice",
            "± - + - .",
            "Halvparten av de fire kommunene der temaet kom opp, er avhengige.",
        ),
        ("relief", "± - + . +", "De fleste av de fire kommunene der temaet kom opp, er avhengige."),
        (
            "contact",
            "+ + + ± .",
            "De fleste av de fire kommunene der temaet kom opp, er avhengige.",
        ),
        ("contact2", "+ + + + .", "Alle de fire kommunene der temaet kom opp, er avhengige."),
        ("loan", "- - - 0 0", "Ingen av kommunene er avhengig."),
        ("e-known", ". - . + +", "To av de tre kommunene der temaet kom opp, er avhengige."),
        ("e-raised", ". + . + +", "Tre kommuner er avhengige."),
        ("e-imdi", "+ - + + +", "Alle kommunene unntatt én er avhengige."),
    ],
)
def test_what_the_evidence_of_the_worked_example_calls_for(
    draw: Draw, code: str, row: str, text: str
) -> None:
    assert draw({code: row}).text(f"C-{code}") == text


def test_a_claim_knows_its_cases_and_its_evidence_on_both_sides(draw: Draw) -> None:
    claim = draw({"choice": "± - + 0 ."}).claim("C-choice")
    assert (claim.n, claim.denominator, claim.total) == (2, 4, 5)
    assert claim.cases == ("a", "c")
    assert claim.codings == ("choice/a/supports", "choice/c/supports")
    assert claim.counter == ("choice/a/contradicts", "choice/b/contradicts")


def test_a_case_of_two_minds_counts_on_both_sides(draw: Draw) -> None:
    world = draw({"choice": "± - + - ."})
    assert world.claim("C-choice").n == 2
    assert world.claim("C-choice-against").n == 3
    assert world.text("C-choice-against").startswith("De fleste av de fire kommunene")


@pytest.mark.parametrize("last", ["0", ".", "-", "±"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_all_of_five_is_refused_when_one_is_silent_unasked_against_or_of_two_minds(
    draw: Draw, last: str, language: str
) -> None:
    text = draw({"staff": f"+ + + + {last}"}).text("C-staff", language)
    unqualified = {
        "nb": "Alle kommunene er",
        "nn": "Alle kommunane er",
        "en": "All the municipalities depend",
    }
    assert unqualified[language] not in text


def test_flipping_one_coding_changes_the_claim(draw: Draw) -> None:
    world = draw({"staff": "+ + + + +"})
    assert world.text("C-staff") == "Alle kommunene er avhengige."
    first, *others = world.codings
    flipped = replace(world, codings=(replace(first, stance=Stance.CONTRADICTS), *others))
    assert flipped.text("C-staff") == "Alle kommunene unntatt én er avhengige."
    assert flipped.text("C-staff-against") == "Én kommune klarer seg."
    fewer = replace(world, codings=tuple(others))
    assert fewer.claim("C-staff").quantifier is Quantifier.ALL_BUT_ONE


def test_nothing_is_claimed_from_silence(draw: Draw) -> None:
    assert draw({"staff": "0 0 0 0 ."}).find().claims == ()
    assert [one.id for one in draw({"staff": "0 0 0 - 0"}).find().claims] == ["C-staff-against"]


def test_none_is_never_said_of_what_nobody_was_asked(draw: Draw) -> None:
    assert [one.id for one in draw({"e-new": "- - . . ."}).find().claims] == ["C-e-new-against"]
    assert draw({"e-new": "- -"}).text("C-e-new") == "Ingen av kommunene er avhengig."


def test_groups_have_claims_only_where_they_really_differ(draw: Draw) -> None:
    ids = [one.id for one in draw({"rent": "+ + - - -", "staff": "+ - + + -"}).find().claims]
    assert ids == [
        *("C-rent", "C-rent-against", "C-rent-central"),
        *("C-rent-peripheral", "C-rent-peripheral-against", "C-staff", "C-staff-against"),
    ]


def test_a_group_of_one_case_is_never_named(draw: Draw) -> None:
    claims = draw({"rent": "+ + - - -"}).find().claims
    assert "middle" not in {one.group for one in claims}


def test_a_group_is_called_by_its_name_in_each_language(draw: Draw) -> None:
    world = draw({"rent": "+ + 0 - -"})
    assert world.text("C-rent-central") == "Begge de mer sentrale kommunene er avhengige."
    assert world.text("C-rent-central", "nn") == "Begge dei meir sentrale kommunane er avhengige."
    assert world.text("C-rent-peripheral-against", "en") == (
        "Both of the less central municipalities manage."
    )


def test_sensitive_codes_need_three_cases_in_a_group(draw: Draw) -> None:
    small = draw({"s-bent": "+ + - - -"}).find().claims
    assert {one.group for one in small} == {None}
    world = draw({"s-bent": "- - 0 + + + +"}).find().claims
    assert {one.group for one in world} == {None}


def test_without_a_contrary_sentence_the_code_is_named(draw: Draw) -> None:
    world = draw({"staff": "+ - + + +"})
    theme = world.codebook.themes[0]
    bare = replace(theme, codes=(replace(theme.codes[0], contrary=NOTHING),))
    world = replace(world, codebook=Codebook("1", (bare,)))
    assert world.text("C-staff-against") == "Én kommune forteller om det motsatte av «Staff»."
    assert world.text("C-staff-against", "en") == (
        "One municipality tells of the opposite of “Staff”."
    )


def test_a_sentence_missing_in_a_language_is_told_in_the_nearest(draw: Draw) -> None:
    world = draw({"staff": "+ + + + +"})
    theme = world.codebook.themes[0]
    only_nb = Wording((("nb", "{cases} har nok folk"),))
    world = replace(
        world,
        codebook=Codebook(
            "1", (replace(theme, codes=(replace(theme.codes[0], finding=only_nb),)),)
        ),
    )
    assert world.text("C-staff", "nn") == "Alle kommunene har nok folk."


def test_no_two_claims_share_an_id(study: Study, draw: Draw) -> None:
    world = draw({"rent": "+ +", "rent-central": "+ +", "rent-against": "+ +"})
    odd = Group("against", NOTHING, "centrality", 1, 2, ("a",))
    ids = claim_ids(replace(study, groups=(*study.groups, odd)), world.codebook)
    assert len(set(ids.values())) == len(ids) == 3 * 5 * 2
    assert ids["rent", None, Side.FOR] == "C-rent"
    assert ids["rent-central", None, Side.FOR] == "C-rent-central"
    assert ids["rent", "central", Side.FOR] == "C-rent-central-2"
