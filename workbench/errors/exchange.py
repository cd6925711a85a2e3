"""Errors: A project of another program cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Where, WorkbenchError, message_language

_PROBLEMS_NB: Final[Mapping[str, str]] = {
    "is no zip archive": "er ikke noe zip-arkiv",
    "holds too many parts": "har for mange deler",
    "is damaged": "er skadet",
    "is too large": "er for stor",
    "is no sound XML": "er ikke gyldig XML",
    "has a document type, which is never opened": "har en dokumenttype, og det åpnes aldri",
    "holds no project.qde": "har ingen project.qde",
    "holds several .qde files": "har flere .qde-filer",
    "holds no project": "har ikke noe prosjekt",
}


class ExchangeError(WorkbenchError):
    """A project of another program cannot be read."""


@dataclass(eq=False)
class NoProject(ExchangeError):
    """The file is no project in the exchange format; ``problem`` says what is wrong."""

    where: Where
    problem: str
    says = {
        "en": "this is not a project exchange file (.qdpx): it {problem}.",
        "nb": "dette er ikke en utvekslingsfil for prosjekter (.qdpx): den {problem}.",
    }
    advice = {
        "en": "Export the project anew from the program, as «REFI-QDA project».",
        "nb": "Eksporter prosjektet på nytt fra programmet, som «REFI-QDA-prosjekt».",
    }

    def _facts(self, language: str) -> dict[str, object]:
        facts = super()._facts(language)
        if message_language(language) == "nb":
            facts["problem"] = _PROBLEMS_NB.get(self.problem, self.problem)
        return facts


@dataclass(eq=False)
class NotPaired(ExchangeError):
    """A name of the project is tied to one of the study in another form than NAME=ID."""

    option: str
    found: str
    says = {
        "en": "{option} takes NAME=ID, but is «{found}».",
        "nb": "{option} skal være NAVN=ID, men er «{found}».",
    }


@dataclass(eq=False)
class AlreadyThere(ExchangeError):
    """A file that would be written is there already; nothing of a person's is replaced."""

    name: str
    says = {
        "en": "there is a file {name} already, and it is not replaced.",
        "nb": "det finnes en fil {name} fra før, og den blir ikke erstattet.",
    }
    advice = {
        "en": "Give another name or folder, or remove it first.",
        "nb": "Oppgi et annet navn eller en annen mappe, eller fjern den først.",
    }
