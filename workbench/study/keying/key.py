"""Keying every turn to the guide."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from workbench.errors.work import NoSuchModel
from workbench.guide.codes import CodeTexts, of_codes
from workbench.guide.keying import confirmed_turns, key_turns
from workbench.guide.learned import Confirmed
from workbench.guide.nearness import readings
from workbench.language.meaning import DECIMALS, NONE, installed, model_of, remember, vectors
from workbench.model.coding import KeyCorrection
from workbench.model.keying import Keying
from workbench.model.transcript import Transcript
from workbench.study.disk.keep import to_json
from workbench.study.disk.named import named
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.opening.session import Session
from workbench.text.form import digest

MODEL: Final = "WORKBENCH_MODEL"
"""Environment variable that names the language model where a study names none."""


def key(
    session: Session,
    transcripts: Sequence[Transcript],
    corrections: Sequence[KeyCorrection],
    progress: Progress = silent,
) -> tuple[Keying, ...]:
    """Key the transcripts; people's corrections hold and the rest is decoded around them.

    What people have confirmed in any interview teaches the keying of all, and the codebook
    says of the items what is coded under them.
    """
    confirmed = tuple(
        one for transcript in transcripts for one in confirmed_turns(transcript, corrections)
    )
    model = language_model(session)
    session.cache.spare("vectors", f"{model}|{session.guide_digest}")
    codes = code_texts(session)
    taught = digest(to_json((confirmed, codes)).encode())
    keyed = []
    for done, transcript in enumerate(transcripts):
        progress(Step.KEY, done, len(transcripts))
        session.cache.spare("vectors", f"{model}|{transcript.digest}")
        own = [one for one in corrections if one.anchor.interview == transcript.interview]
        keyed.append(
            session.cache.get(
                Keying,
                "keying",
                "|".join((model, session.guide_digest, taught, _inputs(transcript, own))),
                partial(_key, session, model, transcript, own, confirmed, codes, transcripts),
            )
        )
    progress(Step.KEY, len(transcripts), len(transcripts))
    return tuple(keyed)


def _key(
    session: Session,
    model: str,
    transcript: Transcript,
    own: Sequence[KeyCorrection],
    confirmed: tuple[Confirmed, ...],
    codes: CodeTexts,
    transcripts: Sequence[Transcript],
) -> Keying:
    """Key one transcript; what the model makes of a text is made once and kept."""
    for one in transcripts if confirmed else (transcript,):
        read_with(session, model, one)
    return key_turns(transcript, session.guide, own, confirmed, model, codes)


def code_texts(session: Session) -> CodeTexts:
    """Return what the study's codebook says of the guide's items."""
    return of_codes(session.codebook, session.guide.language)


def language_model(session: Session) -> str:
    """Return the trained language model that serves: the study's, or none.

    Raises :class:`NoSuchModel` for one that the study names and that is not installed here.
    """
    model = model_of(session.study.language_model or os.environ.get(MODEL, ""))
    if not installed(model):
        raise NoSuchModel(model)
    return model


def read_with(session: Session, model: str, transcript: Transcript) -> None:
    """Have the model's vectors of the guide and of a transcript at hand."""
    if model == NONE:
        return
    texts = {
        session.guide_digest: readings(session.guide),
        transcript.digest: tuple(turn.text for turn in transcript.turns),
    }
    for source, read in texts.items():
        kept = session.cache.get(
            Vectors, "vectors", f"{model}|{source}", partial(_vectors, read, model)
        )
        remember(read, kept.rows, model)


@dataclass(frozen=True)
class Vectors:
    """What a trained language model makes of texts, a row per text."""

    rows: tuple[tuple[float, ...], ...]


def _vectors(texts: Sequence[str], model: str) -> Vectors:
    found = vectors(texts, model)
    decimals = [] if found is None else found.astype(float).round(DECIMALS).tolist()
    return Vectors(tuple(tuple(row) for row in decimals))


def _inputs(transcript: Transcript, own: Sequence[KeyCorrection]) -> str:
    """Return what the keys of one transcript depend on beside the guide and the others."""
    speakers = to_json([(turn.number, turn.speaker, turn.role) for turn in transcript.turns])
    return "|".join((transcript.digest, transcript.language, speakers, to_json(list(own))))


def item_named(session: Session, name: str) -> str:
    """Return the id of the guide item that a person named by id or by printed label."""
    for item in session.guide.items:
        if name == item.id or name.replace(" ", "") == item.label.replace(" ", ""):
            return item.id
    return named("guide item", name, session.guide.by_id)
