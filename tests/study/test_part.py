"""One chapter, theme, group or case of the report alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors.work import UnknownName
from workbench.study.disk.ledger import read_ledger
from workbench.study.opening.session import opened
from workbench.study.reporting.part import Part, internal, narrowed
from workbench.study.reporting.publish import publish
from workbench.study.reviewing.verify import verify


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (Part("chapter", "funn"), "chapter-funn"),
        (Part("theme", "organisering"), "theme-organisering"),
        (Part("case", "ekerhavn"), "case-ekerhavn-internal"),
    ],
)
def test_a_part_is_a_report_with_its_own_ledger_and_name(
    rebuilt: Path, part: Part, name: str
) -> None:
    made = publish(rebuilt, None, None, part=part)
    file = rebuilt / "outputs" / "parts" / f"report-{name}.docx"
    assert rebuilt / made.paths[0] == file
    rows = read_ledger(file.with_name(f"ledger-{name}.csv"))
    text = file.with_suffix(".md").read_text(encoding="utf-8")
    if part.kind == "chapter":
        assert all("funn" in row.chapter for row in rows)
        assert "](#metode)" not in text
    if part.kind == "case":
        assert {row.interview for row in rows if row.kind == "quote"} == {"I2"}
        assert "skal ikke leveres ut" in text
        page = file.with_suffix(".html").read_text(encoding="utf-8")
        assert 'role="status">Internt: gjelder Ekerhavn alene og skal ikke leveres ut<' in page
        assert [one.nb for one in made.remarks if one.topic == "privacy"] == [
            (
                "Denne delen forteller om så få caser at den blir i prosjektet: "
                "det som kan røpe noen i den, er ikke listet."
            )
        ]
        with opened(rebuilt) as session:
            assert not verify(session, file).deviations
    if part.kind == "theme":
        assert len({row.id for row in rows if row.kind == "claim"}) < 20
        about = [one.en for one in made.remarks if one.topic == "privacy"]
        assert not [one for one in about if "another text" in one or "Informant" in one]


def test_a_group_of_few_cases_is_internal_and_an_unknown_name_is_told(rebuilt: Path) -> None:
    with opened(rebuilt) as session:
        group = Part("group", session.study.groups[0].id)
        assert internal(narrowed(session, group), group)
        with pytest.raises(UnknownName):
            narrowed(session, Part("case", "ekerhamn"))
    assert Part.read(Part("case", "a").stamp) == Part("case", "a")
    assert Part.read("") == Part.read("other:a") == Part()
