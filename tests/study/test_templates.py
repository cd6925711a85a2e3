"""The files that templates come from: ordinary ones, in their folder, of a length to read."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from workbench.errors.report import TooMuch, UnsafeTemplate
from workbench.study.disk.folder import Folder
from workbench.study.opening.session import Session
from workbench.study.reporting.house import templates

NAME = "templates/chapters/nb/09-x.md.j2"


@pytest.fixture
def chapters(tmp_path: Path) -> Path:
    place = tmp_path / "study" / "templates" / "chapters" / "nb"
    place.mkdir(parents=True)
    (place / "01-a.md.j2").write_text("# A\n", encoding="utf-8")
    return place


def read(chapters: Path) -> dict[str, str]:
    study = SimpleNamespace(folder=Folder(chapters.parents[2]))
    return templates(cast("Session", study), "nb")


def test_a_link_to_a_file_elsewhere_is_refused(chapters: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("# Hemmelig\n", encoding="utf-8")
    (chapters / "09-x.md.j2").symlink_to(tmp_path / "secret")
    with pytest.raises(UnsafeTemplate, match="secret") as caught:
        read(chapters)
    assert caught.value.line("nb").startswith(f"{NAME}, linje 1: en mal får ikke bruke filen ")
    assert "templates/" in caught.value.advised("nb")


def test_a_link_to_another_template_is_read(chapters: Path) -> None:
    (chapters / "09-x.md.j2").symlink_to(chapters / "01-a.md.j2")
    assert read(chapters)[NAME] == "# A\n"


def test_a_pipe_is_refused_and_not_waited_for(chapters: Path) -> None:
    os.mkfifo(chapters / "09-x.md.j2")
    with pytest.raises(UnsafeTemplate, match="ordinary file"):
        read(chapters)


def test_an_endless_file_is_refused_unread(chapters: Path) -> None:
    with (chapters / "09-x.md.j2").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(TooMuch, match="several files") as caught:
        read(chapters)
    assert caught.value.where.file == NAME
