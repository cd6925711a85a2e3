"""Every sample file is taken in as the twin beside it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.ingest.take_in import Taken
from workbench.model.interview import SourceKind

DATA = Path(__file__).parent / "data"
SAMPLES = sorted(path for path in DATA.iterdir() if path.suffix != ".turns")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_becomes_the_turns_its_twin_shows(
    sample: Path,
    take: Callable[..., Taken],
    packed: Callable[[Path], bytes],
    shown: Callable[[Taken], str],
) -> None:
    kind = SourceKind.NOTES if sample.name.startswith("notes") else SourceKind.TRANSCRIPT
    taken = take(packed(sample), sample.name, kind)
    assert shown(taken) == sample.with_name(f"{sample.name}.turns").read_text(encoding="utf-8")
    account = taken.transcript.account
    assert account.balanced
    assert account.letters == account.in_turns + account.in_labels + account.in_structure
