"""Records as a CSV table that Excel opens rightly."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would run as a formula in a spreadsheet."""


def table_of(rows: Sequence[Any]) -> bytes:
    """Return dataclass records as CSV: a column for each field, UTF-8 with signature."""
    if not rows:
        return "\ufeff".encode()
    names = [field.name for field in fields(rows[0])]
    return sheet([names, *([getattr(row, name) for name in names] for row in rows)])


def sheet(rows: Sequence[Sequence[object]]) -> bytes:
    """Return rows of cells as CSV; cells that look like formulas are disarmed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return ("\ufeff" + out.getvalue()).encode()


def _safe(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(DANGEROUS):
        return "'" + cell
    return cell
