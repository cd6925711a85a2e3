"""Suggestions from a model: what to offer, for which words, and in which order."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import numpy as np

from workbench.model.anchor import Anchor, Span, anchored
from workbench.model.suggestion import Suggestion
from workbench.suggest.model import Model
from workbench.suggest.passage import Indices, Passage
from workbench.suggest.reason import Reasons
from workbench.suggest.stance import Stances
from workbench.suggest.vector import Floats

PROPOSED: Final = 0.25
"""Probability from which a suggestion is put forward: where the development studies agree best."""

PER_TURN: Final = 5
"""Codes offered for a turn."""

FAINT: Final = 0.02
"""Probability below which nothing is offered at all."""

_HASHED: Final = 8
_ID: Final = re.compile(r"([0-9a-f]{8})\.(\d+)-(\d+)")


def suggestion_id(passage: Passage, code: str, run: tuple[int, int]) -> str:
    """Return the name of a suggestion: of its turn and code, and which sentences it is for.

    It can be found again whatever is learned meanwhile, and means the same words.
    """
    return f"{_hashed(passage, code)}.{run[0] + 1}-{run[1] + 1}"


def _hashed(passage: Passage, code: str) -> str:
    named = f"{passage.interview}\n{passage.turn}\n{code}"
    return hashlib.sha256(named.encode()).hexdigest()[:_HASHED]


class Offers:
    """Suggestions by the present state of a model; made anew when the model has learned."""

    def __init__(self, model: Model, texts: Mapping[str, str]) -> None:
        """Offer from ``model``; ``texts`` are the interviews' whole texts."""
        self._model, self._texts = model, texts
        self._reasons, self._stances = Reasons(model), Stances(model)
        labels = model.labels
        speaks = model.passages.length > 0  # «mm» is evidence of nothing
        self._open = (labels.truth == 0) & ~labels.hidden & speaks[:, None]

    def of(self, interview: str, least: float = FAINT) -> tuple[Suggestion, ...]:
        """Return the best codes for each turn of an interview, turn by turn, best first.

        None less probable than ``least``.
        """
        passages = self._model.passages
        start, end = passages.bounds_of(interview)
        return tuple(
            self._each((row, code) for row in range(start, end) for code in self._best(row, least))
        )

    def _best(self, row: int, least: float) -> Iterator[int]:
        chance = np.where(self._open[row], self._model.chance[row], -1)
        order = np.argsort(-chance, kind="stable")[:PER_TURN]
        return (int(code) for code in order if chance[code] >= least)

    def missed(self, code: str, most: int) -> tuple[Suggestion, ...]:
        """Return read passages without a code that resemble those with it, the likest first.

        Judged, where it can be, by models that did not see that the passage was passed over.
        """
        at, model = self._column(code), self._model
        apart = model.fitted.apart
        scores = model.log_odds[:, at].astype(np.float64)
        if apart is not None:
            scores = np.where(np.isnan(apart[:, at]), scores, apart[:, at])
        rows = np.flatnonzero(self._open[:, at] & model.labels.read)
        rows = rows[np.argsort(-scores[rows], kind="stable")][:most]
        chances = 1 / (1 + np.exp(-scores))
        kept = [(int(row), at) for row in rows if chances[row] >= FAINT]
        return tuple(self._each(kept, chances))

    def useful(self, code: str, most: int) -> tuple[Suggestion, ...]:
        """Return the unread passages whose verdicts would teach most about a code.

        Each is uncertain and likely enough to matter, and unlike those before it in the list.
        """
        at, model = self._column(code), self._model
        chance = model.chance[:, at]
        rows = np.flatnonzero(self._open[:, at] & ~model.labels.read & (chance >= FAINT))
        worth = np.sqrt(chance[rows] * (1 - chance[rows]))
        chosen = [(int(rows[one]), at) for one in _spread(model, rows, worth, most)]
        return tuple(self._each(chosen))

    def named(self, name: str) -> Suggestion | None:
        """Return the suggestion of this id, however likely it is now; None for no such id."""
        found = _ID.fullmatch(name)
        if found is None:
            return None
        first, last = int(found[2]) - 1, int(found[3]) - 1
        model = self._model
        for row, passage in enumerate(model.passages.all):
            if not 0 <= first <= last < len(passage.sentences):
                continue
            for at, code in enumerate(model.book.codes):
                if _hashed(passage, code.code) == found[1]:
                    return self._made(row, at, float(model.chance[row, at]), (first, last))
        return None

    def _column(self, code: str) -> int:
        return [one.code for one in self._model.book.codes].index(code)

    def _each(
        self, cells: Iterable[tuple[int, int]], chances: Floats | None = None
    ) -> Iterator[Suggestion]:
        for row, code in cells:
            chance = float(self._model.chance[row, code] if chances is None else chances[row])
            yield self._made(row, code, chance)

    def _made(
        self, row: int, code: int, chance: float, run: tuple[int, int] | None = None
    ) -> Suggestion:
        passage = self._model.passages.all[row]
        name = self._model.book.codes[code].code
        stance, confidence = self._stances.named(row, code)
        first, last = run or self._reasons.run(row, code)
        span = Span(passage.sentences[first].start, passage.sentences[last].end)
        return Suggestion(
            id=suggestion_id(passage, name, (first, last)),
            anchor=anchored(passage.interview, self._texts[passage.interview], span),
            code=name,
            turn=passage.turn,
            probability=round(chance, 4),
            proposed=chance >= PROPOSED,
            stance=stance,
            stance_confidence=round(confidence, 3),
            reasons=self._reasons.words(row, code),
            like=self._like(row, code),
        )

    def _like(self, row: int, code: int) -> Anchor | None:
        """Return the coded words of another turn that a passage resembles most."""
        model = self._model
        coded = np.flatnonzero(model.labels.truth[:, code])
        coded = coded[coded != row]
        if not coded.size:
            return None
        words = model.passages.whole.words
        likeness = (words[coded] @ words[row].T).toarray().ravel()
        best = int(coded[int(likeness.argmax())])
        if likeness.max() <= 0:
            return None
        passage = model.passages.all[best]
        span = model.labels.spans[best, code][0]
        inside = Span(max(span.start, passage.start), min(span.end, passage.end))
        return anchored(passage.interview, self._texts[passage.interview], inside)


def _spread(model: Model, rows: Indices, worth: Floats, most: int) -> list[int]:
    """Choose in turn what is worth most, less for what resembles those already chosen."""
    words = model.passages.whole.words[rows]
    left = worth.copy()
    chosen: list[int] = []
    while len(chosen) < min(most, len(rows)):
        best = int(left.argmax())
        chosen.append(best)
        likeness = (words @ words[best].T).toarray().ravel()
        left *= 1 - np.minimum(likeness, 1)
        left[best] = -1
    return chosen
