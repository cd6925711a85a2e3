"""The main job: from the files on disk to the report, doing again only what changed."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors.base import Where
from workbench.errors.work import UnreadableFile
from workbench.store.database import Database
from workbench.study.disk.edition import edition
from workbench.study.disk.files import write_all
from workbench.study.disk.folder import Folder, find
from workbench.study.disk.keep import from_json, to_json
from workbench.study.disk.lock import only_one
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.disk.remark import Remark
from workbench.study.disk.words import keep_words
from workbench.study.opening.session import Session, database_of, opened
from workbench.study.opening.sync import Synced, sync
from workbench.text.form import digest

if TYPE_CHECKING:
    from workbench.study.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was made: its name in ``outputs/`` and the digest of its content."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made, and what needs a person's eye. ``fresh`` False: nothing changed.

    ``open`` risks that somebody could be recognised are undecided: the report is a draft.
    """

    fresh: bool
    folder: str
    language: str
    outputs: tuple[Output, ...]
    figures: tuple[tuple[str, int], ...]
    remarks: tuple[Remark, ...]
    open: int = 0


@dataclass
class Warm:
    """What a process that builds again and again keeps at hand between builds."""

    key: str = ""
    session: Session | None = None
    weighed: Weighed | None = None


def build(
    start: Path,
    language: str | None = None,
    progress: Progress = silent,
    *,
    again: bool = False,
    warm: Warm | None = None,
) -> Built:
    """Build the study that ``start`` is in; with ``again`` even when nothing changed.

    Leaves ``outputs/`` as it was unless every file of the report could be made. With
    ``warm``, a build after a change to templates alone does not weigh the study again.
    """
    folder = find(start)
    with only_one(folder):
        with database_of(folder) as database:
            _sync(folder, database, progress)
            stamp = _stamp(folder, database, language)
            key = _stamp(folder, database, language, templates=False)
            kept = None if again else _kept(folder, database, stamp)
        if kept is not None:
            return kept
        warm = warm or Warm()
        if warm.key != key:
            warm.key, warm.session, warm.weighed = key, None, None
        with _opened(folder, warm) as session:
            return _build(session, stamp, language, progress, warm)


def make_ready(start: Path, language: str | None, warm: Warm) -> None:
    """Weigh a study whose report is as it should be, so that the next build need not."""
    from workbench.study.reporting import report  # noqa: F401, PLC0415 - loaded ahead, as below
    from workbench.study.weighing.weighed import weigh_all  # noqa: PLC0415

    folder = find(start)
    with only_one(folder):
        with database_of(folder) as database:
            warm.key = _stamp(folder, database, language, templates=False)
        with opened(folder.root) as session:
            warm.weighed = weigh_all(session, language or session.study.language)
            warm.session = session


@contextlib.contextmanager
def _opened(folder: Folder, warm: Warm) -> Iterator[Session]:
    """Open the study; what was read of it before is at hand when it has not changed."""
    if warm.session is None:
        with opened(folder.root) as session:
            yield session
    else:
        with database_of(folder) as database:
            yield replace(warm.session, database=database)


def _sync(folder: Folder, database: Database, progress: Progress) -> Synced:
    progress(Step.SYNC, 0, 1)
    synced = sync(folder, database)
    progress(Step.SYNC, 1, 1)
    return synced


def _build(
    session: Session, stamp: str, language: str | None, progress: Progress, warm: Warm
) -> Built:
    # The engines behind these two are heavy; a build with nothing to do never loads them.
    from workbench.study.reporting.report import write_report  # noqa: PLC0415
    from workbench.study.weighing.weighed import weigh_all  # noqa: PLC0415

    weighed = warm.weighed or weigh_all(session, language or session.study.language, progress)
    warm.session, warm.weighed = session, weighed
    written = write_report(session, weighed, progress)
    remarks = (*weighed.remarks, *written.remarks)
    files = dict(written.files)
    files["remarks.txt"] = _as_text(remarks, session.study.language)
    write_all({session.folder.outputs / name: data for name, data in files.items()})
    written.keep(session.folder)
    session.sentences.ahead(_spoken(session, weighed))
    session.sentences.keep()
    keep_words(session.cache)
    session.cache.tidy()
    built = Built(
        fresh=True,
        folder=str(session.folder.root),
        language=weighed.language,
        outputs=tuple(Output(name, digest(data)) for name, data in files.items()),
        figures=written.figures,
        remarks=remarks,
        open=len(written.exposed.gating),
    )
    kept = {"stamp": stamp, "built": to_json(built), "language": language}
    session.database.remember("build", json.dumps(kept))
    return built


def _spoken(session: Session, weighed: Weighed) -> Iterator[tuple[str, str]]:
    """Yield every turn with its language: the next coding may make a quote of any of them."""
    languages = {one.id: one.language for one in session.study.interviews}
    for transcript in weighed.coded.transcripts:
        for turn in transcript.turns:
            yield turn.text, languages[transcript.interview]


def last_built(database: Database) -> Built | None:
    """Return what the last build made, or None when nothing was built that can be read."""
    try:
        return from_json(Built, json.loads(database.recall("build") or "")["built"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def is_current(folder: Folder, database: Database) -> bool:
    """Say whether ``outputs/`` holds what a build would make now, in the language last built."""
    try:
        last = json.loads(database.recall("build") or "")
        language = last["language"]
    except (ValueError, KeyError, TypeError):
        return False
    return _kept(folder, database, _stamp(folder, database, language)) is not None


def still_made(folder: Folder, database: Database, name: str) -> bool:
    """Say whether an output is as the last build made it, and would be made so now."""
    try:
        last = json.loads(database.recall("build") or "")
        stamp, language = last["stamp"], last["language"]
    except (ValueError, KeyError, TypeError):
        return False
    built = last_built(database)
    outputs = () if built is None else built.outputs
    path = folder.outputs / name
    made = path.is_file() and Output(name, digest(path.read_bytes())) in outputs
    return made and stamp == _stamp(folder, database, language)


def _stamp(
    folder: Folder, database: Database, language: str | None, *, templates: bool = True
) -> str:
    """Return a digest of everything a build depends on, or of all but the templates."""
    parts = [edition(), language or "", str(database.last())]
    tops = (folder.interviews, folder.codebook, *((folder.templates,) if templates else ()))
    for top in tops:
        parts.extend(
            f"{folder.relative(path)} {digest(_content(folder, path))}"
            for path in sorted(top.rglob("*"))
            if path.is_file() and folder.events not in path.parents and path.name[0] != "."
        )
    return digest("\n".join(parts).encode())


def _content(folder: Folder, path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        raise UnreadableFile(Where(folder.relative(path)), problem) from error


def _kept(folder: Folder, database: Database, stamp: str) -> Built | None:
    """Return the last build if it had the same inputs and its files are still as made."""
    try:
        last = json.loads(database.recall("build") or "")
        built = from_json(Built, last["built"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if last["stamp"] != stamp:
        return None
    for output in built.outputs:
        path = folder.outputs / output.name
        if not path.is_file() or digest(path.read_bytes()) != output.digest:
            return None
    return replace(built, fresh=False)


def _as_text(remarks: tuple[Remark, ...], language: str) -> bytes:
    return "".join(f"{remark.said(language)}\n" for remark in remarks).encode()
