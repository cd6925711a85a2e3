"""Who the report says was quoted: the line under each quote, or what stands beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from rapidfuzz import fuzz

from workbench.model.finding import LedgerRow
from workbench.model.verdict import Deviation, Fault, Subject
from workbench.text.form import plain
from workbench.trace.file.scribe import Paragraph, Readback
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.same import contains, tokens
from workbench.trace.worddiff import word_difference

_ATTRIBUTION: Final = 60.0
"""As like as this is one line of attribution to another."""

_BESIDE: Final = 3
"""So many words may stand beside the speaker's name in a line of attribution."""


_LINE: Final = 10
"""A longer paragraph under a quote is running text that names its speaker."""

_DRESS: Final = frozenset({"kilde", "kjelde", "sitat", "fra", "frå", "source", "quote", "from"})
"""Words that may stand in a line of attribution and say nothing of anybody."""

_EMPHASIS: Final = re.compile(
    r"[(\[][^()\[\]]{0,20}(?:uthev|kursiv|understrek|framhev|fremhev|emphasis|italic)"
    r"[^()\[\]]{0,20}[)\]]\.?",
    re.IGNORECASE,
)
"""The note that says whose the emphasis is."""


def check_attributions(bench: Bench) -> Iterator[Deviation]:
    """Yield the quotes whose attribution names another speaker than theirs, or is gone.

    Only where the report names the speaker under nearly every quote. A line of attribution is
    one in their style, or like the one that the build set there; one that the build set is gone
    where the speaker is named neither there nor beside the quote.
    """
    under = _under(bench)
    named = Counter(
        bench.document.paragraphs[at].style
        for bookmark, at in under.items()
        if _names(bench.document, at, bench.quote_rows[bookmark])
    )
    if not named or 5 * named.total() < 4 * len(under):
        return
    style = named.most_common(1)[0][0]
    styled = style not in {one.style for at, one in _running(bench) if at not in under.values()}
    moved = {bench.rows[at].bookmark for at in bench.moved}
    for bookmark, at in under.items():
        row = bench.quote_rows[bookmark]
        paragraph = bench.document.paragraphs[at]
        if _names(bench.document, at, row):
            if _lets_out(bench, row, paragraph.text):
                yield _told(bench, row, at, paragraph.text, Fault.EXPOSED)
            continue
        if (styled and paragraph.style == style) or _like_what_stood(bench, row, paragraph.text):
            yield _told(bench, row, at, paragraph.text)
        elif bookmark not in moved and _stood(bench, row) and not _beside(bench, row):
            yield _told(bench, row, bench.document.ties[bookmark].last, "")


def put_in(beside: str, row: LedgerRow) -> str:
    """Return what stands beside a quote; nothing when it only says who is quoted."""
    if _EMPHASIS.fullmatch(beside.strip()):
        return ""
    words, name = tokens(beside), tokens(row.speaker)
    return "" if contains(words, name) and len(words) <= len(name) + _BESIDE else beside


def _lets_out(bench: Bench, row: LedgerRow, line: str) -> bool:
    """Say whether a line of attribution has words on the speaker that the build's has not."""
    at = _built_under(bench, row)
    if bench.original is None or at is None:
        return False
    held = _letters(bench.original.paragraphs[at].text) | _letters(row.speaker) | _DRESS
    return len(tokens(line)) <= _LINE and bool(_letters(line) - held)


def _letters(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", plain(text)))


def _told(
    bench: Bench, row: LedgerRow, at: int, found: str, fault: Fault = Fault.MISATTRIBUTED
) -> Deviation:
    changes = word_difference(row.speaker, found) if found else ()
    where = bench.heading(at)
    return Deviation(Subject.QUOTE, fault, (row.id,), where, at, row.speaker, found, changes)


def _running(bench: Bench) -> Iterator[tuple[int, Paragraph]]:
    return ((at, bench.document.paragraphs[at]) for at in bench.loose)


def _names(document: Readback, at: int, row: LedgerRow) -> bool:
    return contains(tokens(document.paragraphs[at].text), tokens(row.speaker))


def _beside(bench: Bench, row: LedgerRow) -> bool:
    """Say whether the speaker is named in a quote's own paragraphs."""
    tie = bench.document.ties[row.bookmark]
    return any(_names(bench.document, at, row) for at in range(tie.first, tie.last + 1))


def _stood(bench: Bench, row: LedgerRow) -> bool:
    """Say whether the build named the speaker under a quote."""
    at = _built_under(bench, row)
    return bench.original is not None and at is not None and _names(bench.original, at, row)


def _like_what_stood(bench: Bench, row: LedgerRow, text: str) -> bool:
    """Say whether a line is like the attribution that the build set under a quote."""
    at = _built_under(bench, row)
    if bench.original is None or at is None:
        return False
    return fuzz.ratio(plain(bench.original.paragraphs[at].text), plain(text)) >= _ATTRIBUTION


def _built_under(bench: Bench, row: LedgerRow) -> int | None:
    """Return the paragraph under a quote of the build."""
    was = None if bench.original is None else bench.original.ties.get(row.bookmark)
    if bench.original is None or was is None:
        return None
    return _next(bench.original, was.last)


def _under(bench: Bench) -> Mapping[str, int]:
    """Return the paragraph under each quote that stands alone in its own."""
    found = {}
    for bookmark, row in bench.quote_rows.items():
        tie = bench.tie(row)
        below = None if tie is None or not row.speaker else _next(bench.document, tie.last)
        if below is not None and bench.alone(row):
            found[bookmark] = below
    return found


def _next(document: Readback, at: int) -> int | None:
    """Return the next paragraph with words in it."""
    behind = range(at + 1, len(document.paragraphs))
    return next((one for one in behind if tokens(document.paragraphs[one].text)), None)
