"""Texts as vectors of words and of the letters inside words.

A text's letter n-grams are those of its words, so that a vector need not hold them: they are
kept once per word, and a weighing of n-grams becomes one of words. A matrix of ten thousand
texts then costs no more than its words do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]

GRAMS: Final = (3, 4, 5)
"""Lengths of the letter n-grams within a word, its edges marked."""


class Lexicon:
    """The words of a study, their weights by rarity, and the letters they are made of."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        """Learn the words of ``texts``, each a document for counting rarity."""
        frequency = Counter[str]()
        size = 0
        for text in texts:
            size += 1
            frequency.update(set(text))
        self.words = sorted(frequency)
        self.column = {word: at for at, word in enumerate(self.words)}
        counts = np.array([frequency[word] for word in self.words], dtype=np.float64)
        self.idf: Floats = np.log((1 + size) / (1 + counts)) + 1
        self.grams = _grams(self.words, counts, size)

    def counts(self, texts: Sequence[Sequence[str]]) -> sp.csr_matrix:
        """Return how often each known word stands in each text, damped: 1 + log."""
        of = self.column
        found = np.array([of.get(word, -1) for text in texts for word in text], dtype=np.int64)
        rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
        known = found >= 0
        places = (rows[known], found[known])
        shape = (len(texts), len(self.words))
        made = sp.coo_matrix((np.ones(len(places[0])), places), shape=shape).tocsr()
        made.data = 1 + np.log(made.data)
        return made


def _grams(words: Sequence[str], counts: Floats, size: int) -> sp.csr_matrix:
    """Return words × n-grams, weighted by rarity of the n-gram, each word's row of length 1.

    An n-gram of one word alone tells nothing that the word does not, and is left out.
    """
    column: dict[str, int] = {}
    starts, columns = [0], list[int]()
    for word in words:
        marked = f" {word} "
        found = {marked[at : at + n] for n in GRAMS for at in range(len(marked) - n + 1)}
        columns += [column.setdefault(gram, len(column)) for gram in sorted(found)]
        starts.append(len(columns))
    shape = (len(words), max(1, len(column)))
    made = sp.csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)
    shared = np.flatnonzero(np.asarray(made.sum(axis=0)).ravel() > 1)
    made = made[:, shared if shared.size else np.array([0])]
    frequency = np.minimum(made.T @ counts, size)
    return sp.csr_matrix(unit(made @ sp.diags(np.log((1 + size) / (1 + frequency)) + 1)))


def unit(matrix: Any) -> Any:
    """Return a matrix with each row of length 1; empty rows stay empty."""
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    length[length == 0] = 1
    return sp.diags(1 / length) @ matrix


def word_vectors(lexicon: Lexicon, counts: sp.csr_matrix) -> sp.csr_matrix:
    """Return texts × words, weighed by rarity, each text's row of length 1."""
    return sp.csr_matrix(unit(counts @ sp.diags(lexicon.idf)))


class Vectors:
    """The vectors of some texts: a block of words, a block of n-grams, each of length 1."""

    def __init__(self, lexicon: Lexicon, counts: sp.csr_matrix) -> None:
        """Weigh the counts by rarity."""
        weighed = counts @ sp.diags(lexicon.idf)
        self.words = word_vectors(lexicon, counts)
        self.letters = sp.csr_matrix(_unit_by(weighed, lexicon.grams))
        self.grams = lexicon.grams
        self._turned: sp.csr_matrix | None = None

    def __len__(self) -> int:
        """Return the number of texts."""
        return int(self.words.shape[0])

    def beside(self, other: Vectors) -> Vectors:
        """Return these texts with those of ``other`` behind them."""
        joined = object.__new__(Vectors)
        joined.words = sp.vstack([self.words, other.words]).tocsr()
        joined.letters = sp.vstack([self.letters, other.letters]).tocsr()
        joined.grams, joined._turned = self.grams, None
        return joined

    def likeness(self, other: Vectors) -> Floats:
        """Return the cosines of these texts with others: words and letters, half each."""
        words = (self.words @ other.words.T).toarray()
        theirs = (self.grams @ (self.grams.T @ other.letters.T)).tocsr()
        return np.asarray(0.5 * words + 0.5 * (self.letters @ theirs).toarray())

    def take(self, rows: NDArray[np.int64]) -> Vectors:
        """Return some of the texts."""
        taken = object.__new__(Vectors)
        taken.words, taken.letters, taken.grams = self.words[rows], self.letters[rows], self.grams
        taken._turned = None
        return taken

    def dot(self, weights: Floats) -> Floats:
        """Return texts × codes for weights of words × codes.

        Letters are left out here: fitted weights for them gained nothing over those for words
        on the development studies, and cost three times as long.
        """
        return np.asarray(self.words @ weights)

    def tdot(self, rows: Floats) -> Floats:
        """Return words × codes for texts × codes: the transpose of :meth:`dot`."""
        if self._turned is None:
            self._turned = self.words.T.tocsr()  # five times as fast to multiply by
        return np.asarray(self._turned @ rows)

    @property
    def width(self) -> int:
        """The number of weights a code has."""
        return int(self.words.shape[1])


def _unit_by(weighed: sp.csr_matrix, grams: sp.csr_matrix, block: int = 4096) -> Any:
    """Scale each text so that its n-grams have length 1, without keeping the n-grams."""
    lengths = np.ones(weighed.shape[0])
    for start in range(0, weighed.shape[0], block):
        made = weighed[start : start + block] @ grams
        squares = np.asarray(made.multiply(made).sum(axis=1)).ravel()
        lengths[start : start + block] = np.sqrt(np.where(squares > 0, squares, 1))
    return sp.diags(1 / lengths) @ weighed
