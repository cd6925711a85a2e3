"""``workbench drift`` as its user meets it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import docx
import pytest

from tests.example import Run
from workbench.study.reviewing.drift import drift

REPORT = (Path(__file__).parents[1] / "trace" / "data" / "drift" / "nb.md").read_text("utf-8")
DRIFTED = REPORT.replace(
    "I et av bibliotekene har ungdom tatt over lokalet.",
    "I alle bibliotekene har ungdom tatt over lokalet.",
)


def test_the_study_s_own_report_does_not_drift(built: Path) -> None:
    for language in ("nb", "nn", "en"):
        assert drift(built, language=language).drifts == ()


def test_a_client_s_sentence_is_held_against_the_codings(rebuilt: Path, workbench: Run) -> None:
    report = docx.Document(str(rebuilt / "outputs" / "report.docx"))
    report.add_heading("Konklusjon", 1)
    report.add_paragraph("Alle kommunene er fornøyde med kontakten med Husbanken.")
    report.save(str(rebuilt / "edited.docx"))
    done = workbench(rebuilt, "drift", "edited.docx", "--csv", "drift.csv")
    assert done.returncode == 1, done.stderr
    assert "says «all», but somebody was silent or not asked" in done.stdout
    assert "C-god-husbankkontakt: 4 / 4 / 5" in done.stdout
    text = (rebuilt / "drift.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert next((row["slip"], row["words"]) for row in rows) == ("unasked", "alle kommunene")


def test_a_file_outside_any_study_is_read_alone(tmp_path: Path, workbench: Run) -> None:
    (tmp_path / "draft.md").write_text(DRIFTED, "utf-8")
    done = workbench(tmp_path, "drift", "draft.md")
    assert done.returncode == 1, done.stderr
    assert "general here, but said of a single one there" in done.stdout
    told = " ".join(done.stdout.split())
    assert "conclusion, 3 Konklusjon [alle bibliotekene]" in told
    assert "findings, 2.1 Besøk [et av bibliotekene]" in told
    assert "Held against itself alone." in done.stdout


def test_somebody_else_s_report_is_not_held_against_this_study(built: Path, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(REPORT, "utf-8")
    assert drift(built, path).study == ""


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"a\x00b"])
def test_what_is_no_text_is_refused_in_a_line(tmp_path: Path, workbench: Run, data: bytes) -> None:
    (tmp_path / "scan.pdf").write_bytes(data)
    done = workbench(tmp_path, "drift", "scan.pdf")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "neither a Word file" in done.stderr
