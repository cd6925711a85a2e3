"""Small guides and transcripts for the guide's tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.guide.reading import read_guide
from workbench.model.guide import Guide
from workbench.model.interview import SourceKind
from workbench.model.transcript import BETWEEN, Account, Role, Transcript, Turn

GUIDE = """---
version: "1"
date: 2026-01-02
language: en
---
# Guide
## Read aloud {#info}
Taking part is voluntary.

## Opening {#opening}
1. Who are you? {#who role=warm-up}
   Cues: who are you, my part

## Gardens {#gardens}
2. How are the gardens shared out? {#sharing}
   Cues: plots, waiting list
   a. Who waters them in summer? {#water}
      If: the garden has plots
      Cues: watering, hose
3. Which tools do you know? {#tools}
   Matrix: a
   a. How easy are they to borrow? {#borrow}
      i. The shredder {#shredder}
      ii. The ladder {#ladder}

## Money {#money}
4. What does the garden cost? {#cost}
   Cues: fee, rent, budget
"""


@pytest.fixture(autouse=True)
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Key by words alone unless a test asks for a trained model by name."""
    monkeypatch.setattr("workbench.language.meaning.find_spec", lambda _: None)


ROLES = {"I": Role.INTERVIEWER, "P": Role.INFORMANT, "N": Role.NOTE, "U": Role.UNKNOWN}


@pytest.fixture(scope="session")
def guide_text() -> str:
    return GUIDE


@pytest.fixture(scope="session")
def guide() -> Guide:
    return read_guide(GUIDE, "guide.md")


@pytest.fixture(scope="session")
def talk() -> Callable[..., Transcript]:
    return _talk


def _talk(*lines: str, interview: str = "I1", language: str = "en") -> Transcript:
    """Return a transcript of lines such as ``I: How?`` and ``P: So.``"""
    turns: list[Turn] = []
    start = 0
    for number, line in enumerate(lines, start=1):
        label, text = line.split(": ", 1)
        turns.append(Turn(number, label, label, ROLES[label], text, start))
        start += len(text) + len(BETWEEN)
    notes = any(line.startswith("N") for line in lines)
    kind = SourceKind.NOTES if notes else SourceKind.TRANSCRIPT
    account = Account(0, 0, 0, 0, 0)
    return Transcript(interview, kind, language, "", "", "", tuple(turns), (), account)
