from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.model.interview import SourceKind
from workbench.model.transcript import BETWEEN, Account, Role, Transcript, Turn


def _talk(*lines: str, interview: str = "I1") -> Transcript:
    turns: list[Turn] = []
    at = 0
    for number, line in enumerate(lines, start=1):
        label, _, text = line.partition(": ")
        role = Role.INTERVIEWER if label == "Q" else Role.INFORMANT
        turns.append(Turn(number, label, label, role, text, at))
        at += len(text) + len(BETWEEN)
    account = Account(0, 0, 0, 0, 0)
    return Transcript(
        interview, SourceKind.TRANSCRIPT, "nb", "0", "txt", "utf-8", tuple(turns), (), account
    )


@pytest.fixture(scope="session")
def talk() -> Callable[..., Transcript]:
    """Make a transcript of lines such as ``A: Vi fikk to nye.``; Q is the interviewer."""
    return _talk
