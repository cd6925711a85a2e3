"""What is not covered, for a person to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from workbench.errors.base import Said

ERROR = "error"
"""Weight of what must be mended before a study is closed."""

NOTE = "note"
"""Weight of what is only shown."""


@dataclass(frozen=True)
class Gap(Said):
    """Something of the guide that did not come up in a case."""

    weight: ClassVar[str] = NOTE


@dataclass(frozen=True)
class ThemeUncovered(Gap):
    """No question of a whole heading came up in a case."""

    case: str
    heading: str
    title: str
    weight = ERROR
    says = {
        "en": "nothing in «{case}» is keyed to the theme «{title}».",
        "nb": "ingenting i «{case}» er nøklet til temaet «{title}».",
    }
    advice = {
        "en": "Before the study is closed: correct the keys if it came up, or ask the case again.",
        "nb": "Før studien avsluttes: rett nøklingen hvis det ble berørt, eller spør caset igjen.",
    }


@dataclass(frozen=True)
class QuestionUncovered(Gap):
    """One question did not come up in some cases; that is how semi-structured interviews are."""

    cases: tuple[str, ...]
    label: str
    item: str
    text: str
    says = {
        "en": "nothing is keyed to question {label} ({item}) in: {cases}.",
        "nb": "ingenting er nøklet til spørsmål {label} ({item}) i: {cases}.",
    }
    advice = {
        "en": "If it did come up, correct the key; findings count only cases where it did.",
        "nb": "Kom det opp, så rett nøklingen; funn om det teller bare casene der det kom opp.",
    }
