"""From pieces to turns: who speaks, what belongs together, when it was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from workbench.ingest.clean import clean
from workbench.ingest.marks import marks_in
from workbench.ingest.people import People, form, going_on
from workbench.ingest.reading import Piece, Reading
from workbench.ingest.source import Source
from workbench.model.interview import SourceKind
from workbench.model.transcript import BETWEEN, Cue, Precision, Role, Turn


@dataclass(frozen=True, slots=True)
class _Voice:
    """A piece with its words cleaned and its speaker found."""

    piece: Piece
    text: str
    speaker: str | None
    role: Role
    key: str
    overlap: bool = False


@dataclass(slots=True)
class _Growing:
    """A turn under construction."""

    first: _Voice
    texts: list[str] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    length: int = 0

    def add(self, voice: _Voice) -> None:
        """Append the words of one more piece, and its time if it has one."""
        offset = self.length + 1 if self.texts else 0
        if voice.piece.start_ms is not None:
            self.cues.append(Cue(offset, voice.piece.start_ms, voice.piece.end_ms))
        self.texts.append(voice.text)
        self.length = offset + len(voice.text)


def turns_of(
    reading: Reading, source: Source, people: People, kind: SourceKind
) -> tuple[Turn, ...]:
    """Return the turns, numbered and placed in the interview's text.

    Consecutive pieces of one speaker become one turn; pieces without a label stay alone,
    because nobody knows that they are one person's.
    """
    turns: list[Turn] = []
    start = 0
    spoken = kind is SourceKind.TRANSCRIPT
    for run in _runs(reading, people, kind):
        turn = _turn(run, source, reading.precision, (len(turns) + 1, start), spoken=spoken)
        turns.append(turn)
        start = turn.end + len(BETWEEN)
    return tuple(turns)


def _runs(reading: Reading, people: People, kind: SourceKind) -> Iterator[list[_Voice]]:
    voices = _overlapping(list(_voices(reading.pieces, people, kind)))
    if reading.separate:
        yield from ([voice] for voice in voices)
        return
    for key, run in groupby(voices, key=lambda voice: voice.key):
        if key:
            yield list(run)
        else:
            yield from ([voice] for voice in run)


def _voices(pieces: Iterable[Piece], people: People, kind: SourceKind) -> Iterator[_Voice]:
    nameless = Role.NOTE if kind is SourceKind.NOTES else Role.UNKNOWN
    known = {label: people.find(label) for label in {piece.label for piece in pieces} if label}
    for piece in pieces:
        text = clean(piece.text)
        if not text:
            continue
        person = known.get(piece.label)
        if person:
            key = person.id or person.name
            yield _Voice(piece, text, person.id, person.role, f"{person.role}:{key}")
        else:
            role = Role.UNKNOWN if piece.label else nameless
            yield _Voice(piece, text, None, role, form(going_on(piece.label)))


def _overlapping(voices: list[_Voice]) -> list[_Voice]:
    """Flag voices that sound while another one does. Needs the voices in order of time."""
    flagged: set[int] = set()
    latest: dict[str, tuple[int, int]] = {}
    for index, voice in enumerate(voices):
        start, end = voice.piece.start_ms, voice.piece.end_ms
        if start is None or end is None:
            continue
        for key, (until, other) in latest.items():
            if key != voice.key and until > start:
                flagged |= {index, other}
        if end > latest.get(voice.key, (-1, 0))[0]:
            latest[voice.key] = (end, index)
    for index in flagged:
        voices[index] = replace(voices[index], overlap=True)
    return voices


def _turn(
    run: list[_Voice],
    source: Source,
    precision: Precision,
    at: tuple[int, int],
    *,
    spoken: bool,
) -> Turn:
    """Make one turn of a run; ``at`` is its number and its offset in the interview's text."""
    growing = _Growing(run[0])
    for voice in run:
        growing.add(voice)
    text = " ".join(growing.texts)
    ends = [voice.piece.end_ms for voice in run if voice.piece.end_ms is not None]
    starts = [cue.start_ms for cue in growing.cues if cue.start_ms is not None]
    return Turn(
        number=at[0],
        label=run[0].piece.label,
        speaker=run[0].speaker,
        role=run[0].role,
        text=text,
        start=at[1],
        start_ms=None if run[0].piece.start_ms is None else min(starts),
        end_ms=max(ends, default=None),
        precision=precision if starts else Precision.NONE,
        cues=tuple(growing.cues),
        marks=marks_in(text, spoken=spoken),
        source=_place(run, source),
        overlap=any(voice.overlap for voice in run),
    )


def _place(run: list[_Voice], source: Source) -> str:
    indexes = [bit.line for voice in run for bit in voice.piece.bits]
    first, last = source.lines[min(indexes)], source.lines[max(indexes)]
    if first.place == last.place:
        return first.place
    if first.number and last.number:
        return f"lines {first.number}–{last.number}"
    return f"{first.place} – {last.place}"
