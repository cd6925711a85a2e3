"""A command typed wrongly, or run where it cannot run, gives one line and exit code 2."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.example import environment, workbench

WRONG = [
    ("nonsense", "there is no command «nonsense».", "kommandoen «nonsense» finnes ikke."),
    ("build --foo", "there is no option «--foo».", "valget «--foo» finnes ikke."),
    ("build extra", "«extra» is one word too many.", "«extra» er ett ord for mye."),
    ("build ..", "«..» is a folder; a command works", "«..» er en mappe; en kommando"),
    ("build --language", "--language needs a value", "--language må ha en verdi"),
    ("build --again=3", "--again takes no value.", "--again tar ingen verdi."),
    ("key", "INTERVIEW is missing.", "INTERVIEW mangler."),
    ("key I1 --set x off", "should be a whole number", "skal være et helt tall"),
    ("report --language de", "should be one of 'nb', 'nn', 'en'", "skal være en av 'nb'"),
    ("verify .", "should be a file, but «.» is a folder", "skal være en fil, men «.»"),
]


@pytest.mark.parametrize(("words", "en", "nb"), WRONG)
def test_a_slip_is_told_in_one_line_of_the_readers_language(
    words: str, en: str, nb: str, tmp_path: Path
) -> None:
    for language, said in (("en", en), ("nb", nb)):
        done = workbench(tmp_path, *words.split(), WORKBENCH_LANG=language)
        assert done.returncode == 2
        (line,) = done.stderr.splitlines()
        assert line.startswith("workbench: ")
        assert said in line
        assert line.endswith("--help")


def test_words_that_are_no_text_are_refused(tmp_path: Path) -> None:
    command: list[str | bytes] = [sys.executable, "-m", "workbench", "trace", b"s\xe5 godt"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, env=environment(), check=False
    )
    assert done.returncode == 2
    assert b"is not text in UTF-8" in done.stderr


def test_a_terminal_that_knows_few_letters_still_shows_the_table(example: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "matrix", "coverage"],
        cwd=example,
        capture_output=True,
        encoding="latin-1",
        env=environment(PYTHONIOENCODING="latin-1"),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Tindvåg" in done.stdout


def test_a_folder_that_was_removed_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    command = f"cd {gone} && rmdir {gone} && {sys.executable} -m workbench status"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, env=environment(), check=False
    )
    assert done.returncode == 2
    assert "no longer there" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-m", "workbench", "help"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            check=False,
        )
    assert done.returncode == 2
    assert "cannot be written" in done.stderr


@pytest.mark.parametrize("words", ["--help", "code --help", "code apply --help"])
def test_a_help_page_has_no_english_word_in_norwegian(words: str, tmp_path: Path) -> None:
    shown = workbench(tmp_path, *words.split(), WORKBENCH_LANG="nb").stdout
    assert shown.startswith("Bruk: ")
    assert "Vis denne hjelpen." in shown
    for english in ("Usage", "Options", "Commands", "Show this", "exit", "Begin\n"):
        assert english not in shown
