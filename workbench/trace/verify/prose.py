"""Running text outside claims, numbers and quotes: what weighs in its sentences is still there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from workbench.language.sentence import NEVER_LAST
from workbench.model.trail import Fate
from workbench.model.verdict import Deviation, Fault, Subject
from workbench.trace.file.scribe import BODY, OBJECT, Paragraph, Readback
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.count import check_counts
from workbench.trace.verify.same import tokens
from workbench.trace.verify.weight import leads_to_other_side, weightier
from workbench.trace.worddiff import word_difference

_BETWEEN: Final = re.compile(r"(?<=[.!?:;])[\"»”)]*\s+(?=[\"«“(–-]*\s?[^\W_a-zæøå])")
_NAME: Final = re.compile(r"[A-ZÆØÅ][a-zæøåA-ZÆØÅ-]{3,}")
_NOTES: Final = frozenset({"footnote", "endnote", "header", "footer"})
_FEWEST: Final = 3
"""Words that a sentence has at least; fewer say nothing by themselves."""

_LONG: Final = 6
"""So many words must a sentence have to be missed when it is taken out."""

_EDITED: Final = 60.0
"""A sentence as like as this is the same sentence, edited."""

_LEFT: Final = 40.0
"""A paragraph as like as this to one of the build is what is left of it."""

_WITHIN: Final = 80.0
"""So like must it be to part of a longer sentence that it was joined to."""

_LISTS: Final = ("toc", "contents", "table of figures", "tableoffigures")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of running text: ``bare`` is it without what the word processor counts."""

    paragraph: int
    text: str
    bare: str

    @property
    def key(self) -> str:
        return " ".join(tokens(self.bare))


def check_prose(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield the sentences that were taken out, or whose denials or amounts were changed.

    Sentences put in are held against the claims where they say how many cases.

    Other edits in running text are people's own. Paragraphs taken out as a whole are told
    elsewhere (:mod:`workbench.trace.verify.rest`), and so are claims, numbers and quotes.
    """
    names = {row.bookmark for row in bench.rows}
    before, after = _sentences(original, names), _sentences(bench.document, names)
    standing = Counter(one.key for one in after)
    held = {one.key for one in before}
    edited = {at: one for at, one in enumerate(after) if one.key not in held}
    texts = {at: one.key for at, one in edited.items()}
    whole = _Whole(original, " ".join(standing))
    for one in before:
        if standing[one.key]:
            standing[one.key] -= 1  # a sentence that stands in several places is missed in one
            continue
        best = process.extractOne(one.key, texts, scorer=fuzz.ratio, score_cutoff=_EDITED)
        if best is not None:
            now = edited[best[2]]
            texts.pop(best[2])
            yield from _weighed(bench, one, now)
        elif len(one.key.split()) >= _LONG and not whole.has(one, texts):
            yield from _missed(bench, original, one)
    fresh = [
        (edited[at].paragraph, edited[at].text)
        for at in texts
        if not _is_label(bench.document, edited[at].paragraph, _LONG)
    ]
    yield from check_counts(bench, [*fresh, *_in_notes(bench, original)])


def _in_notes(bench: Bench, original: Readback) -> Iterator[tuple[int, str]]:
    """Yield the sentences put into notes and at the edges of pages.

    Those of the build are held elsewhere.
    """
    held = {" ".join(tokens(one.text)) for one in original.paragraphs if one.part in _NOTES}
    for at, paragraph in enumerate(bench.document.paragraphs):
        if paragraph.part in _NOTES and " ".join(tokens(paragraph.text)) not in held:
            yield from ((at, one) for one in parted(paragraph.text))


def _weighed(bench: Bench, was: _Sentence, now: _Sentence) -> Iterator[Deviation]:
    language = bench.present.language
    fault = weightier(was.bare, now.bare, language)
    if fault is None or weightier(was.text, now.text, language) is None:
        if leads_to_other_side(was.text) != leads_to_other_side(now.text):
            fault = Fault.REWORDED
        elif not _renamed(was.text, now.text):
            return
        else:
            fault = Fault.CHANGED
    where = bench.heading(now.paragraph)
    expected, found = _shown(was), _shown(now)
    changes = word_difference(expected, found)
    yield Deviation(Subject.PARAGRAPH, fault, (), where, now.paragraph, expected, found, changes)


def _renamed(was: str, now: str) -> bool:
    """Say whether a name in a sentence has given way to another name, not to its own spelling."""
    changes = word_difference(was, now)
    for before, one, other in zip(changes, changes[1:], changes[2:], strict=False):
        gone, come = (part.words.strip(".,;:!?()«»") for part in (one, other))
        name = before.fate is Fate.SAME and one.fate is Fate.GONE and other.fate is Fate.NEW
        if name and _NAME.fullmatch(gone) and _NAME.fullmatch(come):
            inside = not before.words.rstrip().endswith((".", "!", "?", ":"))
            if inside and fuzz.ratio(gone, come) < _EDITED:
                return True
    return False


def _missed(bench: Bench, original: Readback, one: _Sentence) -> Iterator[Deviation]:
    """Yield a sentence that is gone from a paragraph of which something is left."""
    where = original.paragraphs[one.paragraph].heading
    place = _left(bench, original, one.paragraph)
    if place is not None:
        yield Deviation(Subject.PARAGRAPH, Fault.DELETED, (), where, place, _shown(one))


def _left(bench: Bench, original: Readback, at: int) -> int | None:
    """Return the paragraph that one of the build now is; None when it is gone as a whole."""
    names = (tie.name for tie in original.tied.get(at, ()))
    now = (bench.document.ties.get(name) for name in names)
    tied = next((tie.first for tie in now if tie is not None), None)
    if tied is not None:
        return tied
    texts = {here: one.text for here, one in enumerate(bench.document.paragraphs) if _runs(one)}
    was = original.paragraphs[at].text
    best = process.extractOne(was, texts, scorer=fuzz.ratio, score_cutoff=_LEFT)
    return None if best is None else int(best[2])


@dataclass(frozen=True)
class _Whole:
    original: Readback
    text: str

    def has(self, one: _Sentence, texts: Mapping[int, str]) -> bool:
        """Say whether a sentence is part of a longer one now."""
        longer = {at: text for at, text in texts.items() if len(text) > len(one.key)}
        return one.key in self.text or bool(
            process.extractOne(one.key, longer, scorer=fuzz.partial_ratio, score_cutoff=_WITHIN)
        )


def _sentences(document: Readback, names: Container[str]) -> list[_Sentence]:
    found = []
    for at, paragraph in enumerate(document.paragraphs):
        if _runs(paragraph) and not _is_label(document, at, _FEWEST):
            text = _without(document, at, names)
            bare = _blanked(text, paragraph.fields)
            for start, end in _parts(text):
                one = _Sentence(at, text[start:end], bare[start:end])
                if len(one.key.split()) >= _FEWEST:
                    found.append(one)
    return found


def parted(text: str) -> list[str]:
    """Return the sentences of a paragraph, with what leads in to them («Hun sa: …»)."""
    found = [""]
    for start, end in _parts(text):
        led = found[-1].rstrip().endswith((":", ";"))
        found[-1:] = [found[-1] + text[start:end]] if led else [found[-1], text[start:end]]
    return found[1:] if not found[0] else found


def _parts(text: str) -> Iterator[tuple[int, int]]:
    ends = [one.end() for one in _BETWEEN.finditer(text) if not _leans(text[: one.start()])]
    yield from zip([0, *ends], [*ends, len(text)], strict=True)


def _leans(before: str) -> bool:
    """Say whether the last word of a text is an abbreviation that no sentence ends with."""
    return before.casefold().rpartition(" ")[2].lstrip("(«") in NEVER_LAST


def _runs(one: Paragraph) -> bool:
    return (
        one.part == BODY
        and not one.table
        and not one.level
        and not one.style.casefold().startswith(_LISTS)
    )


def _is_label(document: Readback, at: int, fewest: int) -> bool:
    """Say whether a paragraph is a caption, which is compared as one, or hardly any words.

    Of the few words on a cover, those with a year are compared.
    """
    paragraph = document.paragraphs[at]
    on_cover = not paragraph.heading and bool(re.search(r"\d{4}", paragraph.text))
    referred = any(tie.name.startswith("_Ref") for tie in document.tied.get(at, ()))
    return referred or (not on_cover and len(tokens(paragraph.text)) < fewest)


def _without(document: Readback, at: int, names: Container[str]) -> str:
    """Return a paragraph's text with what is tied to the ledger taken out of sight."""
    paragraph = document.paragraphs[at]
    spans = [
        (tie.start if tie.first == at else 0, tie.end if tie.last == at else len(paragraph.text))
        for tie in document.tied.get(at, ())
        if tie.name in names
    ]
    return _blanked(paragraph.text, spans)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    signs = list(text)
    for start, end in spans:
        # The stop that ends a claim still ends its sentence.
        signs[start:end] = [one if one in ".!?" else OBJECT for one in signs[start:end]]
    return "".join(signs)


def _shown(one: _Sentence) -> str:
    return re.sub(f"{OBJECT}[{OBJECT}.!? ]*", "… ", one.text).strip()
