"""Figures that fit one case: in full, rounded, and by what the others sum up to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.case import Attribute
from workbench.model.interview import Study
from workbench.privacy.register import Register, _span


def _held(study: Study, unit: str = "beds") -> Register:
    values = (418.0, 164.0, 37.0, 1230.0)
    cases = tuple(
        replace(case, attributes=(Attribute("evacuated", value, unit),))
        for case, value in zip(study.cases, values, strict=True)
    )
    return Register(replace(study, cases=cases))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I alt 418 måtte ut.", ["418"]),
        ("Over fire hundre måtte ut.", ["fire hundre"]),
        ("Nesten 170 måtte ut.", ["170"]),
        ("De andre hadde 1 685 til sammen.", ["1 685"]),
        ("Det tok 37 dager.", []),
        ("Møtet var 31. mai.", []),
        ("Over tusen skjemaer ble sendt.", []),
        ("Det kom 700 brev.", []),
    ],
)
def test_whose_a_figure_could_be(study: Study, text: str, told: list[str]) -> None:
    assert [one.words for one, _ in _held(study).pointing(text)] == told


def test_a_share_in_whole_numbers_is_many_places_own(study: Study) -> None:
    assert not list(_held(study, "per 1000 inhabitants").pointing("De hadde 418 av dem."))


def test_a_figure_that_two_cases_have_points_at_none(study: Study) -> None:
    register = _held(study)
    same = tuple(replace(case, attributes=study.cases[0].attributes) for case in study.cases)
    assert not list(Register(replace(register.study, cases=same)).pointing("De var 243."))


def _two(study: Study) -> Register:
    values = ((418.0, 11360.0), (164.0, 5230.0), (37.0, 2140.0), (58.7, 3410.0))
    cases = tuple(
        replace(
            case, attributes=(Attribute("evacuated", one, ""), Attribute("population", all_, ""))
        )
        for case, (one, all_) in zip(study.cases, values, strict=True)
    )
    return Register(replace(study, cases=cases))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I en kommune måtte 3,7 prosent ut.", ["3,7"]),
        ("I en kommune måtte 3.7 per cent ut.", ["3.7"]),
        ("Hver av dem hadde 31,9 naboer.", ["31,9"]),
        ("I en kommune måtte 20 prosent ut.", []),  # in full tens
        ("I en kommune måtte 9,4 prosent ut.", []),  # nobody's share
        ("Det var 3,7 meter vann.", []),
    ],
)
def test_a_share_that_one_cases_figures_give_points_at_it(
    study: Study, text: str, told: list[str]
) -> None:
    assert [one.words for one, _ in _two(study).shares(text)] == told


def test_a_register_may_count_in_millions(study: Study) -> None:
    pointing = _two(study).pointing
    assert [one.words for one, _ in pointing("De omsatte for om lag 59 millioner kroner.")] == [
        "59"
    ]
    assert not list(pointing("De omsatte for 61 millioner kroner."))
    assert [one.words for one, _ in pointing("A little under £38 was lost there.")] == []
    assert [one.words for one, _ in pointing("A little under £420 was lost there.")] == ["420"]


@given(st.integers(100, 10**7))
def test_what_a_figure_may_stand_for_holds_the_figure(value: int) -> None:
    for before in ("", "over ", "nesten "):
        low, high = _span(float(value), before)
        assert low <= value <= high
