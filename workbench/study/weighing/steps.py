"""The five steps of a study, and how far each has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.guide.coverage import SURE
from workbench.study.keying.coded import Coded
from workbench.study.opening.session import Session


class Stage(StrEnum):
    """The steps, in their order."""

    FRAME = "frame"
    SOURCES = "sources"
    KEYS = "keys"
    CODINGS = "codings"
    REPORT = "report"


class Progressed(StrEnum):
    """How far a step has come."""

    NOT_BEGUN = "not-begun"
    UNDER_WAY = "under-way"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class StageState:
    """A step: ``done`` of ``total`` parts, and the figures that say so to a person."""

    stage: Stage
    done: int
    total: int
    facts: dict[str, int]

    @property
    def state(self) -> Progressed:
        """Return how far it has come."""
        if self.done >= self.total > 0:
            return Progressed.DONE
        return Progressed.UNDER_WAY if self.done else Progressed.NOT_BEGUN


def stages(session: Session, coded: Coded, *, built: bool, current: bool) -> tuple[StageState, ...]:
    """Return the five steps. ``current``: the built report is as a build now would make it."""
    return (
        _frame(session),
        _sources(session, coded),
        _keys(coded),
        _codings(session, coded),
        StageState(Stage.REPORT, int(built) + int(current), 2, {}),
    )


def _frame(session: Session) -> StageState:
    facts = {
        "items": len(session.guide.items),
        "codes": len(session.codebook.codes),
        "cases": len(session.study.cases),
    }
    return StageState(Stage.FRAME, sum(map(bool, facts.values())), len(facts), facts)


def _sources(session: Session, coded: Coded) -> StageState:
    held = {one.case for one in session.study.interviews}
    wanted = {case.id for case in session.study.interviewed()}
    turns = sum(len(one.turns) for one in coded.transcripts)
    facts = {"interviews": len(coded.transcripts), "turns": turns}
    return StageState(Stage.SOURCES, len(held & wanted), len(wanted), facts)


def _keys(coded: Coded) -> StageState:
    keys = [key for keying in coded.keyings for key in keying.keys]
    sure = sum(key.confidence >= SURE or key.confirmed is not None for key in keys)
    confirmed = sum(key.confirmed is not None for key in keys)
    return StageState(Stage.KEYS, sure, len(keys), {"sure": sure, "confirmed": confirmed})


def _codings(session: Session, coded: Coded) -> StageState:
    lead = session.study.lead()
    marked = {one.anchor.interview for one in coded.work.codings if lead in {None, one.coder}}
    facts = {"codings": len(coded.work.codings), "interviews": len(marked)}
    return StageState(Stage.CODINGS, len(marked), len(session.study.interviews), facts)
