"""A new study builds as it stands, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.example import workbench


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_new_study_builds(language: str, tmp_path: Path) -> None:
    made = workbench(tmp_path, "init", "study", "--language", language)
    assert made.returncode == 0, made.stderr
    study = tmp_path / "study"
    built = workbench(study, "build")
    assert built.returncode == 0, built.stderr
    assert (study / "outputs" / "report.docx").stat().st_size > 10_000
    text = (study / "outputs" / "report.md").read_text(encoding="utf-8")
    assert ("Konstruert" if language == "nb" else "Constructed").lower() in text.lower()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep", encoding="utf-8")
    done = workbench(tmp_path, "init", ".")
    assert done.returncode == 2
    assert "not empty" in done.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]
