"""Several processes on one database, and processes that are killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workbench.store.database import open_database

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from workbench.coding.event import Head, memo_removed
from workbench.store.database import open_database

time = "2026-09-14T08:30:00.000000+00:00"
url, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open_database(url) as database:
    for number in range(count):
        head = Head(id=f"{name}-{number}", stream="I1", coder="A", time=time, subject="m")
        database.append([memo_removed(**head)], "here")
        print(f"{name}-{number}", flush=True)
"""


def writer(url: str, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, url, name, str(count)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_processes_that_open_and_write_at_once_lose_nothing(url: str) -> None:
    writers = [writer(url, name, 40) for name in "abc"]
    said = [one.communicate(timeout=120)[0].split() for one in writers]
    assert [one.returncode for one in writers] == [0, 0, 0]
    with open_database(url) as database:
        kept = [event.id for event in database.events()]
    assert sorted(kept) == sorted(name for names in said for name in names)
    assert len(kept) == 120


@pytest.mark.slow
def test_what_was_acknowledged_survives_being_killed(url: str) -> None:
    acknowledged: set[str] = set()
    for run in range(20):
        process = writer(url, f"r{run}", 100_000)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.02 + 0.013 * run)
        process.kill()
        said = process.stdout.read()
        process.stdout.close()
        process.wait()
        acknowledged |= {f"r{run}-0", *said.rpartition("\n")[0].split()}
    with open_database(url) as database:
        kept = {event.id for event in database.events()}
    assert len(acknowledged) > 100
    assert acknowledged <= kept
