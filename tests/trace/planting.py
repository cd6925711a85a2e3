"""All that is planted in built reports, by what it is, and the files it is planted in."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tests.trace.tampering import (
    bare,
    claim_amount,
    claim_words,
    copyedit_claim,
    copyedit_quote,
    copyedit_rest,
    harmless_copyedit,
    harmless_layers,
    harmless_places,
    harmless_words,
    label,
    order,
    quote_layers,
    quote_new,
    quote_place,
    quote_whose,
    quote_words,
    running,
    secondhand,
    table,
)
from tests.trace.tampering.report import SEED, Plant, Planted, Report

FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    **quote_words.FAULTS,
    **quote_place.FAULTS,
    **quote_layers.FAULTS,
    **quote_new.FAULTS,
    **quote_whose.FAULTS,
    **claim_amount.FAULTS,
    **claim_words.FAULTS,
    **running.FAULTS,
    **table.FAULTS,
    **label.FAULTS,
    **bare.FAULTS,
    **copyedit_claim.FAULTS,
    **copyedit_quote.FAULTS,
    **copyedit_rest.FAULTS,
    **secondhand.FAULTS,
    **order.FAULTS,
}
HARMLESS: Final[dict[str, tuple[str, Plant]]] = {
    **harmless_words.HARMLESS,
    **harmless_layers.HARMLESS,
    **harmless_places.HARMLESS,
    **harmless_copyedit.HARMLESS,
    **secondhand.HARMLESS,
    **order.HARMLESS,
}

MOST: Final = 8
"""So many faults share a file at most."""

TRIES: Final = 8
"""So often is a fault tried in a file that others have been planted in."""

ALONE: Final = (
    *("no ids", "styles lost", "figure: ", "heading: ", "pasted", "saved by", "bookmarks lost"),
    *("control", "whole file", "everywhere", "counted anew"),
)
"""What changes the whole file, or what other faults are known by, has one for itself."""


@dataclass
class Shared:
    """A file with several faults, each by its kind; harmless edits have files of their own."""

    plants: list[tuple[str, Planted]]
    data: bytes


def shared(report: Report, kinds: Sequence[str], round_: int) -> list[Shared]:
    """Return files with a fault of each kind; every round tries other rows."""
    draw = random.Random(f"{SEED} {round_}")  # noqa: S311 - a test must be repeatable
    files: list[Shared] = []
    used: set[str] = set()
    for name in draw.sample(list(kinds), len(kinds)):
        kind, plant = (FAULTS | HARMLESS)[name]
        file = next((one for one in files if _fits(one, name)), None)
        if file is None:
            file = Shared([], report.data)
            files.append(file)
        rows = [row for row in report.of(kind) if row.id not in used]
        refused = 0
        for row in draw.sample(rows, len(rows)):
            try:
                one = plant(Report(file.data, report.rows, report.spoken), row, draw)
            except (LookupError, ValueError):  # another fault has taken what this one needs
                refused += 1
                if refused == TRIES:
                    break
                continue
            if one is not None:
                used.add(one.id)
                file.plants.append((name, report.told(one, row)))
                file.data = one.data
                break
    return files


def _fits(file: Shared, name: str) -> bool:
    """Say whether a fault can be told from the others in a file."""
    names = [one for one, _ in file.plants]
    lonely = [one for one in (*names, name) if any(word in one for word in ALONE)]
    if lonely or len(names) == MOST or (names and (names[0] in HARMLESS) != (name in HARMLESS)):
        return False
    subject = name.partition(":")[0]
    loose = {"prose", "table", "note under table", "footnote", "caption", "paragraph"}
    same = [one for one in names if one.partition(":")[0] == subject]
    invented = [one for one in names if "invented" in one or "twice" in one]
    return not (subject in loose and same) and not ("invented" in name and invented)


def planted(report: Report, name: str, most: int) -> Iterator[Planted]:
    """Yield up to ``most`` files with one fault (or harmless edit) of a kind in each.

    None where the report lacks what the kind needs: a second speaker, a ranking, a group.
    """
    kind, plant = (FAULTS | HARMLESS)[name]
    draw = random.Random(f"{SEED} {name}")  # noqa: S311 - a test must be repeatable
    rows = report.of(kind)
    made = 0
    for row in draw.sample(rows, len(rows)):
        if made == most:
            return
        try:
            one = plant(report, row, draw)
        except (LookupError, ValueError, StopIteration):
            continue
        if one is not None:
            made += 1
            yield report.told(one, row)
