"""Reading with clear errors, and writing so that a file is either old or new, never half."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from workbench.errors.authored import NotUtf8
from workbench.errors.base import Where
from workbench.errors.work import CannotWrite, MissingFile, UnreadableFile


def read(path: Path, named_in: str) -> bytes:
    """Return the content of ``path``; ``named_in`` is the file that asks for it, for errors."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingFile(Where(named_in), path.name) from None
    except OSError as error:
        raise UnreadableFile(Where(str(path)), _problem(error)) from error


def read_text(path: Path, named_in: str, name: str) -> str:
    """Return the UTF-8 text of ``path``, which errors call ``name``."""
    data = read(path, named_in)
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
