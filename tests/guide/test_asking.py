"""What a question asks for, and the figures it is weighed by."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from workbench.guide.asking import asked_alike, kinds
from workbench.guide.weights import SIGNS, Weights, fitted
from workbench.language.field import fields
from workbench.model.guide import Guide
from workbench.model.transcript import Transcript


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("How many of you are there?", "en", {"number"}),
        ("How do you share them?", "en", {"way"}),
        ("Hvor mange er dere, og hvem bestemmer?", "nb", {"number", "person"}),
        ("Hvor ligger det?", "nb", {"place"}),
        ("Kvifor vart det slik?", "nn", {"reason"}),
        ("Hur många är ni?", "sv", {"number"}),
        ("Hvornår begyndte I?", "da", {"time"}),
        ("Fortell om dagen.", "nb", set()),
    ],
)
def test_of_how_many_the_number_is_asked_for_and_not_the_way(
    text: str, language: str, expected: set[str]
) -> None:
    assert kinds(text, language) == expected


def test_only_asking_turns_ask_and_their_last_question_counts(
    guide: Guide, talk: Callable[..., Transcript]
) -> None:
    turns = talk("I: Why? And what does it cost?", "P: What does it cost?", "I: Who?").turns
    found = asked_alike(guide, turns, np.array([True, False, True]), "en")
    assert found.shape == (3, len(guide.items) + 1)
    assert not found[1].any()
    assert not found[:, -1].any()
    named = [item.id for item in guide.items]
    assert found[2].argmax() == named.index("who")
    assert found[0, named.index("cost")] > 0


@pytest.mark.parametrize("meaning", [True, False])
def test_the_figures_are_read_as_they_are_told(*, meaning: bool) -> None:
    weights = fitted(meaning=meaning)
    assert Weights.read(weights.told()).told() == weights.told()
    assert bool(weights.signs[:, SIGNS.index("near")].any()) == meaning


def test_a_narrow_field_serves_both_languages() -> None:
    assert set(fields("budget", "en")) & set(fields("budsjettet", "nb"))
    assert fields("xyzzy", "nb") == ()
