"""What no longer stands for certain after a transcript was corrected, and a person's decision.

Such a coding, key, refusal, memo or summary stays tied to the version it was made on and counts for
nothing, until somebody accepts the place proposed, points out another, or drops it. Each
decision is an event like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.coding import event as made
from workbench.coding.event import Head
from workbench.coding.fold import fold
from workbench.coding.passage import Passages
from workbench.coding.placement import Unplaced, Why, shortened, turn_ref
from workbench.errors.base import Where
from workbench.errors.coding import NoProposal
from workbench.model.anchor import Anchor, anchored
from workbench.model.coding import STUDY, Coding, Event, KeyCorrection, Memo, Refusal, Summary
from workbench.model.transcript import Transcript
from workbench.study.deciding.code import known_coder
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.named import named
from workbench.study.keying.coded import work_on
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync
from workbench.study.sources.ingest import ingest_one
from workbench.text.form import short_id

AROUND = 60
"""Code points shown on each side of a passage."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words with what stands before and behind them; ``turn`` is 0 in a version that is gone."""

    before: str
    words: str
    after: str
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Astray:
    """One thing to decide: what it is, its words as they were, and what may be meant now."""

    id: str
    interview: str
    coder: str
    what: str
    about: str
    why: Why
    then: Passage
    now: Passage | None


def astray(session: Session) -> tuple[Astray, ...]:
    """Return everything that waits for a decision, by interview and place."""
    transcripts = _transcripts(session)
    by_id = {one.interview: one for one in transcripts}
    unplaced = work_on(session, transcripts).unplaced
    here = [one for one in unplaced if one.anchor.interview in by_id]
    in_order = sorted(here, key=lambda one: (one.anchor.interview, one.anchor.start, _name(one)))
    return tuple(_astray(one, by_id) for one in in_order)


def accept(session: Session, coder: str, names: Sequence[str]) -> int:
    """Tie each of these to the place proposed for it; return how many."""
    return _decide(session, coder, names, _proposed)


def place_at(session: Session, coder: str, name: str, words: str, turn: int | None) -> int:
    """Tie one of them to other words of its interview, which must stand there once."""
    transcripts = _transcripts(session)
    passages = Passages(transcripts)
    texts = {one.interview: one.text for one in transcripts}

    def chosen(one: Unplaced) -> Anchor:
        interview = one.anchor.interview
        span = passages.span(Where(interview), interview, turn, words)
        return anchored(interview, texts[interview], span)

    return _decide(session, coder, [name], chosen)


def drop(session: Session, coder: str, names: Sequence[str]) -> int:
    """Take each of these away for good: nothing in the new version is what it was."""
    return _decide(session, coder, names, lambda _: None)


def _decide(
    session: Session,
    coder: str,
    names: Sequence[str],
    place: Callable[[Unplaced], Anchor | None],
) -> int:
    known_coder(session, coder)
    transcripts = _transcripts(session)
    texts = {one.interview: one.text for one in transcripts}
    unplaced = {_name(one): one for one in work_on(session, transcripts).unplaced}
    chosen = [unplaced[named("passage", name.upper(), unplaced)] for name in dict.fromkeys(names)]
    summaries = {one.id: one for one in fold(session.database.events()).summaries}
    events = []
    for one in chosen:
        anchor = place(one)
        if isinstance(one.record, Summary):
            summaries[one.record.id] = _resting(summaries[one.record.id], one.anchor, anchor)
            one = replace(one, record=summaries[one.record.id])  # noqa: PLW2901 - as written now
        events.append(_event(one, anchor, coder, texts))
    session.database.append(events, origin="here")
    sync(session.folder, session.database)
    return len(events)


def _proposed(one: Unplaced) -> Anchor:
    if one.proposed is None:
        raise NoProposal(Where(one.anchor.interview), _name(one), one.anchor.quote)
    return one.proposed


def _event(one: Unplaced, anchor: Anchor | None, coder: str, texts: Mapping[str, str]) -> Event:
    """Return the event that says where the record stands now, or that it is gone."""
    record = one.record
    stream = STUDY if isinstance(record, Summary) else one.anchor.interview
    head = Head(id=new_id(), stream=stream, coder=coder, time=now(), subject=record.id)
    if isinstance(record, Summary):
        told = {"case": record.case, "theme": record.theme, "text": record.text}
        return made.summary_set(anchors=record.anchors, **told, **head)
    if anchor is None:
        return _REMOVED[type(record)](**head)
    if isinstance(record, Coding):
        return made.coding_changed(anchor=anchor, **head)
    if isinstance(record, KeyCorrection):
        return made.key_set(anchor=anchor, item=record.item, how=record.how, **head)
    if isinstance(record, Memo):
        ref = turn_ref(anchor, texts[anchor.interview])
        return made.memo_set(kind=record.kind, ref=ref, text=record.text, anchor=anchor, **head)
    told = {"code": record.code, "verdict": record.verdict, "reason": record.reason}
    return made.refusal_set(anchor=anchor, **told, **head)


_REMOVED = {
    Coding: made.coding_removed,
    KeyCorrection: made.key_removed,
    Memo: made.memo_removed,
    Refusal: made.refusal_removed,
}


def _resting(summary: Summary, before: Anchor, after: Anchor | None) -> Summary:
    """Return a summary as written, with one of its passages put elsewhere or taken out."""
    anchors = (after if one == before else one for one in summary.anchors)
    return replace(summary, anchors=tuple(one for one in anchors if one is not None))


def _transcripts(session: Session) -> tuple[Transcript, ...]:
    return tuple(ingest_one(session, one).transcript for one in session.study.interviews)


def _name(one: Unplaced) -> str:
    """Return a short name that stays the same as long as the thing is astray."""
    return short_id(one.record.id, str(one.anchor.start), one.anchor.quote)


def _astray(one: Unplaced, transcripts: dict[str, Transcript]) -> Astray:
    transcript = transcripts[one.anchor.interview]
    what, about = _told(one)
    then = Passage(one.anchor.prefix, one.anchor.quote, one.anchor.suffix)
    return Astray(
        _name(one),
        one.anchor.interview,
        one.record.coder,
        what,
        about,
        one.why,
        then,
        _shown(one.proposed, transcript) if one.proposed else None,
    )


def _told(one: Unplaced) -> tuple[str, str]:
    record = one.record
    if isinstance(record, Coding):
        return "coding", record.code
    if isinstance(record, KeyCorrection):
        return "key", record.item or "–"
    if isinstance(record, Refusal):
        return "refusal", record.code
    if isinstance(record, Memo):
        return "memo", shortened(record.text)
    return "summary", f"{record.case} × {record.theme}"


def _shown(anchor: Anchor, transcript: Transcript) -> Passage:
    text, start, end = transcript.text, anchor.start, anchor.end
    turn = transcript.turn_at(start)
    return Passage(
        text[max(0, start - AROUND) : start],
        anchor.quote,
        text[end : end + AROUND],
        turn.number if turn else 0,
    )
