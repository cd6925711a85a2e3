"""Bringing a new file into the study as an interview."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.errors.base import Where
from workbench.errors.work import AlreadyThere
from workbench.fields import append_item
from workbench.study.explain import explain, new_interview
from workbench.study.files import read, write_all
from workbench.study.named import named
from workbench.study.session import Session
from workbench.study.settings import read_study


@dataclass(frozen=True, slots=True)
class Added:
    """The new interview's id and its file in ``interviews/``."""

    id: str
    source: str


def add(session: Session, path: Path, case: str, name: str | None, *, notes: bool) -> Added:
    """Copy ``path`` into the study and declare it in study.yaml, keeping all else there.

    The file is read first: one that cannot be taken in is refused and changes nothing.
    """
    study, folder = session.study, session.folder
    named("case", case, (one.id for one in study.cases))
    data = read(path, str(path))
    target = folder.interviews / path.name
    _refuse_known(session, target, data)
    taken_ids = {one.id for one in study.interviews}
    free = next(f"I{n}" for n in range(1, len(taken_ids) + 2) if f"I{n}" not in taken_ids)
    interview = new_interview(name or free, case, path.name, notes=notes)
    explain(session, path, notes=notes)
    people = [one.id for one in study.participants if one.case == case]
    settings = append_item(
        read(folder.settings, str(folder.settings)).decode("utf-8-sig"),
        "interviews",
        {
            "id": interview.id,
            "case": case,
            "source": path.name,
            "kind": interview.kind.value,
            "language": study.language,
            "participants": people,
            "interviewers": [one.id for one in study.interviewers],
        },
    )
    read_study(folder, settings.encode())  # an id or file name that cannot stand is refused here
    write_all({target: data, folder.settings: settings.encode()})
    return Added(interview.id, path.name)


def _refuse_known(session: Session, target: Path, data: bytes) -> None:
    where = Where(session.folder.relative(target))
    for one in session.study.interviews:
        source = session.folder.interviews / one.source
        if source.is_file() and source.read_bytes() == data:
            raise AlreadyThere(where, one.id)
    if target.exists():
        raise AlreadyThere(where, "")
