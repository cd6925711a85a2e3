"""Kills the workbench at random moments: python tests/benchmark/kill.py [--times 50].

Builds, streams of codings from the command line and servers under a stream of codings from
a page are killed with SIGKILL. Every coding that had been acknowledged must be there, once,
and at the end a build must succeed. ``--only servers`` (or streams, builds) does one sort.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import httpx

from tests.benchmark.build import PARTS
from tests.benchmark.generate import ROOT
from workbench.study.live.room import room_of

STREAM = """
import sys
from pathlib import Path
from workbench.study.deciding.code import apply_one
from workbench.study.opening.session import opened

start = int(sys.argv[1])
codes = ("dugnad", "kort-vei", "varig", "startlan")
with opened(Path.cwd()) as session:
    for number in range(start, start + 10_000):
        turn, code = number // len(codes) % 80 + 1, codes[number % len(codes)]
        applied = apply_one(session, "B", "I3", turn, "", code, "supports", "")
        print(*applied.ids, flush=True)
"""


CODES = ("dugnad", "kort-vei", "varig", "startlan")
ADDRESS = re.compile(r"http://\S+")


def main() -> None:
    """Read the command line, kill, count, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=("servers", "streams", "builds"))
    options = parser.parse_args()
    draw = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder) / "study"
        for part in PARTS:
            shutil.copytree(ROOT / part, study / part)
        lost = failed = 0
        for name, kill in (("servers", kill_servers), ("streams", kill_streams)):
            if options.only in {None, name}:
                acknowledged, missing = kill(study, options.times, draw)
                lost += missing
                print(f"{options.times} {name} killed: {acknowledged} acknowledged, {missing} lost")
        if options.only in {None, "builds"}:
            failed = kill_builds(study, options.times, draw)
            print(f"{options.times} builds killed: {failed} next builds failed")
    sys.exit(1 if lost or failed else 0)


def kill_streams(study: Path, times: int, draw: random.Random) -> tuple[int, int]:
    """Return how many codings were acknowledged, and how many of them are missing."""
    acknowledged: set[str] = set()
    for run in range(times):
        process = _start(study, [sys.executable, "-c", STREAM, str(run * 37)])
        assert process.stdout
        first = process.stdout.readline()  # a busy machine takes long to come so far
        time.sleep(draw.random() * 2)
        process.kill()
        output, _ = process.communicate()
        acknowledged.update(line for line in (first + output).split("\n")[:-1] if line)
    there = _listed(study)
    return len(acknowledged), sum(one not in there for one in acknowledged)


def kill_servers(study: Path, times: int, draw: random.Random) -> tuple[int, int]:
    """Code through a server that is killed again and again, and return the same.

    What was not acknowledged is sent again to the next server, as the page does; a coding
    that is there twice counts as lost.
    """
    acknowledged: set[str] = set()
    codings = _codings(study)
    pending: dict[str, object] | None = None
    for _ in range(times):
        process = _start(
            study, [sys.executable, "-m", "workbench", "serve", "--port", "0", "--no-keying"]
        )
        assert process.stdout
        address = next(found.group() for line in process.stdout if (found := ADDRESS.search(line)))
        origin = address.split("/start")[0]
        port = origin.rpartition(":")[2]
        secret = (study / ".workbench" / "door").read_text("ascii")
        cookies = {f"wb_{port}": secret, f"wb_{port}_coder": "B"}
        doom = threading.Timer(0.05 + draw.random() * 2, process.kill)
        doom.start()
        with httpx.Client(base_url=origin, cookies=cookies, headers={"Origin": origin}) as page:
            while True:
                if pending is None:
                    pending = next(codings) | {"operation": f"{draw.getrandbits(128):032x}"}
                try:
                    answer = page.post("/change/code", json=pending)
                except httpx.HTTPError:
                    break
                if answer.status_code != HTTPStatus.OK:
                    sys.exit(f"{answer.status_code} {answer.text}")
                if pending["operation"] not in answer.json()["codings"]:
                    sys.exit(f"acknowledged, but not done: {pending} {answer.text}")
                acknowledged.add(str(pending["operation"]))
                pending = None
        process.communicate()
    there = _listed(study)
    return len(acknowledged), sum(there.count(one) != 1 for one in acknowledged)


def _codings(study: Path) -> Iterator[dict[str, object]]:
    """Yield codings of stretches of turns, no two of them equal.

    A stretch never ends in white space: the workbench leaves that out, so that the stretch
    would be that of the coding before it, and an equal coding is not made a second time.
    """
    with room_of(study) as room:
        texts = [turn.text for turn in room.transcript("I3").turns]
    for length in range(2, max(map(len, texts))):
        for code in CODES:
            for turn, text in enumerate(texts, start=1):
                if length <= len(text) and text[0].strip() and text[length - 1].strip():
                    yield {
                        "stream": "I3",
                        "coder": "B",
                        "from": [turn, 0],
                        "to": [turn, length],
                        "code": code,
                        "stance": "supports",
                    }


def _listed(study: Path) -> str:
    listed = _run(study, "code", "list", "--interview", "I3", "--by", "B", "--csv", "list.csv")
    if listed.returncode != 0:
        sys.exit(listed.stderr)
    return (study / "list.csv").read_text(encoding="utf-8-sig")


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
