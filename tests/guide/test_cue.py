"""Cue words that confirmed turns propose."""

from __future__ import annotations

from workbench.guide.cue import cue_words
from workbench.guide.learned import Confirmed
from workbench.model.guide import Guide


def said(item: str | None, *texts: str) -> list[Confirmed]:
    return [Confirmed(text, "en", item) for text in texts]


TURNS = [
    *said("water", "The barrels are empty by June.", "Two barrels by the gate, and a hose."),
    *said("water", "A barrel each, that is the rule, says the committee."),
    *said("cost", "The treasurer and the committee set it.", "The committee again."),
    *said("sharing", "There is a committee.", "Whoever is next.", "The list is long."),
    *said(None, "The barrels of the recorder.", "Goodbye then."),
]


def test_a_word_of_one_item_is_proposed_in_the_form_most_often_said(guide: Guide) -> None:
    found = [one for one in cue_words(guide, TURNS) if one.item == "water"]
    assert [(one.word, one.turns, one.others) for one in found] == [("barrels", 3, 1)]


def test_words_said_of_everything_or_known_to_the_guide_are_not_proposed(guide: Guide) -> None:
    words = {one.word for one in cue_words(guide, TURNS)}
    assert "committee" not in words
    assert "hose" not in words


def test_one_turn_is_an_accident(guide: Guide) -> None:
    assert cue_words(guide, said("cost", "The treasurer sets it.")) == ()


def test_order_of_what_is_confirmed_does_not_matter(guide: Guide) -> None:
    assert cue_words(guide, TURNS) == cue_words(guide, TURNS[::-1])
