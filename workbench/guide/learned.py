"""What confirmed turns teach: which words of the informants speak for which item.

Multinomial logistic regression on words, character n-grams and the fields of meaning that the
words are of, weighted by TF-IDF. The guide's items are examples too, so that one nobody has
confirmed a turn of keeps a voice. Of the model only the words' part is used: how common an item
is says nothing of a turn, and a turn without telling words («mm») must speak for nothing.

The constants were chosen on the development studies of ``tests/benchmark/keying.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.profile import courtesies
from workbench.language.feature import features
from workbench.language.field import meant
from workbench.language.meaning import NONE, Vectors, vectors
from workbench.model.guide import Guide, Item
from workbench.model.transcript import Turn

MINIMUM: Final = 12
"""Confirmed turns below which nothing is learned: a handful teaches accidents."""

HALF: Final = 8
"""Confirmed turns at which what is learned has half of its full weight."""

DEPTH: Final = 7.0
"""Log odds below the likeliest item at which an item is as unlikely as it gets."""

LOOSENESS: Final = 6.0
"""Inverse strength of the regularisation (L2)."""

GUIDE: Final = 0.5
"""Weight of an example from the guide beside a confirmed turn."""

GRAM: Final = 0.5
"""Weight of character n-grams beside whole words."""

FIELD: Final = 1.4
"""Weight of fields of meaning beside whole words: what was said once is known in other words.

With a development study's other interviews confirmed, keys by question and item: .774/.707
without, .784/.712 at .7, .804/.730 at 1.4, .797/.721 at 3.
"""

MEANING: Final = 2.0
"""Weight of the vectors of a trained model beside whole words."""

GRAMS: Final = (3, 5)
"""Shortest and longest character n-gram within a word: endings and spellings vary."""

MOST_GRAMS: Final = 20_000
"""Character n-grams kept, the commonest: more cost time and tell nothing new."""

ROUNDS: Final = 1000
"""Steps the fit may take; it needs about a hundred."""

SEED: Final = 0


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The words of a turn whose key a person has set; ``item`` is None for off the guide."""

    text: str
    language: str
    item: str | None


class Learned:
    """A model fitted to the guide and the confirmed turns."""

    def __init__(self, guide: Guide, confirmed: Iterable[Confirmed], model: str = NONE) -> None:
        """Fit; the order of ``confirmed`` does not matter. The guide has an item or more.

        With a trained model the texts' vectors speak beside their words.
        """
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - slow to import

        columns: dict[str | None, int] = {item.id: at for at, item in enumerate(guide.items)}
        columns[None] = len(columns)
        own = [Confirmed(text, guide.language, i.id) for i in guide.items for text in _texts(i)]
        own.append(Confirmed(courtesies(guide.language), guide.language, None))
        said = sorted(confirmed, key=lambda one: (one.item or "", one.text, one.language))
        shares = [GUIDE] * len(own) + [1.0] * len(said)
        every = (*own, *said)
        self._language_model = model
        self._usual: Vectors | None = None
        self._seen = _vectors()
        words = self._seen.fit_transform([_tokens(one.text, one.language) for one in every])
        seen = self._with_meaning(words, [one.text for one in every])
        self._model = LogisticRegression(
            C=LOOSENESS, class_weight="balanced", max_iter=ROUNDS, random_state=SEED
        )
        self._model.fit(seen, [columns[one.item] for one in every], sample_weight=shares)
        self._weight = len(said) / (len(said) + HALF)

    def weigh(self, turns: Sequence[Turn], language: str) -> NDArray[np.float64]:
        """Return log weights, 0 and below, per turn and item; the last column is off the guide."""
        words = self._seen.transform([_tokens(turn.text, language) for turn in turns])
        seen = self._with_meaning(words, [turn.text for turn in turns])
        odds = self._model.decision_function(seen) - self._model.intercept_
        if odds.ndim == 1:
            odds = np.column_stack([-odds / 2, odds / 2])
        below = np.maximum(odds - odds.max(axis=1, keepdims=True), -DEPTH)
        weights: NDArray[np.float64] = self._weight * below
        return weights

    def _with_meaning(self, words: Any, texts: Sequence[str]) -> Any:
        """Return the texts' features: words and, where a model sees it, what they mean."""
        from scipy.sparse import csr_matrix, hstack  # noqa: PLC0415 - slow to import

        found = vectors(texts, self._language_model)
        if found is None:
            return words
        if self._usual is None:
            self._usual = found.mean(axis=0)
        return hstack([words, csr_matrix(MEANING * (found - self._usual))]).tocsr()


def learn(guide: Guide, confirmed: Iterable[Confirmed], model: str = NONE) -> Learned | None:
    """Learn from the confirmed turns; None while they are fewer than :data:`MINIMUM`.

    Turns of items that the guide no longer has teach nothing and do not count.
    """
    useful = [one for one in confirmed if one.item is None or one.item in guide.by_id]
    return Learned(guide, useful, model) if guide.items and len(useful) >= MINIMUM else None


def _texts(item: Item) -> tuple[str, ...]:
    """Return what the guide says of an item, as turns that could have been said."""
    cues = (" ".join(item.cues),) if item.cues else ()
    return (item.text, *item.prompts, *cues)


def _tokens(text: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a text's feature tokens, and the fields of meaning it names."""
    return features(text, language), tuple(meant(text, language))


def _vectors() -> Any:
    """Return what makes vectors of such tokens."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - slow to import
    from sklearn.pipeline import FeatureUnion  # noqa: PLC0415 - slow to import

    words = TfidfVectorizer(analyzer=itemgetter(0), sublinear_tf=True)
    named = TfidfVectorizer(analyzer=itemgetter(1))
    grams = TfidfVectorizer(
        preprocessor=lambda tokens: " ".join(tokens[0]),
        analyzer="char_wb",
        ngram_range=GRAMS,
        max_features=MOST_GRAMS,
        sublinear_tf=True,
    )
    return FeatureUnion(
        [("words", words), ("named", named), ("grams", grams)],
        transformer_weights={"words": 1.0, "named": FIELD, "grams": GRAM},
    )
