"""The simple baselines of keying: the best match by shared words, carried forward or not."""

from __future__ import annotations

from tests.benchmark.labelled import Labelled
from workbench.model.keying import How, Key, Keying
from workbench.model.transcript import Role


def carried(one: Labelled, *, forward: bool) -> Keying:
    """Return the simple baselines: the best match by shared words, carried forward or not."""
    words = {item.id: set(_stems(f"{item.text} {' '.join(item.cues)}")) for item in one.guide.items}
    last: str | None = None
    keys = []
    for turn in one.transcript.turns:
        said = set(_stems(turn.text))
        scores = {item: len(said & own) / len(own) ** 0.5 for item, own in words.items() if own}
        best = max(scores, key=lambda item: scores[item])
        if not forward:
            last = best if scores[best] > 0 else None
        elif turn.role is Role.INTERVIEWER and scores[best] > 0:
            last = best
        keys.append(Key(turn.number, last, How.ASKED, 0.0))
    return Keying(one.name, tuple(keys))


def _stems(text: str) -> list[str]:
    return [word.strip(".,?!:;«»()")[:6] for word in text.casefold().split() if len(word) > 3]
