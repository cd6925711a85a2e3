"""Nynorsk and spoken dialect put into bokmål, word by word, so that texts can meet.

No translation: a table of frequent words whose forms cannot be derived, and sound and
ending correspondences that are tried until bokmål's full-form list knows the result.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from workbench.language.forms import forms
from workbench.language.nynorsk_table import TABLE

ENDINGS: Final = (
    ("leg", "lig"), ("legare", "ligere"), ("lege", "lige"), ("heit", "het"), ("heita", "heten"),
    ("heiter", "heter"), ("ande", "ende"), ("ingar", "inger"), ("ingane", "ingene"),
    ("inga", "ingen"), ("ar", "er"), ("ane", "ene"), ("are", "ere"), ("ast", "est"), ("a", "en"),
    ("a", "e"), ("a", "et"), ("e", "et"), ("er", ""), ("r", ""), ("je", "e"), ("jer", "er"),
    ("ja", "e"), ("ing", "else"),
    ("nast", "nes"), ("st", "s"), ("t", "dt"), ("ne", "nede"),
)  # fmt: skip
"""Endings of nynorsk and what stands for them in bokmål, the surest first."""

SOUNDS: Final = (
    ("kv", "hv"), ("eig", "eg"), ("eik", "ek"), ("ei", "e"), ("au", "ø"), ("øy", "ø"),
    ("jø", "e"), ("kj", "k"), ("gj", "g"), ("ø", "e"), ("y", "e"), ("o", "u"), ("u", "o"),
    ("å", "a"), ("tt", "t"), ("ll", "l"), ("frå", "fra"), ("gjev", "giv"),
    ("lauv", "løv"), ("eld", "ild"), ("mjøl", "mel"), ("fyr", "før"),
)  # fmt: skip
"""Letters of nynorsk and what stands for them in bokmål."""


def to_bokmal(word: str) -> str:
    """Return the bokmål word for a nynorsk or dialect one; the word itself when none is found.

    Takes any form and gives a lemma where the table has one, else a form that bokmål's
    list knows. A word that is bokmål already stays as it is, unless the table says that
    it means something else in nynorsk.
    """
    return _to_bokmal(word.casefold())


@cache
def _to_bokmal(low: str) -> str:
    if low in TABLE:
        return TABLE[low]
    bokmal = forms("nb")
    if low in bokmal:
        return low
    lemma = (forms("nn").get(low) or low).casefold()
    if lemma in TABLE:
        return TABLE[lemma]
    candidates = (*_rewritten(lemma), *_rewritten(low)) if lemma != low else _rewritten(low)
    return next((one for one in candidates if one in bokmal), lemma)


def _rewritten(word: str) -> tuple[str, ...]:
    """Return what ``word`` could be in bokmål: itself, one rule applied, then two."""
    ended = [
        word[: len(word) - len(old)] + new
        for old, new in ENDINGS
        if word.endswith(old) and len(word) > len(old) + 2
    ]
    sounded = [word.replace(old, new, 1) for old, new in SOUNDS if old in word]
    both = [one.replace(old, new, 1) for one in ended for old, new in SOUNDS if old in one]
    return (word, *ended, *sounded, *both)
