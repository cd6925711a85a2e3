"""Which format a source is in, found by its content."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Where
from workbench.errors.source import UnsupportedSource, WrongFormat
from workbench.ingest.format import Format, Guess
from workbench.ingest.opening import open_source
from workbench.ingest.people import NOBODY, People
from workbench.ingest.registry import BY_NAME, FORMATS, NOTES, UNMARKED
from workbench.ingest.source import PROSE, Carrier, Source
from workbench.model.interview import SourceKind


@dataclass(frozen=True, slots=True)
class Chosen:
    """A format, the reason for it, and the source as the format wants it laid out."""

    format: Format
    reason: str
    source: Source


def detect(data: bytes, file: str) -> Guess:
    """Return the format of a file by its content alone; ``file`` only names it in errors.

    The names declared for an interview are not known here; with them, ``take_in`` may find
    labels that this does not. Raises a ``SourceError``.
    """
    chosen = choose(open_source(data, file), NOBODY, SourceKind.TRANSCRIPT)
    return Guess(chosen.format.name, chosen.reason)


def choose(source: Source, people: People, kind: SourceKind, wanted: str = "") -> Chosen:
    """Return the first format that recognises ``source``, and its layout of it.

    ``wanted`` names a format that a person has chosen instead; prose is then read as that
    even when it does not look like it, but nothing is read as what it cannot be.
    """
    if wanted:
        return _chosen(source, people, BY_NAME[wanted])
    for one in FORMATS:
        if source.carrier not in one.carriers:
            continue
        prepared = one.prepare(source)
        reason = one.recognise(prepared, people)
        if reason and kind is SourceKind.NOTES and one.name in UNMARKED:
            return Chosen(NOTES, "declared as notes in the study", NOTES.prepare(source))
        if reason:
            return Chosen(one, reason, prepared)
    kind_of_file = "sheet" if source.carrier is Carrier.SHEET else "markup"
    raise UnsupportedSource(Where(source.file), kind_of_file)


def _chosen(source: Source, people: People, wanted: Format) -> Chosen:
    if source.carrier in wanted.carriers:
        prepared = wanted.prepare(source)
        if wanted.carriers & PROSE and source.carrier in PROSE:
            return Chosen(wanted, "chosen in the study", prepared)
        reason = wanted.recognise(prepared, people)
        if reason:
            return Chosen(wanted, f"chosen in the study; {reason}", prepared)
    raise WrongFormat(Where(source.file), wanted.name, source.carrier.value)
