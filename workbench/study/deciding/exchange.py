"""A study written for other programs, and codings made in them brought in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workbench import __version__
from workbench.coding import event as made
from workbench.errors.base import Said
from workbench.errors.exchange import AlreadyThere, NotPaired
from workbench.exchange.beginning import first_codebook
from workbench.exchange.coming import Came, Host, Incoming, come
from workbench.exchange.going import codebook_of, project_of
from workbench.exchange.notice import OtherText
from workbench.exchange.project import Project, SourceText
from workbench.exchange.read import read_qdpx
from workbench.exchange.write import to_qdc, to_qdpx
from workbench.model.coding import Event, EventKind, Work
from workbench.model.transcript import Transcript
from workbench.study.deciding.code import known_coder
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.files import read, write, write_all
from workbench.study.disk.named import named
from workbench.study.keying.coded import work_on
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync
from workbench.study.sources.ingest import ingest_one

ORIGIN: Final = f"workbench {__version__}"
MOST_MB: Final = 500
"""Most megabytes of a project; it may hold recordings, which are not looked at."""

_UNFIT: Final = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written, and what of the study has no place in such a file."""

    interviews: int
    codes: int
    codings: int
    keys: int
    summaries: int


@dataclass(frozen=True)
class Brought:
    """What was brought in: new codings by coder, how many were known, and what was left."""

    new: tuple[tuple[str, int], ...]
    known: int
    left: tuple[Said, ...]
    others: int


def send(session: Session, path: Path, coder: str = "") -> Sent:
    """Write the study to a ``.qdpx`` file, or its codebook to a ``.qdc`` file.

    With ``coder`` that coder's codings only.
    """
    codes = len(session.codebook.known)
    if path.suffix.casefold() == ".qdc":
        book = codebook_of(session.study, session.codebook)
        write(path, to_qdc(Project("", ORIGIN, codes=book)))
        return Sent(0, codes, 0, 0, 0)
    transcripts, work = _now(session)
    if coder:
        known_coder(session, coder)
        work = replace(work, codings=tuple(one for one in work.codings if one.coder == coder))
    project = project_of(session.study, session.codebook, transcripts, work, ORIGIN)
    write(path, to_qdpx(project))
    return Sent(len(transcripts), codes, len(work.codings), len(work.keys), len(work.summaries))


def bring(
    session: Session,
    path: Path,
    users: Sequence[str] = (),
    codes: Sequence[str] = (),
    *,
    texts: Path | None = None,
    codebook: Path | None = None,
    only_look: bool = False,
) -> Brought:
    """Bring in the codings of a project; all that can be placed, or none if one is refused.

    ``users`` and ``codes`` tie names of the project to the study's (``NAME=ID``). ``texts`` is
    a folder for those texts that are no interview of the study, ``codebook`` a new file for the
    project's codes. ``only_look`` changes nothing of the study.
    """
    project = read_qdpx(read(path, str(path), MOST_MB), path.name)
    transcripts, work = _now(session)
    ids = [one.subject for one in session.database.events() if one.kind is EventKind.CODING_ADDED]
    coders = [one.id for one in session.study.coders]
    host = Host(
        session.study,
        session.codebook,
        transcripts,
        work.codings,
        ids,
        _pairs("--user", users, "coder", coders),
        _pairs("--code", codes, "code", list(session.codebook.by_id)),
    )
    came = come(project, host)
    files = _files(texts, came.others) if texts is not None else {}
    if codebook is not None:
        files[codebook] = first_codebook(project, session.study.language).encode()
    if there := next((one for one in files if one.exists()), None):
        raise AlreadyThere(str(there))
    write_all(files)
    if came.new and not only_look:
        session.database.append(_events(came), origin="here")
        sync(session.folder, session.database)
    number = sorted(Counter(one.coder for one in came.new).items())
    left = tuple(
        replace(one, written=texts is not None) if isinstance(one, OtherText) else one
        for one in came.left
    )
    return Brought(tuple(number), came.known, left, len(came.others))


def _now(session: Session) -> tuple[tuple[Transcript, ...], Work]:
    transcripts = tuple(ingest_one(session, one).transcript for one in session.study.interviews)
    return transcripts, work_on(session, transcripts).work


def _pairs(option: str, told: Sequence[str], kind: str, known: Sequence[str]) -> dict[str, str]:
    pairs = {}
    for one in told:
        name, sign, id_ = one.rpartition("=")
        if not sign or not name.strip():
            raise NotPaired(option, one)
        pairs[name.strip()] = named(kind, id_.strip(), known)
    return pairs


def _files(folder: Path, texts: Sequence[SourceText]) -> dict[Path, bytes]:
    """Return a file for each text, under a name of its own that any system can hold."""
    files: dict[Path, bytes] = {}
    for text in texts:
        stem = _UNFIT.sub("-", text.name).strip("-.")[:60] or "text"
        path, nth = folder / f"{stem}.txt", 2
        while path in files:
            path, nth = folder / f"{stem}-{nth}.txt", nth + 1
        files[path] = text.text.encode()
    return files


def _events(came: Came) -> list[Event]:
    events: list[Event] = []
    for one in came.new:
        events.append(_coded(one))
        if one.memo:
            events.append(
                made.memo_set(
                    id=new_id(),
                    stream=one.anchor.interview,
                    coder=one.coder,
                    time=one.time or now(),
                    subject=new_id(),
                    kind="coding",
                    ref=one.id,
                    text=one.memo,
                )
            )
    return events


def _coded(one: Incoming) -> Event:
    return made.coding_added(
        id=new_id(),
        stream=one.anchor.interview,
        coder=one.coder,
        time=one.time or now(),
        subject=one.id,
        anchor=one.anchor,
        code=one.code,
        stance=one.stance,
    )
