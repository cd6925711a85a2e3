"""Texts as vectors of fields of meaning: what a passage and a code have in common unsaid."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp

from workbench.language.field import shares
from workbench.suggest.vector import Lexicon, unit


class Meaning:
    """The fields of a lexicon's words, weighed by how few of a study's passages name them."""

    def __init__(self, lexicon: Lexicon, passages: sp.csr_matrix, languages: Sequence[str]) -> None:
        """Look the words up in each of the languages; ``passages`` are counts of words."""
        column: dict[str, int] = {}
        rows, columns, values = list[int](), list[int](), list[float]()
        for row, word in enumerate(lexicon.words):
            found = {one: share for name in languages for one, share in shares(word, name).items()}
            for field, share in found.items():
                rows.append(row)
                columns.append(column.setdefault(field, len(column)))
                values.append(share * lexicon.idf[row])
        shape = (len(lexicon.words), max(1, len(column)))
        named = sp.coo_matrix((values, (rows, columns)), shape=shape).tocsr()
        held = np.asarray(((passages @ named) > 0).sum(axis=0)).ravel()
        rarity = np.log((1 + passages.shape[0]) / (1 + held))
        self._fields = sp.csr_matrix(named @ sp.diags(rarity))

    def of(self, counts: sp.csr_matrix) -> sp.csr_matrix:
        """Return texts × fields for texts × words, each text's row of length 1."""
        return sp.csr_matrix(unit(counts @ self._fields))
