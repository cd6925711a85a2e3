"""Sentences that state several claims: none is lost, none doubled, no quantity changed."""

# ruff: noqa: E501 - sentences are written whole

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.findings.conftest import NAMES, World, draw, say
from workbench.model.codebook import Code
from workbench.model.finding import Claim, Findings, Quantifier, Sentence, Side, Told

WORDS = {
    "nb": {
        Quantifier.NONE: "ingen",
        Quantifier.ONE: "én",
        Quantifier.COUPLE: "et par",
        Quantifier.SOME: "noen",
        Quantifier.SEVERAL: "flere",
        Quantifier.HALF: "halvparten",
        Quantifier.MOST: "de fleste",
        Quantifier.ALL_BUT_ONE: "alle (?:kommunene )?unntatt én",
        Quantifier.ALL: "(?:alle|begge)",
    },
    "nn": {
        Quantifier.NONE: "ingen",
        Quantifier.ONE: "éin",
        Quantifier.COUPLE: "eit par",
        Quantifier.SOME: "nokre",
        Quantifier.SEVERAL: "fleire",
        Quantifier.HALF: "halvparten",
        Quantifier.MOST: "dei fleste",
        Quantifier.ALL_BUT_ONE: "alle (?:kommunane )?unnateke éin",
        Quantifier.ALL: "(?:alle|begge)",
    },
    "en": {
        Quantifier.NONE: "(?:none|neither)",
        Quantifier.ONE: "one",
        Quantifier.COUPLE: "a couple",
        Quantifier.SOME: "some",
        Quantifier.SEVERAL: "several",
        Quantifier.HALF: "half",
        Quantifier.MOST: "most",
        Quantifier.ALL_BUT_ONE: "all (?:the municipalities )?but one",
        Quantifier.ALL: "(?:all|both)",
    },
}
"""What each class is called, written for the test: the specification, not the code's own table."""

NUMBERS = {
    "nb": ("", "én", "to", "tre", "fire", "fem", "seks", "sju"),
    "nn": ("", "éin", "to", "tre", "fire", "fem", "seks", "sju"),
    "en": ("", "one", "two", "three", "four", "five", "six", "seven"),
}

CODES = ("rent", "staff", "e-new", "s-bent")
SIDES = {Side.FOR: "holds", Side.AGAINST: "denies"}

signs = st.lists(st.sampled_from("+-±0."), min_size=5, max_size=len(NAMES))


def told_apart(code: Code) -> Code:
    """Return a code whose two sentences hold words that no other's hold."""
    ends = {side: f"{word}-{code.id}" for side, word in SIDES.items()}
    sentences = {side: f"{{cases}} har sagt {end} og mer" for side, end in ends.items()}
    english = {side: f"{{cases}} {{has|have}} said {end} and more" for side, end in ends.items()}
    return replace(
        code,
        finding=say(sentences[Side.FOR], sentences[Side.FOR], english[Side.FOR]),
        contrary=say(sentences[Side.AGAINST], sentences[Side.AGAINST], english[Side.AGAINST]),
    )


def world(rows: Iterable[list[str]]) -> World:
    lines = [*rows]
    width = min(map(len, lines))
    made = draw({name: " ".join(row[:width]) for name, row in zip(CODES, lines, strict=False)})
    themes = tuple(
        replace(theme, codes=tuple(told_apart(one) for one in theme.codes))
        for theme in made.codebook.themes
    )
    return replace(made, codebook=replace(made.codebook, themes=themes))


def stated(sentence: Sentence, claims: dict[str, Claim]) -> list[Claim]:
    return [claims[name] for name in (sentence.claim, *sentence.also)]


def mark(claim: Claim) -> str:
    return f"{SIDES[claim.side]}-{claim.code} "


def quantity(claim: Claim, language: str) -> str:
    if claim.quantifier is not Quantifier.EXACT:
        return WORDS[language][claim.quantifier]
    return NUMBERS[language][claim.n]


def check(sentence: Sentence, claims: dict[str, Claim], language: str) -> None:
    """Hold a sentence to its claims: each has one clause, with its own word of quantity first."""
    clauses = re.split(r"(?<= )(?=\S+-(?:rent|staff|e-new|s-bent) )", f"{sentence.text} ")
    for claim in stated(sentence, claims):
        assert sentence.text.count(mark(claim)) == 1
        at = next(at for at, one in enumerate(clauses) if one.startswith(mark(claim)))
        before = clauses[at - 1].rpartition(",")[2] if at > 1 else clauses[0]
        said = re.search(rf"\b{quantity(claim, language)}\b", before, re.IGNORECASE)
        assert said, (sentence.text, claim.quantifier)
        found = {
            one
            for one, words in WORDS[language].items()
            if re.match(
                rf"(?:\W|derimot har|by contrast|mens|medan|og|men|samtidig som|"
                rf"samstundes som|and|while|but)*\b{words}\b",
                before,
                re.IGNORECASE,
            )
        }
        assert not found - {claim.quantifier, Quantifier.ALL, Quantifier.ONE}, sentence.text
    for claim, (start, end) in zip(stated(sentence, claims), sentence.spans, strict=False):
        part = f"{sentence.text[start:end]} "
        assert re.findall(r"(?:holds|denies)-\S+ ", part) == [mark(claim)]
        assert re.match(rf"(?:\w+ ){{0,8}}?{quantity(claim, language)}\b", part, re.IGNORECASE)
    assert len(sentence.spans) in {0, 1 + len(sentence.also)}
    assert sentence.spans == tuple(sorted(sentence.spans))
    marks = list(re.findall(r"(?:holds|denies)-\S+ ", f"{sentence.text} "))
    assert Counter(marks) == Counter(map(mark, stated(sentence, claims)))


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@settings(max_examples=25, deadline=None)
@given(rows=st.lists(signs, min_size=len(CODES), max_size=len(CODES)))
def test_joining_neither_drops_nor_doubles_a_claim_nor_changes_a_quantity(
    language: str, rows: list[list[str]]
) -> None:
    found: Findings = world(rows).find(language)
    claims = {one.id: one for one in found.claims}
    overall = {one.id for one in found.claims if one.group is None}
    body = [
        one
        for section in found.sections
        for passage in section.passages
        for one in passage.sentences
        if re.search("holds-|denies-", one.text)
    ]
    told = Counter(name for one in body for name in (one.claim, *one.also))
    assert told == Counter(dict.fromkeys(overall, 1))
    for sentence in (*body, *found.main, *found.shared, *found.divided, *found.contrasts):
        check(sentence, claims, language)
    highest = [name for one in found.contrasts for name in (one.claim, *one.also)]
    assert len(highest) == len(set(highest))


def test_two_sides_become_one_sentence_tied_to_both() -> None:
    (sentence,) = draw({"rent": "+ + + - -"}, groups=False).find().sections[0].passages[0].sentences
    assert sentence.text == "Flere av kommunene er avhengige, mens et par klarer seg."
    assert (sentence.told, sentence.claim) == (Told.FINDING, "C-rent")
    assert sentence.also == ("C-rent-against",)


@pytest.mark.parametrize(
    ("row", "language", "text"),
    [
        ("+ + - - -", "nb", "Flere av kommunene klarer seg, mens et par er avhengige."),
        ("+ + - - .", "nb", ("Halvparten av de fire kommunene der temaet kom opp, er avhengige, "
         "mens den andre halvparten klarer seg.")),
        ("± + + - 0", "nb", "Flere av kommunene er avhengige, samtidig som et par klarer seg."),
        ("- - - 0 0", "nb", "Ingen av kommunene er avhengig, og flere klarer seg."),
        ("+ + + + -", "nn", "Alle kommunane unnateke éin er avhengige, medan éin klarer seg."),
        ("+ + - - 0", "en", "A couple of the municipalities depend, while a couple of others manage."),
        ("± ± + + 0", "nb", "De fleste kommunene er avhengige, og et par av dem klarer seg."),
        ("± + 0 0 0", "nn", "Eit par av kommunane er avhengige, og éin av dei klarer seg."),
        ("± +", "en", "The two municipalities depend, and one of them also manages."),
        ("± + + - 0", "en", "Several of the municipalities depend, and a couple manage."),
    ],
)  # fmt: skip
def test_what_joins_them_says_how_they_stand_to_each_other(
    row: str, language: str, text: str
) -> None:
    assert draw({"rent": row}, groups=False).told(language)[0] == text


def test_a_denial_is_never_moved_behind_while() -> None:
    made = draw({"rent": "+ + + - -"}, groups=False)
    (theme,) = made.codebook.themes
    denied = say(
        "{cases} har ikke noe slikt", "{cases} har ikkje noko slikt", "{cases} {has|have} not"
    )
    codes = tuple(replace(one, contrary=denied) for one in theme.codes)
    made = replace(made, codebook=replace(made.codebook, themes=(replace(theme, codes=codes),)))
    assert made.told()[0] == "Flere av kommunene er avhengige, men et par har ikke noe slikt."
    assert made.told("nn")[0].endswith(", men eit par har ikkje noko slikt.")


def test_contrasts_with_the_same_numbers_are_told_in_one_sentence() -> None:
    rows = {"rent": "+ + 0 0 0", "staff": "+ + 0 0 0", "table": "+ + 0 - -"}
    found = draw(rows).find().contrasts
    assert [one.text for one in found] == [
        (
            "Begge de mer sentrale kommunene er avhengige, og begge er avhengige; "
            "ingen av delene kommer fram i noen av de mindre sentrale."
        ),
        "Begge er avhengige, mens begge de mindre sentrale kommunene klarer seg.",
    ]
    assert found[0].also == ("C-staff-central",)
    assert found[1].also == ("C-table-peripheral-against",)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@settings(max_examples=25, deadline=None)
@given(rows=st.lists(signs, min_size=len(CODES), max_size=len(CODES)), other=signs)
def test_what_is_told_of_a_code_stands_whatever_is_told_of_another(
    language: str, rows: list[list[str]], other: list[str]
) -> None:
    """A signature covers words: those of one code must not move with codings on another."""
    width = min(len(row) for row in (*rows, other))
    cut = [row[:width] for row in rows]
    before, after = (
        {
            passage.code: passage.sentences
            for section in world(some).find(language).sections
            for passage in section.passages
        }
        for some in (cut, [other[:width], *cut[1:]])
    )
    changed = CODES[0]
    assert {code: told for code, told in before.items() if code != changed} == {
        code: told for code, told in after.items() if code != changed
    }
