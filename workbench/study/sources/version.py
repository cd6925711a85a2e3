"""The texts an interview had before its source was corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.model.transcript import Transcript
from workbench.store.database import Database, Kept
from workbench.study.disk.keep import from_json, to_json
from workbench.text.form import digest


def version_of(transcript: Transcript) -> str:
    """Return the name of a version: the same source may be read anew to another text."""
    return digest(f"{transcript.digest}|{transcript.text}".encode())


def keep_versions(database: Database, transcripts: Sequence[Transcript], time: str) -> None:
    """Keep transcripts among their interviews' versions, but for those seen last, in one step."""
    new, remembered = [], {}
    for one in transcripts:
        key, version = f"source:{one.interview}", version_of(one)
        if database.recall(key) != version:
            new.append(Kept(one.interview, version, time, to_json(one)))
            remembered[key] = version
    if new:
        database.keep_transcripts(new, remembered)


def earlier_texts(database: Database, interview: str) -> tuple[str, ...]:
    """Return the texts of all versions kept, the newest first."""
    return tuple(dict.fromkeys(_texts(database, interview)))


def _texts(database: Database, interview: str) -> Iterator[str]:
    for version in reversed(database.transcript_versions(interview)):
        body = database.transcript(interview, version.digest)
        try:
            yield from_json(Transcript, body or "").text
        except ValueError:  # kept by another edition, in a shape that is no longer read
            continue
