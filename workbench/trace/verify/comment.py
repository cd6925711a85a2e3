"""A copy of an edited Word file with a comment at everything to look at."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from docx import Document
from docx.text.run import Run

from workbench.errors.base import Where
from workbench.errors.trace import CannotComment, DamagedReport
from workbench.model.repeated import Repeated
from workbench.model.trail import Change, Fate
from workbench.model.verdict import Deviation
from workbench.trace.file.package import Package, local
from workbench.trace.file.read_docx import DOCUMENT, body_paragraphs
from workbench.trace.file.repack import repacked
from workbench.trace.verify.repeated import repeated

AUTHOR: Final = "workbench"
_INITIALS: Final = "wb"
_MOST: Final = 6
"""Exchanged words that a comment names; where more were, the whole was written anew."""

_SAID: Final = {
    "en": {
        "both": "It was «{gone}», and is now «{new}».",
        "new": "Put in: «{new}».",
        "gone": "Taken out: «{gone}».",
        "first": "{cause}: 1 of {number} places. The others refer to this one.",
        "again": "{cause}: {at} of {number} places; see the first.",
    },
    "nb": {
        "both": "Det sto «{gone}», og står nå «{new}».",
        "new": "Satt inn: «{new}».",
        "gone": "Tatt ut: «{gone}».",
        "first": "{cause}: sted 1 av {number}. De andre viser til dette.",
        "again": "{cause}: sted {at} av {number}; se det første.",
    },
}


def with_comments(data: bytes, file: str, deviations: Sequence[Deviation], language: str) -> bytes:
    """Return the Word file ``data`` with a comment for each deviation, worded in ``language``.

    What has no place of its own (something taken out) is commented at the nearest paragraph
    that is left. Of several with one cause the first is told in full, and the others refer to
    it. Raises as :func:`commented` does.
    """
    notes = [note for one in repeated(deviations) for note in _notes(one, language)]
    return commented(data, file, sorted(notes, key=lambda note: note[0]))


def _notes(one: Repeated, language: str) -> Iterator[tuple[int, str]]:
    """Yield the comments on what one cause has done: a paragraph, and what is said there."""
    first, *others = one.deviations
    if one.alone:
        yield first.paragraph, _text(first, language)
        return
    said = _SAID["en" if language == "en" else "nb"]
    number = len(one.deviations)
    told = said["first"].format(cause=one.said(language), number=number)
    yield first.paragraph, f"{told}\n{_text(first, language)}"
    for at, other in enumerate(others, start=2):
        cause = said["again"].format(cause=one.said(language), at=at, number=number)
        yield other.paragraph, f"{cause}\n{other.about(language)}: {other.said(language)}"


def commented(data: bytes, file: str, notes: Sequence[tuple[int, str]]) -> bytes:
    """Return the Word file ``data`` with comments: the number of a paragraph, and what is said.

    Comments carry no date. Raises :class:`~workbench.errors.trace.CannotComment` for another
    kind of file.
    """
    if DOCUMENT not in Package(data, file).names:
        raise CannotComment(Where(file))
    try:
        document = Document(io.BytesIO(data))
        runs = [_runs(elements) for elements in body_paragraphs(document.element)]
        for paragraph, text in notes:
            place = _nearest(runs, paragraph)
            if place is None:
                continue
            marked = [Run(element, document._body) for element in (place[0], place[-1])]  # noqa: SLF001 - a run wants a parent
            comment = document.add_comment(marked, text, AUTHOR, _INITIALS)
            comment._comment_elm.date = None  # noqa: SLF001 - the clock is not ours
        written = io.BytesIO()
        document.save(written)
    except (KeyError, ValueError, AttributeError, TypeError) as error:
        raise DamagedReport(Where(file)) from error
    return repacked(Package(written.getvalue(), file), {})


def _text(one: Deviation, language: str) -> str:
    text = f"{one.about(language)}: {one.said(language)}"
    words = one.found or one.expected
    told = [*_exchanged(one.changes, language)] or ([f"«{words}»"] if words else [])
    return "\n".join([text, *told[:_MOST], *(["…"] if len(told) > _MOST else [])])


def _exchanged(changes: Sequence[Change], language: str) -> Iterator[str]:
    """Yield what was put for what, a line each, as one would say it to a colleague."""
    said = _SAID["en" if language == "en" else "nb"]
    gone = ""
    for one in (*changes, Change(Fate.SAME, "")):
        words = one.words.strip()
        if one.fate is Fate.GONE:
            gone = words
        elif one.fate is Fate.NEW and words:
            yield said["both" if gone else "new"].format(gone=gone, new=words)
            gone = ""
        elif gone:
            yield said["gone"].format(gone=gone)
            gone = ""


def _runs(elements: Sequence[Any]) -> list[Any]:
    """Return the runs that stand right in a paragraph: a comment cannot begin deeper."""
    return [one for element in elements for one in element if local(one) == "r" and _prints(one)]


def _prints(run: Any) -> bool:
    return any(local(one) == "t" and one.text for one in run)


def _nearest(runs: Sequence[list[Any]], at: int) -> list[Any] | None:
    """Return the runs of the paragraph at ``at`` or of the nearest one before, or else after."""
    start = min(max(at, 0), len(runs) - 1)
    order = (*range(start, -1, -1), *range(start + 1, len(runs)))
    return next((runs[one] for one in order if runs[one]), None)
