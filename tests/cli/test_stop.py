"""A Ctrl-C is heeded even when something swallowed it on the way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from workbench.cli import stop
from workbench.cli.show import TerminalProgress
from workbench.study.disk.progress import Step


def test_a_swallowed_interrupt_stops_the_run_at_the_next_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stop.Stop, "asked", False)
    with pytest.raises(KeyboardInterrupt):
        stop._heard(2, None)
    with pytest.raises(KeyboardInterrupt):
        TerminalProgress()(Step.INGEST, 0, 5)


def test_an_interrupt_inside_exec_leaves_the_exit_code_alone(tmp_path: Path) -> None:
    program = """
import os, sys
from workbench.cli.stop import listen
listen()
try:
    exec("import os\\nos.kill(os.getpid(), 2)\\nfor _ in range(10): pass")
except KeyboardInterrupt:
    sys.exit(130)
"""
    (tmp_path / "interrupted.py").write_text(program)
    command = [sys.executable, "-m", "interrupted"]  # only -m goes by Python's own note
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 130
