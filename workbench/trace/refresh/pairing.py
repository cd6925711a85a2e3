"""Which mention of the report as it was is which of the report as it is now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from rapidfuzz import fuzz

from workbench.model.finding import LedgerRow

_MOST_TRIED: Final = 400
"""So many ways to leave mentions out are weighed; beyond, the first ones pair."""

_LIKE: Final = 55.0
"""So like must a sentence be to one that may stand for it, where some have come or gone."""


@dataclass(frozen=True, slots=True)
class Paired:
    """A mention that was printed (``old``), and the one that stands for it now.

    ``new`` None: the new report has none. ``instead``: ``new`` is another claim or quote,
    in the place of one that has lost its evidence.
    """

    old: LedgerRow
    new: LedgerRow | None
    instead: bool = False


def paired(
    before: Sequence[LedgerRow], now: Sequence[LedgerRow], lost: Container[str]
) -> tuple[tuple[Paired, ...], tuple[LedgerRow, ...]]:
    """Return every old mention with its new one, in the old order, and the new ones left over.

    ``lost`` are the ids of claims and quotes whose evidence is gone.
    """
    partner = _same_ids(before, now)
    taken = set(partner.values())
    instead = _slots(before, now, partner, taken, lost)
    pairs = []
    for at, row in enumerate(before):
        found = partner.get(at, instead.get(at))
        pairs.append(Paired(row, None if found is None else now[found], at in instead))
    taken |= set(instead.values())
    return tuple(pairs), tuple(row for at, row in enumerate(now) if at not in taken)


def _same_ids(before: Sequence[LedgerRow], now: Sequence[LedgerRow]) -> dict[int, int]:
    """Pair mentions of one id within their chapter; those of a renamed chapter wherever."""
    renamed = {row.chapter for row in before} ^ {row.chapter for row in now}
    old, new = _grouped(before, renamed), _grouped(now, renamed)
    partner: dict[int, int] = {}
    for key, places in old.items():
        partner.update(_in_order(before, now, places, new.get(key, [])))
    return partner


def _grouped(rows: Sequence[LedgerRow], renamed: Container[str]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        chapter = "" if row.chapter in renamed else row.chapter
        found[(row.kind, row.id, chapter)].append(at)
    return found


def _in_order(
    before: Sequence[LedgerRow], now: Sequence[LedgerRow], old: list[int], new: list[int]
) -> Iterable[tuple[int, int]]:
    """Pair places without crossing; of the longer list those are left out that fit least."""
    if len(old) == len(new):
        return zip(old, new, strict=True)
    shorter, longer = sorted((old, new), key=len)
    ways = []
    for way in combinations(longer, len(shorter)):
        ways.append(way)
        if len(ways) >= _MOST_TRIED:
            break

    def likeness(way: tuple[int, ...]) -> float:
        pairs = zip(old, way, strict=True) if longer is new else zip(way, new, strict=True)
        return sum(fuzz.ratio(before[one].text, now[other].text) for one, other in pairs)

    best = max(ways, key=likeness)
    pairs = zip(old, best, strict=True) if longer is new else zip(best, new, strict=True)
    return [
        (one, other)
        for one, other in pairs
        if fuzz.ratio(before[one].text, now[other].text) >= _LIKE
    ]


def _slots(
    before: Sequence[LedgerRow],
    now: Sequence[LedgerRow],
    partner: dict[int, int],
    taken: Container[int],
    lost: Container[str],
) -> dict[int, int]:
    """Find for a mention that lost its evidence the new one between the same neighbours."""
    found: dict[int, int] = {}
    after = -1
    for at, row in enumerate(before):
        if at in partner:
            after = partner[at]
            continue
        if row.id not in lost:
            continue
        for place in range(after + 1, len(now)):
            if place in taken or now[place].chapter != row.chapter:
                break
            if place not in found.values() and now[place].kind == row.kind:
                found[at] = place
                break
    return found
