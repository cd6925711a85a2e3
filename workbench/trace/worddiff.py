"""The difference between two texts in whole words."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from workbench.model.trail import Change, Fate
from workbench.text.form import plain


def word_difference(original: str, asked: str) -> tuple[Change, ...]:
    """Return how ``asked`` differs from ``original``, in runs of words, in reading order.

    Case, typography and punctuation around words do not count as a difference. What is
    the same is shown as in the original.
    """
    before, after = original.split(), asked.split()
    matcher = SequenceMatcher(None, _bare(before), _bare(after), autojunk=False)
    return tuple(_changes(matcher, before, after))


def _changes(
    matcher: SequenceMatcher[str], before: list[str], after: list[str]
) -> Iterator[Change]:
    for tag, start, end, start_after, end_after in matcher.get_opcodes():
        if tag == "equal":
            yield Change(Fate.SAME, " ".join(before[start:end]))
            continue
        if start < end:
            yield Change(Fate.GONE, " ".join(before[start:end]))
        if start_after < end_after:
            yield Change(Fate.NEW, " ".join(after[start_after:end_after]))


def _bare(words: list[str]) -> list[str]:
    return [_core(plain(word)) for word in words]


def _core(word: str) -> str:
    """Return a word without the signs around it; signs alone stay."""
    kept = [at for at, sign in enumerate(word) if sign.isalnum()]
    return word[kept[0] : kept[-1] + 1] if kept else word
