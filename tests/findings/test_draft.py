"""Drafted sections: only what the data say, and the same claims everywhere."""

# ruff: noqa: E501 - sentences are written whole

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.model.finding import Told

Draw = Callable[..., Any]


def test_a_code_is_told_with_spread_contrary_and_silence(draw: Draw) -> None:
    assert draw({"rent": "+ + 0 - ."}).told() == [
        "Halvparten av de fire kommunene der temaet kom opp, er avhengige, mens én klarer seg.",
        "Én av de fire sa verken det ene eller det andre.",
    ]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "nb",
            [
                "Et par av kommunene er avhengige.",
                "Dette kommer fram i begge de mer sentrale kommunene, men ikke i noen av de mindre sentrale.",
                "Derimot klarer et par andre seg.",
                "Den siste kommunen sa verken det ene eller det andre.",
            ],
        ),
        (
            "nn",
            [
                "Eit par av kommunane er avhengige.",
                "Dette kjem fram i begge dei meir sentrale kommunane, men ikkje i nokon av dei mindre sentrale.",
                "Derimot klarer eit par andre seg.",
                "Den siste kommunen sa korkje det eine eller det andre.",
            ],
        ),
        (
            "en",
            [
                "A couple of the municipalities depend.",
                "This emerges in both of the more central municipalities, but not in any of the less central ones.",
                "By contrast, a couple of others manage.",
                "The remaining municipality said neither.",
            ],
        ),
    ],
)
def test_groups_that_differ_are_set_against_each_other(
    draw: Draw, language: str, told: list[str]
) -> None:
    assert draw({"rent": "+ + 0 - -"}).told(language) == told


def test_groups_that_hardly_differ_are_not_compared(draw: Draw) -> None:
    assert all("sentrale" not in one for one in draw({"rent": "+ - + + -"}).told())


def test_a_case_of_two_minds_makes_no_contrast(draw: Draw) -> None:
    assert draw({"rent": "± + 0 - -"}).find().contrasts == ()
    assert draw({"rent": "+ + 0 - ±"}).find().contrasts == ()


def test_part_of_the_lower_group_is_told_as_only_that(draw: Draw) -> None:
    told = draw({"rent": "+ + 0 + - - -"}).told()
    assert told[1] == (
        "Dette kommer fram i begge de mer sentrale kommunene, "
        "men bare i én av de fire mindre sentrale."
    )


def test_what_nobody_was_asked_is_told_with_what_is_missing(draw: Draw) -> None:
    assert draw({"e-new": "+ . + + ."}).told() == [
        "Tre kommuner er avhengige.",
        "Temaet kom ikke opp i de to andre kommunene.",
    ]
    assert (
        draw({"e-new": "+ . + + ."}).told("nn")[1]
        == "Temaet kom ikkje opp i dei to andre kommunane."
    )
    assert draw({"e-new": "+ . + + ."}).told("en")[1] == (
        "The matter did not come up in the other two municipalities."
    )


def test_two_minds_in_one_case_are_told(draw: Draw) -> None:
    told = draw({"rent": "± + + + 0"}).told()
    assert "Én kommune sier begge deler og er regnet med på begge sider." in told


def test_a_second_denominator_is_told_briefly(draw: Draw) -> None:
    world = draw({"rent": "- - 0 . + 0 0"})
    assert world.told()[2] == "Derimot er én av de seks avhengig."
    assert world.told("nn")[2] == "Derimot er éin av dei seks avhengig."
    assert world.told("en")[2] == "By contrast, one of the six depends."
    assert world.find().claims[0].text == (
        "Én av de seks kommunene der temaet kom opp, er avhengig."
    )


def test_cases_that_said_nothing_are_told_in_full_behind_one_side(draw: Draw) -> None:
    assert draw({"rent": "+ + + 0 ."}).told()[-1] == (
        "I én kommune kom temaet opp uten at noe ble sagt for eller mot."
    )


def test_a_section_opens_with_what_most_share(draw: Draw) -> None:
    world = draw({"rent": "+ + + + +", "staff": "+ + + + +", "table": "+ + - - -"})
    (section,) = world.find().sections
    lead, divided = section.lead
    assert lead.text == (
        "Funnene «Rent» og «Staff» har bredest støtte i dette temaet, "
        "og hvert av dem kommer fram i alle kommunene."
    )
    assert (lead.told, lead.claim, lead.also) == (Told.LEAD, "C-rent", ("C-staff",))
    assert divided.text == "Gruppene skiller seg når det gjelder «Table»."
    assert divided.claim == "C-table-central"
    assert draw({"rent": "+ + + + +"}).find().sections[0].lead == ()


def test_a_theme_about_which_nothing_is_said_has_no_section(draw: Draw) -> None:
    assert draw({"rent": "0 0 . . ."}).find().sections == ()


def test_main_findings_come_by_breadth_then_contrast_then_evidence(draw: Draw) -> None:
    world = draw(
        {
            "couple": "+ - + - 0",
            "rent": "+ + 0 - -",
            "staff": "+ + + + +",
            "loan": "- - - 0 0",
            "single": "+ 0 0 0 0",
        }
    )
    assert [one.claim for one in world.find().main] == [
        *("C-staff", "C-loan", "C-rent", "C-couple"),
    ]


def test_main_findings_keep_sensitive_matters_of_few_out(draw: Draw) -> None:
    world = draw({"s-bent": "+ + 0 0 0", "s-wide": "+ + + 0 0"})
    assert [one.claim for one in world.find().main] == ["C-s-wide"]


def test_conclusions_set_two_groups_claims_side_by_side(draw: Draw) -> None:
    (mirror,) = draw({"rent": "+ + 0 - -"}).find().contrasts
    assert mirror.text == (
        "Begge de mer sentrale kommunene er avhengige, "
        "mens begge de mindre sentrale kommunene klarer seg."
    )
    assert (mirror.claim, mirror.also) == ("C-rent-central", ("C-rent-peripheral-against",))
    (silent,) = draw({"rent": "+ + 0 0 0"}).find().contrasts
    assert silent.text == (
        "Begge de mer sentrale kommunene er avhengige; "
        "dette kommer ikke fram i noen av de mindre sentrale."
    )
    assert silent.also == ()


def test_a_contrast_on_the_other_side_alone_is_told_there(draw: Draw) -> None:
    world = draw({"new": "- - + . +"})
    assert world.find().contrasts == ()
    asked = draw({"new": "- - + 0 +"})
    assert asked.told()[1].startswith("Det siste kommer fram i begge de mer sentrale kommunene")
    assert asked.find().contrasts[0].claim == "C-new-central-against"


def test_body_summary_and_conclusion_stand_on_the_same_claims(draw: Draw) -> None:
    found = draw({"rent": "+ + 0 - -", "staff": "+ + + + 0", "e-new": "+ . + . ."}).find()
    claims = {one.id: one for one in found.claims}
    for one in found.main:
        assert one.text.startswith(claims[one.claim].text.removesuffix("."))
    every = [*found.main, *found.shared, *found.divided, *found.contrasts]
    every += [one for section in found.sections for one in section.lead]
    every += [
        one
        for section in found.sections
        for passage in section.passages
        for one in passage.sentences
    ]
    assert {one.claim for one in every} | {id_ for one in every for id_ in one.also} <= set(claims)


def test_nothing_stands_out_where_every_finding_is_shared_alike(draw: Draw) -> None:
    alike = {"rent": "+ + + + -", "staff": "+ + + - +", "table": "+ + - + +"}
    (section,) = draw(alike, groups=False).find().sections
    assert not [one for one in section.lead if "bredest" in one.text]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(row=st.lists(st.sampled_from("+-±0."), min_size=5, max_size=5))
def test_cases_of_two_minds_are_not_told_as_divided(draw: Draw, row: list[str]) -> None:
    found = draw({"rent": " ".join(row)}, groups=False).find()
    sides = sorted((row.count("+"), row.count("-")))
    if found.divided:
        assert sides[0] >= row.count("±")
        assert sides[0] + row.count("±") >= 2
    elif not row.count("±") and sides[0] >= 2:
        assert 3 * sides[0] < 5 - row.count(".")


@pytest.mark.parametrize(
    ("language", "row", "told"),
    [
        (
            "nb",
            "+ + + + 0",
            "I den siste kommunen kom temaet opp uten at noe ble sagt for eller mot.",
        ),
        (
            "nn",
            "+ + + 0 0",
            "I dei to andre kommunane kom temaet opp utan at noko vart sagt for eller imot.",
        ),
        (
            "en",
            "- - 0 0 0",
            "In the other three municipalities the matter came up, but nothing was said for or against.",
        ),
    ],
)
def test_those_who_are_left_are_told_as_the_rest(
    draw: Draw, language: str, row: str, told: str
) -> None:
    assert told in draw({"rent": row}, groups=False).told(language)


def test_who_said_neither_is_told_in_more_than_one_way(draw: Draw) -> None:
    rows = {"rent": "+ + + - 0", "staff": "+ + + - 0"}
    told = draw(rows, groups=False).find().sections[0].passages
    assert len({one.sentences[-1].text for one in told}) == 2
    alone = draw(rows | {"rent": "+ + + + +"}, groups=False).find().sections[0].passages
    assert (
        alone[1].sentences == told[1].sentences
    )  # nothing told of one code changes the words of another
