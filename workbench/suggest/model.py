"""Everything that is known of a study's passages and codes, and the probabilities it gives.

A coding fits the touched codes again and rescores everything at once; :meth:`Model.refit`
fits all of them, on the interviews in turn without each, and mends the weights of evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from workbench.suggest.described import Book
from workbench.suggest.evidence import KINDS, Cells, Similar, common, learned, places
from workbench.suggest.fit import Linear, expit
from workbench.suggest.label import Labels
from workbench.suggest.learner import Learner
from workbench.suggest.passage import Indices, Passages
from workbench.suggest.vector import Floats
from workbench.suggest.weigh import NOT_MENDED, Mended, chances, mend

FOLDS: Final = 5
"""Parts that the interviews are dealt into; each is judged by a model fitted to the others."""

FEWEST: Final = 12
"""Codings needed before the weights are mended by what is coded."""


@dataclass(frozen=True)
class Fitted:
    """What a full fit gives, to be put in place at once when it is done behind.

    ``apart`` are the log odds of read passages by models that did not see their interviews.
    """

    linear: Linear
    mended: Mended
    apart: Cells | None


class Model:
    """Passages × codes, their evidence and probabilities."""

    def __init__(self, passages: Passages, book: Book, labels: Labels, confirmed: Cells) -> None:
        """Fit the codes' models to what is known; weights of evidence are those beforehand.

        ``confirmed`` says of each passage and code whether a person tied the passage to a guide
        item of the code (1), of other codes only (-1), or to none (0).
        """
        self.passages, self.book, self.labels = passages, book, labels
        self.learner = Learner(passages, book)
        similar = Similar(passages, book)
        self.codes = similar.codes
        self._similar = similar.kinds | {"confirmed": confirmed}
        self._every = np.arange(self.learner.columns)
        self.fitted = Fitted(self._fit(labels, labels.known), NOT_MENDED, None)
        self._score(self._every)

    def _fit(self, labels: Labels, rows: Indices) -> Linear:
        return self.learner.fit(labels, rows, self._every)

    def _score(self, columns: Indices) -> None:
        """Score all passages for some columns anew, and combine the evidence."""
        linear = self.fitted.linear
        if len(columns) == len(self._every):
            self._margins = np.asarray(linear.margins(self.passages.whole), dtype=np.float32)
        else:
            some = Linear(linear.weights[:, columns], linear.intercept[columns])
            self._margins[:, columns] = some.margins(self.passages.whole)
        kinds = self._kinds(self._margins, self.labels)
        self.log_odds = chances(kinds, _coded(self.labels), self.fitted.mended)
        self.chance: Floats = expit(self.log_odds)

    def _kinds(
        self, margins: Cells, labels: Labels, rows: Indices | None = None
    ) -> dict[str, Cells]:
        codes, known = self.learner.codes, labels.known if rows is None else rows
        themes = margins[:, codes:][:, self.learner.theme]
        return {
            **self._similar,
            **learned(margins[:, :codes], themes, self.passages),
            "place": places(self.passages, labels.truth, known),
            "common": common(labels.truth, known),
        }

    @property
    def coded(self) -> Floats:
        """How many read passages bear each code."""
        return _coded(self.labels)

    def touch(self, labels: Labels, codes: Indices) -> None:
        """Take in new labels: fit the codes they touched again, and rescore everything."""
        self.labels = labels
        columns = self.learner.touched(codes)
        before = self.fitted.linear
        start = Linear(before.weights[:, columns], before.intercept[columns])
        again = self.learner.fit(labels, labels.known, columns, start)
        before.weights[:, columns] = again.weights
        before.intercept[columns] = again.intercept
        self._score(columns)

    def refit(self) -> None:
        """Fit everything to what is known now."""
        self.put(self.fit_all(self.labels))

    def fit_all(self, labels: Labels) -> Fitted:
        """Return a full fit to ``labels``, changing nothing."""
        linear = self._fit(labels, labels.known)
        parts = self._parts(labels)
        if len(parts) < 2 or labels.truth[labels.known].sum() < FEWEST:  # noqa: PLR2004
            return Fitted(linear, NOT_MENDED, None)
        apart = np.full((len(self.passages), self.learner.codes), np.nan, dtype=np.float32)
        kinds = []
        before = []
        for part in parts:
            rest = labels.known[~np.isin(labels.known, part)]
            margins = self._fit(labels, rest).margins(self.passages.whole).astype(np.float32)
            found = self._kinds(margins, labels, rest)
            odds = chances(found, _coded(labels, rest))
            apart[part] = odds[part]
            kinds.append(np.stack([found[kind][part] for kind in KINDS], axis=-1))
            before.append(odds[part])
        rows = np.concatenate(parts)
        mended = _mended(
            np.concatenate(kinds), np.concatenate(before), labels.truth[rows], labels.share(rows)
        )
        return Fitted(linear, mended, apart)

    def put(self, fitted: Fitted) -> None:
        """Put a full fit in place."""
        self.fitted = fitted
        self._score(self._every)

    def _parts(self, labels: Labels) -> list[Indices]:
        """Deal the read passages into parts of whole interviews."""
        of = self.passages.of[labels.known]
        interviews = np.unique(of)
        part = {int(one): at % FOLDS for at, one in enumerate(interviews)}
        dealt = np.array([part[int(one)] for one in of], dtype=np.int64)
        return [labels.known[dealt == at] for at in range(min(FOLDS, len(interviews)))]


def _coded(labels: Labels, rows: Indices | None = None) -> Floats:
    taken = labels.known if rows is None else rows
    return np.asarray(labels.truth[taken].sum(axis=0), dtype=np.float64)


CELLS: Final = 40_000
"""Cells without the code that mending takes."""


def _mended(kinds: Floats, before: Floats, truth: Floats, share: Floats) -> Mended:
    values = kinds.reshape(-1, kinds.shape[-1])
    odds, known, counts = before.ravel(), truth.ravel(), share.ravel()
    bearing, rest = np.flatnonzero(known > 0), np.flatnonzero(known == 0)
    if rest.size > CELLS:
        rest = rest[np.linspace(0, rest.size - 1, CELLS).astype(np.int64)]
    weight = np.ones(len(known))
    weight[rest] = (known == 0).sum() / max(1, rest.size)
    taken = np.concatenate([bearing, rest])
    return mend(
        values[taken].astype(np.float64),
        odds[taken].astype(np.float64),
        known[taken].astype(np.float64),
        np.minimum(counts[taken], 1) * weight[taken],
    )
