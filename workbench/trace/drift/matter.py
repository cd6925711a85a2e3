"""How surely two statements are on the same matter: shared words, the rarer the more.

Words weigh by inverse document frequency over the statements of the text (Spärck Jones
1972). A summary is shorter than what it sums up, so the share of the shorter statement that
is found again counts beside the share of both.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from workbench.language.kin import kin
from workbench.trace.drift.amount import Amount
from workbench.trace.drift.statement import Statement

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

_A_PART: Final = 0.25
"""The same where that word is all the shorter one says, hardly stands elsewhere, and both count."""

_RARE: Final = 0.7
"""Share of the greatest weight from which a word hardly stands elsewhere."""

_TOLD: Final = 1.0
"""How much the shared words must tell together, in words that the text uses only once."""

_UNDER_HEADING: Final = 0.5
"""What a word counts that stands in the other statement's heading only."""

_INSIDE: Final = 0.4
"""What a part of a compound counts beside the compound: it tells the same once more."""

_PART: Final = 2

_COINED: Final = 0.5
"""Likeness at least of two statements that set the same word in quotation marks."""

Synonyms = Mapping[str, frozenset[str]]
"""Feature token → names of the codes whose keywords hold it."""


@dataclass(frozen=True)
class Scale:
    """The weights of words in a text, and which of them the study's codebook ties together.

    Words are told by their kin (:mod:`workbench.language.kin`).
    """

    weights: Mapping[str, float]
    synonyms: Synonyms
    language: str = ""
    _told: dict[tuple[frozenset[str], frozenset[str]], dict[str, float]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def weight(self, token: str) -> float:
        """Return how much a kin tells; one the text never uses tells most."""
        return self.weights.get(token, self.most)

    @cached_property
    def most(self) -> float:
        """The weight of what the text says once."""
        return max(self.weights.values(), default=1.0)

    def likeness(self, one: Statement, other: Statement) -> float:
        """Return how surely two statements are on the same matter, 0–1."""
        mine, theirs = self._tokens(one), self._tokens(other)
        shared = mine.keys() & theirs.keys()
        if not shared:
            return 0.0
        headed = self._headed(one, mine, other, theirs)
        words = [token for token in shared if not token.startswith("§")]
        if not words:
            return 0.0
        both = sum(max(mine[token], theirs[token]) for token in shared)
        both += _UNDER_HEADING * sum(headed.values())
        parts = sorted(min(1.0, both / _all(tokens, shared)) for tokens in (mine, theirs))
        named = bool(one.named & other.matter or other.named & one.matter)
        few = len(words) + len(headed) < _LEAST or both < _TOLD * self.most
        rare = all(self.weight(token) >= _RARE * self.most for token in words)
        wholly = rare and parts[1] >= 1.0 and all(map(_counts, (one, other)))
        if few and not named and parts[0] < (_A_PART if wholly else _ALL_THERE_IS):
            return 0.0
        whole = math.sqrt(parts[0] * parts[1])
        likeness = min(1.0, _ALIKE * whole + (1 - _ALIKE) * parts[1])
        return max(likeness, _COINED) if one.named & other.named else likeness

    def words(self, one: Statement) -> frozenset[str]:
        """Return the kins of what a statement says."""
        return frozenset(kin(token, self.language) for token in one.matter)

    def shared(self, one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
        """Return the tokens of ``one`` that ``other`` has too, in some form."""
        theirs = {kin(token, self.language) for token in other}
        return frozenset(token for token in one if kin(token, self.language) in theirs)

    def _headed(
        self,
        one: Statement,
        mine: Mapping[str, float],
        other: Statement,
        theirs: Mapping[str, float],
    ) -> dict[str, float]:
        """Return the weights of words that one statement says and the other stands under."""
        return {
            word: said[word]
            for said, unsaid, under in ((mine, theirs, other), (theirs, mine, one))
            for token in under.under
            if (word := kin(token, self.language)) in said and word not in unsaid
        }

    def _tokens(self, one: Statement) -> dict[str, float]:
        """Return the weights of what a statement says; each statement is asked for many times."""
        key = (one.matter, one.named)
        if key not in self._told:
            self._told[key] = self._weighed(one)
        return self._told[key]

    def _weighed(self, one: Statement) -> dict[str, float]:
        tokens: dict[str, float] = {}
        for token in one.matter:
            word = kin(token, self.language)
            weight = self.weight(word) * (_NAMED if token in one.named else 1.0)
            weight *= _INSIDE if _is_inside(token, one.matter) else 1.0
            tokens[word] = max(weight, tokens.get(word, 0.0))
        codes = {code for token in one.matter for code in self.synonyms.get(token, ())}
        middle = sum(tokens.values()) / len(tokens) if tokens else 0.0
        return tokens | {f"§{code}": middle for code in codes}


def _counts(one: Statement) -> bool:
    """Say whether a statement has a word for how many."""
    return one.quantity is not None and one.quantity.amount is not Amount.GENERIC


def _all(tokens: Mapping[str, float], shared: Collection[str]) -> float:
    """Return what a statement tells in all; a code behind a word counts where both have it."""
    return sum(
        weight for token, weight in tokens.items() if token in shared or not token.startswith("§")
    )


def _is_inside(token: str, others: Iterable[str]) -> bool:
    """Say whether a token is the first or last part of a compound that stands there too."""
    return len(token) > _PART and any(
        token != other and (other.startswith(token) or other.endswith(token)) for other in others
    )


def scale(found: Sequence[Statement], synonyms: Synonyms, language: str) -> Scale:
    """Return the weights of words over the statements of a text."""
    seen: Counter[str] = Counter()
    for one in found:
        seen.update({kin(token, language) for token in one.matter})
    number = len(found)
    weights = {token: math.log(1 + number / times) for token, times in seen.items()}
    return Scale(weights, synonyms, language)


def synonyms_of(keywords: Iterable[tuple[str, Iterable[str]]]) -> Synonyms:
    """Return which codes each token belongs to; a token of many codes ties nothing together."""
    held: dict[str, set[str]] = defaultdict(set)
    for code, tokens in keywords:
        for token in tokens:
            held[token].add(code)
    return {token: frozenset(codes) for token, codes in held.items() if len(codes) == 1}
