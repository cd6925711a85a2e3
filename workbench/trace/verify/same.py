"""Whether printed words are still the same: typography aside, declared cuts allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from workbench.text.form import plain
from workbench.trace.verify.weight import denials, turns

_SPELLINGS: Final = (
    *((r"^frem", "fram"), (r"^syv", "sju"), (r"^tyve", "tjue"), (r"^tredve", "tretti")),
    *((r"^efter", "etter"), (r"^heim", "hjem"), (r"^(b|st)ein", r"\1en"), (r"^høg", "høy")),
)
"""Spellings that Norwegian allows beside each other, at the beginning of a word."""

_ENDS: Final = ("en", "et", "ene")
_LONG_NAME: Final = re.compile(r"(?P<long>(?:[\w-]+ ){2,7})\((?P<short>[A-ZÆØÅ]\w+)\)")

_PIECE: Final = re.compile(r"\[[^\[\]]*\]|\((?:…|\.\.\.)\)|[^\s\[(]+|[\[(]")
_SHORT_CUT: Final = 3
"""A declared cut of so few words may not take with it what turns a sentence."""

_CLAUSE: Final = 12
"""A cut of so few words that begins with a reservation is that reservation."""

_RESERVES: Final = re.compile(
    r"(?:men|selv om|sjølv om|unntatt|unnateke|bortsett|med mindre|hvis|viss|dersom|but|although|"
    r"though|unless|except|if)\b"
)

_BRACKET: Final = re.compile(r"\[[^\[\]]*\]")


def tokens(text: str) -> list[str]:
    """Return the words of a text without typography; ``[…]`` and ``[words]`` stay one token."""
    return list(_tokens(text))


@lru_cache(maxsize=65_536)
def _tokens(text: str) -> tuple[str, ...]:
    found = []
    for piece in _PIECE.findall(plain(text)):
        if _is_cut(piece):
            found.append(piece)
        else:
            kept = [at for at, sign in enumerate(piece) if sign.isalnum()]
            if kept:
                found.append(piece[kept[0] : kept[-1] + 1])
    return tuple(found)


def same(expected: str, found: str) -> bool:
    """Say whether two texts have the same words in the same order."""
    return tokens(expected) == tokens(found)


def spelt_alike(expected: str, found: str) -> bool:
    """Say whether two texts have the same words, if in another spelling that is as right.

    «Fram» and «frem», «boka» and «boken»; and a short name written out, «… (IMDi)».
    """
    wanted, given = tokens(expected), tokens(_in_short(expected, found))
    return len(wanted) == len(given) and all(
        one == other or _spelt(one) == _spelt(other) or _bent(one, other) or _bent(other, one)
        for one, other in zip(wanted, given, strict=True)
    )


def _spelt(word: str) -> str:
    for was, now in _SPELLINGS:
        word = re.sub(was, now, word)
    return word


def _bent(one: str, other: str) -> bool:
    """Say whether a word ends in -a where the other has -en, -et or -ene."""
    stem = one.removesuffix("a")
    return len(stem) > len("xx") and one != stem and other in {stem + end for end in _ENDS}


def _in_short(expected: str, found: str) -> str:
    """Return a text without the long name put before a short one that stood there alone."""

    def short(match: re.Match[str]) -> str:
        told, name = match["long"].split(), match["short"]
        if name not in expected:
            return match.group()
        first = name[0].casefold()
        begin = next((at for at, word in enumerate(told) if word[0].casefold() == first), None)
        long = told[begin:] if begin is not None else []
        weighs = denials(" ".join(long)) or turns(" ".join(long))
        return match.group() if not long or weighs else " ".join((*told[:begin], name))

    return _LONG_NAME.sub(short, found)


def allowed(expected: str, found: str) -> bool:
    """Say whether ``found`` is ``expected`` but for typography and declared edits.

    A bracket in ``found`` may stand for any words, or be put in; all between brackets must
    stand in ``expected``, from its first word to its last. A bracket may not put a denial
    in, nor a short one take out a denial, a condition or a reservation; and words in brackets
    may not give way to a name in brackets. What was told may not be made a question.
    """
    wanted, given = tokens(expected), tokens(found)
    if wanted == given:
        return expected.count("?") == found.count("?")
    put_in = [one for one in given if _is_cut(one) and one not in wanted]
    if not put_in or any(denials(one) for one in put_in) or found.count("?") > expected.count("?"):
        return False
    cut = _cut_out(wanted, given)
    names = {plain(one) for one in _BRACKET.findall(found) if one.casefold() != one}
    return cut is not None and all(
        _may_go(words) and not (bracket in names and any(map(_is_cut, words)))
        for words, bracket in zip(cut, put_in, strict=True)
    )


def _may_go(words: list[str]) -> bool:
    """Say whether a bracket may stand for a run of words."""
    said = " ".join(words)
    if len(words) <= _CLAUSE and _RESERVES.match(said):
        return False
    return len(words) > _SHORT_CUT or not (denials(said) or turns(said))


def contains(outer: Sequence[str], inner: Sequence[str]) -> bool:
    """Say whether the words ``inner`` stand in ``outer`` in one run."""
    return bool(inner) and f" {' '.join(inner)} " in f" {' '.join(outer)} "


def _is_cut(token: str) -> bool:
    return token[0] in "[(" and len(token) > 1


def _cut_out(wanted: list[str], given: list[str]) -> list[list[str]] | None:
    """Return the runs of words that the brackets of ``given`` stand for; None: no fit."""
    parts = list(_parts(given, set(wanted)))
    if not any(parts):
        return None
    cut: list[list[str]] = []
    at = 0
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        start = max(at, len(wanted) - len(part)) if last else _find(wanted, part, at)
        if start is None or wanted[start : start + len(part)] != part or (not number and start):
            return None
        if number:
            cut.append(wanted[at:start])
        at = start + len(part)
    return cut


def _parts(given: list[str], literal: set[str]) -> Iterator[list[str]]:
    """Yield the words before, between and behind the brackets put in; some may be empty."""
    part: list[str] = []
    for token in given:
        if _is_cut(token) and token not in literal:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _find(wanted: list[str], part: list[str], at: int) -> int | None:
    ends = range(at, len(wanted) - len(part) + 1)
    return next((start for start in ends if wanted[start : start + len(part)] == part), None)
