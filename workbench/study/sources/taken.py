"""A source taken in: its transcript, and what is to be said about it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.model.transcript import Role, Transcript
from workbench.study.disk.remark import Remark


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A transcript, why its format was chosen, and what a person should look at."""

    transcript: Transcript
    reason: str
    remarks: tuple[Remark, ...]

    def speakers(self) -> int:
        """Return how many different voices the source has, interviewers included."""
        return len({turn.speaker or turn.label for turn in self.transcript.turns})

    def informant_turns(self) -> int:
        """Return how many turns can be evidence."""
        evidence = {Role.INFORMANT, Role.NOTE}
        return sum(turn.role in evidence for turn in self.transcript.turns)
