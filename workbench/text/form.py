"""Normal forms of text, and the one place where UTF-16 offsets are converted."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

MAX_COMBINING: Final = 64
"""Longest run of combining marks that is normalised; NFC is quadratic in its length."""

_COMBINING_RUN = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{65,}")
_TO_NORMALISE = re.compile("[^\x00-\x0c\x0e-\u02ff\u2010-\u2027]")
"""Signs that NFC or line feeds could change; Latin letters and typography are not among them."""

_TYPOGRAPHY: Final = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2026": "...",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u2060": None,
        "\ufeff": None,
    }
)


def nfc(text: str) -> str:
    """Return ``text`` in NFC with line feeds as its only newlines; runs of marks are bounded."""
    if _TO_NORMALISE.search(text) is None:
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _COMBINING_RUN.sub(lambda run: run.group()[:MAX_COMBINING], text)
    return unicodedata.normalize("NFC", text)


def untypeset(text: str) -> str:
    """Return the form in which quotes, dashes and spaces do not matter, but case does.

    For comparing words only; its offsets are not those of ``text``.
    """
    return " ".join(nfc(text).translate(_TYPOGRAPHY).split())


def plain(text: str) -> str:
    """Return the form in which typography does not matter: quotes, dashes, spaces, case.

    For comparing words only; its offsets are not those of ``text``.
    """
    return untypeset(text).casefold()


def letters(text: str) -> int:
    """Return how many letters and digits ``text`` holds."""
    return sum(1 for sign in text if sign.isalnum())


def digest(data: bytes) -> str:
    """Return the SHA-256 of ``data`` as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


_CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def short_id(*parts: str, length: int = 6) -> str:
    """Return a short, speakable id that depends on ``parts`` alone (Crockford base 32)."""
    number = int.from_bytes(hashlib.sha256("\x1f".join(parts).encode()).digest()[:10], "big")
    signs = []
    for _ in range(length):
        number, remainder = divmod(number, 32)
        signs.append(_CROCKFORD[remainder])
    return "".join(signs)


def from_utf16(text: str, offset: int) -> int:
    """Return the code point offset of a UTF-16 offset in ``text`` (a browser's unit)."""
    units = 0
    for index, sign in enumerate(text):
        if units >= offset:
            return index
        units += 2 if ord(sign) > 0xFFFF else 1  # noqa: PLR2004 - beyond the basic plane
    return len(text)


def to_utf16(text: str, offset: int) -> int:
    """Return the UTF-16 offset of a code point offset in ``text``."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
