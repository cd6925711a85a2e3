"""The passages of a study side by side: an informant's turn each, with the words around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from workbench.model.anchor import Span
from workbench.suggest.described import Book
from workbench.suggest.reading import Reading, ReadTurn, Sentence
from workbench.suggest.vector import Lexicon, Vectors, word_vectors

Indices = NDArray[np.int64]

QUESTION: Final = 0.5
"""How loudly the interviewer's last words speak in a passage, beside its own."""

BEFORE: Final = 0.25
"""The same for the informants' turn just before, when no question stands between."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A turn that can be evidence; ``at`` is the interview's number in the study.

    ``asked`` is the interviewer's turn it answers, 0 for none.
    """

    at: int
    interview: str
    turn: int
    sentences: tuple[Sentence, ...]
    asked: int
    question: tuple[str, ...]
    before: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where its first sentence begins in the interview's text."""
        return self.sentences[0].start

    @property
    def end(self) -> int:
        """Where its last sentence ends."""
        return self.sentences[-1].end

    @property
    def tokens(self) -> tuple[str, ...]:
        """All feature tokens of the turn."""
        return tuple(token for one in self.sentences for token in one.tokens)


class Passages:
    """All passages, interview by interview in the order of their ids, and their vectors."""

    def __init__(self, readings: Sequence[Reading], book: Book) -> None:
        """Collect the passages and make their vectors."""
        ordered = sorted(readings, key=lambda one: one.interview)
        self.all = tuple(
            one for at, reading in enumerate(ordered) for one in _passages(at, reading)
        )
        self.interviews = tuple(one.interview for one in ordered)
        self._starts = [one.start for one in self.all]
        self._ends = [one.end for one in self.all]
        self._at = {name: at for at, name in enumerate(self.interviews)}
        self.row = {(one.interview, one.turn): row for row, one in enumerate(self.all)}
        self.of = np.array([one.at for one in self.all], dtype=np.int64)
        cuts = np.searchsorted(self.of, np.arange(len(ordered) + 1))
        self.bounds = list(pairwise(int(cut) for cut in cuts))
        own = [one.tokens for one in self.all]
        asked = [one.question for one in self.all]
        self.lexicon = Lexicon([*own, *asked, *(code.all for code in book.codes)])
        self._vectors(own, asked)
        self.length = np.log1p(np.array([len(one) for one in own], dtype=np.float64))
        self.relative = np.concatenate(
            [np.zeros(0)]
            + [np.arange(end - start) / max(1, end - start) for start, end in self.bounds]
        )

    def __len__(self) -> int:
        """Return the number of passages."""
        return len(self.all)

    def _vectors(self, own: list[tuple[str, ...]], asked: list[tuple[str, ...]]) -> None:
        lexicon = self.lexicon
        counts, questions = lexicon.counts(own), lexicon.counts(asked)
        self.own = counts
        before = lexicon.counts([one.before for one in self.all])
        self.whole_counts = sp.csr_matrix(counts + QUESTION * questions + BEFORE * before)
        self.whole = Vectors(lexicon, self.whole_counts)
        self.alone = word_vectors(lexicon, counts)
        self.asked = word_vectors(lexicon, questions)
        self.sentence_counts = lexicon.counts(
            [sentence.tokens for one in self.all for sentence in one.sentences]
        )
        self.sentences = word_vectors(lexicon, self.sentence_counts)
        sizes = [len(one.sentences) for one in self.all]
        self.first = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)

    def bounds_of(self, interview: str) -> tuple[int, int]:
        """Return the first passage of an interview and the one behind its last."""
        return self.bounds[self._at[interview]] if interview in self._at else (0, 0)

    def rows_in(self, interview: str, span: Span) -> list[int]:
        """Return the passages of an interview that share a sign with ``span``."""
        start, end = self.bounds_of(interview)
        first = bisect_right(self._ends, span.start, start, end)
        return list(range(first, bisect_left(self._starts, span.end, first, end)))

    def answering(self, interview: str, turn: int) -> list[int]:
        """Return the passage of a turn, or those that answer it when an interviewer speaks."""
        start, end = self.bounds_of(interview)
        found = [row for row in range(start, end) if self.all[row].turn == turn]
        return found or [row for row in range(start, end) if self.all[row].asked == turn]

    def most(self, scores: Any) -> NDArray[np.float32]:
        """Return for each passage the largest of its sentences' scores (sentences × codes)."""
        made = np.zeros((len(self), scores.shape[1]), dtype=np.float32)
        full = np.flatnonzero(np.diff(self.first) > 0)
        if full.size:
            made[full] = np.maximum.reduceat(scores, self.first[full], axis=0)
        return made


def _passages(at: int, reading: Reading) -> Iterator[Passage]:
    asked, question = 0, tuple[str, ...]()
    before: tuple[str, ...] = ()
    for turn in reading.turns:
        tokens = _tokens(turn)
        if turn.evidence:
            if turn.sentences:
                place = (at, reading.interview, turn.number, turn.sentences)
                yield Passage(*place, asked, question, before)
            before = tokens
        else:
            asked, question, before = turn.number, tokens or question, ()


def _tokens(turn: ReadTurn) -> tuple[str, ...]:
    return tuple(token for one in turn.sentences for token in one.tokens)
