"""Times as transcripts write them, in milliseconds."""

from __future__ import annotations

import re

CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d+))?")
"""``0:03``, ``1:02:33``, ``00:00:03.500``; the last field may be a decimal fraction."""


def milliseconds(hours: str | None, minutes: str, seconds: str, fraction: str | None = None) -> int:
    """Return a time of day fields; ``fraction`` is decimal (``5`` is half a second)."""
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + _thousandths(fraction or "")


def clock(text: str) -> int | None:
    """Return the milliseconds of a clock reading alone on its own, or None."""
    found = CLOCK.fullmatch(text.strip())
    return milliseconds(*found.groups()) if found else None


def span(text: str) -> tuple[int | None, int | None]:
    """Return start and end of ``0:03`` (which has no end) or ``00:00:03 – 00:00:07``."""
    start, _, end = text.replace("–", "-").partition("-")
    return clock(start), clock(end)


def _thousandths(fraction: str) -> int:
    # Some writers round .9996 to ",1000": four digits there are a full second.
    if fraction == "1000":
        return 1000
    return int((fraction + "000")[:3])
