"""A model of words for each code and each theme, fitted to what is coded."""

from __future__ import annotations

from typing import Final

import numpy as np

from workbench.suggest.described import Book
from workbench.suggest.fit import Linear, fit
from workbench.suggest.label import Labels
from workbench.suggest.passage import Indices, Passages
from workbench.suggest.vector import Floats, Vectors

STRENGTH: Final = 0.3
"""Pull of the weights towards nothing."""

MOST: Final = 1200
"""Passages without the code that a fit takes: more cost time and teach little."""

TOGETHER: Final = 8
"""Codes fitted in one go."""


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
        for first in range(0, len(columns), TOGETHER):
            some = columns[first : first + TOGETHER]
            begin = None
            if start is not None:
                at = slice(first, first + TOGETHER)
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
        kept, thinned = _thinned(truth, share)
        taken = self._passages.whole.take(rows[kept]).beside(self._examples)
        return fit(
            taken,
            np.vstack([truth[kept], self._truth[:, columns]]),
            np.vstack([thinned, self._share[:, columns]]),
            STRENGTH,
            start,
        )

    def _cells(self, labels: Labels, rows: Indices, columns: Indices) -> tuple[Floats, Floats]:
        truth = labels.truth[rows].astype(np.float64)
        share = labels.share(rows)
        wide = np.hstack([truth, self._by_theme(truth)])
        counts = np.hstack([share, np.ones((len(rows), self.columns - self.codes))])
        return wide[:, columns], counts[:, columns]


def _thinned(truth: Floats, share: Floats) -> tuple[Indices, Floats]:
    """Keep what says most: every passage that bears a code or was refused, some of the rest.

    Those kept of the rest count for those left out.
    """
    telling = np.asarray((truth > 0).any(axis=1) | (share > 1).any(axis=1))
    rest = np.flatnonzero(~telling)
    if rest.size <= MOST:
        return np.arange(len(truth)), share
    chosen = rest[np.linspace(0, rest.size - 1, MOST).astype(np.int64)]
    kept = np.sort(np.concatenate([np.flatnonzero(telling), chosen]))
    thinned = share[kept].copy()
    thinned[~telling[kept]] *= rest.size / MOST
    return kept, thinned
