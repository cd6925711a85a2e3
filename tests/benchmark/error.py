"""What sort of turn a wrong key stands on."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tests.benchmark.labelled import Labelled
from workbench.guide.presence import Tree, fitted
from workbench.model.keying import Keying
from workbench.model.transcript import Role

NEXT = 3
"""Items ahead within which a question counts as the next in the guide."""


def question_id(one: Labelled, item: str | None) -> str | None:
    """Return the question that an item belongs to; None off the guide."""
    return one.guide.question_of(item).id if item else None


def kinds(one: Labelled, keying: Keying) -> Iterator[str]:
    """Yield the kind of turn of each error (by item)."""
    for at, (key, item) in enumerate(zip(keying.keys, one.items, strict=True)):
        if key.item == item:
            continue
        if item is None or key.item is None:
            yield "off the guide, missed or imagined"
        elif question_id(one, item) == question_id(one, key.item):
            yield "right question, wrong sub-question"
        else:
            yield _kind(one, at)


def _kind(one: Labelled, at: int) -> str:
    """Say what sort of turn was keyed to a wrong question."""
    order = {item.id: place for place, item in enumerate(one.guide.items)}
    item, before = one.items[at], one.items[at - 1] if at else None
    asks = one.transcript.turns[at].role is Role.INTERVIEWER
    if item == before:
        return "goes on: probe or nod" if asks else "goes on: answer"
    if not asks:
        return "moves on by itself"
    step = order[item or ""] - order[before] if before is not None else 1
    if step < 0:
        return "new question, back in the guide"
    return "new question, jump ahead" if step > NEXT else "new question, next in the guide"


def uncovered_f1(one: Labelled, keying: Keying) -> float:
    """Return F1 on the items that no turn deals with."""
    every = {item.id for item in one.guide.items}
    truth = every - set(one.items)
    found = every - {key.item for key in keying.keys}
    return 2 * len(truth & found) / (len(truth) + len(found)) if truth or found else 1.0


def missing_f1(one: Labelled, keying: Keying) -> float:
    """Return F1 on the items that were, with all under them, not dealt with, by probability.

    The simple baselines have no probabilities: nan.
    """
    if not keying.dealt:
        return float("nan")
    said = np.array([item.id in set(one.items) for item in one.guide.items])
    truth = ~((Tree(one.guide).under.astype(int) @ said.astype(int)) > 0)
    found = np.array([share < fitted().missing for _, share in keying.dealt])
    both = truth.sum() + found.sum()
    return float(2 * (truth & found).sum() / both) if both else 1.0
