"""Every file of a folder read and told of, the bad ones too; no file is changed.

Files that are in the study are taken in as their interviews; the others are only looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest
from pathlib import Path
from typing import Final

from workbench.errors.base import WorkbenchError
from workbench.model.interview import Interview
from workbench.model.transcript import Transcript
from workbench.study.disk.files import whole
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.disk.remark import Remark
from workbench.study.opening.session import Session
from workbench.study.sources.explain import explain
from workbench.study.sources.ingest import ingest_each, ingest_one
from workbench.study.sources.taken import TakenIn
from workbench.text.sketch import Sketch, alike, sketch

PASSED_OVER: Final = frozenset({".yaml", ".yml", ".jsonl"})
"""Endings of the study's own files."""

LOOKED_AT: Final = 24
"""Numbers of a sketch by which a conversation is looked up: two that are alike share some."""

PER_MINUTE: Final = 60_000


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds, in figures: of a thousand files no transcript is kept in memory.

    ``minutes`` is where the recording ends, as far as the source has times.
    """

    format: str
    turns: int
    informant_turns: int
    speakers: int
    minutes: int | None
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Surveyed:
    """One file: the interview it is the source of, what was found, or why it cannot be read.

    ``same`` names a file that holds the same conversation, read before it.
    """

    file: str
    interview: str
    found: Found | None = None
    error: WorkbenchError | None = None
    same: str = ""


def survey(
    session: Session, folder: Path | None = None, progress: Progress = silent
) -> tuple[Surveyed, ...]:
    """Read the study's sources, or all files of ``folder``; one bad file does not stop the rest."""
    jobs = list(_jobs(session, folder))
    surveyed: list[Surveyed] = []
    known = _Known()
    declared = ingest_each(session, [interview for _, interview in jobs if interview])
    for done, (path, interview) in enumerate(jobs):
        progress(Step.INGEST, done, len(jobs))
        name = interview.id if interview else ""
        taken = next(declared) if interview else _looked_at(session, path)
        if isinstance(taken, WorkbenchError):
            surveyed.append(Surveyed(path.name, name, error=taken))
            continue
        same = known.twin_of(path.name, taken.transcript)
        surveyed.append(Surveyed(path.name, name, _found(taken), same=same))
        session.cache.let_go()
    progress(Step.INGEST, len(jobs), len(jobs))
    return tuple(surveyed)


class _Known:
    """The conversations read so far."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._files: dict[str, str] = {}
        self._having: dict[int, list[str]] = {}

    def twin_of(self, file: str, transcript: Transcript) -> str:
        """Return the file with the same bytes or the same conversation; keep this one."""
        mine = sketch(transcript.text)
        looked_at = nsmallest(LOOKED_AT, mine)
        near = Counter(name for number in looked_at for name in self._having.get(number, ()))
        same = self._files.get(transcript.digest) or next(
            (name for name, _ in near.most_common(1) if alike(mine, self._sketches[name])), ""
        )
        self._sketches[file] = mine
        self._files.setdefault(transcript.digest, file)
        for number in looked_at:
            self._having.setdefault(number, []).append(file)
        return same


def _found(taken: TakenIn) -> Found:
    turns = taken.transcript.turns
    times = [time for turn in turns for time in (turn.start_ms, turn.end_ms) if time is not None]
    return Found(
        taken.transcript.format,
        len(turns),
        taken.informant_turns(),
        taken.speakers(),
        round(max(times) / PER_MINUTE) if times else None,
        taken.remarks,
    )


def _looked_at(session: Session, path: Path) -> TakenIn | WorkbenchError:
    try:
        return explain(session, path).taken
    except WorkbenchError as error:
        return error


def same_conversation(session: Session, transcript: Transcript) -> Interview | None:
    """Return the interview of the study whose source holds the same conversation, if any."""
    mine = sketch(transcript.text)
    for interview in session.study.interviews:
        try:
            theirs = ingest_one(session, interview).transcript
        except WorkbenchError:
            continue
        if theirs.digest == transcript.digest or alike(mine, sketch(theirs.text)):
            return interview
    return None


def _jobs(session: Session, folder: Path | None) -> Iterator[tuple[Path, Interview | None]]:
    """Yield the declared sources first, in the study's order, then the other files."""
    home = session.folder.interviews
    declared = {whole(home / one.source): one for one in session.study.interviews}
    inside = folder is None or whole(folder) == whole(home)
    if inside:
        yield from declared.items()
    if folder is None:
        return
    guide = whole(home / session.study.guide_file)
    for path in sorted(folder.iterdir()):
        own = path.suffix.lower() in PASSED_OVER or path.name.startswith((".", "~$"))
        place = whole(path)
        passed = own or path.is_dir() or place == guide
        if not passed and not (inside and place in declared):
            yield path, declared.get(place)
