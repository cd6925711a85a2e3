"""Errors: the folder, the disk, the user or another run is in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench.errors.authored import kind_word
from workbench.errors.base import Where, WorkbenchError, did_you_mean, message_language

NOT_REGULAR: Final = "it is a pipe or a device, not a file"
"""What is no file although it has a name in a folder."""

CHANGING: Final = "it changed every time it was read"
"""A file that another program is writing."""

_PROBLEMS_NB = {
    NOT_REGULAR: "det er et rør eller en enhet, ikke en fil",
    CHANGING: "den ble endret hver gang den ble lest",
    "no such device or address": "det er ingen fil",
    "file exists": "det ligger noe annet der",
    "file name too long": "navnet er for langt",
    "file too large": "filen er for stor",
    "input/output error": "disken svarer ikke",
    "is a directory": "det er en mappe",
    "no space left on device": "disken er full",
    "not a directory": "det er ingen mappe",
    "permission denied": "du har ikke tilgang",
    "read-only file system": "disken er skrivebeskyttet",
    "too many levels of symbolic links": "lenken viser til seg selv",
}
"""What the system says of a file → the same in bokmål."""


class WorkError(WorkbenchError):
    """The folder, the disk or another run is in the way."""


@dataclass(eq=False)
class NoStudy(WorkError):
    """Neither the folder nor one above it is a study."""

    folder: str
    says = {
        "en": "there is no study in «{folder}» or above it (no interviews/study.yaml).",
        "nb": "det er ingen studie i «{folder}» eller over den (ingen interviews/study.yaml).",
    }
    advice = {
        "en": "Go to the study's folder, or start one with: workbench init DIR",
        "nb": "Gå til studiens mappe, eller begynn på en ny med: workbench init MAPPE",
    }


@dataclass(eq=False)
class NoFolder(WorkError):
    """The folder the command was started in has been removed."""

    says = {
        "en": "the folder you are in is no longer there.",
        "nb": "mappen du står i, finnes ikke lenger.",
    }
    advice = {
        "en": "Go to the study's folder and run again.",
        "nb": "Gå til studiens mappe og kjør på nytt.",
    }


@dataclass(eq=False)
class FolderInUse(WorkError):
    """A new study would land among files that are there already."""

    folder: str
    says = {"en": "«{folder}» is not empty.", "nb": "«{folder}» er ikke tom."}
    advice = {
        "en": "Name a new or empty folder; nothing was written.",
        "nb": "Oppgi en ny eller tom mappe; ingenting er skrevet.",
    }


@dataclass(eq=False)
class MissingFile(WorkError):
    """A file the study names is not there."""

    where: Where
    name: str
    says = {"en": "the file «{name}» is not there.", "nb": "filen «{name}» finnes ikke."}
    advice = {
        "en": "Put it there, or correct its name.",
        "nb": "Legg den dit, eller rett navnet.",
    }


@dataclass(eq=False)
class UnreadableFile(WorkError):
    """A file is there but cannot be read."""

    where: Where
    problem: str
    says = {"en": "cannot be read: {problem}.", "nb": "kan ikke leses: {problem}."}
    advice = {
        "en": "Check that it is a file and that you may read it.",
        "nb": "Se etter at det er en fil, og at du har lov til å lese den.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {"problem": _problem(self.problem, language)}


@dataclass(eq=False)
class CannotWrite(WorkError):
    """The disk is full, the folder read-only, or something else stands there."""

    where: Where
    problem: str
    says = {"en": "cannot be written: {problem}.", "nb": "kan ikke skrives: {problem}."}
    advice = {
        "en": "Make room or allow writing, and run again; what was there before is untouched.",
        "nb": "Gjør plass eller gi skrivetilgang, og kjør på nytt; det som var der, er urørt.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {"problem": _problem(self.problem, language)}


@dataclass(eq=False)
class AnotherRun(WorkError):
    """Another build of the same study is under way."""

    folder: str
    says = {
        "en": "another build of this study is under way.",
        "nb": "et annet bygg av denne studien er i gang.",
    }
    advice = {
        "en": "Wait until it is done, then run again.",
        "nb": "Vent til det er ferdig, og kjør på nytt.",
    }


@dataclass(eq=False)
class UnreadableWord(WorkError):
    """A word on the command line that is no text."""

    word: str
    says = {
        "en": "the word «{word}» on the command line is not text in UTF-8.",
        "nb": "ordet «{word}» på kommandolinjen er ikke tekst i UTF-8.",
    }
    advice = {
        "en": "Set the terminal to UTF-8, or put the words in a CSV file.",
        "nb": "Sett terminalen til UTF-8, eller legg ordene i en CSV-fil.",
    }


@dataclass(eq=False)
class NoCoder(WorkError):
    """Nobody said who is coding."""

    known: tuple[str, ...]
    says = {"en": "who is coding? Known coders: {known}.", "nb": "hvem koder? Kodere: {known}."}
    advice = {
        "en": "Say it with --coder ID, or once for all with WORKBENCH_CODER=ID.",
        "nb": "Si det med --coder ID, eller én gang for alle med WORKBENCH_CODER=ID.",
    }


@dataclass(eq=False)
class UnknownName(WorkError):
    """A name given on the command line that the study does not have."""

    kind: str
    name: str
    near: str | None
    known: tuple[str, ...] = ()
    says = {
        "en": "there is no {kind} «{name}» in this study.",
        "nb": "{kind} «{name}» finnes ikke i denne studien.",
    }

    def advised(self, language: str) -> str:
        """Suggest the nearest name, or list those there are."""
        asked = did_you_mean(self.near, language)
        if asked or not self.known:
            return asked
        some = ", ".join(self.known[:12]) + (" …" if len(self.known) > 12 else "")  # noqa: PLR2004
        return f"Known: {some}." if language == "en" else f"Disse finnes: {some}."

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {"kind": kind_word(self.kind, language)}


@dataclass(eq=False)
class NoSuchTurn(WorkError):
    """A turn number outside the interview."""

    interview: str
    turn: int
    turns: int
    says = {
        "en": "interview {interview} has no turn {turn}; it has {turns}.",
        "nb": "intervju {interview} har ingen replikk {turn}; det har {turns}.",
    }


@dataclass(eq=False)
class AlreadyThere(WorkError):
    """The same file, or another of its name, is in the study already."""

    where: Where
    interview: str
    says = {
        "en": "this file is in the study already{interview}.",
        "nb": "denne filen er alt med i studien{interview}.",
    }
    advice = {
        "en": "To replace a transcript, copy the new version over the old one and build.",
        "nb": "Skal et intervju byttes ut, så legg den nye filen over den gamle og bygg.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        name = f" ({self.interview})" if self.interview else ""
        return super()._facts(language) | {"interview": name}


@dataclass(eq=False)
class SameConversation(WorkError):
    """A new file holds the conversation of an interview that is in the study."""

    where: Where
    interview: str
    source: str
    says = {
        "en": "this is the same conversation as {interview} ({source}), with some words changed.",
        "nb": "dette er samme samtale som {interview} ({source}), med noen ord endret.",
    }
    advice = {
        "en": "Is it the corrected version? Then add --instead {interview}. If both are wanted: --apart.",
        "nb": "Er det den rettede versjonen? Da: --instead {interview}. Skal begge være med: --apart.",
    }


@dataclass(eq=False)
class BadSpeaker(WorkError):
    """A label was not given as LABEL=ID."""

    given: str
    says = {"en": "«{given}» is not LABEL=ID.", "nb": "«{given}» er ikke MERKE=ID."}
    advice = {
        "en": 'Write the label as the file has it: --speaker "SPEAKER_00=int1"',
        "nb": 'Skriv merket slik filen har det: --speaker "SPEAKER_00=int1"',
    }


def _problem(problem: str, language: str) -> str:
    norwegian = message_language(language) == "nb"
    return _PROBLEMS_NB.get(problem, problem) if norwegian else problem


@dataclass(eq=False)
class OpenElsewhere(WorkError):
    """A file to write is open in a word processor."""

    where: Where
    says = {
        "en": "the file is open in a word processor, which would write over what is put in.",
        "nb": "filen er åpen i et skriveprogram, som ville skrevet over det som blir satt inn.",
    }
    advice = {
        "en": "Close it there and run again, or write a new file with --save-as.",
        "nb": "Lukk den der og kjør på nytt, eller skriv en ny fil med --save-as.",
    }


@dataclass(eq=False)
class NoSuchModel(WorkError):
    """The study names a trained language model that is not installed here."""

    model: str
    says = {
        "en": "the language model «{model}» that study.yaml names is not installed here.",
        "nb": "språkmodellen «{model}» som study.yaml nevner, er ikke installert her.",
    }
    advice = {
        "en": "Install it, or write «language_model: none» to key by words alone.",
        "nb": "Installer den, eller skriv «language_model: none» for å bruke ordene alene.",
    }
