"""What can be wrong in a guide's file."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.authored import AuthoredError
from workbench.errors.base import Where, did_you_mean, message_language


@dataclass(eq=False)
class UnexpectedLabel(AuthoredError):
    """A guide's numbering has a gap or a repetition."""

    where: Where
    found: str
    expected: str
    says = {
        "en": "the question is numbered «{found}», but the next in order is «{expected}».",
        "nb": "spørsmålet har nummer «{found}», men det neste i rekken er «{expected}».",
    }
    advice = {
        "en": "Number it «{expected}», or put the missing question before it; ids need not change.",
        "nb": "Gi det nummer «{expected}», eller sett inn spørsmålet som mangler; id-ene kan stå.",
    }


@dataclass(eq=False)
class MissingId(AuthoredError):
    """A heading or question of the guide has no id of its own."""

    where: Where
    text: str
    says = {
        "en": "«{text}» has no id.",
        "nb": "«{text}» har ingen id.",
    }
    advice = {
        "en": "Close the line with a short id that will stay when numbers change: {{#id}}.",
        "nb": "Avslutt linjen med en kort id som står fast når numrene endres: {{#id}}.",
    }


@dataclass(eq=False)
class OrphanItem(AuthoredError):
    """A sub-question of the guide stands under no question."""

    where: Where
    label: str
    says = {
        "en": "the sub-question «{label}» stands under no question.",
        "nb": "underspørsmålet «{label}» står ikke under noe spørsmål.",
    }
    advice = {
        "en": "Put a question one level up before it, or indent it less.",
        "nb": "Sett et spørsmål på nivået over foran det, eller gi det mindre innrykk.",
    }


@dataclass(eq=False)
class UnknownGuideLine(AuthoredError):
    """A line of the guide that is neither heading, question, property nor text read aloud."""

    where: Where
    text: str
    near: str | None = None
    says = {
        "en": "«{text}» means nothing at this place of a guide.",
        "nb": "«{text}» betyr ingenting på dette stedet i en guide.",
    }

    def advised(self, language: str) -> str:
        """Suggest the nearest property, or tell what may stand there."""
        if self.near:
            return did_you_mean(f"{self.near}:", language)
        if message_language(language) == "nb":
            return (
                "Under et spørsmål står Stikkord:, Hvis:, For eksempel: eller Matrise:; tekst som "
                "leses høyt, står rett under en overskrift (##), foran spørsmålene."
            )
        return (
            "Under a question stands Cues:, If:, For example: or Matrix:; text read aloud stands "
            "right under a heading (##), before the questions."
        )


@dataclass(eq=False)
class EmptyGuide(AuthoredError):
    """The guide holds no question."""

    where: Where
    says = {
        "en": "there is no question in this guide.",
        "nb": "det er ingen spørsmål i denne guiden.",
    }
    advice = {
        "en": "Write a heading (## Theme {{#theme}}) and under it: 1. Question? {{#id}}",
        "nb": "Skriv en overskrift (## Tema {{#tema}}) og under den: 1. Spørsmål? {{#id}}",
    }
