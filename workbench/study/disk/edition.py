"""Which edition of the workbench this is: what it kept under another is made anew."""

from __future__ import annotations

from functools import cache

from workbench import __version__
from workbench.study.disk.starter import PACKAGE
from workbench.text.form import digest


@cache
def edition() -> str:
    """Return the version, with a digest of the code's files, so that an edit to them counts."""
    files = sorted(PACKAGE.rglob("*.py"))
    seen = (f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files)
    return f"{__version__}-{digest(' '.join(seen).encode())[:12]}"
