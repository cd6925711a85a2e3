"""The numbers that the report prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from workbench.findings.compose import find
from workbench.findings.number import numbers
from workbench.model.finding import Number
from workbench.model.participant import ConsentStatus

Draw = Callable[..., Any]


def by_id(world: Any, language: str = "nb") -> dict[str, Number]:
    return {one.id: one for one in world.find(language).numbers}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("N-cases", 5),
        ("N-interviews", 5),
        ("N-informants", 5),
        ("N-interviewers", 1),
        ("N-minutes", 300),
        ("N-turns", 9),
        ("N-informant-turns", 4),
        ("N-codings", 4),
        ("N-codes", 1),
        ("N-themes", 1),
        ("N-guide-items", 1),
        ("N-group-central", 2),
        ("N-group-peripheral", 2),
    ],
)
def test_everything_is_counted(draw: Draw, name: str, value: int) -> None:
    found = by_id(draw({"staff": "+ ± + 0 ."}))[name]
    assert (found.value, found.text) == (value, str(value))
    assert found.meaning


def test_a_number_says_what_it_counts_and_how_it_reads(draw: Draw) -> None:
    cases = by_id(draw({"staff": "+ ± + 0 ."}))["N-cases"]
    assert cases.rests_on == ("a", "b", "c", "d", "e")
    assert (cases.text, cases.words) == ("5", "fem")
    assert by_id(draw({"staff": "+ +"}), "nn")["N-themes"].words == "éin"


def test_those_who_withdrew_are_no_informants(draw: Draw) -> None:
    world = draw({"staff": "+ + + 0 ."}).consent("p-a", ConsentStatus.WITHDRAWN)
    assert by_id(world)["N-informants"].rests_on == ("p-b", "p-c", "p-d", "p-e")
    assert by_id(world)["N-codings"].value == 2


def test_only_codings_that_count_are_counted(draw: Draw) -> None:
    world = draw({"staff": "+ + + 0 ."})
    first, *others = world.codings
    assert (
        by_id(replace(world, codings=(replace(first, coder="B"), *others)))["N-codings"].value == 2
    )


@pytest.mark.parametrize(("language", "text"), [("nb", "0,72"), ("en", "0.72")])
def test_agreement_is_told_when_it_was_measured(draw: Draw, language: str, text: str) -> None:
    world = draw({"staff": "+ +"})
    found = numbers(
        world.study, world.codebook, (), world.transcripts, world.coverage, language, alpha=0.7249
    )
    assert found[-1].id == "N-agreement-alpha"
    assert found[-1].text == text
    assert "N-agreement-alpha" not in by_id(world)


def test_agreement_passes_through_the_one_call(draw: Draw) -> None:
    world = draw({"staff": "+ +"})
    found = find(
        world.study, world.codebook, world.codings, world.transcripts, world.coverage,
        language="nb", shown=lambda text, _: (text, ()), sentences=lambda *_: (), alpha=0.5,
    )  # fmt: skip
    assert found.numbers[-1].value == 0.5
