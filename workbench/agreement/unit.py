"""The turns that coders are compared on, and what each coder said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from workbench.model.coding import Coding, Stance
from workbench.model.transcript import Role, Transcript

_EVIDENCE: Final = frozenset({Role.INFORMANT, Role.NOTE})

Used: TypeAlias = Mapping[str, frozenset[Stance]]
"""The codes a coder used in a turn, with the stances taken."""


@dataclass(frozen=True, slots=True)
class Unit:
    """An informant's turn; ``used`` has an entry for every coder who judged it."""

    interview: str
    turn: int
    used: Mapping[str, Used]

    def users(self, code: str) -> tuple[str, ...]:
        """Return the coders who used a code here."""
        return tuple(coder for coder, used in self.used.items() if code in used)


def units_of(
    codings: Iterable[Coding],
    transcripts: Iterable[Transcript],
    coders: Sequence[str],
    codes: Sequence[str],
) -> list[Unit]:
    """Return every informant's turn of the interviews that at least two coders coded."""
    by_interview = _by_interview(codings, frozenset(coders), frozenset(codes))
    units: list[Unit] = []
    for transcript in transcripts:
        own = by_interview.get(transcript.interview, [])
        there = {coding.coder for coding in own}
        judges = [coder for coder in coders if coder in there]
        if len(judges) > 1:
            units.extend(_units(transcript, own, judges))
    return units


def _by_interview(
    codings: Iterable[Coding], coders: Collection[str], codes: Collection[str]
) -> Mapping[str, list[Coding]]:
    found: dict[str, list[Coding]] = defaultdict(list)
    for coding in codings:
        if coding.coder in coders and coding.code in codes:
            found[coding.anchor.interview].append(coding)
    return found


def _units(
    transcript: Transcript, codings: Iterable[Coding], judges: Sequence[str]
) -> Iterator[Unit]:
    used: dict[tuple[int, str], dict[str, frozenset[Stance]]] = defaultdict(dict)
    for coding in codings:
        for turn in transcript.turns_in(coding.anchor.span):
            there = used[turn.number, coding.coder]
            there[coding.code] = there.get(coding.code, frozenset()) | {coding.stance}
    for turn in transcript.turns:
        if turn.role in _EVIDENCE:
            own = {judge: used.get((turn.number, judge), {}) for judge in judges}
            yield Unit(transcript.interview, turn.number, own)
