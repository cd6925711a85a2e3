"""Zip and XML from strangers: bounded, without entities, without network.

Every room that opens somebody's Word or ODF file reads it through here. What is wrong is
told as a :class:`Flaw`; each room says it in its own words through ``refuse``.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final, TypeAlias

from lxml import etree

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


class Flaw(StrEnum):
    """What is wrong with an archive or one of its parts."""

    NO_ARCHIVE = "no archive"
    CROWDED = "too many parts"
    BROKEN = "archive"
    LARGE = "too large"
    XML = "xml"
    DOCTYPE = "doctype"


Refuse: TypeAlias = Callable[[Flaw, str | None], Exception]
"""Makes a room's own error from a flaw and the name of the part that has it."""


class Archive:
    """A zip file in memory, read part by part."""

    def __init__(self, data: bytes, refuse: Refuse) -> None:
        """Open the archive; raises what ``refuse`` makes of its flaw."""
        self._refuse = refuse
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except _BROKEN as error:
            raise refuse(Flaw.NO_ARCHIVE, None) from error
        if len(self.names) > MAX_MEMBERS:
            raise refuse(Flaw.CROWDED, None)

    def entries(self) -> list[zipfile.ZipInfo]:
        """Return what the archive says of its parts, each name once, in its order."""
        return list({one.filename: one for one in self._zip.infolist()}.values())

    def read(self, name: str) -> bytes:
        """Return one part. Its bytes are counted while reading: declared sizes may lie."""
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_MEMBER_MB * MEGABYTE + 1)
        except _BROKEN as error:
            raise self._refuse(Flaw.BROKEN, name) from error
        if len(data) > MAX_MEMBER_MB * MEGABYTE:
            raise self._refuse(Flaw.LARGE, name)
        return data

    def xml(self, name: str) -> Any:
        """Return the root element of one XML part."""
        return parse_xml(self.read(name), self._refuse, name)


def parse_xml(data: bytes, refuse: Refuse, part: str | None = None) -> Any:
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
        raise refuse(Flaw.XML, part) from error
    if root.getroottree().docinfo.doctype:
        raise refuse(Flaw.DOCTYPE, part)
    return root
