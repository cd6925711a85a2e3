"""Building again whenever a file of the study is saved."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from workbench.errors.base import WorkbenchError
from workbench.study.disk.folder import Folder, find
from workbench.study.disk.progress import Progress, silent
from workbench.study.reporting.build import Built, Warm, build, make_ready

_PAUSE: Final = 0.15
"""Seconds between two looks. A file must look the same twice before it is read."""

_Seen: TypeAlias = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Round:
    """One build of a watch: what it made or why it could not, and how long it took."""

    built: Built | None
    error: WorkbenchError | None
    seconds: float


def watch(start: Path, language: str | None = None, progress: Progress = silent) -> Iterator[Round]:
    """Build, and build again after every change, for ever; what is weighed stays at hand.

    An error in a file ends a round, never the watch: the report stays as it was last built.
    Where the first round finds nothing to do, the study is weighed while nobody waits.
    """
    folder = find(start)
    warm = Warm()
    while True:
        seen = _look(folder)
        made = _round(start, language, progress, warm)
        yield made
        if made.built is not None and warm.weighed is None:
            with contextlib.suppress(WorkbenchError):
                make_ready(start, language, warm)
        progress = silent
        while _look(folder) == seen:
            time.sleep(_PAUSE)
        _settle(folder)


def _round(start: Path, language: str | None, progress: Progress, warm: Warm) -> Round:
    begun = time.monotonic()
    built, error = None, None
    try:
        built = build(start, language, progress, warm=warm)
    except WorkbenchError as caught:
        error = caught
    return Round(built, error, time.monotonic() - begun)


def _settle(folder: Folder) -> None:
    """Wait until nothing is being saved any more."""
    before = _look(folder)
    while True:
        time.sleep(_PAUSE)
        after = _look(folder)
        if after == before:
            return
        before = after


def _look(folder: Folder) -> _Seen:
    """Return when each authored file was last saved, and its size."""
    seen: _Seen = {}
    for top in (folder.interviews, folder.codebook, folder.templates):
        for path in top.rglob("*"):
            if path.name.startswith((".", "~")):
                continue
            with contextlib.suppress(OSError):
                state = path.stat()
                seen[str(path)] = (state.st_mtime_ns, state.st_size)
    return seen
