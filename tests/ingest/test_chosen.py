"""A person may choose the format; a file is never read as what it cannot be."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors.source import NoTurns, SourceError, WrongFormat
from workbench.ingest.registry import FORMATS
from workbench.ingest.take_in import Taken
from workbench.model.interview import SourceKind

DATA = Path(__file__).parent / "data"
Take = Callable[..., Taken]


def test_the_chosen_format_goes_before_the_content(take: Take) -> None:
    text = b"Roger: Hei\nda\n\n10:30 kom de."
    assert take(text).transcript.format == "plain"
    chosen = take(text, format="notes")
    assert chosen.transcript.format == "notes"
    assert chosen.reason == "chosen in the study"
    assert chosen.transcript.account.balanced


def test_json_is_not_read_as_a_word_file(take: Take) -> None:
    with pytest.raises(WrongFormat, match="this json file cannot be read as «teams-turns»") as no:
        take((DATA / "whisperx.json").read_bytes(), format="teams-turns")
    assert no.value.said("nb") == "denne json-filen kan ikke leses som «teams-turns»."


def test_a_format_that_finds_no_speech_says_so(take: Take) -> None:
    with pytest.raises(NoTurns, match="read as zoom-captions"):
        take(b"Kari: Hei", format="zoom-captions")


@pytest.mark.parametrize("name", [one.name for one in FORMATS])
def test_any_sample_read_as_any_format_keeps_the_account(
    take: Take, packed: Callable[[Path], bytes], name: str
) -> None:
    for sample in (path for path in DATA.iterdir() if path.suffix != ".turns"):
        kind = SourceKind.NOTES if sample.name.startswith("notes") else SourceKind.TRANSCRIPT
        with contextlib.suppress(SourceError):
            account = take(packed(sample), sample.name, kind, format=name).transcript.account
            parts = account.in_turns + account.in_labels + account.in_structure
            assert account.letters == parts + account.unexplained, sample.name
            assert not [one for one in account.warnings if "added" in one.reason], sample.name
