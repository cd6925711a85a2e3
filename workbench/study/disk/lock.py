"""One build at a time. The system frees the lock when its holder dies, however it dies."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from filelock import FileLock, Timeout

from workbench.errors.work import AnotherRun
from workbench.study.disk.files import writing
from workbench.study.disk.folder import Folder


@contextlib.contextmanager
def only_one(folder: Folder) -> Iterator[None]:
    """Hold the study's build lock, or raise :class:`AnotherRun` at once."""
    path = folder.own / "build.lock"
    with writing(folder.own):
        folder.own.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path)
    with writing(path):
        try:
            lock.acquire(timeout=0)
        except Timeout:  # an OSError itself, so it must be caught inside
            raise AnotherRun(str(folder.root)) from None
    try:
        yield
    finally:
        lock.release()
