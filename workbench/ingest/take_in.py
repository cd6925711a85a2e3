"""Taking in one source: from its bytes to a transcript and what a person should look at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workbench.errors.base import Said, Where
from workbench.errors.source import NoTurns
from workbench.ingest.assemble import turns_of
from workbench.ingest.conserve import balance
from workbench.ingest.detect import choose
from workbench.ingest.notice import Unpunctuated
from workbench.ingest.notice_speaker import NoSpeaker, SilentParticipant, UnknownSpeaker
from workbench.ingest.opening import open_source
from workbench.ingest.people import People, form, people_of
from workbench.model.interview import Interview, Study
from workbench.model.transcript import Role, Transcript, Turn
from workbench.text.form import digest

FEW_WORDS: Final = 8
"""Words below which speech without full stops says nothing about how it was written."""

_SENTENCE: Final = re.compile(r"[.!?…]|\b[^\W\d_a-zæøåéöäü]\w")


@dataclass(frozen=True)
class Taken:
    """A transcript, what a person should look at, and why its format was chosen."""

    transcript: Transcript
    notices: tuple[Said, ...]
    reason: str


def take_in(data: bytes, interview: Interview, study: Study) -> Taken:
    """Read the bytes of ``interview.source``.

    The format is found by content, unless the interview names one. Speakers are the people
    declared for the interview; a label that is nobody's gets :attr:`Role.UNKNOWN` and a
    notice. Raises a ``SourceError`` and nothing else for bad input.
    """
    people = people_of(interview, study)
    chosen = choose(
        open_source(data, interview.source, repair=interview.repair),
        people,
        interview.kind,
        interview.format,
    )
    source = chosen.source
    reading = chosen.format.read(source, people)
    turns = turns_of(reading, source, people, interview.kind)
    if not turns:
        raise NoTurns(Where(interview.source), chosen.format.name)
    drawn = balance(source, reading, turns)
    transcript = Transcript(
        interview=interview.id,
        kind=interview.kind,
        language=interview.language,
        digest=digest(data),
        format=chosen.format.name,
        encoding=source.encoding,
        turns=turns,
        head=reading.head,
        account=drawn.account,
    )
    where = Where(interview.source)
    told = (
        *_unknown(turns, people, where),
        *_silent(turns, people, where),
        *_unpunctuated(turns, where),
    )
    notices = (*drawn.notices, *source.notices, *reading.notices, *told)
    return Taken(transcript, notices, chosen.reason)


def _unknown(turns: tuple[Turn, ...], people: People, where: Where) -> Iterator[Said]:
    unknown = [turn for turn in turns if turn.role is Role.UNKNOWN]
    first: dict[str, str] = {}
    for turn in unknown:
        first.setdefault(form(turn.label), turn.label)
    for key, count in Counter(form(turn.label) for turn in unknown).items():
        if key:
            yield UnknownSpeaker(where, first[key], count, people.names())
        else:
            yield NoSpeaker(where, count, len(turns))


def _silent(turns: tuple[Turn, ...], people: People, where: Where) -> Iterator[Said]:
    """Yield those who never speak, unless the source names no speaker at all."""
    speakers = {turn.speaker for turn in turns if turn.speaker}
    if not speakers:
        return
    for one in people.participants:
        if one.id not in speakers:
            yield SilentParticipant(where, one.name)


def _unpunctuated(turns: tuple[Turn, ...], where: Where) -> Iterator[Said]:
    """Tell of a transcript in which nothing ends a sentence and nothing begins one."""
    text = " ".join(turn.text for turn in turns)
    words = len(text.split())
    if words >= FEW_WORDS and not _SENTENCE.search(text):
        yield Unpunctuated(where, words)
