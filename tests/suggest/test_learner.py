from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.suggest import learner
from workbench.suggest.learner import evenly, thinned


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 2**32 - 1))
def test_what_is_left_out_is_counted_by_what_is_kept(bearing: int, silent: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    truth = np.zeros((bearing + silent, 3))
    truth[np.arange(bearing), draw.integers(0, 3, bearing)] = 1
    truth = truth[draw.permutation(len(truth))]
    share = np.ones_like(truth)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(learner, "BEARING", 7)
        patch.setattr(learner, "MOST", 11)
        kept, counted = thinned(truth, share)
    assert len(kept) <= 3 * 7 + 11
    for code in range(3):
        for bears in (True, False):
            there = (truth[:, code] > 0) == bears
            assert counted[there[kept], code].sum() == pytest.approx(there.sum())


def test_a_refusal_is_never_left_out() -> None:
    truth = np.zeros((5000, 2))
    share = np.ones_like(truth)
    share[4321, 1] = 3
    kept, counted = thinned(truth, share)
    assert 4321 in kept
    assert counted[list(kept).index(4321)].tolist() == [1, 3]


def test_few_passages_are_all_taken_as_they_are() -> None:
    truth = np.eye(40)
    kept, counted = thinned(truth, np.ones_like(truth))
    assert kept.tolist() == list(range(40))
    assert (counted == 1).all()


def test_places_chosen_evenly_are_from_the_first_to_the_last() -> None:
    assert evenly(10, 4).tolist() == [0, 3, 6, 9]
