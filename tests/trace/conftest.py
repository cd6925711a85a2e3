from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.model.interview import SourceKind
from workbench.model.transcript import BETWEEN, Account, Cue, Role, Transcript, Turn


def _talk(*lines: str, interview: str = "I1") -> Transcript:
    turns: list[Turn] = []
    at = 0
    for number, line in enumerate(lines, start=1):
        label, _, text = line.partition(": ")
        role = Role.INTERVIEWER if label == "Q" else Role.INFORMANT
        cues = (Cue(0, number * 60_000), Cue(10, number * 60_000 + 5_000))
        turns.append(Turn(number, label, label, role, text, at, number * 60_000, cues=cues))
        at += len(text) + len(BETWEEN)
    account = Account(0, 0, 0, 0, 0)
    kind = SourceKind.TRANSCRIPT
    return Transcript(interview, kind, "nb", "0", "", "", tuple(turns), (), account)


@pytest.fixture(scope="session")
def talk() -> Callable[..., Transcript]:
    """Make a transcript of lines such as ``p1: Vi fikk to nye.``; Q is the interviewer."""
    return _talk
