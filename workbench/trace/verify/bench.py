"""An edited report laid beside its ledger: where each row stands, and what is left of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from workbench.model.finding import LedgerRow
from workbench.model.transcript import Transcript
from workbench.model.verdict import Present
from workbench.text.form import plain
from workbench.trace.file.scribe import BODY, Paragraph, Readback, Tie
from workbench.trace.verify.same import contains, tokens

QUOTE = "quote"


@dataclass(frozen=True)
class Bench:
    """All that a row is held against. ``original`` is the report as built, where at hand."""

    document: Readback
    rows: tuple[LedgerRow, ...]
    transcripts: Sequence[Transcript]
    present: Present
    original: Readback | None = None

    def tie(self, row: LedgerRow) -> Tie | None:
        """Return where a row stands; None when its bookmark is gone or holds no words.

        One that stands empty before the row's very words in their paragraph still marks them:
        LibreOffice leaves it so where they lay in a content control.
        """
        tie = self.document.ties.get(row.bookmark)
        if tie is None or tokens(self.document.words(tie)):
            return tie
        start = self.document.paragraphs[tie.first].text.find(row.text, tie.start)
        if tie.first != tie.last or not row.text or start < 0:
            return None
        return replace(tie, start=start, end=start + len(row.text))

    @cached_property
    def places(self) -> tuple[int, ...]:
        """For each row the number of its paragraph, or of the nearest row's before it."""
        found, last = [], -1
        for row in self.rows:
            tie = self.tie(row)
            last = last if tie is None else tie.first
            found.append(last)
        return tuple(found)

    @cached_property
    def quote_rows(self) -> Mapping[str, LedgerRow]:
        """The rows of quotes by bookmark."""
        return {row.bookmark: row for row in self.rows if row.kind == QUOTE}

    @property
    def quote_numbers(self) -> Iterator[tuple[int, LedgerRow]]:
        """The rows of quotes with their numbers in the ledger."""
        return ((at, row) for at, row in enumerate(self.rows) if row.kind == QUOTE)

    @cached_property
    def quote_styles(self) -> frozenset[str]:
        """The styles in which at least half of the paragraphs are one quote and nothing else."""
        seen: Counter[str] = Counter()
        whole: Counter[str] = Counter()
        for at, paragraph in enumerate(self.document.paragraphs):
            if not paragraph.text.strip():
                continue
            seen[paragraph.style] += 1
            tied = [one for one in self.document.tied.get(at, ()) if one.name in self.quote_rows]
            whole[paragraph.style] += any(
                tokens(self.document.words(one)) == tokens(paragraph.text) for one in tied
            )
        return frozenset(style for style, number in whole.items() if 2 * number >= seen[style] > 0)

    def alone(self, row: LedgerRow) -> bool:
        """Say whether a quote stands in a paragraph of its own, as built or by its style now."""
        tie = self.tie(row)
        if tie is None:
            return False
        if self.original is not None and row.bookmark in self.original.ties:
            was = self.original.ties[row.bookmark]
            text = self.original.paragraphs[was.first].text
            if tokens(self.original.words(was)) == tokens(text):
                return True
        return self.document.paragraphs[tie.first].style in self.quote_styles

    @cached_property
    def loose(self) -> Mapping[int, str]:
        """By paragraph of running text: what no quote's bookmark covers."""
        found = {}
        for at, paragraph in enumerate(self.document.paragraphs):
            if not paragraph.table:
                found[at] = _untied(self, at, paragraph, self.quote_rows)
        return found

    @cached_property
    def _free(self) -> Mapping[int, list[str]]:
        """By paragraph of running text: the words that no bookmark of the ledger covers."""
        names = {row.bookmark for row in self.rows}
        return {
            at: tokens(_untied(self, at, self.document.paragraphs[at], names)) for at in self.loose
        }

    def standing(self, text: str) -> int | None:
        """Return the paragraph of running text that has these words outside any bookmark."""
        wanted = tokens(text)
        hits = (at for at, words in self._free.items() if contains(words, wanted))
        return next(hits, None)

    def heading(self, paragraph: int) -> str:
        """Return the nearest heading above a paragraph, or what it stands in."""
        if not 0 <= paragraph < len(self.document.paragraphs):
            return ""
        one = self.document.paragraphs[paragraph]
        return one.heading if one.part == BODY else one.part

    @cached_property
    def moved(self) -> frozenset[int]:
        """The numbers of the rows that stand elsewhere than they did.

        Those out of the ledger's order that no neighbour of theirs followed, or that ended in
        another chapter; and where the report as built is at hand, those under another heading
        than most of what stood under theirs.
        """
        ties = {at: tie for at, row in enumerate(self.rows) if (tie := self.tie(row)) is not None}
        ordered = _in_order(ties)
        chapters = defaultdict(set)
        for at in ordered:
            chapters[self.rows[at].chapter].add(self._chapter(ties[at]))
        found = {
            at
            for at, tie in ties.items()
            if at not in ordered
            and not self._under_its_heading(at, tie)
            and (
                self._chapter(tie) not in chapters[self.rows[at].chapter]
                or not self._followed(at, ties)
            )
        }
        return frozenset(found | self._elsewhere(ties))

    def _under_its_heading(self, at: int, tie: Tie) -> bool:
        """Say whether a row stands under the heading it was built under, wherever that went."""
        old = None if self.original is None else self.original.ties.get(self.rows[at].bookmark)
        if self.original is None or old is None:
            return False
        was = plain(self.original.paragraphs[old.first].heading)
        return bool(was) and was == plain(self.heading(tie.first))

    def _chapter(self, tie: Tie) -> str:
        return self.document.paragraphs[tie.first].chapter

    def _followed(self, at: int, ties: Mapping[int, Tie]) -> bool:
        """Say whether a row's neighbours in the ledger stand under the same heading."""
        own = ties[at].first
        before = next((n for n in range(at - 1, -1, -1) if n in ties and ties[n].first != own), at)
        behind = next(
            (n for n in range(at + 1, len(self.rows)) if n in ties and ties[n].first != own), at
        )
        near = {self.heading(ties[n].first) for n in (before, behind) if n != at}
        return self.heading(own) in near

    def _elsewhere(self, ties: Mapping[int, Tie]) -> set[int]:
        if self.original is None:
            return set()
        was = {}
        for at in ties:
            old = self.original.ties.get(self.rows[at].bookmark)
            if old is not None:
                was[at] = self.original.paragraphs[old.first].heading
        now: dict[str, Counter[str]] = defaultdict(Counter)
        for at, heading in was.items():
            now[heading][self.heading(ties[at].first)] += 1
        return {
            at
            for at, heading in was.items()
            if 2 * now[heading][self.heading(ties[at].first)] < now[heading].total()
        }


def _untied(bench: Bench, at: int, paragraph: Paragraph, names: Container[str]) -> str:
    """Return a paragraph's text with blanks where bookmarks of these names are."""
    signs = list(paragraph.text)
    for tie in bench.document.tied.get(at, ()):
        if tie.name in names:
            start = tie.start if tie.first == at else 0
            end = tie.end if tie.last == at else len(signs)
            signs[start:end] = " " * (end - start)
    return "".join(signs)


def _in_order(ties: Mapping[int, Tie]) -> set[int]:
    """Return the most rows whose paragraphs never go back (longest non-decreasing run)."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for at in sorted(ties):
        place = ties[at].first
        length = bisect_right(tails, place)
        before[at] = ends[length - 1] if length else None
        if length == len(tails):
            tails.append(place)
            ends.append(at)
        else:
            tails[length], ends[length] = place, at
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept
