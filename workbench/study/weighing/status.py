"""How far a study has come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from workbench.guide.coverage import SURE
from workbench.study.deciding.sign import signatures
from workbench.study.disk.remark import Remark
from workbench.study.keying.coded import code_all
from workbench.study.opening.session import Session


@dataclass(frozen=True, slots=True)
class InterviewStatus:
    """One interview: how many turns, how sure its keying is (percent), who has coded it."""

    interview: str
    case: str
    turns: int
    keyed: int
    codings: int
    coders: str


@dataclass(frozen=True, slots=True)
class Status:
    """The whole study at a glance.

    ``signed``: how many claims of the last built report are signed, have lapsed, and there
    are in all; None when nothing has been built.
    """

    title: str
    interviews: tuple[InterviewStatus, ...]
    items: int
    items_covered: int
    codes: int
    codes_used: int
    unwritten: int
    remarks: tuple[Remark, ...]
    signed: tuple[int, int, int] | None = None


def status(session: Session) -> Status:
    """Return where the study stands now."""
    coded = code_all(session)
    per_interview = Counter(one.anchor.interview for one in coded.work.codings)
    who = {(one.anchor.interview, one.coder) for one in coded.work.codings}
    rows = []
    for interview, transcript, keying in zip(
        session.study.interviews, coded.transcripts, coded.keyings, strict=True
    ):
        sure = sum(one.confidence >= SURE or one.confirmed is not None for one in keying.keys)
        coders = sorted(coder for name, coder in who if name == interview.id)
        rows.append(
            InterviewStatus(
                interview=interview.id,
                case=session.study.case(interview.case).name,
                turns=len(transcript.turns),
                keyed=round(100 * sure / max(1, len(keying.keys))),
                codings=per_interview[interview.id],
                coders=", ".join(coders) or "–",
            )
        )
    covered = {cover.item for cover in coded.coverage.covers if cover.state.came_up}
    return Status(
        title=session.study.title.in_(session.study.language),
        interviews=tuple(rows),
        items=len(session.guide.items),
        items_covered=len(covered),
        codes=len(session.codebook.codes),
        codes_used=len({one.code for one in coded.work.codings}),
        unwritten=len(session.database.unwritten()),
        remarks=coded.remarks,
        signed=signatures(session, coded.work),
    )
