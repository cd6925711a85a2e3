from __future__ import annotations

import pytest

from workbench.trace.verify.telling import speech, tells


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("En av lederne forteller: Vi har gitt opp.", "Vi har gitt opp."),
        ("One of them said to us: I gave up.", "I gave up."),
        ("Rapporten sier: huset ligger i skogen.", ""),
        ("Slik forteller informantene det:", ""),
        ("Vi har gitt opp.", ""),
    ],
)
def test_speech_is_the_first_person_behind_a_verb_of_telling(sentence: str, said: str) -> None:
    assert speech(sentence) == said


def test_only_a_verb_right_behind_makes_somebody_speak() -> None:
    assert tells("Informantene mener at", len("Informantene"))
    assert not tells("Informantene har samtykket, og vi sier takk", len("Informantene"))


def test_what_is_held_stands_in_a_clause_of_its_own() -> None:
    assert tells("Informantene er tydelige på at det haster", len("Informantene"))
    assert tells("The informants agree that it is late", len("The informants"))
    assert not tells("Informantene ble valgt slik at alle kom", len("Informantene"))
    assert not tells("The informants were informed that we record", len("The informants"))
