"""Bringing a report that people have edited up to date with the study as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.errors.base import Where
from workbench.errors.work import OpenElsewhere
from workbench.model.finding import LedgerRow
from workbench.model.refreshed import Act
from workbench.report.ledger import stamp_of, to_csv
from workbench.study.disk.files import read, write
from workbench.study.disk.kept import LEDGER, REPORT, keep
from workbench.study.disk.ledger import read_rows, rows_of
from workbench.study.disk.progress import Progress, silent
from workbench.study.opening.session import Session
from workbench.study.reporting.part import Part, narrowed
from workbench.study.reporting.report import TEXT, write_report
from workbench.study.reviewing.verify import language_of, ledger_for, original
from workbench.study.weighing.weighed import Weighed, weigh_all
from workbench.text.form import digest
from workbench.trace.file.read import read_back
from workbench.trace.file.stamp import restamped
from workbench.trace.refresh.whole import Edition, refresh


@dataclass(frozen=True, slots=True)
class Renewed:
    """The file written, the copy of it as it was (none when nothing changed), and every act.

    ``compared`` says whether the report as built was at hand: only with it can tables and
    pictures be brought up to date.
    """

    path: str
    backup: str
    acts: tuple[Act, ...]
    compared: bool


def renew(
    session: Session,
    file: Path,
    ledger: Path | None = None,
    to: Path | None = None,
    progress: Progress = silent,
) -> Renewed:
    """Bring ``file`` up to date in place, with a copy of it as it was, or write it to ``to``."""
    data = read(file, str(file))
    document = read_back(data, file.name)
    _not_open(to or file)
    place = ledger_for(session, document, ledger)
    rows = rows_of(read_rows(place), place.name)
    part = Part.read(document.properties.get("part", ""))
    session = narrowed(session, part)
    weighed = weigh_all(session, language_of(rows, session), progress)
    written = write_report(session, weighed, progress, part)
    text = document.properties.get(TEXT, "")
    built = original(session, written, rows, place, text)
    was = Edition(rows, built)
    now = Edition(written.ledger, written.files[REPORT])
    fresh, base = refresh(data, file.name, was, now, _lost(weighed, rows))
    table = to_csv(fresh.rows)
    stamp = stamp_of(fresh.rows)
    done = restamped(fresh.data, file.name, "ledger", stamp)
    if base.report is not None:
        text = text if base.report == built else digest(base.report)
        done = restamped(done, file.name, TEXT, text)
        keep(session.folder, stamp, text, table, base.report)
    backup = None
    if to is None and done != data:
        backup = _free(file)
        write(backup, data)
    if to is not None or done != data:
        write(to or file, done)
    if base.report is None:
        write((to or file).with_suffix(f".{LEDGER}"), table)
    return Renewed(
        str(to or file), "" if backup is None else str(backup), fresh.acts, built is not None
    )


def _lost(weighed: Weighed, rows: tuple[LedgerRow, ...]) -> frozenset[str]:
    """Return the ids of claims and quotes that nothing stands behind any more."""
    claims = {one.id for one in weighed.findings.claims}
    codings = {one.id for one in weighed.coded.work.codings}
    return frozenset(
        row.id
        for row in rows
        if (row.kind == "claim" and row.id not in claims)
        or (row.kind == "quote" and not codings.issuperset(row.codings.split()))
    )


def _free(file: Path) -> Path:
    """Return a name for the copy that nothing has yet."""
    names = (
        file.with_name(f"{file.stem}.before-refresh{number or ''}{file.suffix}")
        for number in range(10_000)
    )
    return next(one for one in names if not one.exists())


def _not_open(file: Path) -> None:
    """Refuse a file that a word processor has open: it would write over what we write."""
    locks = (f"~${file.name[2:]}", f"~${file.name}", f".~lock.{file.name}#")
    if any(file.with_name(name).exists() for name in locks):
        raise OpenElsewhere(Where(str(file)))
