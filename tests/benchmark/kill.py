"""Kills the workbench at random moments: python tests/benchmark/kill.py [--times 50].

Fifty builds and fifty streams of codings are killed with SIGKILL. After each, every
coding that had been acknowledged must be there, and at the end a build must succeed.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmark.build import PARTS
from tests.benchmark.generate import ROOT

STREAM = """
import sys
from pathlib import Path
from workbench.study.code import apply_one
from workbench.study.session import opened

start = int(sys.argv[1])
codes = ("dugnad", "kort-vei", "varig", "startlan")
with opened(Path.cwd()) as session:
    for number in range(start, start + 10_000):
        turn, code = number // len(codes) % 80 + 1, codes[number % len(codes)]
        applied = apply_one(session, "B", "I3", turn, "", code, "supports", "")
        print(*applied.ids, flush=True)
"""


def main() -> None:
    """Read the command line, kill, count, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder) / "study"
        for part in PARTS:
            shutil.copytree(ROOT / part, study / part)
        acknowledged, lost = kill_streams(study, options.times, draw)
        print(f"{options.times} streams killed: {acknowledged} acknowledged, {lost} lost")
        failed = kill_builds(study, options.times, draw)
        print(f"{options.times} builds killed: {failed} next builds failed")
    sys.exit(1 if lost or failed else 0)


def kill_streams(study: Path, times: int, draw: random.Random) -> tuple[int, int]:
    """Return how many codings were acknowledged, and how many of them are missing."""
    acknowledged: set[str] = set()
    for run in range(times):
        process = _start(study, [sys.executable, "-c", STREAM, str(run * 37)])
        time.sleep(1.2 + draw.random() * 2)
        process.kill()
        output, _ = process.communicate()
        acknowledged.update(line for line in output.split("\n")[:-1] if line)
    listed = _run(study, "code", "list", "--interview", "I3", "--by", "B", "--csv", "list.csv")
    if listed.returncode != 0:
        sys.exit(listed.stderr)
    there = (study / "list.csv").read_text(encoding="utf-8-sig")
    return len(acknowledged), sum(one not in there for one in acknowledged)


def kill_builds(study: Path, times: int, draw: random.Random) -> int:
    """Return how many builds after a killed one did not succeed."""
    began = time.perf_counter()
    if _run(study, "build").returncode != 0:
        return times
    length = time.perf_counter() - began
    failed = 0
    for run in range(times):
        if run % 5 == 0:
            shutil.rmtree(study / ".workbench" / "cache", ignore_errors=True)
        process = _start(study, [sys.executable, "-m", "workbench", "build", "--again"])
        time.sleep(0.1 + draw.random() * length)
        process.kill()
        process.communicate()
        failed += _run(study, "build").returncode != 0
    return failed


def _start(study: Path, command: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        cwd=study,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=_environment(),
    )


def _run(study: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workbench", *words],
        cwd=study,
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "WORKBENCH_LANG": "en"}


if __name__ == "__main__":
    main()
