"""Nearness by the fields of meaning: no word in common, and what all items share told off."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from workbench.guide.keying import Keyer
from workbench.guide.kindred import STEEP, Kindred
from workbench.guide.reading import read_guide
from workbench.model.guide import Guide
from workbench.model.transcript import Transcript

Talk = Callable[..., Transcript]

HALL = read_guide(
    """---
version: "1"
date: 2026-01-02
language: en
---
# The hall
## Running {#running}
1. Who is responsible for the building? {#duty}
2. What are you worried about? {#worry}
3. How do you find volunteers? {#people}
""",
    "guide.md",
)
SAID = (
    "I: So who looks after the place, then?",
    "P: My husband mostly, he is in charge of the keys.",
    "I: And what keeps you awake at night?",
    "P: I dread the winter, to be honest.",
    "P: Mm.",
)


@pytest.fixture
def said(talk: Talk) -> Transcript:
    return talk(*SAID)


def test_a_turn_is_near_what_it_shares_no_word_with(said: Transcript) -> None:
    near = Kindred(HALL).near(said.turns, "en")
    assert near.shape == (len(SAID), 4)
    assert near[0].argmax() == 0
    assert near[2].argmax() == 1
    assert near[3].argmax() == 1
    assert np.abs(near).max() <= STEEP


def test_a_turn_that_says_nothing_is_near_no_item_more_than_usual(said: Transcript) -> None:
    near = Kindred(HALL).near(said.turns, "en")
    assert near[4].max() <= near[:4].max() / 4
    assert not near[:, -1].any()


def test_keys_come_out_of_it(said: Transcript) -> None:
    keying = Keyer(HALL, ()).key(said)
    assert [keying.of(turn).item for turn in (1, 2, 3, 4)] == ["duty", "duty", "worry", "worry"]


def test_an_interview_without_turns_is_near_nothing(guide: Guide) -> None:
    assert Kindred(guide).near((), "en").shape == (0, len(guide.items) + 1)
