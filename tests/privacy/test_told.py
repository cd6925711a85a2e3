"""What is told of a person or a place in passing, and ordinary sentences beside it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from workbench.privacy import told
from workbench.privacy.kin import kin_of_one
from workbench.privacy.record import on_record

NOUNS = ("kommune", "kommunen", "municipality")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (told.persons("Lederen er en mann i femtiåra."), "er en mann"),
        (told.persons("She used to chair the board."), "used to chair the board"),
        (kin_of_one("He is married to the mayor.", "en"), "married to the mayor"),
        (told.livelihoods("Kommunen lever av turisme.", NOUNS), "Kommunen lever av turisme"),
        (told.livelihoods("De bor i det gamle prestegården.", NOUNS), "det gamle prestegården"),
        (on_record("The municipality was merged with two others."), "merged with two"),
        (told.held_otherwise("In one municipality the interview was by phone.", NOUNS), "phone"),
        (told.called_after("Ekerhavn", "De ekerhavnske løsningene holdt."), "ekerhavnske"),
        (told.called_after("Alta", "Altaværingene ville ikke."), "Altaværingene"),
    ],
)
def test_it_is_seen(found: Iterable[str], words: str) -> None:
    assert any(words in one for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Kommunene lever med usikkerheten, og den gamle ordningen er borte.",
        "Familiene kom sammen.",
        "Intervjuene ble holdt på Teams eller telefon.",
        "Det altoverskyggende spørsmålet var bolig.",
        "The old rules used to apply to all municipalities.",
        "Tjenestene ble slått sammen med hverandre.",
    ],
)
def test_ordinary_sentences_tell_of_nobody(text: str) -> None:
    found = (
        *told.persons(text),
        *kin_of_one(text, "nb"),
        *told.livelihoods(text, NOUNS),
        *on_record(text),
        *told.held_otherwise(text, NOUNS),
        *told.called_after("Alta", text),
    )
    assert not found
