"""Reading a report for drift: the study's own as it now stands, or anybody's file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.errors.work import NoStudy
from workbench.language.feature import features
from workbench.model.coding import Decision
from workbench.model.drift import PARTS, Alike, Drift, Place
from workbench.model.finding import Counted, Findings
from workbench.study.disk.files import read, write
from workbench.study.disk.folder import find
from workbench.study.disk.progress import Progress, silent
from workbench.study.opening.session import Session, opened
from workbench.study.reporting.report import write_report
from workbench.study.reviewing.record import decisions_of
from workbench.study.weighing.weighed import Weighed, weigh_all
from workbench.text.form import plain
from workbench.trace.drift import Grounding
from workbench.trace.drift import drift as read_for_drift
from workbench.trace.drift_decided import Judged, judged
from workbench.trace.drift_evidence import Known
from workbench.trace.drift_group import grouped
from workbench.trace.drift_matter import Synonyms, synonyms_of
from workbench.trace.readback import read_any
from workbench.trace.scribe import Readback

_REPORT: Final = "report.docx"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_HEADS: Final = (
    *("id", "slip", "what", "part", "heading", "words", "text"),
    *("other_part", "other_heading", "other_words", "other_text", "likeness", "evidence"),
    *("together", "decided", "who", "when", "why"),
)


@dataclass(frozen=True)
class Drifted:
    """A report as read, and what drifts in it, by whether somebody has accepted it.

    ``file`` is its name; ``study`` the title of the study whose codings it was also held
    against, "" for none.
    """

    file: str
    study: str
    judged: Judged

    @property
    def drifts(self) -> tuple[Drift, ...]:
        """All that was raised, accepted or not."""
        return (*self.judged.open, *(one for one, _ in self.judged.decided))

    @property
    def together(self) -> tuple[Alike, ...]:
        """What is open, put together by cause and by sentence."""
        return grouped(self.judged.open)

    def write_csv(self, path: Path, language: str) -> None:
        """Write a table of them: UTF-8 with signature, one row for each."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(_HEADS)
        rows = [(one, group.id, None) for group in self.together for one in group.drifts]
        for one, group, last in (*rows, *((one, "", last) for one, last in self.judged.decided)):
            writer.writerow([_safe(cell) for cell in _row(one, group, last, language)])
        write(path, out.getvalue().encode("utf-8-sig"))


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
    if document is None:
        written = write_report(session, weighed, progress)
        document = read_any(written.files[_REPORT], _REPORT)
    return held(document, file.name if file else _REPORT, session, weighed)


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


def held(document: Readback, name: str, session: Session, weighed: Weighed) -> Drifted:
    """Return what drifts in a document on a weighed study."""
    found = read_for_drift(document, grounding(session, weighed))
    decisions = weighed.coded.work.decisions
    return Drifted(name, session.study.title.in_(weighed.language), judged(found, decisions))


def grounding(session: Session, weighed: Weighed) -> Grounding:
    """Return what a weighed study lends to the reading of a text on it."""
    study, language = session.study, weighed.language
    unit = study.unit(language)
    return Grounding(
        language=language,
        units=(unit.one, unit.the, unit.many, unit.all),
        groups=tuple(group.name.in_(language) for group in study.groups),
        total=len(study.interviewed()),
        known=tuple(_known(weighed.findings)),
        said=tuple(_said(weighed.findings)),
        figures=frozenset(_figures(session, weighed.findings)),
        synonyms=_synonyms(session, language),
    )


def _known(findings: Findings) -> Iterator[Known]:
    for one in findings.claims:
        if one.counted is not Counted.CASE or one.linked:
            continue
        yield Known(
            one.id, one.text, one.quantifier, one.n, one.denominator, one.total, one.group or ""
        )


def _said(findings: Findings) -> Iterator[str]:
    """Yield every sentence that is drafted from claims."""
    yield from (one.text for one in findings.claims)
    drafted = (findings.main, findings.contrasts, findings.shared, findings.divided)
    yield from (one.text for many in drafted for one in many)
    for section in findings.sections:
        yield from (one.text for one in section.lead)
        yield from (one.text for passage in section.passages for one in passage.sentences)


def _figures(session: Session, findings: Findings) -> Iterator[str]:
    for number in findings.numbers:
        yield f"{number.value:g}"
    for case in session.study.cases:
        for attribute in case.attributes:
            yield str(attribute.value)


def _synonyms(session: Session, language: str) -> Synonyms:
    """Return the codes by the words that are a keyword of theirs alone."""
    return synonyms_of(
        (code.id, (token for word in code.keywords for token in features(word, language)[:1]))
        for code in session.codebook.codes
        if code.keywords
    )


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
