"""Errors of chapter templates, the house style, and of asking back from a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Where, WorkbenchError, did_you_mean, message_language
from workbench.errors.report_words import AMOUNTS, MARKUP, UNSAFE

NOWHERE: Final = Where("")
"""The place of an error raised inside a template; the sandbox fills in file and line."""

_KINDS_NB: Final = {
    "chapter": "kapittel",
    "claim": "påstand",
    "code": "kode",
    "count": "tall",
    "field": "felt",
    "figure": "figur",
    "filter": "filter",
    "group": "gruppe",
    "heading, table or figure": "overskrift, tabell eller figur",
    "name": "navn",
    "number": "tall",
    "quote": "sitat",
    "role": "rolle",
    "side": "side",
    "table": "tabell",
    "template": "mal",
    "test": "test",
    "tie": "binding",
}


def _phrased(words: dict[str, tuple[str, str]], key: str, detail: str, language: str) -> str:
    """Return the wording of ``key`` in a message language, with its detail."""
    english, norwegian = words[key]
    template = norwegian if message_language(language) == "nb" else english
    return template.replace("{detail}", detail)


class TemplateError(WorkbenchError):
    """A chapter template or the house style cannot be used."""

    where: Where


class TraceError(WorkbenchError):
    """What was asked back cannot be found in the report or the material."""


@dataclass(eq=False)
class BadTemplate(TemplateError):
    """The template's own syntax is wrong."""

    where: Where
    problem: str
    says = {
        "en": "the template cannot be read: {problem}.",
        "nb": "malen kan ikke leses: {problem}.",
    }
    advice = {
        "en": "Check that every {{{{ … }}}} and {{% … %}} on that line is closed.",
        "nb": "Se etter at alle {{{{ … }}}} og {{% … %}} på den linjen er lukket.",
    }


@dataclass(eq=False)
class FailedTemplate(TemplateError):
    """An expression in the template could not be worked out."""

    where: Where
    problem: str
    says = {
        "en": "this cannot be worked out: {problem}.",
        "nb": "dette lar seg ikke regne ut: {problem}.",
    }
    advice = {
        "en": "Correct the expression on that line.",
        "nb": "Rett uttrykket på den linjen.",
    }


_MANUAL_EN: Final = "What templates can name is listed by: workbench help report."
_MANUAL_NB: Final = "Hva maler kan bruke, står i: workbench help report."


@dataclass(eq=False)
class NotThere(TemplateError):
    """A template asks for something that the study does not have."""

    where: Where
    kind: str
    name: str
    near: str | None = None
    known: tuple[str, ...] = ()
    says = {"en": "there is no {kind} «{name}».", "nb": "{kind} «{name}» finnes ikke."}

    def advised(self, language: str) -> str:
        """Suggest the nearest name, or list those there are."""
        asked = did_you_mean(self.near, language)
        if asked:
            return asked
        if not self.known:
            norwegian = message_language(language) == "nb"
            return _MANUAL_NB if norwegian else _MANUAL_EN
        some = ", ".join(self.known[:12]) + (" …" if len(self.known) > 12 else "")  # noqa: PLR2004
        return f"Disse finnes: {some}." if message_language(language) == "nb" else f"Known: {some}."

    def _facts(self, language: str) -> dict[str, object]:
        kind = _KINDS_NB.get(self.kind, self.kind) if message_language(language) == "nb" else None
        return super()._facts(language) | {"kind": kind or self.kind}


@dataclass(eq=False)
class BareNumber(TemplateError):
    """A number is printed that nothing ties to evidence."""

    where: Where
    value: str
    says = {
        "en": "«{value}» is a number without evidence.",
        "nb": "«{value}» er et tall uten belegg.",
    }
    advice = {
        "en": "Use count('…'), which ties the number to what it counts.",
        "nb": "Bruk count('…'), som binder tallet til det som er talt.",
    }


@dataclass(eq=False)
class NotPrintable(TemplateError):
    """A whole record is printed instead of one of its texts."""

    where: Where
    what: str
    fields: tuple[str, ...] = ()
    says = {
        "en": "a {what} cannot be printed as it is.",
        "nb": "«{what}» kan ikke skrives ut som det er.",
    }

    def advised(self, language: str) -> str:
        """List the fields that can be printed, or say how to get at what is inside."""
        norwegian = message_language(language) == "nb"
        if not self.fields and norwegian:
            return "Skriv det som er i det, ett for ett: {% for … in … %}."
        if not self.fields:
            return "Print what is in it, one by one: {% for … in … %}."
        start = "Skriv ett av feltene" if norwegian else "Print a field"
        return f"{start}: {', '.join(self.fields)}."


@dataclass(eq=False)
class GluedValue(TemplateError):
    """A claim, number or quote is glued into a text and would lose its tie to evidence."""

    where: Where
    what: str
    says = {
        "en": "«{what}» would lose its tie to the evidence when glued into a text.",
        "nb": "«{what}» ville miste bindingen til belegget når det limes inn i en tekst.",
    }
    advice = {
        "en": "Print it on its own: {{{{ … }}}} beside the text, not with ~, + or join.",
        "nb": "Skriv det for seg: {{{{ … }}}} ved siden av teksten, ikke med ~, + eller join.",
    }


@dataclass(eq=False)
class UnsafeTemplate(TemplateError):
    """A template reaches for something that templates may not touch."""

    where: Where
    what: str
    detail: str = ""
    says = {
        "en": "a template may not use {what}.",
        "nb": "en mal får ikke bruke {what}.",
    }
    advice = {
        "en": "Use the fields, functions and filters made for templates.",
        "nb": "Bruk feltene, funksjonene og filtrene som er laget for maler.",
    }

    def advised(self, language: str) -> str:
        """Say what to do: with the file itself where it is no template of the study's own."""
        if self.what not in {"outside", "no-file"}:
            return super().advised(language)
        if message_language(language) == "nb":
            return "Legg selve teksten i mappen templates/, ikke en lenke eller annet."
        return "Put the text itself into the folder templates/, not a link or anything else."

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {
            "what": _phrased(UNSAFE, self.what, self.detail, language)
        }


@dataclass(eq=False)
class TooMuch(TemplateError):
    """A template asks for more work or text than any chapter needs."""

    where: Where
    what: str
    limit: int
    detail: str = ""
    says = {
        "en": "the template asks for too much: {what} (limit {limit}).",
        "nb": "malen ber om for mye: {what} (grensen er {limit}).",
    }
    advice = {
        "en": "Look for a loop that never gets small, or a text multiplied by a large number.",
        "nb": "Se etter en løkke som aldri blir liten, eller en tekst ganget med et stort tall.",
    }

    def advised(self, language: str) -> str:
        """Say what to look for, or that a file is too long."""
        if self.what != "source":
            return super().advised(language)
        if message_language(language) == "nb":
            return "Del kapittelet på flere filer."
        return "Part the chapter into several files."

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {
            "what": _phrased(AMOUNTS, self.what, self.detail, language)
        }


@dataclass(eq=False)
class UnknownMarkup(TemplateError):
    """The text holds Markdown that the report has no place for."""

    where: Where
    construct: str
    detail: str = ""
    instead: str = ""
    says = {
        "en": "the report cannot hold {construct}.",
        "nb": "rapporten har ikke plass til {construct}.",
    }

    def advised(self, language: str) -> str:
        """Say what to write in its place."""
        if not self.instead:
            return ""
        verb = "Skriv heller" if message_language(language) == "nb" else "Write instead"
        return f"{verb}: {self.instead}"

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {
            "construct": _phrased(MARKUP, self.construct, self.detail, language)
        }


@dataclass(eq=False)
class NotTheQuote(TemplateError):
    """Words tied to a quote are not the quote's words."""

    where: Where
    quote: str
    text: str
    says = {
        "en": "«{text}» does not stand in quote {quote}.",
        "nb": "«{text}» står ikke i sitatet {quote}.",
    }
    advice = {
        "en": "Print it with quote('{quote}'), or correct the words.",
        "nb": "Skriv det ut med quote('{quote}'), eller rett ordene.",
    }


@dataclass(eq=False)
class SameTarget(TemplateError):
    """Two headings, tables or figures share one id."""

    where: Where
    target: str
    first: Where
    says = {
        "en": "«{target}» is used twice; first at {first}.",
        "nb": "«{target}» er brukt to ganger; først i {first}.",
    }
    advice = {
        "en": "Give one of them another id, or print the table or figure only once.",
        "nb": "Gi den ene en annen id, eller skriv ut tabellen eller figuren bare én gang.",
    }


@dataclass(eq=False)
class NoChapterTitle(TemplateError):
    """A chapter does not begin with a heading of level 1."""

    where: Where
    says = {
        "en": "a chapter must begin with its title.",
        "nb": "et kapittel må begynne med tittelen sin.",
    }
    advice = {
        "en": "Begin the file with a line such as: # Title",
        "nb": "Begynn filen med en linje som: # Tittel",
    }
