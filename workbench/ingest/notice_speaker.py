"""What taking in a source has to say about who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Said, Where

NOBODY_YET: Final = {
    "en": "«{label}» ({count} turns) is not tied to anybody yet.",
    "nb": "«{label}» ({count} replikker) er ikke knyttet til noen ennå.",
}


@dataclass(frozen=True)
class UnknownSpeaker(Said):
    """A label that belongs to nobody declared; its turns are not evidence."""

    where: Where
    label: str
    count: int
    declared: tuple[str, ...]
    says = {
        "en": "«{label}» ({count} turns) is nobody declared for this interview: {declared}.",
        "nb": "«{label}» ({count} replikker) er ingen som er oppgitt for dette intervjuet: {declared}.",  # noqa: E501
    }
    advice = {
        "en": "Until it is mapped under «speakers» in study.yaml, these turns are no evidence.",
        "nb": "Før den knyttes til noen under «speakers» i study.yaml, er disse replikkene ikke belegg.",  # noqa: E501
    }

    def said(self, language: str) -> str:
        """Return the message; of a file that belongs to no interview yet nobody is declared."""
        if self.declared:
            return Said.said(self, language)
        return self._worded(NOBODY_YET, language)


@dataclass(frozen=True)
class NoSpeaker(Said):
    """Turns without any label."""

    where: Where
    count: int
    total: int
    says = {
        "en": "{count} of {total} turns have no speaker in the source.",
        "nb": "{count} av {total} replikker har ingen taler i kilden.",
    }
    advice = {
        "en": "They are no evidence until the speakers are written into the file. If these are notes, say so: --notes, or kind: notes in study.yaml.",  # noqa: E501
        "nb": "De er ikke belegg før talerne er skrevet inn i filen. Er dette notater, si det: --notes, eller kind: notes i study.yaml.",  # noqa: E501
    }


@dataclass(frozen=True)
class SilentParticipant(Said):
    """Somebody declared for the interview who has no turn."""

    where: Where
    name: str
    says = {
        "en": "{name} is declared for this interview and never speaks in it.",
        "nb": "{name} er oppgitt for dette intervjuet, men sier ikke noe i det.",
    }
    advice = {
        "en": "Check the labels, or take the person out of «participants» in study.yaml.",
        "nb": "Se over talernavnene, eller ta personen ut av «participants» i study.yaml.",
    }


@dataclass(frozen=True)
class DoubtfulLabel(Said):
    """Words before a colon that look like a name and were read as speech."""

    where: Where
    label: str
    says = {
        "en": "«{label}:» was read as words, not as a speaker; it occurs once.",
        "nb": "«{label}:» ble lest som ord, ikke som taler; det står bare én gang.",
    }
    advice = {
        "en": "If it is a speaker, add it to «speakers» in study.yaml.",
        "nb": "Hvis det er en taler, føy navnet til under «speakers» i study.yaml.",
    }
