"""How likely a talk dealt with each item of its guide."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.guide.claim import ELSEWHERE, claimed
from workbench.guide.keying import key_turns
from workbench.guide.path import Trellis
from workbench.guide.presence import TOKENS, Presence, fitted
from workbench.model.anchor import anchored
from workbench.model.coding import KeyCorrection
from workbench.model.guide import Guide
from workbench.model.transcript import Transcript

SAID = (
    "I: Who are you, and what is your part in this?",
    "P: I keep the list of the members, and my part is small.",
    "I: How are the gardens and the plots shared out?",
    "P: There is a waiting list for the plots, nine years long.",
    "I: What does the garden cost, what is the fee?",
    "P: The rent is forty pounds, and the budget is balanced.",
)


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_silence_is_the_share_of_all_ways_that_avoid_a_group(seed: int) -> None:
    chance = np.random.default_rng(seed)
    likely, moves = chance.random((4, 3)) + 0.01, chance.random((4, 3, 3)) + 0.01
    ways = {
        way: np.prod(
            [
                likely[turn, now] * moves[turn, before, now]
                for turn, (before, now) in enumerate(zip((2, *way[:-1]), way, strict=True))
            ]
        )
        for way in product(range(3), repeat=4)
    }
    without = sum(float(share) for way, share in ways.items() if 1 not in way)
    found = Trellis(likely, moves).silence(likely, np.array([[False, True, False]]))
    assert np.exp(found[0]) == pytest.approx(without / float(sum(ways.values())))


def test_what_another_part_of_the_talk_deals_with_is_claimed() -> None:
    marginals = np.zeros((3 * ELSEWHERE, 3))
    marginals[0, 0] = 0.8
    found = claimed(marginals)
    assert found[: ELSEWHERE + 1].max() == 0.0
    assert (found[ELSEWHERE + 1 :, 0] == 0.8).all()
    assert found[:, 1].max() == 0.0


def test_what_was_spoken_of_is_likelier_than_what_was_not(
    guide: Guide, talk: Callable[..., Transcript]
) -> None:
    dealt = dict(key_turns(talk(*SAID), guide).dealt)
    assert set(dealt) == {item.id for item in guide.items}
    assert min(dealt["sharing"], dealt["cost"]) > 0.7
    assert max(dealt["shredder"], dealt["ladder"]) < 0.5


def test_a_persons_word_settles_that_an_item_came_up(
    guide: Guide, talk: Callable[..., Transcript]
) -> None:
    said = talk(*SAID)
    anchor = anchored("I1", said.text, said.turns[4].span)
    held = [KeyCorrection("k", anchor, "shredder", "", "A", "1")]
    dealt = dict(key_turns(said, guide, held).dealt)
    assert dealt["shredder"] == dealt["borrow"] == dealt["tools"] == 1.0
    assert dealt["ladder"] < 1.0


def test_the_figures_are_written_as_they_are_read() -> None:
    assert Presence.read(fitted().told()).told() == fitted().told()
    assert len(fitted().weights) == len(TOKENS)
