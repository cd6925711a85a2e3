"""A study's suggestions of codes, kept warm: they learn from each decision at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from threading import RLock, Thread

import numpy as np

from workbench.coding.fold import fold
from workbench.coding.placement import settle
from workbench.model.coding import Event, KeyCorrection, Work
from workbench.model.guide import Guide
from workbench.model.suggestion import Suggestion
from workbench.model.transcript import Transcript
from workbench.study.deciding.fitted import TOPIC, inputs_of, keep, kept
from workbench.study.disk.keep import to_json
from workbench.study.disk.named import named
from workbench.study.keying.coded import events_of
from workbench.study.opening.session import Session
from workbench.study.sources.ingest import ingest_one
from workbench.study.sources.version import earlier_texts
from workbench.suggest.described import Book, describe
from workbench.suggest.evidence import Cells
from workbench.suggest.label import Labels
from workbench.suggest.model import Fitted, Model
from workbench.suggest.passage import Indices, Passages
from workbench.suggest.reading import Reading, read
from workbench.suggest.suggester import FAINT, PROPOSED, Offers

MOST = 10
"""Passages listed for a code unless another number is asked for."""


class Suggester:
    """Suggestions for one coder of an open study. Safe in threads.

    The study's setting ``suggestions`` says whose codings they are learned from: ``all``, only
    one's ``own`` (always so where coding is blind), or none at all: with ``off`` nothing is
    suggested.
    """

    def __init__(self, session: Session, coder: str = "", *, full: bool = True) -> None:
        """Read the study and what people did so far.

        ``full``: judge the weights of evidence by what is coded before answering. Without it
        one can begin at once, and call :meth:`refit`.
        """
        self.off = session.study.suggestions == "off"
        self._own = session.study.suggestions == "own" or session.study.blind
        self._earlier = partial(earlier_texts, session.database)
        self._coder, self._study = coder, session.study
        self._codebook, self._guide = session.codebook, session.guide
        interviews = session.study.interviews
        self._transcripts = tuple(ingest_one(session, one).transcript for one in interviews)
        self._texts = {one.interview: one.text for one in self._transcripts}
        self._book = _book(session, self._transcripts)
        self._passages = Passages(_readings(session, self._transcripts), self._book)
        self._events = {event.id: event for event in events_of(session.database, None)}
        self._lock = RLock()
        self._behind: Thread | None = None
        self._stale = np.zeros(len(self._book.codes), dtype=bool)
        work = self._work()
        confirmed = _confirmed(
            work.keys, self._transcripts, self._passages, self._guide, self._book
        )
        inputs = inputs_of(session, self._transcripts, self._events, coder if self._own else "")
        before = kept(session, inputs)
        self._model = Model(self._passages, self._book, self._labels(work), confirmed, before)
        if full and before is None:
            self._model.refit()
            keep(session, inputs, self._model.fitted)
        session.cache.tidy("reading", "described", TOPIC)
        self._offers = Offers(self._model, self._texts)

    def suggestions(self, interview: str, *, unlikely: bool = True) -> tuple[Suggestion, ...]:
        """Return the best codes for each turn of an interview, turn by turn, the likest first.

        Those alone that are put forward, when the ``unlikely`` are not wanted.
        """
        named("interview", interview, (one.id for one in self._study.interviews))
        with self._lock:
            return () if self.off else self._offers.of(interview, FAINT if unlikely else PROPOSED)

    def missed(self, code: str, most: int = MOST) -> tuple[Suggestion, ...]:
        """Return passages that were read without this code and resemble those that bear it."""
        named("code", code, self._codebook.by_id)
        with self._lock:
            return () if self.off else self._offers.missed(code, most)

    def useful(self, code: str, most: int = MOST) -> tuple[Suggestion, ...]:
        """Return the unread passages whose verdicts would teach most about this code."""
        named("code", code, self._codebook.by_id)
        with self._lock:
            return () if self.off else self._offers.useful(code, most)

    def find(self, name: str) -> Suggestion | None:
        """Return the suggestion of this id, or None."""
        with self._lock:
            return self._offers.named(name)

    def coded(self, one: Suggestion, coder: str) -> bool:
        """Say whether a coder has put this code on exactly these words already."""
        here = (one.anchor.interview, one.anchor.span, one.code, coder)
        return any(
            here == (other.anchor.interview, other.anchor.span, other.code, other.coder)
            for other in self._everything().codings
        )

    def turn_of(self, one: Suggestion) -> str:
        """Return where the coded words stand that a suggestion resembles: ``I2:14`` or nothing."""
        if one.like is None:
            return ""
        rows = self._passages.rows_in(one.like.interview, one.like.span)
        return f"{one.like.interview}:{self._passages.all[rows[0]].turn}" if rows else ""

    def learn(self, events: Iterable[Event]) -> None:
        """Take in what was just done: touched codes are fitted and everything rescored at once.

        All else is fitted again behind; see :meth:`settle`.
        """
        with self._lock:
            self._events |= {event.id: event for event in events}
            labels = self._labels(self._work())
            touched = _touched(self._model.labels, labels)
            if not touched.size:
                return
            self._stale[touched] = True
            self._model.touch(labels, touched)
            self._offers = Offers(self._model, self._texts)
            self.refit()

    def refit(self) -> None:
        """Fit everything again behind, unless that is being done; see :meth:`settle`."""
        with self._lock:
            if self._behind is None:
                self._behind = Thread(target=self._fit_behind, name="suggest", daemon=True)
                self._behind.start()

    def settle(self, seconds: float | None = None) -> None:
        """Wait until the full fit behind is done (tests and measurements do)."""
        behind = self._behind
        if behind is not None:
            behind.join(seconds)

    def _fit_behind(self) -> None:
        while True:
            with self._lock:
                self._stale[:] = False
                labels = self._model.labels
            fitted = self._model.fit_all(labels)
            with self._lock:
                self._put(fitted)
                if not self._stale.any():
                    self._behind = None
                    return

    def _put(self, fitted: Fitted) -> None:
        self._model.put(fitted)
        since = np.flatnonzero(self._stale)
        if since.size:
            self._model.touch(self._model.labels, since)
        self._offers = Offers(self._model, self._texts)

    def _work(self) -> Work:
        """Return what people did that may be learned from, on the present texts."""
        work = self._everything()
        if not self._own:
            return work
        return Work(
            codings=tuple(one for one in work.codings if one.coder == self._coder),
            refusals=tuple(one for one in work.refusals if one.coder == self._coder),
            keys=work.keys,
        )

    def _everything(self) -> Work:
        return settle(fold(self._events.values()), self._transcripts, self._earlier).work

    def _labels(self, work: Work) -> Labels:
        codes = [one.code for one in self._book.codes]
        return Labels(self._passages, codes, work.codings, work.refusals)


def _touched(before: Labels, after: Labels) -> Indices:
    """Return the codes of which something else is said than before."""
    other = (before.truth != after.truth) | (before.refused != after.refused)
    return np.flatnonzero((other | (before.hidden != after.hidden)).any(axis=0))


def _readings(session: Session, transcripts: Sequence[Transcript]) -> tuple[Reading, ...]:
    return tuple(
        session.cache.get(
            Reading,
            "reading",
            "|".join((one.digest, one.language, to_json([(t.start, t.role) for t in one.turns]))),
            partial(read, one),
        )
        for one in transcripts
    )


def _book(session: Session, transcripts: Sequence[Transcript]) -> Book:
    """Return the codebook's codes as examples, in the languages of the interviews."""
    languages = sorted({one.language for one in transcripts}) or [session.study.language]
    questions = {
        item.id: " ".join((item.text, *item.prompts, *item.cues)) for item in session.guide.items
    }
    return session.cache.get(
        Book,
        "described",
        "|".join((to_json(session.codebook), session.guide_digest, *languages)),
        partial(describe, session.codebook, languages, questions),
    )


def _confirmed(
    keys: Sequence[KeyCorrection],
    transcripts: Sequence[Transcript],
    passages: Passages,
    guide: Guide,
    book: Book,
) -> Cells:
    """Say where a person tied a passage to a guide item of a code (1) or of others only (-1).

    A question that a person has keyed speaks for the answers up to the next question.
    """
    made = np.zeros((len(passages), len(book.codes)), dtype=np.float32)
    by_id = {one.interview: one for one in transcripts}
    for key in keys:
        transcript = by_id.get(key.anchor.interview)
        turn = None if transcript is None else transcript.turn_at(key.anchor.start)
        if transcript is None or turn is None or (key.item and key.item not in guide.by_id):
            continue
        under = _upwards(guide, key.item)
        cells = [
            0.0 if not code.guide else 1.0 if under & set(code.guide) else -1.0
            for code in book.codes
        ]
        for row in passages.answering(transcript.interview, turn.number):
            made[row] = cells
    return made


def _upwards(guide: Guide, item: str | None) -> set[str]:
    """Return an item and those it stands under."""
    found: set[str] = set()
    while item is not None:
        found.add(item)
        item = guide.by_id[item].parent
    return found
