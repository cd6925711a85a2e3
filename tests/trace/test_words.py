from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.model.trail import Change, Fate
from workbench.model.transcript import Transcript
from workbench.trace.worddiff import word_difference
from workbench.trace.words import exact, like

Talk = Callable[..., Transcript]
LINES = (
    "Q: Hva skjedde med bemanningen?",
    "p1: Vi fikk «to nye» i mai – det holdt akkurat gjennom sommeren, [latter] og så høsten.",
    "p2: Vi fikk også lån fra Husbanken, men det tok tid.",
)


def hits(talk: Talk, query: str, *, by: Callable[..., object] = exact) -> list[str]:
    transcript = talk(*LINES)
    found = by(query, [talk("p9: Ja, ja.", interview="I9"), transcript])
    assert isinstance(found, tuple)
    return [transcript.text[hit.span.start : hit.span.end] for hit in found]


@pytest.mark.parametrize(
    ("query", "stands"),
    [
        ("det tok tid", "det tok tid"),
        ('«Vi fikk "to nye" i mai - det holdt»', "Vi fikk «to nye» i mai – det holdt"),
        ("vi  fikk\n«to nye» …", "Vi fikk «to nye"),
        ("gjennom sommeren, [latter] og så", "gjennom sommeren, [latter] og så"),
        (
            "vi fikk «to nye» […] gjennom sommeren",
            "Vi fikk «to nye» i mai – det holdt akkurat gjennom sommeren",
        ),
        ("[Vi] fikk også lån [fra banken], men det […]", "fikk også lån fra Husbanken, men det"),
        ("gjennom sommeren (…) høsten.", "gjennom sommeren, [latter] og så høsten."),
    ],
)
def test_pasted_words_are_found_whatever_their_typography_and_cuts(
    talk: Talk, query: str, stands: str
) -> None:
    assert hits(talk, query) == [stands]


@pytest.mark.parametrize(
    "query", ["det tok lang tid", "sommeren […] mai", "to nye […] Husbanker", "[…]", ""]
)
def test_words_that_do_not_stand_there_are_not_found_exactly(talk: Talk, query: str) -> None:
    assert hits(talk, query) == []


def test_a_cut_does_not_reach_across_half_an_interview(talk: Talk) -> None:
    far = talk("p1: Først sa vi ja.", "p1: " + "mellom " * 300, "p1: Så sa vi nei.")
    assert exact("Først sa vi […] vi nei", [far]) == ()


def test_changed_words_are_found_by_likeness_with_what_differs(talk: Talk) -> None:
    transcript = talk(*LINES)
    (hit,) = like("Vi fikk ikke lån fra Husbanken, men det tok tid", [transcript])
    assert hit.interview == "I1"
    assert 80 < hit.score < 100
    assert Change(Fate.GONE, "også") in hit.changes
    assert Change(Fate.NEW, "ikke") in hit.changes


def test_a_resembling_place_begins_and_ends_with_whole_words(talk: Talk) -> None:
    transcript = talk(*LINES)
    (hit,) = like("kk også et lån fra Husbanken, men det tok t", [transcript])
    assert transcript.text[hit.span.start : hit.span.end].split()[0] in {"Vi", "fikk"}
    assert transcript.text[hit.span.start : hit.span.end].split()[-1] in {"tok", "tid."}


def test_an_inserted_not_is_shown_however_high_the_score(talk: Talk) -> None:
    (hit,) = like(
        "vi fikk ikke «to nye» i mai – det holdt akkurat gjennom sommeren", [talk(*LINES)]
    )
    assert hit.score > 85
    assert [one for one in hit.changes if one.fate is Fate.NEW] == [Change(Fate.NEW, "ikke")]


def test_few_words_are_not_looked_for_by_likeness(talk: Talk) -> None:
    assert hits(talk, "fra Husbanken og det tok", by=like) == []


def test_what_nobody_said_is_not_found(talk: Talk) -> None:
    invented = "hunden sprang over jordet mens katten lå og sov under et tre"
    assert hits(talk, invented, by=like) == []


words = st.lists(
    st.sampled_from(["vi", "fikk", "ikke", "to", "nye", "«så»", "å", "🙂"]), max_size=15
)


@given(words, words)
def test_a_difference_holds_both_texts(before: list[str], after: list[str]) -> None:
    changes = word_difference(" ".join(before), " ".join(after))
    kept = [one.words for one in changes if one.fate is not Fate.NEW]
    asked = [one.words for one in changes if one.fate is not Fate.GONE]
    assert " ".join(kept) == " ".join(before)
    assert " ".join(asked) == " ".join(after)


def test_signs_around_words_are_no_difference() -> None:
    assert word_difference("Ja, «vi fikk» det.", "ja vi fikk det") == (
        Change(Fate.SAME, "Ja, «vi fikk» det."),
    )


@given(st.data())
def test_any_stretch_of_whole_words_is_found(talk: Talk, data: st.DataObject) -> None:
    transcript = talk(*LINES)
    spoken = transcript.turns[1].text.split()
    start = data.draw(st.integers(0, len(spoken) - 1))
    end = data.draw(st.integers(start + 1, len(spoken)))
    query = " ".join(spoken[start:end])
    assume(any(sign.isalnum() for sign in query))
    found = exact(query, [transcript])
    places = [transcript.text[hit.span.start : hit.span.end] for hit in found]
    assert any(query.strip(" «»[]") in place or place in query for place in places)


def test_a_hundred_interviews_are_searched(talk: Talk) -> None:
    chance = random.Random(1)  # noqa: S311 - the same words every time
    vocabulary = [f"ord{number}" for number in range(3_000)]
    transcripts = [
        talk(
            *(f"p1: {' '.join(chance.choices(vocabulary, k=60))}" for _ in range(100)),
            interview=f"I{one}",
        )
        for one in range(100)
    ]
    wanted = transcripts[70].turns[50].text.split()[10:40]
    wanted[7] = "endret"
    (best, *_) = like(" ".join(wanted), transcripts)
    assert best.interview == "I70"
    assert transcripts[70].turns_in(best.span)[0].number == 51
