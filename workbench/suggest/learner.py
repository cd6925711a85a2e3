"""A model of words for each code and each theme, fitted to what is coded."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.suggest.described import Book
from workbench.suggest.fit import Linear, fit
from workbench.suggest.label import Labels
from workbench.suggest.passage import Indices, Passages
from workbench.suggest.vector import Floats, Vectors

Marks = NDArray[np.bool_]

STRENGTH: Final = 0.3
"""Pull of the weights towards nothing."""

MOST: Final = 1200
"""Passages without the code that a fit takes: more cost time and teach little."""

BEARING: Final = 500
"""Passages that bear a code which a fit takes; the rest are counted by them."""

TOGETHER: Final = 8
"""Codes fitted in one go where each has passages of its own; few passages are fitted at once."""


class Learner:
    """Fits the codes' models; columns are codes, then themes."""

    def __init__(self, passages: Passages, book: Book) -> None:
        """Make the codebook's own words the first examples."""
        self._passages = passages
        self.codes = len(book.codes)
        themes = sorted({code.theme for code in book.codes})
        self.theme = np.array([themes.index(code.theme) for code in book.codes])
        self.columns = self.codes + len(themes)
        found = [(at, one) for at, code in enumerate(book.codes) for one in code.examples]
        lexicon = passages.lexicon
        self._examples = Vectors(lexicon, lexicon.counts([one.tokens for _, one in found]))
        truth = np.zeros((len(found), self.codes))
        share = np.zeros((len(found), self.codes))
        for row, (at, one) in enumerate(found):
            truth[row, at] = one.bears
            share[row] = one.weight if one.bears else 0
            share[row, at] = one.weight
        self._truth = np.hstack([truth, self._by_theme(truth)])
        self._share = np.hstack([share, np.repeat(share.max(axis=1)[:, None], len(themes), 1)])
        self._share[:, self.codes :] *= truth.max(axis=1)[:, None]

    def _by_theme(self, truth: Floats) -> Floats:
        made = np.zeros((truth.shape[0], self.columns - self.codes))
        for at, theme in enumerate(self.theme):
            made[:, theme] = np.maximum(made[:, theme], truth[:, at])
        return made

    def touched(self, codes: Indices) -> Indices:
        """Return the columns to fit again when codes were touched: theirs and their themes'."""
        themes = self.codes + np.unique(self.theme[codes])
        return np.concatenate([codes, themes])

    def fit(
        self, labels: Labels, rows: Indices, columns: Indices, start: Linear | None = None
    ) -> Linear:
        """Fit some columns to what is known of some passages; ``start`` has those columns."""
        parts = []
        together = TOGETHER if len(rows) > MOST else len(columns)
        for first in range(0, len(columns), together):
            at = slice(first, first + together)
            some, begin = columns[at], None
            if start is not None:
                begin = Linear(start.weights[:, at], start.intercept[at])
            parts.append(self._some(labels, rows, some, begin))
        return Linear(
            np.hstack([one.weights for one in parts]),
            np.concatenate([one.intercept for one in parts]),
        )

    def _some(
        self, labels: Labels, rows: Indices, columns: Indices, start: Linear | None
    ) -> Linear:
        truth, share = self._cells(labels, rows, columns)
        kept, counted = thinned(truth, share)
        taken = self._passages.whole.take(rows[kept]).beside(self._examples)
        return fit(
            taken,
            np.vstack([truth[kept], self._truth[:, columns]]),
            np.vstack([counted, self._share[:, columns]]),
            STRENGTH,
            start,
        )

    def _cells(self, labels: Labels, rows: Indices, columns: Indices) -> tuple[Floats, Floats]:
        """Return what is known of some rows in some columns, and how much each cell counts."""
        codes = columns[columns < self.codes]
        truth = np.zeros((len(rows), len(columns)))
        share = np.ones((len(rows), len(columns)))
        truth[:, : len(codes)] = labels.truth[np.ix_(rows, codes)]
        share[:, : len(codes)] = labels.share(rows, codes)
        for at, theme in enumerate(columns[len(codes) :] - self.codes, start=len(codes)):
            own = np.flatnonzero(self.theme == theme)
            truth[:, at] = labels.truth[np.ix_(rows, own)].max(axis=1)
        return truth, share


def thinned(truth: Floats, share: Floats) -> tuple[Indices, Floats]:
    """Keep what says most: passages that bear a code or were refused, and some of the rest.

    Those kept count for those left out: bearing this code, bearing others, bearing none.
    """
    bears: Marks = np.asarray(truth > 0)
    refused: Marks = np.asarray((share > 1).any(axis=1))
    bearing: Marks = np.asarray(bears.any(axis=1))
    kept = refused.copy()
    for own in bears.T:
        kept[_some(own, BEARING)] = True
    kept[_some(~bearing & ~refused, MOST)] = True
    weight = np.ones_like(share)
    for at, own in enumerate(bears.T):
        for group in (own, bearing & ~own, ~bearing):
            dealt = group & ~refused
            taken = dealt & kept
            weight[taken, at] = dealt.sum() / max(1, taken.sum())
    return np.flatnonzero(kept), (share * weight)[kept]


def _some(which: Marks, most: int) -> Indices:
    """Return at most so many of the rows marked, evenly from the first to the last."""
    rows = np.flatnonzero(which)
    return rows if rows.size <= most else rows[evenly(rows.size, most)]


def evenly(size: int, number: int) -> Indices:
    """Return ``number`` places from the first of ``size`` to the last."""
    return np.linspace(0, size - 1, number).astype(np.int64)
