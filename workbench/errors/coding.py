"""Errors: A coding, or another event of a coder, cannot stand."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.authored import AuthoredError, kind_word, wanted_words
from workbench.errors.base import Where, WorkbenchError, did_you_mean


class CodingError(WorkbenchError):
    """A coding, or another event of a coder, cannot stand."""


@dataclass(eq=False)
class SentenceWithoutCases(AuthoredError):
    """A code's sentence has no place for the quantified subject, or more than one."""

    where: Where
    sentence: str
    says = {
        "en": "«{sentence}» must hold {{cases}} exactly once.",
        "nb": "«{sentence}» skal ha {{cases}} nøyaktig én gang.",
    }
    advice = {
        "en": "Write it as a statement about cases, such as «{{cases}} {{has|have}} added staff».",
        "nb": "Skriv den som et utsagn om caser, for eksempel «{{cases}} har ansatt flere».",
    }


@dataclass(eq=False)
class BrokenSentence(AuthoredError):
    """A brace in a code's sentence is neither ``{cases}`` nor a choice of two forms."""

    where: Where
    sentence: str
    part: str
    says = {
        "en": "«{part}» in «{sentence}» is neither {{cases}} nor {{singular|plural}}.",
        "nb": "«{part}» i «{sentence}» er verken {{cases}} eller {{entall|flertall}}.",
    }
    advice = {
        "en": "Close every brace, and give exactly two forms with | between.",
        "nb": "Lukk alle klammer, og oppgi nøyaktig to former med | imellom.",
    }


@dataclass(eq=False)
class UnreadableEvent(CodingError):
    """A line of an event file is no JSON object of ours."""

    where: Where
    problem: str
    says = {
        "en": "this line is no event: {problem}.",
        "nb": "denne linjen er ingen hendelse: {problem}.",
    }
    advice = {
        "en": "Take the line as it was from the coder's own copy, or from version control.",
        "nb": "Hent linjen slik den var, fra koderens egen kopi eller fra versjonskontrollen.",
    }


@dataclass(eq=False)
class UnresolvedMerge(CodingError):
    """Version control left its conflict marks in an event file."""

    where: Where
    says = {
        "en": "there are marks of a merge conflict here.",
        "nb": "her står det merker etter en flettekonflikt.",
    }
    advice = {
        "en": "Remove the three lines of marks and keep all lines between them: every event has its own id.",
        "nb": "Ta bort de tre merkelinjene, og behold alle linjene mellom dem: hver hendelse har sin egen id.",
    }


@dataclass(eq=False)
class UnknownEventKind(CodingError):
    """An event of a kind this version does not know."""

    where: Where
    kind: str
    near: str | None = None
    says = {
        "en": "there is no kind of event «{kind}» in this version of the workbench.",
        "nb": "hendelsestypen «{kind}» finnes ikke i denne versjonen av workbench.",
    }
    advice = {
        "en": "It may come from a newer version: upgrade, then run again. Nothing was taken in.",
        "nb": "Den kan komme fra en nyere versjon: oppgrader, og kjør på nytt. Ingenting er tatt inn.",
    }


@dataclass(eq=False)
class WrongEvent(CodingError):
    """A field of an event is missing, unknown or of another kind."""

    where: Where
    field: str
    wanted: str
    found: str
    says = {
        "en": "«{field}» of this event should be {wanted}, but is {found}.",
        "nb": "«{field}» i denne hendelsen skal være {wanted}, men er {found}.",
    }
    advice = {
        "en": "Events are written by the workbench and not by hand: restore the line, or upgrade if a newer version wrote it.",
        "nb": "Hendelser skrives av workbench, ikke for hånd: hent linjen tilbake, eller oppgrader hvis en nyere versjon skrev den.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        wanted, found = (wanted_words(one, language) for one in (self.wanted, self.found))
        return super()._facts(language) | {"wanted": wanted, "found": found}


@dataclass(eq=False)
class TwoEvents(CodingError):
    """Two different events share one id, and one of them would be lost."""

    where: Where
    name: str
    first: Where
    says = {
        "en": "this line and {first} are different events with the same id ({name}).",
        "nb": "denne linjen og {first} er ulike hendelser med samme id ({name}).",
    }
    advice = {
        "en": "Take the line as it was from the coder's own copy, or from version control.",
        "nb": "Hent linjen slik den var, fra koderens egen kopi eller fra versjonskontrollen.",
    }


@dataclass(eq=False)
class UnknownCode(CodingError):
    """A coding has a code that the codebook does not define."""

    where: Where
    code: str
    near: str | None = None
    says = {
        "en": "there is no code «{code}» in the codebook.",
        "nb": "koden «{code}» finnes ikke i kodeboken.",
    }
    advice = {
        "en": "Correct it, or add the code to the codebook.",
        "nb": "Rett den, eller legg koden til i kodeboken.",
    }

    def advised(self, language: str) -> str:
        """Suggest the nearest code first."""
        asked = did_you_mean(self.near, language)
        return f"{asked} {super().advised(language)}" if asked else super().advised(language)


@dataclass(eq=False)
class UnknownOwner(CodingError):
    """A coding stands in an interview, or is by a coder, that the study does not declare."""

    where: Where
    kind: str
    name: str
    near: str | None = None
    says = {
        "en": "codings name the {kind} «{name}», which study.yaml does not declare.",
        "nb": "kodinger viser til {kind} «{name}», som ikke er oppgitt i study.yaml.",
    }
    advice = {
        "en": "Add the {kind} to study.yaml, or remove the codings.",
        "nb": "Legg {kind} til i study.yaml, eller ta bort kodingene.",
    }

    def advised(self, language: str) -> str:
        """Suggest the nearest name first."""
        asked = did_you_mean(self.near, language)
        return f"{asked} {super().advised(language)}" if asked else super().advised(language)

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {"kind": kind_word(self.kind, language)}


@dataclass(eq=False)
class NoProposal(CodingError):
    """Nothing in the corrected transcript is like the words a coding was tied to."""

    where: Where
    name: str
    quote: str
    says = {
        "en": "{name}: nothing here is like «{quote}» any longer.",
        "nb": "{name}: ingenting her ligner «{quote}» lenger.",
    }
    advice = {
        "en": "Point out other words with --words, or drop it: workbench moved drop {name}",
        "nb": "Pek ut andre ord med --words, eller fjern det: workbench moved drop {name}",
    }

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {"quote": short(self.quote)}


def short(quote: str) -> str:
    """Return a quote as it fits into a line."""
    return quote if len(quote) <= 80 else quote[:79] + "…"  # noqa: PLR2004 - fits a line
