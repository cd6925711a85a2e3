"""What of a project is not taken, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Said, message_language

_KINDS_NB: Final = {
    "sets": "sett",
    "graphs": "grafer",
    "links": "lenker",
    "cases": "case med verdier",
    "notes": "løse notater",
}


@dataclass(frozen=True)
class NotHeld(Said):
    """Something a project holds that is not taken: links, graphs, sets, cases, loose notes."""

    kind: str
    number: int

    says = {
        "en": "{kind} ({number}) are not taken; a study has files of its own for such things.",
        "nb": "{kind} ({number}) blir ikke med; en studie har egne filer for slikt.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        facts = super()._facts(language)
        if message_language(language) == "nb":
            facts["kind"] = _KINDS_NB[self.kind]
        return facts


@dataclass(frozen=True)
class NoText(Said):
    """A source whose words are not in the file: a recording, a picture, a missing part."""

    name: str
    codings: int

    says = {
        "en": "«{name}» has no text in the file (codings in it: {codings}).",
        "nb": "«{name}» har ingen tekst i filen (kodinger i den: {codings}).",
    }


@dataclass(frozen=True)
class WholeSource(Said):
    """Codes given to a whole text and not to words in it."""

    name: str
    codings: int

    says = {
        "en": "«{name}»: codes on the whole text ({codings}); a coding needs its words.",
        "nb": "«{name}»: koder på hele teksten ({codings}); en koding trenger ordene sine.",
    }


@dataclass(frozen=True)
class OtherText(Said):
    """A text that is no interview of the study; ``written``: it is a file now, to be taken in."""

    name: str
    codings: int
    written: bool = False

    says = {
        "en": "«{name}» is no interview of this study (codings in it: {codings}).",
        "nb": "«{name}» er ikke noe intervju i studien (kodinger i den: {codings}).",
    }
    advice = {
        "en": "{first}ring it in with «workbench ingest», and import again.",
        "nb": "{first}ent den inn med «workbench ingest», og importer på nytt.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        norwegian = message_language(language) == "nb"
        out = (
            "Skriv den ut med --texts MAPPE, h" if norwegian else "Write it out with --texts DIR, b"
        )
        return super()._facts(language) | {"first": out[-1].upper() if self.written else out}


@dataclass(frozen=True)
class UnsureCount(Said):
    """Selections that cut words, whatever their numbers are taken to count."""

    name: str

    says = {
        "en": "«{name}»: many selections begin or end inside a word; the file may count otherwise.",
        "nb": (
            "«{name}»: mange utvalg begynner eller slutter inne i et ord; "
            "filen teller kanskje annerledes."
        ),
    }
    advice = {
        "en": "Look at some of its codings before you trust them.",
        "nb": "Se på noen av kodingene før du stoler på dem.",
    }


@dataclass(frozen=True)
class UnknownUser(Said):
    """A person who coded and is no coder of the study."""

    name: str
    codings: int

    says = {
        "en": "«{name}» is no coder of this study (codings: {codings}).",
        "nb": "«{name}» er ingen koder i studien (kodinger: {codings}).",
    }
    advice = {
        "en": "Add the coder to study.yaml, or say who it is: --user «{name}=CODER».",
        "nb": "Før opp koderen i study.yaml, eller si hvem det er: --user «{name}=KODER».",
    }


@dataclass(frozen=True)
class UnknownName(Said):
    """A code that the codebook does not have."""

    name: str
    codings: int

    says = {
        "en": "the code «{name}» is not in the codebook (codings: {codings}).",
        "nb": "koden «{name}» finnes ikke i kodeboken (kodinger: {codings}).",
    }
    advice = {
        "en": "Add it, or say which it is: --code «{name}=CODE».",
        "nb": "Legg den til, eller si hvilken det er: --code «{name}=KODE».",
    }


@dataclass(frozen=True)
class NoPlace(Said):
    """A selection whose words do not stand in the interview as they do in the project."""

    name: str
    quote: str

    says = {
        "en": "«{name}»: these words were not found for certain: «{quote}».",
        "nb": "«{name}»: disse ordene ble ikke funnet med sikkerhet: «{quote}».",
    }
    advice = {
        "en": "Code them by hand.",
        "nb": "Kod dem for hånd.",
    }


@dataclass(frozen=True)
class NobodysWords(Said):
    """Selections with nothing in them but an interviewer's words, or a label."""

    name: str
    codings: int

    says = {
        "en": "«{name}»: codings on an interviewer's words alone ({codings}).",
        "nb": "«{name}»: kodinger bare på en intervjuers ord ({codings}).",
    }
    advice = {
        "en": "Those are never evidence.",
        "nb": "De er aldri belegg.",
    }
