"""The command line run in processes of their own that need not import it each.

One process per test session has the workbench imported and the lists of words read, and runs
no command itself: for each it is asked for, it forks, and the child runs it in the folder and
environment given. A command costs its own work then, and not two seconds of beginning.

The children of one session share a hash seed and what is read of the environment when Python
starts. A test that is about such things runs a process from nothing (:mod:`tests.example`).
"""

from __future__ import annotations

import atexit
import contextlib
import importlib
import json
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

HELD = threading.Lock()
SECONDS = 300


class Warm:
    """The session's process that forks; begun when it is first asked."""

    process: subprocess.Popen[str] | None = None


def run(
    study: Path, words: Sequence[str], environment: Mapping[str, str], said: Path
) -> subprocess.CompletedProcess[str]:
    """Run a command in ``study``; ``said`` is an empty folder to write its words to."""
    asked = {"study": str(study), "words": words, "environment": environment, "said": str(said)}
    with HELD:
        server = _server()
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(json.dumps(asked) + "\n")
        server.stdin.flush()
        patience = threading.Timer(SECONDS, server.kill)
        patience.start()
        answer = server.stdout.readline()
        patience.cancel()
    if not answer:
        Warm.process = None
        raise subprocess.TimeoutExpired([*words], SECONDS)
    out, error = ((said / name).read_text(encoding="utf-8") for name in ("out", "error"))
    return subprocess.CompletedProcess([*words], int(answer), out, error)


def _server() -> subprocess.Popen[str]:
    if Warm.process is None:
        Warm.process = subprocess.Popen(
            [sys.executable, "-m", "tests.warm"],
            cwd=Path(__file__).resolve().parents[1],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        atexit.register(Warm.process.kill)
    return Warm.process


def main() -> None:
    """Answer what stands on standard input, a line of JSON for each command, till it ends."""
    # A name of its own for the answers: a command may write to standard output as it likes.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    _read_all()
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _become(json.loads(line), answers)
            _end(_status())
        _, status = os.waitpid(child, 0)
        answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answers.flush()


def _read_all() -> None:
    """Import every command, and read what most of them read first."""
    from workbench.cli.main import COMMANDS  # noqa: PLC0415 - not in the process that tests
    from workbench.language.forms import forms  # noqa: PLC0415 - as above
    from workbench.language.sentence import sentences  # noqa: PLC0415 - as above

    for name in COMMANDS:
        importlib.import_module(f"workbench.cli.command.{name}")
    for name in ("workbench.study.reporting.report", "workbench.ingest.take_in", "docx"):
        importlib.import_module(name)
    for language in ("nb", "nn"):
        forms(language).get("og")
        sentences("Ja? Nei.", language)


def _become(asked: dict[str, object], answers: IO[str]) -> None:
    """Be the command: its folder, environment, words and files; end as it ends."""
    answers.close()
    said = Path(str(asked["said"]))
    os.chdir(str(asked["study"]))
    os.environ.clear()
    os.environ.update(asked["environment"])  # type: ignore[call-overload]
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for descriptor, name in ((1, "out"), (2, "error")):
        os.dup2(os.open(said / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), descriptor)
    command = importlib.import_module("workbench.__main__")
    sys.argv = [str(command.__file__), *asked["words"]]  # type: ignore[misc]
    sys.modules["__main__"] = command  # what a process it starts is told to import


def _status() -> int:
    """Run the command, and return the exit code that Python would end with."""
    try:
        sys.modules["__main__"].main()
    except SystemExit as error:
        if error.code is None or isinstance(error.code, int):
            return error.code or 0
        sys.stderr.write(f"{error.code}\n")
        return 1
    except BaseException:  # noqa: BLE001 - what Python does with any
        traceback.print_exc()
        return 1
    return 0


def _end(status: int) -> None:
    """End as Python does, but without taking apart what the process was begun with."""
    threading._shutdown()  # type: ignore[attr-defined]  # there is no other name
    atexit._run_exitfuncs()  # as above
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
