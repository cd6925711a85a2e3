"""Settling what people did on the transcripts as they are now.

A transcript may have been corrected since a passage was coded. Where an anchor's words still
stand in their place, it stays. Else the version it was made on is laid beside the present one
and the anchor moves with its words; where that version is not at hand, it is looked up by its
words and the context stored with it. Where nobody can tell, it is listed for a person with
what may be meant, never dropped and never put on other words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final, TypeAlias, TypeVar

from workbench.coding.notice import (
    InterviewGone,
    MovedFar,
    WordsAmbiguous,
    WordsFar,
    WordsGone,
)
from workbench.errors.base import Said, Where
from workbench.model.anchor import Anchor, Span, anchored
from workbench.model.coding import Coding, KeyCorrection, Memo, Refusal, Summary, Work
from workbench.model.transcript import BETWEEN, Transcript
from workbench.text.align import Alignment, Moved
from workbench.text.place import Placed, place

FEW_WORDS: Final = 6
"""Fewer words than this may well stand somewhere else by chance."""

_SOME_CONTEXT: Final = 8
"""Code points of context on one side that make it likely to be the same passage."""

SAME_TURN: Final = 80
"""Likeness (percent) from which a turn with other words is the same turn, mended."""

SHOWN: Final = 80
"""Signs of a text that are shown of it in a list."""

Versions: TypeAlias = Callable[[str], Sequence[str]]
"""An interview's id → the texts it had before, the newest first."""

Holder: TypeAlias = Coding | KeyCorrection | Refusal | Summary | Memo
_Anchored = TypeVar("_Anchored", Coding, KeyCorrection, Refusal)


class Why(StrEnum):
    """Why an anchor could not be placed."""

    GONE = "gone"
    AMBIGUOUS = "ambiguous"
    FAR = "far"
    NO_TRANSCRIPT = "no-transcript"


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A coding, key, refusal, memo or summary with an anchor that has no certain place.

    ``proposed`` is the anchor it may have become; nobody but a person puts it there.
    """

    record: Holder
    anchor: Anchor
    why: Why
    proposed: Anchor | None = None


@dataclass(frozen=True)
class Settled:
    """Work whose every anchor holds, how many anchors moved, and what was left out.

    ``notices`` say the same to a person, with the moves that deserve a look.
    """

    work: Work
    moved: int
    unplaced: tuple[Unplaced, ...]
    notices: tuple[Said, ...]


def _no_versions(_interview: str) -> Sequence[str]:
    return ()


def settle(
    work: Work, transcripts: Iterable[Transcript], versions: Versions = _no_versions
) -> Settled:
    """Put every anchor of ``work`` on the transcripts' present texts.

    A coding, key, refusal or memo on a turn that cannot be placed is left out of the work and
    listed; a summary stays, without the anchor. Nothing else is touched. ``versions`` is only
    asked for interviews in which an anchor does not stand where it stood.
    """
    settling = _Settling({one.interview: one.text for one in transcripts}, versions)
    placed = replace(
        work,
        codings=tuple(settling.settled(work.codings)),
        keys=tuple(settling.settled(work.keys)),
        refusals=tuple(settling.settled(work.refusals)),
        summaries=tuple(settling.summary(one) for one in work.summaries),
        memos=tuple(filter(None, map(settling.memo, work.memos))),
    )
    notices = (*settling.far, *_notices(settling.unplaced))
    return Settled(placed, settling.moved, tuple(settling.unplaced), notices)


class _Settling:
    """One run of settling: the texts, and what was met on the way."""

    def __init__(self, texts: Mapping[str, str], versions: Versions) -> None:
        self._texts = texts
        self._versions = cache(versions)
        self._alignment = cache(Alignment)
        self.moved = 0
        self.unplaced: list[Unplaced] = []
        self.far: list[MovedFar] = []

    def settled(self, records: Iterable[_Anchored]) -> Iterable[_Anchored]:
        for record in records:
            anchor = self._anchor(record, record.anchor)
            if anchor is record.anchor:
                yield record
            elif anchor is not None:
                yield replace(record, anchor=anchor)

    def summary(self, summary: Summary) -> Summary:
        found = [self._anchor(summary, anchor) for anchor in summary.anchors]
        return replace(summary, anchors=tuple(one for one in found if one is not None))

    def memo(self, memo: Memo) -> Memo | None:
        """Return the memo on the turn that is now its turn; None when nobody can tell."""
        if memo.kind != "turn":
            return memo
        meant = [memo.anchor] if memo.anchor else self._numbered(memo)
        if not meant or meant[0].interview not in self._texts:
            return memo
        found = self._anchor(memo, meant[-1])
        if found is None:
            return None
        if len(meant) > 1 and found.span != meant[0].span:
            self.unplaced.append(Unplaced(memo, meant[-1], Why.AMBIGUOUS, meant[0]))
            return None
        return replace(memo, ref=turn_ref(found, self._texts[found.interview]), anchor=found)

    def _numbered(self, memo: Memo) -> list[Anchor]:
        """Return the turns that have a memo's number, in the present text and before, if any.

        A memo without words was written before there were anchors, nobody knows on which
        version: it stays where the oldest and the present turn of that number are the same.
        """
        interview, _, number = memo.ref.rpartition(":")
        text = self._texts.get(interview)
        if text is None or not number.isdecimal():
            return []
        versions = (text, *self._versions(interview))
        spans = [(one, _turn(one, int(number))) for one in versions]
        return [anchored(interview, one, span) for one, span in spans if span]

    def _anchor(self, record: Holder, anchor: Anchor) -> Anchor | None:
        text = self._texts.get(anchor.interview)
        if text is None:
            self.unplaced.append(Unplaced(record, anchor, Why.NO_TRANSCRIPT))
            return None
        if stands(anchor, text):
            return anchor
        old = next((one for one in self._versions(anchor.interview) if stands(anchor, one)), None)
        if old is None:
            return self._by_words(record, anchor, text)
        return self._by_alignment(record, anchor, self._alignment(old, text), text)

    def _by_alignment(
        self, record: Holder, anchor: Anchor, alignment: Alignment, text: str
    ) -> Anchor | None:
        found = alignment.move(anchor.start, anchor.end)
        if found.place is None and found.proposed and _same_turn(record, found):
            return self._counted(anchor, anchored(anchor.interview, text, Span(*found.proposed)))
        if found.place is None:
            why = Why.AMBIGUOUS if found.twins else Why.GONE
            proposed = found.proposed and anchored(anchor.interview, text, Span(*found.proposed))
            self.unplaced.append(Unplaced(record, anchor, why, proposed))
            return None
        moved = anchored(anchor.interview, text, Span(*found.place))
        if found.far:
            self.far.append(MovedFar(Where(anchor.interview), *_facts(record, anchor)))
        return self._counted(anchor, moved)

    def _by_words(self, record: Holder, anchor: Anchor, text: str) -> Anchor | None:
        found = place(text, anchor.start, anchor.quote, anchor.prefix, anchor.suffix)
        if found.start is None:
            why = Why.AMBIGUOUS if found.placed is Placed.AMBIGUOUS else Why.GONE
            self.unplaced.append(Unplaced(record, anchor, why))
            return None
        moved = anchored(anchor.interview, text, Span(found.start, found.start + len(anchor.quote)))
        if _far(anchor, moved):
            self.unplaced.append(Unplaced(record, anchor, Why.FAR, moved))
            return None
        return self._counted(anchor, moved)

    def _counted(self, before: Anchor, after: Anchor) -> Anchor:
        if (before.span, before.quote) == (after.span, after.quote):
            return before
        self.moved += 1
        return after


def _same_turn(record: Holder, found: Moved) -> bool:
    """Say whether a turn was only mended: a key or memo is about a turn, not about its words."""
    return (
        isinstance(record, KeyCorrection | Memo) and found.likeness >= SAME_TURN and not found.twins
    )


def turn_ref(anchor: Anchor, text: str) -> str:
    """Return the id of the turn that an anchor begins in."""
    return f"{anchor.interview}:{text.count(BETWEEN, 0, anchor.start) + 1}"


def _turn(text: str, number: int) -> Span | None:
    """Return the place of a turn of a version by its number (from 1)."""
    start = 0
    for _ in range(number - 1):
        start = text.find(BETWEEN, start) + len(BETWEEN)
        if start < len(BETWEEN):
            return None
    end = text.find(BETWEEN, start)
    span = Span(start, len(text) if end < 0 else end)
    return span if number and span.length() else None


def stands(anchor: Anchor, text: str) -> bool:
    """Say whether the anchor's words stand in ``text`` in their place, with their context."""
    start, end = anchor.start, anchor.end
    return (
        text.startswith(anchor.quote, start)
        and text[max(0, start - len(anchor.prefix)) : start] == anchor.prefix
        and text[end : end + len(anchor.suffix)] == anchor.suffix
    )


def _far(before: Anchor, after: Anchor) -> bool:
    """Say whether few words were found with no more context than chance would give."""
    if len(before.quote.split()) >= FEW_WORDS:
        return False
    left = _common(before.prefix[::-1], after.prefix[::-1])
    right = _common(before.suffix, after.suffix)
    return max(left, right) < _SOME_CONTEXT


def _common(one: str, other: str) -> int:
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length


def _notices(unplaced: Sequence[Unplaced]) -> Iterable[Said]:
    lost = Counter(
        (one.anchor.interview, one.record.coder) for one in unplaced if one.why is Why.NO_TRANSCRIPT
    )
    for (interview, coder), count in sorted(lost.items()):
        yield InterviewGone(Where(interview), coder, count)
    for one in unplaced:
        where, facts = Where(one.anchor.interview), _facts(one.record, one.anchor)
        if one.why is Why.GONE:
            yield WordsGone(where, *facts)
        elif one.why is Why.AMBIGUOUS:
            yield WordsAmbiguous(where, *facts)
        elif one.why is Why.FAR:
            yield WordsFar(where, *facts)


def _facts(record: Holder, anchor: Anchor) -> tuple[str, str, str, str]:
    """Return coder, what the words are tied to, the record's short id, and the words."""
    if isinstance(record, Coding | Refusal):
        about = f"«{record.code}»"
    elif isinstance(record, KeyCorrection):
        about = f"«{record.item or '–'}»"
    elif isinstance(record, Memo):
        about = f"«{shortened(record.text)}»"
    else:
        about = f"«{record.case} × {record.theme}»"
    return record.coder, about, record.id[:8], shortened(anchor.quote)


def shortened(text: str) -> str:
    """Return so much of a text as fits on a line of a list."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
