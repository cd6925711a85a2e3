"""The fit of the suggestions' models, kept on disk: nothing need be fitted to begin again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from workbench.model.transcript import Transcript
from workbench.study.disk.keep import to_json
from workbench.study.opening.session import Session
from workbench.suggest.fit import Linear
from workbench.suggest.model import Fitted
from workbench.suggest.vector import Floats
from workbench.suggest.weigh import Mended

TOPIC: Final = "fitted"

_LARGEST: Final = 32 * 2**20
"""Bytes of weights beyond which a fit is made anew: reading it would take about as long."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A fit as plain bytes; ``columns`` are codes and themes, ``codes`` the codes alone."""

    columns: int
    codes: int
    weights: bytes
    intercept: bytes
    mended: bytes
    base: float
    apart: bytes | None


def inputs_of(
    session: Session, transcripts: Iterable[Transcript], events: Iterable[str], coder: str
) -> str:
    """Return a text that changes whenever the fit could; ``events`` are all events' ids.

    ``coder`` is empty where everybody's codings are learned from.
    """
    texts = [(one.interview, one.digest, one.language) for one in transcripts]
    return "|".join(
        (coder, to_json(session.codebook), session.guide_digest, to_json(texts), *sorted(events))
    )


def kept(session: Session, inputs: str) -> Fitted | None:
    """Return the fit kept for ``inputs``."""
    found = session.cache.kept(Kept, TOPIC, inputs)
    return None if found is None else _fitted(found)


def keep(session: Session, inputs: str, fitted: Fitted) -> None:
    """Keep a fit for next time, if it is not too large."""
    linear, apart = fitted.linear, fitted.apart
    if linear.weights.nbytes > _LARGEST:
        return
    one = Kept(
        columns=linear.weights.shape[1],
        codes=0 if apart is None else apart.shape[1],
        weights=_bytes(linear.weights),
        intercept=_bytes(linear.intercept),
        mended=_bytes(fitted.mended.weights),
        base=float(fitted.mended.intercept),
        apart=None if apart is None else apart.astype("<f4").tobytes(),
    )
    session.cache.put(TOPIC, inputs, one, to_json(one))


def _fitted(one: Kept) -> Fitted:
    apart = None
    if one.apart is not None:
        apart = np.frombuffer(one.apart, dtype="<f4").astype(np.float32).reshape(-1, one.codes)
    weights = _floats(one.weights).reshape(-1, one.columns)
    linear = Linear(weights, _floats(one.intercept))
    return Fitted(linear, Mended(_floats(one.mended), one.base), apart)


def _bytes(values: Floats) -> bytes:
    return values.astype("<f8").tobytes()


def _floats(held: bytes) -> Floats:
    return np.frombuffer(held, dtype="<f8").astype(np.float64)
