"""Norwegian compounds taken apart: ``boligframskaffelse`` is bolig + framskaffelse.

Norwegian writes compounds as one word, so texts meet on their parts. The splitter is
driven by the full-form lists: every part but the last must be a lemma there, with the
linking letters s and e allowed behind it; the last may be any form.
"""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

from functools import cache
from typing import Final

from workbench.language.forms import forms, lists
from workbench.language.nynorsk_table import TABLE

SHORTEST: Final = 3
"""Letters of the shortest part."""

SHORTEST_LISTED: Final = 4
"""The same when the whole word is in the lists: it may well be no compound at all."""

LONGEST: Final = 60
"""Letters of the longest word that is tried."""

LINKS: Final = ("", "s", "e")
"""What may stand between two parts."""

NO_PART: Final = frozenset(
    "alt ane ans ase ast aste astar ber det den der dis ede eie else ende ene ens ent enn ere "
    "ers ert este ete ett fra før gen han heit heita heter hei her het hos ier ilt inn ing inga "
    "inger ist ker kon lig lege leg men mer mot nde ned ner nes når ode oga oss rer ren res ret "
    "seg ser sin sjon ske skap som ste sus tar ten ter tes tet til ved var vel vis".split()
)
"""Short words that turn up inside other words by chance, or as endings."""

_Cut = tuple[tuple[str, ...], int]
"""Parts, and the length of the shortest of them."""


def parts(word: str, language: str) -> tuple[str, ...]:
    """Return the lemmas of the parts of a compound, first to last.

    A word that is none, or that is English, is returned alone, in small letters. Of several
    ways to cut, the one with fewest parts wins, then the one whose shortest part is longest.
    """
    low = word.casefold()
    if language == "en" or not 2 * SHORTEST <= len(low) <= LONGEST:
        return (low,)
    return _parts(low, language)


@cache
def _parts(low: str, language: str) -> tuple[str, ...]:
    whole = any(low in forms(name) for name in lists(language))
    cuts = _cuts(low, SHORTEST_LISTED if whole else SHORTEST, language, {})
    cuts = [cut for cut in cuts if len(cut[0]) > 1]
    if not cuts:
        return (low,)
    return min(cuts, key=lambda cut: (len(cut[0]), -cut[1], cut[0]))[0]


def _cuts(rest: str, shortest: int, language: str, known: dict[str, list[_Cut]]) -> list[_Cut]:
    """Return the best ways to cut ``rest``: one per number of parts, kept in ``known``."""
    if rest in known:
        return known[rest]
    best: dict[int, _Cut] = {}
    last = _lemma(rest, language)
    if len(rest) >= shortest and last is not None and rest not in NO_PART:
        best[1] = ((last,), len(rest))
    for end in range(shortest, len(rest) - shortest + 1):
        head = _head(rest[:end], shortest, language)
        if head is None:
            continue
        for tail, least in _cuts(rest[end:], shortest, language, known):
            cut = ((head, *tail), min(least, len(head)))
            if len(cut[0]) not in best or best[len(cut[0])][1] < cut[1]:
                best[len(cut[0])] = cut
    known[rest] = list(best.values())
    return known[rest]


def _head(piece: str, shortest: int, language: str) -> str | None:
    """Return the lemma that ``piece`` is, with a linking letter or without; None if it is none."""
    for link in LINKS:
        stem = piece.removesuffix(link)
        if link and stem == piece:
            continue
        if len(stem) >= shortest and stem not in NO_PART and _lemma(stem, language) == stem:
            return stem
    if language == "sv":
        return _weak_head(piece, shortest)
    return None


def _weak_head(piece: str, shortest: int) -> str | None:
    """Return the Swedish lemma in -a that ``piece`` is: «gatu», «kyrko», «hyres», «vänte»."""
    stem = piece.removesuffix("s")
    if len(stem) >= shortest and stem[-1] in "eou":
        lemma = stem[:-1] + "a"
        if _lemma(lemma, "sv") == lemma:
            return lemma
    return None


def _lemma(piece: str, language: str) -> str | None:
    if language not in {"da", "sv"} and piece in TABLE and len(piece) >= SHORTEST_LISTED:
        return piece
    for name in lists(language):
        lemma = forms(name).get(piece)
        if lemma is not None and not lemma[:1].isupper():
            return lemma
    return None
