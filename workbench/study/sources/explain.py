"""How a file would be read: who speaks, how sure that is, and where each of its letters went."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.ingest.registry import BY_NAME
from workbench.model.interview import Interview, SourceKind
from workbench.model.transcript import Role, Turn
from workbench.model.wording import NOTHING
from workbench.study.disk.files import whole
from workbench.study.disk.named import named
from workbench.study.opening.session import Session
from workbench.study.sources.readers import read_source, source_bytes
from workbench.study.sources.taken import TakenIn
from workbench.text.near import nearest

FORMAT_NAMES = tuple(BY_NAME)
"""The formats a person may choose."""

ASKS = 0.4
"""Share of a voice's turns that end in a question, from which it is likely the interviewer's."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person says of a file beside its content: its format, its repair, its labels."""

    notes: bool = False
    format: str = ""
    repair: bool = False
    speakers: tuple[tuple[str, str], ...] = ()


NO_CHOICE = Choice()


@dataclass(frozen=True, slots=True)
class Voice:
    """A label of a file: whose it is, how much is said under it, and who it might be.

    ``questions`` is the share of its turns that end in a question mark, in percent.
    """

    label: str
    person: str | None
    turns: int
    words: int
    questions: int
    suggested: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """A file read without taking it in."""

    taken: TakenIn
    voices: tuple[Voice, ...]


def declared(session: Session, path: Path) -> Interview | None:
    """Return the interview that ``path`` is the source of, or that is called so."""
    home = session.folder.interviews
    for one in session.study.interviews:
        if whole(path) == whole(home / one.source) or str(path) == one.id:
            return one
    return None


def explain(session: Session, path: Path, choice: Choice = NO_CHOICE, case: str = "") -> Explained:
    """Read a file as its interview in the study would be, or as a new one of ``case``.

    A label that a person names must be in the file.
    """
    interview = declared(session, path)
    if interview is None:
        interview = new_interview(session, "?", case, path.name, choice)
    else:
        path = session.folder.interviews / interview.source
        interview = replace(
            interview,
            format=choice.format or interview.format,
            repair=choice.repair or interview.repair,
            speakers=(*interview.speakers, *choice.speakers),
        )
    taken = read_source(source_bytes(path, str(path)), interview, session.study)
    voices = _voices(session, interview, taken.transcript.turns)
    for label, _ in choice.speakers:
        named("label", label, [one.label for one in voices if one.label])
    return Explained(taken, voices)


def new_interview(session: Session, name: str, case: str, source: str, choice: Choice) -> Interview:
    """Return an interview as ``ingest`` declares it: all of the case, and all interviewers."""
    study = session.study
    return Interview(
        id=name,
        case=case,
        source=source,
        kind=SourceKind.NOTES if choice.notes else SourceKind.TRANSCRIPT,
        language=study.language,
        date="",
        mode=NOTHING,
        minutes=None,
        interviewers=tuple(one.id for one in study.interviewers) if case else (),
        participants=tuple(one.id for one in study.participants if case and one.case == case),
        speakers=choice.speakers,
        format=choice.format,
        repair=choice.repair,
    )


def _voices(session: Session, interview: Interview, turns: tuple[Turn, ...]) -> tuple[Voice, ...]:
    said: dict[tuple[str, str | None], list[Turn]] = defaultdict(list)
    for turn in turns:
        said[turn.label, turn.speaker].append(turn)
    voices = [
        Voice(
            label,
            person,
            len(own),
            sum(len(turn.text.split()) for turn in own),
            round(100 * sum(turn.text.rstrip().endswith("?") for turn in own) / len(own)),
        )
        for (label, person), own in said.items()
    ]
    unknown = {label for (label, _), own in said.items() if own[0].role is Role.UNKNOWN and label}
    return tuple(_suggested(session, interview, voices, unknown))


def _suggested(
    session: Session, interview: Interview, voices: list[Voice], unknown: set[str]
) -> list[Voice]:
    """Suggest who an unknown label is: by name, by who asks, or because only one is left."""
    taken = {one.person for one in voices}
    names = {
        one.name: one.id for one in session.study.participants if one.id in interview.participants
    }
    free = [one for one in interview.participants if one not in taken]
    askers = [one for one in interview.interviewers if one not in taken]
    left = [one for one in voices if one.label in unknown]
    found = []
    for one in voices:
        who = ""
        if one.label in unknown:
            near = nearest(one.label, names)
            asks = one.questions >= 100 * ASKS
            if near is not None:
                who = names[near]
            elif asks and len(askers) == 1:
                who = askers[0]
            elif not asks and len(free) == 1 and sum(v.questions < 100 * ASKS for v in left) == 1:
                who = free[0]
        found.append(replace(one, suggested=who))
    return found
