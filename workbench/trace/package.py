"""Zip and XML of an edited report, read as a stranger's: bounded, without entities."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from typing import Any, Final

from lxml import etree

from workbench.errors.base import Where
from workbench.errors.trace import DamagedReport, NotAReport

MOST_BYTES: Final = 100 * 1024 * 1024
"""Most bytes that one part may unpack to."""

MOST_PARTS: Final = 20_000

_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    LookupError,
    ArithmeticError,
)


class Package:
    """A zip file in memory, read part by part."""

    def __init__(self, data: bytes, file: str) -> None:
        """Open it; raises :class:`NotAReport` or :class:`DamagedReport`."""
        self._file = file
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except _BROKEN as error:
            raise NotAReport(Where(file)) from error
        if len(self.names) > MOST_PARTS:
            raise DamagedReport(Where(file))

    def read(self, name: str) -> bytes:
        """Return one part; its bytes are counted while reading, since declared sizes may lie."""
        try:
            with self._zip.open(name) as part:
                data = part.read(MOST_BYTES + 1)
        except _BROKEN as error:
            raise DamagedReport(Where(self._file, part=name)) from error
        if len(data) > MOST_BYTES:
            raise DamagedReport(Where(self._file, part=name))
        return data

    def xml(self, name: str) -> Any:
        """Return the root of an XML part; a document type is refused unopened."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            root: Any = etree.fromstring(self.read(name), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise DamagedReport(Where(self._file, part=name)) from error
        if root.getroottree().docinfo.doctype:
            raise DamagedReport(Where(self._file, part=name))
        return root


def local(element: Any) -> str:
    """Return the local name of an element; ``""`` for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """Return the attribute of this local name, whatever its namespace; ``""`` without."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""
