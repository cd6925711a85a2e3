"""What one cause has done to a report is told once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.repeated import Repeated
from workbench.model.verdict import Deviation, Fault, Subject, Verified
from workbench.trace.verify.page import to_page
from workbench.trace.verify.repeated import repeated
from workbench.trace.worddiff import word_difference


def _changed(was: str, now: str, subject: Subject = Subject.CLAIM, at: int = 0) -> Deviation:
    changes = word_difference(was, now)
    return Deviation(subject, Fault.REWORDED, ("C",), "Funn", at, was, now, changes)


def test_what_find_and_replace_did_is_one_cause_whatever_the_endings() -> None:
    found = [
        _changed("Alle kommunene har hus.", "Alle byene har hus."),
        _changed("Flere kommuner leier.", "Flere byer leier.", Subject.NUMBER),
        _changed("Kommunen og kommunens hus", "Byen og byens hus", Subject.QUOTE),
        _changed("Alle kommunene leier.", "Alle byene leier ikke."),
        _changed("mellomkommunale tiltak", "mellombyale tiltak", Subject.TABLE),
    ]
    every, own = repeated(found)
    assert every.deviations == (*found[:3], found[4])
    assert every.swaps[0] == ("kommunene", "byene")
    assert every.shown[0] is found[2]  # a quote first
    assert every.about("nb") == "1 × sitat, 1 × påstand, 1 × tall, 1 × tabell"
    assert own.alone
    assert own.deviations == (found[3],)


def test_other_words_with_the_same_letters_changed_are_other_causes() -> None:
    found = [_changed(f"De {was} der.", f"De {now} der.") for was, now in _VOWELS]
    assert [one.alone for one in repeated(found)] == [True, True, True]


_VOWELS = (("bosatte", "bosette"), ("mange", "menge"), ("var", "ver"))


def test_two_alike_stand_by_themselves() -> None:
    found = [_changed("Alle kommuner", "Alle byer"), _changed("Fem kommuner", "Fem byer")]
    assert [one.deviations for one in repeated(found)] == [(one,) for one in found]


def test_what_is_missing_at_one_place_is_one_cause() -> None:
    gone = [Deviation(Subject.CLAIM, Fault.DELETED, (f"C-{n}",), "Funn", 7) for n in range(4)]
    (one,) = repeated(gone)
    assert one.said("en") == gone[0].said("en")
    assert len({name for each in one.deviations for name in each.ids}) == len(gone)


@given(st.lists(st.sampled_from(["kommuner", "hus", "hus og hjem", "alle"]), max_size=12))
def test_no_place_is_lost_or_told_twice(words: list[str]) -> None:
    found = [_changed(f"Vi har {one}.", "Vi har byer.", at=at) for at, one in enumerate(words)]
    told = [each for one in repeated(found) for each in one.deviations]
    assert sorted(told, key=lambda one: one.paragraph) == found


@pytest.mark.parametrize(
    ("language", "counted"), [("nb", "3 å se på, av én årsak."), ("en", "3 to look at, of one")]
)
def test_the_page_has_each_place_and_says_of_how_many_causes(language: str, counted: str) -> None:
    found = tuple(_changed(f"{n} kommuner", f"{n} byer", at=n) for n in range(3))
    page = to_page(Verified(found, (0, 0), (0, 0), (0, 0)), "r.docx", language).decode()
    assert counted in page
    assert page.count("<del>kommuner</del>") == len(found)
    assert page.count("«kommuner» → «byer»") == len(("in the table", "over the places"))


def test_words_put_in_or_taken_out_are_said_so() -> None:
    put_in = Repeated((_changed("Vi har", "Vi har ikke"),) * 3, (("", "ikke"),))
    assert put_in.said("nb") == "(ingenting) → «ikke»"
