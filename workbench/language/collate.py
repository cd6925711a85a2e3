"""The order of the alphabet, in which a Norwegian finds å behind ø."""

from __future__ import annotations

import unicodedata
from typing import Final

_NORWEGIAN: Final = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y"}
"""The three last letters, and those of neighbours that sort with them, behind z in ASCII."""

_PLAIN: Final = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l"})


def collation(text: str, language: str) -> tuple[str, str]:
    """Return the key that sorts ``text``: Norwegian (nb, nn) or English order of letters.

    Case and accents only decide between texts that are else alike. «Aa» sorts as «å» in
    Norwegian, as in names.
    """
    low = unicodedata.normalize("NFC", text).casefold()
    if language == "en":
        return _bare(low.translate(_PLAIN)), text
    low = low.replace("aa", "å")
    return "".join(_NORWEGIAN.get(sign) or _bare(sign.translate(_PLAIN)) for sign in low), text


def _bare(text: str) -> str:
    """Return ``text`` without accents."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
