"""What a benchmark of pages measures, for us and for a peer."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Times:
    """Milliseconds, and megabytes of the page's process."""

    first: float
    ready: float
    painted: list[float]
    saved: list[float]
    memory: float


def renderer_megabytes() -> float:
    """Return the proportional memory of the largest page process on this machine."""
    largest = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if b"--type=renderer" in (folder / "cmdline").read_bytes():
                found = re.search(r"Pss:\s+(\d+)", (folder / "smaps_rollup").read_text())
                largest = max(largest, int(found.group(1)) if found else 0)
    return largest / 1000
