"""One person's life, told beside their part in the matter of the study."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from workbench.privacy.life import ill, lives, members, tied
from workbench.privacy.matter import Matter

ASKED = {
    "nb": "lærling veileder samtale skole jobb besøk",
    "nn": "trening medlem kontingent",
    "en": "ward patient discharge medicine family",
}


def told(text: str, language: str) -> list[str]:
    words = frozenset(re.findall(r"\w+", ASKED[language]))
    return list(lives(text, Matter(words, language)))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("nb", "Sykepleieren jobbet på oljeplattform før hun kom hit.", "oljeplattform"),
        ("nb", "Læreren spilte munnspill i pausen.", "munnspill"),
        ("nb", "Læreren med protesebein er den de spør.", "Læreren med protesebein"),
        ("nn", "Trenaren har sjølv vore i OL.", "har sjølv vore"),
        ("nb", "Læreren var misjonær i mange år.", "var misjonær"),
        ("en", "The nurse used to drive for a bishop.", "used to drive for a bishop"),
        ("en", "The nurse with the moustache knows.", "moustache"),
    ],
)
def test_what_is_told_of_one_persons_life_is_seen(language: str, text: str, words: str) -> None:
    assert any(words in one or one in words for one in told(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Veilederen snakker med skolen før besøket."),
        ("nb", "Læreren har ansvar for mange og lite tid."),
        ("nb", "Lærlinger spiller munnspill."),  # no one person
        ("nn", "Trenaren tek ansvar for kontingenten."),
        ("en", "The nurse calls the family before the round."),
        ("en", "Patients used to wait longer."),
        ("en", "The ward with the longest wait changed."),
    ],
)
def test_what_people_do_in_their_part_is_not(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("finder", "text", "seen"),
    [
        (members, "De er tre på kontoret.", True),
        (members, "They are four in the office.", True),
        (members, "De er to av de fem.", False),
        (tied, "Den ene er gift med en av de andre.", True),
        (tied, "Two of the people interviewed were married to each other.", True),
        (ill, "En av lederne er sykmeldt.", True),
        (ill, "She told us of her own stroke.", True),
        (ill, "Mange er sykmeldt om vinteren.", False),
        (tied, "Tallene er i slekt med andre funn.", False),
    ],
)
def test_how_many_they_are_and_whose_kin(
    finder: Callable[[str], Iterable[str]], text: str, *, seen: bool
) -> None:
    assert bool(list(finder(text))) is seen
