"""Words in a template's own text that only the evidence may print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Where, message_language
from workbench.errors.report import TemplateError

_UNBOUND: Final = {
    "number": (
        "is a number without evidence",
        "er et tall uten belegg",
        "Use {{ count('…') }}; a figure from elsewhere is {{ stated('12 per cent', source='…') }}.",
        "Bruk {{ count('…') }}; et tall fra et annet sted er {{ stated('12 prosent', source='…') }}.",
    ),
    "quantity": (
        "says how many without evidence",
        "sier hvor mange uten belegg",
        "Use {{ claim('…') }}, or write the claim in codebook/claims.yaml.",
        "Bruk {{ claim('…') }}, eller skriv påstanden i codebook/claims.yaml.",
    ),
    "quote": (
        "are quoted words without evidence",
        "er siterte ord uten belegg",
        "Use {{ quote('Q-…') }}.",
        "Bruk {{ quote('Q-…') }}.",
    ),
}


@dataclass(eq=False)
class UnboundWords(TemplateError):
    """A template's own text holds an amount, a figure or quoted words."""

    where: Where
    kind: str
    words: str
    says = {"en": "«{words}» {what}.", "nb": "«{words}» {what}."}

    def advised(self, language: str) -> str:
        """Say what to print in its place."""
        return _UNBOUND[self.kind][2 + (message_language(language) == "nb")]

    def _facts(self, language: str) -> dict[str, object]:
        what = _UNBOUND[self.kind][message_language(language) == "nb"]
        return super()._facts(language) | {"what": what}


@dataclass(eq=False)
class NoSource(TemplateError):
    """A figure is stated without saying where it comes from."""

    where: Where
    words: str
    says = {
        "en": "«{words}» is stated without a source.",
        "nb": "«{words}» er oppgitt uten kilde.",
    }
    advice = {
        "en": "Write {{{{ stated('…', source='where it comes from') }}}}.",
        "nb": "Skriv {{{{ stated('…', source='hvor det kommer fra') }}}}.",
    }
