"""Bringing a new file into the study as an interview, or as a new version of one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workbench.errors.base import Where
from workbench.errors.work import AlreadyThere, SameConversation
from workbench.fields import append_item
from workbench.language.identify import identify
from workbench.model.interview import Interview
from workbench.model.transcript import Transcript
from workbench.study.disk.files import read, whole, write, write_all
from workbench.study.disk.named import named
from workbench.study.opening.session import Session
from workbench.study.opening.settings import read_study, study_files
from workbench.study.sources.declare import declare, known
from workbench.study.sources.explain import NO_CHOICE, Choice, explain, new_interview
from workbench.study.sources.readers import source_bytes
from workbench.study.sources.survey import same_conversation

ENOUGH: Final = 60
"""Words of a transcript from which its language is told by them."""


@dataclass(frozen=True, slots=True)
class Added:
    """The interview's id and its file in ``interviews/``."""

    id: str
    source: str


def add(
    session: Session,
    path: Path,
    case: str,
    name: str | None,
    choice: Choice = NO_CHOICE,
    *,
    apart: bool = False,
) -> Added:
    """Copy ``path`` into the study and declare it in study.yaml, keeping all else there.

    The file is read first: one that cannot be taken in is refused and changes nothing. So is
    one that holds the conversation of another interview, unless it is to stand ``apart``.
    """
    study, folder = session.study, session.folder
    named("case", case, (one.id for one in study.cases))
    for _, who in choice.speakers:
        known(session, case, who)
    data = source_bytes(path, str(path))
    target = folder.interviews / path.name
    _refuse_known(session, path, target, data)
    taken_ids = {one.id for one in study.interviews}
    free = next(f"I{n}" for n in range(1, len(taken_ids) + 2) if f"I{n}" not in taken_ids)
    interview = new_interview(session, name or free, case, path.name, choice)
    found = explain(session, path, choice, case)
    said = found.taken.transcript
    interview = replace(
        interview,
        language=_language(said, interview.language),
        interviewers=_present(said, interview.interviewers),
    )
    other = None if apart else same_conversation(session, found.taken.transcript)
    if other is not None:
        raise SameConversation(Where(str(path)), other.id, other.source)
    settings = append_item(
        read(folder.settings, str(folder.settings)).decode("utf-8-sig"),
        "interviews",
        _entry(interview),
    )
    # An id or file name that cannot stand is refused here.
    read_study(folder, {**study_files(folder), "study.yaml": settings.encode()})
    write_all({target: data, folder.settings: settings.encode()})
    return Added(interview.id, path.name)


def replace_source(session: Session, path: Path, name: str) -> Added:
    """Put ``path`` in the place of an interview's source; codings move to it at the next run.

    A file of another kind comes in under its own name, and the old one stays beside it.
    """
    named("interview", name, (one.id for one in session.study.interviews))
    interview = session.study.interview(name)
    data = source_bytes(path, str(path))
    explain(session, path, case=interview.case)
    home = session.folder.interviews
    same_kind = path.suffix.lower() == Path(interview.source).suffix.lower()
    source = interview.source if same_kind else path.name
    target = home / source
    if not same_kind and target.exists() and whole(target) != whole(path):
        raise AlreadyThere(Where(session.folder.relative(target)), "")
    write(target, data)
    if source != interview.source:
        declare(session, interview, {}, (), source=source)
    return Added(interview.id, source)


def _entry(interview: Interview) -> dict[str, object]:
    entry: dict[str, object] = {
        "id": interview.id,
        "case": interview.case,
        "source": interview.source,
        "kind": interview.kind.value,
        "language": interview.language,
        **({"participants": list(interview.participants)} if interview.participants else {}),
        "interviewers": list(interview.interviewers),
    }
    if interview.speakers:
        entry["speakers"] = dict(interview.speakers)
    if interview.format:
        entry["format"] = interview.format
    if interview.repair:
        entry["repair"] = True
    return entry


def _present(transcript: Transcript, interviewers: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the study's interviewers who speak; all where nobody can be told."""
    voices = {turn.speaker for turn in transcript.turns}
    return tuple(one for one in interviewers if one in voices) or interviewers


def _language(transcript: Transcript, usual: str) -> str:
    """Return a transcript's language; the study's own while it is too short to tell."""
    words = sum(len(turn.text.split()) for turn in transcript.turns)
    return identify(transcript.text) if words >= ENOUGH else usual


def _refuse_known(session: Session, path: Path, target: Path, data: bytes) -> None:
    where = Where(session.folder.relative(target))
    for one in session.study.interviews:
        source = session.folder.interviews / one.source
        if source.is_file() and source.read_bytes() == data:
            raise AlreadyThere(where, one.id)
    if target.exists() and whole(target) != whole(path):
        raise AlreadyThere(where, "")
