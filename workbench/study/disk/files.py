"""Reading with clear errors, and writing so that a file is either old or new, never half."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from workbench.errors.authored import NotTextFile, NotUtf8
from workbench.errors.base import Where
from workbench.errors.source import SourceTooLarge
from workbench.errors.work import CHANGING, NOT_REGULAR, CannotWrite, MissingFile, UnreadableFile

TRIES: Final = 3
"""Times a file is read that changes while it is read."""

OFFICE: Final = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""What files of Word (new and old), OpenDocument, PDF and RTF begin with."""

MEGABYTE: Final = 1024 * 1024


def read(path: Path, named_in: str, most_mb: int | None = None) -> bytes:
    """Return the content of ``path``; ``named_in`` is the file that asks for it, for errors.

    Only a regular file is read, whole, and as it was at one time: a pipe would be waited for,
    and a device never ends. More than ``most_mb`` megabytes are not even looked at.
    """
    try:
        for _ in range(TRIES):
            data = _as_it_stands(path, most_mb)
            if data is not None:
                return data
    except FileNotFoundError:
        raise MissingFile(Where(named_in), path.name) from None
    except OSError as error:
        raise UnreadableFile(Where(str(path)), _problem(error)) from error
    raise UnreadableFile(Where(str(path)), CHANGING)


def _as_it_stands(path: Path, most_mb: int | None) -> bytes | None:
    """Return the content of a regular file; None when it changed in the meantime."""
    with open(path, "rb", opener=_without_waiting) as file:
        before = os.fstat(file.fileno())
        if not stat.S_ISREG(before.st_mode):
            raise UnreadableFile(Where(str(path)), NOT_REGULAR)
        if most_mb is not None and before.st_size > most_mb * MEGABYTE:
            raise SourceTooLarge(Where(path.name), most_mb)
        data = file.read(before.st_size + 1)
        after = os.fstat(file.fileno())
    same = before.st_mtime_ns == after.st_mtime_ns and len(data) == after.st_size
    return data if same else None


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def whole(path: Path) -> Path:
    """Return the path with links followed; one whose links lead in a circle stays as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def read_text(path: Path, named_in: str, name: str) -> str:
    """Return the UTF-8 text of ``path``, which errors call ``name``."""
    data = read(path, named_in)
    if data.startswith(OFFICE):
        raise NotTextFile(Where(name))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise NotUtf8(Where(name, line)) from error


def write(path: Path, data: bytes, *, lasting: bool = True) -> None:
    """Replace ``path`` by ``data`` in one step; after a crash it holds the old or the new.

    What need not be ``lasting`` is not waited for: other programs see the old or the new as
    well, but if the machine itself stops, the file may be found empty.
    """
    with writing(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                if lasting:
                    os.fsync(file.fileno())
            temporary.chmod(0o644)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def write_all(files: dict[Path, bytes]) -> None:
    """Replace several files: all new ones are on disk before the first old one goes."""
    for path in files:
        if path.is_dir():  # found now, before the first old file goes
            raise CannotWrite(Where(str(path)), os.strerror(errno.EISDIR).lower())
    staged: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            fresh = path.with_name(f".{path.name}.new")
            write(fresh, data)
            staged.append((fresh, path))
        for fresh, path in staged:
            with writing(path):
                fresh.replace(path)
    except BaseException:
        for fresh, _ in staged:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)
        raise


def append(path: Path, data: bytes) -> None:
    """Add ``data`` at the end of ``path`` by replacing the file in one step."""
    before = path.read_bytes() if path.exists() else b""
    if before and not before.endswith(b"\n"):
        before += b"\n"
    write(path, before + data)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system says about a failed write into one clear error."""
    try:
        yield
    except OSError as error:
        raise CannotWrite(Where(str(path)), _problem(error)) from error


def _problem(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
