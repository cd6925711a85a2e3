"""Errors: a suggestion cannot be shown or decided."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.work import WorkError


@dataclass(eq=False)
class NoSuggestion(WorkError):
    """An id that is no suggestion's in this study."""

    name: str
    says = {
        "en": "there is no suggestion «{name}».",
        "nb": "det finnes ikke noe forslag «{name}».",
    }
    advice = {
        "en": "Copy the id from the list: workbench suggest.",
        "nb": "Kopier id-en fra listen: workbench suggest.",
    }


@dataclass(eq=False)
class SuggestionsOff(WorkError):
    """The study is to be coded without suggestions."""

    says = {
        "en": "suggestions are off in this study (suggestions: off in study.yaml).",
        "nb": "forslag er slått av i denne studien (suggestions: off i study.yaml).",
    }
    advice = {
        "en": "Ask the project lead before you change it: suggestions make coders alike, and agreement then says less.",
        "nb": "Spør prosjektlederen før du endrer det: forslag gjør koderne like, og da sier samsvaret mindre.",
    }
