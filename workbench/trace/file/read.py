"""Reading an edited report back, whatever word processor has saved it."""

from __future__ import annotations

from dataclasses import replace

from workbench.errors.base import Where
from workbench.errors.trace import NotAReport, NotAText
from workbench.trace.file.package import Package
from workbench.trace.file.read_docx import DOCUMENT, read_docx
from workbench.trace.file.read_odt import read_odt
from workbench.trace.file.read_text import read_plain
from workbench.trace.file.scribe import Readback

_ZIP = b"PK"


def read_back(data: bytes, file: str) -> Readback:
    """Return an edited report read back, from the bytes of a .docx or .odt.

    ``file`` is its name, for errors. Raises :class:`~workbench.errors.trace.NotAReport` or
    :class:`~workbench.errors.trace.DamagedReport`.
    """
    package = Package(data, file)
    if DOCUMENT in package.names:
        read = read_docx(package)
    elif "content.xml" in package.names:
        read = read_odt(package, file)
    else:
        raise NotAReport(Where(file))
    return replace(read, damaged=True) if package.mended else read


def read_any(data: bytes, file: str) -> Readback:
    """Return a report read back that may also be Markdown or plain text, in UTF-8.

    Raises :class:`~workbench.errors.trace.NotAText` for anything else.
    """
    if data.startswith(_ZIP):
        return read_back(data, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotAText(Where(file)) from error
    if "\0" in text:
        raise NotAText(Where(file))
    markdown = file.casefold().endswith((".md", ".markdown"))
    return read_plain(text.replace("\r\n", "\n").replace("\r", "\n"), markdown=markdown)
