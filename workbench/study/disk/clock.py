"""The one place that knows the time and makes new ids."""

from __future__ import annotations

import datetime as dt
import uuid


def now() -> str:
    """Return the present time: ISO 8601, UTC, microseconds."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")  # noqa: TID251 - the clock


def new_id() -> str:
    """Return a new id that no other machine will make (32 hexadecimal digits)."""
    return uuid.uuid4().hex  # noqa: TID251 - the source of ids
