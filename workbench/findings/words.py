"""Numbers, quantified subjects and whole sentences in bokmål, nynorsk and English."""

from __future__ import annotations

import re
from typing import Final

from workbench.findings.noun import Noun
from workbench.findings.numeral import counted, in_words, tongue
from workbench.findings.phrase import (
    BARE,
    BARE_PAIR,
    BOTH,
    BOTH_IN_GROUP,
    EVERY,
    EVERY_IN_GROUP,
    NEITHER,
    OF,
    ONE_OTHER,
    OTHERS,
    THOSE,
    WHERE_IT_CAME_UP,
    WHOLE,
)
from workbench.model.finding import Quantifier

CASES: Final = "{cases}"
"""Where a code's sentence takes its quantified subject."""


_CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
_FINAL: Final = (".", "!", "?", "…")


def subject(quantifier: Quantifier, n: int, came_up: int, total: int, noun: Noun) -> str:
    """Return the quantified subject, in small letters: ``to av de tre kommunene``.

    Where the matter did not come up in every case the denominator is told (``der temaet
    kom opp,``, with the comma that a Norwegian clause closes with), unless the number told
    is that of all who raised it.
    """
    of = noun.language
    part = came_up < total
    bare = n == came_up and quantifier in {Quantifier.EXACT, Quantifier.ONE}
    if bare and total == 1:
        return noun.single
    if bare and noun.whole and 1 < n == total:
        return noun.those(n)
    if bare and noun.whole:
        return counted(n, noun.case if n == 1 else noun.many, of, noun.article)
    tail = WHERE_IT_CAME_UP[of] if tells_part(quantifier, n, came_up, total) else ""
    pattern = _pattern(quantifier, came_up, noun, part=part)
    numbered = (
        bool(tail) or quantifier is Quantifier.EXACT or _every(quantifier, came_up, part=part)
    )
    numbered = numbered and not bare
    words = pattern.format(
        cases=noun.those(came_up) if numbered else noun.all,
        all=noun.all,
        many=noun.many,
        case=noun.case,
        one=in_words(1, of, noun.article),
        n=in_words(n, of, noun.article),
    )
    return words + tail


def tells_part(quantifier: Quantifier, n: int, came_up: int, total: int) -> bool:
    """Say whether a subject tells in how many cases, fewer than all, the matter came up."""
    bare = n == came_up and quantifier in {Quantifier.EXACT, Quantifier.ONE}
    return came_up < total and not bare


def brief(quantifier: Quantifier, n: int, came_up: int, noun: Noun) -> str:
    """Return a subject behind one that has told where the matter came up: ``to av de tre``."""
    of = noun.language
    those = THOSE[of].format(phrase=in_words(came_up, of))
    words = _pattern(quantifier, came_up, noun, part=True).format(
        cases=those,
        all=those,
        many="",
        case=noun.case,
        one=in_words(1, of, noun.article),
        n=in_words(n, of, noun.article),
    )
    return words.strip()


def bare(quantifier: Quantifier, n: int, came_up: int, noun: Noun) -> str:
    """Return the quantity alone, where it has just been said of what: ``et par``, ``begge``."""
    of = noun.language
    pair = BARE_PAIR[of].get(quantifier) if came_up == 2 else None  # noqa: PLR2004
    return _counting(pair or BARE[of][quantifier], n, noun)


def others(quantifier: Quantifier, n: int, noun: Noun) -> str:
    """Return a quantity of cases that are none of those just told of: ``et par andre``.

    Empty for those that have no such words.
    """
    of = noun.language
    if n == 1:
        return _counting(
            ONE_OTHER[of].get(noun.article) or next(iter(ONE_OTHER[of].values())), 1, noun
        )
    return _counting(OTHERS[of].get(quantifier, ""), n, noun)


def _counting(pattern: str, n: int, noun: Noun) -> str:
    of, article = noun.language, noun.article
    return pattern.format(one=in_words(1, of, article), n=in_words(n, of, article))


def exactly(n: int, came_up: int, total: int, noun: Noun) -> str:
    """Return the number of cases told exactly: ``begge``, ``to av de tre``, ``ingen av de to``."""
    if n == came_up > 2:  # noqa: PLR2004 - three and more are counted
        words = _everyone(noun).format(
            cases=noun.those(n), n=in_words(n, noun.language), many=noun.many, all=noun.all
        )
        return words + (WHERE_IT_CAME_UP[noun.language] if came_up < total else "")
    if n == came_up > 1:
        return subject(Quantifier.ALL, n, came_up, total, noun)
    return subject(Quantifier.EXACT if n else Quantifier.NONE, n, came_up, total, noun)


def asked(came_up: int, total: int, noun: Noun) -> str:
    """Return the cases where the matter came up: all of the scope, or how many of them."""
    if came_up == total:
        return noun.all
    return noun.those(came_up) + WHERE_IT_CAME_UP[noun.language]


def _every(quantifier: Quantifier, came_up: int, *, part: bool) -> bool:
    """Say whether all are told with their number: a few, or fewer than the scope has."""
    return quantifier is Quantifier.ALL and (part or came_up == 3)  # noqa: PLR2004 - «alle tre»


def _everyone(noun: Noun) -> str:
    return EVERY[noun.language] if noun.whole else EVERY_IN_GROUP[noun.language]


def _pattern(quantifier: Quantifier, came_up: int, noun: Noun, *, part: bool) -> str:
    of = noun.language
    if quantifier is Quantifier.ALL and came_up == 2:  # noqa: PLR2004
        return BOTH[of] if noun.whole else BOTH_IN_GROUP[of]
    if quantifier is Quantifier.NONE and came_up == 2:  # noqa: PLR2004
        return NEITHER[of]
    if _every(quantifier, came_up, part=part):
        return _everyone(noun)
    if not part and noun.whole and quantifier in WHOLE[of]:
        return WHOLE[of][quantifier]
    return OF[of][quantifier]


def singular(quantifier: Quantifier, n: int) -> bool:
    """Say whether the subject takes singular forms: one case, or none."""
    return n == 1 or quantifier is Quantifier.NONE


def filled(template: str, words: str, *, one: bool) -> str:
    """Return a code's sentence with its subject, in small letters and without full stop.

    ``one`` chooses the first of each ``{singular|plural}``. The comma that closes a
    clause in the subject is kept only when words follow.
    """
    chosen = _CHOICE.sub(lambda found: found.group(1 if one else 2), template)
    before, _, after = chosen.partition(CASES)
    if not after.strip(" .,;:!?") or after.startswith(","):
        words = words.removesuffix(",")
    return (before + words + after).strip()


def sentence(text: str) -> str:
    """Return ``text`` with a capital first letter and a final full stop."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if not text or text.endswith(_FINAL) else f"{text}."


def listed(texts: list[str], language: str) -> str:
    """Return texts as a list within a sentence: ``a, b og c``."""
    if len(texts) < 2:  # noqa: PLR2004
        return "".join(texts)
    return ", ".join(texts[:-1]) + (" and " if tongue(language) == "en" else " og ") + texts[-1]


def quoted(text: str, language: str) -> str:
    """Return ``text`` in the language's quotation marks."""
    return f"“{text}”" if tongue(language) == "en" else f"«{text}»"
