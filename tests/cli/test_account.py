"""The account of a file has Norwegian words for whatever a format finds."""

from __future__ import annotations

import re

from tests.ingest.made import packed, sample_paths, taken_in
from workbench.cli.norwegian_account import place, recognised
from workbench.model.interview import SourceKind

ENGLISH = re.compile(r"\b(?:line|lines|paragraph|table|row|page|places|with|the|of)\b")


def test_reasons_and_places_of_every_sample_have_norwegian_words() -> None:
    missing = set()
    for path in sample_paths():
        kind = SourceKind.NOTES if path.name.startswith("notes") else SourceKind.TRANSCRIPT
        taken = taken_in(packed(path), path.name, kind)
        facts = {taken.reason, *(one.reason for one in taken.transcript.account.structure)}
        missing |= {one for one in facts if recognised(one) == one}
        places = {place(one.source) for one in taken.transcript.account.structure}
        missing |= {one for one in places if ENGLISH.search(one)}
    assert not missing
