"""Keying turns to the guide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.guide.keying import NOT_RELEVANT, key_turns
from workbench.guide.reading import read_guide
from workbench.model.anchor import anchored
from workbench.model.coding import KeyCorrection
from workbench.model.guide import Guide
from workbench.model.keying import How
from workbench.model.transcript import Transcript

EXAMPLE = Path(__file__).parent.parent.parent / "interviews" / "guide.md"

Talk = Callable[..., Transcript]

GARDEN = (
    "I: Who are you, then?",
    "P: I am the one with the shed and the keys to it.",
    "I: How are the gardens shared out between people, is there a waiting list?",
    "P: There is a waiting list, and the plots go to whoever is next.",
    "I: Mm.",
    "P: And in summer my brother does the watering, with the long hose.",
    "I: What does the garden cost you in rent?",
    "P: The fee is forty pounds, and that is the whole budget.",
)


def correction(
    talk: Transcript, turn: int, item: str | None, how: str = "", time_: str = "1"
) -> KeyCorrection:
    anchor = anchored(talk.interview, talk.text, talk.turns[turn - 1].span)
    return KeyCorrection(f"k{turn}{9 - int(time_)}", anchor, item, how, "A", time_)


def test_a_plain_talk_is_keyed_turn_by_turn(guide: Guide, talk: Talk) -> None:
    keying = key_turns(talk(*GARDEN), guide)
    items = [key.item for key in keying.keys]
    assert items[:4] == ["who", "who", "sharing", "sharing"]
    assert items[4] in {"sharing", "water"}
    assert items[5:] == ["water", "cost", "cost"]
    assert [key.turn for key in keying.keys] == list(range(1, 9))


def test_how_a_matter_came_up_is_told(guide: Guide, talk: Talk) -> None:
    hows = [key.how for key in key_turns(talk(*GARDEN), guide).keys]
    assert hows[2:4] == [How.ASKED, How.ASKED]
    assert hows[4] is How.FOLLOW_UP
    assert hows[5] is How.VOLUNTEERED
    assert hows[6:8] == [How.ASKED, How.ASKED]


def test_a_beginning_about_the_recorder_is_off_the_guide(guide: Guide, talk: Talk) -> None:
    keying = key_turns(talk("I: Can you hear me, the recorder is recording?", *GARDEN), guide)
    assert keying.of(1).item is None
    assert keying.of(1).how is How.OFF_GUIDE


def test_best_are_three_and_probabilities(guide: Guide, talk: Talk) -> None:
    for key in key_turns(talk(*GARDEN), guide).keys:
        assert len(key.best) == 3
        assert sum(probability for _, probability in key.best) <= 1.001
        assert key.item is None or key.best[0][1] >= key.best[1][1] >= key.best[2][1]


def test_nynorsk_and_bokmal_meet(talk: Talk) -> None:
    guide = read_guide(EXAMPLE.read_text(encoding="utf-8"), "guide.md")
    said = talk(
        "I: Korleis går det med å busetje dei som kjem frå Ukraina?",
        "P: Vi har busett førti, og fleire ankomstar er i rute.",
        "I: Kva er vanskelegast i arbeidet med å busetje?",
        "P: Den største utfordringa er tida.",
        language="nn",
    )
    items = [key.item for key in key_turns(said, guide).keys]
    assert items == ["framdrift", "framdrift", "utfordringer", "utfordringer"]


def test_a_correction_holds_and_what_is_around_follows(guide: Guide, talk: Talk) -> None:
    said = talk(*GARDEN)
    keying = key_turns(said, guide, [correction(said, 3, "tools", how="asked")])
    key = keying.of(3)
    assert (key.item, key.confidence, key.confirmed, key.how) == ("tools", 1.0, "A", How.ASKED)
    assert keying.of(4).confirmed is None


def test_a_correction_to_off_the_guide_holds(guide: Guide, talk: Talk) -> None:
    said = talk(*GARDEN)
    key = key_turns(said, guide, [correction(said, 7, None)]).of(7)
    assert (key.item, key.how, key.confirmed) == (None, How.OFF_GUIDE, "A")


def test_the_latest_correction_of_a_turn_counts(guide: Guide, talk: Talk) -> None:
    said = talk(*GARDEN)
    both = [correction(said, 3, "tools", time_="2"), correction(said, 3, "cost", time_="1")]
    assert key_turns(said, guide, both).of(3).item == "tools"


def test_corrections_elsewhere_unknown_or_of_relevance_key_nothing(
    guide: Guide, talk: Talk
) -> None:
    said = talk(*GARDEN)
    other = talk(*GARDEN, interview="I2")
    useless = [
        correction(other, 3, "cost"),
        correction(said, 3, "no-such-item"),
        correction(said, 4, "tools", how=NOT_RELEVANT),
    ]
    assert key_turns(said, guide, useless) == key_turns(said, guide)


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.integers(1, 8), st.sampled_from(["who", "water", "ladder", None])))
def test_all_corrections_are_obeyed(
    guide: Guide, talk: Talk, wanted: dict[int, str | None]
) -> None:
    said = talk(*GARDEN)
    keying = key_turns(said, guide, [correction(said, turn, item) for turn, item in wanted.items()])
    assert {turn: keying.of(turn).item for turn in wanted} == wanted
    assert all(keying.of(turn).confirmed == "A" for turn in wanted)


def test_notes_are_keyed_as_question_and_answer(guide: Guide, talk: Talk) -> None:
    keying = key_turns(talk("N: Cost: a fee of forty pounds is the budget."), guide)
    assert (keying.of(1).item, keying.of(1).how) == ("cost", How.ASKED)


@pytest.mark.parametrize("lines", [(), ("P: ",), ("U: ...",)])
def test_empty_talks_are_keyed_too(guide: Guide, talk: Talk, lines: tuple[str, ...]) -> None:
    assert len(key_turns(talk(*lines), guide).keys) == len(lines)


def test_five_hundred_turns_are_each_keyed(talk: Talk) -> None:
    guide = read_guide(EXAMPLE.read_text(encoding="utf-8"), "guide.md")
    said = talk(*(GARDEN * 63)[:500], language="nb")
    assert len(key_turns(said, guide).keys) == len(said.turns)
