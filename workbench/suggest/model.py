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
from workbench.suggest.learner import Learner, evenly
from workbench.suggest.passage import Indices, Passages
from workbench.suggest.vector import Floats
from workbench.suggest.weigh import NOT_MENDED, Mended, chances, mend

FOLDS: Final = 5
"""Parts that the interviews are dealt into; each is judged by a model fitted to the others."""

MANY: Final = 10_000
"""Read passages from which halves are enough: the other one teaches all there is to learn."""

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

    def __init__(
        self,
        passages: Passages,
        book: Book,
        labels: Labels,
        confirmed: Cells,
        fitted: Fitted | None = None,
    ) -> None:
        """Fit the codes' models to what is known; weights of evidence are those beforehand.

        Nothing is fitted when it was before: ``fitted`` is a full fit to the same labels.

        ``confirmed`` says of each passage and code whether a person tied the passage to a guide
        item of the code (1), of other codes only (-1), or to none (0).
        """
        self.passages, self.book, self.labels = passages, book, labels
        self.learner = Learner(passages, book)
        similar = Similar(passages, book)
        self.codes = similar.codes
        self._similar = similar.kinds | {"confirmed": confirmed}
        self._every = np.arange(self.learner.columns)
        self.fitted = fitted or Fitted(self._fit(labels, labels.known), NOT_MENDED, None)
        self._score(self._every)

    def _fit(self, labels: Labels, rows: Indices, start: Linear | None = None) -> Linear:
        return self.learner.fit(labels, rows, self._every, start)

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
        rows = np.concatenate(parts)
        cells = _cells(labels.truth[rows])
        values = np.empty((len(cells.row), len(KINDS)))
        for part in parts:
            rest = labels.known[~np.isin(labels.known, part, assume_unique=True)]
            margins = self._fit(labels, rest, linear).margins(self.passages.whole)
            found = self._kinds(margins.astype(np.float32), labels, rest)
            apart[part] = chances(found, _coded(labels, rest))[part]
            here = np.isin(rows[cells.row], part)
            taken = rows[cells.row[here]], cells.code[here]
            for at, kind in enumerate(KINDS):
                values[here, at] = found[kind][taken]
        taken = rows[cells.row], cells.code
        share = np.minimum(labels.share(rows, self._every[: self.learner.codes]), 1)
        mended = mend(
            values,
            apart[taken].astype(np.float64),
            labels.truth[taken].astype(np.float64),
            share[cells.row, cells.code] * cells.weight,
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
        folds = FOLDS if len(labels.known) < MANY else 2
        part = {int(one): at % folds for at, one in enumerate(interviews)}
        dealt = np.array([part[int(one)] for one in of], dtype=np.int64)
        return [labels.known[dealt == at] for at in range(min(folds, len(interviews)))]


def _coded(labels: Labels, rows: Indices | None = None) -> Floats:
    taken = labels.known if rows is None else rows
    return np.asarray(labels.truth[taken].sum(axis=0), dtype=np.float64)


CELLS: Final = 40_000
"""Cells that mending takes of those with the code, and of those without."""


@dataclass(frozen=True)
class _Taken:
    """Cells chosen to mend by, and how many others each counts for."""

    row: Indices
    code: Indices
    weight: Floats


def _cells(truth: Cells) -> _Taken:
    """Choose cells evenly, with the code and without."""
    known = truth.ravel()
    chosen = []
    weights = []
    for cells in (np.flatnonzero(known > 0), np.flatnonzero(known == 0)):
        some = cells if cells.size <= CELLS else cells[evenly(cells.size, CELLS)]
        chosen.append(some)
        weights.append(np.full(some.size, cells.size / max(1, some.size)))
    row, code = np.divmod(np.concatenate(chosen), truth.shape[1])
    return _Taken(row, code, np.concatenate(weights))
