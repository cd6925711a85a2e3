"""Where a report's places are once its bookmarks are lost: pasted elsewhere, or typed anew.

The report as built says which words stood in which place. Its paragraphs are laid beside
those of the file, and each lost place is where its words, or those put for them, now stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from workbench.trace.file.scribe import Readback, Tie
from workbench.trace.verify.same import tokens
from workbench.trace.words import LIKE_ENOUGH

_BESIDE: Final = 60.0
"""So like must a paragraph be to the one that stood between the same neighbours."""

_RELATED: Final = 50.0
"""Below this likeness other words stand where the place was."""

_FEW: Final = 3
"""So many words are too few to be likened: a number is known by where it stands."""

_LONGEST_SPLIT: Final = 3
"""Over so many paragraphs a place that filled one may have been parted."""

_WORD: Final = re.compile(r"\S+")
_LAST: Final = re.compile(r"[.!?…][\"'»”’)\]]*$")


def settled(document: Readback, original: Readback) -> Readback:
    """Return ``document`` with the ties that only ``original`` still has, where they can be found.

    A tie that is there, though it may hold no words any more, stays as it is.
    """
    lost = [
        tie
        for name, tie in original.ties.items()
        if name not in document.ties
        and tie.first == tie.last
        and not original.paragraphs[tie.first].table
    ]
    if not lost:
        return document
    partners = _Partners.of(document, original, {tie.first for tie in lost})
    found = {tie.name: place for tie in lost if (place := partners.place(tie)) is not None}
    return replace(document, ties={**document.ties, **found})


@dataclass(frozen=True)
class _Partners:
    """Which paragraph of the file stands for which of the report as built."""

    document: Readback
    original: Readback
    partner: dict[int, int]
    taken: set[int]

    @classmethod
    def of(cls, document: Readback, original: Readback, wanted: set[int]) -> _Partners:
        """Lay the paragraphs beside each other; ``wanted`` are looked for everywhere."""
        partner: dict[int, int] = {}
        for name, tie in original.ties.items():
            here = document.ties.get(name)
            if here is not None and not original.paragraphs[tie.first].table:
                partner.setdefault(tie.first, here.first)
        made = cls(document, original, partner, set(partner.values()))
        before, after = _running(original), _running(document)
        made._beside(before, after)
        made._elsewhere({at: before[at] for at in sorted(wanted) if at in before}, after)
        return made

    def _beside(self, before: dict[int, str], after: dict[int, str]) -> None:
        """Pair what stands between the same neighbours."""
        old, new = list(before), list(after)
        matcher = SequenceMatcher(None, [*before.values()], [*after.values()], autojunk=False)
        unlike = []
        for tag, start, end, start_new, end_new in matcher.get_opcodes():
            if tag == "equal":
                for at, here in zip(old[start:end], new[start_new:end_new], strict=True):
                    self._pair(at, here)
            elif tag == "replace":
                unlike.append((old[start:end], new[start_new:end_new]))
        for gone, come in unlike:
            for at in gone:
                self._nearest(at, before[at], {one: after[one] for one in come}, _BESIDE)

    def _elsewhere(self, wanted: dict[int, str], after: dict[int, str]) -> None:
        """Pair what was moved; at last what was joined to another paragraph."""
        places: dict[str, int] = {}
        for here, words in after.items():
            if here not in self.taken:
                places.setdefault(words, here)
        for at, words in wanted.items():
            if words in places:
                self._pair(at, places[words])
        for at, words in wanted.items():
            self._nearest(at, words, after, LIKE_ENOUGH)
        for at, words in wanted.items():
            if at not in self.partner and len(words.split()) > _FEW:
                joined = (one for one in self._neighbours(at) if f" {words} " in f" {after[one]} ")
                self.partner.update((at, one) for one in list(joined)[:1])

    def _neighbours(self, at: int) -> Iterator[int]:
        """Yield what now stands for the paragraphs before and behind: one may have taken it in.

        The same sentence elsewhere is a place of its own.
        """
        before = max((one for one in self.partner if one < at), default=None)
        behind = min((one for one in self.partner if one > at), default=None)
        yield from (self.partner[one] for one in (before, behind) if one is not None)

    def _nearest(self, at: int, words: str, among: dict[int, str], least: float) -> None:
        if at in self.partner:
            return
        free = {one: text for one, text in among.items() if one not in self.taken}
        best = process.extractOne(words, free, scorer=fuzz.ratio, score_cutoff=least)
        if best is not None:
            self._pair(at, best[2])

    def _pair(self, at: int, here: int) -> None:
        if at not in self.partner and here not in self.taken:
            self.partner[at] = here
            self.taken.add(here)

    def place(self, tie: Tie) -> Tie | None:
        """Return where a lost tie now is."""
        here = self.partner.get(tie.first)
        if here is None:
            return None
        text = self.original.paragraphs[tie.first].text
        words = text[tie.start : tie.end]
        if words.strip() == text.strip() and (parted := self._parted(words, here)) is not None:
            return replace(parted, name=tie.name)
        now = self.document.paragraphs[here].text
        span = _mapped(text, now, tie.start, tie.end)
        if span is None:
            return None
        start, end = span
        likened = len(words.split()) > _FEW
        if likened and fuzz.ratio(_key(words), _key(now[start:end])) < _RELATED:
            return None
        return Tie(tie.name, here, start, here, end)

    def _parted(self, words: str, here: int) -> Tie | None:
        """Return the paragraphs that one was parted into; None where it is still one."""
        wanted, best = _key(words), fuzz.ratio(_key(words), self._text(here))
        found, last = "", here
        for at in range(here, min(here + _LONGEST_SPLIT, len(self.document.paragraphs))):
            if at != here and (at in self.taken or self.document.paragraphs[at].table):
                break
            found = f"{found} {self._text(at)}".strip()
            score = fuzz.ratio(wanted, found)
            if score > best:
                best, last = score, at
        if last == here:
            return None
        return Tie("", here, 0, last, len(self.document.paragraphs[last].text))

    def _text(self, at: int) -> str:
        return _key(self.document.paragraphs[at].text)


def _running(document: Readback) -> dict[int, str]:
    """Return the words of each paragraph outside tables that has any."""
    return {
        at: words
        for at, one in enumerate(document.paragraphs)
        if not one.table and (words := _key(one.text))
    }


def _key(text: str) -> str:
    return " ".join(tokens(text))


@dataclass(frozen=True)
class _Worded:
    """The words of a paragraph: their forms without typography, and where each stands."""

    text: str
    spans: tuple[tuple[int, int], ...]
    forms: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> _Worded:
        spans = tuple(one.span() for one in _WORD.finditer(text) if tokens(one.group()))
        return cls(text, spans, tuple(_key(text[start:end]) for start, end in spans))

    def ends(self, at: int) -> bool:
        """Say whether a sentence ends with a word; one ends before the first."""
        return at < 0 or _LAST.search(self.text[slice(*self.spans[at])]) is not None


def _mapped(text: str, now: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where what stood at ``[start, end)`` of ``text`` stands in ``now``."""
    old, new = _Worded.of(text), _Worded.of(now)
    inside = [at for at, (left, right) in enumerate(old.spans) if left < end and start < right]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    image = dict(_images(old.forms, new.forms))
    here = [image[at] for at in inside if at in image]
    if not here:
        return None
    low, high = min(here), max(here)
    if old.ends(first - 1):  # what was put in front of a sentence's first word belongs to it
        while low and not new.ends(low - 1) and low - 1 not in image.values():
            low -= 1
    if old.ends(last):
        while high + 1 < len(new.spans) and not new.ends(high) and high + 1 not in image.values():
            high += 1
    left, right = new.spans[low][0], new.spans[high][1]
    # A word's own signs are in the place if they were: «kommuner.» may end behind the stop.
    if end < old.spans[last][1]:
        right -= len(now[left:right]) - len(now[left:right].rstrip(".,;:!?"))
    return left, right


def _images(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    for one in Levenshtein.opcodes(old, new):
        if one.tag in {"equal", "replace"}:
            yield from zip(
                range(one.src_start, one.src_end), range(one.dest_start, one.dest_end), strict=True
            )
