"""What speaks for a code in a passage, as numbers that mean the same for every code.

Because they do, a few weights over them serve all codes at once: those chosen beforehand
(:mod:`workbench.suggest.weigh`) for a study nobody has coded, mended by what is coded.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from workbench.suggest.described import Book
from workbench.suggest.meaning import Meaning
from workbench.suggest.passage import Indices, Passages
from workbench.suggest.vector import Floats, Vectors

Cells = NDArray[np.float32]

KINDS: Final = (
    "likeness",
    "sentence",
    "question",
    "item",
    "keywords",
    "meaning",
    "above-codes",
    "above-passages",
    "next",
    "length",
    "learned",
    "learned-above-codes",
    "learned-above-passages",
    "learned-before",
    "theme",
    "place",
    "common",
    "confirmed",
)
"""Kinds of evidence, in the order of the weights."""

WIDTH: Final = 0.08
"""How far a passage's place in its interview speaks for places like it, as a share of it."""

BINS: Final = 100
"""Places told apart within an interview."""

FEW: Final = 0.02
"""Share of passages that a code nobody has used is taken to be in."""

SLACK: Final = 0.3
"""Passages' worth of belief that a place is like any other."""

FLOOR: Final = 1e-3
"""Keeps a logarithm finite."""


class Similar:
    """The evidence that needs no coding: passages held against the codebook's words."""

    def __init__(self, passages: Passages, book: Book) -> None:
        """Compare every passage with every code."""
        lexicon = passages.lexicon
        codes = Vectors(lexicon, lexicon.counts([one.all for one in book.codes]))
        items = Vectors(lexicon, lexicon.counts([one.questions for one in book.codes]))
        likeness = _single(passages.whole.likeness(codes))
        sentence = passages.most(_single((passages.sentences @ codes.words.T).toarray()))
        self.codes = codes
        self.kinds: dict[str, Cells] = {
            "likeness": likeness,
            "sentence": sentence,
            "question": _single((passages.asked @ codes.words.T).toarray()),
            "item": _single((passages.asked @ items.words.T).toarray()),
            "keywords": _keywords(passages, book),
            "meaning": _meant(passages, book),
            "above-codes": above_codes(likeness),
            "above-passages": above_passages(likeness, passages),
            "next": beside(likeness, passages, -1),
            "length": np.repeat(_single(passages.length)[:, None], len(book.codes), axis=1),
        }


def _single(values: Floats) -> Cells:
    return np.asarray(values, dtype=np.float32)


def _keywords(passages: Passages, book: Book) -> Cells:
    """Count, damped, a code's keywords whose every part stands in the passage."""
    lexicon = passages.lexicon
    present = passages.own > 0
    found = np.zeros((len(passages), len(book.codes)), dtype=np.float32)
    for at, code in enumerate(book.codes):
        for keyword in code.keywords:
            columns = [lexicon.column.get(token) for token in set(keyword)]
            if None not in columns:
                hits = np.asarray(present[:, columns].sum(axis=1)).ravel() == len(columns)
                found[:, at] += hits
    return np.log1p(found)


def _meant(passages: Passages, book: Book) -> Cells:
    """Return how near each passage is to each code by the fields of meaning its words are of.

    What it is near to on average is taken away: a long passage names many fields.
    """
    lexicon = passages.lexicon
    meaning = Meaning(lexicon, passages.own, book.languages)
    codes = meaning.of(lexicon.counts([one.all for one in book.codes]))
    near = (meaning.of(passages.whole_counts) @ codes.T).toarray()
    return _single(near - near.mean(axis=1, keepdims=True)) if near.size else _single(near)


def above_codes(scores: Cells) -> Cells:
    """Return how far each code stands above the best of the others in its passage."""
    return np.asarray(scores - _best_other(scores, axis=1), dtype=np.float32)


def above_passages(scores: Cells, passages: Passages) -> Cells:
    """Return how far each passage stands above the best of the others in its interview."""
    made = np.zeros_like(scores)
    for start, end in passages.bounds:
        if end > start:
            made[start:end] = scores[start:end] - _best_other(scores[start:end], axis=0)
    return made


def _best_other(scores: Cells, axis: int) -> Cells:
    """Return for each cell the largest score of its line without itself."""
    if scores.shape[axis] < 2:  # noqa: PLR2004 - there is no other
        return scores
    top = np.partition(scores, -2, axis=axis)
    best, second = np.take(top, [-1], axis=axis), np.take(top, [-2], axis=axis)
    return np.asarray(np.where(scores >= best, second, best))


def beside(scores: Cells, passages: Passages, by: int) -> Cells:
    """Return each passage's neighbour's scores: ``by`` 1 the one before it, -1 the next."""
    made = np.zeros_like(scores)
    for start, end in passages.bounds:
        if end == start:
            continue
        here = scores[start:end]
        there = np.repeat(here.min(axis=0, keepdims=True), end - start, axis=0)
        if by > 0:
            there[1:] = here[:-1]
        else:
            there[:-1] = here[1:]
        made[start:end] = there
    return made


def learned(margins: Cells, themes: Cells, passages: Passages) -> dict[str, Cells]:
    """Return the evidence of what has been learned: log odds of codes, and of their themes.

    A theme that is likely everywhere, as the only one of a flat codebook is, tells nothing: of
    a theme's log odds what they are on average counts only where it is below even.
    """
    usual = np.maximum(0, themes.mean(axis=0, keepdims=True)) if len(themes) else 0
    return {
        "learned": margins,
        "learned-above-codes": above_codes(margins),
        "learned-above-passages": above_passages(margins, passages),
        "learned-before": beside(margins, passages, 1),
        "theme": _single(themes - usual),
    }


def places(passages: Passages, truth: Cells, known: Indices) -> Cells:
    """Return how much likelier a code is at such a place in an interview, in log odds.

    Guides are mostly followed in order, so that what was said early in other interviews is
    likely to be said early here. ``known`` are the passages learned from; of a passage's own
    interview nothing is used, so that the number is the same for one learned from.
    """
    made = np.zeros((len(passages), truth.shape[1]), dtype=np.float32)
    bins = np.minimum((passages.relative * BINS).astype(np.int64), BINS - 1)
    steps = (np.arange(BINS)[:, None] - np.arange(BINS)[None, :]) / (WIDTH * BINS)
    kernel = np.exp(-0.5 * steps**2)
    # Few passages bear a code: sparse, an interview's own part costs next to nothing.
    cells = sp.csr_matrix(truth[known], dtype=np.float64)
    seen = np.bincount(bins[known], minlength=BINS).astype(np.float64)
    dealt = (np.ones(len(known)), (bins[known], np.arange(len(known))))
    binned = sp.csr_matrix(dealt, shape=(BINS, len(known))) @ cells
    bearing, near = kernel @ binned.toarray(), kernel @ seen
    total = np.asarray(cells.sum(axis=0)).ravel()
    cuts = np.searchsorted(known, np.array(passages.bounds).reshape(-1, 2))
    for (start, end), (first, last) in zip(passages.bounds, cuts, strict=True):
        number = len(known) - (last - first)
        if end == start or number < 1:
            continue
        own, mine = cells[first:last], bins[known[first:last]]
        base = (total - np.asarray(own.sum(axis=0)).ravel()) / number + FEW
        around = near - kernel[:, mine].sum(axis=1)
        here = bearing - (own.T @ kernel[:, mine].T).T
        share = (here + SLACK * base) / (around[:, None] + SLACK)
        made[start:end] = (np.log(np.maximum(share, 0) + FLOOR) - np.log(base))[bins[start:end]]
    return made


def common(truth: Cells, known: Indices) -> Cells:
    """Return how common each code is among known passages, in log odds against its fair share."""
    bearing = truth[known].sum(axis=0) + 1
    fair = bearing.mean()
    return np.repeat(np.log(bearing / fair)[None, :].astype(np.float32), len(truth), axis=0)
