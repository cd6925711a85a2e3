"""What can be wrong with the Word file whose styles a report takes."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Where, message_language
from workbench.errors.report import NOWHERE, TemplateError
from workbench.errors.report_words import HOUSE


@dataclass(eq=False)
class NoHouseStyle(TemplateError):
    """The house style is no Word file that can be used."""

    problem: str
    where: Where = NOWHERE
    says = {
        "en": "the house style cannot be used as a Word file: {problem}.",
        "nb": "husstilen kan ikke brukes som Word-fil: {problem}.",
    }
    advice = {
        "en": "Save it from Word as .docx or .dotx, without macros.",
        "nb": "Lagre den fra Word som .docx eller .dotx, uten makroer.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        said = HOUSE.get(self.problem, (self.problem, self.problem))
        told = said[1] if message_language(language) == "nb" else said[0]
        return super()._facts(language) | {"problem": told}


@dataclass(eq=False)
class MissingStyles(TemplateError):
    """The house style lacks styles that the report needs; ``missing`` as «role → name»."""

    missing: tuple[str, ...]
    known: tuple[str, ...]
    where: Where = NOWHERE
    says = {
        "en": "the house style has no style for: {missing}.",
        "nb": "husstilen har ingen stil for: {missing}.",
    }
    advice = {
        "en": "Give each role one of its styles (roles: {{role: style}}), or add the style in Word. It has: {known}.",
        "nb": "Gi hver rolle en av stilene den har (roles: {{rolle: stil}}), eller legg til stilen i Word. Den har: {known}.",
    }


@dataclass(eq=False)
class NotAPicture(TemplateError):
    """A figure's picture is no PNG."""

    figure: str
    where: Where = NOWHERE
    says = {
        "en": "the picture of figure «{figure}» is no PNG.",
        "nb": "bildet i figuren «{figure}» er ikke en PNG-fil.",
    }
    advice = {"en": "Draw it again as PNG.", "nb": "Lag det på nytt som PNG."}
