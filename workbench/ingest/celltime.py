"""Times in the cells of a table: clock readings, ranges, seconds, shares of a day, frames."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from workbench.ingest.times import clock

DAY_MS: Final = 24 * 60 * 60 * 1000

_RANGE: Final = re.compile(r"\s*[–/]\s*|\s*-->\s*|\s+-\s+|(?<=\d)-(?=\d)")
_FRACTION: Final = re.compile(r"\d:\d\d[.,]\d")
_SHARE: Final = re.compile(r"0?[.,]\d+(?:[eE]-\d+)?|\d[.,]?\d*[eE]-\d+")
_SECONDS: Final = re.compile(r"\d{1,5}[.,]\d{1,3}")
_FRAMES: Final = re.compile(r"(\d\d:\d\d:\d\d)\.[0-2]\d")


class Scale(Enum):
    """What decimal numbers among the times of a table mean."""

    DAY = "share of a day"
    SECONDS = "seconds"
    FRAMES = "frames behind the seconds"


def scale_of(times: Sequence[str], *, workbook: bool) -> Scale:
    """Say what a decimal number among ``times`` counts.

    A workbook stores a time as a share of a day; in a text file a person wrote seconds.
    InqScribe's tables end each time in a number of frames.
    """
    if workbook:
        return Scale.DAY
    if len(times) > 1 and all(_FRAMES.fullmatch(one.strip()) for one in times):
        return Scale.FRAMES
    return Scale.SECONDS


def is_exact(text: str) -> bool:
    """Say whether a cell holds a clock reading with a fraction of a second."""
    return _FRACTION.search(text) is not None


def looks_like_time(text: str) -> bool:
    """Say whether a cell holds a clock reading, a range of two, or a decimal number."""
    parts = _RANGE.split(text.strip())
    if len(parts) > 2:  # noqa: PLR2004 - start and end
        return False
    return all(clock(one) is not None or _SECONDS.fullmatch(one) for one in parts)


def times_in(text: str, scale: Scale) -> tuple[int | None, int | None]:
    """Return start and end of a cell in milliseconds; None for what it does not have."""
    parts = _RANGE.split(text.strip())
    return _time(parts[0], scale), _time(parts[1], scale) if len(parts) > 1 else None


def _time(text: str, scale: Scale) -> int | None:
    frames = _FRAMES.fullmatch(text) if scale is Scale.FRAMES else None
    if frames:
        return clock(frames[1])
    if scale is Scale.SECONDS and _SECONDS.fullmatch(text):
        return round(float(text.replace(",", ".")) * 1000)
    if text.isdecimal():
        return int(text) * 1000 if len(text) < 6 else None  # noqa: PLR2004 - a day in seconds
    if _SHARE.fullmatch(text):
        return round(float(text.replace(",", ".")) * DAY_MS / 1000) * 1000
    return clock(text)
