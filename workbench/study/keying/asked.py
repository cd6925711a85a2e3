"""What the keyer would like to know from a person: turns to key, and words to take up."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.guide.ask import proposals
from workbench.guide.cue import cue_words
from workbench.guide.keying import confirmed_turns, keyer
from workbench.guide.learned import Confirmed
from workbench.study.disk.named import named
from workbench.study.keying.coded import Coded, code_all
from workbench.study.keying.key import code_texts, language_model, read_with
from workbench.study.opening.session import Session


@dataclass(frozen=True, slots=True)
class Question:
    """A turn worth a person's word; ``best`` are the likeliest items by label and percent."""

    turn: int
    speaker: str
    gain: float
    best: tuple[tuple[str, str, int], ...]
    before: str
    text: str


@dataclass(frozen=True, slots=True)
class ProposedCue:
    """A word that people say of an item; ``turns`` of it hold the word, ``others`` elsewhere."""

    label: str
    item: str
    word: str
    turns: int
    others: int


def questions(session: Session, interview: str, number: int) -> tuple[Question, ...]:
    """Return up to ``number`` turns of an interview to ask about, the most helpful first.

    An answer (:func:`workbench.study.deciding.keyed.correct`) makes the next call decode around it.
    """
    named("interview", interview, (one.id for one in session.study.interviews))
    coded = code_all(session)
    model = language_model(session)
    for one in coded.transcripts:
        read_with(session, model, one)
    transcript = next(one for one in coded.transcripts if one.interview == interview)
    ready = keyer(session.guide, _confirmed(coded), model, code_texts(session))
    found = proposals(ready, transcript, coded.work.keys, number)
    names = {one.id: one.code_name for one in session.study.participants}
    labels = {item.id: item.label for item in session.guide.items}
    made = []
    for proposal in found:
        turn = transcript.turns[proposal.turn - 1]
        made.append(
            Question(
                turn=proposal.turn,
                speaker=names.get(turn.speaker or "", turn.label),
                gain=proposal.gain,
                best=tuple(
                    (item, labels[item], round(100 * share)) for item, share in proposal.best
                ),
                before=transcript.turns[proposal.turn - 2].text if proposal.turn > 1 else "",
                text=turn.text,
            )
        )
    return tuple(made)


def proposed_cues(session: Session) -> tuple[ProposedCue, ...]:
    """Return cue words that the turns confirmed so far, in any interview, propose."""
    coded = code_all(session)
    labels = {item.id: item.label for item in session.guide.items}
    return tuple(
        ProposedCue(labels[one.item], one.item, one.word, one.turns, one.others)
        for one in cue_words(session.guide, _confirmed(coded))
    )


def _confirmed(coded: Coded) -> tuple[Confirmed, ...]:
    return tuple(
        one for text in coded.transcripts for one in confirmed_turns(text, coded.work.keys)
    )
