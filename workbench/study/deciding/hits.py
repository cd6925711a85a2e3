"""Coding every hit of a search: shown first, then done in one act that can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.coding import event as made
from workbench.language.sentence import sentences
from workbench.model.anchor import Span, anchored
from workbench.model.coding import Event, Stance
from workbench.model.transcript import Transcript
from workbench.study.deciding.code import Applied, known_coder
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.named import named
from workbench.study.keying.coded import work_on
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync
from workbench.study.searching.scope import Scope
from workbench.study.searching.search import Found, found
from workbench.study.sources.ingest import ingest_one


class Unit(StrEnum):
    """How much is coded where words are found."""

    WORD = "word"
    SENTENCE = "sentence"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that would be coded; ``known``: this coder has given it the code already."""

    interview: str
    turn: int
    start: int
    end: int
    quote: str
    known: bool


def preview(
    session: Session, coder: str, code: str, query: str, scope: Scope, unit: Unit
) -> tuple[Passage, ...]:
    """Return the passages that :func:`code_hits` would code. Changes nothing.

    Only what informants say, and notes, can be coded so: a question of the interviewer's
    that holds the words is no evidence.
    """
    known_coder(session, coder)
    named("code", code, session.codebook.by_id)
    answers = tuple(found(session, query, replace(scope, informants=True)))
    texts = _texts(session, {one.turn.interview for one in answers})
    there = {
        (one.anchor.interview, one.anchor.span)
        for one in work_on(session, tuple(texts.values())).work.codings
        if one.coder == coder and one.code == code
    }
    passages = []
    for one in answers:
        transcript = texts[one.turn.interview]
        for span in _spans(one, unit, transcript.language):
            quote = transcript.text[span.start : span.end]
            place = (transcript.interview, one.turn.number, span.start, span.end)
            passages.append(Passage(*place, quote, (transcript.interview, span) in there))
    return tuple(passages)


def code_hits(
    session: Session, coder: str, code: str, query: str, scope: Scope, unit: Unit, stance: Stance
) -> Applied:
    """Code what :func:`preview` shows, but for what has the code already; all or nothing."""
    passages = preview(session, coder, code, query, scope, unit)
    fresh = [one for one in passages if not one.known]
    texts = _texts(session, {one.interview for one in fresh})
    time = now()
    events = [_coded(one, texts[one.interview], coder, code, stance, time) for one in fresh]
    if events:
        session.database.append(events, origin="here")
        sync(session.folder, session.database)
    ids = tuple(event.subject for event in events)
    return Applied(len(ids), len(passages) - len(ids), ids)


def _texts(session: Session, interviews: set[str]) -> dict[str, Transcript]:
    return {
        one.id: ingest_one(session, one).transcript
        for one in session.study.interviews
        if one.id in interviews
    }


def _spans(one: Found, unit: Unit, language: str) -> Iterator[Span]:
    """Yield the passages for a turn's hits, in the interview's offsets, each once."""
    turn = one.turn
    if unit is Unit.TURN:
        inside = [Span(0, len(turn.text))]
    elif unit is Unit.WORD:
        inside = list(one.spans)
    else:
        parts = sentences(turn.text, language)
        inside = list(dict.fromkeys(_around(span, parts) for span in one.spans))
    for span in inside:
        yield Span(turn.start + span.start, turn.start + span.end)


def _around(span: Span, parts: tuple[Span, ...]) -> Span:
    """Return the sentences that ``span`` touches, as one passage."""
    touched = [part for part in parts if part.overlaps(span)]
    return Span(touched[0].start, touched[-1].end) if touched else span


def _coded(
    one: Passage, transcript: Transcript, coder: str, code: str, stance: Stance, time: str
) -> Event:
    return made.coding_added(
        id=new_id(),
        stream=one.interview,
        coder=coder,
        time=time,
        subject=new_id(),
        anchor=anchored(one.interview, transcript.text, Span(one.start, one.end)),
        code=code,
        stance=stance,
    )
