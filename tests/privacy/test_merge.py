"""Groups that are too small to be told of are merged, never left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.privacy.conftest import interview, person, say
from workbench.model.case import Case, CaseStatus, Group
from workbench.model.interview import Study
from workbench.privacy.merge import told_groups

NAMES = ("sentrale", "midtre", "avsides")


def _grouped(study: Study, *sizes: int, informants: int = 2) -> Study:
    cases, groups, people, interviews = [], [], [], []
    for at, size in enumerate(sizes):
        mine = [f"c{at}{nth}" for nth in range(size)]
        name = say(f"{NAMES[at]} kommuner", f"{NAMES[at]} kommunar", f"{NAMES[at]} municipalities")
        groups.append(Group(f"g{at}", name, "x", at, at, tuple(mine)))
        for one in mine:
            cases.append(Case(one, one.upper(), (), CaseStatus.INTERVIEWED, ()))
            own = [f"{one}-{nth}" for nth in range(informants)]
            people += [person(f"{who}", who, case=one) for who in own]
            interviews.append(replace(interview(one, "nb"), participants=tuple(own)))
    return replace(
        study,
        cases=tuple(cases),
        groups=tuple(groups),
        participants=tuple(people),
        interviews=tuple(interviews),
    )


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ((2, 2), {"sentrale kommuner": 2, "midtre kommuner": 2}),
        ((2, 1, 2), {"sentrale og midtre kommuner": 3, "avsides kommuner": 2}),
        ((3, 1, 2), {"sentrale kommuner": 3, "midtre og avsides kommuner": 3}),
        ((2, 0, 2), {"sentrale kommuner": 2, "avsides kommuner": 2}),
        ((1, 1, 2), {"sentrale og midtre kommuner": 2, "avsides kommuner": 2}),
        ((1, 1, 1), {}),
        ((5,), {}),
    ],
)
def test_small_groups_join_a_neighbour(
    study: Study, sizes: tuple[int, ...], told: dict[str, int]
) -> None:
    groups = told_groups(_grouped(study, *sizes), cases=2, informants=3)
    assert {one.name.in_("nb"): len(one.cases) for one in groups} == told
    if told:
        assert sum(told.values()) == sum(sizes)


def test_enough_informants_must_speak_for_a_group_too(study: Study) -> None:
    few = _grouped(study, 2, 2, 3, informants=1)
    assert [one.id for one in told_groups(few, cases=2, informants=3)] == ["g0-g1", "g2"]
    assert len(told_groups(few, cases=2, informants=2)) == 3


def test_where_no_informants_are_named_the_cases_alone_count(study: Study) -> None:
    nobody = _grouped(study, 2, 2, informants=0)
    assert len(told_groups(nobody, cases=2, informants=3)) == 2


def test_a_merged_group_takes_in_the_range_of_both(study: Study) -> None:
    first, _ = told_groups(_grouped(study, 1, 1, 2), cases=2, informants=3)
    assert (first.low, first.high, first.name.in_("en")) == (
        0,
        1,
        "sentrale and midtre municipalities",
    )
