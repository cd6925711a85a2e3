"""Ids that are made of what a thing is called."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import chain, count
from typing import Final

from workbench.text.form import nfc

_LONGEST: Final = 40


def id_from(name: str, taken: Container[str]) -> str:
    """Return an id for a thing of that name: its letters and digits, and a number if taken."""
    words = re.findall(r"[a-z0-9æøå]+", nfc(name).casefold())
    made = "-".join(words)[:_LONGEST].strip("-") or "code"
    numbered = chain([made], (f"{made}-{number}" for number in count(2)))
    return next(one for one in numbered if one not in taken)
