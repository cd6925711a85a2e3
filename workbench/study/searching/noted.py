"""Searching what people wrote in memos; a hit leads to where the memo stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.model.anchor import Span
from workbench.model.coding import Memo, Work
from workbench.model.transcript import Transcript
from workbench.search.concordance import in_context
from workbench.search.match import hits
from workbench.search.query import read_query
from workbench.study.keying.coded import work_on
from workbench.study.opening.session import Session
from workbench.study.sources.ingest import ingest_one
from workbench.text.form import nfc


@dataclass(frozen=True, slots=True)
class Noted:
    """Words found in a memo. ``kind`` is what it is on: coding, turn, code, interview or study.

    ``interview`` and ``turn`` say where that is (a memo on an interview stands at its first
    turn); both are empty for a memo on a code or the study. ``code`` is the code's id.
    """

    kind: str
    interview: str
    turn: int
    code: str
    coder: str
    date: str
    left: str
    hit: str
    right: str


def search_memos(
    session: Session, query: str, reader: str = "", interviews: frozenset[str] = frozenset()
) -> tuple[Noted, ...]:
    """Return the hits of ``query`` in memos, in the order of the study, codes and study last.

    In a study that is coded blind ``reader`` is shown what he or she wrote, and no more.
    ``interviews`` narrows to memos in those; empty: all, and those on codes and the study too.
    """
    asked = read_query(query)
    transcripts = tuple(ingest_one(session, one).transcript for one in session.study.interviews)
    work = work_on(session, transcripts).work
    order = {one.id: place for place, one in enumerate(session.study.interviews)}
    found: list[tuple[tuple[int, int, str], Noted]] = []
    for memo in work.memos:
        if session.study.blind and memo.coder != reader:
            continue
        interview, turn, code = _place(memo, work, transcripts)
        if interviews and interview not in interviews:
            continue
        text = nfc(memo.text)
        key = (order.get(interview, len(order)), turn, memo.time)
        found += [
            (key, _noted(memo, text, span, (interview, turn, code))) for span in hits(asked, text)
        ]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _noted(memo: Memo, text: str, span: Span, place: tuple[str, int, str]) -> Noted:
    context = in_context(text, span)
    interview, turn, code = place
    return Noted(
        kind=memo.kind,
        interview=interview,
        turn=turn,
        code=code,
        coder=memo.coder,
        date=memo.time[:10],
        left=context.left,
        hit=context.hit,
        right=context.right,
    )


def _place(memo: Memo, work: Work, transcripts: tuple[Transcript, ...]) -> tuple[str, int, str]:
    """Return the interview and turn a memo stands at, and the code it is on or at."""
    if memo.kind == "code":
        return "", 0, memo.ref
    if memo.kind == "interview":
        return memo.ref, 1, ""
    if memo.kind == "turn":
        interview, _, number = memo.ref.rpartition(":")
        return interview, int(number) if number.isdigit() else 1, ""
    if memo.kind == "coding":
        return next(_coded(memo.ref, work, transcripts), ("", 0, ""))
    return "", 0, ""


def _coded(
    coding: str, work: Work, transcripts: tuple[Transcript, ...]
) -> Iterator[tuple[str, int, str]]:
    by_id = {one.interview: one for one in transcripts}
    for one in work.codings:
        if one.id == coding and (there := by_id.get(one.anchor.interview)):
            yield there.interview, there.turns_in(one.anchor.span)[0].number, one.code
