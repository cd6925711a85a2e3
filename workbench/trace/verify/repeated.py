"""Deviations gathered by their cause, so that a word replaced everywhere is told once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import Final, TypeAlias

from workbench.model.repeated import Repeated
from workbench.model.trail import Change, Fate
from workbench.model.verdict import Deviation, Fault
from workbench.text.form import plain

_LEAST: Final = 3
"""In so many places is it worth while to tell of them together."""

_STEM: Final = 3
"""A stem of fewer letters is in too many words to say that these were replaced by one command."""

_Swap: TypeAlias = tuple[str, str]


def repeated(deviations: Sequence[Deviation]) -> tuple[Repeated, ...]:
    """Return the deviations by their cause, each where it is first met.

    One cause have those in which the same letters gave way to the same others and nothing else
    is changed, as by «find and replace», whatever the endings; what is missing at one place; and
    those that say the very same. Fewer than three stay by themselves.
    """
    groups: dict[Hashable, list[int]] = defaultdict(list)
    swaps = [tuple(_swaps(one.changes)) for one in deviations]
    for at, key in enumerate(_keys(deviations, swaps)):
        groups[key].append(at)
    parts = [
        part
        for group in groups.values()
        for part in ([group] if len(group) >= _LEAST else [[at] for at in group])
    ]
    return tuple(
        Repeated(tuple(deviations[at] for at in part), _forms([swaps[at] for at in part]))
        for part in sorted(parts)
    )


def _forms(swaps: Sequence[tuple[_Swap, ...]]) -> tuple[_Swap, ...]:
    """Return the words exchanged as they are printed, the most frequent first."""
    counts: Counter[_Swap] = Counter()
    printed: dict[_Swap, _Swap] = {}
    for was, now in (pair for pairs in swaps for pair in pairs):
        key = (plain(was), plain(now))
        counts[key] += 1
        printed.setdefault(key, (was, now))
    return tuple(printed[key] for key, _ in counts.most_common())


def _keys(
    deviations: Sequence[Deviation], swaps: Sequence[tuple[_Swap, ...]]
) -> Iterator[Hashable]:
    """Yield what each deviation shares with those of the same cause."""
    stems = [{_stem(*pair) for pair in pairs} for pairs in swaps]
    counts = Counter(next(iter(found)) for found in stems if len(found) == 1)
    for one, pairs, found in zip(deviations, swaps, stems, strict=True):
        if not pairs:
            yield _told(one)
        elif fit := next((swap for swap, _ in counts.most_common() if _by(swap, pairs)), None):
            yield fit
        else:
            yield frozenset(found)


def _told(one: Deviation) -> Hashable:
    """Return what a deviation without exchanged words shares with others."""
    if one.fault is Fault.DELETED and not one.found:
        return one.fault, one.paragraph
    return one.subject, one.fault, one.ids, one.expected, one.found, one.detail


def _by(swap: _Swap, pairs: Sequence[_Swap]) -> bool:
    """Say whether one «find and replace» made all these exchanges."""
    was, now = swap
    if len(was) < _STEM:
        return all(_stem(*pair) == swap for pair in pairs)
    return all(plain(one).replace(was, now) == plain(other) for one, other in pairs)


def _stem(was: str, now: str) -> _Swap:
    """Return two words without the ending that they share: «kommunene» and «byene» have «-ene»."""
    one, other = plain(was), plain(now)
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return (one, other) if one and other else (plain(was), plain(now))


def _swaps(changes: Sequence[Change]) -> Iterator[_Swap]:
    """Yield which words gave way to which; word by word where they are as many."""
    gone = ""
    for one in (*changes, Change(Fate.SAME, "")):
        if one.fate is Fate.GONE:
            gone = one.words
        elif one.fate is Fate.NEW or gone:
            new = one.words if one.fate is Fate.NEW else ""
            yield from _word_by_word(gone.split(), new.split())
            gone = ""


def _word_by_word(gone: list[str], new: list[str]) -> Iterator[_Swap]:
    if len(gone) != len(new):
        yield " ".join(map(_bare, gone)), " ".join(map(_bare, new))
        return
    for was, now in zip(gone, new, strict=True):
        if plain(_bare(was)) != plain(_bare(now)):
            yield _bare(was), _bare(now)


def _bare(word: str) -> str:
    """Return a word without the signs around it; signs alone stay."""
    kept = [at for at, sign in enumerate(word) if sign.isalnum()]
    return word[kept[0] : kept[-1] + 1] if kept else word
