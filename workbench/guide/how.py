"""How each turn's matter came up: asked, followed up, volunteered, or off the guide."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.guide.path import Matrix
from workbench.guide.talk import ASKING, Talk
from workbench.model.coding import KeyCorrection
from workbench.model.keying import How

SLIGHT: Final = 0.36
"""Share of telling words up to which an interviewer's turn is a nod or a probe."""

MATCH: Final = 0.4
"""Evidence from which an interviewer's turn counts as asking the item itself."""

OPENING: Final = 0.6
"""Probability from which a question that opens an item asks it, whatever its words are."""


def how_said(correction: KeyCorrection, seen: How) -> How:
    """Return how a person says that a turn came up; where unsaid, what was seen."""
    return How(correction.how) if correction.how in set(How) else seen


def hows(talk: Talk, way: NDArray[np.int64], marginals: Matrix) -> list[How]:
    """Say how each turn's item came up: by what the interviewer's latest words did.

    Within a run of turns on one item: a turn that asks the item opens ``asked``; another
    interviewer's turn after that is a ``follow-up``, and so are the answers to it; what
    informants say before any question is ``volunteered``.
    """
    off = marginals.shape[1] - 1
    found: list[How] = []
    for index, turn in enumerate(talk.transcript.turns):
        state = int(way[index])
        opens = index == 0 or int(way[index - 1]) != state
        if state == off:
            found.append(How.OFF_GUIDE)
        elif turn.role in ASKING:
            sure = (
                talk.shown.evidence.telling[index] > SLIGHT and marginals[index, state] >= OPENING
            )
            asks = bool(talk.matches[index, state] >= MATCH) or (opens and sure)
            found.append(How.ASKED if asks else How.FOLLOW_UP)
        else:
            found.append(How.VOLUNTEERED if opens or _after_nod(talk, way, index) else found[-1])
    return found


def _after_nod(talk: Talk, way: NDArray[np.int64], index: int) -> bool:
    """Say whether all that came before an answer on its item is one nod: nobody asked for it."""
    nod = talk.transcript.turns[index - 1]
    slight = (
        nod.role in ASKING
        and talk.shown.evidence.telling[index - 1] <= SLIGHT
        and "?" not in nod.text
    )
    return slight and (index == 1 or int(way[index - 2]) != int(way[index]))
