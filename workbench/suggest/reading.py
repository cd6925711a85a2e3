"""An interview taken apart for comparing: turns, their sentences, and what each is made of.

Reading a text is what costs (lemmas, compound parts, sentence limits), so that a reading is
a plain record that can be kept and read back.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.language.feature import word_features
from workbench.language.sentence import sentences
from workbench.language.word import bare_words
from workbench.model.anchor import Span
from workbench.model.transcript import Role, Transcript, Turn
from workbench.suggest.sign import signs


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its place in the interview's text, and its feature tokens.

    ``said`` are the words the tokens come from, one for each; ``signs`` see
    :func:`workbench.suggest.sign.signs`.
    """

    start: int
    end: int
    tokens: tuple[str, ...]
    said: tuple[str, ...]
    signs: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class ReadTurn:
    """A turn by its number. Only ``evidence`` is ever suggested: no interviewer's words are."""

    number: int
    evidence: bool
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A transcript's turns, in order."""

    interview: str
    turns: tuple[ReadTurn, ...]


def read(transcript: Transcript) -> Reading:
    """Take a transcript apart."""
    turns = tuple(_turn(turn, transcript.language) for turn in transcript.turns)
    return Reading(transcript.interview, turns)


def _turn(turn: Turn, language: str) -> ReadTurn:
    found = tuple(_sentence(turn, span, language) for span in sentences(turn.text, language))
    return ReadTurn(turn.number, turn.role is not Role.INTERVIEWER, found)


def _sentence(turn: Turn, span: Span, language: str) -> Sentence:
    words = bare_words(turn.text[span.start : span.end])
    pairs = [(token, word) for word in words for token in word_features(word, language)]
    return Sentence(
        turn.start + span.start,
        turn.start + span.end,
        tuple(token for token, _ in pairs),
        tuple(word for _, word in pairs),
        signs(words),
    )
