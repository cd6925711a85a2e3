"""Keying every turn to the guide."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.guide.keying import key_turns
from workbench.model.coding import KeyCorrection
from workbench.model.keying import Keying
from workbench.model.transcript import Transcript
from workbench.study.keep import to_json
from workbench.study.progress import Progress, Step, silent
from workbench.study.session import Session


def key(
    session: Session,
    transcripts: Sequence[Transcript],
    corrections: Sequence[KeyCorrection],
    progress: Progress = silent,
) -> tuple[Keying, ...]:
    """Key the transcripts; people's corrections hold and the rest is decoded around them."""
    keyed = []
    for done, transcript in enumerate(transcripts):
        progress(Step.KEY, done, len(transcripts))
        own = [one for one in corrections if one.anchor.interview == transcript.interview]
        keyed.append(_key_one(session, transcript, own))
    progress(Step.KEY, len(transcripts), len(transcripts))
    return tuple(keyed)


def _key_one(session: Session, transcript: Transcript, own: Sequence[KeyCorrection]) -> Keying:
    speakers = to_json([(turn.number, turn.speaker, turn.role) for turn in transcript.turns])
    inputs = "|".join((transcript.digest, transcript.language, speakers, to_json(list(own))))
    return session.cache.get(
        Keying,
        "keying",
        f"{session.guide_digest}|{inputs}",
        lambda: key_turns(transcript, session.guide, own),
    )
