"""Which codings count: whose they are, and whose words they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.model.anchor import Span
from workbench.model.codebook import Codebook
from workbench.model.coding import Coding
from workbench.model.interview import Interview, Study
from workbench.model.participant import ConsentStatus
from workbench.model.transcript import Role, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a coded passage that lies in one turn; ``span`` counts from the turn's start."""

    turn: Turn
    span: Span

    @property
    def text(self) -> str:
        """The words of the piece."""
        return self.turn.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A coding that counts, with its case and the pieces of it that may be evidence."""

    coding: Coding
    interview: Interview
    language: str
    pieces: tuple[Piece, ...]

    @property
    def case(self) -> str:
        """The case the coding speaks of."""
        return self.interview.case


def evidence(
    study: Study,
    codebook: Codebook,
    codings: Iterable[Coding],
    transcripts: Iterable[Transcript],
) -> tuple[Evidence, ...]:
    """Return the codings that findings may rest on, in the order of interviews and text.

    They are the lead coder's (everybody's when no coder leads), of codes in the codebook,
    and share at least one letter or digit with a turn that may be evidence (:func:`speaks`).
    """
    lead = study.lead()
    held = {one.id: one for one in study.interviews}
    texts = {one.interview: one for one in transcripts if one.interview in held}
    consent = {one.id: one.consent.status for one in study.participants}
    counting = []
    for coding in codings:
        text = texts.get(coding.anchor.interview)
        if text is None or coding.code not in codebook.by_id or lead not in {None, coding.coder}:
            continue
        interview = held[coding.anchor.interview]
        pieces = _pieces(coding, text, interview, consent)
        if pieces:
            counting.append(Evidence(coding, interview, text.language, pieces))
    order = {one.id: place for place, one in enumerate(study.interviews)}
    return tuple(sorted(counting, key=lambda one: _place(one, order)))


def speaks(turn: Turn, interview: Interview, consent: Mapping[str, ConsentStatus]) -> bool:
    """Say whether a turn may be evidence.

    An informant's may when that person's consent is given. A note may unless it tells of a
    person whose consent is not given, or nobody in the interview has given any. What an
    interviewer or an unknown voice says never may.
    """
    if turn.role is Role.INFORMANT:
        return consent.get(turn.speaker or "") is ConsentStatus.GIVEN
    if turn.role is not Role.NOTE:
        return False
    own = consent.get(turn.speaker or "")
    if own is not None:
        return own is ConsentStatus.GIVEN
    present = [consent.get(one) for one in interview.participants]
    return not present or ConsentStatus.GIVEN in present


def _pieces(
    coding: Coding,
    text: Transcript,
    interview: Interview,
    consent: Mapping[str, ConsentStatus],
) -> tuple[Piece, ...]:
    found = []
    for turn in text.turns_in(coding.anchor.span):
        if speaks(turn, interview, consent):
            start = max(0, coding.anchor.start - turn.start)
            piece = Piece(turn, Span(start, min(len(turn.text), coding.anchor.end - turn.start)))
            if any(sign.isalnum() for sign in piece.text):
                found.append(piece)
    return tuple(found)


def _place(one: Evidence, order: Mapping[str, int]) -> tuple[int, int, int, str]:
    anchor = one.coding.anchor
    return order[anchor.interview], anchor.start, anchor.end, one.coding.id
