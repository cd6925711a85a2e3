"""Which turn to ask a person about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.guide.ask import proposals
from workbench.guide.keying import Keyer
from workbench.model.anchor import anchored
from workbench.model.coding import KeyCorrection
from workbench.model.guide import Guide
from workbench.model.transcript import Transcript

Talk = Callable[..., Transcript]

LINES = (
    "I: Who are you, then?",
    "P: I am the one with the shed and the keys to it.",
    "I: Tell me how that went on after the spring.",
    "P: Tom said that nobody would, and so it was left to us.",
    "P: Then came the two from over the road, who saw to it every night.",
    "I: And since?",
    "P: Since then it has been all right, more or less.",
    "P: Nobody has said a word about it since.",
    "I: What does the garden cost you in rent?",
    "P: The fee is forty pounds, and that is the whole budget.",
)


@pytest.fixture(scope="module")
def keyer(guide: Guide) -> Keyer:
    return Keyer(guide, (), "none")


def word(said: Transcript, turn: int, item: str | None) -> KeyCorrection:
    anchor = anchored(said.interview, said.text, said.turns[turn - 1].span)
    return KeyCorrection(f"k{turn}", anchor, item, "", "A", "1")


def test_the_open_question_that_rules_many_turns_is_asked_about(keyer: Keyer, talk: Talk) -> None:
    found = proposals(keyer, talk(*LINES), (), 1)
    assert found[0].turn in {3, 6}
    assert found[0].gain > 0.3
    assert len(found[0].best) == 3


def test_several_questions_are_of_different_turns_and_only_of_the_interviewer(
    keyer: Keyer, talk: Talk
) -> None:
    turns = [one.turn for one in proposals(keyer, talk(*LINES), (), 9)]
    assert sorted(turns) == [1, 3, 6, 9]


def test_the_gain_is_what_answering_brings_on_average(keyer: Keyer, talk: Talk) -> None:
    said = talk(*LINES)
    first = proposals(keyer, said, (), 1)[0]
    before = sum(key.confidence for key in keyer.key(said).keys)
    answered = [word(said, first.turn, item) for item, _ in first.best]
    after = [sum(key.confidence for key in keyer.key(said, [one]).keys) for one in answered]
    weights = [share for _, share in first.best]
    mean = sum(a * w for a, w in zip(after, weights, strict=True)) / sum(weights)
    assert mean > before


def test_what_a_person_has_said_is_not_asked_again(keyer: Keyer, talk: Talk) -> None:
    said = talk(*LINES)
    held = [word(said, 3, "water")]
    assert 3 not in {one.turn for one in proposals(keyer, said, held, 9)}


def test_a_talk_without_an_interviewer_is_asked_about_all_the_same(
    keyer: Keyer, talk: Talk
) -> None:
    assert len(proposals(keyer, talk("P: The plots are few.", "P: The rent is high."), (), 5)) == 2


def test_nothing_is_asked_of_an_empty_talk(keyer: Keyer, talk: Talk) -> None:
    assert proposals(keyer, talk(), (), 3) == ()
