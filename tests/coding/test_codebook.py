from __future__ import annotations

from pathlib import Path

import pytest

from workbench.coding.codebook import read_codebook
from workbench.errors.authored import (
    AuthoredError,
    DefinedTwice,
    EmptyList,
    MissingField,
    UnknownField,
    UnreadableYaml,
    WrongKind,
)
from workbench.errors.coding import BrokenSentence, SentenceWithoutCases

GOOD = """\
version: "1"
themes:
  - id: folk
    name: {nb: Folk, en: People}
    codes:
      - id: flere
        name: Flere
        definition: {nb: Flere folk.}
        guide: [endring]
        finding: {nb: "{cases} er {avhengig|avhengige} av flere"}
      - id: dugnad
        name: Dugnad
        definition: Innsats.
        finding: "{cases} har hatt dugnad"
        contrary: "{cases} har ikke hatt dugnad"
        sensitive: true
"""


def read(text: str) -> None:
    read_codebook(text.encode(), "codebook.yaml")


def test_a_codebook_keeps_the_order_and_the_lines_of_the_file() -> None:
    book = read_codebook(GOOD.encode(), "codebook.yaml")
    assert [(code.id, code.line, code.theme) for code in book.codes] == [
        ("flere", 6, "folk"),
        ("dugnad", 11, "folk"),
    ]
    assert book.by_id["flere"].finding.in_("nb") == "{cases} er {avhengig|avhengige} av flere"
    assert book.by_id["flere"].guide == ("endring",)
    assert book.by_id["dugnad"].sensitive
    assert not book.by_id["flere"].contrary


def test_the_worked_example_is_a_codebook() -> None:
    file = Path(__file__).parents[2] / "codebook" / "codebook.yaml"
    assert read_codebook(file.read_bytes(), "codebook.yaml").codes


def test_a_code_defined_twice_names_both_lines() -> None:
    with pytest.raises(DefinedTwice) as caught:
        read(GOOD.replace("id: dugnad", "id: flere"))
    assert str(caught.value).startswith("codebook.yaml, line 11: code «flere» is defined twice")
    assert "codebook.yaml, line 6" in str(caught.value)


@pytest.mark.parametrize(
    ("was", "becomes", "error", "says"),
    [
        ("guide:", "gide:", UnknownField, "Did you mean «guide»?"),
        ("        name: Dugnad\n", "", MissingField, "«name» is missing"),
        ("        name: Dugnad\n", "        name: ''\n", MissingField, "line 12: «name»"),
        ("        definition: Innsats.\n", "", MissingField, "«definition» is missing"),
        ('        finding: "{cases} har hatt dugnad"\n', "", MissingField, "«finding»"),
        ('"{cases} har hatt dugnad"', '"Alle har"', SentenceWithoutCases, "line 14"),
        ('"{cases} har hatt dugnad"', '"{cases} og {cases}"', SentenceWithoutCases, "once"),
        ("{avhengig|avhengige}", "{avhengig|avhengige", BrokenSentence, "«{» in"),
        ("{avhengig|avhengige}", "{avhengig}", BrokenSentence, "«{avhengig}»"),
        ("{avhengig|avhengige}", "{a|b|c}", BrokenSentence, "«{a|b|c}»"),
        ("{avhengig|avhengige}", "avhengige}", BrokenSentence, "«}»"),
        ("id: dugnad", "id: 'to ord'", WrongKind, "letters, digits and hyphens"),
        ("version:", "- version:", UnreadableYaml, "line"),
        ("sensitive: true", "sensitive: kanskje", WrongKind, "true or false"),
    ],
)
def test_a_fault_is_told_with_its_line(
    was: str, becomes: str, error: type[AuthoredError], says: str
) -> None:
    assert was in GOOD
    with pytest.raises(error) as caught:
        read(GOOD.replace(was, becomes))
    assert says in str(caught.value)


def test_a_codebook_or_theme_without_codes_is_refused() -> None:
    with pytest.raises(MissingField):
        read('version: "1"')
    with pytest.raises(MissingField):
        read('version: "1"\nthemes: [{id: a, name: A}]')
    with pytest.raises(EmptyList, match="line 2: «themes» is empty"):
        read('version: "1"\nthemes: []')
    with pytest.raises(EmptyList, match="«codes» is empty"):
        read('version: "1"\nthemes: [{id: a, name: A, codes: []}]')


def test_a_sentence_without_a_language_is_in_the_codebooks_or_the_studys() -> None:
    plain = GOOD.replace("version:", "language: en\nversion:", 1)
    for text, language, told in ((GOOD, "", ""), (GOOD, "nn", "nn"), (plain, "nn", "en")):
        book = read_codebook(text.encode(), "codebook.yaml", language)
        assert [tag for tag, _ in book.by_id["dugnad"].finding.texts] == [told]
