"""The study's report held against itself and the codings, and what people have accepted in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.language.feature import features
from workbench.model.drift import Alike, Drift
from workbench.model.finding import Counted, Findings
from workbench.study.disk.kept import REPORT
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.opening.session import Session
from workbench.study.reporting.part import WHOLE
from workbench.study.reporting.report import prepared
from workbench.study.weighing.weighed import Weighed
from workbench.trace.drift.alarm import Grounding
from workbench.trace.drift.alarm import drift as read_for_drift
from workbench.trace.drift.decided import Judged, judged
from workbench.trace.drift.evidence import Known
from workbench.trace.drift.group import grouped
from workbench.trace.drift.matter import Synonyms, synonyms_of
from workbench.trace.file.read import read_any
from workbench.trace.file.scribe import Readback


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


def drifted(session: Session, weighed: Weighed, progress: Progress = silent) -> Drifted:
    """Return what drifts in the report as a build would write it now."""
    data = prepared(session, weighed, progress, WHOLE).word()
    progress(Step.WRITE, 1, 1)
    return held(read_any(data, REPORT), REPORT, session, weighed)


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
        split=session.sentences,
        units=(unit.one, unit.the, unit.many, unit.all),
        groups=tuple(group.name.in_(language) for group in study.groups),
        total=len(study.interviewed()),
        known=tuple(_known(weighed.findings)),
        said=tuple(_said(weighed.findings)),
        aside=tuple(_aside(session, weighed)),
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


def _aside(session: Session, weighed: Weighed) -> Iterator[str]:
    """Yield what the report says of its own themes and codes, and not of the cases."""
    for theme in session.codebook.themes:
        yield from (text for _, text in theme.definition.texts)
    for section in weighed.findings.sections:
        yield from (one.text for one in section.lead)


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
