"""What carries no tie: paragraphs taken out, and the stamp of the build."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from workbench.model.verdict import Deviation, Fault, Subject
from workbench.text.form import plain
from workbench.trace.file.scribe import BODY, Readback
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.same import tokens

_FEWEST: Final = 6
"""Paragraphs of fewer words are headings, labels and attributions."""

_STILL_THERE: Final = 60.0
"""A paragraph as like as this to one in the file has been edited, not taken out."""

_WITHIN: Final = 80.0
"""So like must it be to part of a longer paragraph that it was joined to."""

_LISTS: Final = ("toc", "contents", "table of figures", "tableoffigures")


def check_stamp(bench: Bench) -> Iterator[Deviation]:
    """Yield what the file's own stamp says against it, if it carries one."""
    stamp = bench.document.properties
    for name, fault, held in (
        ("study", Fault.OTHER_STUDY, bench.present.study),
        ("ledger", Fault.OTHER_BUILD, bench.present.ledger),
    ):
        if stamp.get(name, held) != held:
            yield Deviation(Subject.DOCUMENT, fault, expected=held, found=stamp[name])


def check_paragraphs(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield the paragraphs of running text without ties that are no longer there."""
    left = [plain(one.text) for one in bench.document.paragraphs if one.text.strip()]
    held = set(left)
    nearest = -1
    for at, paragraph in enumerate(original.paragraphs):
        if original.tied.get(at):
            nearest = _now(bench, original, at, nearest)
        if not _running(original, at):
            continue
        text = plain(paragraph.text)
        if text in held or _still_there(text, left):
            continue
        place = paragraph.heading
        yield Deviation(
            Subject.PARAGRAPH, Fault.DELETED, (), place, nearest, paragraph.text.strip()
        )


def _still_there(text: str, left: Sequence[str]) -> bool:
    """Say whether a paragraph like this is left, by itself or as part of a longer one."""
    if process.extractOne(text, left, scorer=fuzz.ratio, score_cutoff=_STILL_THERE):
        return True
    longer = [one for one in left if len(one) > len(text)]
    return bool(process.extractOne(text, longer, scorer=fuzz.partial_ratio, score_cutoff=_WITHIN))


def _running(document: Readback, at: int) -> bool:
    """Say whether a paragraph is running text that no tie accounts for."""
    one = document.paragraphs[at]
    return (
        one.part == BODY
        and not one.table
        and not one.level
        and not document.tied.get(at)
        and not one.style.casefold().startswith(_LISTS)
        and len(tokens(one.text)) >= _FEWEST
    )


def _now(bench: Bench, original: Readback, at: int, otherwise: int) -> int:
    """Return where the ties of a paragraph of the original stand now."""
    names = (tie.name for tie in original.tied[at])
    now = (bench.document.ties.get(name) for name in names)
    return next((tie.first for tie in now if tie is not None), otherwise)
