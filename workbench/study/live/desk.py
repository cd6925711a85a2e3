"""One interview as people work on it, or what belongs to the study as a whole, kept warm."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.coding.act import History
from workbench.coding.body import checked
from workbench.coding.inverse import Wanted, inverse, root
from workbench.coding.placement import settle
from workbench.coding.running import Running
from workbench.errors.base import Where
from workbench.model.coding import Coding, Event, KeyCorrection, Memo, Refusal
from workbench.model.transcript import Transcript
from workbench.study.sources.version import version_of

_LOG: Final = 5000
"""How many arrivals are remembered for pages that ask what is new."""


@dataclass(frozen=True, slots=True)
class Possible:
    """An act that can be turned round: what performed it, and what is to be done now."""

    target: str
    events: Sequence[Event]
    wanted: tuple[Wanted, ...]


class Desk:
    """What was done in one stream of events, on the text as it is now.

    ``codings``, ``keys``, ``refusals`` and ``memos`` are those that have a certain place in the
    text, or need none. They are changed by :meth:`take` and by nobody else.
    """

    def __init__(
        self,
        stream: str,
        transcript: Transcript | None,
        earlier: Callable[[str], Sequence[str]] = lambda _: (),
    ) -> None:
        """Begin with nothing done; ``transcript`` is None for the study's own stream.

        ``earlier`` returns the texts an interview had before its source was corrected.
        """
        self._earlier = earlier
        self.stream = stream
        self.transcript = transcript
        self.version = "" if transcript is None else version_of(transcript)
        """Which text it is: offsets that were taken from another are refused."""
        self.running = Running()
        self.history = History()
        self.codings: dict[str, Coding] = {}
        self.keys: dict[str, KeyCorrection] = {}
        self.refusals: dict[str, Refusal] = {}
        self.memos: dict[str, Memo] = {}
        self.revision = 0
        """How often something in it has changed: what was made of it holds until then."""
        self._log: list[tuple[int, frozenset[str]]] = []
        self._since = 0

    def begin(self, events: Iterable[Event], sequence: int) -> None:
        """Take all that was done so far, up to ``sequence``."""
        self.take(events, sequence)
        self._log.clear()
        self._since = sequence

    def take(self, events: Iterable[Event], sequence: int) -> None:
        """Take events that arrived up to ``sequence``; those known already change nothing."""
        new, touched = self.running.take(checked(event, Where("")) for event in events)
        self.history.take(new)
        if touched:
            self._settle(touched)
            self._log.append((sequence, frozenset(touched)))
            if len(self._log) > _LOG:
                self._since = self._log[_LOG // 2][0]
                del self._log[: _LOG // 2 + 1]

    def put_on(self, transcript: Transcript, sequence: int) -> None:
        """Settle everything anew on a corrected text; the last event known is ``sequence``."""
        self.transcript = transcript
        self.version = version_of(transcript)
        self._settle(None)
        self._log.clear()
        self._since = sequence  # a page that is behind must read all of it again

    def _settle(self, subjects: set[str] | None) -> None:
        self.revision += 1
        work = self.running.work(subjects)
        if self.transcript is not None:
            work = settle(work, (self.transcript,), self._earlier).work
        parts = (self.codings, self.keys, self.refusals, self.memos)
        for part in parts:
            for subject in list(part) if subjects is None else subjects:
                part.pop(subject, None)
        self.codings.update({one.id: one for one in work.codings})
        self.keys.update({one.id: one for one in work.keys})
        self.refusals.update({one.id: one for one in work.refusals})
        self.memos.update({one.id: one for one in work.memos})

    def changed_since(self, sequence: int) -> set[str] | None:
        """Return the subjects that changed behind ``sequence``; None when it is too long ago."""
        if sequence < self._since:
            return None
        first = bisect_right(self._log, sequence, key=lambda one: one[0])
        return set().union(*(touched for _, touched in self._log[first:]))

    def undoable(self, coder: str) -> Iterator[Possible]:
        """Yield what ``coder`` can still take back, the last act first.

        An act that somebody else or another act has undone meanwhile is passed over.
        """
        return self._possible(self.history.undoable(coder))

    def redoable(self, coder: str) -> Iterator[Possible]:
        """Yield what ``coder`` can do once more, what was taken back last first."""
        return self._possible(self.history.redoable(coder))

    def _possible(self, acts: Iterable[tuple[str, list[Event]]]) -> Iterator[Possible]:
        for target, events in acts:
            if wanted := inverse(events, self.running):
                yield Possible(target, events, wanted)

    def memo(self, coder: str, kind: str, ref: str) -> Memo | None:
        """Return a coder's memo on something."""
        return next(
            (
                memo
                for memo in self.memos.values()
                if memo.coder == coder and memo.kind == kind and root(memo.ref) == root(ref)
            ),
            None,
        )
