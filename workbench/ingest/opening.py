"""From bytes to a source: what container it is, by its content and never by its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from workbench.errors.base import Where
from workbench.errors.source import (
    DamagedSource,
    EmptySource,
    ProtectedSource,
    SourceTooLarge,
    UnsupportedSource,
)
from workbench.ingest.archive import Archive, parse_xml
from workbench.ingest.decoding import decode
from workbench.ingest.elements import xml_lines
from workbench.ingest.leaves import LOOKS_LIKE_JSON, read_json
from workbench.ingest.markup import flatten
from workbench.ingest.opendocument import read_odt
from workbench.ingest.richtext import read_rtf
from workbench.ingest.sheet import read_xlsx
from workbench.ingest.source import Carrier, Source, text_lines
from workbench.ingest.wordfile import read_docx
from workbench.text.archive import MEGABYTE

MAX_SOURCE_MB: Final = 100
"""Most megabytes of a source file."""

MAX_TEXT_MB: Final = 30
"""Most megabytes of a source that is plain text; an hour of speech is a tenth of one."""

_DOCUMENTS: Final[tuple[tuple[str, Callable[[Archive, str], Source]], ...]] = (
    ("word/document.xml", read_docx),
    ("xl/workbook.xml", read_xlsx),
    ("content.xml", read_odt),
)
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_HTML: Final = re.compile(r"(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE\s+html|html)\b", re.IGNORECASE)
_XML: Final = re.compile(r"<\?xml\b|<(?:ANNOTATION_DOCUMENT|basic-transcription)\b")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN: Final = (
    (b"%PDF-", "pdf"),
    (b"ID3", "recording"),
    (b"RIFF", "recording"),
    (b"OggS", "recording"),
    (b"fLaC", "recording"),
    (b"\x1aE\xdf\xa3", "recording"),
    (b"\x89PNG", "recording"),
    (b"\xff\xd8\xff", "recording"),
)


def open_source(data: bytes, file: str) -> Source:
    """Return the lines of a source; ``file`` only names it. Raises a ``SourceError``."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise EmptySource(Where(file))
    if len(data) > MAX_SOURCE_MB * MEGABYTE:
        raise SourceTooLarge(Where(file), MAX_SOURCE_MB)
    zipped = data.startswith(b"PK\x03\x04")
    source = _from_archive(data, file) if zipped else _from_bytes(data, file)
    if not any(source.texts()):
        raise EmptySource(Where(file))
    return source


def _from_archive(data: bytes, file: str) -> Source:
    archive = Archive(data, file)
    for part, read in _DOCUMENTS:
        if part in archive.names:
            return read(archive, file)
    if "[Content_Types].xml" in archive.names and not any(
        name.startswith("ppt/") for name in archive.names
    ):
        raise DamagedSource(Where(file), "archive")
    raise UnsupportedSource(Where(file), "refi" if "project.qde" in archive.names else "zip")


def _refuse(data: bytes, file: str) -> None:
    """Stop at files that are recognised and cannot be read."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise ProtectedSource(Where(file))
        raise UnsupportedSource(Where(file), "old-doc")
    for start, kind in _FOREIGN:
        if data.startswith(start):
            raise UnsupportedSource(Where(file), kind)
    if data[4:8] == b"ftyp":
        raise UnsupportedSource(Where(file), "recording")


def _from_bytes(data: bytes, file: str) -> Source:
    _refuse(data, file)
    if len(data) > MAX_TEXT_MB * MEGABYTE:
        raise SourceTooLarge(Where(file), MAX_TEXT_MB)
    if data.lstrip().startswith(b"{\\rtf"):
        return read_rtf(data.lstrip(), file)
    decoded = decode(data, file)
    text, encoding, notices = decoded.text, decoded.encoding, decoded.notices
    start = text.lstrip()[:200]
    if LOOKS_LIKE_JSON.match(start):
        content, lines = read_json(text, file)
        return Source(file, Carrier.JSON, encoding, lines, notices, content)
    if _HTML.match(start):
        flat = flatten(text, file)
        return Source(file, Carrier.HTML, encoding, tuple(flat.lines), notices, flat)
    if _XML.match(start):
        root = parse_xml(_without_declaration(text), file)
        return Source(file, Carrier.XML, encoding, xml_lines(root), notices, root)
    return Source(file, Carrier.TEXT, encoding, text_lines(text), notices)


def _without_declaration(text: str) -> bytes:
    """Return decoded XML as UTF-8; its declaration may name the encoding it no longer has."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")
