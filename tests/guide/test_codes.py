"""What the codebook says of the guide's items helps to key."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.coding.codebook import read_codebook
from workbench.guide.codes import of_codes
from workbench.guide.keying import key_turns
from workbench.model.codebook import Codebook
from workbench.model.guide import Guide
from workbench.model.transcript import Transcript

BOOK = """
version: "1"
themes:
  - id: running
    name: Running it
    definition: How it is run.
    codes:
      - id: lottery
        name: Names in a hat
        definition: Beds go by drawing lots among the gardeners.
        exclude: A treasurer who keeps the cash box.
        example: We drew straws for the sunny corner.
        keywords: [raffle, straws]
        guide: [sharing, gone]
        finding: "{cases} {draws|draw} lots"
      - id: emerging
        name: Feuds
        definition: Marrows are stolen by night.
        finding: "{cases} {has|have} feuds"
"""

SAID = (
    "I: Who are you?",
    "P: I keep the keys.",
    "I: So is it straws out of a hat then?",
    "P: A raffle, yes, every gardener draws, and last year I drew the sunny corner.",
)
"""Words of the codebook that the guide does not have."""


@pytest.fixture(scope="module")
def book() -> Codebook:
    return read_codebook(BOOK.encode(), "codebook.yaml")


def test_a_code_says_of_its_items_all_but_what_it_excludes(book: Codebook) -> None:
    told = of_codes(book, "en")
    sharing = [text for item, text in told if item == "sharing"]
    assert {item for item, _ in told} == {"sharing", "gone"}
    assert "raffle straws" in sharing
    assert "We drew straws for the sunny corner." in sharing
    assert not any("treasurer" in text or "Marrows" in text for _, text in told)


def test_words_of_a_code_speak_for_the_item_it_is_asked_under(
    guide: Guide, book: Codebook, talk: Callable[..., Transcript]
) -> None:
    said = talk(*SAID)
    without = dict(key_turns(said, guide).of(4).best).get("sharing", 0.0)
    with_book = key_turns(said, guide, codes=of_codes(book, "en"))
    assert with_book.of(4).item == "sharing"
    assert dict(with_book.of(4).best)["sharing"] > without + 0.2


def test_an_item_that_the_guide_does_not_have_says_nothing(
    guide: Guide, talk: Callable[..., Transcript]
) -> None:
    said = talk(*SAID)
    assert key_turns(said, guide, codes=(("gone", "raffle straws hat"),)) == key_turns(said, guide)
