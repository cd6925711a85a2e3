"""The form words have inside a turn: NFC, typography kept, layout gone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.text.form import nfc

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]")
_SPACE = re.compile(r"\s{2,}|[^\S \u00a0\u202f]")
_TO_CLEAN = re.compile(f"{_UNSEEN.pattern}|{_SPACE.pattern}")
_LETTERLESS = re.compile(r"[\W_]+")
_LETTERLESS_IN_LINES = re.compile(r"[^\w\n]+|_+")
_ASCII_SIGNS = bytes(one for one in range(128) if not chr(one).isalnum() and one != ord("\n"))
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return ``text`` as it stands in a turn.

    Runs of white space become one space; a single no-break space (``10 000``) stays; soft
    hyphens, zero-width signs and control signs go.
    """
    text = nfc(text)
    if _TO_CLEAN.search(text) is None:  # nearly always
        return text.strip()
    return _SPACE.sub(" ", _UNSEEN.sub("", text)).strip()


def squeeze(text: str) -> str:
    """Return only the letters and digits of ``text`` (what ``str.isalnum`` accepts)."""
    return _LETTERLESS.sub("", _without_ascii_signs(text))


def squeeze_all(texts: Sequence[str]) -> list[str]:
    """Return :func:`squeeze` of each text; many times as fast as one by one."""
    together = _without_ascii_signs("\n".join(texts))
    squeezed = _LETTERLESS_IN_LINES.sub("", together).split("\n")
    if len(squeezed) == len(texts):
        return squeezed
    return [squeeze(text) for text in texts]  # one has a line feed of its own


def _without_ascii_signs(text: str) -> str:
    """Drop the ASCII signs but line feeds: nearly all there is to drop, without a search."""
    kept = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_SIGNS)
    return kept.decode("utf-8", "surrogatepass")


def encodable(text: str) -> str:
    """Return ``text`` with lone surrogates replaced, so that it can be written as UTF-8."""
    return _SURROGATE.sub("\ufffd", text)
