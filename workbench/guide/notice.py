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
    case: str


@dataclass(frozen=True)
class ThemeUncovered(Gap):
    """No question of a whole heading came up in a case."""

    heading: str
    title: str
    weight = ERROR
    says = {
        "en": "the theme «{title}» was never covered in «{case}».",
        "nb": "temaet «{title}» ble aldri berørt i «{case}».",
    }
    advice = {
        "en": "Before the study is closed: correct the keys if it was, or ask the case again.",
        "nb": "Før studien avsluttes: rett nøklingen hvis det ble det, eller spør caset igjen.",
    }


@dataclass(frozen=True)
class QuestionUncovered(Gap):
    """One question did not come up in a case; that is how semi-structured interviews are."""

    label: str
    item: str
    text: str
    says = {
        "en": "question {label} ({item}) did not come up in «{case}».",
        "nb": "spørsmål {label} ({item}) kom ikke opp i «{case}».",
    }
    advice = {
        "en": "Findings on it count only the cases where it did.",
        "nb": "Funn om det teller bare de casene der det kom opp.",
    }
