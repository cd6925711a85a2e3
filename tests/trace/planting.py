"""All that is planted in built reports, by what it is, and the files it is planted in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final

from tests.trace import tampering
from tests.trace.tampering import SEED, Plant, Planted, Report
from tests.trace.tampering_saved import SAVED
from tests.trace.tampering_sly import SLY

FAULTS: Final[dict[str, tuple[str, Plant]]] = {**tampering.FAULTS, **SLY}
HARMLESS: Final[dict[str, tuple[str, Plant]]] = {**tampering.HARMLESS, **SAVED}


def planted(report: Report, name: str, most: int) -> Iterator[Planted]:
    """Yield up to ``most`` files with one fault (or harmless edit) of a kind in each."""
    kind, plant = (FAULTS | HARMLESS)[name]
    draw = random.Random(f"{SEED} {name}")  # noqa: S311 - a test must be repeatable
    rows = report.of(kind)
    made = 0
    for row in draw.sample(rows, len(rows)):
        if made == most:
            return
        one = plant(report, row, draw)
        if one is not None:
            made += 1
            yield one
