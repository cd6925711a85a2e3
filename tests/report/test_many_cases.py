"""Tables of many cases: what stands side by side for a few stands below each other for many."""

from __future__ import annotations

from dataclasses import replace

from workbench.model.case import Attribute, Case, CaseStatus
from workbench.report.block import Table
from workbench.report.material import Material
from workbench.report.table.named import table_of
from workbench.report.table.register import ACROSS, MANY
from workbench.report.walk import text_of


def shown(made: Table) -> list[list[str]]:
    return [[text_of(cell.inlines) for cell in row] for row in made.rows]


def with_cases(material: Material, number: int) -> Material:
    facts = ("people", "area")
    cases = tuple(
        Case(
            f"c{at}",
            f"Sted {at}",
            (),
            CaseStatus.INTERVIEWED,
            tuple(Attribute(name, float(at), "", compare=50.0) for name in facts),
        )
        for at in range(1, number + 1)
    )
    talk = material.study.interviews[0]
    talks = tuple(replace(talk, id=f"I-{one.id}", case=one.id) for one in cases)
    return replace(material, study=replace(material.study, cases=cases, interviews=talks))


def test_many_cases_have_a_row_each_with_the_same_figures(material: Material) -> None:
    few = shown(table_of("cases", with_cases(material, ACROSS)))
    many = shown(table_of("cases", with_cases(material, ACROSS + 1)))
    assert few[0][1:] == [*(f"Sted {at}" for at in range(1, ACROSS + 1)), "Landet"]
    assert many[0] == ["Kommune", "Gruppe", "People", "Area"]
    assert [row[0] for row in many[1:]] == [*list(few[0][1:-1]), *(f"Sted {ACROSS + 1}", "Landet")]
    assert many[3][2:] == ["3", "3"]
    assert many[-1][2:] == ["50", "50"]


def test_many_interviews_are_summed_by_form_and_lose_no_informant(material: Material) -> None:
    three = material.study.interviews
    rows = shown(table_of("interviews", material))[1:]
    interviews = tuple(
        replace(three[at % 3], id=f"I{at}", minutes=60 + at if at % 3 != 2 else None)
        for at in range(MANY + 3)
    )
    many = replace(material, study=replace(material.study, interviews=interviews))
    head, *summed = shown(table_of("interviews", many))
    assert head == ["Form", "Materiale", "Intervjuer", "Minutter", "Informanter"]
    assert summed == [
        ["Videomøte", "notater", "5", "ikke oppgitt", "5"],
        ["Videomøte", "utskrift", "10", "60–73", "10"],
    ]
    assert sum(int(row[-1]) for row in rows) * 5 == sum(int(row[-1]) for row in summed)
