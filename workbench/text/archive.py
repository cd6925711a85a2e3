"""Zip and XML from strangers: bounded, without entities, without network.

Every room that opens somebody's Word or ODF file reads it through here. What is wrong is
told as a :class:`Flaw`; each room says it in its own words through ``refuse``.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from enum import StrEnum
from html import unescape
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


_MARKUP: Final = re.compile(r"<[^>]*>")
_BEGUN: Final = re.compile(rb"<[^\W\d]")
_ENTITIES: Final = {
    one: chr(at) for at, one in enumerate(("&quot;", "&apos;", "&lt;", "&gt;", "&amp;"), 0xF8F0)
}
"""Signs without a meaning that stand for XML's entities while a part is put right."""

_BACK: Final = {ord(sign): unescape(entity) for entity, sign in _ENTITIES.items()}


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


def mended_xml(data: bytes) -> Any | None:
    """Return the root of a part whose tags are nested wrongly, put right; None if anything is lost.

    LibreOffice writes such files. What is put right must have every element that was begun and
    every letter between them, each in a paragraph, up to the end of the root, or it is not the
    same text. The parser drops XML's own entities when it puts things right, so that other signs
    stand for them meanwhile; a document type, and with it any other entity, is refused.
    """
    try:
        text = data.decode("utf-8-sig")
        if "<!" in text or any(sign in text for sign in _ENTITIES.values()):
            return None
        for entity, sign in _ENTITIES.items():
            text = text.replace(entity, sign)
        root: Any = etree.fromstring(text.encode(), _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or len(_BEGUN.findall(data)) != sum(1 for _ in root.iter()):
        return None
    said = "".join(root.itertext()) == _MARKUP.sub("", text).strip("\r\n")
    ended = text.rstrip().endswith(f":{_bare(root)}>")
    if not said or not ended or any(map(_astray, root.iter())):
        return None
    for one in root.iter():
        one.text, one.tail = _entities_back(one.text), _entities_back(one.tail)
        for name, value in one.attrib.items():
            one.set(name, _entities_back(value))
    return root


def _bare(element: Any) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _astray(element: Any) -> bool:
    """Say whether an element has words that stand in no paragraph."""
    if not (element.text or "").strip():
        return False
    around = (element, *element.iterancestors())
    return not any(_bare(one) in {"p", "h"} for one in around)


def _entities_back(text: str | None) -> str | None:
    return text.translate(_BACK) if text else text


def parse_xml(data: bytes, refuse: Refuse, part: str | None = None) -> Any:
    """Return the root element of ``data``; a document type is refused unopened."""
    try:
        root: Any = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refuse(Flaw.XML, part) from error
    if root.getroottree().docinfo.doctype:
        raise refuse(Flaw.DOCTYPE, part)
    return root


def _parser(*, recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
