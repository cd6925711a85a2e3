"""Deviations with one cause: a word replaced over the whole file, a stretch taken out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from workbench.errors.base import message_language
from workbench.model.verdict import SUBJECTS, Deviation, Subject

_FORMS: Final = 3
"""So many forms of a word that was replaced are named."""

_NOTHING: Final = {"en": "(nothing)", "nb": "(ingenting)"}
_PLACES: Final = {"en": "{number} places", "nb": "{number} steder"}


@dataclass(frozen=True, slots=True)
class Repeated:
    """What one cause has done, in reading order; most often in one place only.

    ``swaps`` are the words that gave way to others, as printed, the most frequent first; none
    where it is no words that were exchanged.
    """

    deviations: tuple[Deviation, ...]
    swaps: tuple[tuple[str, str], ...] = ()

    @property
    def alone(self) -> bool:
        """Say whether it is in one place only."""
        return len(self.deviations) == 1

    @property
    def gravest(self) -> Deviation:
        """The gravest of them, and of those the first."""
        return min(self.deviations, key=lambda one: one.gravity)

    @property
    def shown(self) -> tuple[Deviation, ...]:
        """One of each subject first, quotes before claims: so places are named if not all."""
        seen: Counter[Subject] = Counter()
        order = []
        for at, one in enumerate(sorted(self.deviations, key=lambda one: one.gravity)):
            order.append((seen[one.subject], [*Subject].index(one.subject), at, one))
            seen[one.subject] += 1
        return tuple(one for *_, one in sorted(order, key=lambda place: place[:3]))

    def places(self, language: str) -> str:
        """Return in how many places it is."""
        return _PLACES[message_language(language)].format(number=len(self.deviations))

    def about(self, language: str) -> str:
        """Return what it is about: how many of what."""
        if self.alone:
            return self.deviations[0].about(language)
        names = SUBJECTS.items()
        counts = Counter(one.subject for one in self.deviations)
        of = message_language(language)
        return ", ".join(f"{counts[one]} × {name[of]}" for one, name in names if counts[one])

    def said(self, language: str) -> str:
        """Return what is wrong: for several the words exchanged, or else the gravest fault."""
        if self.alone or not self.swaps:
            return self.gravest.said(language)
        nothing = _NOTHING[message_language(language)]
        told = [
            f"{f'«{was}»' if was else nothing} → {f'«{now}»' if now else nothing}"
            for was, now in self.swaps[:_FORMS]
        ]
        return ", ".join((*told, "…") if len(self.swaps) > _FORMS else told)
