"""Reading an edited report back, whatever word processor has saved it."""

from __future__ import annotations

from workbench.errors.base import Where
from workbench.errors.trace import NotAReport
from workbench.trace.package import Package
from workbench.trace.readback_docx import DOCUMENT, read_docx
from workbench.trace.readback_odt import read_odt
from workbench.trace.scribe import Readback


def read_back(data: bytes, file: str) -> Readback:
    """Return an edited report read back, from the bytes of a .docx or .odt.

    ``file`` is its name, for errors. Raises :class:`~workbench.errors.trace.NotAReport` or
    :class:`~workbench.errors.trace.DamagedReport`.
    """
    package = Package(data, file)
    if DOCUMENT in package.names:
        return read_docx(package)
    if "content.xml" in package.names:
        return read_odt(package, file)
    raise NotAReport(Where(file))
