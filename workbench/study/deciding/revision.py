"""The one way the codebook file is changed from here: held against what was seen, and kept.

A change is refused when the file is no longer the one it was made for, and when reading
the result shows that more than was asked for would change. The text before is kept, and
which codings were moved, so that every change can be taken back to the last byte.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock

from workbench.coding import event as made
from workbench.coding.codebook import read_codebook
from workbench.coding.revise import differences
from workbench.errors.base import Where
from workbench.errors.codebook import CannotRevise, CodebookChanged, NothingToUndo
from workbench.model.coding import Event, EventKind
from workbench.store.revision import Revision
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.files import read, write
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync
from workbench.text.form import digest

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Act:
    """What was done to the codebook: ``kind`` (renamed, merged …), to which code or theme.

    ``moves`` are the codings that got another code: (id, from, to). An undo or redo names
    in ``of`` the sequence of the change it concerns.
    """

    kind: str
    about: str = ""
    field: str = ""
    to: str = ""
    moves: tuple[tuple[str, str, str], ...] = ()
    of: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the codebook's history; ``standing`` False: it has been taken back."""

    sequence: int
    coder: str
    time: str
    act: Act
    standing: bool


def path_of(session: Session) -> Path:
    """Return where the codebook lies."""
    return session.folder.codebook / session.study.codebook_file


def seen(session: Session) -> str:
    """Return the digest of the codebook as it is on disk now."""
    return digest(read(path_of(session), _name(session)))


def revise(
    session: Session,
    coder: str,
    act: Act,
    make: Callable[[str], str],
    may: frozenset[tuple[str, str]],
    held: str | None = None,
) -> str:
    """Change the codebook's text by ``make`` and return the file's new digest.

    ``may`` are the (code or theme, field) pairs that may read otherwise afterwards; ``held``
    is the digest of the file the change was made for (None: as it is now).
    """
    with _locked(session):
        data = _unchanged(session, held)
        before = data.decode("utf-8")
        mark = _BOM if before.startswith(_BOM) else ""
        after = mark + make(before.removeprefix(mark))
        fresh = after.encode()
        found = differences(
            read_codebook(data, _name(session)), read_codebook(fresh, _name(session))
        )
        if not found <= may:
            raise CannotRevise(act.about)
        if fresh != data or act.moves:
            _keep(session, coder, act, data, fresh)
        return digest(fresh)


def undo(session: Session, coder: str, held: str | None = None) -> Act:
    """Take back the last standing change, if the file is still as it left it."""
    with _locked(session):
        data = _unchanged(session, held)
        for one in reversed(history(session)):
            if one.standing and one.act.kind not in {"undo", "redo"}:
                row = _row(session, one.sequence)
                if row.after != digest(data):
                    break
                back = tuple((coding, new, old) for coding, old, new in one.act.moves)
                act = Act("undo", one.act.about, moves=back, of=one.sequence)
                _keep(session, coder, act, data, row.body.encode())
                return one.act
        raise NothingToUndo


def redo(session: Session, coder: str, held: str | None = None) -> Act:
    """Do again the change that was last taken back."""
    with _locked(session):
        data = _unchanged(session, held)
        rows = session.database.revisions.of(_name(session))
        again = _to_redo(rows)
        if again is None or _row(session, again).before != digest(data):
            raise NothingToUndo(again=True)
        one = next(change for change in history(session) if change.sequence == again)
        text = next(row.body for row in reversed(rows) if _act(row).of == one.sequence)
        act = Act("redo", one.act.about, moves=one.act.moves, of=one.sequence)
        _keep(session, coder, act, data, text.encode())
        return one.act


def history(session: Session) -> tuple[Change, ...]:
    """Return the changes made from here, oldest first; undo and redo show in ``standing``."""
    rows = session.database.revisions.of(_name(session))
    acts = [(row, _act(row)) for row in rows]
    fallen: set[int] = set()
    for _, act in acts:
        if act.kind == "undo":
            fallen.add(act.of)
        elif act.kind == "redo":
            fallen.discard(act.of)
    return tuple(
        Change(row.sequence, row.coder, row.time, act, row.sequence not in fallen)
        for row, act in acts
        if act.kind not in {"undo", "redo"}
    )


def _to_redo(rows: Sequence[Revision]) -> int | None:
    """Return the change last taken back; a new change leaves none to do again."""
    fallen: list[int] = []
    for row in rows:
        act = _act(row)
        if act.kind == "undo":
            fallen.append(act.of)
        elif act.kind == "redo":
            fallen.pop()
        else:
            fallen.clear()
    return fallen[-1] if fallen else None


def codes_now(session: Session) -> dict[str, tuple[str, str]]:
    """Return for every coding that stands its interview and code, twins included.

    Two codings of the same words by one coder are shown as one once they have the same
    code. Both are kept, so that taking a merger back brings both back.
    """
    found: dict[str, tuple[str, str]] = {}
    gone = set()
    for event in sorted(session.database.events(), key=lambda one: (one.time, one.id)):
        if event.kind is EventKind.CODING_ADDED:
            found.setdefault(event.subject, (event.stream, str(event.body["code"])))
        elif event.kind is EventKind.CODING_CHANGED and "code" in event.body:
            found[event.subject] = (event.stream, str(event.body["code"]))
        elif event.kind is EventKind.CODING_REMOVED:
            gone.add(event.subject)
    return {subject: place for subject, place in found.items() if subject not in gone}


def _keep(session: Session, coder: str, act: Act, before: bytes, after: bytes) -> None:
    """Record the change, write the file, then move the codings.

    In this order nothing is lost whenever it stops: a record whose file was not written is
    passed over, and a coding left on a retired code still stands.
    """
    row = Revision(
        before=digest(before),
        after=digest(after),
        coder=coder,
        time=now(),
        what=json.dumps(asdict(act), ensure_ascii=False),
        body=before.decode("utf-8"),
    )
    session.database.revisions.add(_name(session), row)
    if after != before:
        write(path_of(session), after)
    events = list(_moved(session, coder, act.moves))
    if events:
        session.database.append(events, origin="here")
        sync(session.folder, session.database)


def _moved(session: Session, coder: str, moves: Sequence[tuple[str, str, str]]) -> Iterator[Event]:
    """Give codings their new code, but for those that meanwhile got another one."""
    standing = codes_now(session) if moves else {}
    time = now()
    for coding, old, new in moves:
        stream, code = standing.get(coding, ("", ""))
        if code == old:
            yield made.coding_changed(
                id=new_id(), stream=stream, coder=coder, time=time, subject=coding, code=new
            )


def _unchanged(session: Session, held: str | None) -> bytes:
    data = read(path_of(session), _name(session))
    if held is not None and held != digest(data):
        raise CodebookChanged(Where(_name(session)))
    return data


@contextlib.contextmanager
def _locked(session: Session) -> Iterator[None]:
    session.folder.own.mkdir(parents=True, exist_ok=True)
    with FileLock(session.folder.own / "codebook.lock", timeout=10):
        yield


def _row(session: Session, sequence: int) -> Revision:
    rows = session.database.revisions.of(_name(session))
    return next(row for row in rows if row.sequence == sequence)


def _act(row: Revision) -> Act:
    held = json.loads(row.what)
    held["moves"] = tuple((str(one[0]), str(one[1]), str(one[2])) for one in held["moves"])
    return Act(**held)


def _name(session: Session) -> str:
    return session.folder.relative(path_of(session))
