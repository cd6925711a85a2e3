"""What people have decided on alarms of drift, and which of it was about other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.model.coding import Decision
from workbench.model.drift import Drift
from workbench.model.ruling import standing
from workbench.text.form import plain

KIND: Final = "drift"
"""The kind of decision that is about an alarm."""

ACCEPT: Final = "accept"
"""The verdict: the sentence is fine as it stands."""

_ALIKE: Final = 0.5
"""Share of the words of two sentences that both have, from which one is the other reworded."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A decision on what stood here before. ``reworded``: the sentence was another.

    Else the sentence is the same, and what it is held against is not.
    """

    decision: Decision
    reworded: bool


@dataclass(frozen=True)
class Judged:
    """The alarms still open and those somebody has accepted, each with the decision.

    ``earlier`` holds, by the id of an open alarm, what was decided before words or evidence
    changed.
    """

    open: tuple[Drift, ...]
    decided: tuple[tuple[Drift, Decision], ...]
    earlier: dict[str, Earlier]


def judged(found: Sequence[Drift], decisions: Iterable[Decision]) -> Judged:
    """Return the alarms by whether somebody has accepted them as they stand now."""
    last = standing(decisions, KIND, {ACCEPT})
    ids = {one.id for one in found}
    gone = [one for about, one in last.items() if about not in ids]
    open_ = tuple(one for one in found if one.id not in last)
    earlier = {one.id: held for one in open_ if (held := _earlier(one, gone)) is not None}
    decided = tuple((one, last[one.id]) for one in found if one.id in last)
    return Judged(open_, decided, earlier)


def _earlier(one: Drift, gone: Sequence[Decision]) -> Earlier | None:
    """Return the decision that no longer holds because of what changed, the nearest of them."""
    same = [held for held in gone if held.about.rpartition("-")[0] == one.stem]
    if same:
        return Earlier(same[-1], reworded=False)
    likely = [(_alike(one.here.text, held.words), held.time, held) for held in gone]
    best = max(likely, key=lambda entry: entry[:2], default=None)
    if best is None or best[0] < _ALIKE:
        return None
    return Earlier(best[2], reworded=plain(best[2].words) != plain(one.here.text))


def _alike(one: str, other: str) -> float:
    mine, theirs = (set(re.findall(r"\w+", plain(text))) for text in (one, other))
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0
