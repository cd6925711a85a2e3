"""Holding a report that somebody has edited against the evidence."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.findings.check import check
from workbench.findings.notice import RowDiffers
from workbench.model.finding import LedgerRow, Quantifier
from workbench.model.repeated import Repeated
from workbench.model.transcript import Transcript
from workbench.model.verdict import Deviation, Present, Verified
from workbench.report.ledger import stamp_of
from workbench.study.disk.files import read, write
from workbench.study.disk.keep import from_json
from workbench.study.disk.kept import LEDGER as _LEDGER
from workbench.study.disk.kept import REPORT as _REPORT
from workbench.study.disk.kept import beside
from workbench.study.disk.kept import kept as kept_build
from workbench.study.disk.ledger import read_rows, rows_of
from workbench.study.disk.progress import Progress, silent
from workbench.study.opening.session import Session
from workbench.study.reporting.build import Built, still_made
from workbench.study.reporting.house import templates
from workbench.study.reporting.part import WHOLE, Part, narrowed
from workbench.study.reporting.report import TEXT, Written, ledger_now, write_report
from workbench.study.sources.ingest import ingest
from workbench.study.weighing.weighed import Weighed, weigh_all
from workbench.text.form import digest
from workbench.trace.file.read import read_back
from workbench.trace.file.scribe import Readback
from workbench.trace.verify.comment import with_comments
from workbench.trace.verify.page import counted, summary, to_page
from workbench.trace.verify.repeated import repeated
from workbench.trace.verify.whole import verify as hold


@dataclass(frozen=True, slots=True)
class Checked:
    """An edited report as read, and what was found. ``file`` is its name."""

    file: str
    data: bytes
    verified: Verified

    @property
    def deviations(self) -> tuple[Deviation, ...]:
        """What a person must look at, in reading order."""
        return self.verified.deviations

    @property
    def repeated(self) -> tuple[Repeated, ...]:
        """The same by their causes, each where it is first met."""
        return repeated(self.deviations)

    def counted(self, language: str) -> str:
        """Return how many places there are to look at, and of how many causes."""
        return counted(len(self.deviations), len(self.repeated), language)

    def summary(self, language: str) -> str:
        """Return in a line how much is sound."""
        return summary(self.verified, language)

    def write_page(self, path: Path, language: str) -> None:
        """Write an HTML page of the deviations."""
        write(path, to_page(self.verified, self.file, language))

    def write_comments(self, path: Path, language: str) -> None:
        """Write a copy of the Word file with a comment at each deviation."""
        write(path, with_comments(self.data, self.file, self.deviations, language))


@dataclass(frozen=True)
class Grounds:
    """All that reports of one build are held against."""

    rows: tuple[LedgerRow, ...]
    transcripts: tuple[Transcript, ...]
    present: Present
    original: Readback | None

    def checked(self, data: bytes, name: str) -> Checked:
        """Return what in a report's bytes the evidence does not bear."""
        document = read_back(data, name)
        verified = hold(document, self.rows, self.transcripts, self.present, self.original)
        return Checked(name, data, verified)


def verify(
    session: Session, file: Path, ledger: Path | None = None, progress: Progress = silent
) -> Checked:
    """Return what in ``file`` (.docx, .odt) the evidence does not bear.

    ``ledger`` is that of the build the file came from; the study's last one unless given.
    """
    data = read(file, str(file))
    document = read_back(data, file.name)  # what cannot be read is said before the long way
    place = ledger_for(session, document, ledger)
    part = Part.read(document.properties.get("part", ""))
    text = document.properties.get(TEXT, "")
    return grounds(session, place, progress, part, text).checked(data, file.name)


def ledger_for(session: Session, document: Readback, ledger: Path | None) -> Path:
    """Return the ledger of the build a file came from.

    The one asked for; else that of the file's stamp, where that build was kept; else that
    of the last build.
    """
    place = kept_build(session.folder, document.properties.get("ledger", ""))
    return ledger or place or session.folder.outputs / _LEDGER


def grounds(
    session: Session,
    ledger: Path | None = None,
    progress: Progress = silent,
    part: Part = WHOLE,
    text: str = "",
) -> Grounds:
    """Return what to hold reports (or a part of them) of the build of ``ledger`` against.

    ``text`` is what they carry to tell builds of one ledger from each other.
    """
    ledger = ledger or session.folder.outputs / _LEDGER
    rows = rows_of(read_rows(ledger), ledger.name)
    built = as_built(session, ledger, text)
    if part == WHOLE and built is not None and _current(session, rows):
        transcripts = tuple(one.transcript for one in ingest(session, progress))
        language = language_of(rows, session)
        return Grounds(rows, transcripts, _told(session, rows, language), read_back(built, _REPORT))
    session = narrowed(session, part)
    weighed = weigh_all(session, language_of(rows, session), progress)
    now = ledger_now(session, weighed, progress, part)
    if built is None and stamp_of(now) == stamp_of(rows):
        built = write_report(session, weighed, progress, part).files[_REPORT]
    return Grounds(
        rows=rows,
        transcripts=weighed.coded.transcripts,
        present=_present(session, weighed, now, rows),
        original=None if built is None else read_back(built, _REPORT),
    )


def _current(session: Session, rows: Sequence[LedgerRow]) -> bool:
    """Say whether a build made now would have this ledger: then nothing in it is outdated."""
    last = session.folder.outputs / _LEDGER
    return still_made(session.folder, session.database, _LEDGER) and stamp_of(rows) == stamp_of(
        rows_of(read_rows(last), last.name)
    )


def _told(session: Session, rows: Sequence[LedgerRow], language: str) -> Present:
    """Return the study as a ledger that is still true tells it."""
    return Present(
        study=session.study.id,
        ledger=stamp_of(rows),
        language=language,
        outdated={},
        quantifiers={row.id: Quantifier(row.quantifier) for row in rows if row.quantifier},
        codings=frozenset(one for row in rows for one in row.codings.split()),
        own=_own(session, language),
        units=_units(session, language),
    )


def language_of(rows: Sequence[LedgerRow], session: Session) -> str:
    """Return the language of the report: its chapters' templates stand in a folder of its name."""
    folders = {Path(row.chapter).parent.name for row in rows}
    return next((one for one in ("nb", "nn", "en") if one in folders), session.study.language)


def original(
    session: Session, written: Written, rows: Sequence[LedgerRow], ledger: Path, text: str
) -> bytes | None:
    """Return the report as it was built; None when it can neither be found nor made again.

    The one at hand (:func:`as_built`); else made again, when the study still gives the same
    ledger.
    """
    data = as_built(session, ledger, text)
    if data is None and written.stamp == stamp_of(rows):
        return written.files[_REPORT]
    return data


def as_built(session: Session, ledger: Path, text: str = "") -> bytes | None:
    """Return the report beside a ledger if it is as the build left it, else the copy kept of it.

    Of several builds with this ledger, the one that carries ``text``.
    """
    file = beside(ledger, text)
    data = read(file, file.name) if file.is_file() else b""
    kept = {session.folder.builds, session.folder.issues} & set(ledger.parents)
    if data and (kept or digest(data) in _built(session)):
        return data
    copy = kept_build(session.folder, stamp_of(rows_of(read_rows(ledger), ledger.name)))
    if kept or copy is None or not beside(copy, text).is_file():
        return None
    return read(beside(copy, text), beside(copy, text).name)


def _built(session: Session) -> set[str]:
    """Return the digests of the files that the last build made."""
    try:
        last = json.loads(session.database.recall("build") or "")
        built = from_json(Built, last["built"])
    except (ValueError, KeyError, TypeError):
        return set()
    return {output.digest for output in built.outputs}


def _present(
    session: Session, weighed: Weighed, now: Sequence[LedgerRow], rows: Sequence[LedgerRow]
) -> Present:
    return Present(
        study=session.study.id,
        ledger=stamp_of(rows),
        language=weighed.language,
        outdated={
            **_outdated_claims(session, weighed, rows),
            **_outdated_numbers(now, rows),
        },
        quantifiers={one.id: one.quantifier for one in weighed.findings.claims},
        codings=frozenset(one.id for one in weighed.coded.work.codings),
        own=_own(session, weighed.language),
        units=_units(session, weighed.language),
    )


def _outdated_claims(
    session: Session, weighed: Weighed, rows: Sequence[LedgerRow]
) -> dict[str, str]:
    """Return by claim what the codings now give in place of the ledger's facts."""
    texts = {one.id: one.text for one in weighed.findings.claims}
    differing: dict[str, list[str]] = defaultdict(list)
    written = [one for one in weighed.findings.claims if one.written]
    found = weighed.findings.findings
    told = replace(session.study, groups=weighed.groups)
    notices = check(rows, told, session.codebook, found, written)
    for notice in notices:
        facts = differing[notice.id]
        if isinstance(notice, RowDiffers):
            facts.append(f"{notice.field} {notice.printed} → {notice.recomputed}")
    return {
        name: "; ".join(filter(None, (", ".join(facts), texts.get(name, "–"))))
        for name, facts in differing.items()
    }


def _outdated_numbers(present: Sequence[LedgerRow], rows: Sequence[LedgerRow]) -> dict[str, str]:
    """Return by number what it now is. One the report no longer prints cannot be told."""
    now = {row.id: row.n for row in present if row.kind == "number"}
    return {
        row.id: f"{row.n} → {now[row.id]}"
        for row in rows
        if row.kind == "number" and now.get(row.id, row.n) != row.n
    }


def _units(session: Session, language: str) -> tuple[str, ...]:
    unit = session.study.unit(language)
    return (unit.one, unit.the, unit.many, unit.all)


def _own(session: Session, language: str) -> str:
    """Return all that the study itself has written: guide, codebook, settings, templates."""
    folder = session.folder
    paths = (
        folder.settings,
        folder.interviews / session.study.guide_file,
        folder.codebook / session.study.codebook_file,
    )
    texts = [read(path, path.name).decode("utf-8", "replace") for path in paths]
    return "\n".join((*texts, *templates(session, language).values()))
