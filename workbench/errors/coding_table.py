"""What can be wrong with a table of codings that somebody brings in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.errors.authored import wanted_words
from workbench.errors.base import Where, WorkbenchError, did_you_mean, message_language
from workbench.errors.coding import CodingError, short


@dataclass(eq=False)
class UnreadableTable(CodingError):
    """A table of codings cannot be read at all."""

    where: Where
    problem: str
    says = {
        "en": "this cannot be read as a table of codings: {problem}.",
        "nb": "dette kan ikke leses som en tabell med kodinger: {problem}.",
    }
    advice = {
        "en": "Save it as CSV (UTF-8) with the columns interview, turn, quote, code, stance, memo.",
        "nb": "Lagre den som CSV (UTF-8) med kolonnene intervju, replikk, sitat, kode, retning, notat.",
    }


@dataclass(eq=False)
class WrongColumn(CodingError):
    """A needed column is missing, unknown, or given twice."""

    where: Where
    column: str
    problem: str
    near: str | None = None
    says = {
        "en": "the column «{column}» is {problem}.",
        "nb": "kolonnen «{column}» {problem}.",
    }
    advice = {
        "en": "Columns are: interview, turn, quote, code, stance, memo.",
        "nb": "Kolonnene er: intervju, replikk, sitat, kode, retning, notat.",
    }

    _PROBLEMS_NB = {
        "missing": "mangler",
        "unknown": "er ukjent",
        "given twice": "er oppgitt to ganger",
    }

    def advised(self, language: str) -> str:
        """Suggest the nearest column first."""
        asked = did_you_mean(self.near, language)
        return f"{asked} {super().advised(language)}" if asked else super().advised(language)

    def _facts(self, language: str) -> dict[str, object]:
        facts = super()._facts(language)
        if message_language(language) == "nb":
            facts["problem"] = self._PROBLEMS_NB.get(self.problem, self.problem)
        return facts


@dataclass(eq=False)
class WrongCell(CodingError):
    """A cell of a table of codings holds something it cannot hold."""

    where: Where
    column: str
    found: str
    wanted: str
    near: str | None = None
    says = {
        "en": "«{column}» should be {wanted}, but is «{found}».",
        "nb": "«{column}» skal være {wanted}, men er «{found}».",
    }

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {"wanted": wanted_words(self.wanted, language)}

    def advised(self, language: str) -> str:
        """Suggest the nearest value."""
        return did_you_mean(self.near, language)


@dataclass(eq=False)
class TurnNotThere(CodingError):
    """A turn number that the interview does not have."""

    where: Where
    interview: str
    turn: int
    turns: int
    says = {
        "en": "interview {interview} has no turn {turn}; its last is {turns}.",
        "nb": "intervju {interview} har ingen replikk {turn}; den siste er {turns}.",
    }
    advice = {"en": "Correct the number.", "nb": "Rett nummeret."}


@dataclass(eq=False)
class QuoteNotThere(CodingError):
    """Quoted words that do not stand in the turn, or nowhere in the interview."""

    where: Where
    interview: str
    turn: int | None
    quote: str
    elsewhere: tuple[int, ...] = ()
    says = {
        "en": "the words «{quote}» do not stand in {place}.",
        "nb": "ordene «{quote}» står ikke i {place}.",
    }

    def advised(self, language: str) -> str:
        """Name the turns the words do stand in, or ask for them letter by letter."""
        norwegian = message_language(language) == "nb"
        if self.elsewhere:
            turns = ", ".join(str(turn) for turn in self.elsewhere)
            return f"De står i replikk {turns}." if norwegian else f"They stand in turn {turns}."
        if norwegian:
            return "Kopier ordene fra transkripsjonen, uten å rette på dem."
        return "Copy the words from the transcript, without correcting them."

    def _facts(self, language: str) -> dict[str, object]:
        place = _place(self.interview, self.turn, language)
        return super()._facts(language) | {"place": place, "quote": short(self.quote)}


@dataclass(eq=False)
class QuoteNotUnique(CodingError):
    """Quoted words that stand in several places, so that nobody can tell which is meant."""

    where: Where
    interview: str
    turn: int | None
    quote: str
    turns: tuple[int, ...]
    says = {
        "en": "the words «{quote}» stand in several places in {place} (turn {turns}).",
        "nb": "ordene «{quote}» står flere steder i {place} (replikk {turns}).",
    }
    advice = {
        "en": "Give the turn, or quote a few more words.",
        "nb": "Oppgi replikken, eller ta med noen flere ord.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        place = _place(self.interview, self.turn, language)
        return super()._facts(language) | {"place": place, "quote": short(self.quote)}


@dataclass(eq=False)
class TableRefused(CodingError):
    """Some rows of a table cannot be used, so none was; every problem is listed."""

    where: Where
    rows: int
    problems: tuple[WorkbenchError, ...]
    says = {
        "en": "{count} of {rows} rows cannot be used, so none was.",
        "nb": "{count} av {rows} rader kan ikke brukes, så ingen ble brukt.",
    }

    def advised(self, language: str) -> str:
        """List what is wrong, a line for each row."""
        return "\n" + "\n".join(self._lines(language))

    def _lines(self, language: str) -> Iterator[str]:
        for problem in self.problems:
            yield f"  {problem.line(language)}"

    def _facts(self, language: str) -> dict[str, object]:
        return super()._facts(language) | {"count": len(self.problems)}


def _place(interview: str, turn: int | None, language: str) -> str:
    norwegian = message_language(language) == "nb"
    if turn is None:
        return f"intervju {interview}" if norwegian else f"interview {interview}"
    return f"{interview}, replikk {turn}" if norwegian else f"{interview}, turn {turn}"
