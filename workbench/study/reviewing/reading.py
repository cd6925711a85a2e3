"""The report as it would be built now, to be read on a page with its evidence beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.model.finding import LedgerRow
from workbench.model.signing import Signing
from workbench.model.trail import Trail
from workbench.privacy.decide import Exposure
from workbench.report.html.fragment import Fragment, to_fragments
from workbench.report.ledger import ledger
from workbench.study.disk.progress import Progress, silent
from workbench.study.opening.session import Session
from workbench.study.reporting.report import composed
from workbench.study.weighing.weighed import Weighed
from workbench.trace.sign import signings
from workbench.trace.trail import trails


@dataclass(frozen=True)
class Reading:
    """Chapters, the ledger that ties them to their evidence, signatures, pictures (SVG).

    ``exposed`` is what could give somebody away in it.
    """

    chapters: tuple[Fragment, ...]
    ledger: tuple[LedgerRow, ...]
    given: Mapping[str, tuple[Signing, ...]]
    pictures: Mapping[str, bytes]
    exposed: Exposure


def read_report(session: Session, weighed: Weighed, progress: Progress = silent) -> Reading:
    """Return the report of a weighed study, composed as a build would compose it."""
    document, material, exposed = composed(session, weighed, progress)
    rows = ledger(document, material)
    given = signings(rows, material.work.decisions, {one.id: one for one in material.work.codings})
    pictures = {one.id: one.svg for one in material.figures.values()}
    return Reading(to_fragments(document), rows, given, pictures, exposed)


def trail_of(session: Session, weighed: Weighed, reading: Reading, name: str) -> Trail:
    """Return what a claim, number or quote of the report rests on.

    Raises a :class:`~workbench.errors.report.TraceError` for an id that is not printed.
    """
    coded = weighed.coded
    return trails(
        name,
        reading.ledger,
        session.study,
        session.guide,
        session.codebook,
        coded.transcripts,
        coded.keyings,
        coded.work,
        window=1,
    )[0]
