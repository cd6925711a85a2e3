"""Errors: a decision on what could give somebody away cannot be recorded as it was asked for."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.work import WorkError


@dataclass(eq=False)
class NoReason(WorkError):
    """A risk is to be run, or drift to be let stand, without a word on why."""

    says = {
        "en": "nothing is accepted without a reason.",
        "nb": "ingenting godtas uten en begrunnelse.",
    }
    advice = {
        "en": "Give it with --why: who was asked and what they said, or why the sentence is fine.",
        "nb": "Gi den med --why: hvem som er spurt og hva de svarte, eller hvorfor setningen er grei.",
    }


@dataclass(eq=False)
class NotMendedHere(WorkError):
    """A risk that only a change of what somebody wrote can take away."""

    id: str
    spot: str
    how_en: str
    how_nb: str
    says = {
        "en": "{id} is in what people wrote ({spot}); it is changed there.",
        "nb": "{id} er i noe folk har skrevet ({spot}); det endres der.",
    }
    advice = {"en": "{how_en}", "nb": "{how_nb}"}
