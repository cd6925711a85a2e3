"""What people have said of the passages: which codes they bear, and which they do not.

A passage counts as *read* up to the last one in its interview that somebody coded or
refused something in: what stands uncoded before it was passed over. Nothing is known of
what comes after.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from workbench.model.anchor import Span
from workbench.model.coding import Coding, Refusal, Stance, Verdict
from workbench.suggest.passage import Indices, Passages
from workbench.suggest.vector import Floats

REFUSED: Final = 3.0
"""How much a refusal counts beside a passage passed over in silence."""

UNKNOWN: Final = 0.0


class Labels:
    """Passages × codes: the truth as far as it is known, and how much each cell counts."""

    def __init__(
        self,
        passages: Passages,
        codes: Sequence[str],
        codings: Iterable[Coding],
        refusals: Iterable[Refusal] = (),
    ) -> None:
        """Read codings and refusals; codes the codebook no longer has are passed over."""
        self._passages = passages
        self._column = {code: at for at, code in enumerate(codes)}
        shape = (len(passages), len(codes))
        self.truth = np.zeros(shape, dtype=np.float32)
        self.against = np.zeros(shape, dtype=np.float32)
        self.refused = np.zeros(shape, dtype=np.float32)
        self.hidden = np.zeros(shape, dtype=bool)
        self.spans: dict[tuple[int, int], list[Span]] = {}
        last: dict[int, int] = {}
        for coding in codings:
            for row, column in self._cells(
                coding.anchor.interview, coding.anchor.span, coding.code
            ):
                self.truth[row, column] = 1
                if coding.stance is Stance.CONTRADICTS:
                    self.against[row, column] = 1
                self.spans.setdefault((row, column), []).append(coding.anchor.span)
                last[passages.all[row].at] = max(row, last.get(passages.all[row].at, 0))
        for refusal in refusals:
            for row, column in self._cells(
                refusal.anchor.interview, refusal.anchor.span, refusal.code
            ):
                self.hidden[row, column] = True
                if refusal.verdict is Verdict.REJECTED:
                    self.refused[row, column] = 1
                last[passages.all[row].at] = max(row, last.get(passages.all[row].at, 0))
        self.read = np.zeros(len(passages), dtype=bool)
        for at, row in last.items():
            self.read[passages.bounds[at][0] : row + 1] = True
        self.known = np.flatnonzero(self.read)

    def share(self, rows: Indices, codes: Indices) -> Floats:
        """Return how much each cell of some rows and codes counts."""
        cells = np.ix_(rows, codes)
        truth, refused = self.truth[cells], self.refused[cells]
        counts = np.where(truth > 0, 1.0, np.where(refused > 0, REFUSED, 1.0))
        silent = self.hidden[cells] & (refused == 0) & (truth == 0)
        return np.where(silent, UNKNOWN, counts)

    def _cells(self, interview: str, span: Span, code: str) -> Iterable[tuple[int, int]]:
        column = self._column.get(code)
        if column is None:
            return
        for row in self._passages.rows_in(interview, span):
            yield row, column
