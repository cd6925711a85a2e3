"""A copy of the worked example to break, and one that is built once for all tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("interviews", "codebook", "templates")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def copy_of_the_example(to: Path) -> Path:
    for part in PARTS:
        shutil.copytree(ROOT / part, to / part)
    return to


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """Return a fresh, unbuilt copy of the worked example."""
    return copy_of_the_example(tmp_path / "study")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy that has been built; tests must leave it as it is."""
    study = copy_of_the_example(tmp_path_factory.mktemp("built") / "study")
    done = workbench(study, "build")
    assert done.returncode == 0, done.stderr
    return study


@pytest.fixture
def rebuilt(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the built study that a test may change."""
    return shutil.copytree(built, tmp_path / "rebuilt")


def workbench(study: Path, *words: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in ``study``, in English; ``changes`` go into the environment."""
    return subprocess.run(
        [sys.executable, "-m", "workbench", *words],
        cwd=study,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(**changes),
        check=False,
        timeout=300,
    )


def environment(**changes: str) -> dict[str, str]:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("WORKBENCH")}
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    usual = {"WORKBENCH_LANG": "en", "PYTHONPATH": path}
    return {**inherited, **usual, **changes}


@pytest.fixture(name="workbench")
def run() -> Run:
    """Return the function that runs the command line."""
    return workbench
