"""The texts an interview had before its source was corrected."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.model.transcript import Transcript
from workbench.store.database import Database
from workbench.study.keep import from_json, to_json
from workbench.text.form import digest


def version_of(transcript: Transcript) -> str:
    """Return the name of a version: the same source may be read anew to another text."""
    return digest(f"{transcript.digest}|{transcript.text}".encode())


def keep_version(database: Database, transcript: Transcript, time: str) -> None:
    """Keep the transcript among the interview's versions, unless it is the last one seen."""
    version = version_of(transcript)
    if database.recall(f"source:{transcript.interview}") != version:
        database.keep_transcript(transcript.interview, version, time, to_json(transcript))
        database.remember(f"source:{transcript.interview}", version)


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
