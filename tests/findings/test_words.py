"""Quantified subjects and sentences in three languages; the table of them is a file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.findings.noun import Noun, noun_of
from workbench.findings.numeral import counted, in_figures, in_words
from workbench.findings.quantifier import chosen
from workbench.findings.tally import Tally
from workbench.findings.words import exactly, filled, listed, sentence, singular, subject
from workbench.model.case import Group
from workbench.model.finding import Quantifier
from workbench.model.interview import Study, Unit
from workbench.model.wording import Wording

TABLE = Path(__file__).parent / "data" / "quantified.txt"
SAYS = {
    "nb": "{cases} er {avhengig|avhengige}",
    "nn": "{cases} er {avhengig|avhengige}",
    "en": "{cases} {depends|depend}",
}
ENTRY = re.compile(
    r"^(?P<title>[^:#\n]+): (?P<word>[a-z-]+) (?P<n>\d+)/(?P<d>\d+)/(?P<total>\d+)"
    r"(?P<marks>[ a-z]*)\n  (?P<nb>.+)\n  (?P<nn>.+)\n  (?P<en>.+)$",
    re.MULTILINE,
)


def entries() -> list[Any]:
    whole, group = TABLE.read_text(encoding="utf-8").split("## a group")
    return [
        pytest.param(grouped, language, found, id=f"{found['title']}-{language}-{grouped}")
        for grouped, text in ((False, whole), (True, group))
        for found in ENTRY.finditer(text)
        for language in SAYS
    ]


def noun(study: Study, language: str, *, grouped: bool = False) -> Noun:
    return noun_of(study.unit(language), study.groups[0] if grouped else None, language)


@pytest.mark.parametrize(("grouped", "language", "entry"), entries())
def test_every_class_reads_as_the_table_says(
    study: Study, language: str, entry: re.Match[str], *, grouped: bool
) -> None:
    n, d, total = (int(entry[name]) for name in ("n", "d", "total"))
    tally = Tally(n, d, total, "mixed" in entry["marks"], "emergent" in entry["marks"])
    word = chosen(tally)
    words = subject(word, n, d, total, noun(study, language, grouped=grouped))
    assert word.value == entry["word"]
    said = sentence(filled(SAYS[language], words, one=singular(word, n)))
    assert said == entry[language].replace("~", "\u00a0")


def test_the_table_has_every_class_for_cases_and_for_groups() -> None:
    whole, group = TABLE.read_text(encoding="utf-8").split("## a group")
    for text in (whole, group):
        assert {found["word"] for found in ENTRY.finditer(text)} == set(Quantifier)


@pytest.mark.parametrize(
    ("language", "unit", "one", "all_but_one", "both"),
    [
        (
            "nb",
            ("sykehus", "sykehuset", "sykehus", "sykehusene", "et"),
            "ett sykehus",
            "alle sykehusene unntatt ett",
            "begge sykehusene",
        ),
        (
            "nb",
            ("bygd", "bygda", "bygder", "bygdene", "ei"),
            "éi bygd",
            "alle bygdene unntatt éi",
            "begge bygdene",
        ),
        (
            "nn",
            ("sjukehus", "sjukehuset", "sjukehus", "sjukehusa", "eit"),
            "eitt sjukehus",
            "alle sjukehusa unnateke eitt",
            "begge sjukehusa",
        ),
        (
            "nn",
            ("bygd", "bygda", "bygder", "bygdene", "ei"),
            "éi bygd",
            "alle bygdene unnateke éi",
            "begge bygdene",
        ),
        (
            "en",
            ("school", "the school", "schools", "the schools", "one"),
            "one school",
            "all the schools but one",
            "both schools",
        ),
    ],
)
def test_the_number_one_agrees_with_the_unit(
    language: str, unit: tuple[str, ...], one: str, all_but_one: str, both: str
) -> None:
    of = noun_of(Unit(language, *unit), None, language)
    assert subject(Quantifier.ONE, 1, 5, 5, of) == one
    assert subject(Quantifier.ALL_BUT_ONE, 4, 5, 5, of) == all_but_one
    assert subject(Quantifier.ALL, 2, 2, 2, of) == both


def test_a_group_whose_name_is_no_kind_of_case_is_named_as_a_group(study: Study) -> None:
    cities = Group("x", Wording.of("byer"), "centrality", 1, 2)
    of = noun_of(study.unit("nb"), cities, "nb")
    assert subject(Quantifier.ALL, 2, 2, 2, of) == "begge kommunene i gruppen «byer»"
    assert subject(Quantifier.EXACT, 2, 3, 3, of) == "to av de tre kommunene i gruppen «byer»"
    big = Group("x", Wording.of("storkommuner"), "centrality", 1, 2)
    assert "i gruppen «storkommuner»" in noun_of(study.unit("nb"), big, "nb").all


@pytest.mark.parametrize(
    ("n", "came_up", "total", "language", "words"),
    [
        (2, 2, 2, "nb", "begge de mer sentrale kommunene"),
        (3, 3, 3, "nn", "alle dei tre meir sentrale kommunane"),
        (4, 4, 4, "en", "all four of the more central municipalities"),
        (1, 2, 2, "nb", "én av de to mer sentrale kommunene"),
        (2, 2, 3, "nb", "begge de mer sentrale kommunene der temaet kom opp,"),
        (0, 3, 3, "nb", "ingen av de mer sentrale kommunene"),
    ],
)
def test_groups_are_set_against_each_other_with_exact_numbers(
    study: Study, n: int, came_up: int, total: int, language: str, words: str
) -> None:
    assert exactly(n, came_up, total, noun(study, language, grouped=True)) == words


@pytest.mark.parametrize(
    ("template", "words", "said"),
    [
        (
            "{cases} er klar",
            "to av de tre der temaet kom opp,",
            "To av de tre der temaet kom opp, er klar.",
        ),
        (
            "dette gjelder {cases}",
            "begge der temaet kom opp,",
            "Dette gjelder begge der temaet kom opp.",
        ),
        (
            "for {cases}, er det nytt",
            "de der temaet kom opp,",
            "For de der temaet kom opp, er det nytt.",
        ),
        ("er {cases} {klar|klare}?", "alle", "Er alle klare?"),
    ],
)
def test_the_comma_behind_a_clause_stands_only_where_words_follow(
    template: str, words: str, said: str
) -> None:
    assert sentence(filled(template, words, one=False)) == said


@given(
    n=st.integers(0, 60),
    came_up=st.integers(0, 60),
    total=st.integers(1, 60),
    language=st.sampled_from(list(SAYS)),
    grouped=st.booleans(),
)
def test_every_subject_is_whole(
    n: int, came_up: int, total: int, language: str, *, grouped: bool
) -> None:
    came_up = min(came_up, total)
    n = min(n, came_up)
    unit = Unit("nb", "kommune", "kommunen", "kommuner", "kommunene", "en")
    group = Group("g", Wording.of("mer sentrale kommuner"), "x", 1, 2) if grouped else None
    word = chosen(Tally(n, came_up, total))
    words = subject(word, n, came_up, total, noun_of(unit, group, language))
    assert "{" not in words
    assert "  " not in words
    assert "kommune" in words


@pytest.mark.parametrize(
    ("value", "language", "figures", "words"),
    [
        (0, "nb", "0", "null"),
        (1, "nn", "1", "éin"),
        (12, "en", "12", "twelve"),
        (13, "nb", "13", "13"),
        (9999, "nb", "9999", "9999"),
        (12345, "nb", "12\u00a0345", "12\u00a0345"),
        (12345, "en", "12,345", "12,345"),
        (0.5, "nb", "0,5", "0,5"),
        (2.25, "en", "2.25", "2.25"),
    ],
)
def test_numbers_in_figures_and_words(
    value: float, language: str, figures: str, words: str
) -> None:
    assert in_figures(value, language) == figures
    assert in_words(value, language) == words


def test_a_figure_is_never_parted_from_its_noun() -> None:
    assert counted(20, "kommuner", "nb") == "20\u00a0kommuner"
    assert counted(3, "kommuner", "nb") == "tre kommuner"
    assert in_figures(0.7, "nb", 2) == "0,70"


def test_lists_read_as_lists() -> None:
    assert listed([], "nb") == ""
    assert listed(["a"], "nn") == "a"
    assert listed(["a", "b", "c"], "nb") == "a, b og c"
    assert listed(["a", "b"], "en") == "a and b"
