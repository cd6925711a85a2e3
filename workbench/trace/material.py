"""All that a trail leads through, ready to be asked by id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.model.anchor import Span
from workbench.model.codebook import Codebook
from workbench.model.coding import Coding, Work
from workbench.model.guide import Guide
from workbench.model.interview import Study
from workbench.model.keying import Keying
from workbench.model.trail import Coded, Passage, Spoken
from workbench.model.transcript import Transcript, Turn

_SECOND_MS = 1000


@dataclass(frozen=True)
class Material:
    """The study with its transcripts, keys and codings; ``window`` is turns of context."""

    study: Study
    guide: Guide
    codebook: Codebook
    transcripts: Sequence[Transcript]
    keyings: Sequence[Keying]
    work: Work
    window: int

    @cached_property
    def codings(self) -> dict[str, Coding]:
        """Codings by id."""
        return {one.id: one for one in self.work.codings}

    @cached_property
    def cases(self) -> dict[str, str]:
        """Cases by interview."""
        return {one.id: one.case for one in self.study.interviews}

    def passage(self, interview: str, span: Span) -> Passage | None:
        """Return the words at a place with all that is known of them; None without turns."""
        transcript = self._transcripts.get(interview)
        turns = () if transcript is None else transcript.turns_in(span)
        if transcript is None or not turns:
            return None
        first, last = turns[0], turns[-1]
        before = transcript.turns[max(0, first.number - 1 - self.window) : first.number - 1]
        return Passage(
            interview=interview,
            case=self.cases.get(interview, ""),
            span=span,
            quote=transcript.text[span.start : span.end],
            speaker=self._speaker(first),
            time=_time(first, span.start - first.start),
            item=self._item(interview, first.number),
            codings=tuple(self.coded(one) for one in self.codings_at(interview, span)),
            before=self._spoken(before),
            turns=self._spoken(turns),
            after=self._spoken(transcript.turns[last.number : last.number + self.window]),
        )

    def codings_at(self, interview: str, span: Span) -> list[Coding]:
        """Return the codings that share words with a place."""
        return [
            one for one in self._codings_in.get(interview, ()) if one.anchor.span.overlaps(span)
        ]

    def coded(self, coding: Coding) -> Coded:
        """Return a coding in words."""
        code = self.codebook.by_id.get(coding.code)
        return Coded(
            id=coding.id,
            code=coding.code,
            name=coding.code if code is None else code.name.in_(self.study.language),
            stance=coding.stance,
            coder=coding.coder,
            date=coding.time[:10],
        )

    @cached_property
    def _codings_in(self) -> dict[str, list[Coding]]:
        found: dict[str, list[Coding]] = {}
        for one in self.work.codings:
            found.setdefault(one.anchor.interview, []).append(one)
        return found

    @cached_property
    def _transcripts(self) -> dict[str, Transcript]:
        return {one.interview: one for one in self.transcripts}

    @cached_property
    def _keyings(self) -> dict[str, Keying]:
        return {one.interview: one for one in self.keyings}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {one.id: one.code_name for one in self.study.participants}

    def _speaker(self, turn: Turn) -> str:
        return self._names.get(turn.speaker or "", turn.label)

    def _spoken(self, turns: Iterable[Turn]) -> tuple[Spoken, ...]:
        return tuple(Spoken(one.number, self._speaker(one), one.text) for one in turns)

    def _item(self, interview: str, turn: int) -> str:
        keying = self._keyings.get(interview)
        name = None if keying is None else keying.of(turn).item
        item = self.guide.by_id.get(name or "")
        return "" if item is None else f"{item.label} {item.text}"


def _time(turn: Turn, offset: int) -> str:
    """Return the last time the source gives at or before an offset into the turn."""
    times = [cue.start_ms for cue in turn.cues if cue.offset <= offset]
    known = [time for time in (turn.start_ms, *times) if time is not None]
    if not known:
        return ""
    minutes, seconds = divmod(known[-1] // _SECOND_MS, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
