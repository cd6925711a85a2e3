"""Hostile files: python tests/benchmark/hostile.py [NAME …].

Each is made here (:mod:`tests.benchmark.bombs`) and taken in by a process of its own, whose
time and peak memory are measured (seconds of processor, and resident set with the interpreter
and its libraries). Each must be refused with one line of an error, or read, within 10 seconds
and 1 GB, without asking the network or another program for anything; the table says how, and
the exit code whether all did. The baseline is a process that takes in one short file. Then
things that are no files at all are given to the command line, beside odd file names.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmark.bombs import MB, TALK, files  # noqa: E402

SECONDS = 10.0
MEGABYTES = 1000
WAITED = 240.0
"""Seconds by the clock before a process that only waits is ended; others share the machine."""
CHILD = """
import os, sys
from pathlib import Path
from tests.ingest.made import taken_in
from workbench.errors.source import SourceError

OUTSIDE = {"socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec"}

def heard(event, facts):
    if event in OUTSIDE:
        print("REACHED OUT:", event, facts, "\\n", flush=True)
        os._exit(9)

data = Path(sys.argv[1]).read_bytes()
sys.addaudithook(heard)
try:
    transcript = taken_in(data, "fil").transcript
    print(f"read: {len(transcript.turns)} turns, balanced {transcript.account.balanced}")
except SourceError as error:
    print(error.line("en"))
"""


def main() -> None:
    """Make and measure each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--make", type=Path, help="only make the one file named, here")
    options = parser.parse_args()
    if options.make:
        options.make.write_bytes(dict(files())[options.names[0]]())
        return
    failed = tried = 0
    print(f"{'file':<36}{'MB':>7}{'s':>7}{'peak MB':>9}  what was said")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fil")
        for name, _ in files():
            if not options.names or name in options.names:
                _made(name, path)
                size = path.stat().st_size / MB
                command = [sys.executable, "-c", CHILD, str(path)]
                failed += not _shown(name, size, command, ROOT)
                tried += 1
        path.unlink(missing_ok=True)
        study = Path(folder, "study")
        for part in ("interviews", "codebook", "templates"):
            shutil.copytree(ROOT / part, study / part)
        for name, given in _no_files(study):
            if not options.names or name in options.names:
                command = [sys.executable, "-m", "workbench", "ingest", "--explain", given]
                failed += not _shown(name, 0, command, study)
                tried += 1
    print(f"{tried} tried, {failed} failed")
    sys.exit(1 if failed else 0)


def _made(name: str, path: Path) -> None:
    """Make a file in a process of its own: a child's peak memory begins with its parent's."""
    subprocess.run(
        [sys.executable, __file__, "--make", str(path), name],
        check=True,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )


def _shown(name: str, size: float, command: list[str], home: Path) -> bool:
    """Run, print a line of the table; return whether it went as it must."""
    seconds, peak, said = _measured(command, home)
    clean = said.count("\n") == 1 or (said.startswith("Read as") and "Traceback" not in said)
    fine = seconds < SECONDS and peak < MEGABYTES and clean and "fault" not in said
    line = said.strip().partition("\n")[0][:110]
    print(
        f"{name:<36}{size:7.1f}{seconds:7.1f}{peak:9.0f}  {line}{'' if fine else '  FAILED'}",
        flush=True,
    )
    return fine


def _measured(command: list[str], home: Path) -> tuple[float, float, str]:
    process = subprocess.Popen(
        command,
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "WORKBENCH_LANG": "en"},
        text=True,
        preexec_fn=_bounded,  # noqa: PLW1509 - no thread has begun when it runs
    )
    timer = threading.Timer(WAITED, process.kill)
    timer.start()
    said = process.stdout.read() if process.stdout else ""
    _, _, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said


def _bounded() -> None:
    """Keep a file that does succeed from taking the machine along."""
    resource.setrlimit(resource.RLIMIT_AS, (3000 * MB, 3000 * MB))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


def _no_files(study: Path) -> Iterator[tuple[str, str]]:
    """Yield what is no file, or is named oddly, and how it is given on the command line."""
    (study / "broken").symlink_to("nowhere")
    yield "link to nothing", "broken"
    (study / "circle").symlink_to("circle")
    yield "link to itself", "circle"
    (study / "link").symlink_to(study / "interviews" / "I4-breidgrend.txt")
    yield "link to a transcript", "link"
    os.mkfifo(study / "pipe")
    yield "pipe", "pipe"
    yield "endless device", "/dev/zero"
    yield "directory under a file's name", "interviews/I4-breidgrend.txt/"
    with (study / "huge").open("wb") as file:
        file.truncate(50_000 * MB)
    yield "50 GB of nothing", "huge"
    for name, odd in (
        ("name with a line break", "a\nb.txt"),
        ("name that runs right to left", "a\u202etxt.exe"),
        ("name that steers a terminal", "\x1b[2Ja.txt"),
        ("name of 250 signs", "å" * 120 + ".txt"),
        ("name that looks like an option", "./--case"),
    ):
        (study / odd).write_text(TALK, "utf-8")
        yield name, odd
    yield "file that changes while read", _changing(study / "changing.txt")


def _changing(path: Path) -> str:
    """Begin to write to a file without pause, for some seconds."""
    path.write_text(TALK * 2_000, "utf-8")
    until = time.monotonic() + 20

    def write() -> None:
        while time.monotonic() < until and path.exists():
            with path.open("a", encoding="utf-8") as file:
                file.write(TALK)

    threading.Thread(target=write, daemon=True).start()
    return path.name


if __name__ == "__main__":
    main()
