"""An interview as one text for other programs: who speaks, then the words.

``Script`` knows where each turn's words stand in that text, so that a selection in it and a
passage of the interview lead to each other. A label is nobody's words: a selection that takes
it in means the words beside it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from workbench.model.anchor import Span
from workbench.model.transcript import Transcript, Turn


@dataclass(frozen=True)
class Script:
    """The text, and the offset of each turn's words in it."""

    text: str
    turns: tuple[Turn, ...]
    starts: tuple[int, ...]

    def there(self, span: Span) -> Span:
        """Return where a passage of the interview stands in the script."""
        return Span(self._forth(span.start), self._forth(span.end - 1) + 1)

    def here(self, span: Span) -> tuple[tuple[Turn, Span], ...]:
        """Return the passages of the interview that a stretch of the script holds, by turn."""
        found = []
        for turn, start in zip(self.turns, self.starts, strict=True):
            first, last = max(span.start, start), min(span.end, start + len(turn.text))
            words = self.text[first:last]
            if not words.strip():
                continue
            first += len(words) - len(words.lstrip())
            last -= len(words) - len(words.rstrip())
            found.append((turn, Span(turn.start + first - start, turn.start + last - start)))
        return tuple(found)

    def _forth(self, offset: int) -> int:
        nth = bisect_right(self._begins, offset) - 1
        return self.starts[nth] + offset - self.turns[nth].start

    @cached_property
    def _begins(self) -> list[int]:
        return [turn.start for turn in self.turns]


def script(transcript: Transcript) -> Script:
    """Return an interview as one text, a turn to a paragraph behind its speaker's label."""
    parts, starts, at = [], [], 0
    for turn in transcript.turns:
        label = f"{turn.label}: " if turn.label else ""
        starts.append(at + len(label))
        parts.append(f"{label}{turn.text}\n\n")
        at += len(parts[-1])
    return Script("".join(parts), transcript.turns, tuple(starts))
