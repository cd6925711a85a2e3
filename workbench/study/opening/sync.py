"""Events between the database and their text form beside the interviews.

One append-only JSON Lines file per interview and coder. Taking in is idempotent (every
event has its own id), so running it twice, or after a crash half-way, is harmless.
"""

from __future__ import annotations

import errno
import os
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from workbench.coding.line import compose_lines, parse_lines
from workbench.errors.base import Where
from workbench.errors.work import UnreadableFile
from workbench.model.coding import Event
from workbench.store.database import Database
from workbench.study.disk.files import append, read
from workbench.study.disk.folder import Folder
from workbench.text.form import digest


@dataclass(frozen=True, slots=True)
class Synced:
    """How many events came in from files, and how many were written out."""

    taken: int
    written: int


def sync(folder: Folder, database: Database) -> Synced:
    """Take in what other people's files hold that is new, and write out one's own events."""
    paths = event_files(folder)
    if not folder.events.is_dir() and (folder.events.exists() or folder.events.is_symlink()):
        problem = os.strerror(errno.ENOTDIR).lower()
        raise UnreadableFile(Where(folder.relative(folder.events)), problem)
    taken = sum(_take_in(folder, database, path) for path in paths)
    return Synced(taken, _write_out(folder, database))


def event_files(folder: Folder) -> list[Path]:
    """Return the files that hold events; hidden ones are other programs' droppings."""
    return sorted(path for path in folder.events.glob("*.jsonl") if path.name[0] != ".")


def _take_in(folder: Folder, database: Database, path: Path) -> int:
    name = folder.relative(path)
    data = read(path, name)
    seen = digest(data)
    if database.recall(f"events:{name}") == seen:
        return 0
    taken = database.append(parse_lines(data, name), origin="file")
    database.remember(f"events:{name}", seen)
    return taken


def _write_out(folder: Folder, database: Database) -> int:
    by_file: dict[Path, list[Event]] = defaultdict(list)
    for event in database.unwritten():
        by_file[folder.events / f"{event.stream}.{event.coder}.jsonl"].append(event)
    written = 0
    for path, events in sorted(by_file.items()):
        name = folder.relative(path)
        known = parse_lines(read(path, name), name) if path.exists() else []
        there = {one.id for one in known}
        fresh = [event for event in events if event.id not in there]
        if fresh:
            append(path, compose_lines(fresh))
        database.mark_written([event.id for event in events])
        written += len(fresh)
    return written


def written_at(folder: Folder, subject: str) -> Where | None:
    """Return the file and line where an event on ``subject`` is written, to tell a person."""
    for path in event_files(folder):
        for number, line in enumerate(path.read_text("utf-8", "replace").split("\n"), start=1):
            if f'"{subject}"' in line:
                return Where(folder.relative(path), number)
    return None
