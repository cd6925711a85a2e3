"""What all tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.example import Run, copy_of_the_example, from_nothing, workbench

REQUIRE_ALL = "WORKBENCH_REQUIRE_ALL"

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def require_tool() -> Callable[[str], str]:
    """Return a function that finds a program, or skips the test with a reason.

    Where everything must run (``WORKBENCH_REQUIRE_ALL`` is set) a missing program fails it.
    """

    def required(name: str) -> str:
        found = shutil.which(name)
        if found:
            return found
        reason = f"{name} is not installed"
        if os.environ.get(REQUIRE_ALL):
            pytest.fail(reason)
        pytest.skip(reason)

    return required


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the worked example that has been built; tests must leave it as it is."""
    study = copy_of_the_example(tmp_path_factory.mktemp("built") / "study")
    done = from_nothing(study, "build")
    assert done.returncode == 0, done.stderr
    return study


@pytest.fixture
def rebuilt(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the built study that a test may change."""
    return shutil.copytree(built, tmp_path / "rebuilt")


@pytest.fixture
def example(built: Path, tmp_path: Path) -> Path:
    """Return a fresh, unbuilt copy of the worked example."""
    return copy_of_the_example(tmp_path / "study", built)


@pytest.fixture(name="workbench")
def run() -> Run:
    """Return the function that runs the command line."""
    return workbench
