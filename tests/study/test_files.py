"""A file is either old or new, never half."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.errors.authored import NotUtf8
from workbench.errors.base import Where
from workbench.errors.work import CannotWrite, MissingFile, UnreadableFile
from workbench.study.disk import files


def test_writing_replaces_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file.txt"
    files.write(path, b"one")
    files.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert [one.name for one in path.parent.iterdir()] == ["file.txt"]


def test_a_failure_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file.txt"
    files.write(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="no space left"):
        files.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["file.txt"]


def test_several_files_are_all_staged_before_one_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write_all({tmp_path / "a": b"old", tmp_path / "b": b"old"})
    real = files.write

    def fails_at_b(path: Path, data: bytes) -> None:
        if path.name.startswith(".b"):
            raise CannotWrite(Where(str(path)), "disk full")
        real(path, data)

    monkeypatch.setattr(files, "write", fails_at_b)
    with pytest.raises(CannotWrite):
        files.write_all({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert (tmp_path / "a").read_bytes() == b"old"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a", "b"]


def test_appending_begins_on_a_line_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_bytes(b"first")
    files.append(path, b"second\n")
    assert path.read_bytes() == b"first\nsecond\n"


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        files.read(tmp_path / "nothing", "study.yaml")
    with pytest.raises(UnreadableFile):
        files.read(tmp_path, "study.yaml")


def test_a_folder_in_the_way_is_found_before_any_file_is_replaced(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    files.write(first, b"old")
    second.mkdir()
    with pytest.raises(CannotWrite, match=r"b\.txt"):
        files.write_all({first: b"new", second: b"new"})
    assert first.read_bytes() == b"old"
    assert {one.name for one in tmp_path.iterdir()} == {"a.txt", "b.txt"}


def test_a_text_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "guide.md"
    path.write_bytes("# Guide\n## Å".encode("latin-1"))
    with pytest.raises(NotUtf8, match=r"guide\.md, line 2"):
        files.read_text(path, "study.yaml", "guide.md")
