"""Keying: which item of the guide each turn deals with, and how it came up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.evidence import Evidence, weigh
from workbench.guide.learned import Confirmed, learn
from workbench.guide.path import Matrix, Move, Paths
from workbench.guide.profile import Profile
from workbench.model.coding import KeyCorrection
from workbench.model.guide import Guide
from workbench.model.keying import How, Key, Keying
from workbench.model.transcript import Role, Transcript, Turn

LOUDNESS: Final = {
    Role.INTERVIEWER: 5.0,
    Role.NOTE: 3.0,
    Role.INFORMANT: 1.5,
    Role.UNKNOWN: 1.5,
}
"""How loudly a turn's evidence speaks by role: the question is in the interviewer's words."""

CEILING: Final = 4.0
"""Evidence of one turn for one item above which more says nothing more."""

OFF: Final = 0.2
"""Evidence that a turn with much to say must show for an item to be on the guide."""

MATCH: Final = 0.4
"""Evidence from which an interviewer's turn counts as asking the item itself."""

OPENING: Final = 0.6
"""Probability from which a question that opens an item asks it, whatever its words are."""

SLIGHT: Final = 0.36
"""Share of telling words up to which an interviewer's turn is a nod or a probe."""

BEST: Final = 3
"""How many likeliest items a key carries."""

TEMPERATURE: Final = 1.4
"""What log probabilities are divided by, so that confidence is honest.

Turns that share a topic repeat each other's evidence, and the model counts it as new. Of
the values tried this one has the least expected calibration error on the development
studies (.04; .09 without): above .9, 90 % of the keys are right there instead of 86 %.
"""

NOT_RELEVANT: Final = "not-relevant"
"""``how`` of a correction that says an item does not concern the case; it keys no turn."""


def key_turns(
    transcript: Transcript,
    guide: Guide,
    corrections: Sequence[KeyCorrection] = (),
    confirmed: Sequence[Confirmed] = (),
) -> Keying:
    """Key every turn of ``transcript`` to ``guide``.

    ``corrections`` (those of this interview count, the latest per turn) hold; the rest is
    decoded around them. ``confirmed`` are the turns of all interviews, this one too, that
    people have keyed (:func:`confirmed_turns`): their words teach. Same input, same keys.
    """
    return keyer(guide, tuple(confirmed)).key(transcript, corrections)


def confirmed_turns(
    transcript: Transcript, corrections: Sequence[KeyCorrection]
) -> tuple[Confirmed, ...]:
    """Return the turns of ``transcript`` that people have keyed, in order, as examples."""
    held = _held(transcript, corrections)
    return tuple(
        Confirmed(turn.text, transcript.language, held[turn.number].item)
        for turn in transcript.turns
        if turn.number in held
    )


@lru_cache(maxsize=8)
def keyer(guide: Guide, confirmed: tuple[Confirmed, ...] = ()) -> Keyer:
    """Return the keyer of a guide and of what is confirmed, made once."""
    return Keyer(guide, confirmed)


class Keyer:
    """A guide, and what confirmed turns teach, made ready for any number of transcripts."""

    def __init__(self, guide: Guide, confirmed: Sequence[Confirmed] = ()) -> None:
        """Prepare the guide's side, and learn when enough is confirmed."""
        self._ids = [item.id for item in guide.items]
        self._profile = Profile(guide)
        self._paths = Paths(guide)
        self._learned = learn(guide, confirmed)

    def key(self, transcript: Transcript, corrections: Sequence[KeyCorrection] = ()) -> Keying:
        """Key every turn; see :func:`key_turns`."""
        turns = transcript.turns
        held = _held(transcript, corrections)
        evidence = weigh(self._profile, turns, transcript.language)
        emissions = _emissions(evidence, turns)
        if self._learned is not None and turns:
            emissions += self._learned.weigh(turns, transcript.language)
        for turn, correction in held.items():
            self._clamp(emissions, turn - 1, correction)
        way, marginals = self._paths.decode(emissions, _kinds(evidence, turns), _progress(turns))
        hows = _hows(turns, way, evidence, marginals)
        shares = _tempered(marginals)
        keys = [
            self._keyed(turn, int(way[index]), hows[index], shares[index], held)
            for index, turn in enumerate(turns)
        ]
        return Keying(transcript.interview, tuple(keys))

    def _clamp(self, emissions: Matrix, index: int, correction: KeyCorrection) -> None:
        """Forbid every state of a turn but the one a person set."""
        state = self._state(correction.item)
        if state is not None:
            kept = emissions[index, state]
            emissions[index] = -np.inf
            emissions[index, state] = kept

    def _state(self, item: str | None) -> int | None:
        """Return the column of an item, of off the guide for None; None for an unknown id."""
        if item is None:
            return len(self._ids)
        return self._ids.index(item) if item in self._ids else None

    def _keyed(
        self,
        turn: Turn,
        state: int,
        how: How,
        shares: NDArray[np.float64],
        held: dict[int, KeyCorrection],
    ) -> Key:
        item = self._ids[state] if state < len(self._ids) else None
        order = np.argsort(-shares[:-1], kind="stable")[:BEST]
        best = tuple((self._ids[one], round(float(shares[one]), 4)) for one in order)
        correction = held.get(turn.number)
        if correction is not None and correction.item == item:
            how = _how_said(correction, how)
            return Key(turn.number, item, how, 1.0, best, correction.coder)
        return Key(turn.number, item, how, round(float(shares[state]), 4), best)


def _held(transcript: Transcript, corrections: Sequence[KeyCorrection]) -> dict[int, KeyCorrection]:
    """Return the correction that holds for each corrected turn, by the turn's number."""
    held: dict[int, KeyCorrection] = {}
    for correction in sorted(corrections, key=lambda one: (one.time, one.id)):
        if correction.anchor.interview != transcript.interview or correction.how == NOT_RELEVANT:
            continue
        turn = transcript.turn_at(correction.anchor.start)
        if turn is not None:
            held[turn.number] = correction
    return held


def _emissions(evidence: Evidence, turns: Sequence[Turn]) -> Matrix:
    """Return log weights per turn and state; off the guide is the last column."""
    loud = np.array([[LOUDNESS[turn.role]] for turn in turns]).reshape(-1, 1)
    on = np.minimum(evidence.scores, CEILING)
    on[:, -1] += OFF * evidence.telling
    emissions: Matrix = loud * on
    return emissions


def _tempered(marginals: Matrix) -> Matrix:
    """Return the marginals at :data:`TEMPERATURE`: same order, less sure of itself."""
    flat = marginals ** (1 / TEMPERATURE)
    tempered: Matrix = flat / flat.sum(axis=1, keepdims=True)
    return tempered


def _kinds(evidence: Evidence, turns: Sequence[Turn]) -> NDArray[np.int64]:
    """Say what each turn may do: an interviewer's «mm» asks nothing and moves nothing."""
    kinds = []
    for index, turn in enumerate(turns):
        asks = turn.role in {Role.INTERVIEWER, Role.NOTE}
        if asks and evidence.returns[index]:
            kinds.append(Move.RETURNING)
        elif asks and evidence.telling[index] > SLIGHT:
            kinds.append(Move.ASKING)
        else:
            kinds.append(Move.NODDING if asks else Move.ANSWERING)
    return np.array(kinds, dtype=np.int64)


def _progress(turns: Sequence[Turn]) -> NDArray[np.float64]:
    """Return how much of the talk, by its letters, is over in the middle of each turn."""
    lengths = np.array([len(turn.text) + 1.0 for turn in turns])
    progress: NDArray[np.float64] = (lengths.cumsum() - lengths / 2) / max(1.0, lengths.sum())
    return progress


def _how_said(correction: KeyCorrection, seen: How) -> How:
    return How(correction.how) if correction.how in set(How) else seen


def _hows(
    turns: Sequence[Turn], way: NDArray[np.int64], evidence: Evidence, marginals: Matrix
) -> list[How]:
    """Say how each turn's item came up: by what the interviewer's latest words did.

    Within a run of turns on one item: a turn that asks the item opens ``asked``; another
    interviewer's turn after that is a ``follow-up``, and so are the answers to it; what
    informants say before any question is ``volunteered``.
    """
    off = marginals.shape[1] - 1
    hows: list[How] = []
    for index, turn in enumerate(turns):
        state = int(way[index])
        opens = index == 0 or int(way[index - 1]) != state
        if state == off:
            hows.append(How.OFF_GUIDE)
        elif turn.role in {Role.INTERVIEWER, Role.NOTE}:
            asks = bool(evidence.scores[index, state] >= MATCH) or (
                opens and evidence.telling[index] > SLIGHT and marginals[index, state] >= OPENING
            )
            hows.append(How.ASKED if asks else How.FOLLOW_UP)
        else:
            hows.append(How.VOLUNTEERED if opens else hows[-1])
    return hows
