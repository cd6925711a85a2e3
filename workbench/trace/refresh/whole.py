"""Bringing an edited report up to date: what changed goes in, what people wrote stays.

Only words inside bookmarks, cells of tables and pictures that stand as the build left them
are changed. What somebody has changed is left alone and told with both versions.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from workbench.model.finding import LedgerRow
from workbench.model.refreshed import Act, Deed, Refreshed
from workbench.model.verdict import Subject
from workbench.trace.file.repack import repacked
from workbench.trace.file.scribe import BODY, Readback, Tie
from workbench.trace.file.splice import Splices, reword
from workbench.trace.file.traced import Traced, traced
from workbench.trace.refresh.figure import refresh_figures
from workbench.trace.refresh.pairing import Paired, paired
from workbench.trace.refresh.plan import Plan, same
from workbench.trace.refresh.table import refresh_tables

_WHOLE: Final = re.compile(r"[.!?]\W*$")
_TOUCHING: Final = re.compile(r"\w+")
_OURS: Final = frozenset(
    {
        *("p", "pPr", "r", "rPr", "t", "br", "bookmarkStart", "bookmarkEnd", "proofErr"),
        *("lastRenderedPageBreak", "pStyle", "keepNext", "numPr", "ilvl", "numId", "spacing"),
        *("lang", "rStyle", "b", "bCs", "i", "iCs", "rFonts", "sz", "szCs", "ind", "jc", "rtl"),
    }
)
"""What may stand in a paragraph that goes as a whole: no comment, note, picture or section."""


@dataclass(frozen=True)
class Edition:
    """A report as a build made it: its ledger, and its Word file where that is at hand."""

    rows: tuple[LedgerRow, ...]
    report: bytes | None


def refresh(
    data: bytes, file: str, was: Edition, now: Edition, lost: Container[str]
) -> tuple[Refreshed, Edition]:
    """Return an edited report brought up to date, and the edition it is to be held to next.

    ``data`` came from the edition ``was``; ``now`` is what the study gives today. ``lost``
    are the ids of claims and quotes whose evidence is gone. The edition returned is ``was``
    brought up to date by the same steps: what differs from it later, people have changed.
    """
    assert now.report is not None
    plan = Plan(
        *paired(was.rows, now.rows, lost),
        lost,
        None if was.report is None else traced(was.report, file),
        traced(now.report, file),
        now.rows,
    )
    edited = _Refreshing(traced(data, file), plan)
    edited.go()
    rows = edited.rows()
    base = None
    if plan.was is not None:
        baseline = _Refreshing(plan.was, plan)
        baseline.go()
        rows = baseline.rows()
        base = baseline.done()
    acts = (*edited.acts, *_new(plan, {one.after for one in edited.acts}))
    return Refreshed(edited.done(), rows, acts), Edition(rows, base)


@dataclass
class _Refreshing:
    """One file being brought up to date. ``fresh`` are the bookmarks that now hold new words."""

    file: Traced
    plan: Plan
    acts: list[Act] = field(default_factory=list)
    splices: Splices = field(default_factory=Splices)
    pictures: dict[str, bytes] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)
    out: set[str] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    put: dict[tuple[int, int, int], str] = field(default_factory=dict)
    """What was put where; a sentence that states several claims is reworded once."""

    def go(self) -> None:
        for pair in self.plan.pairs:
            self._mention(pair)
        if self.plan.was is not None:
            was, now = self.plan.was, self.plan.now
            self.acts += refresh_tables(self.file, was, now, self.splices)
            self.acts += refresh_figures(self.file, was, now, self.splices, self.pictures)

    def done(self) -> bytes:
        parts = self.splices.applied(self.file.parts)
        return repacked(self.file.package, {**parts, **self.pictures})

    def rows(self) -> tuple[LedgerRow, ...]:
        """Return the ledger of the file: today's rows where it was refreshed, else its own."""
        found = []
        for pair in self.plan.pairs:
            name = pair.old.bookmark
            now = self.plan.row(pair)
            if name in self.out:
                continue
            held = name in self.fresh
            if not held and not pair.instead:
                held = same(self.plan.printed(pair), self.plan.wanted(pair))
            if now is None or not held:
                found.append(pair.old)
            else:
                found.append(replace(now, bookmark=name, chapter=pair.old.chapter))
        return tuple(found)

    def _mention(self, pair: Paired) -> None:
        row = pair.old
        was, wanted = self.plan.printed(pair), self.plan.wanted(pair)
        tie = _settled(self.file.readback, row.bookmark, was)
        found = "" if tie is None else self.file.readback.words(tie)
        if tie is None or not found.strip():
            self._absent(row, tie, was, wanted)
        elif wanted is not None and same(found, wanted):
            self.fresh.add(row.bookmark)
        elif not _as_built(found, was):
            self._tell_hand(pair, tie, was, found, wanted)
        elif wanted is None:
            self._unsaid(row, pair, tie, found)
        elif not same(was, wanted):
            self._put(pair, tie, found, _cased(found, was, wanted))

    def _absent(self, row: LedgerRow, tie: Tie | None, was: str, wanted: str | None) -> None:
        if wanted is None or not same(was, wanted):
            self._tell(Deed.ABSENT, row, tie, was, "", wanted or "")

    def _unsaid(self, row: LedgerRow, pair: Paired, tie: Tie, found: str) -> None:
        """Deal with what stands as built and the new report does not print."""
        if self._before(tie) is not None or self.plan.told_by_another(pair):
            self.out.add(row.bookmark)  # the sentence states other claims now
        elif row.id in self.plan.lost:
            self._take_out(row, tie, found)
        elif self.plan.changed(pair):
            self._tell(Deed.UNSAID, row, tie, found, found, self.plan.claims[row.id].original)

    def _tell_hand(self, pair: Paired, tie: Tie, was: str, found: str, wanted: str | None) -> None:
        if wanted is not None and same(was, wanted):
            self._tell(Deed.HAND, pair.old, tie, was, found, wanted)
        elif wanted is not None:
            self._tell(Deed.KEPT, pair.old, tie, was, found, wanted)
        elif pair.old.id in self.plan.lost:
            self._tell(Deed.UNBORNE, pair.old, tie, was, found, "")

    def _put(self, pair: Paired, tie: Tie, found: str, wanted: str) -> None:
        row = pair.old
        deed = Deed.REPLACED if pair.instead else Deed.REFRESHED
        before = self._before(tie)
        if before is not None:
            (self.fresh if same(before, wanted) else self.out).add(row.bookmark)
            return
        if not self.file.reworded(tie, wanted, self.splices):
            self._tell(Deed.KEPT, row, tie, self.plan.printed(pair), found, wanted)
            return
        self.fresh.add(row.bookmark)
        self.put[_span(tie)] = wanted
        named = row
        if pair.instead and pair.new is not None:
            named = replace(row, id=f"{row.id} → {pair.new.id}")
        self._tell(deed, named, tie, found, found, wanted)
        if row.kind == "quote" and pair.new is not None:
            self._attribute(pair, tie)

    def _before(self, tie: Tie) -> str | None:
        """Return what was put on these words for another row; None when nothing was.

        The bookmarks of one sentence need not begin and end alike: word processors move an
        end by a letter, and :func:`_settled` does not widen each of them the same way.
        """
        return next((words for span, words in self.put.items() if _meet(span, _span(tie))), None)

    def _attribute(self, pair: Paired, tie: Tie) -> None:
        """Bring the line under a quote that stands alone up to date, if it stands as built."""
        assert pair.new is not None
        old = _under(self.plan.was, pair.old)
        new = _under(self.plan.now, pair.new)
        at = tie.last + 1
        if old is None or new is None or old == new or not _alone(self.file.readback, tie):
            return
        paragraphs = self.file.readback.paragraphs
        if at >= len(paragraphs) or not same(paragraphs[at].text, old):
            found = paragraphs[at].text if at < len(paragraphs) else ""
            self._tell(Deed.KEPT, pair.old, tie, old, found, new)
        elif reword(self.file.in_paragraph(at), new, self.file.parts, self.splices):
            self._tell(Deed.REFRESHED, pair.old, tie, old, old, new)

    def _take_out(self, row: LedgerRow, tie: Tie, found: str) -> None:
        """Take out what stands as built and has lost its evidence; else say that it has.

        A sentence that states another claim too, which still holds, is that one's to reword.
        """
        if self._before(tie) is not None or self._stated_too(tie, row):
            self.out.add(row.bookmark)
            return
        alone = _alone(self.file.readback, tie)
        sentence = alone or (_WHOLE.search(found) and row.kind == "claim")
        if not sentence or tie.first != tie.last:
            self._tell(Deed.UNBORNE, row, tie, found, found, "")
            return
        whole = [tie.first]
        under = _under(self.plan.was, row)
        paragraphs = self.file.readback.paragraphs
        if row.kind == "quote" and alone and under and tie.last + 1 < len(paragraphs):
            whole += [tie.last + 1] if same(paragraphs[tie.last + 1].text, under) else []
        if alone and all(self._ours(at, row) for at in whole):
            for at in whole:
                self._drop(at)
        elif not self.file.reworded(tie, "", self.splices):
            self._tell(Deed.UNBORNE, row, tie, found, found, "")
            return
        self.out.add(row.bookmark)
        self.put[_span(tie)] = ""
        self._tell(Deed.TAKEN_OUT, row, tie, found, found, "")

    def _stated_too(self, tie: Tie, row: LedgerRow) -> bool:
        """Say whether the same words are tied to something that the new report still says."""
        ties = self.file.readback.tied.get(tie.first, ())
        names = {one.name for one in ties if _meet(_span(one), _span(tie))} - {row.bookmark}
        return any(
            pair.old.bookmark in names and self.plan.wanted(pair) is not None
            for pair in self.plan.pairs
        )

    def _ours(self, at: int, row: LedgerRow) -> bool:
        """Say whether a paragraph holds nothing but what the build put there for a row."""
        if at >= len(self.file.behind) or len(self.file.behind[at]) != 1 or at in self.gone:
            return False
        paragraph = self.file.behind[at][0]
        marks = [one for one in paragraph.within() if one.name == "bookmarkStart"]
        others = {value for one in marks for value in one.attrib.values()} - {row.bookmark}
        return (
            not self.file.readback.paragraphs[at].table
            and all(one.name in _OURS for one in paragraph.within())
            and not any(name in self.file.readback.ties for name in others)
        )

    def _drop(self, at: int) -> None:
        self.gone.add(at)
        self.splices.drop(self.file.behind[at][0])

    def _tell(
        self, deed: Deed, row: LedgerRow, tie: Tie | None, before: str, found: str, after: str
    ) -> None:
        place = ""
        if tie is not None:
            one = self.file.readback.paragraphs[tie.first]
            place = one.heading if one.part == BODY else one.part
        self.acts.append(Act(deed, Subject(row.kind), row.id, place, before, found, after))


def _new(plan: Plan, said: Container[str]) -> Iterator[Act]:
    """Yield what the new report prints that the edited one has no place for."""
    printed = {pair.old.id for pair in plan.pairs}
    for row in plan.new:
        tie = plan.now.readback.ties.get(row.bookmark)
        place = "" if tie is None else plan.now.readback.paragraphs[tie.first].heading
        twice = row.kind == "number" and row.id in printed
        if not twice and row.text not in said:
            yield Act(Deed.NEW, Subject(row.kind), row.id, place, after=row.text)


def _span(tie: Tie) -> tuple[int, int, int]:
    return tie.first, tie.start, tie.end


def _meet(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Say whether two ranges of a paragraph share letters, or are the same place."""
    return one[0] == other[0] and (one == other or max(one[1], other[1]) < min(one[2], other[2]))


def _settled(document: Readback, name: str, was: str) -> Tie | None:
    """Return a bookmark's range; with the letters that touch it, where these complete it.

    Word processors move the end of a bookmark by a letter when they save a comment near it.
    """
    tie = document.ties.get(name)
    if tie is None or tie.first != tie.last or _as_built(document.words(tie), was):
        return tie
    before, behind = document.around(tie)
    left, right = _TOUCHING.match(before[::-1]), _TOUCHING.match(behind)
    start = tie.start - (len(left.group()) if left else 0)
    end = tie.end + (len(right.group()) if right else 0)
    wider = replace(tie, start=start, end=end)
    return wider if _as_built(document.words(wider), was) else tie


def _under(document: Traced | None, row: LedgerRow) -> str | None:
    """Return the line under a quote that stands alone in its paragraph."""
    tie = None if document is None else document.readback.ties.get(row.bookmark)
    if document is None or tie is None or not _alone(document.readback, tie):
        return None
    paragraphs = document.readback.paragraphs
    at = tie.last + 1
    return paragraphs[at].text if at < len(paragraphs) and not document.tied(at) else None


def _alone(document: Readback, tie: Tie) -> bool:
    before, behind = document.around(tie)
    return not before.strip() and not behind.strip()


def _as_built(found: str, was: str) -> bool:
    """Say whether words stand as built; a sentence put together with another may differ in case."""
    return same(found, was) or same(_lowered(found), _lowered(was))


def _cased(found: str, was: str, wanted: str) -> str:
    """Return ``wanted`` with the first letter's case that a person has given it."""
    if found[:1] == was[:1] or found[:1].lower() != was[:1].lower():
        return wanted
    return (wanted[:1].upper() if found[:1].isupper() else wanted[:1].lower()) + wanted[1:]


def _lowered(text: str) -> str:
    text = text.lstrip()
    return text[:1].lower() + text[1:]
