"""The command line speaks two languages and shows what the study layer knows."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from tests.example import workbench
from workbench.cli.main import COMMANDS
from workbench.study.weighing.matrix import KINDS


@pytest.fixture(name="study")
def _study(built: Path) -> Path:
    """Return a built copy of the worked example that the tests here only read."""
    return built


@pytest.mark.parametrize("language", ["nb", "en"])
def test_help_lists_every_command(language: str, tmp_path: Path) -> None:
    done = workbench(tmp_path, "--help", WORKBENCH_LANG=language)
    assert done.returncode == 0
    assert not [name for name in COMMANDS if name not in done.stdout]
    assert ("Begynn:" in done.stdout) is (language == "nb")


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_its_own_help(name: str, tmp_path: Path) -> None:
    done = workbench(tmp_path, name, "--help")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) > 10


def test_heavy_libraries_are_not_loaded_for_help(tmp_path: Path) -> None:
    done = workbench(tmp_path, "--help", PYTHONPROFILEIMPORTTIME="1")
    loaded = set(re.findall(r"\|\s+([\w.]+)$", done.stderr, re.MULTILINE))
    assert "click" in loaded
    assert not loaded & {"spacy", "pandas", "docx", "sklearn", "matplotlib", "sqlalchemy", "numpy"}


def test_nothing_heavy_is_loaded_when_nothing_changed(study: Path) -> None:
    done = workbench(study, "build", PYTHONPROFILEIMPORTTIME="1")
    assert "Nothing changed" in done.stdout
    loaded = set(re.findall(r"\|\s+([\w.]+)$", done.stderr, re.MULTILINE))
    assert not loaded & {"spacy", "pandas", "docx", "sklearn", "matplotlib", "numpy"}


def test_messages_follow_the_study_unless_the_user_chooses(study: Path) -> None:
    own = workbench(study, "status", WORKBENCH_LANG="")
    chosen = workbench(study, "status")
    assert "Intervju " in own.stdout
    assert "Interview " in chosen.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_each_matrix_is_shown_and_written(kind: str, study: Path, tmp_path: Path) -> None:
    shown = workbench(study, "matrix", kind)
    assert shown.returncode == 0, shown.stderr
    assert len(shown.stdout.splitlines()) > 5
    target = tmp_path / "matrix.csv"
    workbench(study, "matrix", kind, "--csv", str(target))
    rows = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    assert len({len(row) for row in rows}) == 1


def test_coverage_says_how_likely_it_is_that_what_was_not_found_came_up(study: Path) -> None:
    shown = workbench(study, "matrix", "coverage").stdout
    cells = re.findall(r"[~·] (\d+) %", shown)
    assert cells
    assert all(int(share) < 15 for share in re.findall(r"· (\d+) %", shown))
    assert "% how likely it came up all the same" in shown


def test_listed_codings_can_be_applied_again(study: Path, tmp_path: Path) -> None:
    target = tmp_path / "codings.csv"
    workbench(study, "code", "list", "--interview", "I3", "--by", "A", "--csv", str(target))
    again = shutil.copytree(study, tmp_path / "again")
    done = workbench(again, "code", "apply", "--csv", str(target), "--coder", "A")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("0 codings applied, ")


def test_a_correction_holds_and_is_shown_as_confirmed(study: Path, tmp_path: Path) -> None:
    own = shutil.copytree(study, tmp_path / "own")
    done = workbench(own, "key", "I2", "--set", "40", "varig", "--coder", "A")
    assert done.returncode == 2
    done = workbench(own, "key", "I2", "--set", "40", "13a", "--coder", "A")
    assert done.returncode == 0, done.stderr
    row = next(line for line in done.stdout.splitlines() if line.split()[:1] == ["40"])
    assert "13a" in row
    assert "confirmed" in row


def test_the_turn_asked_about_can_be_answered_and_is_not_asked_again(
    study: Path, tmp_path: Path
) -> None:
    own = shutil.copytree(study, tmp_path / "own")
    asked = workbench(own, "key", "I2", "--ask", "2")
    assert asked.returncode == 0, asked.stderr
    answer = re.search(r"workbench key I2 --set (\d+) (\S+)", asked.stdout)
    assert answer is not None, asked.stdout
    turn, item = answer.groups()
    assert f"Turn {turn}, " in asked.stdout
    again = workbench(own, "key", "I2", "--set", turn, item, "--coder", "A", "--ask", "2")
    assert again.returncode == 0, again.stderr
    assert f"Turn {turn}, " not in again.stdout


def test_cues_are_proposed_from_what_the_example_has_confirmed(study: Path) -> None:
    done = workbench(study, "key", "I2", "--cues")
    assert done.returncode == 0, done.stderr
    assert "Cue word" in done.stdout


def test_a_language_model_that_is_not_there_is_one_clear_line(study: Path) -> None:
    done = workbench(study, "key", "I2", WORKBENCH_MODEL="nb_no_such_model")
    assert done.returncode == 2
    assert "nb_no_such_model" in done.stderr
    assert "Traceback" not in done.stderr


def test_tracing_reaches_the_turn_from_an_id_and_from_pasted_words(study: Path) -> None:
    ledger = (study / "outputs" / "ledger.csv").read_text(encoding="utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(ledger)) if row["kind"] == "quote"]
    quote = max(rows, key=lambda row: len(row["text"]))
    by_id = workbench(study, "trace", quote["id"])
    pasted = workbench(study, "trace", quote["text"].replace("«", '"').replace("»", '"'))
    for done in (by_id, pasted):
        assert done.returncode == 0, done.stderr
        assert f"{quote['interview']}:{quote['turn']}" in done.stdout


def test_an_unknown_id_gets_a_suggestion(study: Path) -> None:
    done = workbench(study, "trace", "C-oppbemaning")
    assert done.returncode == 2
    assert "C-oppbemanning" in done.stderr


def test_the_manual_is_readable_by_topic(tmp_path: Path) -> None:
    whole = workbench(tmp_path, "help")
    topics = re.findall(r"^  (\w+) ", whole.stdout, re.MULTILINE)
    assert "trace" in topics
    for topic in topics:
        assert workbench(tmp_path, "help", topic).stdout.startswith("#")
