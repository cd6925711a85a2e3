"""Several processes on one database, and processes that are killed."""

from __future__ import annotations

import os
import subprocess
import sys
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


KILLER = """
import os, signal, sys, time
from workbench.store.database import open_database

url, writer, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
for run in range(number):
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(tell, 1)
        os.close(told)
        sys.argv = ["writer", url, f"r{run}", "100000"]
        exec(compile(writer, "writer", "exec"))
        os._exit(0)
    os.close(tell)
    first = os.read(told, 1)
    time.sleep(0.02 + 0.013 * run)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with open(told, "rb") as rest:
        sys.stdout.buffer.write(first + rest.read())
    sys.stdout.buffer.write(b"|")
"""


@pytest.mark.slow
def test_what_was_acknowledged_survives_being_killed(url: str) -> None:
    """Twenty writers, each a process of its own, forked so that none waits for its imports."""
    done = subprocess.run(
        [sys.executable, "-c", KILLER, url, WRITER, "20"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    # The last line of each may have been cut short, and was then not acknowledged.
    runs = [run.rpartition("\n")[0].split() for run in done.stdout.split("|")[:-1]]
    acknowledged = {name for run in runs for name in run}
    with open_database(url) as database:
        kept = {event.id for event in database.events()}
    assert len(runs) == 20
    assert all(runs)
    assert len(acknowledged) > 100
    assert acknowledged <= kept
