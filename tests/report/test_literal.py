"""What a template's own text may not say: how many, a figure, somebody's words."""

from __future__ import annotations

import pytest

from workbench.errors.literal import UnboundWords
from workbench.errors.report import TemplateError
from workbench.report.template.sandbox import Sandbox

NOUNS = ("kommune", "kommuner", "kommunene", "municipalities", "informantene")


def render(text: str) -> None:
    names = {"count": lambda _: "fem"}
    filters = {"phrase": lambda number, *_: number, "lower": str.lower}
    Sandbox({"a.md.j2": text}, names, filters, NOUNS).render("a.md.j2")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("I fire kommuner er det slik.", "quantity", "fire kommuner"),
        ("De fleste mener det.", "quantity", "De fleste"),
        ("Flere av de mindre kommunene sier det.", "quantity", "Flere av de mindre kommunene"),
        ("Alle informantene er enige.", "quantity", "Alle informantene"),
        ("Several of the municipalities agree.", "quantity", "Several of the municipalities"),
        ("Vi fant 12 boliger.", "number", "12"),
        ("Det gjelder 38 prosent.", "number", "38 prosent"),
        ("En sa «vi har ikke mer igjen».", "quote", "«vi har ikke mer igjen»"),
        ("One said “we have no more left”.", "quote", "“we have no more left”"),
        ("{{ 'I fire kommuner' }}", "quantity", "fire kommuner"),
        ("{% set x = 'de fleste' %}{{ x }}", "quantity", "de fleste"),
        ("{{ ('12 boliger' if true else 'x')|lower }}", "number", "12"),
        ("{% if false %}Tre kommuner{% endif %}", "quantity", "Tre kommuner"),
    ],
)
def test_it_is_refused_with_its_line_and_how_to_bind_it(text: str, kind: str, words: str) -> None:
    with pytest.raises(UnboundWords) as refused:
        render(f"# Tittel\n\nFørst noe annet.\n\n{text}\n")
    assert (refused.value.kind, refused.value.words) == (kind, words)
    assert refused.value.line("nb").startswith("a.md.j2, linje 5: ")
    assert "Bruk {{ " in refused.value.line("nb")


@pytest.mark.parametrize(
    "text",
    [
        "Studien ble gjort i 2022 og 2023, fra 2015–2017 til 15. mars.",
        "Se kapittel 3, avsnitt 2.6, tabell 4-1 og spørsmål 8b. Jf. § 12.",
        "## 2.1 Utvalg {#utvalg-2}",
        "1. Først dette.",
        "Ord som «flere» og «de fleste» følger en regel.",
        "Hvor mange kommuner det gjelder, står i [tabellen](#tab-1).",
        "Flere ansatte kom til, og mange flyktninger.",
        "Kommunene ble valgt for å vise bredde.",
        "{{ count('x')|phrase('én kommune', '{} kommuner') }} er med.",
        "[fem]{.number #N-cases} kommuner.",
        "{## fire kommuner er en kommentar ##}Ja.",
    ],
)
def test_what_counts_nothing_is_let_through(text: str) -> None:
    render(f"{text}\n")


def test_without_a_study_s_nouns_nothing_is_looked_for() -> None:
    try:
        Sandbox({"a": "fire kommuner"}, {}, {}).render("a")
    except TemplateError as error:  # pragma: no cover - the message tells
        pytest.fail(str(error))
