from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

from workbench.suggest.fit import Linear, expit, fit
from workbench.suggest.vector import Lexicon, Vectors
from workbench.suggest.weigh import Dense

SEEDS = st.integers(0, 10_000)


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_a_fit_agrees_with_another_maker_s(seed: int) -> None:
    draw = np.random.default_rng(seed)
    values = draw.normal(size=(60, 5))
    truth = (values[:, 0] + draw.normal(size=60) > 0).astype(float)
    mine = fit(Dense(values), truth[:, None], np.ones((60, 1)), 1.0)
    theirs = LogisticRegression(C=1.0, tol=1e-8, max_iter=1000).fit(values, truth)
    assert np.allclose(mine.weights[:, 0], theirs.coef_[0], atol=0.02)
    assert np.allclose(mine.intercept, theirs.intercept_, atol=0.02)


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_codes_fitted_together_are_as_if_each_were_fitted_alone(seed: int) -> None:
    draw = np.random.default_rng(seed)
    values, share = draw.normal(size=(40, 4)), draw.uniform(0, 2, size=(40, 3))
    truth = (draw.uniform(size=(40, 3)) < [0.5, 0.1, 0.9]).astype(float)
    together = fit(Dense(values), truth, share, 0.5)
    for at in range(3):
        alone = fit(Dense(values), truth[:, [at]], share[:, [at]], 0.5)
        assert np.allclose(together.weights[:, at], alone.weights[:, 0], atol=0.02)


def test_a_fit_that_is_done_stays_where_it_is() -> None:
    draw = np.random.default_rng(1)
    values = draw.normal(size=(50, 3))
    truth = (values[:, [0]] > 0).astype(float)
    done = fit(Dense(values), truth, np.ones((50, 1)), 1.0)
    again = fit(Dense(values), truth, np.ones((50, 1)), 1.0, Linear(done.weights, done.intercept))
    assert np.allclose(done.weights, again.weights, atol=0.01)


def test_log_odds_become_probabilities() -> None:
    assert expit(np.array([-1000.0, 0.0, 1000.0])).round(6).tolist() == [0.0, 0.5, 1.0]


words = st.lists(st.sampled_from(["bolig", "boliger", "skole", "leie", "utleie"]), max_size=6)


@settings(deadline=None)
@given(st.lists(words, min_size=1, max_size=5))
def test_letters_kept_by_word_are_what_they_would_be_kept_by_text(
    texts: list[list[str]],
) -> None:
    lexicon = Lexicon(texts)
    if not lexicon.words:
        return
    vectors = Vectors(lexicon, lexicon.counts(texts))
    grams = (vectors.letters @ lexicon.grams).toarray()
    weights = np.random.default_rng(0).normal(size=(vectors.width, 2))
    whole = vectors.words.toarray()
    assert np.allclose(vectors.dot(weights), whole @ weights)
    assert np.allclose(vectors.tdot(vectors.dot(weights)), whole.T @ (whole @ weights))
    likeness = 0.5 * whole @ whole.T + 0.5 * grams @ grams.T
    assert np.allclose(vectors.likeness(vectors), likeness)
    for block in (vectors.words.toarray(), grams):
        lengths = np.linalg.norm(block, axis=1)
        assert np.all(np.isclose(lengths, 1) | np.isclose(lengths, 0))


def test_words_that_share_letters_are_alike_though_no_word_is_shared() -> None:
    lexicon = Lexicon([["bolig"], ["boliger"], ["skole"]])
    first, other, far = (
        Vectors(lexicon, lexicon.counts([[word]])) for word in ("bolig", "boliger", "skole")
    )
    assert first.likeness(other)[0, 0] > first.likeness(far)[0, 0]
