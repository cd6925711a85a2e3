"""Each fault gives one clear line and exit code 2, and leaves everything as it was."""

from __future__ import annotations

import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.example import environment, from_nothing
from tests.example import workbench as run_workbench


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"«{old}» is not in {path.name}: the test must be brought up to date"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def unknown_code(study: Path) -> None:
    first = next((study / "interviews" / "codings").glob("I1.A.jsonl"))
    edit(first, '"code":"oppbemanning"', '"code":"oppbemaning"')


def code_defined_twice(study: Path) -> None:
    edit(study / "codebook" / "codebook.yaml", "- id: fast-gruppe", "- id: oppbemanning")


def gap_in_the_guide(study: Path) -> None:
    path = study / "interviews" / "guide.md"
    path.write_text(
        re.sub(r"^7\. ", "8. ", path.read_text(encoding="utf-8"), flags=re.MULTILINE), "utf-8"
    )


def case_without_its_group(study: Path) -> None:
    path = study / "interviews" / "cases.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"^ +centrality:.*\n", "", text, count=1, flags=re.MULTILINE), encoding="utf-8"
    )


def unknown_case(study: Path) -> None:
    edit(study / "interviews" / "study.yaml", "case: tindvag", "case: tindvaag")


def unknown_participant(study: Path) -> None:
    edit(study / "interviews" / "study.yaml", "participants: [p1, ", "participants: [p99, ")


def transcript_missing(study: Path) -> None:
    (study / "interviews" / "I4-breidgrend.txt").unlink()


def transcript_empty(study: Path) -> None:
    (study / "interviews" / "I4-breidgrend.txt").write_bytes(b"")


def transcript_unreadable(study: Path) -> None:
    (study / "interviews" / "I2-ekerhavn.docx").write_bytes(b"PK\x03\x04 no zip at all")


def template_names_nothing(study: Path) -> None:
    template = min((study / "templates" / "chapters" / "nb").glob("*.md.j2"))
    template.write_text("# Kapittel {#k}\n\n{{ studdy.title }}\n", encoding="utf-8")


def template_syntax(study: Path) -> None:
    template = min((study / "templates" / "chapters" / "nb").glob("*.md.j2"))
    template.write_text("# Kapittel {#k}\n\n{% if %}\n", encoding="utf-8")


def template_prints_a_bare_number(study: Path) -> None:
    template = min((study / "templates" / "chapters" / "nb").glob("*.md.j2"))
    template.write_text("# Kapittel {#k}\n\n{{ 2 + 2 }} kommuner\n", encoding="utf-8")


def house_style_that_is_no_word_file(study: Path) -> None:
    (study / "templates" / "house-style.docx").write_text("Styles", encoding="utf-8")


def outputs_is_a_file(study: Path) -> None:
    shutil.rmtree(study / "outputs", ignore_errors=True)
    (study / "outputs").write_text("in the way", encoding="utf-8")


def newer_database(study: Path) -> None:
    (study / ".workbench").mkdir(exist_ok=True)
    with sqlite3.connect(study / ".workbench" / "study.sqlite") as database:
        database.execute("pragma user_version = 9999")


def duplicate_yaml_key(study: Path) -> None:
    edit(study / "interviews" / "study.yaml", "id: bosetting\n", "id: bosetting\nid: igjen\n")


def code_tied_to_no_question(study: Path) -> None:
    path = study / "codebook" / "codebook.yaml"
    path.write_text(
        re.sub(r"guide: \[[^\]]+\]", "guide: [framdrfit]", path.read_text("utf-8"), count=1),
        "utf-8",
    )


def guide_in_another_encoding(study: Path) -> None:
    path = study / "interviews" / "guide.md"
    path.write_bytes(path.read_text("utf-8").encode("latin-1", "replace"))


def template_in_another_encoding(study: Path) -> None:
    template = min((study / "templates" / "chapters" / "nb").glob("*.md.j2"))
    template.write_bytes("# Kapittel {#k}\n\nBlåbær\n".encode("latin-1"))


def template_writes_half_a_sign(study: Path) -> None:
    template = min((study / "templates" / "chapters" / "nb").glob("*.md.j2"))
    template.write_text("# Kapittel {#k}\n\n{{ '\\ud800' }}\n", encoding="utf-8")


def template_calls_without_a_name(study: Path) -> None:
    template = min((study / "templates" / "chapters" / "nb").glob("*.md.j2"))
    template.write_text("# Kapittel {#k}\n\n{{ claim() }}\n", encoding="utf-8")


def folder_among_the_outputs(study: Path) -> None:
    (study / "outputs" / "report.md").unlink()
    (study / "outputs" / "report.md").mkdir()


def event_without_its_passage(study: Path) -> None:
    with sqlite3.connect(study / ".workbench" / "study.sqlite") as database:
        database.execute("update event set body = '{}' where sequence = 3")


FAULTS: list[tuple[Callable[[Path], None], str]] = [
    (unknown_code, r"I1\.A\.jsonl, line \d+: .*«oppbemaning».*«oppbemanning»"),
    (code_defined_twice, r"codebook\.yaml, line \d+: .*«oppbemanning».*twice.*line \d+"),
    (gap_in_the_guide, r"guide\.md, line \d+: .*8.*7"),
    (case_without_its_group, r"cases\.yaml, line \d+: .*centrality"),
    (unknown_case, r"study\.yaml, line \d+: .*«tindvaag».*«tindvag»"),
    (unknown_participant, r"study\.yaml, line \d+: .*participant «p99»"),
    (transcript_missing, r"«I4-breidgrend\.txt» is not there"),
    (transcript_empty, r"I4-breidgrend\.txt.*empty"),
    (transcript_unreadable, r"I2-ekerhavn\.docx"),
    (template_names_nothing, r"\.md\.j2, line 3: .*studdy.*«study»"),
    (template_syntax, r"\.md\.j2, line 3: "),
    (template_prints_a_bare_number, r"\.md\.j2, line 3: .*count\("),
    (house_style_that_is_no_word_file, r"house-style\.docx: "),
    (outputs_is_a_file, r"outputs.*cannot be written"),
    (newer_database, r"study\.sqlite.*newer"),
    (code_tied_to_no_question, r"codebook\.yaml, line \d+: .*«framdrfit».*«framdrift»"),
    (guide_in_another_encoding, r"guide\.md, line \d+: .*UTF-8"),
    (template_in_another_encoding, r"\.md\.j2, line 3: .*UTF-8"),
    (template_writes_half_a_sign, r"\.md\.j2, line 3: .*U\+D800"),
    (template_calls_without_a_name, r"\.md\.j2, line 3: this cannot be worked out: claim\(\)"),
    (folder_among_the_outputs, r"report\.md: cannot be written"),
    (event_without_its_passage, r"study\.sqlite is damaged.*body\.anchor"),
    (duplicate_yaml_key, r"study\.yaml, line \d+: «id» is given twice"),
]


def content(study: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(study)): path.read_bytes()
        for path in sorted(study.rglob("*"))
        if path.is_file() and ".workbench" not in path.parts
    }


@pytest.mark.parametrize(("fault", "pattern"), FAULTS, ids=[fault.__name__ for fault, _ in FAULTS])
def test_a_fault_gives_one_clear_line(
    fault: Callable[[Path], None], pattern: str, rebuilt: Path
) -> None:
    fault(rebuilt)
    if fault is unknown_code:
        shutil.rmtree(rebuilt / ".workbench")
    before = content(rebuilt)
    done = run_workbench(rebuilt, "build", "--again")
    lines = [line for line in done.stderr.splitlines() if line.startswith("workbench: ")]
    assert done.returncode == 2, done.stdout + done.stderr
    assert len(lines) == 1, done.stderr
    assert re.search(pattern, lines[0]), lines[0]
    assert "Traceback" not in done.stderr
    assert content(rebuilt) == before


def test_a_full_disk_leaves_the_old_report(rebuilt: Path) -> None:
    """A limit on file size stands in for a full disk: writing fails part-way."""
    before = content(rebuilt)
    shutil.rmtree(rebuilt / ".workbench" / "cache")
    command = f"ulimit -f 60; {sys.executable} -m workbench build --again"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=rebuilt,
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "workbench: " in done.stderr
    assert "Traceback" not in done.stderr
    assert content(rebuilt) == before


def started(study: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "workbench", "build", "--again"],
        cwd=study,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )


def wait_for_lock(process: subprocess.Popen[str]) -> None:
    assert process.stderr is not None
    process.stderr.readline()  # the first step is reported once the lock is held


def test_two_builds_at_once_are_refused(rebuilt: Path) -> None:
    shutil.rmtree(rebuilt / ".workbench" / "cache")
    with started(rebuilt) as first:
        wait_for_lock(first)
        second = from_nothing(rebuilt, "build")  # which never takes as long as the first
        first.communicate(timeout=120)
    assert first.returncode == 0
    assert second.returncode == 2
    assert "another build" in second.stderr


def test_ctrl_c_stops_in_one_line_and_the_next_build_succeeds(rebuilt: Path) -> None:
    before = content(rebuilt)
    with started(rebuilt) as process:
        wait_for_lock(process)
        time.sleep(0.7)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "Stopped" in errors
    assert "Traceback" not in errors
    assert content(rebuilt) == before
    assert run_workbench(rebuilt, "build", "--again").returncode == 0


def test_outside_a_study_the_error_says_how_to_start_one(tmp_path: Path) -> None:
    done = run_workbench(tmp_path, "build")
    assert done.returncode == 2
    assert "workbench init" in done.stderr


@pytest.mark.parametrize("spoilt", [b"\xff\0", b"", b"a,b\n1,2\n"], ids=["bytes", "empty", "other"])
def test_a_spoilt_ledger_is_told(rebuilt: Path, spoilt: bytes) -> None:
    (rebuilt / "outputs" / "ledger.csv").write_bytes(spoilt)
    done = run_workbench(rebuilt, "trace", "C-dugnad")
    assert done.returncode == 2, done.stderr
    assert "ledger.csv: this is not a ledger" in done.stderr


def test_what_a_build_remembers_may_be_spoilt(rebuilt: Path) -> None:
    with sqlite3.connect(rebuilt / ".workbench" / "study.sqlite") as database:
        database.execute("update memory set value = ? where key = 'build'", ("[" * 100_000,))
    assert run_workbench(rebuilt, "build").returncode == 0


def test_the_empty_word_is_no_coding_to_remove(example: Path) -> None:
    shutil.rmtree(example / "interviews" / "codings")
    run_workbench(example, "code", "apply", "I1", "dugnad", "--turn", "2", "--coder", "A")
    done = run_workbench(example, "code", "remove", "", "--coder", "A")
    assert done.returncode == 2, done.stdout
