"""Times as other programs write them."""

from __future__ import annotations

import datetime as dt
from typing import Final

_EARLIEST: Final = 1990


def in_utc(time: str) -> str:
    """Return an ``xsd:dateTime`` in UTC with microseconds; one without a zone is taken as UTC.

    Empty for what is no time, or one before there were such programs: some write year 1.
    """
    try:
        read = dt.datetime.fromisoformat(time.strip())
        if read.tzinfo is None:
            read = read.replace(tzinfo=dt.UTC)
        read = read.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return ""
    return read.isoformat(timespec="microseconds") if read.year >= _EARLIEST else ""
