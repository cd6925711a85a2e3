"""The house rule for words of quantity: what it says, and what it may never say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.findings.conftest import UNITS
from workbench.errors.authored import UnknownField, WrongKind
from workbench.findings.noun import noun_of
from workbench.findings.quantifier import allowed, choose, chosen, strength
from workbench.findings.rule import HOUSE, LIMITS, Rule, rule_of
from workbench.findings.tally import Tally
from workbench.findings.words import subject
from workbench.model.finding import Quantifier
from workbench.model.interview import Study
from workbench.trace.drift.noun import nouns_of
from workbench.trace.drift.quantity import quantities


@st.composite
def tallies(draw: st.DrawFn) -> Tally:
    total = draw(st.integers(1, 40))
    came_up = draw(st.integers(0, total))
    n = draw(st.integers(0, came_up))
    return Tally(
        n=n,
        came_up=came_up,
        total=total,
        mixed=draw(st.integers(0, n)),
        emergent=draw(st.booleans()),
        exposed=draw(st.booleans()),
    )


rules = st.builds(
    Rule,
    exact=st.integers(2, 20),
    all_but_one=st.integers(3, 20),
    most=st.floats(0.5, 0.95),
    several=st.floats(0, 0.5),
    couple=st.sampled_from([0, 2]),
)


STEPS = (
    (0, 5, 5, Quantifier.NONE),
    (0, 3, 5, Quantifier.NONE),
    (1, 1, 1, Quantifier.ONE),
    (1, 1, 5, Quantifier.ONE),
    (1, 2, 5, Quantifier.EXACT),
    (1, 3, 3, Quantifier.EXACT),
    (2, 3, 5, Quantifier.EXACT),
    (2, 2, 5, Quantifier.ALL),
    (3, 3, 3, Quantifier.ALL),
    (5, 5, 5, Quantifier.ALL),
    (4, 4, 5, Quantifier.ALL),
    (1, 5, 5, Quantifier.ONE),
    (4, 5, 5, Quantifier.ALL_BUT_ONE),
    (3, 4, 5, Quantifier.ALL_BUT_ONE),
    (4, 6, 6, Quantifier.MOST),
    (6, 9, 9, Quantifier.MOST),
    (2, 4, 5, Quantifier.HALF),
    (6, 12, 12, Quantifier.HALF),
    (2, 5, 5, Quantifier.COUPLE),
    (3, 5, 5, Quantifier.SEVERAL),
    (5, 12, 12, Quantifier.SEVERAL),
    (4, 12, 12, Quantifier.SOME),
    (3, 9, 9, Quantifier.SOME),
)


@pytest.mark.parametrize(("n", "came_up", "total", "word"), STEPS)
def test_the_rule_step_by_step(n: int, came_up: int, total: int, word: Quantifier) -> None:
    assert choose(n, came_up, total) is word


def test_every_class_is_reached_by_a_step() -> None:
    assert {word for _, _, _, word in STEPS} == set(Quantifier)


@given(tallies(), rules)
def test_of_the_words_allowed_none_is_stronger_than_the_rule_s(tally: Tally, rule: Rule) -> None:
    best, *others = allowed(tally, rule)
    assert best is chosen(tally, rule)
    for word in others:
        assert word is Quantifier.EXACT or strength(word) < strength(best)
        assert tally.n > 1 or word is Quantifier.EXACT
    assert Quantifier.NONE not in others


@given(tallies(), rules)
def test_one_case_more_never_takes_an_open_word_away(tally: Tally, rule: Rule) -> None:
    if tally.n < tally.came_up:
        more = replace(tally, n=tally.n + 1)
        best = strength(chosen(more, rule))
        for word in allowed(tally, rule):
            if word in {Quantifier.SOME, Quantifier.SEVERAL, Quantifier.MOST}:
                assert word in allowed(more, rule) or strength(word) >= best


@settings(deadline=None)  # the first word looked up reads the lists of word forms
@given(tallies().filter(lambda tally: tally.total > 1 and tally.came_up))
def test_the_words_read_back_as_the_same_class_in_three_languages(tally: Tally) -> None:
    word = chosen(tally)
    for unit in UNITS:
        noun = noun_of(unit, None, unit.language)
        told = subject(word, tally.n, tally.came_up, tally.total, noun)
        read = quantities(told, nouns_of([], unit.language, (unit.one,)))[0]
        same = {word.value} | ({"exact"} if tally.n == tally.came_up else set())
        same |= {"one"} if tally.n == 1 else set()
        assert read.amount.value in same, told


@given(tallies(), rules)
def test_a_word_is_never_stronger_than_the_evidence(tally: Tally, rule: Rule) -> None:
    word, n, d = chosen(tally, rule), tally.n, tally.came_up
    clear = tally.mixed == 0
    holds = {
        Quantifier.NONE: n == 0,
        Quantifier.ONE: n == 1,
        Quantifier.EXACT: n >= 1,
        Quantifier.COUPLE: n == 2,
        Quantifier.SOME: n >= 2,
        Quantifier.SEVERAL: n >= 2 and n > d * rule.several,
        Quantifier.HALF: 2 * n == d,
        Quantifier.MOST: 2 * n > d and n >= 2,
        Quantifier.ALL_BUT_ONE: n == d - 1 and n >= 2 and clear and not tally.exposed,
        Quantifier.ALL: n == d and n >= 2 and clear,
    }
    assert holds[word]


@given(tallies(), rules)
def test_one_case_more_never_weakens_the_word(tally: Tally, rule: Rule) -> None:
    if tally.n < tally.came_up:
        more = replace(tally, n=tally.n + 1)
        assert strength(chosen(more, rule)) >= strength(chosen(tally, rule))


@given(tallies())
def test_all_is_never_said_when_a_case_is_silent_or_of_two_minds(tally: Tally) -> None:
    silent = tally.n < tally.came_up
    if silent or tally.mixed:
        assert chosen(tally) is not Quantifier.ALL


@given(tallies())
def test_nobody_asked_means_an_exact_number_unless_every_case_raised_it(tally: Tally) -> None:
    if tally.emergent and tally.came_up < tally.total:
        assert chosen(tally) in {Quantifier.NONE, Quantifier.ONE, Quantifier.EXACT}


def test_the_odd_one_out_is_not_pointed_at_in_a_sensitive_matter() -> None:
    assert chosen(Tally(4, 5, 5, exposed=True)) is Quantifier.MOST


def test_all_of_two_minds_are_at_most_most() -> None:
    assert chosen(Tally(4, 4, 5, mixed=1)) is Quantifier.MOST
    assert chosen(Tally(3, 3, 5, mixed=1)) is Quantifier.EXACT


@pytest.mark.parametrize("tally", [Tally(3, 2, 5), Tally(1, 6, 5), Tally(-1, 2, 2)])
def test_numbers_that_do_not_nest_are_refused(tally: Tally) -> None:
    with pytest.raises(ValueError, match="Tally"):
        chosen(tally)


def test_a_study_may_set_its_own_thresholds(study: Study) -> None:
    stricter = replace(study, quantifiers=(("most", 0.7), ("exact", 4.0)))
    rule = rule_of(stricter)
    assert rule == replace(HOUSE, most=0.7, exact=4)
    assert choose(7, 10, 10, rule) is Quantifier.SEVERAL
    assert choose(8, 10, 10, rule) is Quantifier.MOST
    assert choose(2, 4, 4, rule) is Quantifier.EXACT


def test_a_threshold_there_is_none_of_is_refused_with_its_nearest(study: Study) -> None:
    with pytest.raises(UnknownField) as refused:
        rule_of(replace(study, quantifiers=(("mots", 0.7),)))
    assert refused.value.near == "most"
    assert "interviews/study.yaml, quantifiers" in refused.value.line("en")


@pytest.mark.parametrize("name", LIMITS)
def test_no_threshold_can_make_a_word_say_too_much(study: Study, name: str) -> None:
    for value in (LIMITS[name][0] - 0.1, LIMITS[name][1] + 0.1):
        with pytest.raises(WrongKind, match=name):
            rule_of(replace(study, quantifiers=((name, value),)))
