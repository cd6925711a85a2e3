from __future__ import annotations

import pytest

from workbench.findings.phrase import OF
from workbench.model.finding import Quantifier
from workbench.model.verdict import Fault
from workbench.trace.verify.numeral import closed, figures
from workbench.trace.verify.weight import (
    denials,
    limit,
    quantifiers,
    rank,
    weightier,
)

SETTLED = {"cases": "kommunene", "one": "én", "n": "to"}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("quantifier", list(Quantifier))
def test_every_word_of_quantity_the_report_uses_is_recognised(
    language: str, quantifier: Quantifier
) -> None:
    facts = SETTLED
    if language == "en":
        facts = {"cases": "the municipalities", "one": "one", "n": "two"}
    elif language == "nn":
        facts = {"cases": "kommunane", "one": "éin", "n": "to"}
    words = OF[language][quantifier].format_map(facts)
    assert quantifiers(f"{words[0].upper()}{words[1:]} har hus.")[0][0] is quantifier


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vi vil ikke, og vi kan ikkje.", 2),
        ("Me held fram utan dei.", 1),
        ("They don't, and never will.", 2),
        ("De kommer i morgen.", 0),
    ],
)
def test_denials_are_counted_in_three_languages(text: str, number: int) -> None:
    assert denials(text) == number


def test_a_figure_is_the_same_in_words_and_digits() -> None:
    assert figures("Fem intervjuer med 16 informanter", "nb") == figures(
        "5 intervjuer med 16 personer", "nb"
    )
    assert figures("0,94 og 12\u00a0300", "nb") == figures("0.94 og 12 300", "nb")


@pytest.mark.parametrize(
    ("was", "now", "language"),
    [("42 620", "42.620", "nb"), ("42\u00a0620", "42620", "nn"), ("42,620", "42 620", "en")],
)
def test_thousands_are_the_same_however_they_are_parted(was: str, now: str, language: str) -> None:
    assert closed(was, language) == closed(now, language) == "42620"
    assert closed("0,940 og 12.5", language) == "0,940 og 12.5"


@pytest.mark.parametrize(
    ("before", "words"),
    [("Det var minst ", "minst"), ("It took more than ", "more than"), ("Det kom ", "")],
)
def test_what_limits_a_number_stands_right_before_it(before: str, words: str) -> None:
    assert limit(before) == words


def test_a_modal_verb_that_gives_way_to_another_weighs_and_one_dropped_does_not() -> None:
    assert weightier("Den kan vise spennet.", "Den må vise spennet.", "nb") is Fault.REWORDED
    assert weightier("Den kan vise spennet.", "Den viser spennet.", "nb") is None
    assert weightier("Den kan vise det.", "Den kunne vise det.", "nb") is None


@pytest.mark.parametrize(
    ("words", "figure", "language"),
    [
        ("seksten informanter", "16", "nb"),
        ("trettisju punkter", "37", "nb"),
        ("tjueen kommuner", "21", "nb"),
        ("to hundre og seksten kodinger", "216", "nb"),
        ("hundre og åtte", "108", "nb"),
        ("tre hundre", "300", "nn"),
        ("thirty-seven items", "37", "en"),
        ("two hundred and sixteen codings", "216", "en"),
    ],
)
def test_numbers_of_several_words_are_one_figure(words: str, figure: str, language: str) -> None:
    assert dict(figures(words, language)) == {figure: 1}


def test_to_is_a_number_in_norwegian_only() -> None:
    assert figures("to av dem", "nn")
    assert not figures("we want to go", "en")


def test_exact_numbers_are_ranked_by_their_share() -> None:
    def ranked(words: str) -> int:
        return rank(Quantifier.EXACT, words, "", "3", "nb")

    assert ranked("to av de tre") > ranked("1 av de tre") > ranked("0 av de tre")
    assert ranked("3 av de tre") == rank(Quantifier.ALL, "", "", "3", "nb")


@pytest.mark.parametrize(
    ("was", "now", "fault"),
    [
        ("Det varte til 10. november.", "Det varte til 10. desember.", Fault.FIGURES),
        ("Vist 15. mars 2023.", "Vist 15.03.2023.", None),
        ("Det skjer i mai.", "Det kan skje i mai.", None),
        ("Små tall kan være tilfeldige.", "Små tall er tilfeldige.", Fault.REWORDED),
        ("Det korteste, og så det lengste.", "Det lengste, og så det korteste.", Fault.REWORDED),
        ("Om det motsatte sier en:", "Om det samme sier en:", Fault.REWORDED),
    ],
)
def test_months_reservations_and_opposites_weigh(was: str, now: str, fault: Fault | None) -> None:
    assert weightier(was, now, "nb") is fault
