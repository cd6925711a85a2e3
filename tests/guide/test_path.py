"""The likeliest way through a guide."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workbench.guide.keying import likeliest
from workbench.guide.path import Paths
from workbench.guide.weights import ACTS, fitted
from workbench.model.guide import Guide

SIZE = 8
"""Items of the guide in conftest; the column behind them is off the guide."""

Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


class Move(IntEnum):
    """What a turn does."""

    ASKING = 0
    ANSWERING = 1
    RETURNING = 2
    NODDING = 3


rows = st.lists(st.floats(0, 20, allow_subnormal=False), min_size=SIZE + 1, max_size=SIZE + 1)
talks = st.lists(st.tuples(rows, st.sampled_from(list(Move))), min_size=1, max_size=25)


def done(kinds: list[Move]) -> Floats:
    """Return what turns of these kinds do."""
    acts = np.zeros((len(kinds), len(ACTS)))
    acts[:, ACTS.index("always")] = 1.0
    for turn, kind in enumerate(kinds):
        acts[turn, ACTS.index("question")] = kind in {Move.ASKING, Move.RETURNING}
        acts[turn, ACTS.index("slight")] = kind is Move.NODDING
        acts[turn, ACTS.index("returning")] = kind is Move.RETURNING
    return acts


def decode(
    guide: Guide, emissions: Floats, kinds: list[Move], clamp: tuple[int, int] | None = None
) -> tuple[np.ndarray[tuple[int, ...], np.dtype[np.int64]], Floats]:
    """Decode a talk of turns equally long; ``clamp`` sets one turn's column."""
    turns = len(emissions)
    progress = (np.arange(turns) + 0.5) / max(1, turns)
    paths = Paths(guide, fitted(meaning=False))
    asks = np.array([kind is not Move.ANSWERING for kind in kinds], dtype=np.bool_)
    trellis = paths.lay(emissions, done(kinds), asks, progress)
    likely = trellis.likely.copy()
    if clamp is not None:
        likely[clamp[0]] = paths.clamped(likely[clamp[0]], clamp[1])
    marginals = paths.by_item(trellis.marginals(likely))
    return likeliest(marginals), marginals


def clear(*columns: int) -> Floats:
    """Return emissions that say loudly what each turn is about; -1 says nothing."""
    emissions = np.zeros((len(columns), SIZE + 1))
    for turn, column in enumerate(columns):
        if column >= 0:
            emissions[turn, column] = 12.0
    return emissions


@given(talks)
def test_marginals_of_a_turn_sum_to_one(guide: Guide, talk: list[tuple[list[float], Move]]) -> None:
    emissions = np.array([row for row, _ in talk])
    way, marginals = decode(guide, emissions, [kind for _, kind in talk])
    assert marginals.shape == emissions.shape
    assert np.allclose(marginals.sum(axis=1), 1.0)
    assert ((way >= 0) & (way <= SIZE)).all()


@given(talks, st.data())
def test_a_clamped_turn_is_obeyed(
    guide: Guide, talk: list[tuple[list[float], Move]], data: st.DataObject
) -> None:
    emissions = np.array([row for row, _ in talk])
    turn = data.draw(st.integers(0, len(talk) - 1))
    state = data.draw(st.integers(0, SIZE))
    way, marginals = decode(guide, emissions, [kind for _, kind in talk], (turn, state))
    assert way[turn] == state
    assert marginals[turn, state] > 1 - 1e-9


def test_what_is_said_clearly_is_followed_even_back_and_ahead(guide: Guide) -> None:
    said = [0, 0, 1, 2, 7, 7, 1, 3]
    way, marginals = decode(guide, clear(*said), [Move.ASKING] * len(said))
    assert way.tolist() == said
    assert marginals[np.arange(len(said)), said].min() > 0.9


def test_silence_stays_where_the_talk_was(guide: Guide) -> None:
    way, _ = decode(guide, clear(1, -1, -1), [Move.ASKING, Move.ANSWERING, Move.NODDING])
    assert way.tolist() == [1, 1, 1]


def test_a_disturbance_goes_off_the_guide_and_back_to_where_it_was(guide: Guide) -> None:
    way, _ = decode(
        guide, clear(1, SIZE, -1, -1), [Move.ASKING, Move.ASKING, Move.ASKING, Move.ANSWERING]
    )
    assert way[:2].tolist() == [1, SIZE]
    assert way[3] in {1, 2, SIZE}


def test_a_longer_silence_after_a_question_moves_no_further_than_it(guide: Guide) -> None:
    weak = clear(4, -1)
    weak[1, 1] = 2.0
    kinds = [Move.ASKING, Move.ANSWERING]
    assert decode(guide, weak, kinds)[0].tolist() == [4, 4]


def test_an_interviewer_who_says_so_goes_back(guide: Guide) -> None:
    weak = clear(7, -1)
    weak[1, 1] = 3.0
    asked = decode(guide, weak, [Move.ASKING, Move.ASKING])[1]
    returned = decode(guide, weak, [Move.ASKING, Move.RETURNING])[1]
    assert 1 - returned[1, 1] < 0.8 * (1 - asked[1, 1])


@given(talks)
def test_several_versions_decode_at_once_as_one_by_one(
    guide: Guide, talk: list[tuple[list[float], Move]]
) -> None:
    emissions = np.array([row for row, _ in talk])
    paths = Paths(guide, fitted(meaning=False))
    asks = np.ones(len(talk), dtype=np.bool_)
    trellis = paths.lay(emissions, done([kind for _, kind in talk]), asks, np.full(len(talk), 0.5))
    other = trellis.likely.copy()
    other[0] = paths.clamped(other[0], 3)
    both = trellis.marginals(np.stack([trellis.likely, other]))
    assert np.allclose(both[0], trellis.marginals())
    assert np.allclose(both[1], trellis.marginals(other))
