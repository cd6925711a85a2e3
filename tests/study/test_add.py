"""Bringing a new file into a study."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.example import workbench

TALK = "Intervjuer: Hvordan går det?\n\nKari: Bra, takk.\n\nIntervjuer: Og ellers?\n\nKari: Jo.\n"


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "samtale.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_a_new_file_becomes_an_interview_and_comments_stay(example: Path, talk: Path) -> None:
    settings = example / "interviews" / "study.yaml"
    comments = [line for line in settings.read_text("utf-8").splitlines() if "#" in line]
    done = workbench(example, "ingest", str(talk), "--case", "tindvag")
    assert done.returncode == 0, done.stderr
    assert "samtale.txt is interview I6" in done.stdout
    text = settings.read_text("utf-8")
    assert "source: samtale.txt" in text
    assert [line for line in text.splitlines() if "#" in line] == comments


def test_the_same_file_is_recognised(example: Path, talk: Path) -> None:
    workbench(example, "ingest", str(talk), "--case", "tindvag")
    again = workbench(example, "ingest", str(talk), "--case", "tindvag")
    assert again.returncode == 2
    assert "in the study already (I6)" in again.stderr


def test_an_unknown_case_gets_a_suggestion(example: Path, talk: Path) -> None:
    done = workbench(example, "ingest", str(talk), "--case", "tindvagg")
    assert done.returncode == 2
    assert "«tindvag»" in done.stderr


def test_the_account_of_a_file_balances(example: Path, talk: Path) -> None:
    done = workbench(example, "ingest", str(talk), "--explain")
    assert done.returncode == 0, done.stderr
    row = next(line for line in done.stdout.splitlines() if line.startswith("unexplained"))
    assert row.split()[-1] == "0"


@pytest.mark.parametrize("name", ["I1", "a/b", "study"])
def test_an_id_that_cannot_stand_changes_nothing(example: Path, talk: Path, name: str) -> None:
    before = {path: path.read_bytes() for path in example.glob("interviews/*.*")}
    done = workbench(example, "ingest", str(talk), "--case", "tindvag", "--id", name)
    assert done.returncode == 2
    assert f"«{name}»" in done.stderr
    assert {path: path.read_bytes() for path in example.glob("interviews/*.*")} == before


def test_who_is_told_of_only_afterwards_takes_part_in_the_interviews_of_the_case(
    example: Path, talk: Path
) -> None:
    home = example / "interviews"
    cases = home / "cases.yaml"
    rows = cases.read_text(encoding="utf-8")
    rows = rows.replace("cases:\n", "cases:\n  - {id: nyvik, name: Nyvik}\n", 1)
    cases.write_text(rows, encoding="utf-8")
    settings = home / "study.yaml"
    before = settings.read_text(encoding="utf-8")
    settings.write_text(before[: before.index("grouping:")] + before[before.index("coders:") :])
    done = workbench(example, "ingest", str(talk), "--case", "nyvik")
    assert "«Kari» (2 turns) is nobody declared" in done.stdout, done.stderr
    people = home / "participants.yaml"
    kari = "participants:\n  - {id: kari, case: nyvik, name: Kari Dal, code_name: Informant 90}\n"
    people.write_text(
        people.read_text(encoding="utf-8").replace("participants:\n", kari, 1), encoding="utf-8"
    )
    assert "«Kari»" not in workbench(example, "ingest").stdout


def test_only_the_interviewers_who_speak_are_said_to_have_held_it(
    example: Path, tmp_path: Path
) -> None:
    talk = tmp_path / "samtale.txt"
    talk.write_text(TALK.replace("Intervjuer", "ET"), encoding="utf-8")
    done = workbench(example, "ingest", str(talk), "--case", "tindvag")
    assert done.returncode == 0, done.stderr
    entry = (example / "interviews" / "study.yaml").read_text("utf-8").split("samtale.txt")[1]
    assert entry.split("interviewers:")[1].split("limits:")[0].split() == ["-", "int2"]
