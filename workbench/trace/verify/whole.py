"""Holding an edited report against its ledger, the transcripts, and the study as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from workbench.model.finding import LedgerRow
from workbench.model.transcript import Transcript
from workbench.model.verdict import Deviation, Fault, Present, Subject, Verified
from workbench.trace.file.scribe import Readback
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.claim import check_claims
from workbench.trace.verify.figure import check_figures
from workbench.trace.verify.label import check_footnotes, check_labels
from workbench.trace.verify.loose import check_loose
from workbench.trace.verify.order import check_order
from workbench.trace.verify.prose import check_prose
from workbench.trace.verify.quote import check_quotes
from workbench.trace.verify.reference import check_broken, check_references
from workbench.trace.verify.rest import check_paragraphs, check_stamp
from workbench.trace.verify.settle import settled
from workbench.trace.verify.speech import check_speech
from workbench.trace.verify.table import check_tables

_COMPARED: Final = (
    *(check_paragraphs, check_prose, check_speech, check_tables),
    *(check_labels, check_footnotes, check_figures, check_order),
)


def verify(
    document: Readback,
    ledger: Sequence[LedgerRow],
    transcripts: Sequence[Transcript],
    present: Present,
    original: Readback | None = None,
) -> Verified:
    """Return everything in an edited report that a person must look at, in reading order.

    ``document`` is the file read back (see :func:`~workbench.trace.file.read.read_back`),
    ``ledger`` the rows of the build it came from, ``present`` the study as it now stands.
    ``original`` is that build's report where it is at hand: only with it can paragraphs,
    tables, headings, captions, footnotes and pictures be compared, and places found whose
    bookmarks are lost. Typography, tracked changes taken as accepted, edits in running text
    that change no denial, figure or word of quantity, and what is put in without naming an
    informant are no deviations; declared cuts and clarifications in brackets are none either.
    """
    broken = [*check_broken(document, original)]
    if original is not None:
        document = settled(document, original)
    bench = Bench(document, tuple(ledger), transcripts, present, original)
    quotes, used = check_quotes(bench)
    if document.damaged:
        broken.append(Deviation(Subject.DOCUMENT, Fault.DAMAGED))
    found = [*check_stamp(bench), *broken, *quotes, *check_claims(bench), *check_loose(bench, used)]
    if original is not None:
        for check in _COMPARED:
            found += check(bench, original)
        found += check_references(document, original)
    deviations = sorted(_joined(found), key=lambda one: (one.paragraph, one.gravity))
    return Verified(
        deviations=tuple(deviations),
        quotes=_sound(bench, deviations, Subject.QUOTE),
        claims=_sound(bench, deviations, Subject.CLAIM),
        numbers=_sound(bench, deviations, Subject.NUMBER),
        inserted=document.inserted,
        deleted=document.deleted,
        compared=original is not None,
    )


def _joined(deviations: Iterable[Deviation]) -> list[Deviation]:
    """Tell what several claims in one sentence have in common once, with all their ids."""
    found: dict[tuple[object, ...], Deviation] = {}
    for one in deviations:
        key = (one.subject, one.fault, one.paragraph, one.expected, one.found, one.detail)
        if one.fault in {Fault.UNREGISTERED, Fault.INVENTED} or key not in found:
            found.setdefault((*key, len(found)) if key in found else key, one)
        else:
            ids = tuple(dict.fromkeys((*found[key].ids, *one.ids)))
            found[key] = replace(found[key], ids=ids)
    return list(found.values())


def _sound(bench: Bench, deviations: Iterable[Deviation], subject: Subject) -> tuple[int, int]:
    """Return how many ids of a kind have no deviation, and how many there are."""
    ids = {row.id for row in bench.rows if row.kind == subject.value}
    bad = {name for one in deviations if one.subject is subject for name in one.ids}
    return len(ids - bad), len(ids)
