"""Errors: the codebook cannot be changed as asked."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Where, WorkbenchError, message_language


class CodebookError(WorkbenchError):
    """The codebook cannot be changed as asked; it is as it was."""


@dataclass(eq=False)
class CannotRevise(CodebookError):
    """The codebook is written in a way that an edit from here would change more than asked."""

    about: str
    says = {
        "en": "the codebook file is written in a way that «{about}» cannot be changed from here.",
        "nb": "kodebokfilen er skrevet slik at «{about}» ikke kan endres herfra.",
    }
    advice = {
        "en": "Change it in the file itself; nothing was changed.",
        "nb": "Endre den i selve filen; ingenting er endret.",
    }


@dataclass(eq=False)
class CodebookChanged(CodebookError):
    """Somebody else changed the codebook file between reading and writing."""

    where: Where
    says = {
        "en": "the codebook was changed by somebody else meanwhile.",
        "nb": "kodeboken er endret av noen andre i mellomtiden.",
    }
    advice = {
        "en": "Look at it as it is now, and do it again if it still should be done.",
        "nb": "Se på den slik den er nå, og gjør det på nytt om det fortsatt skal gjøres.",
    }


@dataclass(eq=False)
class ClaimRestsOn(CodebookError):
    """A code may not be retired or merged away while a claim that people wrote rests on it."""

    where: Where
    code: str
    claim: str
    says = {
        "en": "the claim «{claim}» rests on the code «{code}», which cannot go while it does.",
        "nb": "påstanden «{claim}» bygger på koden «{code}», som ikke kan gå ut så lenge den gjør det.",
    }
    advice = {
        "en": "Name another code in the claim's «codes», or take the claim out; then do this again.",
        "nb": "Nevn en annen kode i påstandens «codes», eller ta påstanden ut; gjør så dette igjen.",
    }


@dataclass(eq=False)
class NothingToUndo(CodebookError):
    """No change of the codebook can be taken back (or done again) from its present text."""

    again: bool = False
    says = {
        "en": "there is no change of the codebook to {what}.",
        "nb": "det er ingen endring i kodeboken å {what}.",
    }
    advice = {
        "en": "A change made in the file itself is undone there.",
        "nb": "En endring gjort i selve filen angres der.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        norwegian = message_language(language) == "nb"
        words = ("gjøre om igjen", "angre") if norwegian else ("do again", "undo")
        return super()._facts(language) | {"what": words[0] if self.again else words[1]}


@dataclass(eq=False)
class CodeIdTaken(CodebookError):
    """A new code would have the id of one that is there."""

    code: str
    says = {
        "en": "there is already a code «{code}».",
        "nb": "det finnes allerede en kode «{code}».",
    }
    advice = {
        "en": "Choose another id; ids of retired codes are not used again.",
        "nb": "Velg en annen id; id-er til koder som er tatt ut, brukes ikke på nytt.",
    }


@dataclass(eq=False)
class ThemeWouldBeEmpty(CodebookError):
    """The last code of a theme would go."""

    theme: str
    code: str
    says = {
        "en": "«{code}» is the last code of the theme «{theme}».",
        "nb": "«{code}» er den siste koden i temaet «{theme}».",
    }
    advice = {
        "en": "Add or move another code there first.",
        "nb": "Legg til eller flytt en annen kode dit først.",
    }


@dataclass(eq=False)
class NoSuchField(CodebookError):
    """A code has no field of that name."""

    field: str
    fields: tuple[str, ...]
    says = {
        "en": "a code has no field «{field}» that can be set.",
        "nb": "en kode har ikke noe felt «{field}» som kan settes.",
    }
    advice = {"en": "The fields are: {fields}", "nb": "Feltene er: {fields}"}


@dataclass(eq=False)
class SameCode(CodebookError):
    """A code would be merged with itself."""

    code: str
    says = {
        "en": "«{code}» cannot be merged with itself.",
        "nb": "«{code}» kan ikke slås sammen med seg selv.",
    }
    advice = {"en": "Name another code.", "nb": "Oppgi en annen kode."}
