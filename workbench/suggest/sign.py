"""Words that turn, weigh or soften what is said, in bokmål, nynorsk, dialect and English."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

NEGATIONS: Final = frozenset(
    "ikke ikkje ikkj itj itte itt inkje ingen ingenting inga ingi aldri verken hverken "
    "korkje uten utan nei neppe knapt naumast sjelden sjeldan mangler manglar lite umulig umogleg "
    "not no never none nobody nothing neither nor without hardly barely nowhere cannot seldom "
    "rarely nae naw naebody lack lacks few little nope".split()
)
"""Words that deny, lack or nearly do."""

REFUSALS: Final = frozenset(
    "nei nja nope no naw never neppe tvert tvertom tvertimot overhodet slett not nah".split()
)
"""First words of an answer that says no."""

CONTRASTS: Final = frozenset(
    "men derimot tvert tvertimot tvertom imot heller likevel isteden istedenfor stedet staden enda "
    "endå snarere snarare motsatt motsett but rather instead contrary though although however "
    "yet unlike otherwise except apart".split()
)
"""Words that set one thing against another."""

HEDGES: Final = frozenset(
    "kanskje vel trolig truleg sikkert litt nokså noksa egentlig eigentleg tror trur virker "
    "maybe perhaps probably quite rather somewhat think guess suppose sort kind".split()
)
"""Words that soften."""


def signs(words: Sequence[str]) -> tuple[int, int, int, int]:
    """Count denials, contrasts and hedges in small-letter words, and whether they begin with no."""
    denied = sum(word in NEGATIONS or word.endswith(("n't", "n’t", "nae")) for word in words)
    set_against = sum(word in CONTRASTS for word in words)
    softened = sum(word in HEDGES for word in words)
    return denied, set_against, softened, int(bool(words) and words[0] in REFUSALS)
