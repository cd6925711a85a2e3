"""The account of letters: nothing of a source is lost on the way in, and nothing added.

For every line, the letters and digits it has are set against those of the pieces, labels
and structure that a format says it found there. What nobody claims is unexplained; speech
beyond what the line has is told as such. Then the finished turns are compared with the
pieces they were made of, so that merging and cleaning are in the account too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from workbench.errors.base import Said, Where
from workbench.ingest.clean import clean, squeeze, squeeze_all
from workbench.ingest.notice import AddedWords, Unexplained
from workbench.ingest.reading import Aside, Reading
from workbench.ingest.source import Source
from workbench.model.transcript import Account, Structured, Turn

SHOWN: Final = 10
"""Most places of lost text that are told one by one."""

LISTED: Final = 40
"""Most pieces of structure with one reason that are listed one by one."""

_TURN, _LABEL, _STRUCTURE = range(3)

Claims: TypeAlias = dict[int, list[tuple[int, str]]]
"""Line (index) → what was found on it: (part of the account, text)."""


@dataclass(frozen=True, slots=True)
class Settled:
    """One line's letters: how many went to each part, how many to none, how many too many."""

    counts: tuple[int, int, int]
    lost: int = 0
    added: int = 0


_NONE: Final = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Balance:
    """The account, and what must be said about it."""

    account: Account
    notices: tuple[Said, ...]


def balance(source: Source, reading: Reading, turns: tuple[Turn, ...]) -> Balance:
    """Return where each letter of ``source`` went; the four parts add up to all letters."""
    settled = _settled(source, _claims(reading))
    missing = _missing(reading, turns)
    in_turns, in_labels, in_structure = (
        sum(one.counts[part] for one in settled) for part in (_TURN, _LABEL, _STRUCTURE)
    )
    lost = sum(one.lost for one in settled) + len(missing)
    in_turns -= len(missing)
    account = Account(
        in_turns + in_labels + in_structure + lost,
        in_turns,
        in_labels,
        in_structure,
        lost,
        tuple(_structure(source, reading)),
        tuple(_warnings(source, settled, missing)),
    )
    return Balance(account, tuple(_notices(source, settled, missing)))


def _claims(reading: Reading) -> Claims:
    claims: Claims = defaultdict(list)
    for label in reading.labels:
        claims[label.line].append((_LABEL, label.written))
    for piece in reading.pieces:
        for bit in piece.bits:
            claims[bit.line].append((_TURN, bit.written))
    for aside in reading.asides:
        claims[aside.line].append((_STRUCTURE, aside.text))
    return claims


def _settled(source: Source, claims: Claims) -> list[Settled]:
    """Settle every line; all texts are squeezed at once, which is most of the work."""
    wanted = squeeze_all([line.text for line in source.lines])
    claimed = [part for parts in claims.values() for part in parts]
    letters = iter(squeeze_all([text for _, text in claimed]))
    squeezed = {
        index: [(kind, next(letters)) for kind, _ in parts] for index, parts in claims.items()
    }
    return [
        _settle(one, squeezed[index]) if index in squeezed else Settled(_NONE, lost=len(one))
        for index, one in enumerate(wanted)
    ]


def _settle(wanted: str, parts: list[tuple[int, str]]) -> Settled:
    """Set the letters of a line against those of what was found on it."""
    rest = wanted
    counts = [0, 0, 0]
    for kind, letters in parts:
        rest = rest.replace(letters, "", 1)
        counts[kind] += len(letters)
    if not rest and sum(counts) == len(wanted):  # nearly always
        return Settled((counts[0], counts[1], counts[2]))
    counts = [0, 0, 0]
    left = Counter(wanted)
    added = 0
    for kind, letters in parts:
        taken = left & Counter(letters)
        counts[kind] += taken.total()
        left -= taken
        added += len(letters) - taken.total() if kind == _TURN else 0
    return Settled((counts[0], counts[1], counts[2]), left.total(), added)


def _missing(reading: Reading, turns: tuple[Turn, ...]) -> str:
    """Return the letters of the pieces that no turn holds."""
    pieces = squeeze(clean("".join(bit.text for piece in reading.pieces for bit in piece.bits)))
    spoken = squeeze("".join(turn.text for turn in turns))
    if pieces == spoken:
        return ""
    return "".join((Counter(pieces) - Counter(spoken)).elements())


def _warnings(source: Source, settled: list[Settled], missing: str) -> Iterator[Structured]:
    for line, one in zip(source.lines, settled, strict=True):
        if one.lost:
            yield Structured(clean(line.text), f"{one.lost} letters unexplained", line.place)
        if one.added:
            yield Structured(clean(line.text), f"{one.added} letters added", line.place)
    if missing:
        yield Structured(missing, f"{len(missing)} letters missing in turns", "")


def _notices(source: Source, settled: list[Settled], missing: str) -> Iterator[Said]:
    losing = [index for index, one in enumerate(settled) if one.lost]
    for index in losing[:SHOWN]:
        text = clean(source.lines[index].text)[:200]
        yield Unexplained(source.where(index), settled[index].lost, text)
    if losing[SHOWN:]:
        rest = sum(settled[index].lost for index in losing[SHOWN:])
        yield Unexplained(Where(source.file), rest, clean(source.lines[losing[SHOWN]].text)[:200])
    if missing:
        yield Unexplained(Where(source.file), len(missing), missing[:200])
    for index, one in enumerate(settled):
        if one.added:
            text = clean(source.lines[index].text)[:200]
            yield AddedWords(source.where(index), one.added, text)


def _structure(source: Source, reading: Reading) -> Iterator[Structured]:
    """Yield the structure found; frequent kinds (cue times) are summed up in one entry."""
    by_reason: dict[str, list[Aside]] = {}
    for aside in sorted(reading.asides, key=lambda one: one.line):
        by_reason.setdefault(aside.reason, []).append(aside)
    for reason, asides in by_reason.items():
        if len(asides) <= LISTED:
            for one in asides:
                yield Structured(clean(one.text), reason, source.lines[one.line].place)
        else:
            some = " | ".join(clean(one.text) for one in asides[:3]) + " | …"
            yield Structured(some, reason, f"{len(asides)} places")
