"""From bytes to text: the encodings Norwegian transcripts come in.

Order: byte order mark, NUL bytes (UTF-16 without a mark), strict UTF-8, then a choice among
the two single-byte encodings that Norwegian files use, by which of them makes the bytes into
signs that such texts have. Statistical guessing among all encodings is wrong on short files.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Said, Where
from workbench.errors.source import UndecodableSource
from workbench.ingest.garbled import EXPECTED, mended
from workbench.ingest.notice import Garbled, GuessedEncoding, Repaired
from workbench.text.form import nfc

CANDIDATES: Final = ("cp1252", "mac-roman")
"""Single-byte encodings that are considered; the first wins a draw."""

NUL_SHARE: Final = 0.2
"""Share of NUL bytes above which a file is UTF-16 without a mark."""

CONTROL_SHARE: Final = 0.02
"""Share of control signs above which the bytes are no text."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SAMPLE = re.compile(r".{0,20}[^\x00-\x7f].{0,20}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text in NFC with line feeds only, and how it was decoded."""

    text: str
    encoding: str
    notices: tuple[Said, ...] = ()


def decode(data: bytes, file: str, *, repair: bool = False) -> Decoded:
    """Decode a text file; raises :class:`UndecodableSource` when it is no text.

    Garbled letters are told of, and put right only with ``repair``.
    """
    text, encoding, certain = _decode(data, file)
    if len(_CONTROL.findall(text)) > CONTROL_SHARE * len(text):
        raise UndecodableSource(Where(file))
    text = nfc(text.lstrip("\ufeff"))
    notices: list[Said] = []
    if not certain:
        sample = _SAMPLE.search(text)
        shown = sample.group().strip() if sample else ""
        notices.append(GuessedEncoding(Where(file), encoding, shown))
    found = mended(text)
    if found and repair:
        text, encoding = nfc(found.text), f"{encoding}, repaired"
        notices.append(Repaired(Where(file), found.count, found.before, found.after))
    elif found:
        notices.append(Garbled(Where(file), found.count, found.before, found.after))
    return Decoded(text, encoding, tuple(notices))


def _decode(data: bytes, file: str) -> tuple[str, str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, file), encoding, True
    if data.count(0) > NUL_SHARE * len(data):
        encoding = "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le"
        return _strict(data, encoding, file), encoding, True
    try:
        return data.decode("utf-8"), "utf-8", True
    except UnicodeDecodeError:
        return _guessed(data, file)


def _strict(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableSource(Where(file)) from error


def _guessed(data: bytes, file: str) -> tuple[str, str, bool]:
    read = [(name, _or_none(data, name)) for name in CANDIDATES]
    possible = [(name, text) for name, text in read if text is not None]
    if not possible:
        raise UndecodableSource(Where(file))
    encoding, text = max(possible, key=lambda one: _likeness(one[1]))
    return text, encoding, False


def _or_none(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _likeness(text: str) -> int:
    """Return how many signs beyond ASCII are expected ones, less those that are not."""
    beyond = [sign for sign in text if sign > "\x7f"]
    expected = sum(sign in EXPECTED for sign in beyond)
    return 2 * expected - len(beyond)
