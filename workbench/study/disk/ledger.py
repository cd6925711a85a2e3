"""The ledger of a report that was built, read back."""

from __future__ import annotations

import csv
import io
from dataclasses import MISSING, fields
from pathlib import Path

from workbench.errors.base import Where
from workbench.errors.built import NothingBuilt
from workbench.errors.trace import BadLedger
from workbench.model.finding import LedgerRow
from workbench.study.disk.files import read


def read_rows(path: Path) -> bytes:
    """Return a ledger's bytes; raises :class:`NothingBuilt` when there is none."""
    if not path.is_file():
        raise NothingBuilt
    return read(path, path.name)


def read_ledger(path: Path) -> tuple[LedgerRow, ...]:
    """Return the rows of a built report's ledger."""
    return rows_of(read_rows(path), path.name)


def rows_of(data: bytes, name: str) -> tuple[LedgerRow, ...]:
    """Return a ledger's rows; raises :class:`BadLedger`. Older ledgers lack later columns."""
    names = [one.name for one in fields(LedgerRow)]
    needed = [one.name for one in fields(LedgerRow) if one.default is MISSING]
    try:
        head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    except (ValueError, csv.Error) as error:
        raise BadLedger(Where(name)) from error
    known = len(set(head)) == len(head) and set(needed) <= set(head) <= set(names)
    if not known or any(len(row) != len(head) for row in rows):
        raise BadLedger(Where(name))
    return tuple(LedgerRow(**dict(zip(head, row, strict=True))) for row in rows)
