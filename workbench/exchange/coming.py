"""Codings of a project, brought onto the interviews of a study.

A text is an interview when it has its id or its words. A selection comes to stand on its
words, or is listed; one over several turns becomes a coding in each that an informant
speaks. What the study knows already is not brought in twice.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from workbench.errors.base import Said
from workbench.exchange.beginning import behind_parent, paths
from workbench.exchange.going import AGAINST, coding_guid, guid
from workbench.exchange.notice import (
    NobodysWords,
    NoPlace,
    NotHeld,
    OtherText,
    UnknownName,
    UnknownUser,
    UnsureCount,
)
from workbench.exchange.offset import placed
from workbench.exchange.project import Applied, Project, Selection, SourceText
from workbench.exchange.script import Script, script
from workbench.exchange.when import in_utc
from workbench.model.anchor import Anchor, Span, anchored
from workbench.model.codebook import Codebook
from workbench.model.coding import Coding, Stance
from workbench.model.interview import Study
from workbench.model.transcript import Role, Transcript
from workbench.text.align import Alignment
from workbench.text.form import nfc
from workbench.text.sketch import alike, sketch

SHOWN: Final = 80
"""Signs of a quote that are shown of it in a list."""


@dataclass(frozen=True)
class Host:
    """The study that a project comes into.

    ``codings`` are those it has, ``gone`` the ids of those removed, which do not come back.
    ``users`` and ``codes`` say which coder or code a name of the project means.
    """

    study: Study
    codebook: Codebook
    transcripts: Sequence[Transcript]
    codings: Collection[Coding]
    gone: Collection[str] = ()
    users: Mapping[str, str] | None = None
    codes: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """A coding to be made; ``time`` in UTC, empty where the project tells none."""

    id: str
    anchor: Anchor
    code: str
    coder: str
    stance: Stance
    time: str
    memo: str


@dataclass(frozen=True)
class Came:
    """What a project brings: new codings, how many are known, what is not taken and why.

    ``others`` are the texts that are no interview of the study.
    """

    new: tuple[Incoming, ...]
    known: int
    left: tuple[Said, ...]
    others: tuple[SourceText, ...]


def come(project: Project, host: Host) -> Came:
    """Return what a project brings into a study."""
    arrival = _Arrival(project, host)
    others = []
    for text in project.texts:
        transcript = arrival.interview(text)
        if transcript is None:
            others.append(text)
        else:
            arrival.take(text, transcript)
    return Came(tuple(arrival.new), arrival.known, tuple(arrival.left(others)), tuple(others))


class _Arrival:
    """One project coming in: what names mean, what is new, and what is not taken."""

    def __init__(self, project: Project, host: Host) -> None:
        self._project, self._host = project, host
        study = host.study
        self._ids = {coding_guid(study.id, one.id) for one in host.codings}
        self._ids |= {coding_guid(study.id, one) for one in host.gone}
        self._places = {
            (one.anchor.interview, one.anchor.start, one.anchor.end, one.code, one.coder)
            for one in host.codings
        }
        self._scripts = {one.interview: script(one) for one in host.transcripts}
        self._users = {one.guid: one for one in project.users}
        self._codes = paths(project)
        self._our_codes = {guid(study.id, "code", one): one for one in host.codebook.known}
        self._our_coders = {guid(study.id, "coder", one.id): one.id for one in study.coders}
        self.new: list[Incoming] = []
        self.known = 0
        self._told: list[Said] = []
        self._no_user: Counter[str] = Counter()
        self._no_code: Counter[str] = Counter()
        self._no_words: Counter[str] = Counter()

    def left(self, others: Sequence[SourceText]) -> Iterator[Said]:
        """Yield what is not taken: first what a person can do something about."""
        yield from (UnknownUser(*one) for one in self._no_user.items())
        yield from (UnknownName(*one) for one in self._no_code.items())
        for text in others:
            if codings := sum(len(one.codings) for one in text.selections):
                yield OtherText(text.name, codings)
        yield from self._told
        yield from (NobodysWords(*one) for one in self._no_words.items())
        if cases := self._new_cases():
            yield NotHeld("cases", cases)
        yield from self._project.left

    def _new_cases(self) -> int:
        """Return how many of the project's cases the study does not have."""
        study = self._host.study
        ours = {guid(study.id, "case", one.id) for one in study.cases}
        names = {name.casefold() for one in study.cases for name in (one.id, one.name)}
        return sum(
            one.guid not in ours and one.name.casefold() not in names for one in self._project.cases
        )

    def interview(self, text: SourceText) -> Transcript | None:
        """Return the interview that a text is: by its id, else by its words."""
        for one in self._host.transcripts:
            if guid(self._host.study.id, "interview", one.interview) == text.guid:
                return one
        words = nfc(text.text)
        for one in self._host.transcripts:
            if words.strip() == self._scripts[one.interview].text.strip():
                return one
        drawn = sketch(words)
        near = [one for one in self._host.transcripts if alike(drawn, self._drawn[one.interview])]
        return max(near, key=lambda one: len(drawn & self._drawn[one.interview]), default=None)

    @cached_property
    def _drawn(self) -> dict[str, frozenset[int]]:
        return {name: sketch(one.text) for name, one in self._scripts.items()}

    def take(self, text: SourceText, transcript: Transcript) -> None:
        """Bring in the codings of a text."""
        found = placed(text.text, text.selections, self._project.origin)
        if not found.sure:
            self._told.append(UnsureCount(text.name))
        said = self._scripts[transcript.interview]
        move = _mover(found.text, said)
        for selection, span in zip(text.selections, found.spans, strict=True):
            fresh = [one for one in selection.codings if not self._is_known(one)]
            named = [(one, *names) for one in fresh if (names := self._names(one))]
            if not named:
                continue
            place = span and move(span)
            if place is None:
                quote = found.text[span.start : span.end] if span else ""
                self._told.append(NoPlace(text.name, _shown(quote)))
                continue
            parts = [one for one in said.here(place) if one[0].role is not Role.INTERVIEWER]
            if not parts:
                self._no_words[text.name] += len(named)
            for coding, coder, code in named:
                self._put(transcript, [span for _, span in parts], selection, coding, coder, code)

    def _is_known(self, coding: Applied) -> bool:
        known = coding.guid in self._ids
        self.known += known
        return known

    def _put(
        self,
        transcript: Transcript,
        spans: Sequence[Span],
        selection: Selection,
        coding: Applied,
        coder: str,
        code: str,
    ) -> None:
        stance, memo = _read_note(selection.note)
        for nth, span in enumerate(spans):
            id_ = _id(selection, coding, nth)
            place = (transcript.interview, span.start, span.end, code, coder)
            if place in self._places or coding_guid(self._host.study.id, id_) in self._ids:
                self.known += 1
                continue
            self._places.add(place)
            anchor = anchored(transcript.interview, transcript.text, span)
            time = in_utc(coding.time)
            self.new.append(Incoming(id_, anchor, code, coder, stance, time, memo))

    def _names(self, coding: Applied) -> tuple[str, str] | None:
        """Return the coder and the code that are meant; None, and counted, when one is not."""
        coder, code = self._coder(coding.user), self._code(coding.code)
        if coder is None:
            user = self._users.get(coding.user)
            self._no_user[(user.name or user.id) if user else "?"] += 1
        elif code is None:
            self._no_code[self._codes.get(coding.code, ("?",))[-1]] += 1
        return (coder, code) if coder and code else None

    def _coder(self, user: str) -> str | None:
        known = self._users.get(user)
        names = ("?",) if known is None else (known.name, known.id)
        told = self._host.users or {}
        if user in self._our_coders:
            return self._our_coders[user]
        meant = [told[name] for name in names if name in told]
        same = {name.casefold() for name in names if name}
        meant += [
            one.id
            for one in self._host.study.coders
            if {one.id.casefold(), one.name.casefold()} & same
        ]
        return meant[0] if meant else None

    def _code(self, code: str) -> str | None:
        told = self._host.codes or {}
        if code in self._our_codes:
            return self._our_codes[code]
        path = self._codes.get(code, ("?",))
        for name in (behind_parent(path), path[-1]):
            if name in told:
                return told[name]
            if len(same := self._called(name)) == 1:
                return same[0]
        return None

    def _called(self, name: str) -> list[str]:
        """Return the codes of that id or name, in any language."""
        return [
            one.id
            for one in self._host.codebook.codes
            if name.casefold() in {one.id, *(text.casefold() for _, text in one.name.texts)}
        ]


def _mover(text: str, said: Script) -> Callable[[Span], Span | None]:
    """Return what leads from the project's text to the script: the same text, or laid beside."""
    if text == said.text:
        return lambda span: span
    aligned = Alignment(text, said.text)

    def move(span: Span) -> Span | None:
        found = aligned.move(span.start, span.end).place
        return None if found is None else Span(*found)

    return move


def _id(selection: Selection, coding: Applied, nth: int) -> str:
    """Return a coding's id: the project's own, or one made of it for each further part."""
    try:
        own = uuid.UUID(coding.guid)
    except ValueError:
        own = uuid.uuid5(
            uuid.NAMESPACE_OID, f"{selection.guid} {selection.start} {selection.end} {coding.code}"
        )
    return own.hex if nth == 0 else uuid.uuid5(own, str(nth)).hex


def _read_note(note: str) -> tuple[Stance, str]:
    """Return the stance and the memo that a selection's description tells."""
    first, _, rest = note.partition("\n")
    if first.strip().casefold() == AGAINST:
        return Stance.CONTRADICTS, rest.strip()
    return Stance.SUPPORTS, note.strip()


def _shown(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
