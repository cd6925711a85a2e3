"""Errors in the files people write: study, cases, participants, guide, codebook."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Where, WorkbenchError, did_you_mean, message_language

_KINDS_NB = {
    "decision": "avgjørelse",
    "finding": "funn",
    "case": "case",
    "claim": "påstand",
    "code": "kode",
    "code name": "kodenavnet",
    "coder": "koder",
    "group": "gruppe",
    "guide item": "guidespørsmål",
    "interview": "intervju",
    "interviewer": "intervjuer",
    "heading": "overskrift",
    "item": "guidespørsmål",
    "label": "talermerket",
    "participant": "deltaker",
    "passage": "tekststedet",
    "theme": "tema",
}


_WANTED_NB = {
    "YYYY-MM-DD": "ÅÅÅÅ-MM-DD",
    "[one, the one, many, all the]": "[entall, bestemt entall, flertall, bestemt flertall]",
    "a UTC time with microseconds": "et tidspunkt i UTC med mikrosekunder",
    "a change of anchor, code or stance": "en endring av sted, kode eller retning",
    "a list": "en liste",
    "a list of name: value": "en liste med navn: verdi",
    "a list of passages": "en liste med tekststeder",
    "a list of texts": "en liste med tekster",
    "a name": "et navn",
    "a name or null": "et navn eller null",
    "a number": "et tall",
    "a passage (interview, start, end, quote, prefix, suffix)": (
        "et tekststed (interview, start, end, quote, prefix, suffix)"
    ),
    "a text": "en tekst",
    "a whole number": "et helt tall",
    "absent": "utelatt",
    "an object": "et objekt",
    "another name than «study»": "et annet navn enn «study»",
    "empty": "tom",
    "given": "oppgitt",
    "given when there is no quote": "oppgitt når det ikke er noe sitat",
    "letters, digits and hyphens (at most 60)": "bokstaver, sifre og bindestreker (høyst 60)",
    "lists of equal length": "like lange lister",
    "missing": "utelatt",
    "name: value": "navn: verdi",
    "the name of a file in its folder": "navnet på en fil i mappen",
    "the number of a turn": "nummeret på en replikk",
    "true for one coder only": "true for bare én koder",
    "true or false": "true eller false",
}
"""What a field or cell should be, as code says it → as it is said in bokmål."""


def wanted_words(wanted: str, language: str) -> str:
    """Return in a language what a field should be (or what it is, for want of a value)."""
    return _WANTED_NB.get(wanted, wanted) if message_language(language) == "nb" else wanted


def kind_word(kind: str, language: str) -> str:
    """Return the word for a kind of thing (``code``, ``participant`` …) in a language."""
    return _KINDS_NB.get(kind, kind) if message_language(language) == "nb" else kind


class AuthoredError(WorkbenchError):
    """A file written by the researchers does not say what it must."""


@dataclass(eq=False)
class UnreadableYaml(AuthoredError):
    """The file is no YAML."""

    where: Where
    problem: str
    says = {
        "en": "this is not readable as YAML: {problem}.",
        "nb": "dette kan ikke leses som YAML: {problem}.",
    }
    advice = {
        "en": "Check indentation, colons and quotation marks on that line.",
        "nb": "Se på innrykk, kolon og anførselstegn på den linjen.",
    }


@dataclass(eq=False)
class NotUtf8(AuthoredError):
    """A text file in another encoding than UTF-8; its letters would come out wrong."""

    where: Where
    says = {"en": "this is not UTF-8 text.", "nb": "dette er ikke tekst i UTF-8."}
    advice = {
        "en": "Save the file again with the encoding UTF-8.",
        "nb": "Lagre filen på nytt med tegnkodingen UTF-8.",
    }


@dataclass(eq=False)
class NotTextFile(AuthoredError):
    """A Word, OpenDocument or PDF file where a text file belongs."""

    where: Where
    says = {
        "en": "this is a Word, OpenDocument or PDF file, and a text file belongs here.",
        "nb": "dette er en fil fra Word, OpenDocument eller PDF, og her hører en tekstfil til.",
    }
    advice = {
        "en": "Copy its text into a text file of the form that «workbench help files» shows, and name that file here.",
        "nb": "Kopier teksten over i en tekstfil av den formen som «workbench help files» viser, og oppgi den her.",
    }


@dataclass(eq=False)
class DuplicateKey(AuthoredError):
    """One mapping holds a key twice; YAML readers would silently drop one."""

    where: Where
    key: str
    says = {"en": "«{key}» is given twice.", "nb": "«{key}» er oppgitt to ganger."}
    advice = {"en": "Keep one of them.", "nb": "Behold én av dem."}


@dataclass(eq=False)
class MissingField(AuthoredError):
    """A required field is absent."""

    where: Where
    field: str
    says = {"en": "«{field}» is missing here.", "nb": "«{field}» mangler her."}
    advice = {"en": "Add «{field}: …».", "nb": "Legg til «{field}: …»."}


@dataclass(eq=False)
class EmptyList(AuthoredError):
    """A list that must hold something holds nothing."""

    where: Where
    field: str
    says = {"en": "«{field}» is empty here.", "nb": "«{field}» er tom her."}
    advice = {
        "en": "Write at least one under it; `workbench init` in an empty folder shows how.",
        "nb": "Skriv minst én under den; `workbench init` i en tom mappe viser hvordan.",
    }


@dataclass(eq=False)
class UnknownField(AuthoredError):
    """A field nobody reads; most often a slip of the pen."""

    where: Where
    field: str
    near: str | None = None
    known: tuple[str, ...] = ()
    says = {
        "en": "«{field}» is not a field that belongs here.",
        "nb": "«{field}» er ikke et felt som hører hjemme her.",
    }

    def advised(self, language: str) -> str:
        """Suggest the nearest field, or list all."""
        asked = did_you_mean(self.near, language)
        if asked:
            return asked
        return ("Felt her: " if language != "en" else "Fields here: ") + ", ".join(self.known) + "."


@dataclass(eq=False)
class WrongKind(AuthoredError):
    """A value of another kind than the field takes."""

    where: Where
    field: str
    wanted: str
    found: str
    says = {
        "en": "«{field}» should be {wanted}, but is «{found}».",
        "nb": "«{field}» skal være {wanted}, men er «{found}».",
    }

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {"wanted": wanted_words(self.wanted, language)}


@dataclass(eq=False)
class UnknownReference(AuthoredError):
    """A name that points at something no file defines: a case, a participant, an item …"""

    where: Where
    kind: str
    name: str
    near: str | None = None
    says = {
        "en": "there is no {kind} «{name}».",
        "nb": "{kind} «{name}» finnes ikke.",
    }
    advice = {"en": "Correct the name or add it.", "nb": "Rett navnet eller legg det til."}

    def advised(self, language: str) -> str:
        """Suggest the nearest name first."""
        asked = did_you_mean(self.near, language)
        return f"{asked} {super().advised(language)}" if asked else super().advised(language)

    def _facts(self, language: str) -> dict[str, object]:
        facts = super()._facts(language)
        return facts | {"kind": kind_word(self.kind, language)}


@dataclass(eq=False)
class DefinedTwice(AuthoredError):
    """Two definitions share one id."""

    where: Where
    kind: str
    name: str
    first: Where
    says = {
        "en": "{kind} «{name}» is defined twice; first at {first}.",
        "nb": "{kind} «{name}» er definert to ganger; først i {first}.",
    }
    advice = {
        "en": "Rename or remove one of them.",
        "nb": "Gi den ene et annet navn, eller ta den bort.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        facts = super()._facts(language)
        return facts | {"kind": kind_word(self.kind, language)}


@dataclass(eq=False)
class CaseWithoutGroup(AuthoredError):
    """A case lacks the attribute that cases are grouped by, or falls in no group."""

    where: Where
    case: str
    attribute: str
    value: str | None = None
    says = {
        "en": "case «{case}» cannot be placed in a group: «{attribute}» is missing or in no group ({value}).",
        "nb": "case «{case}» kan ikke plasseres i en gruppe: «{attribute}» mangler eller er i ingen gruppe ({value}).",
    }
    advice = {
        "en": "Give the case its «{attribute}», or widen the groups in study.yaml.",
        "nb": "Gi caset «{attribute}», eller utvid gruppene i study.yaml.",
    }


@dataclass(eq=False)
class CaseInTwoGroups(AuthoredError):
    """A case falls in more than one group, and would be counted in each."""

    where: Where
    case: str
    groups: tuple[str, ...]
    says = {
        "en": "case «{case}» falls in several groups: {groups}.",
        "nb": "case «{case}» havner i flere grupper: {groups}.",
    }
    advice = {
        "en": "Let the groups in study.yaml follow each other without overlap.",
        "nb": "La gruppene i study.yaml følge på hverandre uten å overlappe.",
    }
