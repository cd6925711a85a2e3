"""Two files of one conversation are known from each other, and two conversations apart."""

from __future__ import annotations

from random import Random

from workbench.text.sketch import alike, sketch

WORDS = [
    "vi",
    "fikk",
    "to",
    "nye",
    "i",
    "mai",
    "og",
    "så",
    "kom",
    "sommeren",
    "med",
    "snø",
    "på",
    "taket",
    "uten",
    "at",
    "noen",
    "ringte",
    "oss",
]


def talk(seed: int) -> list[str]:
    random = Random(seed)  # noqa: S311 - words for a test
    return [random.choice(WORDS) + str(random.randrange(40)) for _ in range(2000)]


def test_a_corrected_text_is_the_same_conversation() -> None:
    words = talk(1)
    corrected = [word if number % 29 else word + "x" for number, word in enumerate(words)]
    assert alike(sketch(" ".join(words)), sketch(" ".join(corrected[100:])))


def test_another_conversation_is_not() -> None:
    assert not alike(sketch(" ".join(talk(1))), sketch(" ".join(talk(2))))
    assert not alike(sketch("ja"), sketch("ja"))
