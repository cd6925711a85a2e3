"""What the report says in the study's own words, and which words stay together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.report.sample_report import heading, table, text
from workbench.model.agreement import Agreement, Coefficient
from workbench.model.case import Attribute
from workbench.model.interview import Unit
from workbench.model.wording import Wording
from workbench.report.block import Block, Figure, Table
from workbench.report.chapter import compose, render_chapters
from workbench.report.docx.section import leading_in, turned
from workbench.report.material import Material
from workbench.report.phrase import date, digits
from workbench.report.table.named import table_of
from workbench.report.walk import every, inlines_of, text_of

Make = Callable[[str], Material]
Templates = Callable[[str], dict[str, str]]


def shown(made: Table) -> list[list[str]]:
    return [[text_of(cell.inlines) for cell in row] for row in made.rows]


def said(material: Material, templates: dict[str, str]) -> str:
    chapters = compose(material, templates).chapters
    blocks = [block for _, found in chapters for block in every(found)]
    return "\n".join(text_of(inlines_of(block)) for block in blocks).replace("\u00a0", " ")


def test_a_figure_is_called_in_the_word_for_a_case(material: Material) -> None:
    chapter = {"1.j2": "# A\n\n{{ figure('coverage') }}\n"}
    found = render_chapters(chapter, material)[0][1]
    (figure,) = [block for block in found if isinstance(block, Figure)]
    assert text_of(figure.caption).startswith("Hvor mange kommuner hvert spørsmål")


def test_short_numbers_are_grouped_beside_long_ones(material: Material) -> None:
    values = dict(zip((one.id for one in material.study.cases), (1120, 42620), strict=False))
    cases = tuple(
        replace(case, attributes=(Attribute("people", values.get(case.id, 5), "persons"),))
        for case in material.study.cases
    )
    made = table_of("cases", replace(material, study=replace(material.study, cases=cases)))
    row = next(one for one in shown(made) if one[0].startswith("People"))
    assert row[1:3] == ["1\u00a0120", "42\u00a0620"]
    assert digits(1120, "nb") == "1120"
    assert digits(1120, "en", grouped=True) == "1,120"


def test_a_source_is_named_in_the_language_of_the_report(material_of: Make) -> None:
    material = material_of("en")
    fact = Attribute("people", 10, "persons", source="konstruert")
    cases = tuple(replace(case, attributes=(fact,)) for case in material.study.cases)
    made = table_of("cases", replace(material, study=replace(material.study, cases=cases)))
    assert text_of(made.note).endswith("Source: constructed for the example.")


def test_a_group_is_told_without_the_word_for_its_cases(material: Material) -> None:
    groups = tuple(
        replace(one, name=Wording.of(f"{kind} kommuner"))
        for one, kind in zip(material.study.groups, ("store", "små"), strict=True)
    )
    made = table_of("cases", replace(material, study=replace(material.study, groups=groups)))
    assert set(shown(made)[1][1:]) <= {"store", "små", "ikke oppgitt", "–"}
    assert "store" in shown(made)[1]


def test_a_day_stays_with_its_month() -> None:
    assert date("2023-03-15", "nb") == "15.\u00a0mars 2023"
    assert date("2023-03-15", "en") == "15\u00a0March 2023"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "Konklusjon\nAlle kommunene har fått flere folk."),
        ("nn", "Konklusjon\nAlle kommunene har fått flere folk."),
        ("en", "Conclusion\nAlle kommunene har fått flere folk."),
    ],
)
def test_the_conclusion_tells_what_all_share(
    material_of: Make, templates_in: Templates, language: str, words: str
) -> None:
    assert words in said(material_of(language), templates_in(language))


def test_a_constructed_study_says_what_its_agreement_is_worth(
    material: Material, templates_in: Templates
) -> None:
    words = "viser bare hvordan samsvaret blir regnet ut"
    whole = Agreement(("A", "B"), ("I1",), 12, Coefficient(0.8, 0.7, 0.9), None, (), ())
    for constructed in (True, False):
        study = replace(material.study, constructed=constructed)
        told = said(replace(material, study=study, agreement=whole), templates_in("nb"))
        assert (words in told) is constructed


def test_a_few_words_are_turned_with_the_wide_table_they_lead_up_to() -> None:
    wide = table("t", "T", [("a", "b"), ("c", "d")], wide=True)
    led: list[Block] = [heading(1, "Vedlegg", "vedlegg"), text("Tabellen viser alt.")]
    assert [one for _, one in turned([text("Før"), *led, wide])] == [False, True, True, True]
    long: list[Block] = [heading(1, "Vedlegg", "vedlegg"), text("En."), text("To."), text("Tre.")]
    assert [one for _, one in turned([*long, wide])] == [False] * 4 + [True]


def test_few_words_between_a_heading_and_its_first_are_kept_with_it() -> None:
    theme: list[Block] = [
        heading(2, "Tema", "tema"),
        text("Om temaet."),
        heading(3, "Kode", "kode"),
        text("Funn."),
    ]
    assert leading_in(theme) == {1}
    beside: list[Block] = [
        heading(2, "Formål", "formål"),
        text("Kort."),
        heading(2, "Oppdrag", "oppdrag"),
    ]
    assert leading_in(beside) == frozenset()
    table_between: list[Block] = [
        heading(2, "Tema", "tema"),
        table("t", "T", [("a",), ("b",)]),
        heading(3, "Kode", "kode"),
    ]
    assert leading_in(table_between) == frozenset()
    led_up: list[Block] = [text("Slik sier de det:"), text("Sitat."), text("Til slutt:")]
    assert leading_in(led_up) == {0}


@pytest.mark.parametrize(
    ("language", "forms", "article", "single", "wrong"),
    [
        ("nb", ("lag", "laget", "lag", "lagene"), "et", "ett lag", "én lag"),
        ("nn", ("lag", "laget", "lag", "laga"), "eit", "eitt lag", "éin lag"),
        ("nn", ("hamn", "hamna", "hamner", "hamnene"), "ei", "éi hamn", "éin hamn"),
    ],
)
def test_the_word_for_a_case_has_its_gender_in_the_chapters(
    material: Material, templates_in: Templates, language: str, forms: tuple[str, str, str, str],
    article: str, single: str, wrong: str,
) -> None:  # fmt: skip
    units = (Unit(language, *forms, article),)
    study = replace(material.study, units=units)
    told = said(
        replace(material, study=study, language=language, agreement=None), templates_in(language)
    )
    assert f"enn {single} " in told
    assert wrong not in told
    gendered = rf"\b(?:hver|hvilken|en|en virkelig|kvar|ein) {forms[0]}\b"
    assert article == "ei" or not re.search(gendered, told)
