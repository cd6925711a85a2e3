"""From bytes to a source: what container it is, by its content and never by its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from workbench.errors.base import Said, Where
from workbench.errors.source import (
    DamagedSource,
    EmptySource,
    LineTooLong,
    ProtectedSource,
    SourceTooLarge,
    TooManyLines,
    UnsupportedSource,
)
from workbench.ingest.archive import Archive, parse_xml
from workbench.ingest.decoding import decode
from workbench.ingest.elements import xml_lines
from workbench.ingest.garbled import mended
from workbench.ingest.leaves import LOOKS_LIKE_JSON, read_json
from workbench.ingest.markup import flatten
from workbench.ingest.notice import Garbled, Repaired
from workbench.ingest.opendocument import read_odt
from workbench.ingest.richtext import read_rtf
from workbench.ingest.sheet import read_xlsx
from workbench.ingest.source import (
    DOCUMENTS,
    MAX_LINES,
    MAX_SOURCE_MB,
    MAX_TEXTS,
    Carrier,
    Source,
    text_lines,
)
from workbench.ingest.wordfile import read_docx
from workbench.text.archive import MEGABYTE
from workbench.text.form import nfc

MAX_TEXT_MB: Final = 30
"""Most megabytes of a source that is text; JSON with a line for each word may take some."""

MAX_PLAIN_MB: Final = 8
"""Most megabytes of text without markup; an hour of speech is a tenth of one."""

MAX_LINE: Final = 500_000
"""Most signs in one line or paragraph; a whole interview in one line is a tenth of that."""

_DOCUMENTS: Final[tuple[tuple[str, Callable[[Archive, str], Source]], ...]] = (
    ("word/document.xml", read_docx),
    ("xl/workbook.xml", read_xlsx),
    ("content.xml", read_odt),
)
_LAID_OUT: Final = DOCUMENTS | {Carrier.PDF, Carrier.SHEET}
"""Containers whose lines are all there is of them."""

_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_HTML: Final = re.compile(r"(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE\s+html|html)\b", re.IGNORECASE)
_XML: Final = re.compile(r"<\?xml\b|<(?:ANNOTATION_DOCUMENT|basic-transcription)\b")
_OLD_SHEET: Final = "Workbook".encode("utf-16-le")
_OLD_DOCUMENT: Final = "WordDocument".encode("utf-16-le")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN: Final = (
    (b"ID3", "recording"),
    (b"RIFF", "recording"),
    (b"OggS", "recording"),
    (b"fLaC", "recording"),
    (b"\x1aE\xdf\xa3", "recording"),
    (b"\x89PNG", "recording"),
    (b"\xff\xd8\xff", "recording"),
)


def open_source(data: bytes, file: str, *, repair: bool = False) -> Source:
    """Return the lines of a source; ``file`` only names it. Raises a ``SourceError``.

    With ``repair``, letters that were once read in the wrong encoding are put right.
    """
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise EmptySource(Where(file))
    if len(data) > MAX_SOURCE_MB * MEGABYTE:
        raise SourceTooLarge(Where(file), MAX_SOURCE_MB)
    zipped = data.startswith(b"PK\x03\x04")
    source = _from_archive(data, file) if zipped else _from_bytes(data, file, repair=repair)
    if source.carrier in _LAID_OUT:
        source = _mended(source, repair=repair)
    if not any(source.texts()):
        raise EmptySource(Where(file))
    most = MAX_LINES if source.carrier in _LAID_OUT else MAX_TEXTS
    if len(source.lines) > most:
        raise TooManyLines(Where(file), most)
    for index, line in enumerate(source.lines):
        if len(line.text) > MAX_LINE:
            raise LineTooLong(source.where(index), MAX_LINE)
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
        sheet = _OLD_SHEET in data and _OLD_DOCUMENT not in data
        old = "old-sheet" if sheet else "old-doc"
        raise UnsupportedSource(Where(file), old)
    for start, kind in _FOREIGN:
        if data.startswith(start):
            raise UnsupportedSource(Where(file), kind)
    if data[4:8] == b"ftyp":
        raise UnsupportedSource(Where(file), "recording")


def _mended(source: Source, *, repair: bool) -> Source:
    """Tell of garbled letters in a document, or put them right."""
    text = "\n".join(line.text for line in source.lines)
    found = mended(text)
    if found is None:
        return source
    told = (Repaired if repair else Garbled)(
        Where(source.file), found.count, found.before, found.after
    )
    source = replace(source, notices=(*source.notices, told))
    if not repair:
        return source
    texts = (mended(line.text) for line in source.lines)
    lines = (
        replace(line, text=nfc(text.text)) if text else line
        for line, text in zip(source.lines, texts, strict=True)
    )
    return replace(source, lines=tuple(lines), encoding=f"{source.encoding}, repaired")


def _from_bytes(data: bytes, file: str, *, repair: bool) -> Source:
    _refuse(data, file)
    if data.lstrip()[:5] == b"%PDF-":
        from workbench.ingest.pdffile import read_pdf  # noqa: PLC0415 - slow, and rarely needed

        return read_pdf(data, file)
    if len(data) > MAX_TEXT_MB * MEGABYTE:
        raise SourceTooLarge(Where(file), MAX_TEXT_MB)
    if data.lstrip().startswith(b"{\\rtf"):
        return read_rtf(data.lstrip(), file)
    decoded = decode(data, file, repair=repair)
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
    return _plain_text(text, file, encoding, notices)


def _plain_text(text: str, file: str, encoding: str, notices: tuple[Said, ...]) -> Source:
    if len(text) > MAX_PLAIN_MB * MEGABYTE:
        raise SourceTooLarge(Where(file), MAX_PLAIN_MB)
    if text.count("\n") > MAX_LINES:
        raise TooManyLines(Where(file), MAX_LINES)
    return Source(file, Carrier.TEXT, encoding, text_lines(text), notices)


def _without_declaration(text: str) -> bytes:
    """Return decoded XML as UTF-8; its declaration may name the encoding it no longer has."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")
