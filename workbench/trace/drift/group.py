"""What is told at once: alarms with one cause, and all that is raised at one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from workbench.model.drift import Alike, Cause, Drift, Slip
from workbench.text.form import plain
from workbench.trace.drift.strength import SIZE_GROUPS

_FEWEST: Final = {Cause.FINDING: 3, Cause.CLAIM: 3, Cause.TERM: 2, Cause.SWAP: 3}
"""Sentences that must share a cause to be told together: two are more easily read one by one,
each with all that is raised at it, unless nothing but the same word is."""

_Key = tuple[Cause, tuple[str, ...]]


def grouped(drifts: Sequence[Drift]) -> tuple[Alike, ...]:
    """Return alarms put together by what makes most of them, then by their sentence.

    They keep their order: each stands where the first of it stood.
    """
    keys = {one: tuple(_keys(one)) for one in drifts}
    left = list(dict.fromkeys(drifts))
    made: list[Alike] = []
    while (best := _greatest(left, keys)) is not None:
        mine = tuple(one for one in left if best in keys[one])
        made.append(Alike(best[0], best[1], mine))
        left = [one for one in left if one not in mine]
    sentences: dict[str, list[Drift]] = {}
    for one in left:
        sentences.setdefault(plain(one.here.text), []).append(one)
    made += [Alike(Cause.SENTENCE, (text,), tuple(all_)) for text, all_ in sentences.items()]
    place = {one: at for at, one in enumerate(keys)}
    return tuple(sorted(made, key=lambda one: place[one.drifts[0]]))


def _greatest(left: Sequence[Drift], keys: dict[Drift, tuple[_Key, ...]]) -> _Key | None:
    """Return the cause of most sentences, if any has enough of them; of equals the first."""
    sentences: dict[_Key, set[str]] = {}
    for one in left:
        for key in keys[one]:
            sentences.setdefault(key, set()).add(plain(one.here.text))
    enough = (key for key, held in sentences.items() if len(held) >= _FEWEST[key[0]])
    return max(enough, key=lambda key: len(sentences[key]), default=None)


def _keys(one: Drift) -> Iterator[_Key]:
    """Yield what an alarm may share with others."""
    slip, here = one.slip.value, plain(one.here.words)
    if one.there is not None:
        yield Cause.FINDING, (slip, plain(one.there.text))
        if here and one.there.words:
            yield Cause.SWAP, (slip, here, plain(one.there.words))
    elif one.evidence is not None:
        yield Cause.CLAIM, (slip, one.evidence.claim)
        if here:
            yield Cause.SWAP, (slip, here, "")
    elif here:
        yield Cause.TERM, (slip, _size(here) if one.slip is Slip.SIZE else here)


def _size(words: str) -> str:
    """Return the kind of size that words tell: «de mindre», «små» are one term."""
    kinds = (SIZE_GROUPS.get(word) for word in re.findall(r"[\w-]+", words))
    return next((kind for kind in kinds if kind), words)
