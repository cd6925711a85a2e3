"""Taking in every interview's source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.ingest.take_in import take_in
from workbench.model.interview import Interview
from workbench.model.transcript import Role, Transcript
from workbench.study.clock import now
from workbench.study.files import read
from workbench.study.keep import to_json
from workbench.study.progress import Progress, Step, silent
from workbench.study.remark import Remark, remarks
from workbench.study.session import Session
from workbench.study.version import keep_version
from workbench.text.form import digest


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A transcript, why its format was chosen, and what a person should look at."""

    transcript: Transcript
    reason: str
    remarks: tuple[Remark, ...]

    def speakers(self) -> int:
        """Return how many different voices the source has, interviewers included."""
        return len({turn.speaker or turn.label for turn in self.transcript.turns})

    def informant_turns(self) -> int:
        """Return how many turns can be evidence."""
        evidence = {Role.INFORMANT, Role.NOTE}
        return sum(turn.role in evidence for turn in self.transcript.turns)


def ingest(session: Session, progress: Progress = silent) -> tuple[TakenIn, ...]:
    """Take in the sources of all interviews, in the study's order; unchanged ones are kept."""
    interviews = session.study.interviews
    taken = []
    for done, interview in enumerate(interviews):
        progress(Step.INGEST, done, len(interviews))
        taken.append(ingest_one(session, interview))
    progress(Step.INGEST, len(interviews), len(interviews))
    return tuple(taken)


def ingest_one(session: Session, interview: Interview) -> TakenIn:
    """Take in one interview's source; a version not seen before goes into the database."""
    path = session.folder.interviews / interview.source
    data = read(path, session.folder.relative(session.folder.settings))
    seen = digest(data)
    made = _make(session, interview, data)
    taken = session.cache.get(TakenIn, "transcript", inputs(session, interview, seen), made)
    keep_version(session.database, taken.transcript, now())
    return taken


def _make(session: Session, interview: Interview, data: bytes) -> Callable[[], TakenIn]:
    def make() -> TakenIn:
        found = take_in(data, interview, session.study)
        return TakenIn(found.transcript, found.reason, remarks("ingest", found.notices))

    return make


def inputs(session: Session, interview: Interview, seen: str) -> str:
    """Return what a transcript depends on: its source, its settings, and who took part."""
    people = [one for one in session.study.participants if one.case == interview.case]
    return "|".join(
        (seen, to_json(interview), to_json(people), to_json(session.study.interviewers))
    )
