"""Turns of phrase that tell which case is meant, and ordinary speech that does not."""

from __future__ import annotations

import pytest

from workbench.privacy.trait import events, offices, places

NOUNS = ("kommune", "kommunen", "municipality")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kommunen ligger ytterst mot havet.", ["ligger ytterst mot havet"]),
        ("Ho ligg nord for fjorden.", ["ligg nord for fjorden"]),
        ("It lies furthest from town.", ["lies furthest from town"]),
        ("Det er nabokommunen til storbyen.", ["nabokommunen til storbyen"]),
        ("En øykommune sa ja.", ["øykommune"]),
        ("Nabokommunen hjalp oss.", []),
        ("Boligen ligger midt i byen, ved skolen.", []),
        ("Noen kom fra hovedstaden.", []),
    ],
)
def test_where_a_case_lies(text: str, told: list[str]) -> None:
    assert list(places(text, NOUNS)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bedriften la ned i fjor.", ["la ned i fjor"]),
        ("I mai ble verftet lagt ned.", ["mai ble verftet lagt ned"]),
        ("Vi la ned mye arbeid i 2022.", []),
        ("De la ned en stor innsats i fjor.", []),
    ],
)
def test_a_closure_is_an_event_and_hard_work_is_not(text: str, told: list[str]) -> None:
    assert list(events(text, "nb")) == told


def test_an_office_is_one_whatever_it_is_the_head_of() -> None:
    assert list(offices("Boligsjefen og havnefogden spurte sjefen min.")) == [
        "Boligsjefen",
        "havnefogden",
    ]


def test_a_rare_role_in_the_plural_that_the_codebook_uses_points_at_nobody() -> None:
    public = frozenset({"menders", "short"})
    assert list(offices("Most have menders of working age.", ["mender"], public)) == []
    assert list(offices("They asked the mender.", ["mender"], public)) == ["mender"]
    assert list(offices("Most have menders of working age.", ["mender"])) == ["menders"]
