"""A draft for project leads: the evidence of each claim stands in the margin."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from workbench.study.disk.ledger import read_ledger
from workbench.study.reporting.part import Part
from workbench.study.reporting.publish import publish


@pytest.fixture
def comments(rebuilt: Path) -> dict[str, str]:
    """Return the comments of a draft on the rental market, by the claim they are about."""
    made = publish(rebuilt, "en", None, part=Part("theme", "marked"), draft=True)
    (path,) = made.paths
    assert path == "outputs/draft/report-theme-marked.docx"
    assert [one.name for one in (rebuilt / "outputs" / "draft").iterdir()] == [Path(path).name]
    document = Document(str(rebuilt / path))
    assert "Internal draft" in document.sections[1].header._element.xml
    told = [comment.text for comment in document.comments]
    return {text.partition(":")[0]: text for text in told if not text.endswith("Evidence above")}


def test_each_claim_has_its_cases_turns_and_weak_points_beside_it(
    rebuilt: Path, comments: dict[str, str]
) -> None:
    rows = {row.id: row for row in read_ledger(rebuilt / "outputs" / "ledger.csv")}
    assert len(comments) > 5
    for name, text in comments.items():
        row = rows[name]
        assert text.startswith(f"{name}: {row.n} of {row.denominator} ")
        assert ("one case stands behind it" in text) is (row.n == "1")
        assert ("speak against it" in text) is bool(row.cases_against)
        assert "not signed" in text
        assert "\nCoded by: Ragnhild Moberget (20" in text
    assert "Breidgrend (I4:34, I4:35, I4:79)" in comments["C-tomgangsleie-peripheral"]
    assert "over half of the passages are from Breidgrend" in comments["C-tomgangsleie-peripheral"]


def test_only_the_word_file_is_written(rebuilt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> str:
        raise AssertionError

    for writer in ("to_html", "review_page", "compose_internal", "to_csv"):
        monkeypatch.setattr(f"workbench.study.reporting.report.{writer}", refused)
    assert publish(rebuilt, "nb", None, part=Part("theme", "marked"), draft=True).paths


def test_a_draft_still_says_how_many_risks_are_undecided(rebuilt: Path) -> None:
    chapter = rebuilt / "templates" / "chapters" / "en" / "05-conclusion.md.j2"
    chapter.write_text(
        chapter.read_text(encoding="utf-8") + "\nWrite to ola.nordmann@kommune.example.\n",
        encoding="utf-8",
    )
    made = publish(rebuilt, "en", None, draft=True)
    assert made.open
    document = Document(str(rebuilt / made.paths[0]))
    header = document.sections[1].header._element.xml
    assert "Internal draft – one open finding on disclosure, with its evidence" in header
