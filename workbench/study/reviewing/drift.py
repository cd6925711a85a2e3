"""Reading a report for drift: the study's own as it now stands, or anybody's file."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Final

from workbench.errors.work import NoStudy
from workbench.model.coding import Decision
from workbench.model.drift import PARTS, Drift, Place
from workbench.study.disk.files import read, write
from workbench.study.disk.folder import find
from workbench.study.disk.progress import Progress, silent
from workbench.study.opening.session import Session, opened
from workbench.study.reporting.drift import Drifted, drifted, held
from workbench.study.reviewing.record import decisions_of
from workbench.study.weighing.weighed import weigh_all
from workbench.text.form import plain
from workbench.trace.drift.alarm import drift as read_for_drift
from workbench.trace.drift.decided import judged
from workbench.trace.file.read import read_any
from workbench.trace.file.scribe import Readback

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_HEADS: Final = (
    *("id", "slip", "what", "part", "heading", "words", "text"),
    *("other_part", "other_heading", "other_words", "other_text", "likeness", "evidence"),
    *("together", "decided", "who", "when", "why"),
)


def drift(
    start: Path,
    file: Path | None = None,
    *,
    language: str | None = None,
    alone: bool = False,
    progress: Progress = silent,
) -> Drifted:
    """Return what drifts in ``file``, or in the report of the study that ``start`` is in.

    A file is held against the codings of the study too, when it is plainly a report on it: it
    carries the study's stamp, or names it or its cases. ``alone``: never.
    """
    if file is not None and not _in_a_study(start):
        return Drifted(file.name, "", judged(read_for_drift(_read(file)), ()))
    with opened(start) as session:
        return drift_in(session, file, language=language, alone=alone, progress=progress)


def drift_in(
    session: Session,
    file: Path | None = None,
    *,
    language: str | None = None,
    alone: bool = False,
    progress: Progress = silent,
) -> Drifted:
    """Return the same for a study that is open."""
    document = None if file is None else _read(file)
    if file is not None and document is not None and (alone or not _is_about(document, session)):
        return Drifted(file.name, "", judged(read_for_drift(document), decisions_of(session)))
    weighed = weigh_all(session, language or session.study.language, progress)
    if document is None or file is None:
        return drifted(session, weighed, progress)
    return held(document, file.name, session, weighed)


def _read(file: Path) -> Readback:
    return read_any(read(file, str(file)), file.name)


def _in_a_study(start: Path) -> bool:
    try:
        find(start)
    except NoStudy:
        return False
    return True


def _is_about(document: Readback, session: Session) -> bool:
    """Say whether a file is a report on the study: by its stamp, else by the names in it."""
    stamp = document.properties.get("study")
    if stamp is not None:
        return stamp == session.study.id
    text = plain(" ".join(one.text for one in document.paragraphs))
    titles = [title for _, title in session.study.title.texts]
    names = [*titles, *(case.name for case in session.study.interviewed())]
    return any(name and plain(name) in text for name in names)


def write_csv(found: Drifted, path: Path, language: str) -> None:
    """Write a table of what was raised: UTF-8 with signature, one row for each."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEADS)
    rows = [(one, group.id, None) for group in found.together for one in group.drifts]
    for one, group, last in (*rows, *((one, "", last) for one, last in found.judged.decided)):
        writer.writerow([_safe(cell) for cell in _row(one, group, last, language)])
    write(path, out.getvalue().encode("utf-8-sig"))


def _row(one: Drift, group: str, last: Decision | None, language: str) -> list[str]:
    said = [one.id, one.slip.value, one.said(language)]
    there = _cells(one.there, language) if one.there else ["", "", "", ""]
    likeness = f"{one.likeness:.2f}" if one.there else ""
    borne = one.evidence
    evidence = f"{borne.claim}: {borne.n} / {borne.of} / {borne.total}" if borne else ""
    told = [last.verdict, last.coder, last.time[:10], last.reason] if last else ["", "", "", ""]
    return [*said, *_cells(one.here, language), *there, likeness, evidence, group, *told]


def _cells(place: Place, language: str) -> list[str]:
    part = PARTS[place.part]["en" if language == "en" else "nb"]
    return [part, place.heading, place.words, place.text]


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
