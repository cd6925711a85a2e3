"""Errors: a change that a person asked for cannot be made, and nothing was changed."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Where, WorkbenchError


class ChangeError(WorkbenchError):
    """What was asked for cannot be done in the state there is."""


@dataclass(eq=False)
class Overtaken(ChangeError):
    """What somebody changes is no longer as they saw it: another window was quicker."""

    where: Where
    name: str
    says = {
        "en": "«{name}» was changed in another window meanwhile; your change was not made.",
        "nb": "«{name}» er endret i et annet vindu i mellomtiden; endringen din ble ikke gjort.",
    }
    advice = {
        "en": "Look at it as it is now, and change it again if you still want to.",
        "nb": "Se på det slik det er nå, og endre det på nytt om du fortsatt vil.",
    }


@dataclass(eq=False)
class Gone(ChangeError):
    """What somebody changes has been removed."""

    where: Where
    name: str
    says = {
        "en": "«{name}» is no longer there; your change was not made.",
        "nb": "«{name}» er ikke der lenger; endringen din ble ikke gjort.",
    }
    advice = {
        "en": "Undo brings back what you removed.",
        "nb": "Angre henter tilbake det du fjernet.",
    }


@dataclass(eq=False)
class NotYours(ChangeError):
    """Only who made a coding changes it: what others did is evidence of its own."""

    where: Where
    coder: str
    says = {
        "en": "this was done by {coder}; only {coder} changes it.",
        "nb": "dette er gjort av {coder}; bare {coder} endrer det.",
    }
    advice = {"en": "Code the passage yourself.", "nb": "Kod stedet selv."}


@dataclass(eq=False)
class TextChanged(ChangeError):
    """The transcript was corrected since the place was chosen in it."""

    where: Where
    says = {
        "en": "the transcript was corrected after this page was loaded; nothing was changed.",
        "nb": "utskriften er rettet etter at siden ble lastet; ingenting er endret.",
    }
    advice = {
        "en": "Load the page again, and choose the place in the new text.",
        "nb": "Last siden på nytt, og velg stedet i den nye teksten.",
    }


@dataclass(eq=False)
class NothingChosen(ChangeError):
    """A passage of no words."""

    where: Where
    says = {
        "en": "no words are selected there.",
        "nb": "ingen ord er valgt der.",
    }
    advice = {"en": "Select at least one word.", "nb": "Velg minst ett ord."}


@dataclass(eq=False)
class NothingToUndo(ChangeError):
    """There is nothing left to take back, or to do again."""

    again: bool
    says = {"en": "there is nothing {what}.", "nb": "det er ingenting {what}."}

    def _facts(self, language: str) -> dict[str, object]:
        words = {"en": ("to undo", "to do again"), "nb": ("å angre", "å gjøre om igjen")}
        return {"what": words[language if language in words else "nb"][self.again]}


@dataclass(eq=False)
class NoOperation(ChangeError):
    """An operation's name is not one."""

    name: str
    says = {
        "en": "«{name}» is no name of an operation (32 hexadecimal digits).",
        "nb": "«{name}» er ikke navnet på en operasjon (32 heksadesimale siffer).",
    }
