"""Rank, callings, kin and tongues: the shape of a phrase tells, not a list of what was met."""

from __future__ import annotations

import pytest

from workbench.privacy.calling import callings
from workbench.privacy.case_name import called, distinctive, without_cases
from workbench.privacy.kin import kin_of_one
from workbench.privacy.record import aged, episodes, labels, on_record, stands_where
from workbench.privacy.tongue import conditions, tongues
from workbench.privacy.unique import singled_out

NOUNS = ("kommune", "kommunen", "ward")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De var de første i fylket som delte ut nøkler.", ["første i fylket"]),
        ("It was the last ward to close its kitchen.", ["was the last ward to", "the last ward"]),
        ("Hun er den eneste kvinnelige smeden.", ["den eneste kvinnelige"]),
        ("Ingen andre i regionen gjør det slik.", ["Ingen andre i regionen"]),
        ("Ingen andre begynner dagen med fløyte.", ["Ingen andre begynner"]),
        ("They alone let relatives stay.", ["They alone let"]),
        ("Ingen andre funn peker i den retningen.", []),
        ("Kommunen var den siste som svarte.", ["var den siste som"]),
        ("Den siste kommunen sa verken ja eller nei.", []),
        ("Det er den eneste måten å gjøre det på.", []),
        ("Den første tiden er viktigst.", []),
        ("They need more than the only thing they have.", []),
    ],
)
def test_rank_singles_out_where_a_field_or_a_deed_is_told(text: str, told: list[str]) -> None:
    found = list(singled_out(text, NOUNS))
    assert bool(found) is bool(told)
    assert all(any(one in words or words in one for words in found) for one in told)


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Skogforvalteren nektet.", "nb", ["Skogforvalteren"]),
        ("Presten låner ut huset sitt.", "nb", ["Presten"]),
        ("Jordmora og dyrlegen vet det.", "nb", ["Jordmora", "dyrlegen"]),
        ("The vet lends them a room.", "en", ["The vet"]),
        ("Den nye museumspedagogikkoordinatoren kom.", "nb", ["museumspedagogikkoordinatoren"]),
        ("Geologen og sveiseren var enige.", "nb", ["Geologen", "sveiseren"]),
        ("Sommeren kom, fristen gikk ut, og lederen sa fra.", "nb", []),
        ("Brukeren og pasienten spør sjelden.", "nb", []),
        ("The chief verger rang.", "en", ["The chief verger"]),
        ("They asked the night porter.", "en", ["the night porter"]),
        ("The manager and the nurse agreed.", "en", []),
    ],
)
def test_a_calling_in_the_definite_is_somebody(text: str, language: str, told: list[str]) -> None:
    assert list(callings(text, language, frozenset())) == told


def test_a_calling_that_the_study_is_about_is_nobody() -> None:
    assert not list(callings("Sveiseren er alene.", "nb", frozenset({"sveisere"})))


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Niesa til kasseraren fekk nøkkelen.", "nn", ["Niesa til kasseraren"]),
        ("Hans eldste bror kjører bussen.", "nb", ["Hans eldste bror"]),
        ("The caretaker's stepdaughter cleans.", "en", ["caretaker's stepdaughter"]),
        ("Elevens mor og barnets far må skrive under.", "nb", []),
        ("The patient's wife is told first.", "en", []),
    ],
)
def test_kin_of_somebody_and_kin_of_anybody(text: str, language: str, told: list[str]) -> None:
    assert list(kin_of_one(text, language)) == told


def test_a_tongue_that_somebody_speaks_unless_the_study_is_on_it() -> None:
    assert list(tongues("Vaktmesteren snakker litt kurdisk.", ()))
    assert not list(tongues("Vaktmesteren snakker litt kurdisk.", {"kurdisk"}))
    assert not list(tongues("De snakker norsk med hverandre.", ()))


def test_a_condition_of_one_is_told_of_and_of_many_is_not() -> None:
    assert list(conditions("En lærling med epilepsi fikk lov.")) == ["En lærling med epilepsi"]
    assert not list(conditions("Mange med epilepsi får lov."))


def test_a_case_is_known_by_the_part_of_its_name_that_is_its_own() -> None:
    assert distinctive("Fagervik Mekaniske", ("bedrift",), "nb") == ("Fagervik",)
    assert distinctive("Elder Ward", ("ward", "wards"), "en") == ("Elder",)
    assert distinctive("Fagervik", (), "nb") == ()
    assert list(called("Fagervik", "På Fagervik-lageret er det kaldt.")) == ["Fagervik"]
    assert "Bøe" not in without_cases("I Bøe og Sønner er det trangt.", ["Bøe og Sønner"])


@pytest.mark.parametrize(
    "text",
    [
        "The society was founded in 1874.",
        "Laget fylte nitti år.",
        "They won the county cup.",
        "Etter reportasjen ble det stille.",
        "De ble slått sammen med naboen.",
    ],
)
def test_what_stands_on_record_is_seen(text: str) -> None:
    assert list(on_record(text))


@pytest.mark.parametrize(
    "text",
    [
        "The ward stands on a hill.",
        "Det skjedde på fylkesvei 312.",
        "De holder til i et nedlagt kapell.",
        "They meet in a former brewery.",
    ],
)
def test_where_it_stands_is_seen(text: str) -> None:
    assert list(stands_where(text))


def test_an_ordinary_sentence_tells_of_no_record_place_or_person() -> None:
    for text in (
        "Kommunen bruker mye tid på møter.",
        "Staff stand by the plan.",
        "Tabell 3 viser fordelingen, og kapittel 4 sier mer.",
        "De fikk et nytt system.",
    ):
        assert not [*on_record(text), *stands_where(text), *labels(text), *aged(text)]


def test_an_episode_is_told_with_the_past_tense_of_a_thing_the_study_is_not_about() -> None:
    assert list(episodes("Da taket raste, var ingen hjemme.", "nb", ()))
    assert list(episodes("When the lift stopped, they waited.", "en", ()))
    assert not list(episodes("Da krisen startet, var de få.", "nb", ()))
    assert not list(episodes("Da taket raste, var ingen hjemme.", "nb", {"tak"}))
    assert not list(episodes("When the phone rings, they answer.", "en", ()))


def test_a_label_and_an_age_point_at_one_person() -> None:
    assert list(labels("Her er Nurse 4, uenig med de andre.")) == ["Nurse 4"]
    assert list(aged("En mann på åttisju bor der.")) == ["En mann på åttisju"]
