"""A spoilt file of any format ends in turns with a balanced account, or in one clear error."""

from __future__ import annotations

import contextlib

import pytest

from tests.ingest.made import packed, sample_paths, taken_in
from tests.ingest.spoil import spoilt
from workbench.errors.source import SourceError


@pytest.mark.parametrize("batch", range(4))
def test_no_spoilt_file_gives_anything_but_words_or_a_source_error(
    batch: int,
) -> None:
    samples = [packed(path) for path in sample_paths()]
    for number in range(100):
        seed = f"suite:{batch}:{number}"
        with contextlib.suppress(SourceError):
            account = taken_in(spoilt(seed, samples), "fil").transcript.account
            parts = account.in_turns + account.in_labels + account.in_structure
            assert account.letters == parts + account.unexplained, seed
