"""One thing is told in the singular."""

from __future__ import annotations

import pytest

from workbench.text.counted import filled


@pytest.mark.parametrize(
    ("language", "phrase", "number", "told"),
    [
        ("en", "{number} codings removed.", 1, "1 coding removed."),
        ("en", "{number} codings removed.", 0, "0 codings removed."),
        ("en", "Code {number} passages", 21, "Code 21 passages"),
        ("en", "{number} open findings on disclosure.", 1, "1 open finding on disclosure."),
        ("nb", "{number} åpne funn om gjenkjenning.", 1, "1 åpent funn om gjenkjenning."),
        ("nb", "{number} åpne funn om gjenkjenning.", 2, "2 åpne funn om gjenkjenning."),
        ("nb", "{number} kodinger fjernet.", 1, "1 koding fjernet."),
        ("en", "{number} across", 1, "1 across"),
    ],
)
def test_a_noun_agrees_with_its_number(language: str, phrase: str, number: int, told: str) -> None:
    assert filled(phrase, {"number": number}, language) == told


def test_a_phrase_without_facts_stays_as_it_is() -> None:
    assert filled("{a} codings", {}, "en") == "{a} codings"
