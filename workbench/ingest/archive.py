"""Zip and XML from strangers: bounded, without entities, without network."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from typing import Any, Final

from lxml import etree

from workbench.errors.base import Where
from workbench.errors.source import DamagedSource, SourceTooLarge

MEGABYTE: Final = 1024 * 1024
MAX_MEMBER_MB: Final = 100
"""Most megabytes that one part of an archive may unpack to."""

MAX_MEMBERS: Final = 20_000
"""Most files an archive may hold."""

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


class Archive:
    """A zip file in memory, read part by part."""

    def __init__(self, data: bytes, file: str) -> None:
        """Open the archive; raises :class:`DamagedSource` or :class:`SourceTooLarge`."""
        self._file = file
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except _BROKEN as error:
            raise DamagedSource(Where(file), "archive") from error
        if len(self.names) > MAX_MEMBERS:
            raise SourceTooLarge(Where(file), MAX_MEMBER_MB)

    def read(self, name: str) -> bytes:
        """Return one part. Its bytes are counted while reading: declared sizes may lie."""
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_MEMBER_MB * MEGABYTE + 1)
        except _BROKEN as error:
            raise DamagedSource(Where(self._file, part=name), "archive") from error
        if len(data) > MAX_MEMBER_MB * MEGABYTE:
            raise SourceTooLarge(Where(self._file, part=name), MAX_MEMBER_MB)
        return data

    def xml(self, name: str) -> Any:
        """Return the root element of one XML part."""
        return parse_xml(self.read(name), self._file, name)


def parse_xml(data: bytes, file: str, part: str | None = None) -> Any:
    """Return the root element of ``data``; a document type is refused unopened."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: Any = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedSource(Where(file, part=part), "xml") from error
    if root.getroottree().docinfo.doctype:
        raise DamagedSource(Where(file, part=part), "doctype")
    return root
