"""Signing claims off, and taking a signature back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from workbench.coding import event as made
from workbench.coding.fold import fold
from workbench.errors.built import EvidenceMoved, NothingBuilt, NothingToSign
from workbench.errors.trace import BadLedger
from workbench.model.coding import STUDY, Coding, Event, Work
from workbench.model.finding import LedgerRow
from workbench.model.signing import KIND, VERDICT, Signing
from workbench.study.deciding.code import known_coder
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.ledger import read_ledger
from workbench.study.disk.named import named
from workbench.study.keying.coded import code_all
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync
from workbench.trace.sign import claims_in, signed, signings


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim of the last built report, and who has signed it."""

    id: str
    chapter: str
    text: str
    given: tuple[Signing, ...]


def sign(
    session: Session, coder: str, names: Sequence[str], note: str, chapter: str = "", *, all_: bool
) -> tuple[str, ...]:
    """Sign claims of the last built report: those named, of a chapter, or all; return their ids.

    A claim whose codings have changed since the report was built is refused: nobody has
    read what it says now.
    """
    known_coder(session, coder)
    printed = claims_in(_rows(session))
    wanted = _wanted(printed, names, chapter, all_=all_)
    codings = _codings(code_all(session).work)
    moved = tuple(
        name for name in wanted if not codings.keys() >= set(printed[name][0].codings.split())
    )
    if moved:
        raise EvidenceMoved(moved)
    events = [
        made.decision_set(
            id=new_id(),
            stream=STUDY,
            coder=coder,
            time=now(),
            subject=_subject(name, coder),
            kind=KIND,
            about=name,
            verdict=VERDICT,
            reason=signed(printed[name], codings, note),
        )
        for name in wanted
    ]
    _append(session, events)
    return wanted


def unsign(
    session: Session, coder: str, names: Sequence[str], chapter: str = "", *, all_: bool
) -> tuple[str, ...]:
    """Take one's own signatures back, and return the ids of the claims."""
    known_coder(session, coder)
    work = fold(session.database.events(STUDY))
    own = {one.about: one.id for one in work.decisions if one.kind == KIND and one.coder == coder}
    if chapter:
        printed = claims_in(_rows(session))
        wanted = [one for one in _wanted(printed, (), chapter, all_=all_) if one in own]
    else:
        wanted = list(own) if all_ else [named("claim", one, own) for one in names]
    if not wanted:
        raise NothingToSign
    events = [
        made.decision_removed(id=new_id(), stream=STUDY, coder=coder, time=now(), subject=own[name])
        for name in wanted
    ]
    _append(session, events)
    return tuple(wanted)


def claimed(session: Session, chapter: str = "") -> tuple[Claimed, ...]:
    """Return every claim of the last built report with its signatures, in reading order."""
    rows = _rows(session)
    work = code_all(session).work
    given = signings(rows, work.decisions, _codings(work))
    return tuple(
        Claimed(name, _short(mentions[0]), mentions[0].text, given.get(name, ()))
        for name, mentions in claims_in(rows).items()
        if not chapter or _in_chapter(mentions, chapter)
    )


def signatures(session: Session, work: Work) -> tuple[int, int, int] | None:
    """Return how many claims of the last built report are signed, lapsed, and there in all."""
    try:
        rows = _rows(session)
    except (NothingBuilt, BadLedger):
        return None
    given = signings(rows, work.decisions, _codings(work))
    names = claims_in(rows)
    holding = {name for name, all_ in given.items() if any(not one.lapsed for one in all_)}
    lapsed = set(given) - holding
    return len(holding & names.keys()), len(lapsed), len(names)


def _rows(session: Session) -> tuple[LedgerRow, ...]:
    return read_ledger(session.folder.outputs / "ledger.csv")


def _codings(work: Work) -> dict[str, Coding]:
    return {one.id: one for one in work.codings}


def _wanted(
    printed: dict[str, list[LedgerRow]], names: Sequence[str], chapter: str, *, all_: bool
) -> tuple[str, ...]:
    if names:
        return tuple(dict.fromkeys(named("claim", one, printed) for one in names))
    if chapter:
        chapters = {_short(row) for rows in printed.values() for row in rows}
        if not any(chapter in one for one in chapters):
            named("chapter", chapter, chapters)
    found = tuple(
        name for name, rows in printed.items() if all_ or (chapter and _in_chapter(rows, chapter))
    )
    if not found:
        raise NothingToSign
    return found


def _in_chapter(mentions: Sequence[LedgerRow], chapter: str) -> bool:
    return any(chapter in _short(row) for row in mentions)


def _short(row: LedgerRow) -> str:
    return PurePosixPath(row.chapter).name.removesuffix(".md.j2")


def _subject(name: str, coder: str) -> str:
    return f"signature {name} {coder}"


def _append(session: Session, events: Sequence[Event]) -> None:
    session.database.append(events, origin="here")
    sync(session.folder, session.database)
