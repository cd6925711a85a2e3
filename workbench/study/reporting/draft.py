"""A draft for project leads: the Word file alone, with the evidence of each claim in its margin."""

from __future__ import annotations

from dataclasses import replace

from workbench.report.stamp import STAMP_AND_DRAFT, STAMP_DRAFT
from workbench.study.disk.kept import REPORT
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.opening.session import Session
from workbench.study.reporting.part import WHOLE, Part
from workbench.study.reporting.report import Written, prepared
from workbench.study.weighing.weighed import Weighed
from workbench.trace.margin import in_margin


def write_draft(
    session: Session, weighed: Weighed, progress: Progress = silent, part: Part = WHOLE
) -> Written:
    """Return the draft of a weighed study, or of a part of it. Writes no file.

    Every page says that it is a draft, and how many risks of disclosure are undecided.
    """
    made = prepared(session, weighed, progress, part)
    language = weighed.language
    before = made.document.stamp
    stamp = (STAMP_AND_DRAFT if before else STAMP_DRAFT).in_(language).format(stamp=before)
    made = replace(made, document=replace(made.document, stamp=stamp))
    claims = made.material.findings.claims
    data = in_margin(made.word(), REPORT, made.rows, claims, made.trails, language)
    progress(Step.WRITE, 1, 1)
    return made.written({REPORT: data})
