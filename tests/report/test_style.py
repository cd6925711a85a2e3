"""Roles, styles, and colours that can be read."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from workbench.report.docx.style import (
    CHARACTER,
    PARAGRAPH,
    TABLE,
    contrast,
    shaded,
    styles_for,
    tag,
)
from workbench.report.zip_file import unzipped, zipped

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "templates" / "house-style.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def maker() -> ModuleType:
    path = ROOT / "tests" / "tools" / "house_style.py"
    spec = importlib.util.spec_from_file_location("house_style", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@given(st.floats(-0.5, 1.5))
def test_a_shaded_cell_can_be_read_at_any_shade(shade: float) -> None:
    ground, words = shaded(shade)
    assert contrast(ground, words) >= 4.5


@given(st.floats(0, 1), st.floats(0, 1))
def test_darker_shades_are_darker_in_grey(one: float, other: float) -> None:
    light, dark = sorted((one, other))
    assert contrast(shaded(light)[0], "000000") >= contrast(shaded(dark)[0], "000000")


def test_no_shade_is_white_and_contrast_is_as_defined() -> None:
    assert shaded(0)[0] == "FFFFFF"
    assert round(contrast("FFFFFF", "000000"), 1) == 21.0
    assert round(contrast("777777", "FFFFFF"), 2) == 4.48


def test_a_study_maps_roles_of_every_kind_and_adds_its_own() -> None:
    chosen = styles_for({"lead": "Ingress", "table": "Rutenett", "link": "Lenke", "box": "Boks"})
    assert chosen["paragraph"]["lead"] == "Ingress"
    assert chosen["paragraph"]["box"] == "Boks"
    assert chosen["paragraph"]["body"] == PARAGRAPH["body"]
    assert chosen["table"] == {"table": "Rutenett"}
    assert chosen["character"]["link"] == "Lenke"
    assert PARAGRAPH["lead"] == "Lead"


def test_languages_have_full_tags() -> None:
    assert [tag(language) for language in ("nb", "nn", "en", "se")] == [
        "nb-NO",
        "nn-NO",
        "en-GB",
        "se",
    ]


def test_the_house_style_has_a_style_for_every_role() -> None:
    styles = etree.fromstring(unzipped(HOUSE.read_bytes())["word/styles.xml"])
    names = {one.get(f"{W}val") for one in styles.iter(f"{W}name")}
    assert set(PARAGRAPH.values()) | set(CHARACTER.values()) | set(TABLE.values()) <= names


def test_the_house_style_is_what_its_program_makes() -> None:
    assert zipped(maker().house_style()) == HOUSE.read_bytes()


def test_the_house_style_numbers_headings_by_its_own_list() -> None:
    parts = unzipped(HOUSE.read_bytes())
    numbering = etree.fromstring(parts["word/numbering.xml"])
    linked = {one.get(f"{W}val") for one in numbering.iter(f"{W}pStyle")}
    assert {"Heading1", "Heading2", "Heading3", "AppendixHeading2"} <= linked


def test_the_house_style_reads_well_on_its_grounds() -> None:
    made = maker()
    assert contrast(made.ACCENT, "FFFFFF") >= 4.5
    assert contrast(made.GREY, "FFFFFF") >= 4.5
    assert contrast(made.ACCENT, "DCEBEF") >= 4.5
    assert contrast(made.INK, made.PALE) >= 4.5
