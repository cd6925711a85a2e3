"""The form words have inside a turn: NFC, typography kept, layout gone."""

from __future__ import annotations

import re

from workbench.text.form import nfc

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]")
_SPACE = re.compile(r"\s{2,}|[^\S \u00a0\u202f]")
_TO_CLEAN = re.compile(f"{_UNSEEN.pattern}|{_SPACE.pattern}")
_LETTERLESS = re.compile(r"[\W_]+")
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
    return _LETTERLESS.sub("", text)


def encodable(text: str) -> str:
    """Return ``text`` with lone surrogates replaced, so that it can be written as UTF-8."""
    return _SURROGATE.sub("\ufffd", text)
