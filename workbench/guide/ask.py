"""Which turn to ask a person about: the one whose answer is expected to mend most keys.

The least confident turn is often a lone remark whose answer helps nothing else. Here every
answer that a turn may get is tried: with each, weighed by its probability, the talk is
decoded again, and what the keys of *all* turns gain in expected accuracy is added up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.keying import Keyer, held_keys
from workbench.guide.path import Matrix, Trellis
from workbench.guide.talk import ASKING
from workbench.model.coding import KeyCorrection
from workbench.model.transcript import Transcript

ANSWERS: Final = 5
"""Likeliest answers that are tried for each turn; the rest is taken to gain as much."""

LEAST: Final = 0.02
"""Share of probability below which an answer is not tried."""

BATCH: Final = 128
"""Versions of a talk decoded at once: more use more memory and save no time."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A turn worth asking about.

    ``gain`` is the number of turns expected to be keyed right because of the answer, the
    question and the exact item counting half each; ``best`` are its three likeliest items.
    """

    turn: int
    gain: float
    best: tuple[tuple[str, float], ...]


def proposals(
    keyer: Keyer,
    transcript: Transcript,
    corrections: Sequence[KeyCorrection] = (),
    number: int = 1,
) -> tuple[Proposal, ...]:
    """Return up to ``number`` turns to ask about, the most helpful first.

    Each is chosen as if those before it had been answered by their likeliest item, so that
    several asked at once do not ask the same thing twice.
    """
    if not transcript.turns or not keyer.ids:
        return ()
    talk = keyer.lay(transcript)
    held = held_keys(transcript, corrections)
    reading = keyer.read(talk, held)
    trellis, likely = reading.trellis, reading.likely
    open_turns = [turn.number - 1 for turn in transcript.turns if turn.number not in held]
    asking = [at for at in open_turns if transcript.turns[at].role in ASKING] or open_turns
    made: list[Proposal] = []
    while asking and len(made) < number:
        marginals = keyer.paths.by_item(trellis.marginals(likely))
        gains = _gains(keyer, trellis, likely, marginals, asking)
        at = max(asking, key=lambda one: (gains[one], -one))
        made.append(Proposal(at + 1, round(gains[at], 2), keyer.best(marginals[at])))
        likely[at] = keyer.paths.clamped(likely[at], int(marginals[at].argmax()))
        asking.remove(at)
    return tuple(made)


def _gains(
    keyer: Keyer, trellis: Trellis, likely: Matrix, marginals: Matrix, asking: Sequence[int]
) -> dict[int, float]:
    """Return the expected gain of asking about each turn."""
    now = float(_expected(keyer, marginals))
    tried = list(_tries(marginals, asking))
    worth: list[float] = []
    for first in range(0, len(tried), BATCH):
        versions = []
        for at, column, _ in tried[first : first + BATCH]:
            version = likely.copy()
            version[at] = keyer.paths.clamped(version[at], column)
            versions.append(version)
        decoded = keyer.paths.by_item(trellis.marginals(np.stack(versions)))
        worth += [float(one) for one in _expected(keyer, decoded)]
    gains = dict.fromkeys(asking, 0.0)
    for (at, _, share), value in zip(tried, worth, strict=True):
        gains[at] += share * (value - now)
    return gains


def _tries(marginals: Matrix, asking: Sequence[int]) -> Iterator[tuple[int, int, float]]:
    """Yield turn, answer and the answer's probability among those tried."""
    for at in asking:
        likeliest = np.argsort(-marginals[at], kind="stable")[:ANSWERS]
        shares = {int(one): float(marginals[at, one]) for one in likeliest}
        kept = {one: share for one, share in shares.items() if share >= LEAST}
        for one, share in kept.items():
            yield at, one, share / sum(kept.values())


def _expected(keyer: Keyer, marginals: Matrix) -> NDArray[np.float64]:
    """Return how many turns are expected to be right: half by question, half by item."""
    by_question = marginals @ keyer.paths.questions
    expected: NDArray[np.float64] = (
        by_question.max(axis=-1).sum(axis=-1) + marginals.max(axis=-1).sum(axis=-1)
    ) / 2
    return expected
