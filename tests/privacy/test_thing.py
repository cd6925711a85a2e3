"""Things that few places have: definite, single and foreign to what the study speaks of."""

from __future__ import annotations

import re

import pytest

from workbench.language.family import family
from workbench.privacy.matter import Heard, Matter, definite
from workbench.privacy.thing import held, things

STUDY = {
    "nb": "Studien ser på hvordan kommuner varsler om natten. alarm sensor vakt",
    "nn": "Studien ser på korleis kommunar varslar om natta. alarm sensor vakt",
    "en": "The study asks how schools keep phones out of lessons. pouch parent",
}
CASE = {"nb": ("kommune", "kommunen"), "nn": ("kommune", "kommunen"), "en": ("school",)}


def found(text: str, language: str, heard: Heard | None = None) -> list[str]:
    words = frozenset(re.findall(r"\w+", STUDY[language].casefold()))
    matter = Matter(words, language, heard) if heard else Matter(words, language)
    return list(things(text, matter, CASE[language]))


@pytest.mark.parametrize(
    ("language", "text", "thing"),
    [
        ("nb", "De møtes ved fyrtårnet.", "fyrtårnet"),
        ("nb", "I en kommune henger nøkkelen i ysteriet.", "ysteriet"),
        ("nb", "Kommunen fikk hjelp av brannvesenet.", "brannvesenet"),
        ("nn", "Varselet heng ved sida av ysteriet.", "ysteriet"),
        ("nn", "Dei ringer frå ferjekaia.", "ferjekaia"),
        ("en", "Phones are kept in the vestry.", "the vestry"),
        ("en", "They meet under the clock tower.", "the clock tower"),
        ("en", "Its lighthouse can be seen from there.", "Its lighthouse"),
    ],
)
def test_a_definite_thing_that_few_places_have_is_told(
    language: str, text: str, thing: str
) -> None:
    assert thing.casefold() in [one.casefold() for one in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Skolen og legen får beskjed om kvelden."),  # with a large family
        ("nb", "Natten er verst, og vakten må velge."),  # the study's own
        ("nb", "Usikkerheten og bemanningen er det samme overalt."),  # no thing
        ("nb", "Rådgiveren og sykepleieren er enige."),  # persons are looked at elsewhere
        ("nb", "Fyrtårn er det få av."),  # not definite
        ("nb", "Kommunene har kuttet, kasta og flytta mye."),  # verbs
        ("nn", "Namna og husa er dei same."),  # plurals
        ("en", "The lesson stops when the door opens."),
        ("en", "The majority took part, and the arrangement holds."),
        ("en", "Lighthouses are rare."),
    ],
)
def test_what_anybody_has_is_not_told(language: str, text: str) -> None:
    assert found(text, language) == []


def test_what_is_said_in_several_cases_or_asked_about_points_at_none() -> None:
    text = "De møtes ved fyrtårnet."
    assert found(text, "nb", Heard(cases=lambda word: 2 * (word == "fyrtårn"))) == []
    assert found(text, "nb", Heard(cases=lambda word: 1 * (word == "fyrtårn"))) == ["fyrtårnet"]
    assert found(text, "nb", Heard(asked=frozenset({"fyrtårn"}))) == []


@pytest.mark.parametrize(
    ("language", "text", "thing"),
    [
        ("nb", "De disponerer en snøscooter.", ["snøscooter"]),
        ("nb", "Kommunen har egen båt.", ["har egen båt"]),
        ("nb", "Kommunen har egen vakt.", []),
        ("nb", "Kommunen har egen bemanning.", []),
        ("nb", "Kommuner har egen båt.", []),  # not of one
        ("en", "They keep phones in a vestry.", ["vestry"]),
        ("en", "They keep phones in a bag.", []),
    ],
)
def test_what_somebody_has_is_told_in_the_indefinite_too(
    language: str, text: str, thing: list[str]
) -> None:
    matter = Matter(frozenset(re.findall(r"\w+", STUDY[language].casefold())), language)
    assert list(held(text, matter, CASE[language])) == thing


@pytest.mark.parametrize("word", ["fyrtårnet", "bikkja", "kirken", "gravemaskina", "rommet"])
def test_a_definite_form_is_known_of_listed_words_and_compounds(word: str) -> None:
    assert definite(word, "nb")


@pytest.mark.parametrize("word", ["bortkasta", "slutta", "namna", "kommunene", "fyrtårn", "åpen"])
def test_a_verb_or_a_plural_is_no_definite_singular(word: str) -> None:
    assert not definite(word, "nn")


def test_a_word_that_is_built_on_has_a_large_family() -> None:
    assert family("skolen", "nb") > 10 * family("fyrtårnet", "nb") > 0
    assert family("house", "en") > 10 * family("vestry", "en") > 0
    assert family("qwxyz", "en") == 0
