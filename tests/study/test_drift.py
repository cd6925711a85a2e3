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


def test_what_was_accepted_stays_so(rebuilt: Path, workbench: Run) -> None:
    chapter = rebuilt / "templates" / "chapters" / "nb" / "05-konklusjon.md.j2"
    late = "\n\nKommunene har betalt tomgangsleie for å holde på boliger.\n"
    chapter.write_text(chapter.read_text("utf-8") + late, "utf-8")
    first, *others = drift(rebuilt).judged.open
    workbench(rebuilt, "drift", "accept", first.id, "--why", "avtalt", "--coder", "A")
    assert list(drift(rebuilt).judged.open) == others


def test_a_client_s_sentence_is_held_against_the_codings(rebuilt: Path, workbench: Run) -> None:
    report = docx.Document(str(rebuilt / "outputs" / "report.docx"))
    report.add_heading("Konklusjon", 1)
    report.add_paragraph("Alle kommunene er fornøyde med kontakten med Husbanken.")
    report.save(str(rebuilt / "edited.docx"))
    done = workbench(rebuilt, "drift", "edited.docx", "--csv", "drift.csv")
    assert done.returncode == 1, done.stderr
    assert "says «all», but somebody was silent or not asked" in done.stdout
    assert "the codings give 4 of 4 where it came up (C-god-husbankkontakt)" in " ".join(
        done.stdout.split()
    )
    text = (rebuilt / "drift.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert next((row["slip"], row["words"]) for row in rows) == ("unasked", "alle kommunene")


def test_a_file_outside_any_study_is_read_alone(tmp_path: Path, workbench: Run) -> None:
    (tmp_path / "draft.md").write_text(DRIFTED, "utf-8")
    done = workbench(tmp_path, "drift", "draft.md")
    assert done.returncode == 1, done.stderr
    assert "general here, but said of a single one there" in done.stdout
    told = " ".join(done.stdout.split())
    assert "conclusion · 3 Konklusjon «I alle bibliotekene har ungdom" in told
    assert "→ findings · 2.1 Besøk: «I et av bibliotekene har ungdom" in told
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


def test_what_is_accepted_stays_accepted_until_its_words_change(
    rebuilt: Path, workbench: Run
) -> None:
    def write(*sentences: str) -> None:
        report = docx.Document(str(rebuilt / "outputs" / "report.docx"))
        report.add_heading("Konklusjon", 1)
        for sentence in sentences:
            report.add_paragraph(sentence)
        report.save(str(rebuilt / "theirs.docx"))

    def read(*more: str) -> str:
        done = workbench(rebuilt, "drift", "theirs.docx", *more)
        assert done.returncode in {0, 1}, done.stderr
        return " ".join(done.stdout.split())

    write("Alle kommunene er fornøyde med kontakten med Husbanken.")
    (name,) = {
        one.id for one in drift(rebuilt, rebuilt / "theirs.docx").judged.open if one.evidence
    }
    others = {one.id for one in drift(rebuilt, rebuilt / "theirs.docx").judged.open} - {name}
    refused = workbench(rebuilt, "drift", "accept", name, "--why", "så", "--coder", "A")
    assert refused.returncode == 2
    assert "is not raised in report.docx. Was it raised in a file of yours" in refused.stderr
    told = ("--file", "theirs.docx", "--coder", "A")
    assert workbench(rebuilt, "drift", "accept", name, *told).returncode == 2  # no reason
    done = workbench(rebuilt, "drift", "accept", name, *others, "--why", "asked again", *told)
    assert done.returncode == 0, done.stderr
    assert f"0 open, {1 + len(others)} accepted" in read()
    assert "accept by A on" in read("--all")
    assert "asked again" in read("--all")

    write("Et avsnitt til.", "Alle kommunene er fornøyde med kontakten med Husbanken.")
    assert f"0 open, {1 + len(others)} accepted" in read()

    write("Alle kommunene er godt fornøyde med kontakten med Husbanken.")
    assert "A accepted an earlier wording on" in read()
    assert "(«Alle kommunene er fornøyde med kontakten med Husbanken.»): asked again" in read()

    write("Alle kommunene er fornøyde med kontakten med Husbanken.")
    assert workbench(rebuilt, "drift", "reopen", name, "--coder", "A").returncode == 0
    assert f"1 open, {len(others)} accepted" in read()
