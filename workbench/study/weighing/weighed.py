"""The way on from settled codings to findings, and how far two coders agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workbench.agreement.compare import compare
from workbench.findings.compose import find
from workbench.findings.rule import rule_of
from workbench.model.agreement import Agreement
from workbench.model.case import Group
from workbench.model.finding import Findings
from workbench.privacy.merge import told_groups
from workbench.privacy.pseudonym import Pseudonyms
from workbench.study.disk.keep import to_json
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.disk.remark import Remark
from workbench.study.keying.coded import Coded, code_all
from workbench.study.opening.session import Session

SEED = 20221101
"""Seed of the bootstrap behind agreement intervals: the same input gives the same figures."""


@dataclass(frozen=True)
class Weighed:
    """The whole study: what is coded, what it amounts to, and how far two coders agree.

    ``groups`` are those that findings are told of: large enough, or merged.
    """

    coded: Coded
    findings: Findings
    groups: tuple[Group, ...]
    agreement: Agreement | None
    language: str
    remarks: tuple[Remark, ...]


def weigh_all(session: Session, language: str, progress: Progress = silent) -> Weighed:
    """Walk all the way to the findings, worded in ``language`` (nb, nn, en)."""
    coded = code_all(session, progress)
    progress(Step.FIND, 0, 2)
    rule = rule_of(session.study)
    groups = told_groups(session.study, cases=rule.group, informants=rule.informants)
    findings = find(
        replace(session.study, groups=groups),
        session.codebook,
        coded.work.codings,
        coded.transcripts,
        coded.coverage,
        language=language,
        shown=Pseudonyms(session.study).shown,
        sentences=session.sentences,
        decisions=coded.work.decisions,
        written=session.written,
    )
    progress(Step.FIND, 1, 2)
    agreement = _agreement(session, coded)
    progress(Step.FIND, 2, 2)
    return Weighed(coded, findings, groups, agreement, language, coded.remarks)


def _agreement(session: Session, coded: Coded) -> Agreement | None:
    """Compare the coders on the interviews that more than one of them has coded."""
    coders = [coder.id for coder in session.study.coders]
    double = _double_coded(coded, coders)
    if not double:
        return None
    codings = [one for one in coded.work.codings if one.anchor.interview in double]
    transcripts = [one for one in coded.transcripts if one.interview in double]
    codes = [code.id for code in session.codebook.codes]
    made: Callable[[], Agreement] = lambda: compare(codings, transcripts, coders, codes, seed=SEED)  # noqa: E731
    inputs = to_json((codings, [one.digest for one in transcripts], coders, codes))
    return session.cache.get(Agreement, "agreement", inputs, made)


def _double_coded(coded: Coded, coders: Sequence[str]) -> set[str]:
    pairs = {(one.anchor.interview, one.coder) for one in coded.work.codings}
    interviews = {interview for interview, _ in pairs}
    return {
        interview
        for interview in interviews
        if sum((interview, coder) in pairs for coder in coders) > 1
    }
