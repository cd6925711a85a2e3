"""Errors: what was asked back cannot be found in the report or the material."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Where, did_you_mean, message_language
from workbench.errors.report import TraceError


@dataclass(eq=False)
class UnknownId(TraceError):
    """An id that stands nowhere in the last built report."""

    id: str
    near: tuple[str, ...] = ()
    says = {
        "en": "«{id}» stands nowhere in the report as it was last built.",
        "nb": "«{id}» står ikke i rapporten slik den sist ble bygd.",
    }

    def advised(self, language: str) -> str:
        """Name the nearest ids."""
        return did_you_mean(", ".join(self.near), language)


@dataclass(eq=False)
class UnknownTurn(TraceError):
    """A reference to a turn of an interview that is not there."""

    query: str
    near: str | None = None
    turns: int | None = None
    says = {
        "en": "there is no turn «{query}».",
        "nb": "replikken «{query}» finnes ikke.",
    }

    def advised(self, language: str) -> str:
        """Say how many turns there are, or which interview may be meant."""
        if self.turns is None:
            return did_you_mean(self.near, language)
        if message_language(language) == "nb":
            return f"Den siste er {self.turns}."
        return f"The last is {self.turns}."


@dataclass(eq=False)
class NothingFound(TraceError):
    """Words that stand neither in the report nor in a transcript, nor anything like them."""

    query: str
    near: tuple[str, ...] = ()
    says = {
        "en": "«{query}» stands neither in the report nor in a transcript, nor anything like it.",
        "nb": "«{query}» står verken i rapporten eller i noen transkripsjon, og heller ikke noe som ligner.",
    }

    def advised(self, language: str) -> str:
        """Name the nearest ids, or ask for more words: few words are only found exactly."""
        if self.near:
            return did_you_mean(", ".join(self.near), language)
        if message_language(language) == "nb":
            return "Lim inn minst seks ord, så finnes også det som ligner."
        return "Paste at least six words, and what resembles them is found as well."

    def _facts(self, language: str) -> dict[str, object]:
        short = self.query if len(self.query) <= 80 else self.query[:79] + "…"  # noqa: PLR2004
        return super()._facts(language) | {"query": short}


@dataclass(eq=False)
class NotAReport(TraceError):
    """A file to verify that is neither a Word nor an OpenDocument text."""

    where: Where
    says = {
        "en": "this is neither a Word file (.docx) nor an OpenDocument text (.odt).",
        "nb": "dette er verken en Word-fil (.docx) eller en OpenDocument-tekst (.odt).",
    }
    advice = {
        "en": "Save the report as .docx or .odt and try again.",
        "nb": "Lagre rapporten som .docx eller .odt og prøv igjen.",
    }


@dataclass(eq=False)
class NotAText(TraceError):
    """A file to read for drift that is no document and no text."""

    where: Where
    says = {
        "en": "this is neither a Word file (.docx), an OpenDocument text (.odt), Markdown nor plain text in UTF-8.",
        "nb": "dette er verken en Word-fil (.docx), en OpenDocument-tekst (.odt), Markdown eller ren tekst i UTF-8.",
    }
    advice = {
        "en": "Save it as one of these and try again.",
        "nb": "Lagre den som en av disse og prøv igjen.",
    }


@dataclass(eq=False)
class DamagedReport(TraceError):
    """A file to verify that cannot be opened, or holds what no report holds."""

    where: Where
    says = {
        "en": "the file is damaged, protected, or far too large.",
        "nb": "filen er skadet, beskyttet eller altfor stor.",
    }
    advice = {
        "en": "Open it in a word processor, save it again without a password, and try that file.",
        "nb": "Åpne den i et skriveprogram, lagre den på nytt uten passord, og prøv den filen.",
    }


@dataclass(eq=False)
class NotWord(TraceError):
    """A report to refresh that is no Word file."""

    where: Where
    says = {
        "en": "only a Word file (.docx) can be refreshed.",
        "nb": "bare en Word-fil (.docx) kan friskes opp.",
    }
    advice = {
        "en": "Save the report as .docx and try again.",
        "nb": "Lagre rapporten som .docx og prøv igjen.",
    }


@dataclass(eq=False)
class CannotComment(TraceError):
    """Comments were asked for in a file that cannot take them."""

    where: Where
    says = {
        "en": "comments can only be written into a Word file (.docx).",
        "nb": "kommentarer kan bare skrives i en Word-fil (.docx).",
    }
    advice = {
        "en": "Save the report as .docx first, or use --html.",
        "nb": "Lagre rapporten som .docx først, eller bruk --html.",
    }


@dataclass(eq=False)
class BadLedger(TraceError):
    """A ledger that is not a table as the build writes it."""

    where: Where
    says = {
        "en": "this is not a ledger as the build writes it.",
        "nb": "dette er ikke en belegg-tabell slik byggingen skriver den.",
    }
    advice = {
        "en": "Build the report again, or take the ledger.csv that was made together with it.",
        "nb": "Bygg rapporten på nytt, eller bruk den ledger.csv som ble laget sammen med den.",
    }


@dataclass(eq=False)
class NotRaised(TraceError):
    """An alarm of drift to decide on that the report at hand does not raise."""

    id: str
    file: str
    near: str | None
    says = {
        "en": "«{id}» is not raised in {file}.",
        "nb": "«{id}» er ikke meldt i {file}.",
    }
    advice = {
        "en": "Was it raised in a file of yours, name that: --file FILE.",
        "nb": "Ble den meldt i en fil dere har, så nevn den: --file FILE.",
    }

    def advised(self, language: str) -> str:
        """Suggest the nearest id, else the file it may have been raised in."""
        return did_you_mean(self.near, language) or super().advised(language)
