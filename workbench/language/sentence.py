"""Where the sentences of a text stand.

A blank spaCy pipeline tokenises (its tables of abbreviations are per language) and splits
at full stops; the rules here mend what spoken Norwegian and its abbreviations need.
"""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.model.anchor import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINES: Final = ("nb", "nn", "en", "da", "sv")
"""Languages with a pipeline; any other is split by the first one's rules."""

LONGEST: Final = 100_000_000
"""Code points a text may have; the blank pipelines need no memory per length beyond it."""

NEVER_LAST: Final = frozenset(
    "adr. art. avd. bl.a. ca. dr. dvs. eks. enl. evt. f.eks. fr. fr.o.m. frk. fvt. gj.sn. "
    "herunder. hr. ifm. iflg. ift. inkl. innb. jf. jfr. jr. kap. kl. komm. m.a. mht. mill. mio. "
    "mrd. nr. obs. pga. pkt. prof. ref. resp. s.k. saksnr. sign. sml. st. stk. t.d. t.ex. t.o.m. "
    "tel. tlf. u.a. vedr. vha. approx. e.g. esp. i.e. mr. mrs. ms. no. vs.".split()
)
"""Abbreviations that lean on the next word, so that no sentence ends with them."""

_ELLIPSES: Final = frozenset({"...", "…"})
_OPENING: Final = frozenset("([«“„")
_STRAIGHT: Final = frozenset("\"'")
_CLOSING: Final = frozenset({"»", "”", '"', ")", "'"})

_LAST: Final = " \t\n\r.!?…»”\")'"
_MAY_END: Final = re.compile(r"[^\w\s,;:'\"«»“”()\[\]–—/%&+*#@=<>|°·×−-]")
"""Any sign but those that never end a sentence; without one before the last there is one."""


def sentences(text: str, language: str) -> tuple[Span, ...]:
    """Return the sentences of ``text`` in order, without the white space around them.

    ``language`` is nb, nn, en, da or sv. Every sign that is not white space lies in exactly one
    span. A text without punctuation is one sentence.
    """
    if not text.strip():
        return ()
    if not _MAY_END.search(text.rstrip(_LAST)):
        return tuple(_trimmed(text, [0, len(text)]))
    doc = _pipeline(language if language in PIPELINES else PIPELINES[0])(text)
    english = language == "en"
    starts = [doc[at].idx for at in range(len(doc)) if at and _begins(doc, at, english=english)]
    opened = [_opened(text, start) for start in starts]
    return tuple(_trimmed(text, [0, *opened, len(text)]))


def _opened(text: str, start: int) -> int:
    """Return where a sentence that begins at ``start`` does when what opens it is counted in."""
    while start and text[start - 1] in _OPENING:
        start -= 1
    if start > 1 and text[start - 1] in _STRAIGHT and text[start - 2].isspace():
        start -= 1
    return start


@cache
def _pipeline(language: str) -> Language:
    import spacy  # noqa: PLC0415 - half a second that a build with nothing new need not pay

    pipeline = spacy.blank(language)
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = LONGEST
    return pipeline


def _begins(doc: Doc, at: int, *, english: bool) -> bool:
    """Say whether the token at ``at`` begins a sentence: the pipeline's word, mended."""
    token, before = doc[at], doc[at - 1]
    capital = token.text[:1].isupper() or token.text[:1] in {"«", "“", "–"}
    if _leans(doc, at - 1, english=english):
        return False
    if before.text in _ELLIPSES or (len(before.text) > 1 and before.text.endswith(".")):
        return capital
    if bool(token.is_sent_start):
        return not (before.text in _CLOSING and token.text[:1].islower())
    return False


def _leans(doc: Doc, at: int, *, english: bool) -> bool:
    """Say whether the token is (the full stop of) an abbreviation, an initial, an ordinal."""
    word = doc[at].text
    if word == "." and at and not doc[at - 1].whitespace_:
        word = doc[at - 1].text + "."
        following = doc[at + 1].text[:1] if at + 1 < len(doc) else ""
        if word[:-1].isdigit() and following.islower():
            return True
    low = word.lower()
    if low == "no.":  # an answer, unless a number follows
        return english and at + 1 < len(doc) and bool(doc[at + 1].is_digit)
    if word == "I." and english:
        return False
    initial = len(word) == 2 and word[0].isupper() and word[1] == "."  # noqa: PLR2004
    return initial or low in NEVER_LAST


def _trimmed(text: str, bounds: list[int]) -> Iterator[Span]:
    for start, end in pairwise(bounds):
        piece = text[start:end]
        inner = piece.strip()
        if inner:
            first = start + len(piece) - len(piece.lstrip())
            yield Span(first, first + len(inner))
