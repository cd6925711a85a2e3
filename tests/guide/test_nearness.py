"""Meaning without a shared word, seen by a trained model."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from workbench.guide.keying import Keyer
from workbench.guide.nearness import Compass, readings
from workbench.language.meaning import BUNDLED, remember
from workbench.model.guide import Guide
from workbench.model.transcript import Transcript

Talk = Callable[..., Transcript]

LINES = (
    "I: Who are you, then?",
    "P: I keep the keys.",
    "I: Zzz qqq?",
    "P: Vvv www ppp.",
    "I: What is the rent?",
    "P: Forty pounds.",
)


@pytest.fixture
def seen(guide: Guide) -> str:
    """Return the name of a model that thinks «Zzz qqq» the same as question 2a."""
    model = "a model of the test"
    rng = np.random.default_rng(7)
    base = rng.normal(size=64)
    for text in (*readings(guide), *(line.partition(": ")[2] for line in LINES)):
        row = base + rng.normal(size=64) * 0.3
        if "water" in text or "Zzz" in text or "Vvv" in text:
            row = base + 2.5 * np.eye(64)[3]
        remember([text], [tuple(row / np.linalg.norm(row))], model)
    return model


def test_a_paraphrase_is_near_its_item(guide: Guide, talk: Talk, seen: str) -> None:
    near = Compass(guide, seen).near(talk(*LINES).turns)
    assert near is not None
    water = [item.id for item in guide.items].index("water")
    assert near.items.shape == (6, len(guide.items) + 1)
    assert near.items[2].argmax() == water
    assert near.akin[3] == near.akin.max()


def test_meaning_keys_what_words_cannot(guide: Guide, talk: Talk, seen: str) -> None:
    said = talk(*LINES)
    assert Keyer(guide, (), seen).key(said).of(3).item == "water"
    blind = dict(Keyer(guide, (), "none").key(said).of(3).best).get("water", 0.0)
    assert blind < 0.5


def test_without_a_model_nothing_is_near(guide: Guide, talk: Talk) -> None:
    assert Compass(guide, "none").near(talk(*LINES).turns) is None


def test_the_small_model_knows_norwegian_paraphrases(
    guide: Guide, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip(BUNDLED)
    monkeypatch.undo()
    said = talk("I: Hvor mye må folk betale for å få leie en jordlapp?", "P: Førti i året.")
    near = Compass(guide, BUNDLED).near(said.turns)
    assert near is not None
    assert near.items[0].argmax() == [item.id for item in guide.items].index("cost")
