"""A small study and a way to take files in with it; documents are made from their XML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest import made
from workbench.ingest.take_in import Taken
from workbench.model.transcript import Turn

Take = Callable[..., Taken]


@pytest.fixture(scope="session")
def take() -> Take:
    """Take bytes in as an interview with Kari, Åse and Per, held by Nora Vik."""
    return made.taken_in


@pytest.fixture(scope="session")
def docx() -> Callable[..., bytes]:
    """Make a Word file of the XML of its body document, and further parts by name."""
    return made.docx


@pytest.fixture(scope="session")
def packed() -> Callable[[Path], bytes]:
    """Read a sample; XML of a document is packed into its archive, pages into a PDF."""
    return made.packed


@pytest.fixture(scope="session")
def drawn() -> Callable[..., bytes]:
    """Make a PDF of pages of text: a line per line, a gap for a blank one."""
    return made.drawn


@pytest.fixture(scope="session")
def shown() -> Callable[[Taken], str]:
    """Write a taken source as the twin files in ``data`` do."""
    return _shown


def _shown(taken: Taken) -> str:
    transcript = taken.transcript
    account = transcript.account
    lines = [
        f"format: {transcript.format}",
        f"reason: {taken.reason}",
        *(f"head: {key} = {value}" for key, value in transcript.head),
        *(f"notice: {type(one).__name__}: {one.said('en')}" for one in taken.notices),
        *(f"structure: {one.reason}: {one.text}" for one in account.structure),
        f"unexplained: {account.unexplained}",
        "",
    ]
    for turn in transcript.turns:
        lines += [_headline(turn), turn.text, ""]
    return "\n".join(lines)


def _headline(turn: Turn) -> str:
    words = [f"{turn.number}. {turn.label or '–'}", f"{turn.role}:{turn.speaker or '–'}"]
    if turn.cues:
        cues = " ".join(f"{one.offset}@{one.start_ms}" for one in turn.cues)
        words.append(f"{turn.start_ms}–{turn.end_ms} {turn.precision} ({cues})")
    if turn.overlap:
        words.append("overlap")
    if turn.marks:
        words.append(" ".join(f"{one.kind}={turn.text[one.start : one.end]}" for one in turn.marks))
    return " | ".join((*words, turn.source))
