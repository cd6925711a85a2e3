"""Times the build: python tests/benchmark/build.py [--large].

From nothing, again with nothing changed, and after one coding, on a copy of the worked
example; with ``--large`` also a generated study of 100 interviews × 500 turns × 20,000
codings, with its peak memory. The baseline of every ratio is the start of the bare
interpreter with the libraries a report needs, measured in the same run.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmark.generate import ROOT, generate

BASELINE = "import docx, jinja2, matplotlib.pyplot, pandas, sklearn, spacy, sqlalchemy"
PARTS = ("interviews", "codebook", "templates")


def main() -> None:
    """Read the command line, measure, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    baseline = statistics.median(_timed([sys.executable, "-c", BASELINE], ROOT) for _ in range(3))
    print(f"{'baseline: interpreter and libraries':<44}{baseline:8.2f} s    ratio")
    with tempfile.TemporaryDirectory() as folder:
        for name, seconds in _example(Path(folder), options.runs).items():
            middle = statistics.median(seconds)
            print(f"{name:<44}{middle:8.2f} s  {middle / baseline:6.1f}")
        if options.large:
            _large(Path(folder) / "large", baseline)


def _example(folder: Path, runs: int) -> dict[str, list[float]]:
    names = ("help", "from nothing", "again, nothing changed", "after one coding")
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for run in range(runs):
        study = folder / f"run{run}"
        for part in PARTS:
            shutil.copytree(ROOT / part, study / part)
        seconds["help"].append(_workbench(study, "--help"))
        seconds["from nothing"].append(_workbench(study, "build"))
        seconds["again, nothing changed"].append(_workbench(study, "build"))
        _workbench(study, "code", "apply", "I1", "dugnad", "--turn", "2", "--coder", "A")
        seconds["after one coding"].append(_workbench(study, "build"))
    return seconds


def _large(study: Path, baseline: float) -> None:
    generate(study, 100, 500, 20_000, 1)
    seconds = _workbench(study, "build")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024 / 1024
    print(f"{'100 × 500 × 20,000 from nothing':<44}{seconds:8.2f} s  {seconds / baseline:6.1f}")
    print(f"{'  peak memory of the largest process':<44}{peak:8.2f} GB")
    print(f"{'  again, nothing changed':<44}{_workbench(study, 'build'):8.2f} s")


def _workbench(study: Path, *words: str) -> float:
    return _timed([sys.executable, "-m", "workbench", *words], study)


def _timed(command: list[str], folder: Path) -> float:
    began = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "WORKBENCH_LANG": "en"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in {0, 1}:  # 1: built, with risks of recognition to decide on
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
