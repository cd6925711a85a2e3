"""Keying: which item of the guide each turn deals with, and how it came up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.act import acts
from workbench.guide.asking import asked_alike
from workbench.guide.claim import claimed
from workbench.guide.codes import CodeTexts
from workbench.guide.emission import emit, offs, said, signs
from workbench.guide.evidence import weigh
from workbench.guide.how import how_said, hows
from workbench.guide.kindred import Kindred
from workbench.guide.learned import Confirmed, learn
from workbench.guide.nearness import Compass
from workbench.guide.path import Matrix, Paths
from workbench.guide.presence import Seen, Tree, tokens
from workbench.guide.presence import fitted as fitted_presence
from workbench.guide.profile import Profile
from workbench.guide.talk import ASKING, Reading, Shown, Talk
from workbench.guide.weights import ACTS, SIGNS, Weights, fitted
from workbench.language.meaning import NONE, model_of
from workbench.model.coding import KeyCorrection
from workbench.model.guide import Guide
from workbench.model.keying import How, Key, Keying
from workbench.model.transcript import Transcript, Turn

EVEN: Final = 0.5
"""Probability from which a turn is taken to be off the guide: likelier off than on."""

SHARE: Final = SIGNS.index("share")
CLAIMED: Final = SIGNS.index("claimed")

BEST: Final = 3
"""How many likeliest items a key carries."""

NOT_RELEVANT: Final = "not-relevant"
"""``how`` of a correction that says an item does not concern the case; it keys no turn."""


def key_turns(
    transcript: Transcript,
    guide: Guide,
    corrections: Sequence[KeyCorrection] = (),
    confirmed: Sequence[Confirmed] = (),
    model: str = "",
    codes: CodeTexts = (),
) -> Keying:
    """Key every turn of ``transcript`` to ``guide``.

    ``corrections`` (those of this interview count, the latest per turn) hold; the rest is
    decoded around them. ``confirmed`` are the turns of all interviews, this one too, that
    people have keyed (:func:`confirmed_turns`): their words teach. ``model`` names the trained
    language model that helps (:mod:`workbench.language.meaning`); "" none. ``codes`` is what
    the codebook says of the items (:mod:`workbench.guide.codes`). Same input, same keys.
    """
    ready = keyer(guide, tuple(confirmed), model_of(model), codes)
    return ready.key(transcript, corrections)


def confirmed_turns(
    transcript: Transcript, corrections: Sequence[KeyCorrection]
) -> tuple[Confirmed, ...]:
    """Return the turns of ``transcript`` that people have keyed, in order, as examples."""
    held = held_keys(transcript, corrections)
    return tuple(
        Confirmed(turn.text, transcript.language, held[turn.number].item)
        for turn in transcript.turns
        if turn.number in held
    )


@lru_cache(maxsize=8)
def keyer(
    guide: Guide, confirmed: tuple[Confirmed, ...] = (), model: str = NONE, codes: CodeTexts = ()
) -> Keyer:
    """Return the keyer of a guide, of what is confirmed and of a codebook, made once."""
    return Keyer(guide, confirmed, model, codes=codes)


class Keyer:
    """A guide, and what confirmed turns teach, made ready for any number of transcripts."""

    def __init__(
        self,
        guide: Guide,
        confirmed: Sequence[Confirmed] = (),
        model: str = "",
        weights: Weights | None = None,
        codes: CodeTexts = (),
    ) -> None:
        """Prepare the guide's side, and learn when enough is confirmed.

        ``weights`` are those fitted for work with or without a trained model.
        """
        model = model_of(model)
        weights = weights or fitted(meaning=model != NONE)
        self.ids = [item.id for item in guide.items]
        self.paths = Paths(guide, weights)
        self._weights = weights
        self._guide = guide
        self._profile = Profile(guide, codes)
        self._latest: Talk | None = None
        self._compass = Compass(guide, model)
        self._kindred = Kindred(guide)
        self._learned = learn(guide, confirmed, model)
        self._tree = Tree(guide)

    def lay(self, transcript: Transcript) -> Talk:
        """Lay a talk out against the guide; the latest is kept for a person's next word."""
        if self._latest is not None and self._latest.transcript is transcript:
            return self._latest
        shown = self.show(transcript)
        emissions = emit(shown.signs, shown.offs, shown.asks, self._weights)
        trellis = self.paths.lay(emissions, shown.acts, shown.asks, shown.progress)
        self._latest = Talk(transcript, shown, trellis, said(shown.evidence))
        return self._latest

    def show(self, transcript: Transcript) -> Shown:
        """Return all of a talk that does not depend on the weights."""
        turns, language = transcript.turns, transcript.language
        evidence = weigh(self._profile, turns, language)
        near = self._compass.near(turns)
        asks = np.array([turn.role in ASKING for turn in turns], dtype=np.bool_)
        alike = asked_alike(self._guide, turns, asks, language)
        learned = self._learned.weigh(turns, language) if self._learned and turns else None
        kindred = self._kindred.near(turns, language)
        found = signs(evidence, alike, None if near is None else near.items, kindred, learned)
        done = acts(turns, language, None if near is None else near.akin)
        return Shown(evidence, found, offs(done, found, ACTS), done, asks, progress(turns))

    def key(self, transcript: Transcript, corrections: Sequence[KeyCorrection] = ()) -> Keying:
        """Key every turn; see :func:`key_turns`."""
        if not transcript.turns:
            return Keying(transcript.interview, ())
        talk = self.lay(transcript)
        held = held_keys(transcript, corrections)
        reading = self.read(talk, held)
        marginals = reading.marginals
        way = likeliest(marginals)
        how = hows(talk, way, marginals)
        keys = [
            self._keyed(turn, int(way[index]), how[index], marginals[index], held)
            for index, turn in enumerate(transcript.turns)
        ]
        return Keying(transcript.interview, tuple(keys), self.dealt(talk, reading, held))

    def read(self, talk: Talk, held: Mapping[int, KeyCorrection]) -> Reading:
        """Read a talk twice; ``held`` are the corrections that hold, by the turn's number."""
        first = talk.trellis.marginals(self._clamp(talk.trellis.likely, held))
        signs = talk.shown.signs.copy()
        signs[:, :-1, CLAIMED] = claimed(self.paths.by_item(first))
        emissions = emit(signs, talk.shown.offs, talk.shown.asks, self._weights)
        likely = self.paths.likely(emissions, talk.shown.progress)
        trellis = replace(talk.trellis, likely=likely)
        likely = self._clamp(likely, held)
        return Reading(trellis, likely, self.paths.by_item(trellis.marginals(likely)))

    def dealt(
        self, talk: Talk, reading: Reading, held: Mapping[int, KeyCorrection]
    ) -> tuple[tuple[str, float], ...]:
        """Return each item with the probability that the talk dealt with it, 1 by a person."""
        shares = fitted_presence().probability(self.presence(talk, reading))
        said = [self.ids.index(c.item) for c in held.values() if c.item in self.ids]
        shares = np.where(self._tree.under[:, said].any(axis=1), 1.0, shares)
        return tuple(
            (one, round(float(share), 3)) for one, share in zip(self.ids, shares, strict=True)
        )

    def presence(self, talk: Talk, reading: Reading) -> Matrix:
        """Return what tells of each item (row) whether the talk dealt with it."""
        return tokens(
            self._tree,
            Seen(
                marginals=reading.marginals,
                silence=reading.trellis.silence(reading.likely, self.paths.on(self._tree.under)),
                matches=talk.shown.signs[:, :-1, SHARE],
                way=likeliest(reading.marginals),
                asks=talk.shown.asks,
                telling=talk.shown.evidence.telling,
            ),
        )

    def _clamp(self, likely: Matrix, held: Mapping[int, KeyCorrection]) -> Matrix:
        """Return what each turn shows of each state, where corrections hold only theirs."""
        likely = likely.copy()
        for turn, correction in held.items():
            column = self._column(correction.item)
            if column is not None:
                likely[turn - 1] = self.paths.clamped(likely[turn - 1], column)
        return likely

    def best(self, shares: NDArray[np.float64]) -> tuple[tuple[str, float], ...]:
        """Return the likeliest items of a turn with their probabilities."""
        order = np.argsort(-shares[:-1], kind="stable")[:BEST]
        return tuple((self.ids[one], round(float(shares[one]), 4)) for one in order)

    def _column(self, item: str | None) -> int | None:
        """Return the column of an item, of off the guide for None; None for an unknown id."""
        if item is None:
            return len(self.ids)
        return self.ids.index(item) if item in self.ids else None

    def _keyed(
        self,
        turn: Turn,
        state: int,
        how: How,
        shares: NDArray[np.float64],
        held: dict[int, KeyCorrection],
    ) -> Key:
        item = self.ids[state] if state < len(self.ids) else None
        best = self.best(shares)
        correction = held.get(turn.number)
        if correction is not None and correction.item == item:
            how = how_said(correction, how)
            return Key(turn.number, item, how, 1.0, best, correction.coder)
        return Key(turn.number, item, how, round(float(shares[state]), 4), best)


def held_keys(
    transcript: Transcript, corrections: Sequence[KeyCorrection]
) -> dict[int, KeyCorrection]:
    """Return the correction that holds for each corrected turn, by the turn's number."""
    held: dict[int, KeyCorrection] = {}
    for correction in sorted(corrections, key=lambda one: (one.time, one.id)):
        if correction.anchor.interview != transcript.interview or correction.how == NOT_RELEVANT:
            continue
        turn = transcript.turn_at(correction.anchor.start)
        if turn is not None:
            held[turn.number] = correction
    return held


def likeliest(marginals: Matrix) -> NDArray[np.int64]:
    """Return the column that each turn is keyed to: off the guide when likelier than not."""
    off = marginals.shape[1] - 1
    way: NDArray[np.int64] = np.where(
        marginals[:, -1] >= EVEN, off, marginals[:, :-1].argmax(axis=1)
    )
    return way


def progress(turns: Sequence[Turn]) -> NDArray[np.float64]:
    """Return how much of the talk, by its letters, is over in the middle of each turn."""
    lengths = np.array([len(turn.text) + 1.0 for turn in turns])
    progress: NDArray[np.float64] = (lengths.cumsum() - lengths / 2) / max(1.0, lengths.sum())
    return progress
