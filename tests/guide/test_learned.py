"""Confirmed turns teach the keying of all interviews."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from workbench.guide.keying import confirmed_turns, key_turns, keyer
from workbench.guide.learned import MINIMUM, Confirmed, learn
from workbench.guide.reading import read_guide
from workbench.model.anchor import anchored
from workbench.model.coding import KeyCorrection
from workbench.model.guide import Guide
from workbench.model.transcript import Transcript

Talk = Callable[..., Transcript]

TAUGHT = tuple(
    Confirmed(text, "en", item)
    for text, item in (
        ("The zucchini committee decides it at the spring meeting.", "sharing"),
        ("The committee gives the beds by turn.", "sharing"),
        ("Zucchini beds go first.", "sharing"),
        ("I joined when I moved here.", "who"),
        ("I keep the keys.", "who"),
        ("The barrels are filled on Mondays.", "water"),
        ("We carry cans from the brook.", "water"),
        ("You ring Tom and fetch it from his porch.", "borrow"),
        ("It is noisy, and the blades are blunt.", "shredder"),
        ("It is two rungs short.", "ladder"),
        ("Forty pounds, after midsummer forty-five.", "cost"),
        ("The treasurer wants it in cash.", "cost"),
        ("Sorry, somebody is at the door.", None),
    )
)
"""What people have confirmed in other interviews."""

PLAIN = (
    "I: And the zucchini committee, what of that?",
    "P: The zucchini committee sits in spring, and that settles it.",
)
"""Words that the guide does not have."""


def correction(said: Transcript, turn: int, item: str | None, time: str = "1") -> KeyCorrection:
    anchor = anchored(said.interview, said.text, said.turns[turn - 1].span)
    return KeyCorrection(f"{said.interview}-{turn}-{time}", anchor, item, "", "A", time)


def test_a_word_confirmed_in_one_interview_pulls_the_same_word_in_another(
    guide: Guide, talk: Talk
) -> None:
    said = talk(*PLAIN, interview="I2")
    before = dict(key_turns(said, guide).of(2).best).get("sharing", 0.0)
    little = dict(key_turns(said, guide, (), TAUGHT).of(2).best)["sharing"]
    after = key_turns(said, guide, (), TAUGHT * 3).of(2)
    assert before < little
    assert after.item == "sharing"
    assert dict(after.best)["sharing"] > before + 0.3


def test_with_nothing_or_too_little_confirmed_the_keys_are_as_before(
    guide: Guide, talk: Talk
) -> None:
    said = talk(*PLAIN)
    bare = key_turns(said, guide)
    assert key_turns(said, guide, (), ()) == bare
    assert key_turns(said, guide, (), TAUGHT[: MINIMUM - 1]) == bare
    assert key_turns(said, guide, (), TAUGHT[:MINIMUM]) != bare


def test_turns_of_items_the_guide_has_lost_teach_nothing(guide: Guide) -> None:
    lost = [Confirmed(one.text, one.language, "gone") for one in TAUGHT]
    assert learn(guide, lost) is None
    assert learn(guide, [*lost, *TAUGHT[: MINIMUM - 1]]) is None


def test_a_clamped_turn_is_obeyed_against_all_that_is_learned(guide: Guide, talk: Talk) -> None:
    said = talk(*PLAIN)
    for item in ("ladder", None):
        key = key_turns(said, guide, [correction(said, 2, item)], TAUGHT).of(2)
        assert (key.item, key.confidence, key.confirmed) == (item, 1.0, "A")


def test_the_same_turns_in_any_order_give_the_same_keys(guide: Guide, talk: Talk) -> None:
    said = talk(*PLAIN)
    first = key_turns(said, guide, (), TAUGHT)
    assert key_turns(said, guide, (), TAUGHT[::-1]) == first
    one, other = learn(guide, TAUGHT), learn(guide, TAUGHT[::-1])
    assert one is not None
    assert other is not None
    assert (one.weigh(said.turns, "en") == other.weigh(said.turns, "en")).all()
    keyer.cache_clear()
    assert key_turns(said, guide, (), TAUGHT) == first


def test_a_turn_without_telling_words_is_not_moved_by_what_is_learned(
    guide: Guide, talk: Talk
) -> None:
    learned = learn(guide, TAUGHT)
    assert learned is not None
    weights = learned.weigh(talk("P: Mm.", "P: The zucchini.").turns, "en")
    assert not weights[0].any()
    assert weights[1].any()
    assert weights.max() == 0.0


def test_confirmed_turns_are_the_latest_word_of_people_on_this_interview(talk: Talk) -> None:
    said, other = talk(*PLAIN), talk(*PLAIN, interview="I2")
    corrections = [
        correction(said, 2, "cost", time="1"),
        correction(said, 2, None, time="2"),
        correction(other, 1, "who"),
    ]
    assert confirmed_turns(said, corrections) == (Confirmed(said.turns[1].text, "en", None),)


def test_a_guide_of_one_item_can_be_taught_too(talk: Talk) -> None:
    one = read_guide(
        '---\nversion: "1"\ndate: 2026-01-02\nlanguage: en\n---\n# Guide\n'
        "## Gardens {#gardens}\n1. How are they shared? {#sharing}\n",
        "guide.md",
    )
    taught = [Confirmed(text.text, "en", "sharing" if text.item else None) for text in TAUGHT]
    keying = key_turns(talk(*PLAIN), one, (), taught)
    assert keying.of(2).item == "sharing"


@pytest.mark.parametrize("lines", [(), ("P: ",)])
def test_empty_talks_are_keyed_by_what_is_learned_too(
    guide: Guide, talk: Talk, lines: tuple[str, ...]
) -> None:
    assert len(key_turns(talk(*lines), guide, (), TAUGHT).keys) == len(lines)


def test_the_keying_does_not_load_what_it_learns_with() -> None:
    rooms = "workbench.guide.keying, workbench.study.keying.key"
    program = f"import sys, {rooms}; print('sklearn' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
