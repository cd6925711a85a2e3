"""Headings, captions and footnotes of an edited report, held against those of the build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Final

from workbench.model.verdict import Deviation, Fault, Subject
from workbench.text.form import plain
from workbench.trace.file.scribe import Readback, Tie
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.same import same, spelt_alike, tokens
from workbench.trace.worddiff import word_difference

_REFERRED: Final = "_Ref"
"""Begins the names that word processors, and the report, give to what is referred to."""

_FOOTNOTE: Final = "footnote"

_NUMBERING: Final = re.compile(r"\d+(?:\.\d+)*|[a-h]|[ivx]+")


def check_labels(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield the headings and captions that were reworded or taken out.

    They are found by the bookmarks that references point to, so that one that was moved is
    still known. The number in a caption or appendix is the word processor's to count.
    """
    standing = {" ".join(_worded(bench.document, at)) for at in _labels(bench.document)}
    for at, tie in _labels(original).items():
        was = original.paragraphs[at]
        subject = Subject.HEADING if was.level else Subject.CAPTION
        words = _worded(original, at)
        now = bench.document.ties.get(tie.name)
        if now is None:
            if " ".join(words) not in standing:
                yield Deviation(
                    subject, Fault.DELETED, (), was.heading, -1, " ".join(was.text.split())
                )
        elif not _still(_worded(bench.document, now.first), words):
            expected, found = (
                " ".join(one.split())
                for one in (was.text, bench.document.paragraphs[now.first].text)
            )
            changes = word_difference(expected, found)
            where = bench.heading(now.first)
            fault = Fault.CHANGED if found else Fault.DELETED
            yield Deviation(subject, fault, (), where, now.first, expected, found, changes)


def _still(now: list[str], words: list[str]) -> bool:
    """Say whether a label's words are the build's, if with a number typed before them."""
    numbered = bool(now) and _NUMBERING.fullmatch(now[0]) is not None
    said = " ".join(words)
    return spelt_alike(said, " ".join(now)) or (numbered and spelt_alike(said, " ".join(now[1:])))


def check_footnotes(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield the build's footnotes that were reworded, taken out, or hung on another section.

    One put in is no matter. A section's heading may be reworded, so a footnote is moved only
    where the heading it stood under is still there.
    """
    before, after = _footnotes(original), _footnotes(bench.document)
    old, new = ([" ".join(tokens(text)) for _, text in one] for one in (before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, start_new, end_new in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(before[start:end], after[start_new:end_new], strict=True)
            yield from _moved(bench, original, pairs)
            continue
        if tag == "insert":
            continue
        for offset, (_, was) in enumerate(before[start:end]):
            if start_new + offset >= end_new:
                yield Deviation(Subject.FOOTNOTE, Fault.DELETED, (), _FOOTNOTE, -1, was)
                continue
            place, now = after[start_new + offset]
            changes = word_difference(was, now)
            yield Deviation(
                Subject.FOOTNOTE, Fault.CHANGED, (), _FOOTNOTE, place, was, now, changes
            )


def _moved(
    bench: Bench, original: Readback, pairs: Iterable[tuple[tuple[int, str], tuple[int, str]]]
) -> Iterator[Deviation]:
    headings = {plain(one.text).strip() for one in bench.document.paragraphs if one.level}
    for (old, was), (place, now) in pairs:
        stood, stands = (
            plain(paragraph.heading)
            for paragraph in (original.paragraphs[old], bench.document.paragraphs[place])
        )
        if stood != stands and stands and stood in headings:
            yield Deviation(Subject.FOOTNOTE, Fault.MOVED, (), _FOOTNOTE, place, was, now)


def _labels(document: Readback) -> dict[int, Tie]:
    """Return by paragraph a bookmark of each heading and caption that is referred to."""
    found: dict[int, Tie] = {}
    for name, tie in document.ties.items():
        if name.startswith(_REFERRED) and not document.paragraphs[tie.first].table:
            found.setdefault(tie.first, tie)
    return found


def _worded(document: Readback, at: int) -> list[str]:
    """Return the words of a heading or caption without what is counted in it."""
    text = document.paragraphs[at].text
    signs = list(text)
    for tie in document.tied.get(at, ()):
        whole = same(document.words(tie), text)
        if tie.name.startswith(_REFERRED) and tie.first == tie.last and not whole:
            signs[tie.start : tie.end] = " " * (tie.end - tie.start)
    return tokens("".join(signs))


def _footnotes(document: Readback) -> list[tuple[int, str]]:
    return [
        (at, one.text.strip())
        for at, one in enumerate(document.paragraphs)
        if one.part == _FOOTNOTE and tokens(one.text)
    ]
