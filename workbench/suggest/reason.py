"""Why a code is suggested: the words that speak for it, and the sentences they stand in."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

import numpy as np

from workbench.model.suggestion import Reason
from workbench.suggest.model import Model
from workbench.suggest.passage import Passage
from workbench.suggest.vector import Floats
from workbench.suggest.weigh import HALF, TAUGHT

WORDS: Final = 4
"""Words named for a suggestion."""

LEAST: Final = 0.05
"""Share of what speaks below which a word is not worth naming."""

ALONG: Final = 0.5
"""Share of the best sentence's weight from which a sentence beside it is taken along."""

_READ: Final = TAUGHT["likeness"] / 2 + TAUGHT["sentence"]
_LEARNED: Final = TAUGHT["learned-above-codes"] + TAUGHT["learned-above-passages"]


class Reasons:
    """What every word says of every code, by the present state of a model."""

    def __init__(self, model: Model) -> None:
        """Weigh words when a code is first asked about."""
        self._model = model
        self._speaking: dict[int, Floats] = {}

    def words(self, row: int, code: int) -> tuple[Reason, ...]:
        """Return the words that speak most for a code in a passage, the loudest first."""
        passage = self._model.passages.all[row]
        speaking = self.speaking(code)
        whole = self._model.passages.whole.words
        start, end = whole.indptr[row], whole.indptr[row + 1]
        columns = whole.indices[start:end]
        parts = whole.data[start:end] * speaking[columns]
        total = parts[parts > 0].sum()
        if total <= 0:
            return ()
        lexicon, own = self._model.passages.lexicon, _surface(passage)
        # Two features of one word (itself, a part of it) are one reason.
        shares: dict[tuple[str, bool], float] = defaultdict(float)
        for at in np.lexsort((columns, -parts)):
            if parts[at] < LEAST * total:
                break
            word = lexicon.words[columns[at]]
            shares[own.get(word, word), word not in own] += float(parts[at] / total)
        loudest = sorted(shares.items(), key=lambda one: -one[1])[:WORDS]
        return tuple(Reason(word, round(share, 3), asked) for (word, asked), share in loudest)

    def run(self, row: int, code: int) -> tuple[int, int]:
        """Return the first and last of the sentences that speak for a code in a passage."""
        passages = self._model.passages
        first, last = int(passages.first[row]), int(passages.first[row + 1])
        weighed = passages.sentence_counts[first:last].multiply(passages.lexicon.idf[None, :])
        scores = np.asarray(weighed @ self.speaking(code)).ravel()
        start = end = int(scores.argmax())
        if scores[start] <= 0:
            return 0, len(scores) - 1
        wanted = ALONG * scores[start]
        while start > 0 and scores[start - 1] >= wanted:
            start -= 1
        while end + 1 < len(scores) and scores[end + 1] >= wanted:
            end += 1
        return start, end

    def speaking(self, code: int) -> Floats:
        """Return what each word of the lexicon says of a code."""
        if code not in self._speaking:
            self._speaking[code] = self._weighed(code)
        return self._speaking[code]

    def _weighed(self, code: int) -> Floats:
        model = self._model
        described = model.codes.words[code].toarray().ravel()
        linear = model.fitted.linear.weights[:, code]
        coded = float(model.coded[code])
        learned = linear * coded / (coded + HALF)
        return np.asarray(_READ * described + _LEARNED * learned)


def _surface(passage: Passage) -> dict[str, str]:
    """Return tokens as they were said first in the passage."""
    said: dict[str, str] = {}
    for sentence in passage.sentences:
        for token, word in zip(sentence.tokens, sentence.said, strict=True):
            said.setdefault(token, word)
    return said
