"""Sentences that are harmless alone and point at one case together."""

from __future__ import annotations

from workbench.privacy.across import Told, apart, joined
from workbench.privacy.matter import Heard, Matter

MATTER = Matter(frozenset({"kommune", "natt", "vakt", "hjelp"}), "nb")
FIRST = "Et sted har de garasje med brannvesenet."
LATER = "Der de har garasje med brannvesenet, gis det hjelp uten vedtak."
PLAIN = "Natten er verst for de fleste."


def _joined(*told: tuple[str, str], matter: Matter = MATTER) -> list[tuple[int, str]]:
    return list(joined([Told(*one) for one in told], matter, ("kommune",)))


def test_two_sentences_in_two_chapters_are_joined_by_what_no_other_has() -> None:
    found = _joined((FIRST, "findings"), (PLAIN, "findings"), (LATER, "conclusion"))
    assert found == [(2, "garasje med brannvesenet")]


def test_what_stands_in_one_chapter_or_in_a_third_place_joins_nothing() -> None:
    assert not _joined((FIRST, "findings"), (LATER, "findings"))
    assert not _joined((FIRST, "a"), (LATER, "b"), (f"{FIRST} Igjen.", "c"))
    assert not _joined((FIRST, "a"), ("De har garasje.", "b"))


def test_two_sentences_on_all_cases_are_not_joined() -> None:
    many = (FIRST.replace("Et sted har de", "Mange har"), LATER.replace("Der de har", "Noen har"))
    assert not _joined((many[0], "findings"), (many[1], "conclusion"))


def test_words_that_several_cases_say_join_nothing() -> None:
    heard = Heard(cases=lambda word: 2 * "garasje".startswith(word))
    matter = Matter(MATTER.words, "nb", heard)
    assert not _joined((FIRST, "findings"), (LATER, "conclusion"), matter=matter)


def _apart(*texts: str) -> list[tuple[int, str]]:
    told = [Told(text, "findings") for text in texts]
    return list(apart(told, ("klinikkene", "klinikker"), "nb"))


def test_a_count_over_a_kind_of_case_tells_of_those_left_out() -> None:
    found = _apart(
        "Seks av klinikkene spiller musikk.",
        "Blant klinikkene som ligger i byen, er det fem som spiller musikk.",
    )
    assert found == [(1, "Blant klinikkene som")]


def test_counts_that_differ_by_more_or_are_of_something_else_tell_nothing() -> None:
    part = "Blant klinikkene som ligger i byen, er det {} som spiller musikk."
    assert not _apart("Seks av klinikkene spiller musikk.", part.format("tre"))
    assert not _apart("Seks av klinikkene har kurs om frykt.", part.format("fem"))
    assert not _apart("Seks av klinikkene spiller musikk.", "Fem av klinikkene spiller musikk.")
