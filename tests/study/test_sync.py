"""Two coders' events meet through their files, whatever the order, however often."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.example import workbench

PASSAGE = ("--turn", "2", "--coder")


def lines(study: Path) -> dict[str, list[str]]:
    folder = study / "interviews" / "codings"
    return {one.name: sorted(one.read_text("utf-8").splitlines()) for one in folder.iterdir()}


def test_taking_in_twice_is_harmless(example: Path) -> None:
    first = workbench(example, "sync")
    again = workbench(example, "sync")
    assert first.returncode == again.returncode == 0, first.stderr + again.stderr
    assert not first.stdout.startswith("0 events")
    assert again.stdout.startswith("0 events taken in, 0 written out")


def test_a_coding_is_written_to_the_coders_own_file(example: Path) -> None:
    before = lines(example)
    done = workbench(example, "code", "apply", "I1", "dugnad", *PASSAGE, "B")
    assert done.returncode == 0, done.stderr
    after = lines(example)
    changed = [name for name in after if after[name] != before.get(name)]
    assert changed == ["I1.B.jsonl"]
    assert len(after["I1.B.jsonl"]) == len(before["I1.B.jsonl"]) + 1


def test_two_people_on_two_machines_end_with_the_same_codings(
    example: Path, tmp_path: Path
) -> None:
    other = shutil.copytree(example, tmp_path / "other")
    workbench(example, "code", "apply", "I1", "dugnad", *PASSAGE, "A")
    workbench(other, "code", "apply", "I1", "varig", *PASSAGE, "B")
    for source, target, name in ((example, other, "I1.A.jsonl"), (other, example, "I1.B.jsonl")):
        shutil.copy(source / "interviews/codings" / name, target / "interviews/codings" / name)
    lists = [workbench(study, "code", "list").stdout for study in (example, other)]
    assert lists[0] == lists[1]
    assert lines(example) == lines(other)


def test_a_lost_database_is_built_again_from_the_files(example: Path) -> None:
    workbench(example, "code", "apply", "I1", "dugnad", *PASSAGE, "B")
    before = workbench(example, "code", "list").stdout
    shutil.rmtree(example / ".workbench")
    workbench(example, "sync")
    assert workbench(example, "code", "list").stdout == before


def test_a_file_where_the_folder_of_codings_belongs_is_refused(example: Path) -> None:
    shutil.rmtree(example / "interviews" / "codings")
    (example / "interviews" / "codings").write_text("in the way", "utf-8")
    done = workbench(example, "sync")
    assert done.returncode == 2
    assert "interviews/codings: cannot be read" in done.stderr


def test_other_programs_hidden_files_are_passed_over(example: Path) -> None:
    (example / "interviews" / "codings" / "._I1.A.jsonl").write_bytes(b"\0\5\x16\7")
    assert workbench(example, "sync").returncode == 0
