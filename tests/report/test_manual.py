"""The manual's list of what templates can use is the list of what they can use."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.report.conftest import SVG
from workbench.errors.report import TemplateError
from workbench.report.block import Figure, Run
from workbench.report.chapter import render_chapters
from workbench.report.count import numbers
from workbench.report.legend import FIGURE_TITLES
from workbench.report.material import Material
from workbench.report.table.evidence import LATE
from workbench.report.table.named import TABLES
from workbench.report.template.allowed import KEPT_FILTERS
from workbench.report.template.function import filters_of, functions_of
from workbench.report.template.markdown import ROLES
from workbench.report.template.shown import (
    ClaimView,
    CodeView,
    GroupView,
    GuideView,
    NumberView,
    PassageView,
    QuoteView,
    SectionView,
    StudyView,
    ThemeView,
    UnitView,
    View,
)
from workbench.report.template.view import view_of

MANUAL = Path(__file__).resolve().parents[2] / "workbench" / "manual"
LANGUAGES = ("nb", "en")
FIELDS: dict[str, type[View]] = {
    "study": StudyView,
    "guide": GuideView,
    "unit": UnitView,
    "group": GroupView,
    "theme": ThemeView,
    "code": CodeView,
    "section": SectionView,
    "passage": PassageView,
    "claim": ClaimView,
    "quote": QuoteView,
    "count": NumberView,
}
STAND_INS = {"oppbemanning": "folk", "organisering": "arbeid", "Q-7F3K2M": "Q-AAAAAA"}
"""What the small study has in place of what the manual names from the worked example."""


def parts(language: str) -> list[list[str]]:
    """Return the page's sections as lists of their entries, below each heading in turn."""
    text = (MANUAL / language / "07-templates.md").read_text(encoding="utf-8")
    sections = re.split(r"(?m)^## .*$", text)[1:]
    return [re.findall(r"(?m)^- (.+)$", section) for section in sections]


def named(entries: list[str]) -> list[str]:
    """Return what entries list: the code before the example at their end."""
    return [name for one in entries for name in re.findall(r"`([^`]+)`", one)[:-1]]


def examples(language: str) -> list[str]:
    return [
        re.findall(r"`([^`]+)`", one)[-1].replace("⏎", "\n")
        for section in parts(language)
        for one in section
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_function_and_filter_is_listed_and_no_other(
    language: str, material: Material
) -> None:
    names, functions, filters, fields, tables, figures, counts, blocks = parts(language)
    first = [re.findall(r"`([^`]+)`", one)[0] for one in (*names, *functions)]
    known = {*view_of(material), *functions_of(material), "range", "namespace"}
    assert sorted(first) == sorted(known)
    ours = [re.findall(r"`([^`]+)`", one)[0] for one in filters[:-1]]
    assert sorted(ours) == sorted(filters_of("nb"))
    assert sorted(named(filters[-1:])) == sorted(KEPT_FILTERS)
    listed = {one for one in named(fields) if re.fullmatch(r"[a-z]+\.[a-z_]+", one)}
    shown = {f"{name}.{field}" for name, view in FIELDS.items() for field in view.shown}
    assert listed == shown
    assert sorted(named(tables)) == sorted(TABLES)
    assert set(LATE) <= set(named(tables))
    assert sorted(named(figures)) == sorted(FIGURE_TITLES)
    there = {one.removeprefix("N-") for one in numbers(material)}
    assert {one for one in named(counts) if "…" not in one} == {
        one for one in there if not one.startswith("group-")
    }
    assert set(ROLES) <= set(named(blocks))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_does_what_it_is_there_for(language: str, material: Material) -> None:
    drawn = {one: Figure(f"fig-{one}", (Run("F"),), "F", b"png", SVG) for one in FIGURE_TITLES}
    whole = replace(material, figures=drawn)
    shown = examples(language)
    assert len(shown) > 60
    for example in shown:
        for word, stand_in in STAND_INS.items():
            example = example.replace(word, stand_in)  # noqa: PLW2901 - as the study has it
        try:
            render_chapters({"01-x.md.j2": f"# Tittel\n\n{example}\n"}, whole)
        except TemplateError as error:
            pytest.fail(f"{example}: {error}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_long_example_is_a_chapter(language: str, material: Material) -> None:
    text = (MANUAL / language / "07-templates.md").read_text(encoding="utf-8")
    lines = re.findall(r"(?m)^    (.*)$|^$", text.split("\n## ", 1)[0])
    chapter = "\n".join(lines).strip()
    (_, blocks), *_ = render_chapters({"01-x.md.j2": chapter}, material)
    assert len(blocks) > 4
