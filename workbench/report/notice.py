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


@dataclass(frozen=True)
class Unstated(Said):
    """What the study's files do not say, and the report is therefore silent on."""

    facts: tuple[str, ...]
    says = {
        "en": "the report is silent on what the study's files do not say: {facts}.",
        "nb": "rapporten tier om det studiens filer ikke sier: {facts}.",
    }
    advice = {
        "en": "Write it in study.yaml or participants.yaml if readers should know.",
        "nb": "Skriv det i study.yaml eller participants.yaml hvis leserne bør vite det.",
    }
