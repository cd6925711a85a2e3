"""The worked example, copied for a test, and the command line run in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests import warm

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("interviews", "codebook", "templates")
CACHE = Path(".workbench", "cache")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def copy_of_the_example(to: Path, built: Path | None = None) -> Path:
    """Return a fresh, unbuilt copy of the worked example.

    With ``built`` it has what that study derived from its sources at hand, so that a test of
    something else need not wait for the keying of five interviews.
    """
    for part in PARTS:
        shutil.copytree(ROOT / part, to / part)
    if built:
        shutil.copytree(built / CACHE, to / CACHE)
    return to


def workbench(study: Path, *words: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in ``study``, in English; ``changes`` go into the environment.

    In a process that is begun from nothing when they are about more than the workbench.
    """
    own = all(name.startswith("WORKBENCH") or name == "COLUMNS" for name in changes)
    if own and study.is_dir():
        with tempfile.TemporaryDirectory() as said:
            return warm.run(study, words, environment(**changes), Path(said))
    return from_nothing(study, *words, **changes)


def from_nothing(study: Path, *words: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a person's shell does: Python, imports and all."""
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
    """Return this process's environment without the workbench's own settings in it."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("WORKBENCH")}
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    usual = {"WORKBENCH_LANG": "en", "PYTHONPATH": path}
    return {**inherited, **usual, **changes}
