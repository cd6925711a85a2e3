"""Whether a talk dealt with each item of the guide: a probability, from all that was seen.

That no turn is keyed to an item says little: the machine may have read its turns as another
item's. The chain over the turns gives the probability that the item was never reached; a
logistic regression brings it, and what else tells presence from absence (:data:`TOKENS`), to
a share that holds. An item counts as dealt with when it or anything under it is. The figures
are fitted by ``tests/benchmark/cover.py`` on development studies whose items were in part
left out by lot.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from workbench.guide.path import Matrix
from workbench.model.guide import Guide, Item

TOKENS: Final = (
    "always", "odds", "expected", "asked", "told", "keyed", "matched", "above", "inner", "leaf",
    "condition", "role", "ample", "thorough", "sure",
)  # fmt: skip
"""What tells whether an item was dealt with: the log odds that the chain reached it; the
expected number of answers to it; the likeliest question and the likeliest answer to it; turns
keyed to it; the best match of a question's words; whether the question it stands under was
dealt with; that it stands under one, that nothing stands under it, that it has a condition or
a role; turns per item; the share of the guide dealt with, and how sure the keys are."""

STEEPEST: Final = 7.0
"""Log odds beyond which more says nothing more."""

PLENTY: Final = 2.0
"""Turns per item at which a talk has room for all of a guide."""


@dataclass(frozen=True)
class Presence:
    """The figures: a weight per token, and the probability below which an item is missing."""

    weights: NDArray[np.float64]
    missing: float

    def probability(self, tokens: Matrix) -> NDArray[np.float64]:
        """Return the probability that each item (row) was dealt with."""
        odds: NDArray[np.float64] = np.clip(tokens @ self.weights, -STEEPEST, STEEPEST)
        return 1 / (1 + np.exp(-odds))

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the record of a table: a name and its figure to a line."""
        lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
        told = {name: float(figure) for name, figure in lines}
        return cls(np.array([told[name] for name in TOKENS]), told["missing"])

    def told(self) -> str:
        """Return the table that :meth:`read` takes."""
        pairs = [*zip(TOKENS, self.weights, strict=True), ("missing", self.missing)]
        return "".join(f"{name} {figure:.3f}\n" for name, figure in pairs)


@cache
def fitted() -> Presence:
    """Return the figures that were fitted."""
    source = files("workbench.guide") / "weights_presence.txt"
    return Presence.read(source.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Seen:
    """A talk keyed: what :func:`tokens` looks at.

    ``marginals`` are turns × items and off the guide; ``silence`` the log probability that no
    turn dealt with an item or what stands under it; ``matches`` how much of each turn's match
    is each item's, 0 to 1; ``way`` the column each turn is keyed to; ``asks`` whose turn it is;
    ``telling`` how much a turn has to say, 0 to 1.
    """

    marginals: Matrix
    silence: NDArray[np.float64]
    matches: Matrix
    way: NDArray[np.int64]
    asks: NDArray[np.bool_]
    telling: NDArray[np.float64]


class Tree:
    """A guide's items by what stands under and above each."""

    def __init__(self, guide: Guide) -> None:
        """Lay the guide out."""
        place = {item.id: at for at, item in enumerate(guide.items)}
        size = len(place)
        self.under = np.eye(size, dtype=np.bool_)
        for at in reversed(range(size)):
            parent = guide.items[at].parent
            if parent:
                self.under[place[parent]] |= self.under[at]
        self.parent = np.array([place[i.parent] if i.parent else -1 for i in guide.items])
        self.still = np.array([_still(guide, item) for item in guide.items]).reshape(size, 4)


def _still(guide: Guide, item: Item) -> tuple[float, float, float, float]:
    """Return what of an item's tokens no talk changes: inner, leaf, condition, role."""
    return (
        float(item.parent is not None and item.parent != ""),
        float(not guide.children(item.id)),
        float(bool(item.condition)),
        float(bool(item.role)),
    )


def tokens(tree: Tree, seen: Seen) -> Matrix:
    """Return items × :data:`TOKENS`."""
    under = tree.under.astype(np.float64)
    size = len(under)
    on = seen.marginals[:, :-1] @ under.T
    keyed = (np.eye(size + 1)[seen.way][:, :-1] @ under.T).sum(axis=0)
    reached = _odds(seen.silence)
    share = 1 / (1 + np.exp(-reached))
    asked = on[seen.asks].max(axis=0, initial=0.0)
    told = on[~seen.asks].max(axis=0, initial=0.0)
    matched = np.array([seen.matches[seen.asks][:, one].max(initial=0.0) for one in tree.under])
    columns = {
        "always": np.ones(size),
        "odds": reached,
        "expected": np.log1p(
            (on * np.where(seen.asks, 0.0, seen.telling)[:, np.newaxis]).sum(axis=0)
        ),
        "asked": asked,
        "told": told,
        "keyed": np.log1p(keyed),
        "matched": matched,
        "above": np.where(tree.parent < 0, 0.0, share[tree.parent]),
        "inner": tree.still[:, 0],
        "leaf": tree.still[:, 1],
        "condition": tree.still[:, 2],
        "role": tree.still[:, 3],
        "ample": np.full(size, min(1.0, len(seen.way) / size / PLENTY)),
        "thorough": np.full(size, share.mean()),
        "sure": np.full(size, seen.marginals.max(axis=1).mean()),
    }
    return np.column_stack([columns[name] for name in TOKENS])


def _odds(silence: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the log odds of not being silent."""
    spoken = np.log(np.maximum(-np.expm1(np.minimum(silence, -1e-12)), 1e-12))
    odds: NDArray[np.float64] = np.clip(spoken - silence, -STEEPEST, STEEPEST)
    return odds
