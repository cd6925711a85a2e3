"""Errors: A transcript or notes cannot be taken in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Where, WorkbenchError, message_language

_UNSUPPORTED: Final = {
    "old-doc": (
        "an old Word file (.doc)",
        "en gammel Word-fil (.doc)",
        "Open it in Word or LibreOffice, save it as .docx, and name that file in study.yaml.",
        "Åpne den i Word eller LibreOffice, lagre den som .docx, og oppgi den filen i study.yaml.",
    ),
    "old-sheet": (
        "an old workbook (.xls)",
        "en gammel arbeidsbok (.xls)",
        "Open it in Excel or LibreOffice, save it as .xlsx, and name that file in study.yaml.",
        "Åpne den i Excel eller LibreOffice, lagre den som .xlsx, og oppgi den i study.yaml.",
    ),
    "scanned": (
        "a PDF of pictures, without any text in it",
        "en PDF av bilder, uten noe tekst i",
        "Use the Word or text file it was made from, or have its text recognised (OCR) first.",
        "Bruk Word- eller tekstfilen den er laget av, eller få teksten gjenkjent (OCR) først.",
    ),
    "recording": (
        "a recording or a picture, not a transcript",
        "et opptak eller et bilde, ikke en utskrift",
        "Transcribe it first, and name the transcript in study.yaml.",
        "Skriv det ut først, og oppgi utskriften i study.yaml.",
    ),
    "refi": (
        "a project exchange file (.qdpx), not a single transcript",
        "en utvekslingsfil for prosjekter (.qdpx), ikke én utskrift",
        "Take its texts out with: workbench exchange import FILE --texts FOLDER",
        "Ta ut tekstene med: workbench exchange import FIL --texts MAPPE",
    ),
    "sheet": (
        "a spreadsheet without columns for speaker and text",
        "et regneark uten kolonner for taler og tekst",
        "Give the first row the headings «speaker» and «text», or save the text as .docx.",
        "Gi første rad overskriftene «taler» og «tekst», eller lagre teksten som .docx.",
    ),
    "zip": (
        "an archive that holds no document known here",
        "et arkiv uten noe dokument som er kjent her",
        "Unpack it and name the transcript itself in study.yaml.",
        "Pakk det ut, og oppgi selve utskriften i study.yaml.",
    ),
    "markup": (
        "JSON, XML or HTML of a kind not known here",
        "JSON, XML eller HTML av et slag som ikke er kjent her",
        "Export the transcript as .vtt, .docx or labelled text from the program that made it.",
        "Eksporter utskriften som .vtt, .docx eller tekst med talernavn fra programmet som laget den.",
    ),
}

_DAMAGED: Final = {
    "archive": ("its archive cannot be unpacked", "arkivet kan ikke pakkes ut"),
    "xml": ("its XML cannot be read", "XML-en kan ikke leses"),
    "json": ("its JSON cannot be read", "JSON-en kan ikke leses"),
    "pdf": ("its pages cannot be read", "sidene kan ikke leses"),
    "doctype": (
        "its XML carries a document type, which is not opened for safety",
        "XML-en har en dokumenttype, som av sikkerhetsgrunner ikke åpnes",
    ),
}


class SourceError(WorkbenchError):
    """A transcript or notes cannot be taken in."""


@dataclass(eq=False)
class EmptySource(SourceError):
    """The file holds nothing, or only blank space."""

    where: Where
    says = {"en": "the file is empty.", "nb": "filen er tom."}
    advice = {
        "en": "Export or copy the transcript again, and check its size.",
        "nb": "Eksporter eller kopier utskriften på nytt, og se på størrelsen.",
    }


@dataclass(eq=False)
class UndecodableSource(SourceError):
    """The bytes are text in no encoding known here."""

    where: Where
    says = {
        "en": "this is not text in any encoding known here.",
        "nb": "dette er ikke tekst i noen tegnkoding som er kjent her.",
    }
    advice = {
        "en": "Open it in the program that made it and save it as UTF-8 text or .docx.",
        "nb": "Åpne den i programmet som laget den, og lagre den som UTF-8-tekst eller .docx.",
    }


@dataclass(eq=False)
class UnsupportedSource(SourceError):
    """A kind of file that is recognised and not taken in; ``kind`` is a key of the table."""

    where: Where
    kind: str

    def said(self, language: str) -> str:
        """Say what the file is."""
        english, norwegian, _, _ = _UNSUPPORTED[self.kind]
        if message_language(language) == "nb":
            return f"dette er {norwegian}; den tas ikke inn."
        return f"this is {english}; it is not taken in."

    def advised(self, language: str) -> str:
        """Say what to do instead."""
        _, _, english, norwegian = _UNSUPPORTED[self.kind]
        return norwegian if message_language(language) == "nb" else english


@dataclass(eq=False)
class DamagedSource(SourceError):
    """The file is broken; ``problem`` is ``archive``, ``xml``, ``json``, ``pdf`` or ``doctype``."""

    where: Where
    problem: str
    says = {
        "en": "the file is damaged: {problem}.",
        "nb": "filen er skadet: {problem}.",
    }
    advice = {
        "en": "Fetch or export it again; if it opens in its program, save a fresh copy.",
        "nb": "Hent eller eksporter den på nytt; hvis programmet åpner den, lagre en ny kopi.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        english, norwegian = _DAMAGED[self.problem]
        worded = norwegian if message_language(language) == "nb" else english
        return super()._facts(language) | {"problem": worded}


@dataclass(eq=False)
class ProtectedSource(SourceError):
    """A document locked with a password."""

    where: Where
    says = {
        "en": "the document is protected by a password.",
        "nb": "dokumentet er beskyttet med passord.",
    }
    advice = {
        "en": "Open it in Word, remove the password (File, Info, Protect Document), and save it.",
        "nb": "Åpne det i Word, ta bort passordet (Fil, Informasjon, Beskytt dokument), og lagre det.",
    }


@dataclass(eq=False)
class SourceTooLarge(SourceError):
    """More bytes, members or text than a transcript can have; ``limit`` is in megabytes."""

    where: Where
    limit: int
    says = {
        "en": "the file holds more than {limit} MB, which no transcript does.",
        "nb": "filen rommer mer enn {limit} MB, og det gjør ingen utskrift.",
    }
    advice = {
        "en": "Check that it is the right file; remove pictures or recordings from it.",
        "nb": "Se etter at det er riktig fil; ta bilder og opptak ut av den.",
    }


@dataclass(eq=False)
class LineTooLong(SourceError):
    """One line or paragraph longer than a whole interview; ``limit`` is in signs."""

    where: Where
    limit: int
    says = {
        "en": "one line holds more than {limit} signs, which is more than a whole interview.",
        "nb": "én linje har mer enn {limit} tegn, og det er mer enn et helt intervju.",
    }
    advice = {
        "en": "Check that it is the right file, and that its line breaks are still there.",
        "nb": "Se etter at det er riktig fil, og at linjeskiftene er der.",
    }


@dataclass(eq=False)
class TooManyLines(SourceError):
    """More lines, cells or texts than a transcript can have."""

    where: Where
    limit: int
    says = {
        "en": "the file has more than {limit} lines or cells, which no transcript has.",
        "nb": "filen har mer enn {limit} linjer eller celler, og det har ingen utskrift.",
    }
    advice = {
        "en": "Check that it is the right file; of timed sounds or words, export the sentences only.",
        "nb": "Se etter at det er riktig fil; av lyder eller ord med tider, eksporter bare setningene.",
    }


@dataclass(eq=False)
class NoTurns(SourceError):
    """The file was read and no speech was found in it."""

    where: Where
    format: str
    says = {
        "en": "no speech was found in this file (read as {format}).",
        "nb": "det ble ikke funnet noen replikker i denne filen (lest som {format}).",
    }
    advice = {
        "en": "Begin each turn with the speaker's name and a colon, or declare «kind: notes».",
        "nb": "Begynn hver replikk med talerens navn og kolon, eller oppgi «kind: notes».",
    }


@dataclass(eq=False)
class WrongFormat(SourceError):
    """A format was chosen for a file that cannot be of it; ``carrier`` is what the file is."""

    where: Where
    format: str
    carrier: str
    says = {
        "en": "this {carrier} file cannot be read as «{format}».",
        "nb": "denne {carrier}-filen kan ikke leses som «{format}».",
    }
    advice = {
        "en": "Leave the format out, and the content decides; see: workbench help transcripts",
        "nb": "Utelat formatet, så avgjør innholdet; se: workbench help transcripts",
    }
