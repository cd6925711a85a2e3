"""Keying every turn to the guide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from workbench.guide.keying import confirmed_turns, key_turns
from workbench.model.coding import KeyCorrection
from workbench.model.keying import Keying
from workbench.model.transcript import Transcript
from workbench.study.keep import to_json
from workbench.study.named import named
from workbench.study.progress import Progress, Step, silent
from workbench.study.session import Session
from workbench.text.form import digest


def key(
    session: Session,
    transcripts: Sequence[Transcript],
    corrections: Sequence[KeyCorrection],
    progress: Progress = silent,
) -> tuple[Keying, ...]:
    """Key the transcripts; people's corrections hold and the rest is decoded around them.

    What people have confirmed in any interview teaches the keying of all.
    """
    confirmed = tuple(
        one for transcript in transcripts for one in confirmed_turns(transcript, corrections)
    )
    taught = digest(to_json(confirmed).encode())
    keyed = []
    for done, transcript in enumerate(transcripts):
        progress(Step.KEY, done, len(transcripts))
        own = [one for one in corrections if one.anchor.interview == transcript.interview]
        keyed.append(
            session.cache.get(
                Keying,
                "keying",
                "|".join((session.guide_digest, taught, _inputs(transcript, own))),
                partial(key_turns, transcript, session.guide, own, confirmed),
            )
        )
    progress(Step.KEY, len(transcripts), len(transcripts))
    return tuple(keyed)


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
