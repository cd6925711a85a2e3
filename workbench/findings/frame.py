"""Records as frames: matrices to read off, and CSV. Apart, so that a build loads no pandas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any, Final

import pandas as pd

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would run as a formula in a spreadsheet."""


def frame(rows: Sequence[Any]) -> pd.DataFrame:
    """Return records of one kind as a frame: a column for each field."""
    if not rows:
        return pd.DataFrame()
    names = [field.name for field in fields(rows[0])]
    return pd.DataFrame([asdict(row) for row in rows], columns=names)


def table(rows: Sequence[Any], index: str, columns: str, values: str) -> pd.DataFrame:
    """Return a matrix: rows by ``index``, columns by ``columns``, cells from ``values``.

    Both keep the order in which they first come; a cell nobody filled is empty.
    """
    if not rows:
        return pd.DataFrame()
    long = frame(rows)
    wide = long.set_index([index, columns])[values].unstack(columns)  # noqa: PD010 - no sums
    return wide.reindex(index=long[index].unique(), columns=long[columns].unique())


def to_csv(matrix: pd.DataFrame, *, index: bool = True) -> bytes:
    """Return a frame as CSV: UTF-8 with signature, CRLF, cells like formulas disarmed."""
    safe = matrix.map(_safe)
    if index:
        safe.index = safe.index.map(_safe)
    text = safe.to_csv(index=index, lineterminator="\r\n")
    return ("\ufeff" + text).encode()


def _safe(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
