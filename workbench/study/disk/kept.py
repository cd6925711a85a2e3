"""Builds that were kept, so that a report edited for weeks still finds what it came from.

The next build writes over ``outputs/``; a ledger is kept here under its digest, which the
Word file carries as a stamp, together with the Word file as it was built. Builds whose
templates differ only in words around the evidence have the same ledger: each one's Word file
is kept, under what it carries to tell its text from the others'.
"""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path
from typing import Final

from workbench.errors.trace import BadLedger
from workbench.report.ledger import stamp_of
from workbench.study.disk.files import read, write, write_all
from workbench.study.disk.folder import Folder
from workbench.study.disk.ledger import read_ledger
from workbench.text.form import digest

LEDGER: Final = "ledger.csv"
REPORT: Final = "report.docx"
MOST: Final = 40
"""So many builds are kept; the oldest go first."""


def keep(folder: Folder, stamp: str, text: str, ledger: bytes, report: bytes) -> None:
    """Keep a build under its stamp, and its Word file under ``text``, unless it is there."""
    place = folder.builds / stamp
    if not (place / REPORT).is_file():
        write_all({place / LEDGER: ledger, place / REPORT: report})
        _thin(folder.builds)
    elif not (place / _of(text)).is_file() and read(place / REPORT, REPORT) != report:
        write(place / _of(text), report)


def kept(folder: Folder, stamp: str) -> Path | None:
    """Return the ledger of the build of a stamp, or of an issue; None when it is not kept.

    The Word file as built stands beside it, and is called as :func:`beside` says.
    """
    place = folder.builds / stamp / LEDGER
    if len(stamp) == 64 and stamp.isalnum() and place.is_file():  # noqa: PLR2004 - SHA-256 in hexadecimal
        return place
    for ledger in sorted(folder.issues.glob("*.csv")):
        with contextlib.suppress(BadLedger):
            if stamp_of(read_ledger(ledger)) == stamp:
                return ledger
    return None


def beside(ledger: Path, text: str = "") -> Path:
    """Return the Word file that was built together with a ledger, and carries ``text``."""
    if ledger.name != LEDGER:
        return ledger.with_suffix(".docx")
    exact = ledger.with_name(_of(text))
    return exact if exact.is_file() else ledger.with_name(REPORT)


def _of(text: str) -> str:
    """Return the name of the Word file of a text: a digest, in whatever file it came here."""
    return f"report-{digest(text.encode())[:16]}.docx"


def _thin(builds: Path) -> None:
    with contextlib.suppress(OSError):
        places = sorted(builds.iterdir(), key=lambda one: one.stat().st_mtime_ns)
        for place in places[:-MOST]:
            shutil.rmtree(place, ignore_errors=True)
