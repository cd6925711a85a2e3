"""What an edited report is to say now, mention by mention."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from workbench.model.finding import LedgerRow
from workbench.text.form import untypeset
from workbench.trace.file.scribe import Readback
from workbench.trace.file.traced import Traced
from workbench.trace.refresh.pairing import Paired


@dataclass(frozen=True)
class Plan:
    """The report as it was (``was``, where at hand) and as it is now, mention by mention."""

    pairs: tuple[Paired, ...]
    new: tuple[LedgerRow, ...]
    lost: Container[str]
    was: Traced | None
    now: Traced
    now_rows: tuple[LedgerRow, ...]

    def printed(self, pair: Paired) -> str:
        """Return what the build printed."""
        return words(None if self.was is None else self.was.readback, pair.old)

    def wanted(self, pair: Paired) -> str | None:
        """Return what is to be printed now; None when nothing is.

        A claim that the new report prints elsewhere only, or not so, is worded as it is there.
        """
        if pair.new is not None:
            return words(self.now.readback, pair.new)
        row = self._reworded(pair)
        return None if row is None else row.text

    def row(self, pair: Paired) -> LedgerRow | None:
        """Return today's row of what :meth:`wanted` says."""
        return self._reworded(pair) if pair.new is None else pair.new

    @cached_property
    def claims(self) -> Mapping[str, LedgerRow]:
        """A row of each claim that the new report prints."""
        return {row.id: row for row in self.now_rows if row.kind == "claim" and row.original}

    def changed(self, pair: Paired) -> bool:
        """Say whether a claim that is printed no more as it was has other evidence now."""
        current = self.claims.get(pair.old.id)
        return current is not None and _facts(current) != _facts(pair.old)

    def told_by_another(self, pair: Paired) -> bool:
        """Say whether a sentence is to be what another of its claims now stands in."""
        return pair.new is None and any(one.new is not None for one in self._sentence(pair))

    def _reworded(self, pair: Paired) -> LedgerRow | None:
        """Return the row of a claim whose sentence the new report has no place for.

        One that stated several claims goes on stating those that still are claims: in the
        words of the new report where it states just these together somewhere, as it stood
        where nothing changed, else each in its own sentence.
        """
        current = self.claims.get(pair.old.id)
        sentence = self._sentence(pair)
        if current is None or self.told_by_another(pair):
            return None
        if len(sentence) == 1 or not all(one.old.part for one in sentence):
            return replace(current, text=current.original, part="") if _opens(pair.old) else None
        kept = [one for one in sentence if one.old.id in self.claims]
        together = self._together.get(frozenset(one.old.id for one in kept))
        if together is not None:
            return together[pair.old.id]
        if kept == sentence and not any(map(self.changed, sentence)):
            return replace(current, text=self.printed(pair), part=pair.old.part)
        alone = [self.claims[one.old.id].original for one in kept]
        part = current.original.removesuffix(".") if len(alone) > 1 else ""
        return replace(current, text=" ".join(alone), part=part)

    def _sentence(self, pair: Paired) -> list[Paired]:
        """Return the mentions that the old report made in one sentence, in its order."""
        return self._sentences.get(pair.old.bookmark, [pair])

    @cached_property
    def _sentences(self) -> Mapping[str, list[Paired]]:
        claims = [one for one in self.pairs if one.old.kind == "claim"]
        found: dict[str, list[Paired]] = {}
        for _, run in groupby(claims, key=lambda one: (one.old.chapter, one.old.text)):
            held = list(run)
            if len({one.old.id for one in held}) == len(held):
                found.update((one.old.bookmark, held) for one in held)
        return found

    @cached_property
    def _together(self) -> Mapping[frozenset[str], Mapping[str, LedgerRow]]:
        """By the claims that a sentence of the new report states: their rows there."""
        found: dict[frozenset[str], Mapping[str, LedgerRow]] = {}
        for rows in _stated(self.now_rows):
            held = {row.id: row for row in rows}
            if all(row.part for row in rows):
                found.setdefault(frozenset(held), held)
        return found


def _stated(rows: Sequence[LedgerRow]) -> Iterator[list[LedgerRow]]:
    """Yield the rows of each sentence that states several claims."""
    claims = [row for row in rows if row.kind == "claim"]
    for _, run in groupby(claims, key=lambda row: (row.chapter, row.text)):
        held = list(run)
        if len(held) > 1:
            yield held


def words(document: Readback | None, row: LedgerRow) -> str:
    """Return what stands in a row's place; the ledger's own words where there is none."""
    tie = None if document is None else document.ties.get(row.bookmark)
    return row.text if tie is None or document is None else document.words(tie)


def same(one: str, other: str | None) -> bool:
    """Say whether two texts are the same but for typography."""
    return other is not None and untypeset(one) == untypeset(other)


def _opens(row: LedgerRow) -> bool:
    """Say whether a sentence is a claim's own, or has it first and what answers it behind."""
    own = row.original.removesuffix(".")
    rest = row.text.removeprefix(own)
    return row.text == row.original or (
        bool(own) and rest != row.text and rest.startswith(", ") and ";" not in rest
    )


def _facts(row: LedgerRow) -> tuple[str, ...]:
    """Return what a claim's evidence amounts to."""
    return (row.quantifier, row.n, row.denominator, row.total, row.cases_for, row.cases_against)
