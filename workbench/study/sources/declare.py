"""Recording in study.yaml how a source is read: who its labels are, its format, its repair.

Only the lines that change are touched; comments and everything else stay as people wrote them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from workbench.fields.splice import Splice, add_entry, entry, items, set_value, spliced, tree
from workbench.model.interview import Interview
from workbench.study.disk.files import read, write
from workbench.study.disk.named import named
from workbench.study.opening.session import Session
from workbench.study.opening.settings import read_study, study_files

_BEFORE: Sequence[str] = ("id", "case", "source", "kind", "language", "participants", "speakers")
"""Fields a new one is put behind."""


def declare(
    session: Session,
    interview: Interview,
    speakers: Mapping[str, str],
    labels: Sequence[str],
    *,
    format: str = "",  # noqa: A002 - the field's name
    repair: bool = False,
    source: str = "",
) -> None:
    """Write what is given into the entry of ``interview``; empty values change nothing.

    ``speakers`` are label → id of a participant or interviewer; each label must be one of
    ``labels``, which the source has. The file as it will be is checked before it is written.
    """
    for label, who in speakers.items():
        known(session, interview.case, who)
        named("label", label, labels)
    fields: dict[str, str] = {}
    if speakers:
        fields["speakers"] = mapped({**dict(interview.speakers), **speakers})
    if format:
        fields["format"] = json.dumps(format)
    if repair:
        fields["repair"] = "true"
    if source:
        fields["source"] = json.dumps(source, ensure_ascii=False)
    path = session.folder.settings
    text = read(path, str(path)).decode("utf-8-sig")
    for field, written in fields.items():
        text = spliced(text, [_change(text, interview.id, field, written)])
    read_study(session.folder, {**study_files(session.folder), "study.yaml": text.encode()})
    write(path, text.encode())


def _change(text: str, interview: str, field: str, written: str) -> Splice:
    """Return the change that gives one interview's field a value."""
    nodes = items(tree(text), "interviews")
    node = next(one for one in nodes if (name := entry(one, "id")) and name[1].value == interview)
    there = entry(node, field)
    if there is not None:
        return set_value(text, there[1], written)
    return add_entry(text, node, field, written, _BEFORE)


def known(session: Session, case: str, who: str) -> str:
    """Return the id of somebody who can speak in an interview of ``case``; else raise."""
    people = [one.id for one in session.study.participants if one.case == case]
    return named("participant", who, (*people, *(one.id for one in session.study.interviewers)))


def mapped(speakers: Mapping[str, str]) -> str:
    """Return a map of labels as YAML on one line."""
    pairs = (f"{json.dumps(label, ensure_ascii=False)}: {who}" for label, who in speakers.items())
    return "{" + ", ".join(pairs) + "}"
