"""Words of quantity in statements: what is counted, in which group, and where it is only told."""

from __future__ import annotations

import pytest

from workbench.trace.drift.amount import Amount
from workbench.trace.drift.noun import nouns_of
from workbench.trace.drift.quantity import quantities


@pytest.mark.parametrize(
    ("language", "unit", "text", "amount"),
    [
        ("nb", "kommune", "Samarbeidet oppleves gjennomgående som tungt.", Amount.MOST),
        ("nn", "kommune", "Dei fleste stader er det tungt.", Amount.MOST),
        ("en", "pool", "The water is colder everywhere.", Amount.ALL),
        ("nb", "kommune", "Kommunene flest er fornøyde.", Amount.MOST),
        ("nb", "muse", "Et enkelt museum har stengt.", Amount.ONE),
        ("en", "pool", "Every single pool chose it.", Amount.ALL),
    ],
)
def test_how_many_is_told_in_other_ways_too(
    language: str, unit: str, text: str, amount: Amount
) -> None:
    (found,) = quantities(text, nouns_of((), language, [unit]))
    assert (found.amount, found.group) == (amount, frozenset())


@pytest.mark.parametrize(
    "text", ["The three outdoor pools closed.", "The outdoor pools closed early."]
)
def test_any_word_before_an_english_noun_tells_which_they_are(text: str) -> None:
    (found,) = quantities(text, nouns_of((), "en", ["pool"]))
    assert found.group == {"outdoor"}


def test_a_verb_between_is_no_group() -> None:
    found = quantities("Several say pools should open.", nouns_of((), "en", ["pool"]))
    assert not any(one.group for one in found)
