"""How surely two statements are on the same matter: shared words, the rarer the more.

Words weigh by inverse document frequency over the statements of the text (Spärck Jones
1972). A summary is shorter than what it sums up, so the share of the shorter statement that
is found again counts beside the share of both.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.trace.drift_statement import Statement

ENOUGH: Final = 0.36
"""Likeness from which two statements are held to be on the same matter."""

_ALIKE: Final = 0.55
"""How much of the likeness comes from both sides; the rest from the shorter one's."""

_NAMED: Final = 1.6
"""What a word set in quotation marks weighs more: it is a name for the matter."""

_LEAST: Final = 2
"""Words that must be shared; one is enough when it is set in quotation marks, or is about all
that either statement says."""

_ALL_THERE_IS: Final = 0.4
"""Share of both statements that a single shared word must be."""

_COINED: Final = 0.5
"""Likeness at least of two statements that set the same word in quotation marks."""

Synonyms = Mapping[str, frozenset[str]]
"""Feature token → names of the codes whose keywords hold it."""


@dataclass(frozen=True)
class Scale:
    """The weights of words in a text, and which of them the study's codebook ties together."""

    weights: Mapping[str, float]
    synonyms: Synonyms

    def weight(self, token: str) -> float:
        """Return how much a token tells; one the text never uses tells most."""
        return self.weights.get(token, max(self.weights.values(), default=1.0))

    def likeness(self, one: Statement, other: Statement) -> float:
        """Return how surely two statements are on the same matter, 0–1."""
        mine, theirs = self._tokens(one), self._tokens(other)
        shared = mine.keys() & theirs.keys()
        words = [token for token in shared if not token.startswith("§")]
        if not words:
            return 0.0
        both = sum(max(mine[token], theirs[token]) for token in shared)
        parts = sorted((both / sum(mine.values()), both / sum(theirs.values())))
        named = bool(one.named & other.matter or other.named & one.matter)
        if len(words) < _LEAST and not named and parts[0] < _ALL_THERE_IS:
            return 0.0
        whole = math.sqrt(parts[0] * parts[1])
        likeness = min(1.0, _ALIKE * whole + (1 - _ALIKE) * parts[1])
        return max(likeness, _COINED) if one.named & other.named else likeness

    def _tokens(self, one: Statement) -> dict[str, float]:
        tokens = {
            token: self.weight(token) * (_NAMED if token in one.named else 1.0)
            for token in one.matter
        }
        codes = {code for token in one.matter for code in self.synonyms.get(token, ())}
        middle = sum(tokens.values()) / len(tokens) if tokens else 0.0
        return tokens | {f"§{code}": middle for code in codes}


def scale(found: Sequence[Statement], synonyms: Synonyms) -> Scale:
    """Return the weights of words over the statements of a text."""
    seen: Counter[str] = Counter()
    for one in found:
        seen.update(one.matter)
    number = len(found)
    weights = {token: math.log(1 + number / times) for token, times in seen.items()}
    return Scale(weights, synonyms)


def synonyms_of(keywords: Iterable[tuple[str, Iterable[str]]]) -> Synonyms:
    """Return which codes each token belongs to; a token of many codes ties nothing together."""
    held: dict[str, set[str]] = defaultdict(set)
    for code, tokens in keywords:
        for token in tokens:
            held[token].add(code)
    return {token: frozenset(codes) for token, codes in held.items() if len(codes) == 1}
