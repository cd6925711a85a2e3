"""Ways of saying that single out one, and ordinary sentences beside them that do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from workbench.model.case import Attribute
from workbench.model.interview import Study
from workbench.model.wording import Wording
from workbench.privacy import single
from workbench.privacy.background import background_of, inhabitants, shared_with_one

NOUNS = ("kommune", "kommunen", "municipality")
INFORMANTS = ("informanten", "interviewee")


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (single.described("Kommunen som la ned tjenesten, angrer.", NOUNS), "Kommunen som la ned"),
        (single.described("The municipality with the highest rents.", NOUNS), "The municipality"),
        (single.neighbours("Kommunen på øya seier det same.", NOUNS), "Kommunen på øya"),
        (single.landmarks("Da brua falt ned, ble det stille.", "nb", ()), "brua"),
        (single.dated_events("Etter raset i januar ble det stille."), "Etter raset"),
        (single.dated_events("When the bridge closed, nobody came."), "When the bridge closed"),
        (single.third_parties("Ei mor med to born flytta."), "Ei mor med to born"),
        (single.admissions("Kommunen gikk utenom, mot egne rutiner.", NOUNS, ()), "mot egne rut"),
        (single.unlike_others("Nowhere else were prices so high."), "Nowhere else"),
        (
            single.pointed_back("Informanten vi siterte ovenfor, gikk.", (), INFORMANTS),
            "Informanten",
        ),
    ],
)
def test_it_is_seen(found: Iterable[str], told: str) -> None:
    assert any(told in one for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Kommunene som fikk mange sent, hadde mindre tid.",
        "Etter sommeren kom det flere.",
        "Familier med barn fikk tilbud først.",
        "Kommunen skal etter lova finne bustad.",
        "The municipality is responsible for settlement by law.",
        "Rules changed during the year.",
    ],
)
def test_ordinary_sentences_single_out_nobody(text: str) -> None:
    found = (
        *single.described(text, NOUNS),
        *single.neighbours(text, NOUNS),
        *single.landmarks(text, "nb", ()),
        *single.dated_events(text),
        *single.third_parties(text),
        *single.admissions(text, NOUNS, INFORMANTS),
        *single.unlike_others(text),
        *single.pointed_back(text, NOUNS, INFORMANTS),
    )
    assert not found


def test_what_the_whole_study_is_about_is_no_landmark() -> None:
    assert list(single.landmarks("Hotellet ble brukt.", "nb", ())) == ["Hotellet"]
    assert not list(single.landmarks("Hotellet ble brukt.", "nb", {"hoteller"}))


def _noted(study: Study) -> Study:
    notes = ("Øykommune med fiskebruk og tomme gardshus.", "By ved en stor elv.")
    cases = [
        replace(
            case,
            note=Wording.of(notes[min(at, 1)]),
            attributes=(Attribute("population", 1120.0 * (at + 1), "persons"),),
        )
        for at, case in enumerate(study.cases)
    ]
    return replace(study, cases=tuple(cases))


def test_two_words_of_one_case_s_note_point_at_it(study: Study) -> None:
    background = background_of(_noted(study), "nb", ())
    assert list(shared_with_one("Der fiskebruket er, står gardshus tomme.", background))
    assert not list(shared_with_one("Der står gardshusene.", background))


def test_inhabitants_however_rounded_point_at_the_one_that_has_them(study: Study) -> None:
    noted = _noted(study)
    assert list(inhabitants("Der bor om lag 1 100 mennesker.", noted)) == ["1 100"]
    assert not list(inhabitants("De fikk 1 100 kroner.", noted))
    assert not list(inhabitants("Der bor 90 000 mennesker.", noted))
