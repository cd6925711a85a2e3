"""What a query means: an id of the report, a turn, or words pasted from anywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from workbench.errors.trace import NothingFound, UnknownId, UnknownTurn
from workbench.model.finding import LedgerRow
from workbench.model.trail import Found, Hit, Match
from workbench.model.transcript import Transcript
from workbench.text.form import nfc, plain
from workbench.text.near import nearest
from workbench.trace.words import exact, like

_ID: Final = re.compile(r"[QCNqcn]-\S+")
_TURN: Final = re.compile(r"([^\s:]+):\s*(\d{1,9})")
_NEAR: Final = 3
_FEW_WORDS: Final = 3
"""Fewer words than this, found inside others, say nothing."""


def find(query: str, ledger: Sequence[LedgerRow], transcripts: Sequence[Transcript]) -> Found:
    """Return what ``query`` stands for in the report and in the transcripts.

    An id (``Q-…``, ``C-…``, ``N-…``, or a bookmark's name) in any case; a turn (``I1:34``);
    or words: those of the report as printed, or of a transcript. Words that stand
    nowhere are looked for by likeness. Raises a
    :class:`~workbench.errors.report.TraceError` when there is nothing.
    """
    query = nfc(query).strip()
    by_id = _rows_of(query, ledger)
    if by_id:
        return Found(query, Match.ID, by_id)
    if _ID.fullmatch(query):
        raise UnknownId(query, _near(query, ledger))
    turn = _TURN.fullmatch(query)
    if turn is not None:
        return Found(query, Match.TURN, (), (_turn(query, turn, transcripts),))
    return _words(query, ledger, transcripts)


def _rows_of(query: str, ledger: Sequence[LedgerRow]) -> tuple[LedgerRow, ...]:
    name = query.casefold()
    ids = {row.id for row in ledger if name in {row.id.casefold(), row.bookmark.casefold()}}
    return tuple(row for row in ledger if row.id in ids)


def _turn(query: str, turn: re.Match[str], transcripts: Sequence[Transcript]) -> Hit:
    name, number = turn[1], int(turn[2])
    by_name = {one.interview.casefold(): one for one in transcripts}
    transcript = by_name.get(name.casefold())
    if transcript is None:
        near = nearest(name, (one.interview for one in transcripts))
        raise UnknownTurn(query, near)
    if not 1 <= number <= len(transcript.turns):
        raise UnknownTurn(query, turns=len(transcript.turns))
    return Hit(transcript.interview, transcript.turns[number - 1].span)


def _words(query: str, ledger: Sequence[LedgerRow], transcripts: Sequence[Transcript]) -> Found:
    if not plain(query):
        raise NothingFound(query)
    rows = tuple(row for row in ledger if _says(row, query))
    hits = exact(query, transcripts)
    if rows or hits:
        return Found(query, Match.EXACT, rows, hits)
    resembling = like(query, transcripts)
    if resembling:
        return Found(query, Match.LIKE, (), resembling)
    raise NothingFound(query, _near(query, ledger))


def _says(row: LedgerRow, query: str) -> bool:
    """Say whether a row, as printed, is what was pasted, or part of it."""
    asked, printed = (plain(one).strip("\"' .") for one in (query, row.text))
    if asked == printed:
        return True
    shorter, longer = sorted((asked, printed), key=len)
    return len(shorter.split()) >= _FEW_WORDS and shorter in longer


def _near(query: str, ledger: Sequence[LedgerRow]) -> tuple[str, ...]:
    by_folded = {row.id.casefold(): row.id for row in ledger}
    found = get_close_matches(query.casefold(), by_folded, n=_NEAR, cutoff=0.5)
    return tuple(by_folded[one] for one in found)
