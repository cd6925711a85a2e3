"""Hostile templates, each in a process of its own: python tests/benchmark/boxed.py [WORDS].

Prints the seconds of CPU and the megabytes that each took above what the process had, and how
it was refused. A template that renders, or takes longer than is allowed, is a failure. Every
process is held to what an operating system can hold it to, so that a hole cannot hurt.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.report.attacks import ATTACKS  # noqa: E402
from tests.report.conftest import whole  # noqa: E402
from workbench.errors.report import TemplateError  # noqa: E402
from workbench.report.chapter import render_chapters  # noqa: E402

SECONDS = 10
MEGABYTES = 2_048
NAME = "01-x.md.j2"


def main() -> int:
    """Try every attack whose name has the words asked for."""
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    names = [name for name in ATTACKS if asked in name]
    print(f"{'attack':<28}{'seconds':>8}{'MB':>6}  refused as")
    results = [_tried(name) for name in names]
    let = [name for name, refused in zip(names, results, strict=True) if not refused]
    print(f"{len(names)} attacks: {len(let)} not refused {', '.join(let)}")
    return 1 if let else 0


def _tried(name: str) -> bool:
    child = os.fork()
    if not child:
        os._exit(_attacked(name))
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        print(f"{name:<28}{'–':>8}{'–':>6}  ENDED BY SIGNAL {os.WTERMSIG(status)}")
    return status == 0


def _attacked(name: str) -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    material = whole()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    try:
        render_chapters({NAME: f"# T\n\n{ATTACKS[name]}\n"}, material)
        told = "RENDERED"
    except TemplateError as error:
        told = f"{type(error).__name__}, line {error.where.line}"
    except BaseException as error:  # noqa: BLE001 - what is none of ours is a hole
        told = f"FOREIGN {type(error).__name__}"
    taken = time.process_time() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{name:<28}{taken:>8.2f}{grown:>6.0f}  {told}", flush=True)
    return 0 if told[0] not in "RF" or told.startswith("Fail") else 1


if __name__ == "__main__":
    sys.exit(main())
