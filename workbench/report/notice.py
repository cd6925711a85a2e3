"""What a person should look at in the report; nothing here stops a build."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Said


@dataclass(frozen=True)
class FindingsLeftOut(Said):
    """Codes whose findings no chapter prints."""

    codes: tuple[str, ...]
    says = {
        "en": "no chapter prints the findings on: {codes}.",
        "nb": "ingen kapitler skriver ut funnene om: {codes}.",
    }
    advice = {
        "en": "Print them with claim('…') or the sections, or leave them out knowingly.",
        "nb": "Skriv dem ut med claim('…') eller seksjonene, eller utelat dem med vilje.",
    }


@dataclass(frozen=True)
class OtherLanguage(Said):
    """Texts of the codebook that are printed in another language than the report's."""

    language: str
    codes: tuple[str, ...]
    says = {
        "en": "printed in another language, as they lack a text in «{language}»: {codes}.",
        "nb": "skrives ut på et annet språk fordi de mangler tekst på «{language}»: {codes}.",
    }
    advice = {
        "en": "Add the name and definition in codebook.yaml.",
        "nb": "Legg til navn og definisjon i codebook.yaml.",
    }
