"""What carries no tie: paragraphs taken out, figures in tables, the stamp of the build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from rapidfuzz import fuzz, process

from workbench.model.verdict import Deviation, Fault, Subject
from workbench.text.form import plain
from workbench.trace.scribe import BODY, Readback
from workbench.trace.verify_bench import Bench
from workbench.trace.verify_same import same, tokens
from workbench.trace.verify_weight import denials, figures, quantifiers
from workbench.trace.worddiff import word_difference

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


def check_tables(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield the cells whose figures, denials or words of quantity were changed.

    Tables are taken in their order; one that is left as it was is found wherever it stands.
    """
    before, after = _tables(original), _tables(bench.document)
    held = [cells for _, cells in after.values()]
    changed = [one for one in before.values() if one[1] not in held]
    untouched = [cells for _, cells in before.values()]
    others = [one for one in after.values() if one[1] not in untouched]
    for (_, old), (places, new) in zip(changed, others, strict=False):
        yield from _cells(bench, old, places, new)
    for places, cells in changed[len(others) :]:
        where = original.paragraphs[places[0]].heading
        yield Deviation(Subject.TABLE, Fault.DELETED, (), where, -1, " | ".join(cells)[:200])


def _tables(document: Readback) -> dict[int, tuple[list[int], list[str]]]:
    """Return by number the paragraphs of a table, and their texts."""
    found: dict[int, tuple[list[int], list[str]]] = defaultdict(lambda: ([], []))
    for at, paragraph in enumerate(document.paragraphs):
        if paragraph.table and paragraph.part == BODY:
            places, cells = found[paragraph.table]
            places.append(at)
            cells.append(" ".join(tokens(paragraph.text)))
    return found


def _cells(bench: Bench, old: list[str], places: list[int], new: list[str]) -> Iterator[Deviation]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, start_new, end_new in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone, come = old[start:end], new[start_new:end_new]
        width = max(len(gone), len(come))
        pairs = zip(
            gone + [""] * (width - len(gone)), come + [""] * (width - len(come)), strict=True
        )
        for offset, (was, now) in enumerate(pairs):
            if _weighs(bench, was, now):
                place = places[min(start_new + offset, len(places) - 1)]
                yield Deviation(
                    Subject.TABLE,
                    Fault.FIGURES,
                    (),
                    bench.heading(place),
                    place,
                    was,
                    now,
                    word_difference(was, now),
                )


def _weighs(bench: Bench, was: str, now: str) -> bool:
    if same(was, now):
        return False
    language = bench.present.language
    kinds = [[kind for kind, _ in quantifiers(one)] for one in (was, now)]
    return (
        figures(was, language) != figures(now, language)
        or denials(was) != denials(now)
        or kinds[0] != kinds[1]
    )
